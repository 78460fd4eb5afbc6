/** Staff, their periods, checks and redeployment. */
import type { TableShape } from './shape.ts';

export const teamTables = {
  /** Somebody who works with the home, with or without an account. */
  staff: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      name: 'atomic',
      employer: 'group:employer',
      employer_name: 'group:employer',
      standing: 'atomic',
      place: 'atomic',
      phone: 'atomic',
      email: 'atomic',
      languages: 'atomic',
      qualifications: 'atomic',
      notes: 'atomic',
      periods_changed_at: 'atomic',
      user_id: 'atomic',
      photo_file_id: 'atomic',
      import_id: 'insert-only',
    },
  },
  employment: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      staff_id: 'insert-only',
      started_on: 'insert-only',
      ended_on: 'safe-side',
      fte: 'insert-only',
      end_reason: 'atomic',
    },
  },
  staff_job: {
    stream: 'org',
    aggregate: 'org',
    fields: { staff_id: 'insert-only', job: 'insert-only', started_on: 'insert-only', ended_on: 'safe-side' },
  },
  /** One record of one check; the newest of its kind counts. */
  staff_check: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      staff_id: 'insert-only',
      kind: 'insert-only',
      asked_on: 'insert-only',
      held_on: 'insert-only',
      expires_on: 'insert-only',
      issuer: 'insert-only',
      reference: 'insert-only',
      note: 'insert-only',
    },
  },
  check_requirement: { stream: 'org', aggregate: 'org', fields: { jobs: 'atomic', valid_months: 'atomic' } },
  redeployment: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      staff_id: 'insert-only',
      present_role: 'insert-only',
      future_role: 'atomic',
      training_needed: 'atomic',
      agreed_on: 'atomic',
      done_on: 'atomic',
      note: 'atomic',
    },
  },
  staff_import: {
    stream: 'org',
    aggregate: 'org',
    fields: { file_name: 'insert-only', added: 'insert-only', undone_at: 'atomic' },
  },
} as const satisfies Record<string, TableShape>;
