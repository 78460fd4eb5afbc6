/** Who supervises whom, and what was agreed. */
import type { TableShape } from './shape.ts';

export const supervisionTables = {
  supervision_link: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      staff_id: 'insert-only',
      supervisor_id: 'insert-only',
      frequency: 'insert-only',
      started_on: 'insert-only',
      ended_on: 'safe-side',
    },
  },
  supervision_session: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      kind: 'atomic',
      held_on: 'atomic',
      supervisor_id: 'insert-only',
      staff_ids: 'atomic',
      discussed: 'atomic',
      decisions: 'atomic',
      parts_changed_at: 'atomic',
    },
  },
  /** Between two people alone: its own table, left out of every history, log and export that others read. */
  supervision_wellbeing: {
    stream: 'org',
    aggregate: 'org',
    secret: true,
    fields: {
      session_id: 'insert-only',
      supervisor_user_id: 'insert-only',
      supervised_user_id: 'insert-only',
      body: 'atomic',
    },
  },
  supervision_action: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      session_id: 'insert-only',
      body: 'insert-only',
      owner_id: 'insert-only',
      due_on: 'atomic',
      done_on: 'atomic',
    },
  },
} as const satisfies Record<string, TableShape>;
