/** One thing that happened: when, what, in the words of the area it comes from, and the way to it. */
import Box from '@mui/material/Box';
import type { TimelineEvent } from '../../../../shared/areas/children.ts';
import { useDates, useHasWord, useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { useAge } from '../../../ui/useAge.ts';

export function EventLine({ event }: { readonly event: TimelineEvent }) {
  const t = useWords(event.area);
  const own = useWords('children');
  const has = useHasWord(event.area);
  const { short } = useDates();
  const { rough } = useAge();
  const key = `timeline.${event.words}`;
  const words = has(key) ? t(key, event.values) : own('timeline-page.something');
  const exact = event.precision === null || event.precision === 'day';
  return (
    <Box component="li" sx={lineStyle}>
      <Box component="time" dateTime={event.on} sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {exact ? short(event.on) : rough(event.on, event.precision)}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {event.link === null ? words : <Go to={event.link}>{words}</Go>}
        {event.text === null ? null : (
          <Box sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', ...fourLines }}>
            <bdi>{event.text}</bdi>
          </Box>
        )}
      </Box>
    </Box>
  );
}

const lineStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: '108px minmax(0, 1fr)' },
  columnGap: 2,
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
  fontSize: '0.8125rem',
  breakInside: 'avoid',
  '&:first-of-type': { border: 0 },
};
/** Long notes are read where they stand; paper shows them whole. */
const fourLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 4,
  overflow: 'hidden',
  '@media print': { display: 'block' },
};
