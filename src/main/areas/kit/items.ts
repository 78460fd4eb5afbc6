/** The template: what a kit may hold and for whom. A newer catalogue adds rows and never touches these. */
import type { KitItem } from '../../../shared/areas/kit-parts.ts';
import { kitOriginOf } from '../../../shared/catalogue/kit.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import type { KitConditions } from '../../../shared/rules/kit.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { itemSql, itemsSql } from './queries.ts';
import { ItemRow } from './rows.ts';

function toItem(row: ItemRow): KitItem {
  const { id, rev, name, kind, quantity, unit, stocked, sized, continues, conditions } = row;
  return {
    ...{ id, rev, name, kind, quantity, unit, stocked, sized, continues, conditions },
    origin: kitOriginOf(row.catalogue_id),
    retired: row.retired_at !== null,
  };
}

/** Those in use first, in the template's order. */
export async function allItems(read: Reader): Promise<KitItem[]> {
  return (await read.all(itemsSql(), ItemRow)).map(toItem);
}

export async function itemOf(read: Reader, id: string): Promise<KitItem | null> {
  const row = await read.one(itemSql(id), ItemRow);
  return row ? toItem(row) : null;
}

export async function templates(
  { read }: QueryContext,
  { retired = false }: Parsed<'kit.templates'>,
): Promise<Output<'kit.templates'>> {
  return { items: (await allItems(read)).filter((item) => retired || !item.retired) };
}

/** Lists say each thing once, in their own order, so that equal conditions are equal. */
function tidied(conditions: KitConditions): KitConditions {
  const { ageFrom, ageTo } = conditions;
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) throw invalid(['conditions.ageTo', 'too-small']);
  return {
    ...conditions,
    needs: [...new Set(conditions.needs)],
    goals: [...new Set(conditions.goals)],
    placements: [...new Set(conditions.placements)],
    months: [...new Set(conditions.months)].toSorted((a, b) => a - b),
  };
}

const flag = (value: boolean | undefined) => (value === undefined ? undefined : Number(value));

export async function addTemplate({ tx }: CommandContext, input: Parsed<'kit.addTemplate'>): Promise<KitItem> {
  const rows = await tx.all(itemsSql(), ItemRow);
  const kept = rows.find((row) => row.id === input.id);
  const last = rows
    .filter((row) => row.id !== input.id)
    .flatMap((row) => row.sort ?? [])
    .toSorted()
    .at(-1);
  await tx.insert('kit_item', input.id, {
    catalogue_id: null,
    name: input.name,
    kind: input.kind,
    quantity: input.quantity,
    unit: input.unit,
    stocked: Number(input.stocked),
    sized: Number(input.sized),
    continues: Number(input.continues),
    conditions: JSON.stringify(tidied(input.conditions)),
    // Saved twice, it keeps the place it was given the first time.
    sort: kept?.sort ?? keyBetween(last ?? null, null),
    retired_at: null,
  });
  return present(tx, input.id);
}

export async function editTemplate({ tx, now }: CommandContext, input: Parsed<'kit.editTemplate'>): Promise<KitItem> {
  const row = await tx.one(itemSql(input.id), ItemRow);
  if (!row) throw notFound();
  await tx.update('kit_item', row.id, input.rev, {});
  // What the organisation added has no other name to fall back to.
  if (input.name === null && row.catalogue_id === null) throw invalid(['name', 'required']);
  const retired = input.retired === (row.retired_at !== null) ? undefined : input.retired;
  await tx.update(
    'kit_item',
    row.id,
    input.rev,
    given({
      name: input.name,
      kind: input.kind,
      quantity: input.quantity,
      unit: input.unit,
      stocked: flag(input.stocked),
      sized: flag(input.sized),
      continues: flag(input.continues),
      conditions: input.conditions === undefined ? undefined : JSON.stringify(tidied(input.conditions)),
      retired_at: retired === undefined ? undefined : retired ? new Date(now).toISOString() : null,
    }),
  );
  return present(tx, row.id);
}

async function present(read: Reader, id: string): Promise<KitItem> {
  const item = await itemOf(read, id);
  if (!item) throw notFound();
  return item;
}
