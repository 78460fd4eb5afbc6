/** The columns of messages to donors, and of where their money moves. */
import Box from '@mui/material/Box';
import type { DonorFund, DonorMessage } from '../../../../shared/areas/stakeholders.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import type { Column } from '../../../ui/DataList.tsx';
import { NextIcon } from '../../../ui/icons.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';

export function useMessageColumns(): readonly Column<DonorMessage>[] {
  const t = useWords('stakeholders');
  return [
    {
      key: 'name',
      head: t('field.donor'),
      width: '1.1fr',
      text: (one) => one.stakeholder.name,
      cell: (one) => one.stakeholder.name,
    },
    {
      key: 'message',
      head: t('column.message'),
      width: '2.2fr',
      text: (one) => one.message,
      cell: (one) => <Short words={one.message} />,
    },
    {
      key: 'way',
      head: t('column.way'),
      width: '110px',
      text: (one) => t(`way.${one.way}`),
      cell: (one) => t(`way.${one.way}`),
    },
    {
      key: 'owner',
      head: t('column.owner'),
      width: '1fr',
      text: (one) => one.owner?.name ?? null,
      cell: (one) => one.owner?.name ?? '',
    },
    {
      key: 'when',
      head: t('donors.when'),
      width: '188px',
      text: (one) => one.sentOn ?? one.plannedOn,
      cell: (one) => <When one={one} />,
    },
    {
      key: 'reaction',
      head: t('column.reaction'),
      width: '1.1fr',
      text: (one) => (one.reaction ? t(`reaction.${one.reaction}`) : null),
      cell: (one) =>
        [one.reaction ? t(`reaction.${one.reaction}`) : null, one.reactionNote].filter(Boolean).join(' – '),
    },
  ];
}

function Short({ words }: { readonly words: string }) {
  return (
    <Box sx={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>
      {words}
    </Box>
  );
}

function When({ one }: { readonly one: DonorMessage }) {
  const t = useWords('stakeholders');
  const { short } = useDates();
  if (one.sentOn !== null)
    return <StateChip plain state="done" words={t('donors.sent', { date: short(one.sentOn) })} />;
  if (one.plannedOn === null) return t('list.no-day');
  return <DueChip date={one.plannedOn} overdueDays={one.overdueDays} />;
}

export function useFundColumns(): readonly Column<DonorFund>[] {
  const t = useWords('stakeholders');
  const amounts = useAmounts();
  const { short } = useDates();
  return [
    {
      key: 'name',
      head: t('field.donor'),
      width: '1.1fr',
      text: (one) => one.stakeholder.name,
      cell: (one) => one.stakeholder.name,
    },
    {
      key: 'use',
      head: t('donors.use'),
      width: '2.4fr',
      text: (one) => `${one.presentUse} ${one.futureUse ?? ''}`,
      cell: (one) => <Move one={one} />,
    },
    {
      key: 'amount',
      head: t('column.amount'),
      width: '1fr',
      align: 'end',
      text: (one) => one.amount,
      cell: (one) =>
        one.amount === null || one.currency === null ? t('donors.unknown') : amounts.exact(one.amount, one.currency),
    },
    {
      key: 'giving',
      head: t('column.giving'),
      width: '116px',
      text: (one) => t(`giving.${one.giving}`),
      cell: (one) => t(`giving.${one.giving}`),
    },
    {
      key: 'agreed',
      head: t('column.agreedOn'),
      width: '150px',
      text: (one) => one.agreedOn,
      cell: (one) =>
        one.agreedOn === null ? (
          <StateChip plain state="not-started" words={t('donors.not-agreed')} />
        ) : (
          <StateChip plain state="done" words={short(one.agreedOn)} />
        ),
    },
  ];
}

function Move({ one }: { readonly one: DonorFund }) {
  const t = useWords('stakeholders');
  return (
    <span>
      {one.presentUse}
      <NextIcon titleAccess={t('donors.becomes')} sx={arrow} />
      {one.futureUse ?? (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('donors.open')}
        </Box>
      )}
    </span>
  );
}

const arrow = {
  fontSize: 14,
  mx: 0.75,
  verticalAlign: '-2px',
  transform: (theme: { direction: string }) => (theme.direction === 'rtl' ? 'scaleX(-1)' : 'none'),
};
