/** The store room: levels against what the coming moves need, and every movement behind them. */
import type { Movement, StockLine } from '../../../shared/areas/kit-home.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { movedBy, shortages, stockKey, type StockNeed } from '../../../shared/rules/kit-stock.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader, Tx } from '../../store/types.ts';
import { authorOf } from './child.ts';
import { contentOf, keepContent } from './files.ts';
import { allItems, itemOf } from './items.ts';
import { lastCostsSql, levelsSql, movementCountSql, movementSql, movementsSql } from './queries-stock.ts';
import { CountRow, LastCostRow, LevelRow, MovementRow } from './rows.ts';
import { readRules } from './rules.ts';
import { moveDays, openSheets } from './sheets.ts';
import { assertLeft, nothingSaid, turnMovement } from './stock.ts';

type Done = Output<'kit.move'>;

/** What open kits still want from the store room: of moves within the weeks ahead, and of those without a day. */
async function needs(read: Reader, until: string, today: string): Promise<StockNeed[]> {
  const sheets = await openSheets(read, null);
  const days = await moveDays(read, sheets, null, today);
  return sheets.flatMap((sheet) => {
    const neededOn = days.get(sheet.kit.child_id) ?? null;
    if (neededOn !== null && neededOn > until) return [];
    return sheet.lines.flatMap((line): StockNeed[] => {
      const quantity = line.quantity - line.counts.packed;
      if (!line.from_stock || line.decision !== 'included' || line.item_id === null || quantity <= 0) return [];
      return [{ itemId: line.item_id, size: line.size, quantity, neededOn }];
    });
  });
}

export async function stock({ read, today }: QueryContext): Promise<Output<'kit.stock'>> {
  const { weeksAhead } = await readRules(read);
  const items = await allItems(read);
  const levels = (await read.all(levelsSql(), LevelRow)).map((row) => ({ ...row, itemId: row.item_id }));
  const wanted = shortages(levels, await needs(read, addDays(today, weeksAhead * 7), today));
  const costs = new Map(
    (await read.all(lastCostsSql(), LastCostRow)).map((row) => [stockKey(row.item_id, row.size), row]),
  );
  const level = new Map(levels.map((row) => [stockKey(row.itemId, row.size), row.level]));
  const need = new Map(wanted.map((one) => [stockKey(one.itemId, one.size), one]));
  const known = new Set(items.map((item) => item.id));
  const keys = new Set([
    ...level.keys(),
    ...need.keys(),
    ...items.filter((item) => item.stocked && !item.sized && !item.retired).map((item) => stockKey(item.id, null)),
  ]);
  const place = new Map(items.map((item, index) => [item.id, index]));
  const lines = [...keys].flatMap((key): StockLine[] => {
    const [itemId = '', size = ''] = key.split('\u0000');
    if (!known.has(itemId)) return [];
    const cost = costs.get(key);
    const short = need.get(key);
    return [
      {
        id: `${itemId}:${size}`,
        item: { id: itemId, name: items.find((item) => item.id === itemId)?.name ?? null },
        size: size === '' ? null : size,
        level: level.get(key) ?? 0,
        needed: short?.needed ?? 0,
        kits: short?.kits ?? 0,
        short: short?.short ?? 0,
        shortOn: short?.shortOn ?? null,
        lastCost: cost ? { currency: cost.currency, amount: cost.unit_cost } : null,
      },
    ];
  });
  const at = (line: StockLine) => place.get(line.item.id ?? '') ?? 0;
  return { lines: lines.toSorted((a, b) => at(a) - at(b) || compareSizes(a.size, b.size)), weeksAhead };
}

const sizes = new Intl.Collator('und', { numeric: true });
function compareSizes(a: string | null, b: string | null): number {
  return sizes.compare(a ?? '', b ?? '');
}

const usualPage = 100;
/** The last day and id of a page. */
function below(cursor: string | null | undefined): { on: string; id: string } | null {
  if (cursor == null) return null;
  const [on, id] = /^(\d{4}-\d{2}-\d{2}):([0-9a-f-]{36})$/.exec(cursor)?.slice(1) ?? [];
  if (on === undefined || id === undefined) throw invalid(['after', 'cursor']);
  return { on, id };
}

export async function movements(
  { read }: QueryContext,
  { itemId, after, limit = usualPage }: Parsed<'kit.movements'>,
): Promise<Output<'kit.movements'>> {
  const rows = await read.all(movementsSql(itemId ?? null, below(after), limit + 1), MovementRow);
  const total = (await read.one(movementCountSql(itemId ?? null), CountRow))?.n ?? 0;
  const items = rows.slice(0, limit).map(toMovement);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? `${last.on}:${last.id}` : null, total };
}

function toMovement(row: MovementRow): Movement {
  const { id, rev, size, kind, quantity, note, reason } = row;
  return {
    ...{ id, rev, size, kind, quantity, note, reason },
    item: { id: row.item_id, name: row.item_name },
    on: row.moved_on,
    cost: row.unit_cost === null || row.currency === null ? null : { currency: row.currency, amount: row.unit_cost },
    budgetLine: row.budget_line,
    receiptNumber: row.receipt_number,
    file: row.file_name === null || row.media_type === null ? null : { name: row.file_name, mediaType: row.media_type },
    by: authorOf(row),
    at: row.created_at,
    own: !row.packed,
  };
}

function faultsOf(input: Parsed<'kit.move'>, today: string): Broken[] {
  const faults: Broken[] = [];
  const { kind, quantity } = input;
  if (input.on > today) faults.push(['on', 'in-future']);
  if (kind === 'correction' ? quantity === 0 : quantity < 1) faults.push(['quantity', 'too-small']);
  if (kind !== 'in' && input.reason == null) faults.push(['reason', 'required']);
  if (input.unitCost != null && input.currency == null) faults.push(['currency', 'required']);
  return faults;
}

export async function move({ tx, today }: CommandContext, input: Parsed<'kit.move'>): Promise<Done> {
  if (!(await itemOf(tx, input.itemId))) throw invalid(['itemId', 'unknown']);
  const faults = faultsOf(input, today);
  if (faults.length > 0) throw invalid(...faults);
  const kept = await tx.one(movementSql(input.id), MovementRow);
  if (kept && kept.deleted_at !== null) throw invalid(['id', 'used']);
  // Saved twice, it left the store room once.
  const { kind, quantity } = input;
  if (!kept && kind !== 'correction') await assertLeft(tx, input, movedBy(kind, quantity), 'quantity');
  const rev = await tx.insert('kit_movement', input.id, {
    ...nothingSaid,
    ...{ item_id: input.itemId, size: input.size, kind, quantity, moved_on: input.on },
    ...{ unit_cost: input.unitCost ?? null, currency: input.unitCost == null ? null : (input.currency ?? null) },
    ...{ budget_line: input.budgetLine ?? null, receipt_number: input.receiptNumber ?? null },
    ...{ note: input.note ?? null, reason: input.reason ?? null },
    ...(kept ? { file_id: kept.file_id, file_name: kept.file_name } : {}),
  });
  return { id: input.id, rev };
}

/** @throws AppError `invalid` (`from-kit`) for what came with a kit: that is taken back where it was packed */
async function ownMovement(tx: Tx, id: string, removed: boolean): Promise<MovementRow> {
  const row = await tx.one(movementSql(id), MovementRow);
  if (!row || (row.deleted_at !== null) !== removed) throw notFound();
  if (row.packed) throw invalid(['id', 'from-kit']);
  return row;
}

export async function removeMovement({ tx }: CommandContext, input: Parsed<'kit.removeMovement'>): Promise<Done> {
  const row = await ownMovement(tx, input.id, false);
  const rev = await turnMovement(tx, row.id, 'remove', { rev: input.rev, reason: input.reason ?? null });
  return { id: row.id, rev };
}

export async function restoreMovement({ tx }: CommandContext, input: Parsed<'kit.restoreMovement'>): Promise<Done> {
  const row = await ownMovement(tx, input.id, true);
  const rev = await turnMovement(tx, row.id, 'restore', { rev: input.rev });
  return { id: row.id, rev };
}

export async function attachReceipt(context: CommandContext, input: Parsed<'kit.attachReceipt'>): Promise<Done> {
  const { tx } = context;
  const row = await ownMovement(tx, input.id, false);
  await tx.update('kit_movement', row.id, input.rev, {});
  const fileId = await keepContent(context, { id: input.fileId, mediaType: input.mediaType, data: input.data });
  const rev = await tx.update('kit_movement', row.id, input.rev, {
    file_id: fileId,
    file_name: input.name ?? input.mediaType,
  });
  return { id: row.id, rev };
}

export async function receiptFile(
  context: QueryContext,
  { id }: Parsed<'kit.receiptFile'>,
): Promise<Output<'kit.receiptFile'>> {
  const row = await context.read.one(movementSql(id), MovementRow);
  if (!row || row.deleted_at !== null || row.file_id === null) throw notFound();
  return { name: row.file_name ?? '', ...(await contentOf(context, row.file_id)) };
}
