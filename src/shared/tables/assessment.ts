/**
 * Wellbeing scored by domain, the family and its assessment, tracing, risk. All of it about children is confidential:
 * whoever only cares for a child from day to day is told none of it. A household and the people of a family are streams
 * of their own, since several children may share them.
 */
import type { TableShape } from './shape.ts';

const ofChild = { stream: 'child-confidential', aggregate: 'child_id' } as const;
const org = { stream: 'org', aggregate: 'org' } as const;

export const assessmentTables = {
  assessment_rules: {
    ...org,
    fields: {
      due_months: 'atomic',
      review_high: 'safe-side',
      review_medium: 'safe-side',
      review_low: 'safe-side',
      confirmed_at: 'atomic',
    },
  },
  assessment_set: {
    ...org,
    fields: {
      catalogue_id: 'insert-only',
      about: 'insert-only',
      name: 'atomic',
      due_months: 'atomic',
      sort: 'atomic',
      retired_at: 'atomic',
    },
  },
  assessment_domain: {
    ...org,
    fields: {
      catalogue_id: 'insert-only',
      set_id: 'insert-only',
      name: 'atomic',
      question: 'atomic',
      words_1: 'atomic',
      words_2: 'atomic',
      words_3: 'atomic',
      words_4: 'atomic',
      sort: 'atomic',
      retired_at: 'atomic',
    },
  },
  family_household: {
    stream: 'child-confidential',
    aggregate: 'id',
    fields: { name: 'atomic', place: 'atomic', phone: 'atomic', note: 'atomic', safety_note: 'atomic' },
  },
  family_person: {
    stream: 'child-confidential',
    aggregate: 'id',
    fields: {
      name: 'atomic',
      other_names: 'atomic',
      birth_year: 'group:birth',
      birth_year_about: 'group:birth',
      life: 'atomic',
      phone: 'atomic',
      contact: 'safe-side',
      contact_why: 'atomic',
      note: 'atomic',
      safety_note: 'atomic',
    },
  },
  household_member: {
    stream: 'child-confidential',
    aggregate: 'household_id',
    fields: {
      household_id: 'insert-only',
      person_id: 'insert-only',
      started_on: 'insert-only',
      ended_on: 'safe-side',
    },
  },
  child_relative: {
    ...ofChild,
    fields: { child_id: 'insert-only', person_id: 'insert-only', kind: 'group:relation', words: 'group:relation' },
  },
  child_household: {
    ...ofChild,
    fields: { child_id: 'insert-only', household_id: 'insert-only', part: 'atomic' },
  },
  receiving_household: {
    ...ofChild,
    fields: {
      child_id: 'insert-only',
      household_id: 'insert-only',
      chosen_on: 'insert-only',
      reason: 'insert-only',
    },
  },
  assessment: {
    ...ofChild,
    fields: {
      child_id: 'insert-only',
      set_id: 'insert-only',
      about: 'insert-only',
      household_id: 'insert-only',
      assessed_on: 'atomic',
      assessed_by: 'atomic',
      present: 'atomic',
      paper_on: 'group:paper',
      paper_author: 'group:paper',
      child_view: 'atomic',
      strengths: 'atomic',
      needs: 'atomic',
      apart: 'atomic',
      wish: 'atomic',
      willingness: 'group:willingness',
      willingness_why: 'group:willingness',
      support: 'atomic',
      disability: 'group:disability',
      disability_note: 'group:disability',
      home: 'atomic',
      next_on: 'safe-side',
      finished_at: 'group:finished',
      finished_by: 'group:finished',
      set_aside_at: 'group:set-aside',
      set_aside_why: 'group:set-aside',
      parts_changed_at: 'atomic',
    },
  },
  assessment_score: {
    ...ofChild,
    fields: {
      assessment_id: 'insert-only',
      child_id: 'insert-only',
      domain_id: 'insert-only',
      score: 'group:score',
      left_out: 'group:score',
      reason: 'atomic',
    },
  },
  assessment_amendment: {
    ...ofChild,
    fields: { assessment_id: 'insert-only', child_id: 'insert-only', body: 'insert-only' },
  },
  tracing_state: {
    ...ofChild,
    fields: { child_id: 'insert-only', state: 'insert-only', said_on: 'insert-only', reason: 'insert-only' },
  },
  tracing_step: {
    ...ofChild,
    fields: {
      child_id: 'insert-only',
      taken_on: 'atomic',
      source: 'atomic',
      known: 'atomic',
      asked_whom: 'atomic',
      found: 'atomic',
      next_step: 'group:next',
      next_on: 'group:next',
      next_done_on: 'atomic',
    },
  },
  risk_rating: {
    ...ofChild,
    fields: {
      child_id: 'insert-only',
      level: 'insert-only',
      reason: 'insert-only',
      child_view: 'insert-only',
      rated_on: 'insert-only',
      review_on: 'insert-only',
    },
  },
} as const satisfies Record<string, TableShape>;
