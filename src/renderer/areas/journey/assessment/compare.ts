/** Self-assessments beside each other: each theme with its score on each day, oldest first. */
import type { Finished } from '../../../../shared/areas/journey-assessment.ts';
import { daysBetween } from '../../../../shared/dates.ts';
import { changeOf } from '../../../../shared/rules/self-assessment.ts';

interface Point {
  readonly assessmentId: string;
  readonly on: string;
  readonly score: number;
}
export interface ThemeLine {
  readonly id: string;
  readonly name: string | null;
  readonly points: readonly Point[];
  /** From the last but one to the last; null when the theme was not in both. */
  readonly change: number | null;
}

/** Themes in the order of the newest assessment, then those that were only scored earlier. */
export function linesOf(assessments: readonly Finished[]): ThemeLine[] {
  const newestFirst = [...assessments];
  const oldestFirst = newestFirst.toReversed();
  const named = new Map<string, string | null>();
  for (const one of newestFirst)
    for (const s of one.scores) if (!named.has(s.themeId)) named.set(s.themeId, s.themeName);
  return [...named].map(([id, name]) => {
    const scoreIn = (one: Finished | undefined) => one?.scores.find((s) => s.themeId === id)?.score;
    return {
      id,
      name,
      points: oldestFirst.flatMap((one) => {
        const score = scoreIn(one);
        return score === undefined ? [] : [{ assessmentId: one.id, on: one.on, score }];
      }),
      change: changeOf(scoreIn(newestFirst[1]), scoreIn(newestFirst[0])),
    };
  });
}

/** Where each day stands between the first and the last, from 0 to 1; of one day alone, in the middle. */
export function placesOf(days: readonly string[]): (day: string) => number {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first === last) return () => 0.5;
  const all = daysBetween(first, last);
  return (day) => daysBetween(first, day) / all;
}
