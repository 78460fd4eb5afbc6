/**
 * What a child's plan is made of: goals, care arrangements, domains, when an activity is suggested, and the lists that
 * an organisation may change: criteria of readiness, legal steps, patterns of visits. All of it is our own sorting of
 * what the field describes; nothing here is a law of any country.
 */

export const planGoals = ['reunification', 'family-based', 'independent-living'] as const;
export type PlanGoal = (typeof planGoals)[number];

/** Where a child may live after the home, and to which goal that belongs; null: to none, it is a step on the way. */
export const placementTypes = [
  { id: 'reunif-both-parents', goal: 'reunification' },
  { id: 'reunif-mother', goal: 'reunification' },
  { id: 'reunif-father', goal: 'reunification' },
  { id: 'kinship', goal: 'family-based' },
  { id: 'guardianship', goal: 'family-based' },
  { id: 'kafaalah', goal: 'family-based' },
  { id: 'foster-emergency', goal: 'family-based' },
  { id: 'foster-long', goal: 'family-based' },
  { id: 'adoption-domestic', goal: 'family-based' },
  { id: 'adoption-intercountry', goal: 'family-based' },
  { id: 'sil', goal: 'independent-living' },
  { id: 'supported-child-headed', goal: 'independent-living' },
  { id: 'small-group-home', goal: null },
  { id: 'place-of-safety', goal: null },
  { id: 'other-rcf', goal: null },
] as const satisfies readonly { readonly id: string; readonly goal: PlanGoal | null }[];
export type PlacementType = (typeof placementTypes)[number]['id'];
export const placementTypeIds = placementTypes.map(({ id }) => id) as [PlacementType, ...PlacementType[]];

/** The six domains in which goals are set and later reviewed. */
export const planDomains = ['education', 'health', 'economic', 'protection', 'psychosocial', 'relationship'] as const;

export const forWhom = ['child', 'caregiver', 'household', 'school', 'community'] as const;

/** What is known of a child that an activity may depend on. */
export const profileFacts = [
  'disability',
  'communicationNeed',
  'treatment',
  'addiction',
  'inSchool',
  'languageLost',
] as const;
export type ProfileFact = (typeof profileFacts)[number];

/** One reason to suggest an activity. Several of one activity: any of them will do. */
export type Condition =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'fact'; readonly fact: ProfileFact }
  /** Completed years, both included; null: no bound. */
  | { readonly kind: 'age'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'goal'; readonly goals: readonly PlanGoal[] };

const everyone: Condition = { kind: 'everyone' };
const fact = (name: ProfileFact): Condition => ({ kind: 'fact', fact: name });
const aged = (from: number | null, to: number | null): Condition => ({ kind: 'age', from, to });
const toFamily: Condition = { kind: 'goal', goals: ['reunification', 'family-based'] };
const alone: Condition = { kind: 'goal', goals: ['independent-living'] };

/** When each of the preparation activities is suggested. An activity that is not named is suggested to nobody. */
export const suggestedWhen: Readonly<Record<string, readonly Condition[]>> = {
  'cpi-improve-care-setting': [everyone],
  'cpi-life-skills': [aged(12, null), alone],
  'cpi-vocational-training': [aged(15, null), alone],
  'cpi-language-culture': [fact('languageLost')],
  'cpi-job-readiness': [aged(15, null), alone],
  'cpi-protective-behaviours': [aged(4, null)],
  'cpi-counselling-therapy': [everyone],
  'cpi-family-visits': [toFamily],
  'cpi-addiction': [fact('addiction')],
  'cpi-family-strengthening': [toFamily],
  'cpi-conflict-positive-parenting': [toFamily],
  'cpi-safety-plan': [everyone],
  'cpi-life-book': [everyone],
  'cpi-expression': [everyone],
  'cpi-care-leaver-networks': [aged(15, null), alone],
  'cpi-assistive-devices-home-adaptation': [fact('disability'), fact('communicationNeed')],
  'cpi-mentors': [aged(15, null), alone],
  'cpi-service-referrals': [everyone],
  'cpi-respite-care': [fact('disability')],
  'cpi-school-transfer': [aged(5, 17), fact('inSchool')],
  'cpi-medical-transfer': [everyone],
  'cpi-disability-services': [fact('disability')],
  'cpi-placement-documentation': [everyone],
  'cpi-community-sensitisation': [toFamily],
  'cpi-realistic-expectations': [everyone],
  'cpi-community-leaders': [toFamily],
  'cpi-reintegration-kit': [everyone],
  'cpi-home-preparation': [toFamily],
  'cpi-school-teachers': [aged(5, 17), fact('inSchool')],
  'cpi-accommodation': [alone],
  'cpi-aftercare-link': [aged(17, null), alone],
  'cpi-farewell': [everyone],
  'cpi-day-planning': [everyone],
  'cpi-community-welcome': [toFamily],
};

export interface CriterionEntry {
  readonly id: string;
  /** A move waits for it: it must be met, and cannot be waived. */
  readonly critical: boolean;
  /** Goals it is asked for; empty: all. */
  readonly goals: readonly PlanGoal[];
}

const family: readonly PlanGoal[] = ['reunification', 'family-based'];
const criterion = (id: string, critical = false, goals: readonly PlanGoal[] = []): CriterionEntry => ({
  id,
  critical,
  goals,
});
const youth = (id: string) => criterion(`rd-youth-${id}`, false, ['independent-living']);

/** A child in crisis is never ready, whatever else is said: this one can be neither waived nor made less than critical. */
export const noCrisis = 'rd-no-crisis';

/** What has to be there before a child moves. The order is the order of the lists. */
export const readinessCriteria: readonly CriterionEntry[] = [
  criterion('rd-child-view', true),
  criterion('rd-family-willing', false, family),
  criterion(noCrisis, true),
  criterion('rd-plan-approved'),
  criterion('rd-safety-plan', true),
  criterion('rd-placement-approved', true),
  criterion('rd-contact-progress', false, family),
  criterion('rd-prepared-child'),
  criterion('rd-prepared-family', false, family),
  criterion('rd-home-ready', false, family),
  criterion('rd-school'),
  criterion('rd-health'),
  criterion('rd-services'),
  criterion('rd-kit'),
  criterion('rd-monitoring-plan', true),
  criterion('rd-documents'),
  criterion('rd-day-plan'),
  youth('housing'),
  youth('income'),
  youth('savings'),
  youth('mentor'),
  youth('aftercare'),
  youth('life-skills'),
  youth('identity'),
  youth('bank-account'),
];

/** Activities whose doing tells that a criterion is met. */
export const preparedBy: Readonly<Record<string, readonly string[]>> = {
  'rd-prepared-child': ['cpi-life-book', 'cpi-realistic-expectations', 'cpi-farewell'],
  'rd-prepared-family': ['cpi-family-strengthening', 'cpi-conflict-positive-parenting', 'cpi-realistic-expectations'],
  'rd-home-ready': ['cpi-home-preparation', 'cpi-assistive-devices-home-adaptation'],
  'rd-school': ['cpi-school-transfer', 'cpi-school-teachers'],
  'rd-health': ['cpi-medical-transfer', 'cpi-disability-services'],
  'rd-youth-housing': ['cpi-accommodation'],
  'rd-youth-income': ['cpi-vocational-training', 'cpi-job-readiness'],
  'rd-youth-mentor': ['cpi-mentors'],
  'rd-youth-aftercare': ['cpi-aftercare-link', 'cpi-care-leaver-networks'],
  'rd-youth-life-skills': ['cpi-life-skills'],
};

/** School is asked about from this age up to that one, and for whoever goes to school. */
export const schoolAge = { from: 5, to: 17 } as const;

export interface LegalStepEntry {
  readonly id: string;
  /** Care arrangements it is asked for; empty: all. */
  readonly placementTypes: readonly PlacementType[];
}
const legal = (id: string, ...types: readonly PlacementType[]): LegalStepEntry => ({
  id: `leg-${id}`,
  placementTypes: types,
});

/** A general list to begin with: each country asks its own, and the organisation writes it. */
export const legalSteps: readonly LegalStepEntry[] = [
  legal('status-known'),
  legal('identity-papers'),
  legal('authority-informed'),
  legal('best-interests'),
  legal('competent-decision'),
  legal('present-order-ended'),
  legal('caregiver-agreement'),
  legal(
    'carer-vetted',
    ...(['kinship', 'guardianship', 'kafaalah', 'foster-emergency', 'foster-long'] as const),
    ...(['adoption-domestic', 'adoption-intercountry'] as const),
  ),
  legal('guardianship-order', 'guardianship', 'kafaalah', 'supported-child-headed'),
  legal('foster-agreement', 'foster-emergency', 'foster-long'),
  legal('adoption-order', 'adoption-domestic', 'adoption-intercountry'),
  legal('central-authority', 'adoption-intercountry'),
  legal('youth-agreement', 'sil', 'supported-child-headed'),
];

export const monitoringKinds = ['call', 'home-visit', 'school-visit', 'meeting'] as const;
type MonitoringKind = (typeof monitoringKinds)[number];
interface PatternStep {
  readonly kind: MonitoringKind;
  /** Days after the move. */
  readonly afterDays: number;
}
export interface VisitPatternEntry {
  readonly id: string;
  /** Care arrangements it is proposed for; empty: any. */
  readonly placementTypes: readonly PlacementType[];
  /** Levels of risk it is proposed for; empty: any. */
  readonly risks: readonly ('high' | 'medium' | 'low')[];
  readonly steps: readonly PatternStep[];
}

const call = (afterDays: number): PatternStep => ({ kind: 'call', afterDays });
const visit = (afterDays: number): PatternStep => ({ kind: 'home-visit', afterDays });
const visits = (...days: readonly number[]): PatternStep[] => days.map(visit);
/** The same day of each month, as near as days can say it. */
const months = (...numbers: readonly number[]): PatternStep[] => numbers.map((n) => visit(Math.round(n * 30.4)));
const slowly = [...months(2, 3, 4, 5, 6), ...months(8, 10, 12), ...months(15, 18, 21, 24)];

/** Closer at first, then further apart. No source has just this; it is ours, and the organisation may change it. */
export const visitPatterns: readonly VisitPatternEntry[] = [
  { id: 'mp-usual', placementTypes: [], risks: [], steps: [call(2), ...visits(7, 14, 28), ...slowly] },
  {
    id: 'mp-high-risk',
    placementTypes: [],
    risks: ['high'],
    steps: [
      call(1),
      call(3),
      ...visits(7, 14, 21, 28, 35, 42, 49, 56),
      ...months(3, 4, 5, 6, 8, 10, 12, 15, 18, 21, 24),
    ],
  },
  {
    id: 'mp-independent',
    placementTypes: ['sil', 'supported-child-headed'],
    risks: [],
    steps: [
      ...[call(1), call(3), visit(5), call(9), visit(12), call(16), visit(20), visit(28)],
      { kind: 'meeting', afterDays: 45 },
      ...slowly,
    ],
  },
];

/** How many months a plan holds until it is looked at again, where nobody says otherwise. */
export const reviewMonths = 3;
