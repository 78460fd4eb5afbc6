/** Years and months above the bars, the lines they leave behind them, and today. */
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { addDays } from '../../../../shared/dates.ts';
import { useLanguage, useWords } from '../../../app/i18n.ts';
import { nameWidth, percent } from './look.ts';
import { place, ticksOf, type Scale, type Tick } from './model.ts';

/** "2026" or "Mar", or "Mar 2026" where no year stands above it: what stands over a mark of so many months. */
export function useTickWords(step: 1 | 3 | 12, withYear = false): (tick: Tick) => string {
  const language = useLanguage();
  return useMemo(() => {
    const tag = language.startsWith('qps') ? 'en' : language;
    const shown = withYear ? ({ year: 'numeric' } as const) : {};
    const month = new Intl.DateTimeFormat(tag, { month: 'short', ...shown, timeZone: 'UTC' });
    const year = new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' });
    return ({ date }) => (step === 12 ? year : month).format(new Date(`${date}T00:00:00Z`));
  }, [language, step, withYear]);
}

interface AxisProps {
  readonly scale: Scale;
  readonly step: 1 | 3 | 12;
  readonly today: string;
  /** So many days after today are kept free of other words. */
  readonly clear: number;
}

export function Axis({ scale, step, today, clear }: AxisProps) {
  const t = useWords('journey');
  const words = useTickWords(step);
  const yearWords = useTickWords(12);
  const isNear = (date: string) => date >= today && date <= addDays(today, clear);
  return (
    <Box aria-hidden sx={{ display: 'grid', gridTemplateColumns: `${nameWidth}px minmax(0, 1fr)`, ...axisStyle }}>
      <Box sx={{ ...cornerStyle, insetInlineStart: 0 }}>{t('timeline.what')}</Box>
      <Box sx={{ position: 'relative', height: 40, overflow: 'hidden' }}>
        {step !== 12 &&
          ticksOf(scale, 12).map((tick) =>
            tick.width * scale.days < step * 20 || isNear(tick.date) ? null : (
              <Box key={tick.date} sx={{ ...tickStyle, top: 2, insetInlineStart: percent(tick.at), fontWeight: 650 }}>
                {yearWords(tick)}
              </Box>
            ),
          )}
        <Box component="span" sx={{ ...todayStyle, insetInlineStart: percent(place(scale, today)) }}>
          {t('timeline.today')}
        </Box>
        {ticksOf(scale, step).map((tick) =>
          tick.width * scale.days > step * 20 ? (
            <Box key={tick.date} sx={{ ...tickStyle, top: 20, insetInlineStart: percent(tick.at) }}>
              {words(tick)}
            </Box>
          ) : null,
        )}
      </Box>
    </Box>
  );
}

/** Behind all rows: a line where each mark begins, a firmer one for a year. */
export function Lines({ scale, step }: { readonly scale: Scale; readonly step: 1 | 3 | 12 }) {
  return (
    <Box aria-hidden sx={{ position: 'absolute', insetBlock: 0, insetInlineStart: nameWidth, insetInlineEnd: 0 }}>
      {ticksOf(scale, step).map((tick) => (
        <Box
          key={tick.date}
          sx={{
            position: 'absolute',
            insetBlock: 0,
            insetInlineStart: percent(tick.at),
            borderInlineStart: '1px solid',
            borderColor: 'divider',
            opacity: tick.year ? 1 : 0.45,
          }}
        />
      ))}
    </Box>
  );
}

export function TodayLine({ scale, today }: { readonly scale: Scale; readonly today: string }) {
  return (
    <Box
      aria-hidden
      data-today
      sx={{
        position: 'absolute',
        insetBlock: 0,
        insetInlineStart: nameWidth,
        insetInlineEnd: 0,
        pointerEvents: 'none',
        zIndex: 1,
      }}
    >
      <Box
        sx={{
          position: 'absolute',
          insetBlock: 0,
          insetInlineStart: percent(place(scale, today)),
          borderInlineStart: '2px solid',
          borderColor: 'primary.main',
        }}
      />
    </Box>
  );
}

const axisStyle = {
  position: 'sticky',
  top: 0,
  zIndex: 4,
  bgcolor: 'background.paper',
  borderBottom: 1,
  borderColor: 'divider',
  fontSize: '0.75rem',
  color: 'text.secondary',
} as const;
const cornerStyle = {
  position: 'sticky',
  zIndex: 5,
  bgcolor: 'background.paper',
  borderInlineEnd: '1px solid',
  borderColor: 'divider',
  px: 1.5,
  pt: 2.25,
} as const;
const todayStyle = {
  position: 'absolute',
  top: 1,
  zIndex: 1,
  px: 0.5,
  borderInlineStart: '2px solid',
  borderColor: 'primary.main',
  color: 'primary.main',
  bgcolor: 'background.paper',
  fontWeight: 650,
  whiteSpace: 'nowrap',
} as const;
const tickStyle = { position: 'absolute', paddingInlineStart: '4px', whiteSpace: 'nowrap' } as const;
