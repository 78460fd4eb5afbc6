/** The form of a self-assessment: what it starts with, what is still to be said, and what it sends. */
import * as z from 'zod';
import { EndGoal, ReadinessWord, type Theme } from '../../../../shared/areas/journey-assessment.ts';
import type { Input } from '../../../../shared/contract.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { EntryId, Id } from '../../../../shared/ids.ts';
import type { FieldError } from '../../../../shared/result.ts';
import { limits, optionalText, text } from '../../../../shared/text.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';

export const AssessValues = z.strictObject({
  on: CivilDate,
  by: text(limits.title),
  scores: z.array(
    z.strictObject({
      /** Its own id from the start: saved twice, it is one. */
      scoreId: Id,
      themeId: EntryId,
      score: z.enum(['1', '2', '3', '4']).nullable(),
      reason: optionalText(limits.reason),
      signs: optionalText(limits.reason),
      risks: optionalText(limits.reason),
    }),
  ),
  readiness: ReadinessWord.nullable(),
  endGoal: EndGoal.nullable(),
  startingPoint: text(limits.reason),
});
export type AssessInput = z.input<typeof AssessValues>;
export type AssessOutput = z.output<typeof AssessValues>;
export type AssessForm = ContractForm<AssessInput, AssessOutput>;

export function startOf(themes: readonly Theme[], today: string, newId: () => string): AssessInput {
  const scores = themes.map(({ id }) => ({
    scoreId: newId(),
    themeId: id,
    score: null,
    reason: '',
    signs: '',
    risks: '',
  }));
  return { on: today, by: '', scores, readiness: null, endGoal: null, startingPoint: '' };
}

export function stillAsked(values: AssessOutput): FieldError[] {
  const missing: FieldError[] = values.scores.flatMap(({ score, reason }, i) => [
    ...(score === null ? [{ path: `scores.${i}.score`, rule: 'required' }] : []),
    ...(reason === null ? [{ path: `scores.${i}.reason`, rule: 'required' }] : []),
  ]);
  if (values.readiness === null) missing.push({ path: 'readiness', rule: 'required' });
  if (values.endGoal === null) missing.push({ path: 'endGoal', rule: 'required' });
  return missing;
}

/** Null while something is still to be said. */
export function asInput(id: string, values: AssessOutput): Input<'journey.finishAssessment'> | null {
  const { on, by, readiness, endGoal, startingPoint } = values;
  const scores = values.scores.flatMap(({ scoreId, themeId, score, reason, signs, risks }) =>
    score === null || reason === null ? [] : [{ id: scoreId, themeId, score: Number(score), reason, signs, risks }],
  );
  if (readiness === null || endGoal === null || scores.length < values.scores.length) return null;
  return { id, on, by, scores, readiness, endGoal, startingPoint };
}
