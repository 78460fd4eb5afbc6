/** Phases, stages, actions, milestones, documents and evidence; files. */
import type { TableShape } from './shape.ts';

const entry = { catalogue_id: 'insert-only', name: 'atomic', sort: 'atomic', retired_at: 'atomic' } as const;

export const transitionTables = {
  transition_phase: { stream: 'org', aggregate: 'org', fields: entry },
  transition_stage: {
    stream: 'org',
    aggregate: 'org',
    fields: { ...entry, phase_id: 'group:place', sort: 'group:place', aim: 'atomic' },
  },
  transition_action: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      ...entry,
      stage_id: 'insert-only',
      status: 'group:status',
      reason: 'group:status',
      done_on: 'group:status',
      owner_id: 'atomic',
      start_date: 'group:dates',
      goal_date: 'group:dates',
      notes: 'atomic',
    },
  },
  transition_milestone: {
    stream: 'org',
    aggregate: 'org',
    fields: { ...entry, stage_id: 'insert-only', owner_id: 'atomic', goal_date: 'atomic', notes: 'atomic' },
  },
  /** A milestone is reached because its newest declaration says so; nothing is overwritten. */
  milestone_declaration: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      milestone_id: 'insert-only',
      state: 'insert-only',
      declared_on: 'insert-only',
      note: 'insert-only',
      reason: 'insert-only',
      evidence_said: 'insert-only',
    },
  },
  transition_activity: {
    stream: 'org',
    aggregate: 'org',
    fields: { ...entry, stage_id: 'insert-only', grouping: 'atomic', scope: 'atomic' },
  },
  /** Procedures, policies and plans that milestones rest on. */
  register_document: {
    stream: 'org',
    aggregate: 'org',
    fields: { catalogue_id: 'insert-only', kind: 'insert-only', name: 'atomic', source: 'atomic', sort: 'atomic' },
  },
  document_version: {
    stream: 'org',
    aggregate: 'org',
    fields: { document_id: 'insert-only', label: 'atomic', prepared_on: 'atomic', note: 'atomic' },
  },
  /** Names by digest exactly what was approved. */
  document_approval: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      version_id: 'insert-only',
      approved_on: 'insert-only',
      approved_by: 'insert-only',
      digest: 'insert-only',
    },
  },
  evidence: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      about_table: 'insert-only',
      about_id: 'insert-only',
      file_id: 'insert-only',
      name: 'atomic',
      note: 'atomic',
    },
  },
  file: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      hmac: 'insert-only',
      bytes: 'insert-only',
      media_type: 'insert-only',
      chunk_bytes: 'insert-only',
      file_key: 'insert-only',
    },
  },
} as const satisfies Record<string, TableShape>;
