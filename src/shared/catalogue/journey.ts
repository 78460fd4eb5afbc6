/**
 * What a stage asks before it is left and before it is entered, and the themes of the self-assessment: the first rows,
 * all of them the organisation's to change. They are our own proposal, not a published standard; the milestones they
 * rest on come from where the transition says.
 */
import type { CriterionSource, Weight } from '../rules/sign-off.ts';
import { stages } from './index.ts';

export interface CriterionEntry {
  readonly id: string;
  readonly stageId: string;
  readonly part: 'leave' | 'enter';
  readonly source: CriterionSource;
  /** The milestone or action it asks for. */
  readonly entryId: string | null;
  readonly weight: Weight;
  readonly threshold: number | null;
}

/** Percent of a stage's actions that should be done before it is left. */
const usualShare = 80;

/** What only a person can tell, asked before a stage is entered. */
const judgements: Readonly<Record<string, string>> = {
  'learn-context-and-law': 'so-j-time-to-learn',
  'decide-to-transition': 'so-j-own-words',
  'stakeholder-onboarding': 'so-j-one-voice',
  'organisational-assessment': 'so-j-staff-know',
  'strategic-plan': 'so-j-honest-picture',
  'organisational-preparation': 'so-j-first-year-paid',
  'social-work-framework': 'so-j-someone-leads',
  'case-tracing-assessment-planning': 'so-j-children-told',
  'case-plan-implementation-placement': 'so-j-no-date-for-all',
  'case-monitoring-closure': 'so-j-visits-paid',
  'post-transition-programming': 'so-j-cases-safe',
};

/** What the records themselves must show before a stage is entered, whatever was declared. */
const shown: Readonly<Record<string, readonly string[]>> = {
  'case-tracing-assessment-planning': ['swf-m-staff-trained', 'swf-m-caseloads-assigned', 'swf-m-supervision-in-place'],
  'case-plan-implementation-placement': ['tap-m-plans-approved'],
};

function criteriaOf(stageId: string, milestones: readonly string[], first: boolean): CriterionEntry[] {
  const leave = { stageId, part: 'leave', entryId: null, threshold: null } as const;
  const enter = { stageId, part: 'enter', threshold: null } as const;
  const judged = judgements[stageId];
  return [
    ...milestones.map((id): CriterionEntry => ({
      ...leave,
      id: `so-${id}`,
      source: 'milestone',
      entryId: id,
      weight: 'must',
    })),
    { ...leave, id: `so-actions-${stageId}`, source: 'actions', weight: 'should', threshold: usualShare },
    { ...leave, id: `so-blocked-${stageId}`, source: 'nothing-blocked', weight: 'must' },
    ...(first ? [] : [{ ...leave, id: `so-before-${stageId}`, source: 'before', weight: 'should' } as const]),
    ...(shown[stageId] ?? []).map((id): CriterionEntry => ({
      ...enter,
      id: `so-shown-${id}`,
      source: 'records',
      entryId: id,
      weight: 'must',
    })),
    ...(judged === undefined
      ? []
      : [{ ...enter, id: judged, source: 'judgement', entryId: null, weight: 'must' } as const]),
  ];
}

export const criteria: readonly CriterionEntry[] = stages.flatMap((stage, index) =>
  criteriaOf(
    stage.id,
    stage.milestones.map((milestone) => milestone.id),
    index === 0,
  ),
);

export interface ThemeEntry {
  readonly id: string;
  /** Where its proposed actions usually belong. */
  readonly stageId: string;
  /** How many actions are proposed when it is weak; their words are `propose.<id>.<n>`. */
  readonly proposals: number;
}

export const themes: readonly ThemeEntry[] = [
  { id: 'sa-leadership', stageId: 'decide-to-transition', proposals: 2 },
  { id: 'sa-board', stageId: 'stakeholder-onboarding', proposals: 2 },
  { id: 'sa-money', stageId: 'strategic-plan', proposals: 2 },
  { id: 'sa-staff', stageId: 'organisational-preparation', proposals: 2 },
  { id: 'sa-children-families', stageId: 'organisational-assessment', proposals: 2 },
  { id: 'sa-law', stageId: 'learn-context-and-law', proposals: 2 },
  { id: 'sa-safeguarding', stageId: 'organisational-preparation', proposals: 2 },
  { id: 'sa-community', stageId: 'stakeholder-onboarding', proposals: 2 },
];
