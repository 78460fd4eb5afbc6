/** Which table holds which kind of record, and the words the catalogue uses for it. */
import type { EntryKind, historyKinds } from '../../../shared/areas/transition.ts';
import type { TableName } from '../../../shared/tables.ts';

export type RecordKind = (typeof historyKinds)[number];

export const tableOf = {
  phase: 'transition_phase',
  stage: 'transition_stage',
  action: 'transition_action',
  milestone: 'transition_milestone',
  activity: 'transition_activity',
  document: 'register_document',
  version: 'document_version',
  evidence: 'evidence',
} as const satisfies Record<RecordKind, TableName>;

/** The column that says what an entry stands in; a phase stands in nothing. */
export const parentColumnOf = {
  phase: null,
  stage: 'phase_id',
  action: 'stage_id',
  milestone: 'stage_id',
  activity: 'stage_id',
} as const satisfies Record<EntryKind, string | null>;
