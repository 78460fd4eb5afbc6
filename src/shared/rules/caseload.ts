/**
 * How much somebody carries, and how much they may: children counted, weighed by how much work they are, against a
 * limit that shrinks with shorter hours and in a first year. Sums run in hundredths, so that halves never drift.
 */
import type { CaseloadRules, ChildLine, Load } from '../areas/caseload.ts';
import type * as z from 'zod';

export type LoadRules = Pick<
  z.infer<typeof CaseloadRules>,
  'limit' | 'warnFrom' | 'weightsOn' | 'weightUsual' | 'weightComplex' | 'weightStable' | 'firstYearPercent'
>;
export type Complexity = ChildLine['complexity'];
export interface CarriedChild {
  readonly complexity: Complexity;
  readonly siblingGroup: string | null;
}
export interface Hours {
  /** Share of full time in percent; null when nobody wrote it down: then it counts as full time, and is said so. */
  readonly fte: number | null;
  readonly firstYear: boolean;
}
export interface Limits {
  readonly limit: number;
  readonly warnFrom: number;
}

/** Hundredths of a child; everybody counts as one while weights are off. */
export function weightOf(complexity: Complexity, rules: LoadRules): number {
  if (!rules.weightsOn) return 100;
  return { usual: rules.weightUsual, complex: rules.weightComplex, stable: rules.weightStable }[complexity];
}

/** `weighted` in children, to the hundredth. Brothers and sisters are one family, a child alone is one too. */
export function loadOf(
  children: readonly CarriedChild[],
  rules: LoadRules,
): { count: number; weighted: number; families: number } {
  const hundredths = children.reduce((sum, child) => sum + weightOf(child.complexity, rules), 0);
  const groups = new Set(children.flatMap((child) => child.siblingGroup ?? []));
  const alone = children.filter((child) => child.siblingGroup === null).length;
  return { count: children.length, weighted: hundredths / 100, families: groups.size + alone };
}

/** The organisation's limit for these hours and this year, to the hundredth. */
export function limitsFor({ fte, firstYear }: Hours, rules: LoadRules): Limits {
  const share = (fte ?? 100) * (firstYear ? rules.firstYearPercent : 100);
  const scaled = (children: number) => Math.round((children * share) / 100) / 100;
  return { limit: scaled(rules.limit), warnFrom: scaled(rules.warnFrom) };
}

/** At the limit is still within it. Nobody without a child is near any limit, however few hours they work. */
export function loadState(weighted: number, { limit, warnFrom }: Limits): Load['state'] {
  if (weighted > limit) return 'over';
  return weighted > 0 && weighted >= warnFrom ? 'near' : 'free';
}

/**
 * Full-time workers missing to bring every caseload under its limit, were the children shared out evenly: all the
 * work there is, children without a worker among it, less what the present workers may carry.
 */
export function missingPosts(children: readonly CarriedChild[], limits: readonly number[], rules: LoadRules): number {
  const work = children.reduce((sum, child) => sum + weightOf(child.complexity, rules), 0);
  const room = limits.reduce((sum, limit) => sum + Math.round(limit * 100), 0);
  return Math.max(0, Math.ceil((work - room) / (rules.limit * 100)));
}
