/** A load in words: counted, weighed against the limit, and what makes the limit smaller for this person. */
import Box from '@mui/material/Box';
import type { Load } from '../../../shared/areas/caseload.ts';
import { useLanguage, useWords } from '../../app/i18n.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { roomOf } from './load.ts';

/** Numbers of children, which weights make into halves and quarters. */
export function useAmounts(): (children: number) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(language.startsWith('qps') ? 'en' : language, { maximumFractionDigits: 2 });
  return (children) => format.format(children);
}

type Room = Pick<Load, 'limit' | 'weighted' | 'state' | 'warnFrom'>;

/** "room for 7", "near the limit", "3 over the limit". */
export function RoomWords({ load }: { readonly load: Room }) {
  const t = useWords('caseload');
  const amount = useAmounts();
  const room = roomOf(load);
  if (load.state === 'over') return <StateChip plain state="overdue" words={t('board.over', { n: amount(-room) })} />;
  if (load.state === 'near') {
    const words = room === 0 ? t('board.at-limit') : t('board.near', { n: amount(room) });
    return <StateChip plain state="due-soon" words={words} />;
  }
  return (
    <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
      {room > 0 ? t('board.room', { n: amount(room) }) : t('board.no-room')}
    </Box>
  );
}

/** "first year · 60 % of full time · away now": nothing for who works full time and is here. */
export function useLoadNotes(): (load: Load) => readonly string[] {
  const t = useWords('caseload');
  const amount = useAmounts();
  return (load) => [
    ...(load.absent ? [t('board.away')] : []),
    ...(load.covering > 0 ? [t('board.covering', { count: load.covering })] : []),
    ...(load.firstYear ? [t('board.first-year')] : []),
    ...(load.fte === null
      ? [t('board.hours-unknown')]
      : load.fte < 100
        ? [t('board.hours', { n: amount(load.fte) })]
        : []),
    ...(load.seconds > 0 ? [t('board.seconds', { count: load.seconds })] : []),
    ...(load.staff.active ? [] : [t('board.left')]),
  ];
}
