/**
 * The organisation's way through time: timeline, sign-off between stages, self-assessment, learning, and what the board
 * reads. It stands on the transition: stages, actions and milestones are that area's own.
 */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText, text } from '../text.ts';
import { Export, Language, Nothing, Rev } from './common.ts';
import { EndGoal, Finished, GivenScore, Learning, LearningKind, ReadinessWord, Theme } from './journey-assessment.ts';
import { Board } from './journey-board.ts';
import { DecisionWord, Gate, GateLine, Part, Source, WeightWord } from './journey-sign-off.ts';
import { Dependency, End, Timeline } from './journey-time.ts';

const changes = ['journey', 'transition', 'history'] as const;
const own = ['journey', 'history'] as const;
const read = { access: { can: 'transition.read' } } as const;
const plan = { access: { can: 'journey.plan' }, changes: own } as const;
const Touched = z.strictObject({ id: EntryId, rev: Rev });

export const journey = {
  /** A role that reaches only its own sees the actions it owns, and the goals of milestones. */
  'journey.timeline': query(Nothing, Timeline, read),
  /** Refused where it would go in a circle. */
  'journey.link': command(z.strictObject({ id: Id, before: End, after: End }), Dependency, plan),
  'journey.unlink': command(z.strictObject({ id: Id, rev: Rev }), Touched, plan),
  'journey.restoreLink': command(z.strictObject({ id: Id, rev: Rev }), Touched, plan),

  'journey.gates': query(Nothing, z.strictObject({ gates: z.array(GateLine) }), read),
  /** `retired` also answers criteria that were set aside. */
  'journey.gate': query(z.strictObject({ stageId: EntryId, retired: z.boolean().optional() }), Gate, read),
  /** What a stage asks. `rev` null makes a new criterion; source and what it asks for stay as they were made. */
  'journey.saveCriterion': command(
    z.strictObject({
      id: EntryId,
      rev: Rev.nullable(),
      stageId: EntryId,
      part: Part,
      source: Source,
      entryId: EntryId.nullable(),
      /** Null goes back to the shipped words; refused for a judgement of the organisation's own. */
      name: text(limits.title).nullable(),
      weight: WeightWord,
      /** Percent, for `actions` alone. */
      threshold: z.int().min(1, 'too-small').max(100, 'too-large').nullable(),
    }),
    Touched,
    plan,
  ),
  'journey.retireCriterion': command(z.strictObject({ id: EntryId, rev: Rev, retired: z.boolean() }), Touched, plan),
  /**
   * The decision between a stage and the next. It is never changed; another one may follow it. Conditions become
   * actions of the next stage.
   */
  'journey.decide': command(
    z.strictObject({
      id: Id,
      stageId: EntryId,
      /** The newest decision the person saw; refused when somebody decided meanwhile. */
      follows: Id.nullable(),
      decision: DecisionWord,
      on: CivilDate,
      by: text(limits.name),
      reason: optionalText(limits.reason),
      overrideReason: optionalText(limits.reason).optional(),
      /** The person's own answers to what only a person can tell. */
      answers: z
        .array(z.strictObject({ criterionId: EntryId, met: z.boolean(), note: optionalText(limits.reason) }))
        .max(60),
      conditions: z
        .array(
          z.strictObject({
            actionId: Id,
            name: text(limits.title),
            ownerId: Id.nullable(),
            goalDate: CivilDate.nullable(),
          }),
        )
        .max(20),
    }),
    Gate,
    { access: { can: 'journey.decide' }, changes },
  ),

  'journey.themes': query(
    z.strictObject({ retired: z.boolean().optional() }),
    z.strictObject({ themes: z.array(Theme) }),
    { access: { can: 'journey.plan' } },
  ),
  'journey.saveTheme': command(
    z.strictObject({
      id: EntryId,
      rev: Rev.nullable(),
      name: text(limits.title).nullable(),
      hint: optionalText(limits.reason),
    }),
    Touched,
    plan,
  ),
  'journey.retireTheme': command(z.strictObject({ id: EntryId, rev: Rev, retired: z.boolean() }), Touched, plan),
  /** Finished ones, newest first. */
  'journey.assessments': query(Nothing, z.strictObject({ assessments: z.array(Finished) }), {
    access: { can: 'journey.plan' },
  }),
  /** Every theme in use is scored, each with its reason. */
  'journey.finishAssessment': command(
    z.strictObject({
      id: Id,
      on: CivilDate,
      by: text(limits.title),
      scores: z.array(GivenScore).min(1, 'required').max(40),
      readiness: ReadinessWord,
      endGoal: EndGoal,
      startingPoint: text(limits.reason),
    }),
    Finished,
    plan,
  ),
  /** Adds an action to a stage because of a weak theme. */
  'journey.actOnTheme': command(
    z.strictObject({ actionId: Id, assessmentId: Id, themeId: EntryId, stageId: EntryId, name: text(limits.title) }),
    Finished,
    { access: { can: 'journey.plan' }, changes },
  ),

  'journey.learnings': query(Nothing, z.strictObject({ learnings: z.array(Learning) }), read),
  'journey.saveLearning': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      kind: LearningKind,
      title: text(limits.title),
      source: optionalText(limits.title),
      on: CivilDate,
      who: text(limits.title),
      people: z.int().min(1, 'too-small').max(500, 'too-large'),
      learnt: optionalText(limits.note),
      next: optionalText(limits.reason),
    }),
    Learning,
    { access: { can: 'journey.plan' }, changes },
  ),
  'journey.removeLearning': command(z.strictObject({ id: Id, rev: Rev }), Touched, {
    access: { can: 'journey.plan' },
    changes,
  }),
  'journey.restoreLearning': command(z.strictObject({ id: Id, rev: Rev }), Touched, {
    access: { can: 'journey.plan' },
    changes,
  }),

  'journey.board': query(Nothing, Board, { access: { can: 'figures.read' } }),
  'journey.export': query(
    z.strictObject({ list: z.enum(['timeline', 'sign-offs', 'learning']), language: Language }),
    Export,
    { ...read, noted: { what: 'exported' } },
  ),
} as const;
