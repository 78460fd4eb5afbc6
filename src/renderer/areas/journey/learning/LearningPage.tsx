/** What was learnt from those who have gone this way: visits, exchanges, trainings, things read. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Learning } from '../../../../shared/areas/journey-assessment.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useLanguage, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList, type Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { LearningPanel } from './LearningPanel.tsx';

const none: readonly Learning[] = [];

export function LearningPage() {
  const t = useWords('journey');
  const language = useLanguage();
  const mayPlan = useCan('journey.plan') !== null;
  const asked = useAsk('journey.learnings', {}, { keepPrevious: true });
  const [run] = useCommand('journey.export');
  const [open, setOpen] = useState<string | null>(null);
  const columns = useColumns();
  const rows = asked.data?.learnings ?? none;
  const told = rows.filter((one) => one.learnt !== null).length;
  const add = mayPlan ? (
    <Button variant="contained" startIcon={<PlusIcon />} onClick={() => setOpen('new')}>
      {t('learning.add')}
    </Button>
  ) : undefined;
  const shown = rows.find((one) => one.id === open) ?? null;
  return (
    <Page
      title={t('learning.title')}
      state={rows.length > 0 ? t('learning.state', { count: rows.length, told }) : undefined}
      action={add}
    >
      <TransitionLinks />
      <DataList
        label={t('learning.title')}
        place="journey.learning"
        rows={rows}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={(one) => setOpen(one.id)}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={() => run({ list: 'learning', language })} />}
        empty={<EmptyState title={t('learning.empty')} text={t('learning.emptyText')} action={add} />}
      />
      {shown || open === 'new' ? (
        <LearningPanel key={shown?.id ?? 'new'} learning={shown} mayPlan={mayPlan} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}

function useColumns(): readonly Column<Learning>[] {
  const t = useWords('journey');
  const { short } = useDates();
  return [
    {
      key: 'title',
      head: t('column.title'),
      width: '2fr',
      text: (one) => `${one.title} ${one.source ?? ''}`,
      cell: (one) => one.title,
    },
    {
      key: 'kind',
      head: t('column.kind'),
      width: '130px',
      text: (one) => one.kind,
      cell: (one) => t(`learning.kind.${one.kind}`),
    },
    { key: 'on', head: t('column.on'), width: '112px', text: (one) => one.on, cell: (one) => short(one.on) },
    { key: 'who', head: t('column.who'), width: '1.4fr', text: (one) => one.who, cell: (one) => one.who },
    {
      key: 'learnt',
      head: t('column.learnt'),
      width: '2.2fr',
      text: (one) => one.learnt,
      cell: (one) => one.learnt ?? <StateChip plain state="not-started" words={t('learning.notTold')} />,
    },
  ];
}
