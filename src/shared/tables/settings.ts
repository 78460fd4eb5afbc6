/** The organisation and who uses the application. */
import type { TableShape } from './shape.ts';

export const settingsTables = {
  organisation: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      name: 'atomic',
      language: 'atomic',
      country: 'atomic',
      transition_started_on: 'atomic',
      idle_minutes: 'safe-side',
      practice: 'insert-only',
      recovery_confirmed_at: 'atomic',
    },
  },
  app_user: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      name: 'atomic',
      sign_in_name: 'insert-only',
      language: 'atomic',
      disabled_at: 'safe-side',
      disabled_reason: 'atomic',
      roles_changed_at: 'atomic',
      password_reset_at: 'atomic',
    },
  },
  /** Roles as periods: what somebody may do is computed for a day. */
  user_role: {
    stream: 'org',
    aggregate: 'org',
    fields: { user_id: 'insert-only', role: 'insert-only', started_at: 'insert-only', ended_at: 'safe-side' },
  },
} as const satisfies Record<string, TableShape>;
