/** The planned visits in order: after how many days, on which day, what kind, by whom. */
import IconButton from '@mui/material/IconButton';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { TrashIcon } from '../../../ui/icons.tsx';
import { useRemove } from '../parts/useRemove.ts';
import type { FollowUp, SafetyRecord } from '../types.ts';
import { useAfterWords } from './useAfterWords.ts';
import { VisitPanel } from './VisitPanel.tsx';

export function FollowUps({ record }: { readonly record: SafetyRecord }) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [open, setOpen] = useState<string | null>(null);
  const columns = useColumns(record, mayWrite);
  const visit = record.visits.find((one) => one.id === open);
  if (record.visits.length === 0) return null;
  return (
    <Box sx={{ mt: 1, '& .list-frame': { maxHeight: 'none' } }}>
      <DataList
        bare
        label={t('monitoring.visits')}
        place="plan.follow-ups"
        rows={record.visits}
        columns={columns}
        rowId={(one) => one.id}
        onOpen={mayWrite ? (one) => setOpen(one.id) : undefined}
        empty={null}
      />
      {visit ? <VisitPanel key={visit.id} record={record} visit={visit} onClose={() => setOpen(null)} /> : null}
    </Box>
  );
}

function useColumns(record: SafetyRecord, mayWrite: boolean): readonly Column<FollowUp>[] {
  const t = useWords('plan');
  const common = useWords('common');
  const { day } = useDates();
  const after = useAfterWords();
  const remove = useRemove(record.child.id);
  const when = (one: FollowUp) => (one.afterDays === null ? '' : after(one.afterDays));
  const who = (one: FollowUp) => one.staff?.name ?? one.byName ?? record.monitoring?.staff?.name ?? '';
  const columns: Column<FollowUp>[] = [
    { key: 'after', head: t('column.after'), width: '170px', cell: when },
    {
      key: 'day',
      head: t('column.day'),
      width: '170px',
      cell: (one) => (one.day ? day(one.day) : t('monitoring.day-open')),
    },
    { key: 'kind', head: t('column.kind'), width: '1fr', cell: (one) => t(`follow-up.${one.kind}`) },
    { key: 'who', head: t('column.who'), width: '1fr', cell: who },
  ];
  if (!mayWrite) return columns;
  const gone = (one: FollowUp) =>
    void remove({ kind: 'monitoring-visit', id: one.id, rev: one.rev }, t('monitoring.removed'));
  const tools = (one: FollowUp) => (
    <IconButton
      size="small"
      aria-label={t('plan.remove-this', { what: `${t(`follow-up.${one.kind}`)} ${when(one)}` })}
      onClick={(event) => {
        event.stopPropagation();
        gone(one);
      }}
    >
      <TrashIcon sx={{ fontSize: 18 }} />
    </IconButton>
  );
  return [...columns, { key: 'tools', head: common('list.actions'), width: '80px', align: 'end', cell: tools }];
}
