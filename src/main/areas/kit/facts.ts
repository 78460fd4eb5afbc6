/** What other areas may ask of this one, its lines on a child's timeline, and its evidence for the transition. */
import type { TimelineEvent } from '../../../shared/areas/children.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import { addDays } from '../../../shared/dates.ts';
import type { Reader } from '../../store/types.ts';
import { byName } from '../by-name.ts';
import { childProfiles, type TimelineProvider } from '../children/facts.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { approvalsSql, checksSql, kitsOfChildSql, receiptsSql } from './queries.ts';
import { ApprovalRow, CheckRow, KitRow, ReceiptRow } from './rows.ts';
import { readRules } from './rules.ts';
import { isReady, moveDays, openSheets, type Sheet } from './sheets.ts';

export interface KitFacts {
  readonly state: 'proposed' | 'approved' | 'bought' | 'packed' | 'handed-over' | 'partly-handed-over' | null;
  /** The budget was approved, for just what the kit holds now. */
  readonly approved: boolean;
  readonly items: number;
  /** Items that are neither packed nor handed over. */
  readonly missing: number;
  /** Something was handed over, and no visit has yet looked whether it arrived and is used (`kit.recordCheck`). */
  readonly kitCheckPending?: boolean;
}

function factsOf(sheet: Sheet): KitFacts {
  const held = sheet.lines.filter((line) => line.decision === 'included').length;
  const { state, approved, missing, undecided, checkPending } = sheet;
  return { state, approved, items: held + undecided, missing, kitCheckPending: checkPending };
}

/** The open kits of these children (all for null). A child without an entry has nothing recorded. */
export async function kitFacts(
  read: Reader,
  childIds: readonly string[] | null,
  _today: string,
): Promise<ReadonlyMap<string, KitFacts>> {
  const sheets = await openSheets(read, childIds);
  return new Map(sheets.map((sheet) => [sheet.kit.child_id, factsOf(sheet)]));
}

/** Kits begun, approved, handed over, checked; no cost and no reason stands on a timeline. */
export const kitTimeline: TimelineProvider = async (read, { childId }) => {
  const kits = await read.all(kitsOfChildSql(childId), KitRow);
  const ids = kits.map((kit) => kit.id);
  const events: TimelineEvent[] = [];
  const add = (id: string, on: string, words: string, values: TimelineEvent['values'] = {}) =>
    events.push({ id, on, precision: null, area: 'kit', words, values, text: null, link: `/children/${childId}/kit` });
  for (const kit of kits) {
    add(kit.id, kit.started_on, 'started');
    if (kit.ended_on !== null) add(`${kit.id}:end`, kit.ended_on, 'ended');
    for (const row of await read.all(receiptsSql(kit.id), ReceiptRow)) {
      add(row.id, row.handed_on, `handed-over-${row.part}`, { receiver: row.receiver });
    }
  }
  for (const row of await read.all(approvalsSql(ids), ApprovalRow)) add(row.id, row.approved_on, 'approved');
  for (const row of await read.all(checksSql(ids), CheckRow)) add(row.id, row.checked_on, `checked-${row.arrived}`);
  return events;
};

/** Of the children who move soon, those whose kit is whole; and kits that were handed over. House by house. */
async function kitsReady(read: Reader, today: string): Promise<Computed> {
  const { weeksAhead } = await readRules(read);
  const sheets = await openSheets(read, null);
  const days = await moveDays(read, sheets, null, today);
  const soon = addDays(today, weeksAhead * 7);
  const byChild = new Map(sheets.map((sheet) => [sheet.kit.child_id, sheet]));
  const moving = [...days].filter(([id, on]) => on <= soon && (on >= today || byChild.has(id))).map(([id]) => id);
  const profiles = await childProfiles(read, moving, today);
  const ready = (id: string) => {
    const sheet = byChild.get(id);
    return sheet !== undefined && isReady(sheet);
  };
  const houses = [...Map.groupBy(moving, (id) => profiles.get(id)?.house ?? '')];
  const list = houses
    .toSorted(([a], [b]) => byName(a, b))
    .map(([house, ids]) => {
      const have = ids.filter(ready).length;
      const detail = `${String(have)}/${String(ids.length)}`;
      return { id: `house:${house}`, name: house === '' ? null : house, met: have === ids.length, detail };
    });
  const need = moving.length;
  const have = moving.filter(ready).length;
  return { met: need === 0 ? null : have === need, sentence: 'kits-ready', have, need, list };
}

export const kitEvidence: EvidenceProvider = {
  about: ['cpi-reintegration-kit'],
  compute: async (read, ids, today) =>
    new Map(ids.length > 0 ? [['cpi-reintegration-kit', await kitsReady(read, today)] as const] : []),
};
