/** Changing what is one of a kind about a child, and who its brothers and sisters are. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { editChild, groupOf } from './adding.ts';
import { keptSql } from './queries.ts';
import { KeptRow } from './rows.ts';

/** Levels that are not known at the far end are left out; none known is nothing. */
export function placeJson(levels: readonly (string | null)[] | undefined): string | null | undefined {
  if (levels === undefined) return undefined;
  const known = levels.findLastIndex((level) => level !== null);
  return known < 0 ? null : JSON.stringify(levels.slice(0, known + 1));
}

export async function edit(context: CommandContext, input: Parsed<'children.edit'>): Promise<Output<'children.edit'>> {
  const { childId, rev, name, birthDate, birthPrecision, ...rest } = input;
  const { sex, house, complexity, languages, religion, ethnicity, marks } = rest;
  const said = {
    childId,
    rev,
    name,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(birthPrecision === undefined ? {} : { birthPrecision }),
  };
  const columns = { sex, house, complexity, languages, religion, ethnicity, marks };
  const places = { birth_place: placeJson(rest.birthPlace), origin_place: placeJson(rest.originPlace) };
  return { rev: await editChild(context, said, { ...columns, ...places }, true) };
}

/** @throws AppError `not-found` for a child that is gone */
async function liveChild({ tx }: CommandContext, childId: string): Promise<KeptRow> {
  const row = await tx.one(keptSql(childId), KeptRow);
  if (row?.deleted_at !== null) throw notFound();
  return row;
}

export async function joinSibling(
  context: CommandContext,
  { childId, rev, siblingId }: Parsed<'children.joinSibling'>,
): Promise<Output<'children.joinSibling'>> {
  const { tx } = context;
  const child = await liveChild(context, childId);
  await tx.update('child', childId, rev, {});
  const sibling = await tx.one(keptSql(siblingId), KeptRow);
  const [own, theirs] = [child.sibling_group, sibling?.sibling_group ?? null];
  // Two families that were already there stay two until somebody takes one of them apart.
  if (own !== null && theirs !== null && own !== theirs) throw invalid(['siblingId', 'other-family']);
  // A child with brothers and sisters brings the other one into its own family.
  if (own !== null && theirs === null) {
    await groupOf(context, childId, siblingId);
    await tx.update('child', siblingId, null, { sibling_group: own });
    return { rev: await tx.update('child', childId, null, touched(context)) };
  }
  const group = await groupOf(context, childId, siblingId);
  return { rev: await tx.update('child', childId, null, { sibling_group: group }) };
}

export async function partSiblings(
  context: CommandContext,
  { childId, rev }: Parsed<'children.partSiblings'>,
): Promise<Output<'children.partSiblings'>> {
  await liveChild(context, childId);
  return { rev: await context.tx.update('child', childId, rev, { sibling_group: null }) };
}

function touched({ now }: CommandContext) {
  return { parts_changed_at: new Date(now).toISOString() };
}
