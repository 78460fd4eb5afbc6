/** How much the child is at risk, why, and when somebody looks again. Looking again is a new rating; all of them stay. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { RiskRating } from '../../../../shared/areas/assessment-family-parts.ts';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { RateForm } from './RateForm.tsx';

export function RiskPage() {
  const { childId = '' } = useParams();
  const asked = useAsk('assessment.risk', { childId }, { keepPrevious: true });
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={6} />;
  return <Content childId={childId} risk={asked.data} />;
}

interface Props {
  readonly childId: string;
  readonly risk: Output<'assessment.risk'>;
}

function Content({ childId, risk }: Props) {
  const t = useWords('assessment');
  const mayWrite = useCan('assessment.write') !== null;
  const [rating, setRating] = useState(false);
  const [now, ...before] = risk.ratings;
  const rate = (
    <Button size="small" variant="contained" onClick={() => setRating(true)}>
      {t(now ? 'risk.again' : 'risk.rate')}
    </Button>
  );
  const tools = (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {mayWrite && !rating ? rate : null}
      <PrintButton />
    </Box>
  );
  return (
    <>
      <Section title={t('risk.title')} action={tools}>
        {now ? (
          <Now now={now} risk={risk} />
        ) : rating ? null : (
          <EmptyState title={t('risk.none')} text={t('risk.none-text')} />
        )}
        {rating ? <RateForm childId={childId} risk={risk} onDone={() => setRating(false)} /> : null}
      </Section>
      {before.length > 0 ? (
        <Section title={t('risk.before')}>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
            {before.map((one) => (
              <Box
                component="li"
                key={one.id}
                sx={{ borderInlineStart: '3px solid', borderColor: 'divider', paddingInlineStart: 1.5 }}
              >
                <Rated rating={one} />
              </Box>
            ))}
          </Box>
        </Section>
      ) : null}
    </>
  );
}

const looks = { high: 'overdue', medium: 'due-soon', low: 'done' } as const;

function Now({ now, risk }: { readonly now: RiskRating; readonly risk: Props['risk'] }) {
  const t = useWords('assessment');
  const { short } = useDates();
  const late = risk.state === 'overdue';
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <StateChip state={looks[now.level]} words={t('risk.level', { level: t(`state.risk.${now.level}`) })} />
        <StateChip
          state={late ? 'overdue' : risk.state === 'due-soon' ? 'due-soon' : 'in-progress'}
          words={
            late
              ? t('risk.late', { count: risk.overdueDays, date: short(now.reviewOn) })
              : t('risk.review', { date: short(now.reviewOn) })
          }
        />
      </Box>
      <Rated rating={now} plain />
    </Box>
  );
}

function Rated({ rating, plain = false }: { readonly rating: RiskRating; readonly plain?: boolean }) {
  const t = useWords('assessment');
  const { day } = useDates();
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {[day(rating.on), rating.by?.name ?? t('page.somebody')].join(' · ')}
      </Typography>
      {plain ? null : (
        <Typography sx={{ fontWeight: 650 }}>{t('risk.level', { level: t(`state.risk.${rating.level}`) })}</Typography>
      )}
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{rating.reason}</Typography>
      {rating.childView === null ? null : (
        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.5 }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('risk.child-view')}
          </Box>{' '}
          {rating.childView}
        </Typography>
      )}
    </>
  );
}
