/**
 * What the records themselves say about each criterion of readiness. Where they speak they decide; where they cannot
 * tell (`state` null), what somebody stated counts. What an absent record means is said at each one.
 */
import { preparedBy, schoolAge, type PlanGoal } from '../catalogue/plan.ts';
import { within, type AgeRange } from './age-range.ts';

/** What a plan holds of one activity: how many of its actions are done, still open, given up. */
export interface ActivityTally {
  readonly done: number;
  readonly open: number;
  readonly notDone: number;
}

export interface ReadinessFacts {
  readonly goal: PlanGoal | null;
  readonly age: AgeRange | null;
  /** Null: no plan was begun. `approved`: just this plan is. */
  readonly plan: {
    readonly approved: boolean;
    readonly changed: boolean;
    readonly childView: boolean;
    readonly withChild: boolean;
  } | null;
  /** Null: none was begun. `agreed`: just this one is. */
  readonly safety: { readonly agreed: boolean } | null;
  readonly monitoring: { readonly agreed: boolean; readonly worker: boolean; readonly visits: number } | null;
  readonly day: {
    readonly agreed: boolean;
    readonly moveOn: string | null;
    readonly escort: boolean;
    readonly transport: boolean;
  } | null;
  readonly legal: { readonly asked: number; readonly settled: number; readonly begun: number };
  readonly visits: { readonly held: number; readonly last: 'well' | 'mixed' | 'badly' | null };
  readonly activities: ReadonlyMap<string, ActivityTally>;
  /** Referrals in the plan; `accepted` or further. */
  readonly referrals: { readonly all: number; readonly accepted: number };
  /** Null: nothing is recorded. */
  readonly casefile: {
    readonly treatment: boolean | null;
    readonly inSchool: boolean | null;
    readonly documentsRequired: number;
    readonly documentsMissing: readonly string[];
    readonly consents: Readonly<Record<string, 'given' | 'refused' | 'withdrawn'>>;
    readonly childHeardOn: string | null;
  } | null;
  readonly assessment: {
    readonly assessedOn: string | null;
    readonly crisis: readonly string[];
    readonly willingness: 'high' | 'medium' | 'low' | null;
    readonly childViewOn: string | null;
  } | null;
  readonly kit: { readonly state: string | null; readonly approved: boolean; readonly missing: number } | null;
}

export interface RecordSays {
  /** Null: no record can tell. */
  readonly state: 'met' | 'in-progress' | 'not-started' | 'not-applicable' | 'crisis' | null;
  /** Names the sentence on the screen. */
  readonly says: string;
  /** For that sentence. */
  readonly count: number;
}

const say = (state: RecordSays['state'], says: string, count = 0): RecordSays => ({ state, says, count });
const silent: RecordSays = say(null, 'cannot-tell');

/** Whether the child agrees to be helped on this way; what it says of photos and of sharing is another matter. */
function assent(facts: ReadinessFacts): 'given' | 'refused' | null {
  const answer = facts.casefile?.consents['assent'];
  if (answer === undefined) return null;
  return answer === 'given' ? 'given' : 'refused';
}

function childView(facts: ReadinessFacts): RecordSays {
  if (assent(facts) === 'refused') return say('in-progress', 'assent-refused');
  const heard =
    facts.plan?.childView === true ||
    (facts.casefile?.childHeardOn ?? null) !== null ||
    (facts.assessment?.childViewOn ?? null) !== null;
  if (!heard) return say('not-started', 'child-not-heard');
  const agrees = assent(facts) === 'given' || facts.plan?.withChild === true;
  return agrees ? say('met', 'child-heard') : say('in-progress', 'not-shared-with-child');
}

function familyWilling(facts: ReadinessFacts): RecordSays {
  const willingness = facts.assessment?.willingness ?? null;
  if (willingness === null) return silent;
  return willingness === 'low' ? say('in-progress', 'family-unwilling') : say('met', 'family-willing');
}

/** Nobody who was never assessed is known to be out of crisis. */
function crisis(facts: ReadinessFacts): RecordSays {
  if (facts.assessment === null) return say('not-started', 'not-assessed');
  const { crisis: domains, assessedOn } = facts.assessment;
  if (domains.length > 0) return say('crisis', 'crisis', domains.length);
  return assessedOn === null ? say('not-started', 'not-assessed') : say('met', 'no-crisis');
}

function planApproved({ plan }: ReadinessFacts): RecordSays {
  if (plan === null) return say('not-started', 'no-plan');
  if (plan.approved) return say('met', 'plan-approved');
  return say('in-progress', plan.changed ? 'plan-changed' : 'plan-not-approved');
}

function safetyPlan({ safety }: ReadinessFacts): RecordSays {
  if (safety === null) return say('not-started', 'no-safety-plan');
  return safety.agreed ? say('met', 'safety-agreed') : say('in-progress', 'safety-not-agreed');
}

function placementApproved({ legal }: ReadinessFacts): RecordSays {
  if (legal.asked === 0) return silent;
  const open = legal.asked - legal.settled;
  if (open === 0) return say('met', 'legal-complete');
  return say(legal.begun > 0 ? 'in-progress' : 'not-started', 'legal-open', open);
}

function contact({ visits }: ReadinessFacts): RecordSays {
  if (visits.held === 0) return say('not-started', 'no-visit');
  if (visits.last === 'well') return say('met', 'visits-well', visits.held);
  return say('in-progress', visits.last === 'badly' ? 'visit-badly' : 'visit-mixed');
}

/** Nothing of it in the plan: a person has to say. Something given up counts as open until another one is done. */
function prepared(criterionId: string, { activities }: ReadinessFacts): RecordSays {
  const known = Object.hasOwn(preparedBy, criterionId) ? (preparedBy[criterionId] ?? []) : [];
  const taken = known.flatMap((id) => activities.get(id) ?? []);
  if (taken.length === 0) return silent;
  const open = taken.filter((one) => one.open > 0 || one.done === 0).length;
  if (open === 0) return say('met', 'activities-done', taken.length);
  const begun = taken.some((one) => one.done > 0);
  return say(begun ? 'in-progress' : 'not-started', 'activities-open', open);
}

function school(facts: ReadinessFacts): RecordSays {
  const inSchool = facts.casefile?.inSchool ?? null;
  const done = prepared('rd-school', facts);
  if (done.state !== null || inSchool === true) return done;
  return within(facts.age, schoolAge.from, schoolAge.to) === 'no' ? say('not-applicable', 'not-school-age') : done;
}

function services({ referrals }: ReadinessFacts): RecordSays {
  if (referrals.all === 0) return silent;
  const open = referrals.all - referrals.accepted;
  return open === 0 ? say('met', 'referrals-accepted', referrals.all) : say('in-progress', 'referrals-open', open);
}

function kit(facts: ReadinessFacts): RecordSays {
  if (facts.kit === null || facts.kit.state === null) return silent;
  const { approved, missing, state } = facts.kit;
  const packed = state === 'packed' || state === 'handed-over';
  if (packed && missing === 0 && approved) return say('met', 'kit-complete');
  return approved || missing > 0 ? say('in-progress', 'kit-missing', missing) : say('in-progress', 'kit-not-approved');
}

function monitoring({ monitoring: plan }: ReadinessFacts): RecordSays {
  if (plan === null) return say('not-started', 'no-monitoring-plan');
  if (!plan.worker) return say('in-progress', 'monitoring-nobody');
  if (plan.visits === 0) return say('in-progress', 'monitoring-no-visits');
  return plan.agreed ? say('met', 'monitoring-agreed', plan.visits) : say('in-progress', 'monitoring-not-agreed');
}

function documents({ casefile }: ReadinessFacts): RecordSays {
  if (casefile === null || casefile.documentsRequired === 0) return silent;
  const missing = casefile.documentsMissing.length;
  if (missing === 0) return say('met', 'documents-complete');
  const begun = missing < casefile.documentsRequired;
  return say(begun ? 'in-progress' : 'not-started', 'documents-missing', missing);
}

function dayPlanned({ day }: ReadinessFacts): RecordSays {
  if (day === null) return say('not-started', 'day-not-planned');
  if (day.moveOn === null || !day.escort || !day.transport) return say('in-progress', 'day-incomplete');
  return day.agreed ? say('met', 'day-agreed') : say('in-progress', 'day-not-agreed');
}

const records: Readonly<Record<string, (facts: ReadinessFacts) => RecordSays>> = {
  'rd-child-view': childView,
  'rd-family-willing': familyWilling,
  'rd-no-crisis': crisis,
  'rd-plan-approved': planApproved,
  'rd-safety-plan': safetyPlan,
  'rd-placement-approved': placementApproved,
  'rd-contact-progress': contact,
  'rd-school': school,
  'rd-services': services,
  'rd-kit': kit,
  'rd-monitoring-plan': monitoring,
  'rd-documents': documents,
  'rd-day-plan': dayPlanned,
};

/** Criteria that an organisation added are never told by a record. */
export function recordSays(criterionId: string, facts: ReadinessFacts): RecordSays {
  const read = Object.hasOwn(records, criterionId) ? records[criterionId] : undefined;
  return read ? read(facts) : prepared(criterionId, facts);
}
