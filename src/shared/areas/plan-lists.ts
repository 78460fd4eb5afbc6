/** The lists that an organisation may change: criteria of readiness, legal steps, patterns of visits. */
import * as z from 'zod';
import { monitoringKinds } from '../catalogue/plan.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, optionalText } from '../text.ts';
import { Nothing, Rev } from './common.ts';
import { Goal, PlacementTypeId } from './plan-parts.ts';

const entryLists = ['criterion', 'legal-step', 'pattern'] as const;
/** `shipped`: came with the application; our own deduction, as all of these are. */
const Listed = {
  id: EntryId,
  rev: Rev,
  /** Null: as it is shipped. */
  name: z.string().nullable(),
  shipped: z.boolean(),
  retired: z.boolean(),
} as const;

const CriterionLine = z.strictObject({
  ...Listed,
  critical: z.boolean(),
  goals: z.array(Goal),
  /** That no domain is in crisis stays critical and stays in the list. */
  fixed: z.boolean(),
});
type CriterionLine = z.infer<typeof CriterionLine>;
const LegalStepLine = z.strictObject({ ...Listed, placementTypes: z.array(PlacementTypeId) });
type LegalStepLine = z.infer<typeof LegalStepLine>;
const PatternStep = z.strictObject({
  kind: z.enum(monitoringKinds),
  afterDays: z.int().min(0, 'too-small').max(3_650, 'too-large'),
});
const Risk = z.enum(['high', 'medium', 'low']);
const PatternLine = z.strictObject({
  ...Listed,
  placementTypes: z.array(PlacementTypeId),
  risks: z.array(Risk),
  steps: z.array(PatternStep),
});
type PatternLine = z.infer<typeof PatternLine>;

/** `rev` null adds an entry, whose name is then needed; an empty name of a shipped one brings its usual name back. */
const saving = { id: EntryId, rev: Rev.nullable(), name: optionalText(limits.title) } as const;
const edit = { access: { can: 'lists.edit' }, changes: ['plan', 'transition', 'history'] } as const;
const types = z.array(PlacementTypeId).max(30);

export const planLists = {
  'plan.lists': query(
    z.strictObject({ retired: z.boolean().optional() }),
    z.strictObject({
      criteria: z.array(CriterionLine),
      legalSteps: z.array(LegalStepLine),
      patterns: z.array(PatternLine),
    }),
    { access: { can: 'plan.read' } },
  ),
  'plan.saveCriterion': command(
    z.strictObject({ ...saving, critical: z.boolean(), goals: z.array(Goal).max(3) }),
    Nothing,
    edit,
  ),
  'plan.saveLegalStep': command(z.strictObject({ ...saving, placementTypes: types }), Nothing, edit),
  'plan.savePattern': command(
    z.strictObject({
      ...saving,
      placementTypes: types,
      risks: z.array(Risk).max(3),
      steps: z.array(PatternStep).min(1, 'required').max(100, 'too-long'),
    }),
    Nothing,
    edit,
  ),
  /** Takes it out of use, or back into it: what was recorded with it stays. */
  'plan.retireEntry': command(
    z.strictObject({ list: z.enum(entryLists), id: EntryId, rev: Rev, retired: z.boolean() }),
    Nothing,
    edit,
  ),
  'plan.moveEntry': command(
    z.strictObject({
      list: z.enum(entryLists),
      id: EntryId,
      rev: Rev,
      /** Stands after this one; null: first. */
      after: z.union([EntryId, Id]).nullable(),
    }),
    Nothing,
    edit,
  ),
} as const;
