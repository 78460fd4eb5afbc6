/** Who stands in for whom, and until when. A cover sees those children for those days alone. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { CaseloadLinks } from '../CaseloadLinks.tsx';
import type { Cover } from '../types.ts';
import { CoverPanel } from './CoverPanel.tsx';
import { EndCoverDialog } from './EndCoverDialog.tsx';

const none: readonly Cover[] = [];

export function CoverPage() {
  const t = useWords('caseload');
  const mayAssign = useCan('caseload.assign') !== null;
  const [planning, setPlanning] = useState(false);
  const [ending, setEnding] = useState<Cover | null>(null);
  const asked = useAsk('caseload.covers', {}, { keepPrevious: true });
  const covers = asked.data?.covers ?? none;
  const columns = useColumns(mayAssign ? setEnding : null);
  const active = covers.filter((one) => one.active).length;
  const plan = (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setPlanning(true)}>
      {t('page.cover.plan')}
    </Button>
  );
  return (
    <Page
      title={t('page.cover')}
      state={asked.data ? t('page.cover.state', { count: active }) : undefined}
      action={mayAssign ? plan : undefined}
    >
      <CaseloadLinks />
      <DataList
        label={t('page.cover')}
        place="caseload.covers"
        rows={covers}
        columns={columns}
        rowId={(one) => one.id}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        empty={<EmptyState title={t('page.cover.none')} text={t('page.cover.none-text')} />}
      />
      {planning ? <CoverPanel absentId={null} onClose={() => setPlanning(false)} /> : null}
      {ending ? <EndCoverDialog key={ending.id} cover={ending} onClose={() => setEnding(null)} /> : null}
    </Page>
  );
}

function useColumns(onEnd: ((cover: Cover) => void) | null): readonly Column<Cover>[] {
  const t = useWords('caseload');
  const common = useWords('common');
  const { short, today } = useDates();
  const state = (one: Cover) => (one.active ? 'active' : one.from > today ? 'coming' : 'over');
  const columns: Column<Cover>[] = [
    {
      key: 'absent',
      head: t('page.cover.absent'),
      width: '1.4fr',
      text: (one) => one.absent.name,
      cell: (one) => one.absent.name,
    },
    {
      key: 'cover',
      head: t('page.cover.cover'),
      width: '1.4fr',
      text: (one) => one.cover.name,
      cell: (one) => one.cover.name,
    },
    { key: 'from', head: t('page.cover.from'), text: (one) => one.from, cell: (one) => short(one.from) },
    { key: 'until', head: t('page.cover.until'), text: (one) => one.until, cell: (one) => short(one.until) },
    { key: 'state', head: t('list.state'), text: state, cell: (one) => <CoverState state={state(one)} /> },
    { key: 'reason', head: t('field.reason'), width: '1.6fr', text: (one) => one.reason, cell: (one) => one.reason },
  ];
  if (!onEnd) return columns;
  const end = (one: Cover) =>
    one.until < today ? null : (
      <Button size="small" color="secondary" onClick={() => onEnd(one)}>
        {t(one.from > today ? 'page.cover.take-away' : 'page.cover.end')}
      </Button>
    );
  return [...columns, { key: 'end', head: common('list.actions'), width: '150px', align: 'end', cell: end }];
}

function CoverState({ state }: { readonly state: 'active' | 'coming' | 'over' }) {
  const t = useWords('caseload');
  const shape = { active: 'in-progress', coming: 'not-started', over: 'done' } as const;
  return <StateChip plain state={shape[state]} words={t(`page.cover.${state}`)} />;
}
