/** Beginning a kit, saying when it is needed, and ending it. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { proposeKit } from '../../../shared/rules/kit.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Patch, Tx } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { given } from '../lists.ts';
import { allItems } from './items.ts';
import { kitKeptSql, kitSql, kitsOfChildSql } from './queries.ts';
import { KeptRow, KitRow } from './rows.ts';
import { readRules } from './rules.ts';
import { knownOf } from './subject.ts';

type Done = Output<'kit.start'>;

export async function start(context: CommandContext, { id, childId }: Parsed<'kit.start'>): Promise<Done> {
  const { tx, today } = context;
  const kept = await tx.one(kitKeptSql(id), KeptRow);
  if (kept) {
    // Saved twice: the facts may have changed since, the kit that was begun stays.
    if (kept.child_id !== childId) throw notFound();
    if (kept.deleted_at !== null) throw invalid(['id', 'used']);
    return { id, rev: kept.rev };
  }
  const kits = await tx.all(kitsOfChildSql(childId), KitRow);
  if (kits.some((kit) => kit.ended_on === null)) throw invalid(['childId', 'kit-open']);
  const none = { needed_on: null, note: null, ended_on: null, end_reason: null, parts_changed_at: null };
  const rev = await tx.insert('child_kit', id, { child_id: childId, started_on: today, ...none });
  await fill(context, id, childId);
  return { id, rev };
}

/** Each item once: what fits is in, what nobody can judge yet waits for a decision. */
async function fill({ tx, today }: CommandContext, kitId: string, childId: string): Promise<void> {
  const { subject } = await knownOf(tx, childId, null, today);
  const { currency } = await readRules(tx);
  const items = (await allItems(tx)).filter((item) => !item.retired);
  const answers = new Map(proposeKit(items, subject, today).map((one) => [one.itemId, one.outcome]));
  for (const item of items) {
    const outcome = answers.get(item.id);
    if (outcome === undefined || outcome === 'not-fitting') continue;
    await tx.insert('kit_line', derivedId(kitId, `kit_line/${item.id}`), {
      ...untouched,
      child_id: childId,
      kit_id: kitId,
      item_id: item.id,
      kind: item.kind,
      quantity: item.quantity,
      unit: item.unit,
      decision: outcome === 'proposed' ? 'included' : 'undecided',
      currency,
      means: item.kind === 'money' ? 'cash' : 'bought',
      from_stock: Number(item.stocked),
    });
  }
}

const untouched: Patch = {
  ...{ name: null, unit_cost: null, budget_line: null, size: null, note: null, reason: null },
};

/** @throws AppError `not-found` for another child's kit, and for one that has ended */
async function openKit(tx: Tx, childId: string, id: string): Promise<KitRow> {
  const kit = await tx.one(kitSql(id), KitRow);
  if (kit?.child_id !== childId || kit.ended_on !== null) throw notFound();
  return kit;
}

export async function edit({ tx }: CommandContext, input: Parsed<'kit.edit'>): Promise<Done> {
  const kit = await openKit(tx, input.childId, input.id);
  const rev = await tx.update('child_kit', kit.id, input.rev, given({ needed_on: input.neededOn, note: input.note }));
  return { id: kit.id, rev };
}

export async function end({ tx, today }: CommandContext, input: Parsed<'kit.end'>): Promise<Done> {
  const kit = await openKit(tx, input.childId, input.id);
  await tx.update('child_kit', kit.id, input.rev, {});
  if (input.on > today) throw invalid(['on', 'in-future']);
  if (input.on < kit.started_on) throw invalid(['on', 'before-start']);
  const rev = await tx.update('child_kit', kit.id, input.rev, { ended_on: input.on, end_reason: input.reason });
  return { id: kit.id, rev };
}

/** Screens that show the kit as it was become older ones: an approval from one of them is refused. */
export async function touchKit({ tx, now }: Pick<CommandContext, 'tx' | 'now'>, kitId: string): Promise<void> {
  await tx.update('child_kit', kitId, null, { parts_changed_at: new Date(now).toISOString() });
}
