/** Approving what a kit costs: for just what it holds at that moment. */
import { grantOf } from '../../../shared/access.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { sheetFor } from './child.ts';
import { approvalsSql, keptSql } from './queries.ts';
import { ApprovalRow, KeptRow } from './rows.ts';
import { readRules } from './rules.ts';
import { needsDirector } from './sheets.ts';

type Done = Output<'kit.approve'>;

/** Whoever sets the limits may go beyond them. */
function maySetLimits({ actor }: CommandContext): boolean {
  return grantOf(actor.roles, 'organisation.edit') === 'all';
}

export async function approve(context: CommandContext, input: Parsed<'kit.approve'>): Promise<Done> {
  const { tx, today } = context;
  const sheet = await sheetFor(tx, input.childId, input.kitId);
  const kept = await tx.one(keptSql('approval', input.id), KeptRow);
  if (kept) {
    const same = kept.kit_id === input.kitId && kept.deleted_at === null;
    const [mine] = (await tx.all(approvalsSql([input.kitId]), ApprovalRow)).filter((row) => row.id === input.id);
    if (!same || mine?.digest !== input.digest) throw invalid(['id', 'used']);
    return { id: input.id, rev: kept.rev };
  }
  // Refuses an older screen: what it shows is not what would be approved.
  await tx.update('child_kit', sheet.kit.id, input.rev, {});
  if (input.digest !== sheet.digest) throw invalid(['digest', 'changed']);
  if (sheet.undecided > 0) throw invalid(['kitId', 'undecided']);
  if (!sheet.lines.some((line) => line.decision === 'included')) throw invalid(['kitId', 'required']);
  const over = needsDirector(sheet, await readRules(tx));
  if (over && !maySetLimits(context)) throw invalid(['kitId', 'director-needed']);
  const rev = await tx.insert('kit_approval', input.id, {
    child_id: input.childId,
    kit_id: input.kitId,
    approved_on: today,
    digest: sheet.digest,
    over_limit: Number(over),
    note: input.note ?? null,
  });
  return { id: input.id, rev };
}

export async function withdrawApproval({ tx }: CommandContext, input: Parsed<'kit.withdrawApproval'>): Promise<Done> {
  const kept = await tx.one(keptSql('approval', input.id), KeptRow);
  if (kept?.child_id !== input.childId || kept.deleted_at !== null) throw notFound();
  const rev = await tx.remove('kit_approval', input.id, input.rev, input.reason);
  return { id: input.id, rev };
}
