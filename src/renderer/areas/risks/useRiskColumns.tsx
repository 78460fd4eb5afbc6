/** The columns of the register: what it is, how grave before and now, whose it is, when to look again. */
import Box from '@mui/material/Box';
import type { Risk } from '../../../shared/areas/risks.ts';
import { useWords } from '../../app/i18n.ts';
import type { Column } from '../../ui/DataList.tsx';
import { BlockedIcon } from '../../ui/icons.tsx';
import { DueChip, StateChip } from '../../ui/StateChip.tsx';
import { LevelChip } from './LevelChip.tsx';

/** Sorts by how grave it is, not by the word for it. */
function grave({ likelihood, impact }: Risk['now']): string {
  return String(likelihood * impact).padStart(2, '0');
}

export function useRiskColumns(): readonly Column<Risk>[] {
  const t = useWords('risks');
  return [
    {
      key: 'title',
      head: t('column.title'),
      width: '2.6fr',
      text: (risk) => `${risk.title} ${risk.cause ?? ''}`,
      cell: (risk) => <Title risk={risk} />,
    },
    {
      key: 'before',
      head: t('column.before'),
      width: '120px',
      text: (risk) => grave(risk.before),
      cell: (risk) => <LevelChip rating={risk.before} />,
    },
    {
      key: 'now',
      head: t('column.now'),
      width: '120px',
      text: (risk) => grave(risk.now),
      cell: (risk) => <LevelChip rating={risk.now} />,
    },
    {
      key: 'response',
      head: t('column.response'),
      width: '1.1fr',
      text: (risk) => risk.response,
      cell: (risk) => (risk.response === null ? '' : t(`response.${risk.response}`)),
    },
    {
      key: 'owner',
      head: t('column.owner'),
      width: '1.1fr',
      text: (risk) => risk.owner?.name ?? null,
      cell: (risk) => risk.owner?.name ?? '',
    },
    {
      key: 'review',
      head: t('column.reviewOn'),
      width: '172px',
      text: (risk) => risk.reviewOn,
      cell: (risk) =>
        risk.closedOn === null ? (
          <DueChip date={risk.reviewOn} overdueDays={risk.overdueDays} />
        ) : (
          <StateChip plain state="done" words={t('state.closed')} />
        ),
    },
  ];
}

function Title({ risk }: { readonly risk: Risk }) {
  const t = useWords('risks');
  return (
    <Box>
      {risk.title}
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {risk.kind === 'issue' ? (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', marginInlineStart: 1 }}>
            {t('kind.issue')}
          </Box>
        ) : null}
        {risk.closedOn === null && risk.blocks.length > 0 ? (
          <BlockedIcon
            titleAccess={t('state.blocks', { count: risk.blocks.length })}
            sx={{ fontSize: 16, color: 'error.main', marginInlineStart: 0.75, verticalAlign: '-3px' }}
          />
        ) : null}
      </Box>
    </Box>
  );
}
