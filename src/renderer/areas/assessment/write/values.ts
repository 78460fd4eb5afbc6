/**
 * The form of an assessment: flat, so that the field somebody was typing in is found again by its name. A domain has two
 * fields: the score (or that it is left out) and the reason.
 */
import type { Assessment, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { viewLimit } from '../../../../shared/areas/assessment-parts.ts';
import type { Input } from '../../../../shared/contract.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import type { FieldError } from '../../../../shared/result.ts';
import { stillMissing } from '../../../../shared/rules/assessment.ts';
import { limits, tidy } from '../../../../shared/text.ts';
import * as z from 'zod';
import type { ContractForm } from '../../../ui/useContractForm.ts';

export type Values = Record<string, string | null>;
export type WriteForm = ContractForm<Values, Values>;
type Saving = Input<'assessment.save'>;
type Score = NonNullable<Saving['scores']>[number];

export const scoreField = (domainId: string) => `score_${domainId}`;
export const reasonField = (domainId: string) => `reason_${domainId}`;
/** Chosen instead of a score. */
export const leftOut = 'out';

const dates = ['assessedOn', 'paperOn', 'nextOn'] as const;
const short = ['assessedBy', 'present', 'paperAuthor'] as const;
const views = [
  'childView',
  'strengths',
  'needs',
  'apart',
  'wish',
  'willingnessWhy',
  'support',
  'disabilityNote',
  'home',
] as const;
const choices = ['willingness', 'disability'] as const;
const factFields = [...dates, ...short, ...views, ...choices] as const;

const limitOf = (name: string): number =>
  name === 'present' ? limits.title : name === 'assessedBy' || name === 'paperAuthor' ? limits.name : viewLimit;

/** What main checks too: real days, and texts within their room. */
export const Checked: z.ZodType<Values, Values> = z.record(z.string(), z.string().nullable()).check((context) => {
  for (const [name, value] of Object.entries(context.value)) {
    const isDate = dates.some((date) => date === name);
    const rule =
      isDate && value !== null && !CivilDate.safeParse(value).success
        ? 'date'
        : !isDate && tidy(value ?? '').length > limitOf(name)
          ? 'too-long'
          : null;
    if (rule !== null) context.issues.push({ code: 'custom', message: rule, path: [name], input: value });
  }
});

export function emptyValues(set: AssessmentSet, me: string, today: string): Values {
  const domains = set.domains.flatMap(
    ({ id }) =>
      [
        [scoreField(id), null],
        [reasonField(id), ''],
      ] as const,
  );
  const facts = factFields.map((name) => [name, isText(name) ? '' : null] as const);
  return { ...Object.fromEntries([...facts, ...domains]), assessedOn: today, assessedBy: me };
}

const isText = (name: string): boolean => [...short, ...views].some((one) => one === name);

export function valuesOf(assessment: Assessment, set: AssessmentSet): Values {
  const facts = factFields.map((name) => [name, assessment[name] ?? (isText(name) ? '' : null)] as const);
  const domains = set.domains.flatMap(({ id }) => {
    const line = assessment.scores.find((one) => one.domainId === id);
    const score = line?.leftOut ? leftOut : line?.score == null ? null : String(line.score);
    return [
      [scoreField(id), score],
      [reasonField(id), line?.reason ?? ''],
    ] as const;
  });
  return Object.fromEntries([...facts, ...domains]);
}

/** Empty and nothing are the same; spaces at the ends are none. */
function plain(value: string | null | undefined): string | null {
  const text = tidy(value ?? '');
  return text === '' ? null : text;
}

/** Names of the fields that say something else than the record does. */
export function changedFields(now: Values, kept: Values): string[] {
  return Object.keys(now).filter((name) => plain(now[name]) !== plain(kept[name]));
}

function asScore(values: Values, domainId: string, names: ReadonlySet<string>): Score | null {
  const [score, reason] = [scoreField(domainId), reasonField(domainId)];
  if (!names.has(score) && !names.has(reason)) return null;
  const said = plain(values[score]);
  const answer =
    said === leftOut ? { leftOut: true, score: null } : { leftOut: false, score: said === null ? null : Number(said) };
  return {
    domainId,
    ...(names.has(score) ? answer : {}),
    ...(names.has(reason) ? { reason: plain(values[reason]) } : {}),
  };
}

/** The named fields as main takes them. Field by field, so that what somebody else wrote meanwhile is not touched. */
export function asParts(
  values: Values,
  names: readonly string[],
  set: AssessmentSet,
): Pick<Saving, 'facts' | 'scores'> {
  const wanted = new Set(names);
  const facts = factFields.filter((name) => wanted.has(name)).map((name) => [name, plain(values[name])] as const);
  return {
    facts: Object.fromEntries(facts),
    scores: set.domains.flatMap(({ id }) => asScore(values, id, wanted) ?? []),
  };
}

/** What still has to be said before it can be finished, by the form's own names. */
export function missingFields(values: Values, set: AssessmentSet): FieldError[] {
  const domains = set.domains.filter((one) => !one.retired).map((one) => one.id);
  const said = (name: string) => plain(values[name]);
  const scores = domains.map((domainId) => {
    const score = said(scoreField(domainId));
    const out = score === leftOut;
    const number = out || score === null ? null : Number(score);
    return { domainId, leftOut: out, score: number, reason: said(reasonField(domainId)) };
  });
  const whole = {
    about: set.about,
    assessedOn: said('assessedOn'),
    assessedBy: said('assessedBy'),
    nextOn: said('nextOn'),
    willingness: said('willingness'),
    willingnessWhy: said('willingnessWhy'),
    scores,
  };
  return stillMissing(whole, domains).map(([path, rule]) => inForm({ path, rule }));
}

/** Main names a domain's answer by its parts; here it is one field. */
export function inForm({ path, rule }: FieldError): FieldError {
  const [list, domainId, part] = path.split('.');
  if (list === 'facts' && domainId !== undefined) return { path: domainId, rule };
  if (list !== 'scores' || domainId === undefined) return { path, rule };
  return { path: part === 'reason' ? reasonField(domainId) : scoreField(domainId), rule };
}
