/** Where people stand, and how it moves. */
import { describe, expect, it } from 'vitest';
import { movedBy, stanceOn, type Stance, type StanceRecord } from '../../../src/shared/rules/stakeholders.ts';

const record = (on: string, stance: Stance): StanceRecord => ({ on, stance, influence: 'high' });
const [against, neutral, champion] = [
  record('2025-01-10', 'against'),
  record('2025-06-30', 'neutral'),
  record('2025-12-31', 'champion'),
];

describe('where somebody stands', () => {
  it.each([
    ['nothing known', [], '2025-06-30', null, null],
    ['before the first', [against], '2025-01-09', null, null],
    ['the first has nothing before it', [against], '2025-01-10', against, null],
    ['two steps towards it', [against, neutral], '2025-06-30', neutral, 2],
    ['what is still to come does not count', [against, neutral, champion], '2025-12-30', neutral, 2],
    [
      'away from it again',
      [champion, against, neutral, record('2026-01-02', 'doubtful')],
      '2026-01-02',
      record('2026-01-02', 'doubtful'),
      -3,
    ],
    [
      'the same again is no move',
      [neutral, record('2025-07-01', 'neutral')],
      '2025-07-01',
      record('2025-07-01', 'neutral'),
      0,
    ],
    [
      'of one day the later written',
      [neutral, record('2025-06-30', 'supportive')],
      '2025-06-30',
      record('2025-06-30', 'supportive'),
      1,
    ],
  ])('%s', (_, records, day, stance, moved) => {
    expect([stanceOn(records, day), movedBy(records, day)]).toEqual([stance, moved]);
  });
});
