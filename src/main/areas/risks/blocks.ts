/** What an issue blocks: an action or a stage. Both sides show it until the issue is closed. */
import type { Risk } from '../../../shared/areas/risks.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { placeIn } from '../transition/facts-way.ts';
import { keptBlockSql } from './queries.ts';
import { readRisk } from './reading.ts';
import { KeptBlockRow } from './rows.ts';

export async function block(context: CommandContext, input: Parsed<'risks.block'>): Promise<Risk> {
  const { tx, today, now } = context;
  const risk = await readRisk(tx, input.id, today);
  const kept = await tx.one(keptBlockSql(input.blockId), KeptBlockRow);
  if (kept && kept.risk_id !== input.id) throw notFound();
  // Unblocked meanwhile, and pressed again: that one is over, another is made by another press.
  if (kept?.deleted_at != null) throw invalid(['blockId', 'used']);
  if (!kept) {
    await tx.update('risk', input.id, input.rev, { parts_changed_at: new Date(now).toISOString() });
    await assertBlockable(context, risk, input);
  }
  await tx.insert('risk_block', input.blockId, { risk_id: input.id, about: input.about, about_id: input.aboutId });
  return readRisk(tx, input.id, today);
}

async function assertBlockable({ tx }: CommandContext, risk: Risk, input: Parsed<'risks.block'>): Promise<void> {
  if (risk.kind !== 'issue') throw invalid(['id', 'not-an-issue']);
  if (risk.closedOn !== null) throw invalid(['id', 'closed']);
  const place = await placeIn(tx, input.about, input.aboutId);
  if (!place || place.gone) throw invalid(['aboutId', 'unknown']);
  if (risk.blocks.some((one) => one.about === input.about && one.aboutId === input.aboutId)) {
    throw invalid(['aboutId', 'twice']);
  }
}

export async function unblock({ tx, today, now }: CommandContext, input: Parsed<'risks.unblock'>): Promise<Risk> {
  const kept = await tx.one(keptBlockSql(input.blockId), KeptBlockRow);
  if (kept?.risk_id !== input.id) throw notFound();
  await tx.update('risk', input.id, input.rev, { parts_changed_at: new Date(now).toISOString() });
  await tx.remove('risk_block', input.blockId, null, null);
  return readRisk(tx, input.id, today);
}
