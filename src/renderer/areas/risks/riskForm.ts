/** The form of a risk: steps are chosen from lists, so they are text until they are sent. */
import * as z from 'zod';
import { Response, RiskKind, type Risk } from '../../../shared/areas/risks.ts';
import type { Input } from '../../../shared/contract.ts';
import { CivilDate } from '../../../shared/dates.ts';
import { Id } from '../../../shared/ids.ts';
import type { FieldError } from '../../../shared/result.ts';
import { limits, optionalText, text } from '../../../shared/text.ts';
import type { ContractForm } from '../../ui/useContractForm.ts';

const Step = z.enum(['1', '2', '3', '4', '5']).nullable();
export const RiskValues = z.strictObject({
  kind: RiskKind,
  title: text(limits.title),
  cause: optionalText(limits.reason),
  effect: optionalText(limits.reason),
  raisedOn: CivilDate,
  likelihood: Step,
  impact: Step,
  likelihoodAfter: Step,
  impactAfter: Step,
  response: Response.nullable(),
  plan: optionalText(limits.note),
  ownerId: Id.nullable(),
  reviewOn: CivilDate.nullable(),
});
export type RiskInput = z.input<typeof RiskValues>;
export type RiskOutput = z.output<typeof RiskValues>;
export type RiskForm = ContractForm<RiskInput, RiskOutput>;
type Described = Omit<Input<'risks.add'>, 'id'>;

type StepText = z.output<typeof Step>;
function step(n: number | undefined): StepText {
  return Step.parse(n === undefined ? null : String(n));
}

export function valuesOf(risk: Risk | null, today: string): RiskInput {
  return {
    kind: risk?.kind ?? 'risk',
    title: risk?.title ?? '',
    cause: risk?.cause ?? '',
    effect: risk?.effect ?? '',
    raisedOn: risk?.raisedOn ?? today,
    likelihood: step(risk?.before.likelihood),
    impact: step(risk?.before.impact),
    likelihoodAfter: step(risk?.after?.likelihood),
    impactAfter: step(risk?.after?.impact),
    response: risk?.response ?? null,
    plan: risk?.plan ?? '',
    ownerId: risk?.owner?.id ?? null,
    reviewOn: risk?.reviewOn ?? null,
  };
}

/** What is sent; or what is still to be said. Of the level after the response both steps are given, or neither. */
export function describedBy(values: RiskOutput): Described | readonly FieldError[] {
  const { likelihood, impact, likelihoodAfter, impactAfter, ...rest } = values;
  const missing: FieldError[] = [];
  if (likelihood === null) missing.push({ path: 'likelihood', rule: 'required' });
  if (impact === null) missing.push({ path: 'impact', rule: 'required' });
  if (likelihoodAfter === null && impactAfter !== null) missing.push({ path: 'likelihoodAfter', rule: 'required' });
  if (impactAfter === null && likelihoodAfter !== null) missing.push({ path: 'impactAfter', rule: 'required' });
  if (likelihood === null || impact === null || missing.length > 0) return missing;
  const after =
    likelihoodAfter === null || impactAfter === null
      ? null
      : { likelihood: Number(likelihoodAfter), impact: Number(impactAfter) };
  return { ...rest, before: { likelihood: Number(likelihood), impact: Number(impact) }, after };
}

/** Main names the pair; the form has a field for each. */
export function inForm(error: FieldError): FieldError {
  if (error.path === 'after') return { ...error, path: 'likelihoodAfter' };
  return error.path.startsWith('before.') ? { ...error, path: error.path.slice(7) } : error;
}
