/**
 * The child's plan, its preparation, and whether everything a move needs is there. A plan is one row for each child and
 * goes on; what was shared, approved, reviewed or agreed is a mark of its own that names by digest, and keeps, just what
 * it spoke of. Steps, legal marks and stated criteria are events: the newest counts, nothing is overwritten.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, index, listOf, oneOf, refers } from './ddl.ts';

// Written out here and not taken from the contracts, which may grow: what is shipped stays as it is.
const goals = ['reunification', 'family-based', 'independent-living'];
const domains = ['education', 'health', 'economic', 'protection', 'psychosocial', 'relationship'];
const whom = ['child', 'caregiver', 'household', 'school', 'community'];
const referrals = ['planned', 'sent', 'accepted', 'received', 'helped', 'refused'];
const stated = ['not-started', 'in-progress', 'met', 'blocked', 'not-applicable', 'waived'];
const visitKinds = ['visit', 'day-out', 'overnight', 'weekend', 'trial-stay', 'call'];
const monitoringKinds = ['call', 'home-visit', 'school-visit', 'meeting'];

const child = belongs('child_id', 'child');
const yesNo = (column: string): string => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;
const amount = (column: string): string => `${column} INTEGER CHECK (${column} >= 0)`;

const planned = [
  `CREATE TABLE child_plan (${id}, ${child}, goal TEXT CHECK (${oneOf('goal', goals)}), placement_type TEXT,
    goal_reason TEXT, ${yesNo('interim')}, interim_reason TEXT, ${date('interim_until')}, ${date('made_on')},
    ${date('review_on')}, participants TEXT, child_view TEXT, family_view TEXT, ${bookkeeping}) STRICT`,
  index('child_plan', 'child_id'),
  `CREATE TABLE plan_goal (${id}, ${child}, domain TEXT NOT NULL CHECK (${oneOf('domain', domains)}), need TEXT,
    wanted TEXT NOT NULL, ${date('reached_on')}, ${bookkeeping}) STRICT`,
  index('plan_goal', 'child_id'),
  `CREATE TABLE plan_joint (${id}, activity_id TEXT, what TEXT, ${date('held_on')}, place TEXT,
    ${refers('staff_id', 'staff')}, currency TEXT, ${amount('cost_estimate')}, ${amount('cost_actual')}, note TEXT,
    ${bookkeeping}) STRICT`,
  index('plan_joint', 'staff_id'),
  index('plan_joint', 'activity_id'),
  `CREATE TABLE plan_action (${id}, ${child}, ${refers('goal_id', 'plan_goal')}, activity_id TEXT,
    ${refers('joint_id', 'plan_joint')}, ${refers('follows_id', 'plan_action')}, what TEXT,
    for_whom TEXT NOT NULL CHECK (${oneOf('for_whom', whom)}), ${refers('staff_id', 'staff')}, responsible TEXT,
    contact TEXT, carer_task TEXT, ${date('due_on')}, currency TEXT, ${amount('cost_estimate')},
    ${amount('cost_actual')}, referred_to TEXT, referral_state TEXT CHECK (${oneOf('referral_state', referrals)}), document TEXT,
    child_view TEXT, family_view TEXT, note TEXT, ${bookkeeping},
    CHECK (activity_id IS NOT NULL OR what IS NOT NULL)) STRICT`,
  index('plan_action', 'child_id'),
  index('plan_action', 'goal_id'),
  index('plan_action', 'activity_id'),
  index('plan_action', 'joint_id'),
  index('plan_action', 'follows_id'),
  index('plan_action', 'staff_id'),
  // What carers are asked for is little beside all that is planned.
  'CREATE INDEX plan_action_carer_task ON plan_action (child_id) WHERE carer_task IS NOT NULL AND deleted_at IS NULL',
  `CREATE TABLE plan_step (${id}, ${child}, ${belongs('action_id', 'plan_action')},
    status TEXT NOT NULL CHECK (${oneOf('status', ['planned', 'in-progress', 'done', 'not-done'])}),
    ${date('step_on')} NOT NULL, reason TEXT, note TEXT, ${yesNo('by_carer')}, ${bookkeeping}) STRICT`,
  index('plan_step', 'action_id'),
  index('plan_step', 'child_id'),
  `CREATE TABLE plan_left_out (${id}, ${child}, activity_id TEXT NOT NULL, reason TEXT NOT NULL,
    ${bookkeeping}) STRICT`,
  index('plan_left_out', 'child_id'),
  index('plan_left_out', 'activity_id'),
  `CREATE TABLE plan_mark (${id}, ${child},
    about TEXT NOT NULL CHECK (${oneOf('about', ['plan', 'safety', 'monitoring', 'day'])}),
    kind TEXT NOT NULL CHECK (${oneOf('kind', ['shared', 'approved', 'reviewed', 'agreed'])}),
    ${date('marked_on')} NOT NULL, by_names TEXT, how TEXT, ${yesNo('with_child')}, ${yesNo('with_family')},
    child_said TEXT, family_said TEXT, note TEXT, ${date('next_on')}, digest TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)), ${bookkeeping}) STRICT`,
  index('plan_mark', 'child_id', 'about'),
];

const around = [
  `CREATE TABLE trial_visit (${id}, ${child}, kind TEXT NOT NULL CHECK (${oneOf('kind', visitKinds)}),
    state TEXT NOT NULL CHECK (${oneOf('state', ['planned', 'held', 'called-off'])}), ${date('from_on')} NOT NULL,
    ${date('until_on')} CHECK (until_on >= from_on), with_whom TEXT,
    went TEXT CHECK (${oneOf('went', ['well', 'mixed', 'badly'])}), child_words TEXT, family_words TEXT,
    worker_words TEXT, reason TEXT, ${date('next_on')}, next_what TEXT, ${bookkeeping}) STRICT`,
  index('trial_visit', 'child_id', 'from_on'),
  `CREATE TABLE safety_plan (${id}, ${child}, ${date('made_on')}, risks TEXT, measures TEXT, ${listOf('calls')},
    safe_place TEXT, ${date('review_on')}, ${bookkeeping}) STRICT`,
  index('safety_plan', 'child_id'),
  `CREATE TABLE monitoring_plan (${id}, ${child}, ${date('made_on')}, ${refers('staff_id', 'staff')},
    how_to_reach TEXT, note TEXT, ${bookkeeping}) STRICT`,
  index('monitoring_plan', 'child_id'),
  index('monitoring_plan', 'staff_id'),
  `CREATE TABLE monitoring_visit (${id}, ${child}, kind TEXT NOT NULL CHECK (${oneOf('kind', monitoringKinds)}),
    after_days INTEGER CHECK (after_days >= 0), ${date('due_on')}, ${refers('staff_id', 'staff')}, by_name TEXT,
    note TEXT, ${bookkeeping}, CHECK (after_days IS NOT NULL OR due_on IS NOT NULL)) STRICT`,
  index('monitoring_visit', 'child_id'),
  index('monitoring_visit', 'staff_id'),
  `CREATE TABLE move_day (${id}, ${child}, ${date('move_on')}, at_time TEXT, escort TEXT, transport TEXT, present TEXT,
    child_wants TEXT, farewell TEXT, takes_along TEXT, note TEXT, ${bookkeeping}) STRICT`,
  index('move_day', 'child_id'),
];

const lists = [
  `CREATE TABLE legal_step (${id}, catalogue_id TEXT, name TEXT, ${listOf('placement_types')}, sort TEXT NOT NULL,
    retired_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE legal_mark (${id}, ${child}, ${belongs('step_id', 'legal_step')},
    state TEXT NOT NULL CHECK (${oneOf('state', ['open', 'in-progress', 'done', 'not-applicable'])}),
    ${date('state_on')}, document TEXT, reason TEXT, ${bookkeeping}) STRICT`,
  index('legal_mark', 'child_id', 'step_id'),
  index('legal_mark', 'step_id'),
  `CREATE TABLE readiness_criterion (${id}, catalogue_id TEXT, name TEXT, ${yesNo('critical')}, ${listOf('goals')},
    sort TEXT NOT NULL, retired_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE readiness_mark (${id}, ${child}, ${belongs('criterion_id', 'readiness_criterion')},
    state TEXT NOT NULL CHECK (${oneOf('state', stated)}), reason TEXT, ${bookkeeping}) STRICT`,
  index('readiness_mark', 'child_id', 'criterion_id'),
  index('readiness_mark', 'criterion_id'),
  `CREATE TABLE readiness_owner (${id}, ${child}, ${belongs('criterion_id', 'readiness_criterion')},
    ${refers('staff_id', 'staff')}, ${date('due_on')}, ${bookkeeping}) STRICT`,
  index('readiness_owner', 'child_id'),
  index('readiness_owner', 'criterion_id'),
  index('readiness_owner', 'staff_id'),
  `CREATE TABLE visit_pattern (${id}, catalogue_id TEXT, name TEXT, ${listOf('placement_types')}, ${listOf('risks')},
    ${listOf('steps')}, sort TEXT NOT NULL, retired_at TEXT, ${bookkeeping}) STRICT`,
];

export const plan: Migration = { version: 60, name: 'plan', statements: [...planned, ...around, ...lists] };
