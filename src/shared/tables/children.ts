/** The children themselves: who they are, their names, their stays, their brothers and sisters, their timeline. */
import type { TableShape } from './shape.ts';

export const childrenTables = {
  /** What is one of a kind about a child; `since` is the first day of its newest stay. */
  child: {
    stream: 'child',
    aggregate: 'id',
    fields: {
      code: 'insert-only',
      birth_date: 'group:birth',
      birth_precision: 'group:birth',
      sex: 'atomic',
      house: 'atomic',
      sibling_group: 'atomic',
      complexity: 'safe-side',
      since: 'atomic',
      parts_changed_at: 'atomic',
      languages: 'atomic',
      religion: 'atomic',
      ethnicity: 'atomic',
      marks: 'atomic',
      birth_place: 'atomic',
      origin_place: 'atomic',
      import_id: 'insert-only',
    },
  },
  child_name: {
    stream: 'child',
    aggregate: 'child_id',
    fields: { child_id: 'insert-only', kind: 'atomic', name: 'group:name', script: 'group:name' },
  },
  /** From the day somebody came to the day they left; a child who came back has two. */
  child_stay: {
    stream: 'child',
    aggregate: 'child_id',
    fields: {
      child_id: 'insert-only',
      admitted_on: 'group:admitted',
      admitted_precision: 'group:admitted',
      way_id: 'atomic',
      reason_ids: 'atomic',
      reason_text: 'atomic',
      brought_by: 'atomic',
      came_from: 'atomic',
      authority: 'group:order',
      order_number: 'group:order',
      order_on: 'group:order',
      left_on: 'group:left',
      left_precision: 'group:left',
      leaving_id: 'atomic',
      leaving_text: 'atomic',
      left_to: 'atomic',
    },
  },
  child_alert: {
    stream: 'child',
    aggregate: 'child_id',
    fields: {
      child_id: 'insert-only',
      kind_id: 'atomic',
      level: 'safe-side',
      body: 'atomic',
      starts_on: 'atomic',
      ends_on: 'safe-side',
      for_carers: 'safe-side',
    },
  },
  sibling_elsewhere: {
    stream: 'child',
    aggregate: 'child_id',
    fields: { child_id: 'insert-only', name: 'atomic', lives: 'atomic', contact: 'atomic', note: 'atomic' },
  },
  /** The newest one is shown; who agreed to it stands beside it where no consent is on file. */
  child_photo: {
    stream: 'child',
    aggregate: 'child_id',
    fields: {
      child_id: 'insert-only',
      file_id: 'insert-only',
      taken_on: 'insert-only',
      consent: 'insert-only',
    },
  },
  /** Choices the organisation words for itself: names of places, reasons, kinds of alerts. */
  child_list_entry: {
    stream: 'org',
    aggregate: 'org',
    fields: {
      list: 'insert-only',
      catalogue_id: 'insert-only',
      name: 'atomic',
      sort: 'atomic',
      retired_at: 'atomic',
    },
  },
  child_import: {
    stream: 'org',
    aggregate: 'org',
    fields: { file_name: 'insert-only', added: 'insert-only', undone_at: 'atomic' },
  },
} as const satisfies Record<string, TableShape>;
