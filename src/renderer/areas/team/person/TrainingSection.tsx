/** What training somebody lacks, and the way to their whole record. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { isGap } from '../../../../shared/rules/training.ts';
import type { Staff } from '../../../../shared/areas/team.ts';
import { useAsk } from '../../../app/api.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { sectionIds } from './Sections.tsx';

const shown = 5;

export function TrainingSection({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const asked = useAsk('training.person', { id: staff.id });
  return (
    <Section
      id={sectionIds.training}
      title={t('page.training')}
      action={<Go to={`/training/person/${staff.id}`}>{t('page.whole-training')}</Go>}
    >
      {asked.data ? (
        <Needs needs={asked.data.needs} />
      ) : asked.error ? (
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      ) : (
        <Loading lines={2} />
      )}
    </Section>
  );
}

interface Need {
  readonly topicId: string;
  readonly name: string | null;
  readonly state: 'valid' | 'expiring' | 'expired' | 'missing' | 'not-required';
}

function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const t = useWords('team');
  const c = useWords('catalogue');
  const has = useHasWord('catalogue');
  const gaps = needs.filter((need) => isGap(need.state));
  const soon = needs.filter((need) => need.state === 'expiring');
  const topic = ({ topicId, name }: Need) => {
    const key = `topic.${topicId}`;
    return name ?? (has(key) ? c(key) : t('page.unnamed'));
  };
  if (gaps.length === 0) {
    return (
      <StateChip
        plain
        state="done"
        words={soon.length > 0 ? t('list.trained-soon', { count: soon.length }) : t('list.trained')}
      />
    );
  }
  return (
    <>
      <Typography sx={{ mb: 0.5 }}>{t('list.lacks', { count: gaps.length })}</Typography>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, fontSize: '0.8125rem' }}>
        {gaps.slice(0, shown).map((need) => (
          <li key={need.topicId}>{topic(need)}</li>
        ))}
        {gaps.length > shown ? <li>{t('list.and-others', { count: gaps.length - shown })}</li> : null}
      </Box>
    </>
  );
}
