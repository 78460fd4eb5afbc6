/** What is kept in a child’s file: health, school, documents, consents, contacts, notes, the child’s own words. */
import { domains } from '../areas/casefile-health.ts';
import type { FieldPolicy, TableShape } from './shape.ts';

type Fields<N extends string> = { readonly [K in N]: FieldPolicy };
const all = <N extends string>(policy: FieldPolicy, ...names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, policy])) as Fields<N>;
/** Set when the row is made, and never again: what was written stays. */
const once = <N extends string>(...names: readonly N[]) => all('insert-only', ...names);
const free = <N extends string>(...names: readonly N[]) => all('atomic', ...names);

const paper = once('paper_on', 'paper_author');
const ofChild = { stream: 'child', aggregate: 'child_id' } as const;
const confidential = { stream: 'child-confidential', aggregate: 'child_id', secret: true } as const;
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const functioning = domains.flatMap((one) => [snake(one), `${snake(one)}_words`]);

export const casefileTables = {
  /** How a child was on a day. A later one stands beside it, none is changed. */
  health_record: {
    ...ofChild,
    fields: {
      ...once('child_id', 'recorded_on', 'informant', 'blood_group'),
      ...once('allergy', 'allergies', 'condition', 'conditions', 'treatment', 'treatment_note'),
      ...once('diet', 'diet_needs', 'immunisation', 'immunisation_note', 'height_cm', 'weight_g'),
      ...once('last_check_on', 'next_check_on', 'clinic', 'clinic_phone', 'insurance'),
      ...once('addiction', 'addiction_note', 'disability', 'disability_kinds', 'disability_since', 'diagnosed_by'),
      ...once('aids_used', 'aids_needed', 'communication', 'communication_how', 'communication_with'),
      ...once(...functioning),
      ...once('strengths', 'daily_help', 'barriers', 'carer_needs'),
      ...paper,
    },
  },
  child_medicine: {
    ...ofChild,
    fields: {
      ...once('child_id'),
      ...free('name', 'dose', 'reason', 'started_on', 'ended_on', 'note'),
      ...paper,
    },
  },
  schooling: {
    ...ofChild,
    fields: {
      ...once('child_id'),
      ...free('kind', 'school', 'level', 'started_on', 'ended_on', 'end_reason', 'teacher', 'travel', 'note'),
      ...paper,
    },
  },
  school_report: {
    ...ofChild,
    fields: {
      ...once('child_id', 'schooling_id', 'reported_on', 'attendance', 'performance', 'strengths', 'needs', 'note'),
      ...paper,
    },
  },
  language_record: {
    ...ofChild,
    fields: {
      ...once('child_id', 'recorded_on', 'mother_tongue', 'spoken', 'lost', 'lost_note', 'customs'),
      ...paper,
    },
  },
  /** The organisation's list of papers. */
  child_document_kind: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      ...once('catalogue_id'),
      ...free('name', 'required', 'goes', 'expires', 'warn_days', 'sort', 'retired_at'),
    },
  },
  child_document: {
    ...ofChild,
    fields: {
      ...once('child_id', 'kind_id'),
      ...free('title', 'number', 'issued_by', 'original_at', 'confidence', 'note'),
      ...all('group:dates', 'issued_on', 'expires_on'),
      ...paper,
    },
  },
  /** What happened to a paper: the newest step says where it is. */
  child_document_step: {
    ...ofChild,
    fields: once('child_id', 'document_id', 'state', 'happened_on', 'person', 'note'),
  },
  /** A kept file and what it belongs to. */
  casefile_file: {
    ...ofChild,
    fields: { ...once('child_id', 'about_table', 'about_id', 'file_id'), ...free('name', 'note') },
  },
  /** Given once; a withdrawal is written beside it and holds whatever else is said. */
  consent: {
    ...ofChild,
    fields: {
      ...once('child_id', 'kind', 'voice', 'answer', 'giver', 'relation', 'form', 'said_on', 'expires_on', 'scope'),
      ...once('withheld', 'partners', 'told', 'note'),
      ...all('safe-side', 'withdrawn_on'),
      ...free('withdrawn_by', 'withdrawn_why'),
      ...paper,
    },
  },
  casefile_task: {
    ...ofChild,
    fields: {
      ...once('child_id', 'kind', 'about_id', 'owner_id', 'due_on'),
      ...all('safe-side', 'done_on'),
      ...free('done_note'),
    },
  },
  contact_entry: {
    ...ofChild,
    fields: {
      ...once('child_id', 'kind', 'outcome', 'happened_on', 'until_on', 'who', 'place', 'for_child', 'for_family'),
      ...once('supervised', 'travel_paid_by', 'next_on', 'next_plan'),
      ...paper,
    },
  },
  care_observation: { ...ofChild, fields: { ...once('child_id', 'kind', 'observed_on', 'body'), ...paper } },
  /** The child's own, never mixed with what adults write. */
  child_words: {
    ...ofChild,
    fields: {
      ...once('child_id', 'said_on', 'body', 'language', 'translation', 'topics', 'asked', 'setting', 'heard_by'),
      ...paper,
    },
  },
  memory_item: {
    ...ofChild,
    fields: {
      ...once('child_id'),
      ...free('kind', 'title', 'body', 'people', 'kept_at'),
      ...all('group:happened', 'happened_on', 'happened_precision'),
      ...paper,
    },
  },
  belonging: {
    ...ofChild,
    fields: {
      ...once('child_id'),
      ...free('item', 'note', 'received_on', 'received_from', 'kept_at'),
      ...all('group:gone', 'state', 'gone_on', 'handed_to'),
      ...paper,
    },
  },
  decision_note: {
    ...ofChild,
    fields: {
      ...once('child_id', 'step', 'decided_on', 'question', 'risks', 'best_interests', 'child_part', 'consulted'),
      ...once('decided', 'why', 'resources', 'timeline', 'decided_by'),
      ...paper,
    },
  },
  /** Something added later to an entry that stays as it was. */
  casefile_addition: { ...ofChild, fields: once('child_id', 'about_table', 'about_id', 'body') },

  /** Between an author and the people they name. */
  confidential_note: {
    ...confidential,
    fields: { ...once('child_id', 'written_on', 'subject', 'body'), ...free('readers_changed_at'), ...paper },
  },
  confidential_reader: {
    ...confidential,
    fields: { ...once('child_id', 'note_id', 'user_id', 'started_at'), ...all('safe-side', 'ended_at') },
  },
  confidential_addition: { ...confidential, fields: once('child_id', 'note_id', 'body') },
  /** Somebody opened it without being named, and why. */
  confidential_opening: { ...confidential, fields: once('child_id', 'note_id', 'why') },
} as const satisfies Record<string, TableShape>;
