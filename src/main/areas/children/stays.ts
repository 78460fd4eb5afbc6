/** Stays: from the day somebody came to the day they left. They never overlap, and the newest says since when they are here. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { roundedBirth } from '../../../shared/rules/ages.ts';
import { stayFaults } from '../../../shared/rules/stays.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch } from '../../store/types.ts';
import { given } from '../lists.ts';
import { updateMerging } from '../merging.ts';
import { assertChoices, loadEntries } from './entries.ts';
import { followSince, livePart } from './part-rows.ts';
import { staysSql } from './queries.ts';
import { StayRow } from './rows.ts';

type Saving = Parsed<'children.saveStay'>;

export async function saveStay(context: CommandContext, input: Saving): Promise<Output<'children.saveStay'>> {
  const { tx, today } = context;
  const { childId, id, rev } = input;
  if (rev !== null) await livePart(tx, 'child_stay', id, childId);
  const entries = await loadEntries(tx);
  assertChoices(entries, 'admission-way', 'wayId', [input.wayId]);
  assertChoices(entries, 'admission-reason', 'reasonIds', input.reasonIds ?? []);
  assertChoices(entries, 'leaving-reason', 'leavingId', [input.leavingId]);
  const columns = columnsOf(input);
  const saved =
    rev === null
      ? await tx.insert('child_stay', id, { child_id: childId, ...blank, ...columns })
      : await updateMerging(tx, 'child_stay', id, rev, columns);
  // Judged as it stands now, whatever somebody else changed of it meanwhile.
  const stays = (await tx.all(staysSql([childId]), StayRow)).map(periodOf);
  const faults = stayFaults(id, stays, today);
  if (faults.length > 0) throw invalid(...faults);
  await followSince(tx, childId);
  return { rev: saved };
}

const periodOf = (row: StayRow) => ({
  id: row.id,
  admittedOn: row.admitted_on,
  leftOn: row.left_on,
  orderOn: row.order_on,
});

const blank: Patch = { reason_ids: '[]' };

/** What was left out stays as it is. */
function columnsOf(input: Saving): Patch {
  const leftPrecision = input.leftPrecision ?? 'day';
  const left = input.leftOn == null ? input.leftOn : roundedBirth(input.leftOn, leftPrecision);
  return given({
    admitted_on: roundedBirth(input.admittedOn, input.admittedPrecision),
    admitted_precision: input.admittedPrecision,
    way_id: input.wayId,
    reason_ids: input.reasonIds === undefined ? undefined : JSON.stringify([...new Set(input.reasonIds)].toSorted()),
    reason_text: input.reasonText,
    brought_by: input.broughtBy,
    came_from: input.cameFrom,
    authority: input.authority,
    order_number: input.orderNumber,
    order_on: input.orderOn,
    left_on: left,
    left_precision: left == null ? left : leftPrecision,
    leaving_id: input.leavingId,
    leaving_text: input.leavingText,
    left_to: input.leftTo,
  });
}
