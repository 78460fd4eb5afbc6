/** One domain: what each score means, the score and its reason, beside what was said the last time. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Assessment } from '../../../../shared/areas/assessment-parts.ts';
import { highestScore, viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ChoiceField, TextField } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useAskedWords, type Domain } from '../names.ts';
import { leftOut, reasonField, scoreField, type WriteForm } from './values.ts';

interface Props {
  readonly form: WriteForm;
  readonly domain: Domain;
  readonly before: Assessment | null;
}

export function DomainCard({ form, domain, before }: Props) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const options = [
    ...Array.from({ length: highestScore }, (_, index) => highestScore - index).map((score) => ({
      value: String(score),
      words: t('chart.score', { score, words: words.score(score) }),
      help: words.step(domain, score),
    })),
    { value: leftOut, words: t('field.left-out') },
  ];
  return (
    <Section title={words.name(domain)}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1.6fr) minmax(0, 1fr)' } }}>
        <ChoiceField
          control={form.control}
          name={scoreField(domain.id)}
          label={words.question(domain) ?? t('field.score')}
          options={options}
        />
        <LastTime domain={domain} before={before} />
      </Box>
      <Box sx={{ mt: 1.5, display: 'grid' }}>
        <TextField
          control={form.control}
          name={reasonField(domain.id)}
          label={t('field.reason')}
          help={t('field.reason-help')}
          multiline
          rows={2}
          max={viewLimit}
        />
      </Box>
    </Section>
  );
}

function LastTime({ domain, before }: Pick<Props, 'domain' | 'before'>) {
  const t = useWords('assessment');
  const words = useAskedWords();
  const { short } = useDates();
  const line = before?.scores.find((one) => one.domainId === domain.id);
  if (!before || !line) return <span />;
  return (
    <Box sx={{ bgcolor: (theme) => theme.tokens.sunk, borderRadius: 1, p: 1.5, alignSelf: 'start', minWidth: 0 }}>
      <Typography variant="body2" color="text.secondary">
        {t('write.last-time', { date: before.assessedOn === null ? '' : short(before.assessedOn) })}
      </Typography>
      <Typography sx={{ fontWeight: 650 }}>
        {line.score === null
          ? t('chart.left-out')
          : t('chart.score', { score: line.score, words: words.score(line.score) })}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {line.reason}
      </Typography>
    </Box>
  );
}
