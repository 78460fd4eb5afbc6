/** What is said of a risk: cause and effect, how grave before and with the response, what is done, by whom, until when. */
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { responses, riskKinds, type Risk } from '../../../shared/areas/risks.ts';
import { levelOf, riskSteps, usualScale } from '../../../shared/rules/risks.ts';
import { limits } from '../../../shared/text.ts';
import { useAsk } from '../../app/api.ts';
import { useDates, useWords } from '../../app/i18n.ts';
import { ChoiceField, DateField, PersonField, SelectField, TextField } from '../../ui/fields.tsx';
import { LevelWord } from './LevelChip.tsx';
import type { RiskForm } from './riskForm.ts';

const nobody: never[] = [];

interface Props {
  readonly form: RiskForm;
  readonly risk: Risk | null;
}

export function RiskFields({ form, risk }: Props) {
  const t = useWords('risks');
  const { today } = useDates();
  const people = useAsk('transition.owners', {}).data?.people ?? nobody;
  const owner = risk?.owner ?? null;
  const known = owner && !people.some((one) => one.id === owner.id) ? [owner, ...people] : people;
  return (
    <>
      <Box sx={{ '& .MuiRadioGroup-root': { flexDirection: 'row', columnGap: 2 } }}>
        <ChoiceField
          control={form.control}
          name="kind"
          label={t('column.kind')}
          options={riskKinds.map((one) => ({ value: one, words: t(`kind.${one}`), help: t(`kind.help.${one}`) }))}
        />
      </Box>
      <TextField control={form.control} name="title" label={t('field.title')} max={limits.title} required />
      <TextField control={form.control} name="cause" label={t('column.cause')} multiline rows={2} max={limits.reason} />
      <TextField
        control={form.control}
        name="effect"
        label={t('column.effect')}
        multiline
        rows={2}
        max={limits.reason}
      />
      <Rating form={form} likelihood="likelihood" impact="impact" title={t('field.before')} none={null} />
      <SelectField
        control={form.control}
        name="response"
        label={t('column.response')}
        none={t('field.noResponse')}
        options={responses.map((one) => ({ value: one, words: t(`response.${one}`), help: t(`response.help.${one}`) }))}
      />
      <TextField control={form.control} name="plan" label={t('column.plan')} multiline rows={3} max={limits.note} />
      <Rating
        form={form}
        likelihood="likelihoodAfter"
        impact="impactAfter"
        title={t('field.after')}
        none={t('field.notSaid')}
      />
      <PersonField control={form.control} name="ownerId" label={t('column.owner')} people={known} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <DateField control={form.control} name="raisedOn" label={t('column.raisedOn')} max={today} required />
        <DateField control={form.control} name="reviewOn" label={t('column.reviewOn')} />
      </Box>
    </>
  );
}

interface RatingProps {
  readonly form: RiskForm;
  readonly likelihood: 'likelihood' | 'likelihoodAfter';
  readonly impact: 'impact' | 'impactAfter';
  readonly title: string;
  /** Words for not saying; null where it must be said. */
  readonly none: string | null;
}

/** Two steps in words, and the level they come to. */
function Rating({ form, likelihood, impact, title, none }: RatingProps) {
  const t = useWords('risks');
  const scale = useAsk('risks.list', {}).data?.scale ?? usualScale;
  const [l, i] = useWatch({ control: form.control, name: [likelihood, impact] });
  const level = l === null || i === null ? null : levelOf({ likelihood: Number(l), impact: Number(i) }, scale);
  const nothing = none === null ? {} : { none };
  return (
    <Box role="group" aria-label={title} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', fontSize: '0.875rem', color: 'text.secondary' }}>
        {title}
        {level === null ? null : <LevelWord level={level} />}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <SelectField
          control={form.control}
          name={likelihood}
          label={t('field.likelihood')}
          {...nothing}
          required={none === null}
          options={riskSteps.map((step) => ({ value: String(step), words: `${step} – ${t(`likelihood.${step}`)}` }))}
        />
        <SelectField
          control={form.control}
          name={impact}
          label={t('field.impact')}
          {...nothing}
          required={none === null}
          options={riskSteps.map((step) => ({ value: String(step), words: `${step} – ${t(`impact.${step}`)}` }))}
        />
      </Box>
    </Box>
  );
}
