/** The columns of a list of promises. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { MouseEvent } from 'react';
import type { Promised } from '../../../../shared/areas/stakeholders.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { Go } from '../../../ui/Go.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useKeep } from '../forms/PromisePanel.tsx';
import { personPath } from '../paths.ts';

/** `named`: says whose promise it is, where the page is not theirs alone. */
export function usePromiseColumns(mayWrite: boolean, named = true): readonly Column<Promised>[] {
  const t = useWords('stakeholders');
  const columns: Column<Promised>[] = [
    { key: 'text', head: t('column.promise'), width: '2.2fr', text: (one) => one.text, cell: (one) => one.text },
    {
      key: 'side',
      head: t('column.side'),
      width: '132px',
      text: (one) => t(`side.${one.side}`),
      cell: (one) => t(`side.${one.side}`),
    },
    ...(named ? [whose(t('field.with'))] : []),
    {
      key: 'owner',
      head: t('column.owner'),
      width: '1fr',
      text: (one) => one.owner?.name ?? null,
      cell: (one) => one.owner?.name ?? '',
    },
    { key: 'due', head: t('column.dueOn'), width: '184px', text: (one) => one.dueOn, cell: (one) => <Due one={one} /> },
  ];
  if (!mayWrite) return columns;
  return [
    ...columns,
    { key: 'do', head: t('list.kept-head'), width: '132px', align: 'end', cell: (one) => <KeepButton one={one} /> },
  ];
}

const whose = (head: string): Column<Promised> => ({
  key: 'with',
  head,
  width: '1.1fr',
  text: (one) => one.stakeholder.name,
  cell: (one) => (
    <Box component="span" onClick={stay}>
      <Go to={personPath(one.stakeholder.id)}>{one.stakeholder.name}</Go>
    </Box>
  ),
});

const stay = (event: MouseEvent) => event.stopPropagation();

function Due({ one }: { readonly one: Promised }) {
  const t = useWords('stakeholders');
  const { short } = useDates();
  if (one.doneOn !== null)
    return <StateChip plain state="done" words={t('list.kept-on', { date: short(one.doneOn) })} />;
  if (one.dueOn === null) return t('list.no-day');
  return <DueChip date={one.dueOn} overdueDays={one.overdueDays} />;
}

/** One press, and a minute to take it back. */
function KeepButton({ one }: { readonly one: Promised }) {
  const t = useWords('stakeholders');
  const keep = useKeep();
  if (one.doneOn !== null) return null;
  return (
    <Box className="no-print" onClick={stay} sx={{ my: -0.5 }}>
      <Button size="small" aria-label={t('list.keep-of', { promise: one.text })} onClick={() => void keep(one)}>
        {t('list.keep')}
      </Button>
    </Box>
  );
}
