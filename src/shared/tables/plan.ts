/** The child’s plan, its preparation, and whether everything a move needs is there. */
import type { TableShape } from './shape.ts';

const ofChild = { stream: 'child', aggregate: 'child_id' } as const;
const ofHome = { stream: 'org', aggregate: 'org' } as const;
const set = { child_id: 'insert-only' } as const;
const entry = { catalogue_id: 'insert-only', name: 'atomic', sort: 'atomic', retired_at: 'atomic' } as const;

export const planTables = {
  child_plan: {
    ...ofChild,
    fields: {
      ...set,
      goal: 'group:goal',
      placement_type: 'group:goal',
      goal_reason: 'group:goal',
      interim: 'group:interim',
      interim_reason: 'group:interim',
      interim_until: 'group:interim',
      made_on: 'atomic',
      review_on: 'safe-side',
      participants: 'atomic',
      child_view: 'atomic',
      family_view: 'atomic',
    },
  },
  plan_goal: {
    ...ofChild,
    fields: { ...set, domain: 'atomic', need: 'atomic', wanted: 'atomic', reached_on: 'safe-side' },
  },
  /** One activity that serves several children: it names none of them. */
  plan_joint: {
    ...ofHome,
    fields: {
      activity_id: 'insert-only',
      what: 'atomic',
      held_on: 'atomic',
      place: 'atomic',
      staff_id: 'atomic',
      currency: 'group:cost',
      cost_estimate: 'group:cost',
      cost_actual: 'group:cost',
      note: 'atomic',
    },
  },
  plan_action: {
    ...ofChild,
    fields: {
      ...set,
      goal_id: 'atomic',
      activity_id: 'insert-only',
      joint_id: 'atomic',
      follows_id: 'insert-only',
      what: 'atomic',
      for_whom: 'atomic',
      staff_id: 'group:who',
      responsible: 'group:who',
      contact: 'group:who',
      carer_task: 'atomic',
      due_on: 'safe-side',
      currency: 'group:cost',
      cost_estimate: 'group:cost',
      cost_actual: 'group:cost',
      referred_to: 'group:referral',
      referral_state: 'group:referral',
      document: 'atomic',
      child_view: 'atomic',
      family_view: 'atomic',
      note: 'atomic',
    },
  },
  /** How far an action is: its newest step says so. */
  plan_step: {
    ...ofChild,
    fields: {
      ...set,
      action_id: 'insert-only',
      status: 'insert-only',
      step_on: 'insert-only',
      reason: 'insert-only',
      note: 'insert-only',
      by_carer: 'insert-only',
    },
  },
  plan_left_out: { ...ofChild, fields: { ...set, activity_id: 'insert-only', reason: 'insert-only' } },
  /** What was shared, approved, reviewed or agreed: names by digest, and keeps, just what it was. */
  plan_mark: {
    ...ofChild,
    fields: {
      ...set,
      about: 'insert-only',
      kind: 'insert-only',
      marked_on: 'insert-only',
      by_names: 'insert-only',
      how: 'insert-only',
      with_child: 'insert-only',
      with_family: 'insert-only',
      child_said: 'insert-only',
      family_said: 'insert-only',
      note: 'insert-only',
      next_on: 'insert-only',
      digest: 'insert-only',
      content: 'insert-only',
    },
  },
  trial_visit: {
    ...ofChild,
    fields: {
      ...set,
      kind: 'atomic',
      state: 'group:outcome',
      reason: 'group:outcome',
      went: 'group:outcome',
      from_on: 'group:days',
      until_on: 'group:days',
      with_whom: 'atomic',
      child_words: 'atomic',
      family_words: 'atomic',
      worker_words: 'atomic',
      next_on: 'group:next',
      next_what: 'group:next',
    },
  },
  safety_plan: {
    ...ofChild,
    fields: {
      ...set,
      made_on: 'atomic',
      risks: 'atomic',
      measures: 'atomic',
      calls: 'atomic',
      safe_place: 'atomic',
      review_on: 'safe-side',
    },
  },
  monitoring_plan: {
    ...ofChild,
    fields: { ...set, made_on: 'atomic', staff_id: 'atomic', how_to_reach: 'atomic', note: 'atomic' },
  },
  monitoring_visit: {
    ...ofChild,
    fields: {
      ...set,
      kind: 'atomic',
      after_days: 'group:day',
      due_on: 'group:day',
      staff_id: 'group:who',
      by_name: 'group:who',
      note: 'atomic',
    },
  },
  move_day: {
    ...ofChild,
    fields: {
      ...set,
      move_on: 'group:when',
      at_time: 'group:when',
      escort: 'atomic',
      transport: 'atomic',
      present: 'atomic',
      child_wants: 'atomic',
      farewell: 'atomic',
      takes_along: 'atomic',
      note: 'atomic',
    },
  },
  legal_step: { ...ofHome, fields: { ...entry, placement_types: 'atomic' } },
  legal_mark: {
    ...ofChild,
    fields: {
      ...set,
      step_id: 'insert-only',
      state: 'insert-only',
      state_on: 'insert-only',
      document: 'insert-only',
      reason: 'insert-only',
    },
  },
  readiness_criterion: { ...ofHome, fields: { ...entry, critical: 'safe-side', goals: 'atomic' } },
  readiness_mark: {
    ...ofChild,
    fields: { ...set, criterion_id: 'insert-only', state: 'insert-only', reason: 'insert-only' },
  },
  readiness_owner: {
    ...ofChild,
    fields: { ...set, criterion_id: 'insert-only', staff_id: 'atomic', due_on: 'safe-side' },
  },
  visit_pattern: { ...ofHome, fields: { ...entry, placement_types: 'atomic', risks: 'atomic', steps: 'atomic' } },
} as const satisfies Record<string, TableShape>;
