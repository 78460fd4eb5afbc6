/** Where the points of a score lie over time. Pure: dates to x, scores to y; right to left where the reader does. */
import type { AssessmentLine } from '../../../../shared/areas/assessment-parts.ts';
import { highestScore, lowestScore } from '../../../../shared/areas/assessment-parts.ts';
import { daysBetween } from '../../../../shared/dates.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly score: number;
  readonly on: string;
}
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly mirrored: boolean;
}
type Scored = Pick<AssessmentLine, 'assessedOn' | 'scores'>;

/** Days of the assessments, the oldest first, those without a day left out. */
export function daysOf(list: readonly Scored[]): string[] {
  return list.flatMap((one) => one.assessedOn ?? []).toSorted();
}

function placeOf(on: string, days: readonly string[], { width, margin, mirrored }: Frame): number {
  const [first, last] = [days[0] ?? on, days.at(-1) ?? on];
  const whole = daysBetween(first, last);
  // One day alone stands in the middle.
  const share = whole === 0 ? 0.5 : daysBetween(first, on) / whole;
  const x = margin + share * (width - 2 * margin);
  return mirrored ? width - x : x;
}

/** A domain's scores, the oldest first; where it was left out there is no point, and the line goes past. */
export function pointsOf(domainId: string, list: readonly Scored[], frame: Frame): Point[] {
  const days = daysOf(list);
  const { height, margin } = frame;
  const step = (height - 2 * margin) / (highestScore - lowestScore);
  return list
    .flatMap(({ assessedOn, scores }) => {
      const score = scores.find((one) => one.domainId === domainId)?.score ?? null;
      return assessedOn === null || score === null ? [] : [{ on: assessedOn, score }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, score }) => ({
      on,
      score,
      x: placeOf(on, days, frame),
      y: height - margin - (score - lowestScore) * step,
    }));
}
