/** What is said of a table of the store that is logged. */

/** `local` tables never leave the machine and are not logged; they are not listed here. */
type StreamClass = 'org' | 'site' | 'child' | 'child-confidential';
/**
 * `atomic`: the field stands alone. `group:x`: changes together with the others of that name (a date and its
 * precision). `insert-only`: set when the row is made. `safe-side`: while two values stand, the more careful one holds.
 */
export type FieldPolicy = 'atomic' | 'insert-only' | 'safe-side' | `group:${string}`;

export interface TableShape {
  readonly stream: StreamClass;
  /** The column that names the stream's record; `org` for the organisation's one stream. */
  readonly aggregate: string;
  /** Between named people: left out of every history, log and export that others read. */
  readonly secret?: true;
  /** Every logged column of the table but `id` and the row's own bookkeeping. */
  readonly fields: Readonly<Record<string, FieldPolicy>>;
}
