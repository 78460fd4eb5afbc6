/** One child's kit, whole: what is in it and why, how far it is, what it costs, who signed what. */
import type {
  Approval,
  Check,
  Kit,
  KitEvent,
  KitFile,
  KitItem,
  KitLine,
  Proposal,
  Receipt,
  Support,
} from '../../../shared/areas/kit-parts.ts';
import type { PersonRef } from '../../../shared/areas/common.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addMonths } from '../../../shared/dates.ts';
import { kitFits, type KitSubject } from '../../../shared/rules/kit.ts';
import {
  meanCosts,
  sumOf,
  supportAmountOn,
  supportTotal,
  type Amount,
  type Sums,
} from '../../../shared/rules/kit-money.ts';
import { lineState } from '../../../shared/rules/kit-progress.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { allItems } from './items.ts';
import { filesSql, kitCostsSql, kitsOfChildSql, receiptsSql, spentSql, stepsSql } from './queries.ts';
import {
  FileRow,
  KitCostRow,
  KitRow,
  ReceiptRow,
  SpentRow,
  StepRow,
  type ApprovalRow,
  type CheckRow,
  type SupportRow,
} from './rows.ts';
import { readRules } from './rules.ts';
import { needsDirector, sheetsOf, supportPlanOf, type Sheet, type SheetLine } from './sheets.ts';
import { knownOf } from './subject.ts';

interface Author {
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly by_disabled: string | null;
}
/** Null for what the application did by itself. */
export function authorOf({ by_id, by_name, by_disabled }: Author): PersonRef | null {
  return by_id === null || by_name === null ? null : { id: by_id, name: by_name, active: by_disabled === null };
}

export function itemRef(row: {
  readonly item_id: string | null;
  readonly name: string | null;
  readonly item_name: string | null;
}) {
  return { id: row.item_id, name: row.name ?? row.item_name };
}

/** How far back a comparison of costs reaches: prices of longer ago say little. */
const costMonths = 24;

export async function child(
  { read, today }: QueryContext,
  { childId }: Parsed<'kit.child'>,
): Promise<Output<'kit.child'>> {
  const kits = await read.all(kitsOfChildSql(childId), KitRow);
  const open = kits.find((kit) => kit.ended_on === null) ?? null;
  const { profile, subject, move } = await knownOf(read, childId, open, today);
  const items = await allItems(read);
  const rules = await readRules(read);
  const [sheet] = await sheetsOf(read, open ? [open] : []);
  return {
    child: { id: childId, code: profile?.code ?? '', name: profile?.name ?? null },
    moveOn: move.on,
    moveFrom: move.from,
    ...(sheet ? await ofSheet(read, sheet, { items, subject, today, rules }) : nothing),
    proposals: proposalsFor(items, subject, today, sheet),
    means: [...meanCosts(await costs(read, addMonths(today, -costMonths), open?.id ?? null))],
    earlier: kits.flatMap((kit) =>
      kit.ended_on === null
        ? []
        : [{ id: kit.id, startedOn: kit.started_on, endedOn: kit.ended_on, reason: kit.end_reason }],
    ),
    currency: rules.currency,
  };
}

const nothing = {
  ...{ kit: null, lines: [], events: [], receipts: [], files: [], supports: [], checks: [], approvals: [] },
};

interface Around {
  readonly items: readonly KitItem[];
  readonly subject: KitSubject;
  readonly today: string;
  readonly rules: Awaited<ReturnType<typeof readRules>>;
}

async function ofSheet(read: Reader, sheet: Sheet, around: Around) {
  const { kit } = sheet;
  const steps = await read.all(stepsSql(kit.id), StepRow);
  const receipts = await read.all(receiptsSql(kit.id), ReceiptRow);
  const files = await read.all(filesSql(kit.id), FileRow);
  return {
    kit: toKit(sheet, await spentOf(read, kit.id), needsDirector(sheet, around.rules)),
    lines: sheet.lines.map((line) => toLine(line, around)),
    events: steps.map(toEvent),
    receipts: receipts.map((row) => toReceipt(row, steps)),
    files: files.map(toFile),
    supports: sheet.supports.map((row) => toSupport(row, around.today)),
    checks: sheet.checks.map(toCheck),
    approvals: sheet.approvals.map((row) => toApproval(row, sheet.digest)),
  };
}

function toKit(sheet: Sheet, spent: Sums, overLimit: boolean): Kit {
  const { kit, state, approved, undecided, missing, digest, budget, inKind, support, checkPending } = sheet;
  return {
    id: kit.id,
    rev: kit.rev,
    startedOn: kit.started_on,
    neededOn: kit.needed_on,
    note: kit.note,
    ...{ state, approved, undecided, missing, digest, overLimit, checkPending },
    spent: copied(spent),
    budget: copied(budget),
    inKind: copied(inKind),
    support: copied(support),
  };
}
export function copied({ sums, unknown }: Sums) {
  return { sums: [...sums], unknown };
}

async function spentOf(read: Reader, kitId: string) {
  const rows = await read.all(spentSql([kitId]), SpentRow);
  const { sums } = sumOf(rows.flatMap(({ currency, amount }) => (currency === '' ? [] : [{ currency, amount }])));
  return { sums: [...sums], unknown: rows.reduce((count, row) => count + row.unknown, 0) };
}

/** What each other kit costs, of those somebody approved. */
export async function costs(read: Reader, since: string, exceptKitId: string | null): Promise<Sums[]> {
  const rows = await read.all(kitCostsSql(since, exceptKitId), KitCostRow);
  return [...Map.groupBy(rows, (row) => row.kit_id).values()].map((mine) => ({
    sums: mine.flatMap(({ currency, amount }): Amount[] => (currency === null ? [] : [{ currency, amount }])),
    unknown: mine.reduce((count, row) => count + row.unknown, 0),
  }));
}

function toLine(line: SheetLine, { items, subject, today }: Around): KitLine {
  const template = items.find((item) => item.id === line.item_id);
  const answer = template ? kitFits(template.conditions, subject, today) : null;
  const { id, rev, kind, quantity, unit, sized, decision, currency, means, size, note, reason, counts } = line;
  return {
    ...{ id, rev, kind, quantity, unit, sized, decision, currency, means, size, note, reason, counts },
    item: itemRef(line),
    unitCost: line.unit_cost,
    budgetLine: line.budget_line,
    fromStock: line.from_stock,
    answer: answer && toAnswer(answer),
    state: lineState(counts),
  };
}

function toAnswer({ outcome, reasons }: ReturnType<typeof kitFits>) {
  return { outcome, reasons: reasons.map((reason) => ({ ...reason, values: [...reason.values] })) };
}

function proposalsFor(
  items: readonly KitItem[],
  subject: KitSubject,
  today: string,
  sheet: Sheet | undefined,
): Proposal[] {
  const held = new Set(sheet?.lines.map((line) => line.item_id));
  return items
    .filter((item) => !item.retired)
    .map((item) => ({
      item,
      answer: toAnswer(kitFits(item.conditions, subject, today)),
      inKit: held.has(item.id),
    }));
}

function toEvent(row: StepRow): KitEvent {
  return {
    id: row.id,
    rev: row.rev,
    lineId: row.line_id,
    step: row.step,
    quantity: row.quantity,
    on: row.happened_on,
    paid: row.paid === null || row.currency === null ? null : { currency: row.currency, amount: row.paid },
    receiptNumber: row.receipt_number,
    note: row.note,
    reason: row.reason,
    receiptId: row.receipt_id,
    fromStock: row.movement_id !== null,
    by: authorOf(row),
    at: row.created_at,
  };
}

function toReceipt(row: ReceiptRow, steps: readonly StepRow[]): Receipt {
  return {
    id: row.id,
    rev: row.rev,
    part: row.part,
    on: row.handed_on,
    receiver: row.receiver,
    relation: row.relation,
    worker: row.worker,
    healthPerson: row.health_person,
    place: row.place,
    note: row.note,
    signed: {
      child: row.child_signed,
      receiver: row.receiver_signed,
      worker: row.worker_signed,
      health: row.health_signed,
    },
    lines: steps
      .filter((step) => step.receipt_id === row.id)
      .map((step) => ({ lineId: step.line_id, quantity: step.quantity })),
    by: authorOf(row),
  };
}

function toFile(row: FileRow): KitFile {
  return {
    id: row.id,
    rev: row.rev,
    receiptId: row.receipt_id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    note: row.note,
    addedAt: row.created_at,
    addedBy: authorOf(row),
  };
}

function supportState(row: Pick<SupportRow, 'started_on' | 'ended_on' | 'pace'>, today: string): Support['state'] {
  if (row.started_on > today) return 'coming';
  const last = row.pace === 'once' ? row.started_on : row.ended_on;
  return last !== null && last < today ? 'ended' : 'running';
}

function toSupport(row: SupportRow, today: string): Support {
  const plan = supportPlanOf(row);
  const { id, rev, amount, currency, means, note, reason } = row;
  return {
    ...{ id, rev, amount, currency, means, note, reason },
    item: itemRef(row),
    every: row.pace,
    from: row.started_on,
    until: row.ended_on,
    steps: row.taper,
    budgetLine: row.budget_line,
    state: supportState(row, today),
    now: supportAmountOn(plan, today),
    total: supportTotal(plan),
  };
}

function toCheck(row: CheckRow): Check {
  const { id, rev, arrived, used, note } = row;
  return { ...{ id, rev, arrived, used, note }, on: row.checked_on, visitId: row.visit_id, by: authorOf(row) };
}

function toApproval(row: ApprovalRow, digest: string): Approval {
  const { id, rev, note } = row;
  const current = row.digest === digest;
  return { ...{ id, rev, note, current }, on: row.approved_on, by: authorOf(row), overLimit: row.over_limit };
}

/** The open kit of a child by its id. @throws AppError `not-found` for another child's, and for one that has ended */
export async function sheetFor(read: Reader, childId: string, kitId: string): Promise<Sheet> {
  const kits = await read.all(kitsOfChildSql(childId), KitRow);
  const kit = kits.find((one) => one.id === kitId && one.ended_on === null);
  const [sheet] = await sheetsOf(read, kit ? [kit] : []);
  if (!sheet) throw notFound();
  return sheet;
}
