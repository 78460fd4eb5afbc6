/** The colour of a level; its word and the number of bars would be enough. */
import type { RiskLevel } from '../../../shared/rules/risks.ts';
import type { Tokens } from '../../app/tokens.ts';

const colours = {
  low: 'idle',
  medium: 'progress',
  high: 'due',
  severe: 'late',
} as const satisfies Record<RiskLevel, keyof Tokens>;
export function colourOfLevel(level: RiskLevel): keyof Tokens {
  return colours[level];
}
