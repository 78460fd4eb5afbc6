/**
 * A new self-assessment: theme by theme a score with its reason, what speaks well and what could go wrong, beside the
 * last time; then how ready, towards which end, and where to begin. What is typed is kept until it is finished.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { Finished, Theme } from '../../../../shared/areas/journey-assessment.ts';
import { endGoals } from '../../../../shared/areas/journey-assessment.ts';
import { proposedReadiness, readinessLevels, scores } from '../../../../shared/rules/self-assessment.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { DoneIcon, EmptyIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { assessmentPath, assessmentsPath } from '../paths.ts';
import { asInput, AssessValues, startOf, stillAsked, type AssessForm, type AssessOutput } from './assessForm.ts';
import { useThemeWords } from './themeWords.ts';

export function AssessPage() {
  const t = useWords('journey');
  const themes = useAsk('journey.themes', {});
  const earlier = useAsk('journey.assessments', {});
  const ready = themes.data && earlier.data;
  return (
    <Page
      title={t('assess.newTitle')}
      state={t('assess.newState')}
      back={{ to: assessmentsPath, label: t('assess.title') }}
    >
      <TransitionLinks />
      <ErrorLine failure={themes.error ?? earlier.error} onRetry={themes.refetch} />
      {ready ? <Sheet themes={themes.data.themes} last={earlier.data.assessments[0] ?? null} /> : <Loading lines={8} />}
    </Page>
  );
}

interface Props {
  readonly themes: readonly Theme[];
  readonly last: Finished | null;
}

function Sheet({ themes, last }: Props) {
  const t = useWords('journey');
  const { today } = useDates();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [run] = useCommand('journey.finishAssessment');
  const form: AssessForm = useContractForm(AssessValues, startOf(themes, today, newId));
  const save = async (values: AssessOutput) => {
    const input = asInput(id, values);
    if (!input) return { ok: false, error: { code: 'invalid', ref: '', fields: stillAsked(values) } } as const;
    return run(input);
  };
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '200px minmax(0, 1fr)' } }}>
      <Index form={form} themes={themes} />
      <FormSheet
        form={form}
        draft={{ key: 'journey.assess' }}
        save={t('assess.finish')}
        onSave={save}
        onSaved={() => void navigate(assessmentPath(id), { replace: true })}
        onCancel={() => void navigate(assessmentsPath)}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: '2fr 1fr', gap: 1.5 }}>
          <TextField
            control={form.control}
            name="by"
            label={t('assess.by')}
            help={t('assess.byHelp')}
            max={limits.title}
            required
          />
          <DateField control={form.control} name="on" label={t('column.on')} max={today} required />
        </Box>
        {themes.map((theme, i) => (
          <ThemeScore key={theme.id} form={form} index={i} theme={theme} last={last} />
        ))}
        <Conclusion form={form} />
        <Alert severity="info" icon={false}>
          {t('assess.stays')}
        </Alert>
      </FormSheet>
    </Box>
  );
}

const anchorOf = (themeId: string) => `theme-${themeId}`;

/** Where one is: the themes at the side, ticked as they get their score and reason. */
function Index({ form, themes }: { readonly form: AssessForm; readonly themes: readonly Theme[] }) {
  const t = useWords('journey');
  const words = useThemeWords();
  const given = useWatch({ control: form.control, name: 'scores' });
  const done = themes.map((_, i) => (given[i]?.score ?? null) !== null && (given[i]?.reason ?? '') !== '');
  return (
    <Box
      component="nav"
      aria-label={t('assess.themes')}
      className="no-print"
      sx={{ position: { md: 'sticky' }, top: 16, alignSelf: 'start' }}
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t('assess.scored', { count: done.filter(Boolean).length, of: themes.length })}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {themes.map((theme, i) => (
          <Box component="li" key={theme.id} sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
            {done[i] ? (
              <DoneIcon sx={{ fontSize: 16, color: 'success.main' }} />
            ) : (
              <EmptyIcon sx={{ fontSize: 16, color: 'text.disabled' }} />
            )}
            <Link
              component="button"
              type="button"
              sx={{ textAlign: 'start', font: 'inherit', fontSize: '0.8125rem' }}
              onClick={() => document.getElementById(anchorOf(theme.id))?.scrollIntoView({ block: 'start' })}
            >
              {words.name(theme)}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

interface ThemeProps {
  readonly form: AssessForm;
  readonly index: number;
  readonly theme: Theme;
  readonly last: Finished | null;
}

function ThemeScore({ form, index, theme, last }: ThemeProps) {
  const t = useWords('journey');
  const words = useThemeWords();
  const { short } = useDates();
  const hint = words.hint(theme);
  const before = last?.scores.find((one) => one.themeId === theme.id);
  const options = scores.map((score) => ({ value: String(score), words: `${score} – ${t(`score.${score}`)}` }));
  return (
    <Section title={words.name(theme)} id={anchorOf(theme.id)}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {hint === null ? null : <Typography color="text.secondary">{hint}</Typography>}
        {before && last ? (
          <Typography variant="body2" color="text.secondary">
            {t('assess.lastTime', { date: short(last.on), score: before.score, reason: before.reason })}
          </Typography>
        ) : null}
        <Box sx={{ '& .MuiRadioGroup-root': { flexDirection: 'row', columnGap: 2 } }}>
          <ChoiceField
            control={form.control}
            name={`scores.${index}.score`}
            label={t('assess.score')}
            options={options}
          />
        </Box>
        <TextField
          control={form.control}
          name={`scores.${index}.reason`}
          label={t('assess.reason')}
          multiline
          rows={2}
          max={limits.reason}
          required
        />
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
          <TextField
            control={form.control}
            name={`scores.${index}.signs`}
            label={t('assess.signs')}
            multiline
            rows={2}
            max={limits.reason}
          />
          <TextField
            control={form.control}
            name={`scores.${index}.risks`}
            label={t('assess.risks')}
            multiline
            rows={2}
            max={limits.reason}
          />
        </Box>
      </Box>
    </Section>
  );
}

function Conclusion({ form }: { readonly form: AssessForm }) {
  const t = useWords('journey');
  const given = useWatch({ control: form.control, name: 'scores' });
  const proposed = proposedReadiness(given.flatMap(({ score }) => (score === null ? [] : [Number(score)])));
  return (
    <Section title={t('assess.conclusion')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {proposed === null ? null : (
          <Typography color="text.secondary">
            {t('assess.proposed', { readiness: t(`readiness.${proposed}`) })}
          </Typography>
        )}
        <ChoiceField
          control={form.control}
          name="readiness"
          label={t('assess.readiness')}
          options={readinessLevels.map((one) => ({ value: one, words: t(`readiness.${one}`) }))}
        />
        <ChoiceField
          control={form.control}
          name="endGoal"
          label={t('assess.endGoal')}
          options={endGoals.map((one) => ({ value: one, words: t(`endGoal.${one}`), help: t(`endGoal.help.${one}`) }))}
        />
        <TextField
          control={form.control}
          name="startingPoint"
          label={t('assess.startingPoint')}
          help={t('assess.startingPointHelp')}
          multiline
          rows={3}
          max={limits.reason}
          required
        />
      </Box>
    </Section>
  );
}
