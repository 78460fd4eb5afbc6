/** Who may sign in, what they may do, and who still waits for their first sign-in. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Person } from '../../../../shared/areas/settings.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useLanguage, useWords } from '../../../app/i18n.ts';
import { useCan, useMe } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { AddPerson } from './AddPerson.tsx';
import { OneTimeDialog } from './OneTimeDialog.tsx';
import type { OneTime } from './OneTimeDialog.tsx';
import { PersonPanel } from './PersonPanel.tsx';

type Open = { readonly add: true } | { readonly id: string } | null;

export function PeoplePage() {
  const t = useWords('settings');
  const asked = useAsk('settings.people', {}, { keepPrevious: true });
  const may = useCan('people.manage') !== null;
  const columns = useColumns();
  const language = useLanguage();
  const [exportAll] = useCommand('settings.exportPeople');
  const [open, setOpen] = useState<Open>(null);
  const [once, setOnce] = useState<OneTime | null>(null);
  const people = asked.data?.people ?? [];
  const active = people.filter((person) => person.active);
  const waiting = active.filter((person) => person.awaitingFirstSignIn).length;
  const state = [
    t('people.state', { count: active.length }),
    waiting > 0 ? t('people.waiting', { count: waiting }) : '',
  ].join(' ');
  const opened = open && 'id' in open ? people.find((person) => person.id === open.id) : undefined;
  const add = (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setOpen({ add: true })}>
      {t('people.add')}
    </Button>
  );
  const show = (made: OneTime) => {
    setOpen(null);
    setOnce(made);
  };
  return (
    <Page title={t('people.title')} state={asked.data ? state : undefined} action={may ? add : undefined}>
      <DataList
        label={t('people.list')}
        place="settings.people"
        rows={people}
        columns={columns}
        rowId={(person) => person.id}
        onOpen={may ? (person) => setOpen({ id: person.id }) : undefined}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={may ? <CsvButton ask={() => exportAll({ language })} /> : undefined}
        empty={<EmptyState title={t('people.empty')} action={may ? add : undefined} />}
      />
      {may && <AddPerson open={open !== null && 'add' in open} onClose={() => setOpen(null)} onMade={show} />}
      {may && opened && <PersonPanel key={opened.id} person={opened} onClose={() => setOpen(null)} onMade={show} />}
      <OneTimeDialog made={once} onClose={() => setOnce(null)} />
    </Page>
  );
}

function useColumns(): readonly Column<Person>[] {
  const t = useWords('settings');
  const c = useWords('common');
  const language = useLanguage();
  const { short } = useDates();
  const { user } = useMe();
  const list = new Intl.ListFormat(language.startsWith('qps') ? 'en' : language, { type: 'unit', style: 'short' });
  const roles = (person: Person) => list.format(person.roles.map((role) => c(`role.${role}`)));
  const state = (person: Person) =>
    !person.active ? t('people.disabled') : person.awaitingFirstSignIn ? t('people.waits') : t('people.active');
  return [
    {
      key: 'name',
      head: t('people.column.name'),
      width: '2fr',
      text: (person) => person.name,
      cell: (person) => (person.id === user.id ? t('people.you', { name: person.name }) : person.name),
    },
    {
      key: 'state',
      head: t('people.column.state'),
      width: '1.5fr',
      text: state,
      cell: (person) => (
        <StateChip
          plain
          state={!person.active ? 'not-relevant' : person.awaitingFirstSignIn ? 'waiting' : 'done'}
          words={state(person)}
        />
      ),
    },
    { key: 'roles', head: t('people.column.roles'), width: '2fr', text: roles, cell: roles },
    {
      key: 'signIn',
      head: t('people.column.sign-in'),
      width: '1.5fr',
      text: (person) => person.signInName,
      cell: (person) => person.signInName,
    },
    {
      key: 'added',
      head: t('people.column.added'),
      width: '120px',
      text: (person) => Date.parse(person.addedAt),
      cell: (person) => short(person.addedAt.slice(0, 10)),
    },
  ];
}
