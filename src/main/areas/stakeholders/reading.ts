/** Records as people read them: who is meant, where they stand, what is promised and when it is due. */
import type { PersonRef } from '../../../shared/areas/common.ts';
import type {
  DonorFund,
  DonorMessage,
  Engagement,
  Promised,
  StakeholderRef,
  StanceLine,
} from '../../../shared/areas/stakeholders.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import type { Reader } from '../../store/types.ts';
import { personRef } from '../saving.ts';
import { refsSql } from './queries.ts';
import { RefRow, type EngagementRow, type FundRow, type MessageRow, type PromiseRow, type StanceRow } from './rows.ts';

export type Refs = (id: string) => StakeholderRef;

/** A name for whoever a record means, also when they were removed since. */
export async function refsOf(read: Reader): Promise<Refs> {
  const rows = await read.all(refsSql(), RefRow);
  const byId = new Map(
    rows.map((row) => [row.id, { id: row.id, name: row.name, group: row.grouping, retired: row.retired_at !== null }]),
  );
  return (id) => byId.get(id) ?? { id, name: '', group: 'partners', retired: true };
}

const personOf = (row: {
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly person_disabled: string | null;
}): PersonRef | null => personRef(row.person_id, row.person_name, row.person_disabled);

export function toStance(row: StanceRow): StanceLine {
  return {
    ...{ id: row.id, rev: row.rev, on: row.held_on },
    ...{ stance: row.stance, influence: row.influence, reason: row.reason, by: personOf(row) },
  };
}

export function toPromise(row: PromiseRow, refs: Refs, today: string): Promised {
  return {
    id: row.id,
    rev: row.rev,
    stakeholder: refs(row.stakeholder_id),
    engagementId: row.engagement_id,
    side: row.side,
    text: row.body,
    owner: personOf(row),
    dueOn: row.due_on,
    doneOn: row.done_on,
    overdueDays: overdueDays({ goalDate: row.due_on, settled: row.done_on !== null }, today),
  };
}

export function toEngagement(
  row: EngagementRow,
  promises: readonly PromiseRow[],
  refs: Refs,
  today: string,
): Engagement {
  return {
    id: row.id,
    rev: row.rev,
    on: row.held_on,
    way: row.way,
    purpose: row.purpose,
    stakeholders: row.stakeholder_ids.map(refs),
    said: row.said,
    by: personOf(row),
    promises: promises.filter((one) => one.engagement_id === row.id).map((one) => toPromise(one, refs, today)),
  };
}

export function toMessage(row: MessageRow, refs: Refs, today: string): DonorMessage {
  return {
    id: row.id,
    rev: row.rev,
    stakeholder: refs(row.stakeholder_id),
    message: row.body,
    way: row.way,
    owner: personOf(row),
    plannedOn: row.planned_on,
    sentOn: row.sent_on,
    reaction: row.reaction,
    reactionNote: row.reaction_note,
    overdueDays: overdueDays({ goalDate: row.planned_on, settled: row.sent_on !== null }, today),
  };
}

export function toFund(row: FundRow, refs: Refs): DonorFund {
  return {
    id: row.id,
    rev: row.rev,
    stakeholder: refs(row.stakeholder_id),
    presentUse: row.present_use,
    futureUse: row.future_use,
    agreedOn: row.agreed_on,
    amount: row.amount,
    currency: row.currency,
    giving: row.giving,
    note: row.note,
  };
}
