/** Topics, sessions, attendance, proof from elsewhere. */
import type { TableShape } from './shape.ts';

export const trainingTables = {
  training_topic: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      catalogue_id: 'insert-only',
      name: 'atomic',
      required_for: 'atomic',
      valid_months: 'atomic',
      minutes: 'atomic',
      format: 'atomic',
      document_id: 'atomic',
      needs_pass: 'atomic',
      sort: 'atomic',
      retired_at: 'atomic',
    },
  },
  training_course: {
    stream: 'org',
    aggregate: 'org',
    fields: { name: 'atomic', topic_ids: 'atomic', retired_at: 'atomic' },
  },
  training_session: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      title: 'atomic',
      course_id: 'atomic',
      topic_ids: 'atomic',
      held_on: 'group:dates',
      held_until: 'group:dates',
      place: 'atomic',
      trainer: 'atomic',
      capacity: 'atomic',
      cancelled_at: 'safe-side',
      sheet_changed_at: 'atomic',
    },
  },
  training_attendance: {
    stream: 'org',
    aggregate: 'org',
    fields: { session_id: 'insert-only', staff_id: 'insert-only', result: 'atomic', certificate: 'atomic' },
  },
  external_training: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      staff_id: 'insert-only',
      topic_id: 'insert-only',
      done_on: 'insert-only',
      provider: 'insert-only',
      certificate: 'insert-only',
      valid_until: 'insert-only',
      file_id: 'insert-only',
      file_name: 'insert-only',
    },
  },
  competency_sign_off: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      staff_id: 'insert-only',
      topic_id: 'insert-only',
      level: 'insert-only',
      signed_on: 'insert-only',
      observer: 'insert-only',
      note: 'insert-only',
    },
  },
} as const satisfies Record<string, TableShape>;
