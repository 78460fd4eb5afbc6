/** The columns of stops, exceptions and rules of admission. */
import Box from '@mui/material/Box';
import type { AdmissionException, AdmissionPolicy, AdmissionStop } from '../../../../shared/areas/premises.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';

export function useStopColumns(): readonly Column<AdmissionStop>[] {
  const t = useWords('premises');
  const { day, today } = useDates();
  const holds = (one: AdmissionStop) => one.from <= today && (one.until === null || one.until > today);
  return [
    { key: 'site', head: t('column.home'), width: '1.2fr', text: (one) => one.site.name, cell: (one) => one.site.name },
    { key: 'from', head: t('column.from'), width: '1fr', text: (one) => one.from, cell: (one) => day(one.from) },
    {
      key: 'until',
      head: t('admissions.open-again'),
      width: '1.1fr',
      text: (one) => one.until,
      cell: (one) =>
        holds(one) ? (
          <StateChip plain state="done" words={t('admissions.holds')} />
        ) : one.until ? (
          day(one.until)
        ) : (
          t('admissions.to-come')
        ),
    },
    {
      key: 'by',
      head: t('column.decidedBy'),
      width: '1fr',
      text: (one) => one.decidedBy,
      cell: (one) => one.decidedBy,
    },
    {
      key: 'reason',
      head: t('column.reason'),
      width: '1.6fr',
      text: (one) => `${one.reason ?? ''} ${one.endReason ?? ''}`,
      cell: (one) => [one.reason, one.endReason].filter(Boolean).join(' · '),
    },
  ];
}

export function useExceptionColumns(): readonly Column<AdmissionException>[] {
  const t = useWords('premises');
  const { short } = useDates();
  const { count } = useNumbers();
  return [
    { key: 'on', head: t('admissions.came'), width: '124px', text: (one) => one.on, cell: (one) => short(one.on) },
    { key: 'site', head: t('column.home'), width: '1.1fr', text: (one) => one.site.name, cell: (one) => one.site.name },
    {
      key: 'children',
      head: t('column.children'),
      width: '90px',
      align: 'end',
      text: (one) => one.children,
      cell: (one) => count(one.children),
    },
    {
      key: 'by',
      head: t('column.decidedBy'),
      width: '1.2fr',
      text: (one) => one.decidedBy,
      cell: (one) => t('admissions.decided', { who: one.decidedBy, date: short(one.decidedOn) }),
    },
    { key: 'reason', head: t('column.reason'), width: '2fr', text: (one) => one.reason, cell: (one) => one.reason },
  ];
}

export function usePolicyColumns(): readonly Column<AdmissionPolicy>[] {
  const t = useWords('premises');
  const common = useWords('common');
  const { short, today } = useDates();
  return [
    { key: 'from', head: t('column.from'), width: '124px', text: (one) => one.from, cell: (one) => short(one.from) },
    {
      key: 'state',
      head: t('admissions.in-force'),
      width: '130px',
      text: (one) => Number(!one.current),
      cell: (one) =>
        one.current ? (
          <StateChip plain state="done" words={t('admissions.current')} />
        ) : (
          <StateChip
            plain
            state="not-relevant"
            words={t(one.from > today ? 'admissions.to-come' : 'admissions.replaced')}
          />
        ),
    },
    {
      key: 'site',
      head: t('column.home'),
      width: '1fr',
      text: (one) => one.site?.name ?? null,
      cell: (one) => one.site?.name ?? common('site.all'),
    },
    {
      key: 'text',
      head: t('admissions.rule'),
      width: '2.6fr',
      text: (one) => one.text,
      cell: (one) => (
        <Box
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 3,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            whiteSpace: 'pre-wrap',
          }}
        >
          {one.text}
        </Box>
      ),
    },
    {
      key: 'by',
      head: t('column.decidedBy'),
      width: '1fr',
      text: (one) => one.decidedBy,
      cell: (one) => one.decidedBy,
    },
  ];
}
