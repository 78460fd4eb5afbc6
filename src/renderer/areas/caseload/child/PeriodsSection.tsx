/** Everybody who carried the child, newest first, with what was handed on. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useDates, useWords } from '../../../app/i18n.ts';
import { Section } from '../../../ui/Section.tsx';
import type { Assignment, ChildRecord } from '../types.ts';
import { isOpen, newestFirst } from './periods.ts';

export function PeriodsSection({ record }: { readonly record: ChildRecord }) {
  const t = useWords('caseload');
  return (
    <Section title={t('page.child.periods')}>
      {record.assignments.length === 0 ? (
        <Typography color="text.secondary">{t('page.child.no-periods')}</Typography>
      ) : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {newestFirst(record.assignments).map((one) => (
          <Period key={one.id} period={one} />
        ))}
      </Box>
    </Section>
  );
}

function Period({ period }: { readonly period: Assignment }) {
  const t = useWords('caseload');
  const { short, today } = useDates();
  const { from, until } = period;
  const open = isOpen(period, today);
  const when =
    until === null
      ? t('page.child.since', { from: short(from) })
      : t('page.child.from-until', { from: short(from), until: short(until) });
  const notes = [
    ['field.reason', period.reason],
    ['field.override-reason', period.overrideReason],
    ['field.handover', period.handover],
  ] as const;
  return (
    <Box
      component="li"
      sx={{ borderInlineStart: '3px solid', borderColor: open ? 'primary.main' : 'divider', paddingInlineStart: 1.5 }}
    >
      <Typography>
        <Box component="span" sx={{ fontWeight: 650 }}>
          {period.staff.name}
        </Box>{' '}
        · {t(`state.part.${period.part}`)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {when}
      </Typography>
      {notes.map(([label, words]) =>
        words === null ? null : (
          <Typography key={label} variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.25 }}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('page.child.labelled', { label: t(label) })}
            </Box>{' '}
            {words}
          </Typography>
        ),
      )}
    </Box>
  );
}
