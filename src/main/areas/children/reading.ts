/** Rows as the screen knows them: who a child is, whether it lives here, and what belongs to it. */
import type { Alert, SiblingElsewhere, Stay } from '../../../shared/areas/children-parts.ts';
import { choiceOf, type Entries } from './entries.ts';
import type { AlertRow, NameRow, PhotoRow, StayRow, WhoRow } from './rows.ts';

export function whoOf(row: WhoRow) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    birthPrecision: row.birth_precision,
    house: row.house,
    since: row.since,
    sincePrecision: row.admitted_precision ?? ('day' as const),
    leftOn: row.left_on,
    status: row.left_on === null ? ('in-residence' as const) : ('left' as const),
  };
}

export function toAlert(row: AlertRow, entries: Entries): Alert {
  return {
    id: row.id,
    rev: row.rev,
    kind: choiceOf(entries, row.kind_id),
    level: row.level,
    text: row.body,
    from: row.starts_on,
    until: row.ends_on,
    forCarers: row.for_carers === 1,
  };
}

/** Both days belong to it. */
export function holdsOn(row: Pick<AlertRow, 'starts_on' | 'ends_on'>, day: string): boolean {
  return row.starts_on <= day && (row.ends_on === null || row.ends_on >= day);
}

export function toStay(row: StayRow, entries: Entries): Stay {
  const choice = (id: string | null) => (id === null ? null : choiceOf(entries, id));
  return {
    id: row.id,
    rev: row.rev,
    admittedOn: row.admitted_on,
    admittedPrecision: row.admitted_precision,
    way: choice(row.way_id),
    reasons: row.reason_ids.map((id) => choiceOf(entries, id)),
    reasonText: row.reason_text,
    broughtBy: row.brought_by,
    cameFrom: row.came_from,
    authority: row.authority,
    orderNumber: row.order_number,
    orderOn: row.order_on,
    leftOn: row.left_on,
    leftPrecision: row.left_precision,
    leaving: choice(row.leaving_id),
    leavingText: row.leaving_text,
    leftTo: row.left_to,
  };
}

export function toPhoto(row: PhotoRow) {
  return { id: row.id, rev: row.rev, takenOn: row.taken_on, consent: row.consent, addedAt: row.created_at };
}

export function toElsewhere(row: SiblingElsewhere): SiblingElsewhere {
  return { id: row.id, rev: row.rev, name: row.name, lives: row.lives, contact: row.contact, note: row.note };
}

export function nicknameIn(names: readonly NameRow[]): string | null {
  return names.find((row) => row.kind === 'nickname')?.name ?? null;
}
