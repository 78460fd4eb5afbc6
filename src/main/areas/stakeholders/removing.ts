/** Taking away, bringing back, and what happened to a record and all that hangs on it. */
import type { stakeholderRecords } from '../../../shared/areas/stakeholders.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { isThere } from '../saving.ts';
import { engagedSql, ownerIdSql, partIdsSql, promiseIdsSql, promisesSql } from './queries.ts';
import { EngagedRow, OwnerRow, PartRow, PromiseIdRow, PromiseRow } from './rows.ts';

type Kind = (typeof stakeholderRecords)[number];
const tableOf: Readonly<Record<Kind, string>> = {
  stakeholder: 'stakeholder',
  stance: 'stakeholder_stance',
  engagement: 'stakeholder_engagement',
  promise: 'stakeholder_promise',
  message: 'donor_message',
  fund: 'donor_fund',
};

export async function remove(
  { tx }: CommandContext,
  { kind, id, rev, reason }: Parsed<'stakeholders.remove'>,
): Promise<Output<'stakeholders.remove'>> {
  if (kind === 'stakeholder' && (await hangsOn(tx, id))) throw invalid(['id', 'not-empty']);
  if (kind === 'engagement') {
    const promised = await tx.all(promiseIdsSql(id), PromiseIdRow);
    if (promised.some((one) => one.deleted_at === null)) throw invalid(['id', 'not-empty']);
  }
  return { id, rev: await tx.remove(tableOf[kind], id, rev, reason ?? null) };
}

/** Who was spoken to, stood somewhere or promised something is set aside instead: what happened stays readable. */
async function hangsOn(read: Reader, id: string): Promise<boolean> {
  const parts = await read.all(partIdsSql(id), PartRow);
  if (parts.some((one) => one.deleted_at === null)) return true;
  return (await read.all(engagedSql(), EngagedRow)).some((row) => row.stakeholder_id === id);
}

export async function restore(
  { tx }: CommandContext,
  { kind, id, rev }: Parsed<'stakeholders.restore'>,
): Promise<Output<'stakeholders.restore'>> {
  const restored = await tx.restore(tableOf[kind], id, rev);
  await assertPlaceIsLeft(tx, kind, id);
  return { id, rev: restored };
}

/** What belongs to somebody, or to a conversation, comes back only while that is still there. */
async function assertPlaceIsLeft(read: Reader, kind: Kind, id: string): Promise<void> {
  if (kind === 'stakeholder' || kind === 'engagement') return;
  const owner = await read.one(ownerIdSql(tableOf[kind], id), OwnerRow);
  const said = kind === 'promise' ? await read.one(promisesSql({ id }), PromiseRow) : undefined;
  const place = said?.engagement_id ?? null;
  const placeLeft = place === null || (await isThere(read, 'stakeholder_engagement', place));
  if (owner?.deleted_at !== null || !placeLeft) throw invalid(['id', 'place-removed']);
}

export async function history(
  { read }: QueryContext,
  { kind, id }: Parsed<'stakeholders.history'>,
): Promise<Output<'stakeholders.history'>> {
  const parts = kind === 'stakeholder' ? await read.all(partIdsSql(id), PartRow) : [];
  const promised = kind === 'engagement' ? await read.all(promiseIdsSql(id), PromiseIdRow) : [];
  const rows: LoggedRow[] = [
    [tableOf[kind], id],
    ...parts.map((part): LoggedRow => [part.tbl, part.id]),
    ...promised.map((one): LoggedRow => ['stakeholder_promise', one.id]),
  ];
  const entries = await historyOfRows(read, rows);
  if (entries.length === 0) throw notFound();
  return { entries };
}
