/** One person or body: where they stand and how it moved, what was said and promised, and, of a donor, the money. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import type {
  DonorFund,
  DonorMessage,
  Engagement,
  Promised,
  Stakeholder,
} from '../../../../shared/areas/stakeholders.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { HistoryFold } from '../../../ui/HistoryFold.tsx';
import { EditIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Facts, Loading, Section } from '../../../ui/Section.tsx';
import { useFundColumns, useMessageColumns } from '../donors/useDonorColumns.tsx';
import { EngagementPanel } from '../forms/EngagementPanel.tsx';
import { FundPanel } from '../forms/FundPanel.tsx';
import { MessagePanel } from '../forms/MessagePanel.tsx';
import { PromisePanel } from '../forms/PromisePanel.tsx';
import { Entries } from '../forms/RecordFoot.tsx';
import { StakeholderPanel } from '../forms/StakeholderPanel.tsx';
import { StancePanel } from '../forms/StancePanel.tsx';
import { useLogColumns } from '../log/LogPage.tsx';
import { useGroupWords } from '../names.ts';
import { peoplePath } from '../paths.ts';
import { usePromiseColumns } from '../promises/usePromiseColumns.tsx';
import { StakeholderLinks } from '../StakeholderLinks.tsx';
import { StanceMark } from '../StanceMark.tsx';
import { PersonTools } from './PersonTools.tsx';
import { StanceHistory } from './StanceHistory.tsx';

type Known = Output<'stakeholders.get'>;
type Open =
  | { readonly what: 'edit' | 'stance' }
  | { readonly what: 'talk'; readonly one: Engagement | null }
  | { readonly what: 'promise'; readonly one: Promised | null }
  | { readonly what: 'message'; readonly one: DonorMessage | null }
  | { readonly what: 'fund'; readonly one: DonorFund | null };

export function PersonPage() {
  const t = useWords('stakeholders');
  const { id = '' } = useParams();
  const asked = useAsk('stakeholders.get', { id }, { keepPrevious: true });
  const known = asked.data?.stakeholder.id === id ? asked.data : undefined;
  const back = { to: peoplePath, label: t('page.title') };
  if (!known) {
    return (
      <Page title={asked.error ? t('person.gone') : t('page.title')} back={back}>
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
        {asked.error ? null : <Loading lines={8} />}
      </Page>
    );
  }
  return <Person key={id} known={known} />;
}

function Person({ known }: { readonly known: Known }) {
  const t = useWords('stakeholders');
  const mayWrite = useCan('stakeholders.write') !== null;
  const [open, setOpen] = useState<Open | null>(null);
  const one = known.stakeholder;
  const writes = mayWrite && !one.retired;
  return (
    <Page
      title={one.name}
      state={<State one={one} />}
      back={{ to: peoplePath, label: t('page.title') }}
      action={
        <>
          {writes ? (
            <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setOpen({ what: 'talk', one: null })}>
              {t('form.talk')}
            </Button>
          ) : null}
          {mayWrite ? (
            <Button variant="outlined" startIcon={<EditIcon />} onClick={() => setOpen({ what: 'edit' })}>
              {t('person.edit')}
            </Button>
          ) : null}
          <PrintButton />
        </>
      }
    >
      <StakeholderLinks />
      <Section
        title={t('person.stance')}
        action={writes ? <Add words={t('form.stance-add')} onClick={() => setOpen({ what: 'stance' })} /> : undefined}
      >
        <StanceHistory records={known.stances} />
      </Section>
      <Lists known={known} mayWrite={mayWrite} writes={writes} onOpen={setOpen} />
      <About one={one} />
      {mayWrite ? <PersonTools one={one} /> : null}
      <HistoryFold>
        <Entries kind="stakeholder" id={one.id} />
      </HistoryFold>
      <Panels known={known} open={open} onClose={() => setOpen(null)} />
    </Page>
  );
}

function State({ one }: { readonly one: Stakeholder }) {
  const t = useWords('stakeholders');
  const groups = useGroupWords();
  const { relative } = useDates();
  const last = one.lastEngagedOn ? t('person.last', { when: relative(one.lastEngagedOn) }) : t('person.never');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center' }}>
      <span>{[groups(one.group), one.role].filter(Boolean).join(' · ')}</span>
      <StanceMark stance={one.stance?.stance ?? null} moved={one.moved} />
      <span>{last}</span>
      {one.retired ? <span>{t('person.retired', { reason: one.retiredReason ?? '' })}</span> : null}
    </Box>
  );
}

function About({ one }: { readonly one: Stakeholder }) {
  const t = useWords('stakeholders');
  if (one.contact === null && one.note === null) return null;
  return (
    <Section title={t('person.about')}>
      <Facts
        items={[
          ...(one.contact ? [{ label: t('column.contact'), value: one.contact }] : []),
          ...(one.note
            ? [{ label: t('column.note'), value: <Box sx={{ whiteSpace: 'pre-wrap' }}>{one.note}</Box> }]
            : []),
        ]}
      />
    </Section>
  );
}

interface ListsProps {
  readonly known: Known;
  readonly mayWrite: boolean;
  readonly writes: boolean;
  readonly onOpen: (open: Open) => void;
}

function Lists({ known, mayWrite, writes, onOpen }: ListsProps) {
  const t = useWords('stakeholders');
  const promiseColumns = usePromiseColumns(mayWrite, false);
  const logColumns = useLogColumns().filter((column) => column.key !== 'people');
  const giving = known.stakeholder.group === 'donors' || known.messages.length + known.funds.length > 0;
  const add = (words: string, what: 'talk' | 'promise') =>
    writes ? <Add words={words} onClick={() => onOpen({ what, one: null })} /> : undefined;
  const place = `stakeholders.person.${known.stakeholder.id}`;
  return (
    <>
      <Section title={t('page.promises')} action={add(t('form.add-promise'), 'promise')}>
        <DataList
          bare
          label={t('page.promises')}
          place={`${place}.promises`}
          rows={known.promises}
          columns={promiseColumns}
          rowId={(one) => one.id}
          onOpen={mayWrite ? (one) => onOpen({ what: 'promise', one }) : undefined}
          empty={<EmptyState title={t('person.no-promises')} />}
        />
      </Section>
      <Section title={t('page.log')} action={add(t('form.talk'), 'talk')}>
        <DataList
          bare
          label={t('page.log')}
          place={`${place}.log`}
          rows={known.engagements}
          columns={logColumns}
          rowId={(one) => one.id}
          onOpen={mayWrite ? (one) => onOpen({ what: 'talk', one }) : undefined}
          empty={<EmptyState title={t('person.no-talks')} />}
        />
      </Section>
      {giving ? <DonorLists known={known} mayWrite={mayWrite} writes={writes} onOpen={onOpen} /> : null}
    </>
  );
}

/** Of a donor, and of whoever gives or was written to. */
function DonorLists({ known, mayWrite, writes, onOpen }: ListsProps) {
  const t = useWords('stakeholders');
  const messageColumns = useMessageColumns().filter((column) => column.key !== 'name');
  const fundColumns = useFundColumns().filter((column) => column.key !== 'name');
  const add = (words: string, what: 'message' | 'fund') =>
    writes ? <Add words={words} onClick={() => onOpen({ what, one: null })} /> : undefined;
  const place = `stakeholders.person.${known.stakeholder.id}`;
  return (
    <>
      <Section title={t('donors.messages')} action={add(t('form.add-message'), 'message')}>
        <DataList
          bare
          label={t('donors.messages')}
          place={`${place}.messages`}
          rows={known.messages}
          columns={messageColumns}
          rowId={(one) => one.id}
          onOpen={mayWrite ? (one) => onOpen({ what: 'message', one }) : undefined}
          empty={<EmptyState title={t('donors.no-messages')} />}
        />
      </Section>
      <Section title={t('donors.funds')} action={add(t('form.add-fund'), 'fund')}>
        <DataList
          bare
          label={t('donors.funds')}
          place={`${place}.funds`}
          rows={known.funds}
          columns={fundColumns}
          rowId={(one) => one.id}
          onOpen={mayWrite ? (one) => onOpen({ what: 'fund', one }) : undefined}
          empty={<EmptyState title={t('donors.no-funds')} />}
        />
      </Section>
    </>
  );
}

function Add({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <Button size="small" startIcon={<PlusIcon />} onClick={onClick}>
      {words}
    </Button>
  );
}

interface PanelsProps {
  readonly known: Known;
  readonly open: Open | null;
  readonly onClose: () => void;
}

function Panels({ known, open, onClose }: PanelsProps) {
  const one = known.stakeholder;
  const whom = { id: one.id, name: one.name, group: one.group, retired: one.retired };
  if (!open) return null;
  switch (open.what) {
    case 'edit':
      return <StakeholderPanel one={one} onClose={onClose} />;
    case 'stance':
      return <StancePanel one={one} onClose={onClose} />;
    case 'talk':
      return <EngagementPanel key={open.one?.id ?? 'new'} one={open.one} with={whom} onClose={onClose} />;
    case 'promise':
      return <PromisePanel key={open.one?.id ?? 'new'} one={open.one} with={whom} onClose={onClose} />;
    case 'message':
      return <MessagePanel key={open.one?.id ?? 'new'} one={open.one} with={whom} onClose={onClose} />;
    case 'fund':
      return <FundPanel key={open.one?.id ?? 'new'} one={open.one} with={whom} onClose={onClose} />;
  }
}
