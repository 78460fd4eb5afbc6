/**
 * What a scored self-assessment says, as a proposal: the weak themes, and how ready the organisation seems. The rule is
 * our own and nobody's standard; the people who score state their own readiness beside it.
 */
export const scores = [1, 2, 3, 4] as const;
export const readinessLevels = ['not-ready', 'with-preparation', 'ready'] as const;
export type Readiness = (typeof readinessLevels)[number];

/** From here down a theme is weak, and actions are proposed for it. */
const weakUntil = 2;
export function isWeak(score: number): boolean {
  return score <= weakUntil;
}

/**
 * Any theme at 1 means not ready. Ready is when every theme has 3 or more. All else is ready with preparation.
 * Null while nothing is scored.
 */
export function proposedReadiness(given: readonly number[]): Readiness | null {
  if (given.length === 0) return null;
  if (given.some((score) => score <= 1)) return 'not-ready';
  return given.some(isWeak) ? 'with-preparation' : 'ready';
}

/** From the earlier score to the later; null when a theme was not scored in one of the two. */
export function changeOf(earlier: number | undefined, later: number | undefined): number | null {
  return earlier === undefined || later === undefined ? null : later - earlier;
}
