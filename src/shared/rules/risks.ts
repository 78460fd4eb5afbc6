/** How high a risk is, and whether its review is due. Likelihood and impact go from 1 (hardly) to 5 (almost surely, ruinous). */
import { isOverdue, overdueDays } from './overdue.ts';

export const riskSteps = [1, 2, 3, 4, 5] as const;
export const riskLevels = ['low', 'medium', 'high', 'severe'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** From which product of likelihood and impact on a risk counts as medium, high, severe. Ours, to be changed. */
export interface RiskScale {
  readonly mediumFrom: number;
  readonly highFrom: number;
  readonly severeFrom: number;
}
export const usualScale: RiskScale = { mediumFrom: 5, highFrom: 10, severeFrom: 16 };

/** Each threshold above the one before; all of them products that can occur. */
export function isScale({ mediumFrom, highFrom, severeFrom }: RiskScale): boolean {
  return 1 < mediumFrom && mediumFrom < highFrom && highFrom < severeFrom && severeFrom <= 25;
}

export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
}

export function levelOf({ likelihood, impact }: Rating, scale: RiskScale): RiskLevel {
  const product = likelihood * impact;
  if (product >= scale.severeFrom) return 'severe';
  if (product >= scale.highFrom) return 'high';
  return product >= scale.mediumFrom ? 'medium' : 'low';
}

export interface ReviewFacts {
  readonly reviewOn: string | null;
  readonly closed: boolean;
}
/** Whole days since the review was due; 0 for what is closed, has no day, or is due today. */
export function reviewOverdueDays({ reviewOn, closed }: ReviewFacts, today: string): number {
  return overdueDays({ goalDate: reviewOn, settled: closed }, today);
}
export function isReviewOverdue({ reviewOn, closed }: ReviewFacts, today: string): boolean {
  return isOverdue({ goalDate: reviewOn, settled: closed }, today);
}

/** The gravest first; of the same gravity the one whose review comes first. */
export function graver<T extends Rating & { readonly reviewOn: string | null }>(a: T, b: T): number {
  const products = b.likelihood * b.impact - a.likelihood * a.impact;
  if (products !== 0) return products;
  const [first, second] = [a.reviewOn ?? '9999', b.reviewOn ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
}
