/**
 * The workforce: staff and their periods, checks, training, supervision, and who carries which child. The rules of the
 * first schema hold: one text id, nothing unique across rows, foreign keys at commit, periods and events instead of
 * states. The newest of several records is the one written last.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, inOrder, index, listOf, oneOf, period, refers } from './ddl.ts';

// Written out here and not taken from the contracts, which may grow: what is shipped stays as it is.
const employers = ['own', 'partner', 'government', 'volunteer'];
const standings = ['professional', 'para-professional', 'other'];
const jobs = [
  ...['director', 'manager', 'supervisor', 'social-worker', 'para-social-worker', 'psychologist', 'house-parent'],
  ...['nurse', 'teacher', 'trainer', 'administration', 'other'],
];
const checkKinds = [
  ...['reference-first', 'reference-second', 'criminal-record', 'qualification', 'code-of-conduct', 'induction'],
  'probation',
];
const supervisionKinds = ['individual', 'group', 'shadowing', 'observation', 'file-check', 'capacity-assessment'];

const staff = [
  `CREATE TABLE staff_import (${id}, file_name TEXT NOT NULL, added INTEGER NOT NULL CHECK (added >= 0),
    undone_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE staff (${id}, name TEXT NOT NULL, employer TEXT NOT NULL CHECK (${oneOf('employer', employers)}),
    employer_name TEXT, standing TEXT NOT NULL CHECK (${oneOf('standing', standings)}), place TEXT, phone TEXT,
    email TEXT, languages TEXT, qualifications TEXT, notes TEXT, periods_changed_at TEXT,
    ${refers('user_id', 'app_user')}, ${refers('photo_file_id', 'file')}, ${refers('import_id', 'staff_import')},
    ${bookkeeping}) STRICT`,
  index('staff', 'user_id'),
  index('staff', 'import_id'),
  index('staff', 'photo_file_id'),
  `CREATE TABLE employment (${id}, ${belongs('staff_id', 'staff')}, ${period} ${inOrder},
    fte INTEGER CHECK (fte BETWEEN 1 AND 100), end_reason TEXT, ${bookkeeping}) STRICT`,
  index('employment', 'staff_id'),
  `CREATE TABLE staff_job (${id}, ${belongs('staff_id', 'staff')}, job TEXT NOT NULL CHECK (${oneOf('job', jobs)}),
    ${period} ${inOrder}, ${bookkeeping}) STRICT`,
  index('staff_job', 'staff_id'),
  `CREATE TABLE staff_check (${id}, ${belongs('staff_id', 'staff')},
    kind TEXT NOT NULL CHECK (${oneOf('kind', checkKinds)}), ${date('asked_on')}, ${date('held_on')},
    ${date('expires_on')}, issuer TEXT, reference TEXT, note TEXT, ${bookkeeping}) STRICT`,
  index('staff_check', 'staff_id', 'kind'),
  `CREATE TABLE check_requirement (${id} CHECK (${oneOf('id', checkKinds)}), ${listOf('jobs')},
    valid_months INTEGER CHECK (valid_months >= 1), ${bookkeeping}) STRICT`,
  `CREATE TABLE redeployment (${id}, ${belongs('staff_id', 'staff')}, present_role TEXT NOT NULL,
    future_role TEXT NOT NULL, training_needed TEXT, ${date('agreed_on')}, ${date('done_on')}, note TEXT,
    ${bookkeeping}) STRICT`,
  index('redeployment', 'staff_id'),
];

const training = [
  `CREATE TABLE training_topic (${id}, catalogue_id TEXT, name TEXT, ${listOf('required_for')},
    valid_months INTEGER CHECK (valid_months >= 1), minutes INTEGER CHECK (minutes >= 1),
    format TEXT CHECK (${oneOf('format', ['classroom', 'online', 'on-the-job', 'self-study'])}),
    ${refers('document_id', 'register_document')}, needs_pass INTEGER NOT NULL CHECK (needs_pass IN (0, 1)),
    sort TEXT, retired_at TEXT, ${bookkeeping}) STRICT`,
  index('training_topic', 'document_id'),
  `CREATE TABLE training_course (${id}, name TEXT NOT NULL, ${listOf('topic_ids')}, retired_at TEXT,
    ${bookkeeping}) STRICT`,
  `CREATE TABLE training_session (${id}, title TEXT NOT NULL, ${refers('course_id', 'training_course')},
    ${listOf('topic_ids')}, ${date('held_on')} NOT NULL, ${date('held_until')} CHECK (held_until >= held_on), place TEXT, trainer TEXT,
    capacity INTEGER CHECK (capacity >= 1), cancelled_at TEXT, sheet_changed_at TEXT, ${bookkeeping}) STRICT`,
  index('training_session', 'held_on'),
  index('training_session', 'course_id'),
  `CREATE TABLE training_attendance (${id}, ${belongs('session_id', 'training_session')},
    ${belongs('staff_id', 'staff')},
    result TEXT NOT NULL CHECK (${oneOf('result', ['passed', 'attended', 'not-passed', 'absent'])}), certificate TEXT,
    ${bookkeeping}) STRICT`,
  index('training_attendance', 'session_id'),
  index('training_attendance', 'staff_id'),
  `CREATE TABLE external_training (${id}, ${belongs('staff_id', 'staff')}, ${belongs('topic_id', 'training_topic')},
    ${date('done_on')} NOT NULL, provider TEXT NOT NULL, certificate TEXT, ${date('valid_until')},
    ${refers('file_id', 'file')}, file_name TEXT, ${bookkeeping}) STRICT`,
  index('external_training', 'staff_id'),
  index('external_training', 'topic_id'),
  index('external_training', 'file_id'),
  `CREATE TABLE competency_sign_off (${id}, ${belongs('staff_id', 'staff')}, ${belongs('topic_id', 'training_topic')},
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4), ${date('signed_on')} NOT NULL, observer TEXT NOT NULL,
    note TEXT, ${bookkeeping}) STRICT`,
  index('competency_sign_off', 'staff_id'),
  index('competency_sign_off', 'topic_id'),
];

const supervision = [
  `CREATE TABLE supervision_link (${id}, ${belongs('staff_id', 'staff')}, ${refers('supervisor_id', 'staff')},
    frequency TEXT CHECK (${oneOf('frequency', ['weekly', 'fortnightly', 'monthly'])}), ${period},
    ${bookkeeping}) STRICT`,
  index('supervision_link', 'staff_id'),
  index('supervision_link', 'supervisor_id'),
  `CREATE TABLE supervision_session (${id}, kind TEXT NOT NULL CHECK (${oneOf('kind', supervisionKinds)}),
    ${date('held_on')} NOT NULL, ${belongs('supervisor_id', 'staff')}, ${listOf('staff_ids')}, discussed TEXT,
    decisions TEXT, parts_changed_at TEXT, ${bookkeeping}) STRICT`,
  index('supervision_session', 'held_on'),
  index('supervision_session', 'supervisor_id', 'held_on'),
  `CREATE TABLE supervision_wellbeing (${id}, ${belongs('session_id', 'supervision_session')}, body TEXT,
    ${bookkeeping}) STRICT`,
  index('supervision_wellbeing', 'session_id'),
  `CREATE TABLE supervision_action (${id}, ${belongs('session_id', 'supervision_session')}, body TEXT NOT NULL,
    ${belongs('owner_id', 'staff')}, ${date('due_on')}, ${date('done_on')}, ${bookkeeping}) STRICT`,
  index('supervision_action', 'session_id'),
  index('supervision_action', 'owner_id'),
];

const caseload = [
  `CREATE TABLE child (${id}, code TEXT NOT NULL, ${date('birth_date')},
    birth_precision TEXT CHECK (${oneOf('birth_precision', ['day', 'month', 'year', 'about'])}),
    sex TEXT NOT NULL CHECK (${oneOf('sex', ['female', 'male', 'other', 'unknown'])}), house TEXT, sibling_group TEXT,
    complexity TEXT NOT NULL CHECK (${oneOf('complexity', ['usual', 'complex', 'stable'])}), ${date('since')} NOT NULL,
    parts_changed_at TEXT, ${bookkeeping}) STRICT`,
  index('child', 'code'),
  index('child', 'sibling_group'),
  `CREATE TABLE child_name (${id}, ${belongs('child_id', 'child')}, kind TEXT NOT NULL, name TEXT, script TEXT,
    ${bookkeeping}) STRICT`,
  index('child_name', 'child_id'),
  `CREATE TABLE caseload_assignment (${id}, ${belongs('child_id', 'child')}, ${belongs('staff_id', 'staff')},
    part TEXT NOT NULL CHECK (${oneOf('part', ['lead', 'second'])}), ${date('started_on')} NOT NULL,
    ${date('ended_on')}, reason TEXT, handover TEXT, override_reason TEXT, sibling_reason TEXT, end_reason TEXT,
    ${date('introduced_on')}, ${bookkeeping}) STRICT`,
  index('caseload_assignment', 'child_id', 'started_on'),
  index('caseload_assignment', 'staff_id', 'started_on'),
  `CREATE TABLE caseload_cover (${id}, ${belongs('absent_id', 'staff')}, ${belongs('cover_id', 'staff')},
    ${date('started_on')} NOT NULL, ${date('ended_on')}, reason TEXT, override_reason TEXT,
    ${bookkeeping}) STRICT`,
  index('caseload_cover', 'absent_id', 'started_on'),
  index('caseload_cover', 'cover_id', 'started_on'),
  `CREATE TABLE caseload_rules (${id}, case_limit INTEGER NOT NULL CHECK (case_limit >= 1),
    warn_from INTEGER NOT NULL CHECK (warn_from >= 1), confirmed_at TEXT,
    weights_on INTEGER NOT NULL CHECK (weights_on IN (0, 1)), weight_usual INTEGER NOT NULL CHECK (weight_usual >= 0),
    weight_complex INTEGER NOT NULL CHECK (weight_complex >= 0),
    weight_stable INTEGER NOT NULL CHECK (weight_stable >= 0),
    first_year_percent INTEGER NOT NULL CHECK (first_year_percent BETWEEN 1 AND 100),
    eligibility TEXT NOT NULL CHECK (${oneOf('eligibility', ['block', 'warn'])}), ${bookkeeping}) STRICT`,
];

export const workforce: Migration = {
  version: 20,
  name: 'workforce',
  statements: [...staff, ...training, ...supervision, ...caseload],
};
