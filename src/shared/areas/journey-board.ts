/** The board's page: where we stand, in figures. Whoever reads figures alone gets no name and no small count of children. */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { EntryId } from '../ids.ts';
import { riskLevels } from '../rules/risks.ts';
import { EndGoal, ReadinessWord } from './journey-assessment.ts';
import { DecisionWord } from './journey-sign-off.ts';
import { Progress, stageStates } from './transition.ts';

const boardAreas = ['premises', 'money', 'stakeholders'] as const;

/** One sentence of another area: `<area>:board.<key>` with these values. */
export const BoardLine = z.strictObject({
  area: z.enum(boardAreas),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  tone: z.enum(['plain', 'good', 'due', 'late']),
});
export type BoardLine = z.infer<typeof BoardLine>;

const named = { id: EntryId, name: z.string().nullable() };
const BoardHold = z.strictObject({
  ...named,
  kind: z.enum(['action', 'milestone']),
  stageId: EntryId,
  stageName: z.string().nullable(),
  /** Left out for who reads figures alone: reasons and owners name people. */
  reason: z.string().nullable(),
  owner: z.string().nullable(),
  overdueDays: z.int(),
});

export const Board = z.strictObject({
  today: CivilDate,
  organisation: z.string(),
  /** True where names are left out and small counts withheld. */
  nameless: z.boolean(),
  phases: z.array(
    z.strictObject({
      ...named,
      stages: z.array(
        z.strictObject({
          ...named,
          state: z.enum(stageStates),
          progress: Progress,
          start: CivilDate.nullable(),
          goal: CivilDate.nullable(),
          expected: CivilDate.nullable(),
          slip: z.int(),
          decision: DecisionWord.nullable(),
          decidedOn: CivilDate.nullable(),
        }),
      ),
    }),
  ),
  total: Progress,
  milestones: z.array(
    z.strictObject({
      ...named,
      stageId: EntryId,
      goalDate: CivilDate.nullable(),
      overdueDays: z.int(),
      declared: z.boolean(),
      declaredOn: CivilDate.nullable(),
      /** What the records say; null when they cannot tell. */
      records: z.boolean().nullable(),
    }),
  ),
  blocked: z.array(BoardHold),
  overdue: z.array(BoardHold),
  risks: z.strictObject({
    open: z.int(),
    issues: z.int(),
    overdue: z.int(),
    levels: z.record(z.enum(riskLevels), z.int()),
    /** The gravest; empty for who reads figures alone. */
    top: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        level: z.enum(riskLevels),
        owner: z.string().nullable(),
      }),
    ),
  }),
  readiness: z.strictObject({ on: CivilDate, readiness: ReadinessWord, endGoal: EndGoal }).nullable(),
  /** Children living in the home at the end of each month; null where the count is too small to be said. */
  residence: z.array(z.strictObject({ on: CivilDate, children: z.int().nullable() })),
  lines: z.array(BoardLine),
});
export type Board = z.infer<typeof Board>;
