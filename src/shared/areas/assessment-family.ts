/** The family of a child: people, households, which one is to receive the child, and the search for them. */
import * as z from 'zod';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { command, query, type Procedure } from '../procedure.ts';
import { limits, optionalText } from '../text.ts';
import { viewLimit } from './assessment-parts.ts';
import {
  ChildRef,
  FamilyPerson,
  Household,
  HouseholdInput,
  PersonInput,
  Receiving,
  TracingSaid,
  TracingStep,
  householdParts,
  tracingSources,
  tracingStates,
} from './assessment-family-parts.ts';
import { Nothing, Rev } from './common.ts';

const changes = ['assessment', 'children', 'transition', 'history'] as const;
const aboutChild = { record: 'child', field: 'childId' } as const;
const viewed = {
  access: { can: 'assessment.read', about: aboutChild },
  noted: { what: 'viewed', record: 'childId' },
} as const;
const write = { access: { can: 'assessment.write', about: aboutChild }, changes } as const;
const ofChild = z.strictObject({ childId: Id });
const view = () => optionalText(viewLimit).optional();

export const assessmentFamily = {
  'assessment.family': query(
    ofChild,
    z.strictObject({
      child: ChildRef.extend({ sex: z.enum(['female', 'male', 'other', 'unknown']) }),
      people: z.array(FamilyPerson),
      households: z.array(Household),
      /** Newest first. */
      receiving: z.array(Receiving),
    }),
    viewed,
  ),
  /** A person of the child's family, what they are to the child, and where they live: kept together. */
  'assessment.savePerson': command(PersonInput, FamilyPerson, write),
  /** Is nobody to this child any more; the person stays where other children have them. */
  'assessment.removePerson': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Nothing, write),
  'assessment.restorePerson': command(z.strictObject({ childId: Id, id: Id }), FamilyPerson, write),
  'assessment.saveHousehold': command(HouseholdInput, Household, write),
  /** Households of brothers and sisters first, then of other children the caller may know of. */
  'assessment.householdChoices': query(
    ofChild,
    z.strictObject({
      choices: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          place: z.string().nullable(),
          sibling: z.boolean(),
          children: z.array(ChildRef),
        }),
      ),
    }),
    viewed,
  ),
  /** Joins a household that another child has already. */
  'assessment.joinHousehold': command(
    z.strictObject({ childId: Id, householdId: Id, part: z.enum(householdParts) }),
    Household,
    write,
  ),
  /** Refused (`receiving`) for the household that is to receive the child. */
  'assessment.leaveHousehold': command(z.strictObject({ childId: Id, householdId: Id }), Nothing, write),
  /** `householdId` null: none is meant any more. */
  'assessment.chooseReceiving': command(
    z.strictObject({
      childId: Id,
      id: Id,
      householdId: Id.nullable(),
      on: CivilDate,
      reason: optionalText(limits.reason).optional(),
    }),
    Receiving,
    write,
  ),
  'assessment.tracing': query(
    ofChild,
    z.strictObject({ states: z.array(TracingSaid), steps: z.array(TracingStep) }),
    viewed,
  ),
  'assessment.setTracing': command(
    z.strictObject({
      childId: Id,
      id: Id,
      state: z.enum(tracingStates),
      on: CivilDate,
      reason: optionalText(limits.reason).optional(),
    }),
    TracingSaid,
    write,
  ),
  'assessment.saveStep': command(
    z.strictObject({
      childId: Id,
      id: Id,
      rev: Rev.nullable(),
      on: CivilDate,
      source: z.enum(tracingSources),
      known: view(),
      askedWhom: view(),
      found: view(),
      next: optionalText(limits.reason).optional(),
      nextOn: CivilDate.nullable().optional(),
      nextDoneOn: CivilDate.nullable().optional(),
    }),
    TracingStep,
    write,
  ),
  'assessment.removeStep': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Nothing, write),
  'assessment.restoreStep': command(z.strictObject({ childId: Id, id: Id }), TracingStep, write),
} as const satisfies Record<string, Procedure>;
