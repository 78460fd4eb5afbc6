/** Functioning as last asked, beside the time before: what became easier, what harder. */
import Box from '@mui/material/Box';
import {
  degrees,
  domains,
  type Degree,
  type Domain,
  type HealthRecord,
} from '../../../../shared/areas/casefile-health.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip, type State } from '../../../ui/StateChip.tsx';

const looks: Readonly<Record<Degree, State>> = {
  none: 'done',
  some: 'in-progress',
  'a-lot': 'due-soon',
  cannot: 'overdue',
};

interface Props {
  readonly record: HealthRecord;
  readonly before: HealthRecord | null;
}

export function FunctioningTable({ record, before }: Props) {
  const t = useWords('casefile');
  const { short } = useDates();
  const asked = domains.filter((one) => record[one] !== null || record[`${one}Words`] !== null);
  return (
    <Section
      title={t('health.functioning')}
      state={before ? t('health.compared', { date: short(before.recordedOn) }) : ''}
    >
      {asked.length === 0 ? (
        <EmptyState title={t('health.functioning-empty')} text={t('health.functioning-empty-text')} />
      ) : (
        <Box component="dl" sx={{ m: 0 }}>
          {asked.map((domain) => (
            <Line key={domain} domain={domain} record={record} before={before} />
          ))}
        </Box>
      )}
    </Section>
  );
}

function Line({ domain, record, before }: Props & { readonly domain: Domain }) {
  const t = useWords('casefile');
  const [now, then] = [record[domain], before?.[domain] ?? null];
  const turned = now !== null && then !== null ? Math.sign(degrees.indexOf(now) - degrees.indexOf(then)) : 0;
  const change = turned === 0 ? null : t(turned > 0 ? 'health.harder' : 'health.easier');
  return (
    <Box sx={line}>
      <Box component="dt" sx={{ fontWeight: 550 }}>
        {t(`domain.${domain}`)}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        {now ? <StateChip plain state={looks[now]} words={t(`degree.${now}`)} /> : null}{' '}
        {change ? (
          <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {`· ${change}`}
          </Box>
        ) : null}
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{record[`${domain}Words`]}</Box>
      </Box>
    </Box>
  );
}

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: '200px minmax(0, 1fr)' },
  columnGap: 2,
  py: 0.75,
  borderBottom: 1,
  borderColor: 'divider',
  breakInside: 'avoid',
  '&:last-of-type': { borderBottom: 0 },
};
