/** What waits for what: made, taken away, and brought back. Nothing may wait for itself, through however many others. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { closesCircle } from '../../../shared/rules/slipping.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { placeIn, wayItems } from '../transition/facts-way.ts';
import { keptLinkSql } from './queries.ts';
import { KeptLinkRow } from './rows.ts';
import { dependencies, linkOf, pieceOf, toDependency } from './timeline.ts';

type Wanted = Pick<Parsed<'journey.link'>, 'before' | 'after'>;

/** @throws AppError `invalid` (`unknown`, `twice`, `circular`) */
async function assertLinkable(tx: Tx, { before, after }: Wanted): Promise<void> {
  for (const [field, end] of [['before', before] as const, ['after', after] as const]) {
    const place = await placeIn(tx, end.kind, end.id);
    if (!place || place.gone) throw invalid([field, 'unknown']);
  }
  const wanted = linkOf({ before, after });
  const links = (await dependencies(tx)).map(linkOf);
  if (links.some((one) => one.before === wanted.before && one.after === wanted.after))
    throw invalid(['after', 'twice']);
  const pieces = (await wayItems(tx)).map(pieceOf);
  if (closesCircle(pieces, links, wanted)) throw invalid(['after', 'circular']);
}

export async function link(
  { tx }: CommandContext,
  { id, before, after }: Parsed<'journey.link'>,
): Promise<Output<'journey.link'>> {
  const kept = await tx.one(keptLinkSql(id), KeptLinkRow);
  if (kept?.deleted_at != null) throw invalid(['id', 'used']);
  if (!kept) await assertLinkable(tx, { before, after });
  await tx.insert('journey_link', id, {
    before_kind: before.kind,
    before_id: before.id,
    after_kind: after.kind,
    after_id: after.id,
  });
  const row = await tx.one(keptLinkSql(id), KeptLinkRow);
  if (!row) throw notFound();
  return toDependency(row);
}

export async function unlink(
  { tx }: CommandContext,
  { id, rev }: Parsed<'journey.unlink'>,
): Promise<Output<'journey.unlink'>> {
  return { id, rev: await tx.remove('journey_link', id, rev, null) };
}

export async function restoreLink(
  { tx }: CommandContext,
  { id, rev }: Parsed<'journey.restoreLink'>,
): Promise<Output<'journey.restoreLink'>> {
  const kept = await tx.one(keptLinkSql(id), KeptLinkRow);
  if (kept?.deleted_at == null) throw notFound();
  await assertLinkable(tx, toDependency(kept));
  return { id, rev: await tx.restore('journey_link', id, rev) };
}
