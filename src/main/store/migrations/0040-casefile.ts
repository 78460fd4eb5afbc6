/**
 * What is kept in a child's file. What was written stays: health, functioning, contacts, words, observations and
 * decisions are rows that are never changed; papers go by steps; consents by a withdrawal written beside them.
 * Confidential notes have tables of their own.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, inOrder, index, listOf, oneOf, refers } from './ddl.ts';

// Written out here and not taken from the contracts, which may grow: what is shipped stays as it is.
const domains = [
  ...['seeing', 'hearing', 'moving', 'hands', 'self_care', 'understanding', 'speaking', 'learning', 'attention'],
  ...['behaviour', 'feelings', 'friends'],
];
const schoolKinds = [
  ...['preschool', 'primary', 'secondary', 'vocational', 'higher', 'special', 'non-formal', 'home', 'none'],
];
const steps = ['requested', 'applied-for', 'copy-received', 'original-held', 'handed-over', 'lost', 'not-needed'];
const decisionSteps = [
  ...['admission', 'assessment', 'tracing', 'family', 'plan', 'placement', 'preparation', 'move', 'follow-up'],
  ...['review', 'closure', 'other'],
];

const ofChild = belongs('child_id', 'child');
const paper = `${date('paper_on')}, paper_author TEXT`;
/** Yes, no, or nobody knows. */
const known = (column: string) => `${column} INTEGER CHECK (${column} IN (0, 1))`;
const choice = (column: string, values: readonly string[]) => `${column} TEXT CHECK (${oneOf(column, values)})`;
const chosen = (column: string, values: readonly string[]) =>
  `${column} TEXT NOT NULL CHECK (${oneOf(column, values)})`;
const day = (column: string) => `${date(column)} NOT NULL`;
const degree = (domain: string) => choice(domain, ['none', 'some', 'a-lot', 'cannot']);

const health = [
  `CREATE TABLE health_record (${id}, ${ofChild}, ${day('recorded_on')}, informant TEXT,
    ${choice('blood_group', ['0+', '0-', 'A+', 'A-', 'B+', 'B-', 'AB+', 'AB-'])},
    ${known('allergy')}, allergies TEXT, ${known('condition')}, conditions TEXT,
    ${known('treatment')}, treatment_note TEXT, ${known('diet')}, diet_needs TEXT,
    ${choice('immunisation', ['complete', 'partly', 'none'])}, immunisation_note TEXT,
    height_cm INTEGER CHECK (height_cm > 0), weight_g INTEGER CHECK (weight_g > 0),
    ${date('last_check_on')}, ${date('next_check_on')}, clinic TEXT, clinic_phone TEXT, insurance TEXT,
    ${known('addiction')}, addiction_note TEXT, ${known('disability')}, ${listOf('disability_kinds')},
    disability_since TEXT, diagnosed_by TEXT, aids_used TEXT, aids_needed TEXT,
    ${known('communication')}, communication_how TEXT, communication_with TEXT,
    ${domains.map((domain) => `${degree(domain)}, ${domain}_words TEXT`).join(', ')},
    strengths TEXT, daily_help TEXT, barriers TEXT, carer_needs TEXT, ${paper}, ${bookkeeping}) STRICT`,
  index('health_record', 'child_id', 'recorded_on'),
  `CREATE TABLE child_medicine (${id}, ${ofChild}, name TEXT NOT NULL, dose TEXT, reason TEXT, ${date('started_on')},
    ${date('ended_on')} ${inOrder}, note TEXT, ${paper}, ${bookkeeping}) STRICT`,
  index('child_medicine', 'child_id'),
];

const education = [
  `CREATE TABLE schooling (${id}, ${ofChild}, ${chosen('kind', schoolKinds)}, school TEXT, level TEXT,
    ${date('started_on')}, ${date('ended_on')} ${inOrder}, end_reason TEXT, teacher TEXT, travel TEXT, note TEXT,
    ${paper}, ${bookkeeping}) STRICT`,
  index('schooling', 'child_id'),
  `CREATE TABLE school_report (${id}, ${ofChild}, ${belongs('schooling_id', 'schooling')}, ${day('reported_on')},
    ${choice('attendance', ['regular', 'irregular', 'rarely', 'not'])},
    ${choice('performance', ['above', 'as-expected', 'below'])}, strengths TEXT, needs TEXT, note TEXT,
    ${paper}, ${bookkeeping}) STRICT`,
  index('school_report', 'child_id'),
  index('school_report', 'schooling_id'),
  `CREATE TABLE language_record (${id}, ${ofChild}, ${day('recorded_on')}, mother_tongue TEXT, spoken TEXT,
    ${known('lost')}, lost_note TEXT, customs TEXT, ${paper}, ${bookkeeping}) STRICT`,
  index('language_record', 'child_id', 'recorded_on'),
];

const documents = [
  `CREATE TABLE child_document_kind (${id}, catalogue_id TEXT, name TEXT,
    required INTEGER NOT NULL CHECK (required IN (0, 1)), ${choice('goes', ['original', 'copy', 'stays'])},
    expires INTEGER NOT NULL CHECK (expires IN (0, 1)), warn_days INTEGER NOT NULL CHECK (warn_days >= 0),
    sort TEXT, retired_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE child_document (${id}, ${ofChild}, ${belongs('kind_id', 'child_document_kind')}, title TEXT,
    number TEXT, ${date('issued_on')}, issued_by TEXT, ${date('expires_on')} CHECK (expires_on >= issued_on),
    original_at TEXT, ${chosen('confidence', ['verified', 'unverified', 'conflicting'])}, note TEXT,
    ${paper}, ${bookkeeping}) STRICT`,
  index('child_document', 'child_id'),
  index('child_document', 'kind_id'),
  `CREATE TABLE child_document_step (${id}, ${ofChild}, ${belongs('document_id', 'child_document')},
    ${chosen('state', steps)}, ${day('happened_on')}, person TEXT, note TEXT, ${bookkeeping}) STRICT`,
  index('child_document_step', 'child_id'),
  index('child_document_step', 'document_id'),
  `CREATE TABLE casefile_file (${id}, ${ofChild}, about_table TEXT NOT NULL, about_id TEXT NOT NULL,
    ${belongs('file_id', 'file')}, name TEXT NOT NULL, note TEXT, ${bookkeeping}) STRICT`,
  index('casefile_file', 'child_id'),
  index('casefile_file', 'file_id'),
];

const consents = [
  `CREATE TABLE consent (${id}, ${ofChild},
    ${chosen('kind', ['services', 'sharing-anonymous', 'tracing', 'sharing-named', 'photo'])},
    ${chosen('voice', ['giver', 'child'])}, ${chosen('answer', ['given', 'refused'])}, giver TEXT, relation TEXT,
    ${choice('form', ['written', 'spoken', 'thumbprint', 'drawn', 'other'])}, ${day('said_on')},
    ${date('expires_on')}, scope TEXT, withheld TEXT, partners TEXT, ${known('told')}, note TEXT,
    ${date('withdrawn_on')}, withdrawn_by TEXT, withdrawn_why TEXT, ${paper}, ${bookkeeping}) STRICT`,
  index('consent', 'child_id'),
  `CREATE TABLE casefile_task (${id}, ${ofChild}, ${chosen('kind', ['consent-withdrawn', 'please-look'])},
    about_id TEXT NOT NULL, ${refers('owner_id', 'staff')}, ${day('due_on')}, ${date('done_on')}, done_note TEXT,
    ${bookkeeping}) STRICT`,
  index('casefile_task', 'child_id'),
  index('casefile_task', 'owner_id'),
  index('casefile_task', 'done_on'),
];

const voices = [
  `CREATE TABLE contact_entry (${id}, ${ofChild},
    ${chosen('kind', ['visit-here', 'visit-home', 'call', 'message', 'letter', 'home-leave', 'other'])},
    ${chosen('outcome', ['took-place', 'missed'])}, ${day('happened_on')},
    ${date('until_on')} CHECK (until_on >= happened_on), who TEXT NOT NULL, place TEXT, for_child TEXT,
    for_family TEXT, ${known('supervised')}, travel_paid_by TEXT, ${date('next_on')}, next_plan TEXT, ${paper},
    ${bookkeeping}) STRICT`,
  index('contact_entry', 'child_id', 'happened_on'),
  `CREATE TABLE care_observation (${id}, ${ofChild},
    ${chosen('kind', ['wellbeing', 'behaviour', 'health', 'family', 'strengths'])}, ${day('observed_on')},
    body TEXT NOT NULL, ${paper}, ${bookkeeping}) STRICT`,
  index('care_observation', 'child_id', 'observed_on'),
  `CREATE TABLE child_words (${id}, ${ofChild}, ${day('said_on')}, body TEXT NOT NULL, language TEXT,
    translation TEXT, ${listOf('topics')},
    ${choice('asked', ['talk', 'drawing', 'play', 'writing', 'signs', 'group', 'by-itself', 'other'])}, setting TEXT,
    heard_by TEXT, ${paper}, ${bookkeeping}) STRICT`,
  index('child_words', 'child_id', 'said_on'),
  `CREATE TABLE decision_note (${id}, ${ofChild}, ${chosen('step', decisionSteps)}, ${day('decided_on')},
    question TEXT NOT NULL, risks TEXT, best_interests TEXT, child_part TEXT, consulted TEXT, decided TEXT NOT NULL,
    why TEXT NOT NULL, resources TEXT, timeline TEXT, decided_by TEXT, ${paper}, ${bookkeeping}) STRICT`,
  index('decision_note', 'child_id', 'decided_on'),
  `CREATE TABLE casefile_addition (${id}, ${ofChild}, about_table TEXT NOT NULL, about_id TEXT NOT NULL,
    body TEXT NOT NULL, ${bookkeeping}) STRICT`,
  index('casefile_addition', 'child_id'),
];

const keepsakes = [
  `CREATE TABLE memory_item (${id}, ${ofChild},
    ${chosen('kind', ['photo', 'story', 'letter', 'drawing', 'object', 'person', 'place', 'event', 'other'])},
    title TEXT NOT NULL, body TEXT, ${date('happened_on')},
    ${choice('happened_precision', ['day', 'month', 'year', 'about'])}, people TEXT, kept_at TEXT, ${paper},
    ${bookkeeping}) STRICT`,
  index('memory_item', 'child_id'),
  `CREATE TABLE belonging (${id}, ${ofChild}, item TEXT NOT NULL, note TEXT, ${date('received_on')},
    received_from TEXT, kept_at TEXT, ${chosen('state', ['kept', 'handed-over', 'lost'])}, ${date('gone_on')},
    handed_to TEXT, ${paper}, ${bookkeeping}) STRICT`,
  index('belonging', 'child_id'),
];

const confidential = [
  `CREATE TABLE confidential_note (${id}, ${ofChild}, ${day('written_on')}, subject TEXT NOT NULL, body TEXT NOT NULL,
    readers_changed_at TEXT,
    ${paper}, ${bookkeeping}) STRICT`,
  index('confidential_note', 'child_id', 'written_on'),
  `CREATE TABLE confidential_reader (${id}, ${ofChild}, ${belongs('note_id', 'confidential_note')},
    ${belongs('user_id', 'app_user')}, started_at TEXT NOT NULL, ended_at TEXT, ${bookkeeping}) STRICT`,
  index('confidential_reader', 'child_id'),
  index('confidential_reader', 'note_id'),
  index('confidential_reader', 'user_id'),
  `CREATE TABLE confidential_addition (${id}, ${ofChild}, ${belongs('note_id', 'confidential_note')},
    body TEXT NOT NULL, ${bookkeeping}) STRICT`,
  index('confidential_addition', 'child_id'),
  index('confidential_addition', 'note_id'),
  `CREATE TABLE confidential_opening (${id}, ${ofChild}, ${belongs('note_id', 'confidential_note')},
    why TEXT NOT NULL, ${bookkeeping}) STRICT`,
  index('confidential_opening', 'child_id'),
  index('confidential_opening', 'note_id'),
];

export const casefile: Migration = {
  version: 40,
  name: 'casefile',
  statements: [...health, ...education, ...documents, ...consents, ...voices, ...keepsakes, ...confidential],
};
