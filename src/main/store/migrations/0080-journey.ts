/**
 * The organisation's way through time: what waits for what, sign-off between stages, self-assessment, and learning.
 * Decisions and finished self-assessments are rows that nothing changes; the next one stands beside them.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, index, oneOf, refers, stays } from './ddl.ts';

const ends = ['action', 'milestone', 'stage'];
const sources = ['milestone', 'records', 'actions', 'nothing-blocked', 'before', 'judgement'];
const decisions = ['go', 'conditions', 'no-go'];
const own = 'catalogue_id TEXT, name TEXT, sort TEXT, retired_at TEXT';

const time = [
  `CREATE TABLE journey_link (${id}, before_kind TEXT NOT NULL CHECK (${oneOf('before_kind', ends)}),
    before_id TEXT NOT NULL, after_kind TEXT NOT NULL CHECK (${oneOf('after_kind', ends)}), after_id TEXT NOT NULL,
    ${bookkeeping}) STRICT`,
  index('journey_link', 'before_id'),
  index('journey_link', 'after_id'),
];

const signOff = [
  `CREATE TABLE sign_off_criterion (${id}, ${belongs('stage_id', 'transition_stage')}, ${own},
    part TEXT NOT NULL CHECK (${oneOf('part', ['leave', 'enter'])}),
    source TEXT NOT NULL CHECK (${oneOf('source', sources)}), entry_id TEXT,
    weight TEXT NOT NULL CHECK (${oneOf('weight', ['must', 'should'])}),
    threshold INTEGER CHECK (threshold BETWEEN 1 AND 100), ${bookkeeping}) STRICT`,
  index('sign_off_criterion', 'stage_id'),
  index('sign_off_criterion', 'entry_id'),
  `CREATE TABLE sign_off (${id}, ${belongs('stage_id', 'transition_stage')},
    decision TEXT NOT NULL CHECK (${oneOf('decision', decisions)}), ${date('decided_on')} NOT NULL,
    decided_by TEXT NOT NULL, reason TEXT, override_reason TEXT, ${refers('follows_id', 'sign_off')},
    facts TEXT NOT NULL CHECK (json_valid(facts)), digest TEXT NOT NULL, ${bookkeeping}) STRICT`,
  index('sign_off', 'stage_id'),
  index('sign_off', 'follows_id'),
  `CREATE TABLE sign_off_condition (${id}, ${belongs('sign_off_id', 'sign_off')},
    ${belongs('action_id', 'transition_action')}, ${bookkeeping}) STRICT`,
  index('sign_off_condition', 'sign_off_id'),
  index('sign_off_condition', 'action_id'),
  ...stays('sign_off'),
  ...stays('sign_off_condition'),
];

const assessment = [
  `CREATE TABLE journey_theme (${id}, ${own}, hint TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE self_assessment (${id}, ${date('held_on')} NOT NULL, taken_by TEXT NOT NULL,
    readiness TEXT NOT NULL CHECK (${oneOf('readiness', ['not-ready', 'with-preparation', 'ready'])}),
    end_goal TEXT NOT NULL CHECK (${oneOf('end_goal', ['full-transition', 'safe-closure', 'divestment'])}),
    starting_point TEXT NOT NULL, ${bookkeeping}) STRICT`,
  `CREATE TABLE self_assessment_score (${id}, ${belongs('assessment_id', 'self_assessment')},
    ${belongs('theme_id', 'journey_theme')}, score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 4),
    reason TEXT NOT NULL, signs TEXT, risks TEXT, ${bookkeeping}) STRICT`,
  index('self_assessment_score', 'assessment_id'),
  index('self_assessment_score', 'theme_id'),
  `CREATE TABLE self_assessment_action (${id}, ${belongs('assessment_id', 'self_assessment')},
    ${belongs('theme_id', 'journey_theme')}, ${belongs('action_id', 'transition_action')}, ${bookkeeping}) STRICT`,
  index('self_assessment_action', 'assessment_id'),
  index('self_assessment_action', 'theme_id'),
  index('self_assessment_action', 'action_id'),
  ...stays('self_assessment'),
  ...stays('self_assessment_score'),
];

const learning = [
  `CREATE TABLE journey_learning (${id}, kind TEXT NOT NULL CHECK (${oneOf('kind', ['visit', 'exchange', 'training', 'material'])}),
    title TEXT NOT NULL, source TEXT, ${date('held_on')} NOT NULL, who TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 1), learnt TEXT, next_step TEXT, ${bookkeeping}) STRICT`,
];

export const journey: Migration = {
  version: 80,
  name: 'journey',
  statements: [...time, ...signOff, ...assessment, ...learning],
};
