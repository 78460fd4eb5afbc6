/**
 * Wellbeing scored by domain, the family and its assessment, tracing, risk. The rules of the first schema hold. What an
 * assessment asks is data; a finished one is never changed, by the gate's rule. A household and a person of the family
 * belong to no single child: brothers and sisters share them, so the child's side of it is a row of its own.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, inOrder, index, oneOf, period, refers } from './ddl.ts';

// Written out here and not taken from the contracts, which may grow: what is shipped stays as it is.
const abouts = ['child', 'family'];
const levels = ['high', 'medium', 'low'];
const disability = ['alone', 'with-support', 'no', 'not-asked'];
const tracing = ['not-needed', 'not-begun', 'under-way', 'found', 'exhausted'];
const score = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 1 AND 4)`;
const days = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 1 AND 366)`;

const asked = [
  `CREATE TABLE assessment_rules (${id}, due_months INTEGER NOT NULL CHECK (due_months BETWEEN 1 AND 36),
    ${days('review_high')}, ${days('review_medium')}, ${days('review_low')}, confirmed_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE assessment_set (${id}, catalogue_id TEXT, about TEXT NOT NULL CHECK (${oneOf('about', abouts)}),
    name TEXT, due_months INTEGER CHECK (due_months BETWEEN 1 AND 36), sort TEXT NOT NULL, retired_at TEXT,
    ${bookkeeping}) STRICT`,
  `CREATE TABLE assessment_domain (${id}, catalogue_id TEXT, ${belongs('set_id', 'assessment_set')}, name TEXT,
    question TEXT, words_1 TEXT, words_2 TEXT, words_3 TEXT, words_4 TEXT, sort TEXT NOT NULL, retired_at TEXT,
    ${bookkeeping}) STRICT`,
  index('assessment_domain', 'set_id'),
];

const family = [
  `CREATE TABLE family_household (${id}, name TEXT NOT NULL, place TEXT, phone TEXT, note TEXT, safety_note TEXT,
    ${bookkeeping}) STRICT`,
  `CREATE TABLE family_person (${id}, name TEXT NOT NULL, other_names TEXT,
    birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2200),
    birth_year_about INTEGER NOT NULL CHECK (birth_year_about IN (0, 1)),
    life TEXT NOT NULL CHECK (${oneOf('life', ['alive', 'dead', 'unknown'])}), phone TEXT,
    contact TEXT NOT NULL CHECK (${oneOf('contact', ['may', 'may-not', 'not-asked'])}), contact_why TEXT, note TEXT,
    safety_note TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE household_member (${id}, ${belongs('household_id', 'family_household')},
    ${belongs('person_id', 'family_person')}, ${period} ${inOrder}, ${bookkeeping}) STRICT`,
  index('household_member', 'household_id'),
  index('household_member', 'person_id'),
  `CREATE TABLE child_relative (${id}, ${belongs('child_id', 'child')}, ${belongs('person_id', 'family_person')},
    kind TEXT NOT NULL, words TEXT, ${bookkeeping}) STRICT`,
  index('child_relative', 'child_id'),
  index('child_relative', 'person_id'),
  `CREATE TABLE child_household (${id}, ${belongs('child_id', 'child')}, ${belongs('household_id', 'family_household')},
    part TEXT NOT NULL CHECK (${oneOf('part', ['origin', 'relatives', 'prospective', 'other'])}),
    ${bookkeeping}) STRICT`,
  index('child_household', 'child_id'),
  index('child_household', 'household_id'),
  // An event: the newest one says which household, null that none is meant any more.
  `CREATE TABLE receiving_household (${id}, ${belongs('child_id', 'child')}, ${refers('household_id', 'family_household')},
    ${date('chosen_on')} NOT NULL, reason TEXT, ${bookkeeping}) STRICT`,
  index('receiving_household', 'child_id'),
  index('receiving_household', 'household_id'),
];

const assessments = [
  // Of a family: its household. Unfinished until finished_at; what is set aside stays and counts no more.
  `CREATE TABLE assessment (${id}, ${belongs('child_id', 'child')}, ${belongs('set_id', 'assessment_set')},
    about TEXT NOT NULL CHECK (${oneOf('about', abouts)}),
    ${refers('household_id', 'family_household')} CHECK ((about = 'family') = (household_id IS NOT NULL)),
    ${date('assessed_on')}, assessed_by TEXT, present TEXT, ${date('paper_on')}, paper_author TEXT, child_view TEXT,
    strengths TEXT, needs TEXT, apart TEXT, wish TEXT,
    willingness TEXT CHECK (${oneOf('willingness', levels)}), willingness_why TEXT, support TEXT,
    disability TEXT CHECK (${oneOf('disability', disability)}), disability_note TEXT, home TEXT,
    ${date('next_on')}, finished_at TEXT, ${refers('finished_by', 'app_user')}, set_aside_at TEXT, set_aside_why TEXT,
    parts_changed_at TEXT, ${bookkeeping}) STRICT`,
  index('assessment', 'child_id'),
  index('assessment', 'household_id'),
  index('assessment', 'set_id'),
  index('assessment', 'finished_by'),
  // Unfinished ones are few among many.
  `CREATE INDEX assessment_unfinished ON assessment (child_id) WHERE finished_at IS NULL AND deleted_at IS NULL`,
  `CREATE TABLE assessment_score (${id}, ${belongs('assessment_id', 'assessment')}, ${belongs('child_id', 'child')},
    ${belongs('domain_id', 'assessment_domain')}, ${score('score')},
    left_out INTEGER NOT NULL CHECK (left_out IN (0, 1) AND (left_out = 0 OR score IS NULL)), reason TEXT,
    ${bookkeeping}) STRICT`,
  index('assessment_score', 'assessment_id'),
  index('assessment_score', 'child_id'),
  index('assessment_score', 'domain_id'),
  `CREATE TABLE assessment_amendment (${id}, ${belongs('assessment_id', 'assessment')}, ${belongs('child_id', 'child')},
    body TEXT NOT NULL, ${bookkeeping}) STRICT`,
  index('assessment_amendment', 'assessment_id'),
  index('assessment_amendment', 'child_id'),
];

const searching = [
  `CREATE TABLE tracing_state (${id}, ${belongs('child_id', 'child')},
    state TEXT NOT NULL CHECK (${oneOf('state', tracing)}), ${date('said_on')} NOT NULL, reason TEXT,
    ${bookkeeping}) STRICT`,
  index('tracing_state', 'child_id'),
  `CREATE TABLE tracing_step (${id}, ${belongs('child_id', 'child')}, ${date('taken_on')} NOT NULL, source TEXT NOT NULL,
    known TEXT, asked_whom TEXT, found TEXT, next_step TEXT, ${date('next_on')}, ${date('next_done_on')},
    ${bookkeeping}) STRICT`,
  index('tracing_step', 'child_id'),
  `CREATE TABLE risk_rating (${id}, ${belongs('child_id', 'child')}, level TEXT NOT NULL CHECK (${oneOf('level', levels)}),
    reason TEXT NOT NULL, child_view TEXT, ${date('rated_on')} NOT NULL, ${date('review_on')} NOT NULL
    CHECK (review_on > rated_on), ${bookkeeping}) STRICT`,
  index('risk_rating', 'child_id'),
];

export const assessment: Migration = {
  version: 50,
  name: 'assessment',
  statements: [...asked, ...family, ...assessments, ...searching],
};
