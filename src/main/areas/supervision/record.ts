/** Writing a session down, with what was agreed in it; and finishing what was agreed. */
import type { SupervisionSession } from '../../../shared/areas/supervision.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { given } from '../lists.ts';
import { peopleOn } from './people.ts';
import { actionsByIdSql, actionsOfSql, sessionSql, wellbeingSql } from './queries.ts';
import { askingOf, isBetweenTwo, mayReadWellbeing } from './reach.ts';
import { ActionRow, SessionRow, WellbeingRow } from './rows.ts';
import { readSession, toAction } from './sessions.ts';
import { addWellbeing, writeWellbeing } from './wellbeing.ts';

type Writing = Parsed<'supervision.record'>;

export async function record(context: CommandContext, input: Writing): Promise<SupervisionSession> {
  const { tx } = context;
  const kept = (await tx.one(sessionSql(input.id), SessionRow)) ?? null;
  if (kept ? kept.deleted_at !== null : input.rev !== null) throw notFound();
  if (kept && input.rev !== null) await tx.update('supervision_session', kept.id, input.rev, {});
  const faults = [...shapeFaults(input, context.today), ...(await peopleFaults(context, input))];
  if (kept) faults.push(...fixedFaults(kept, input));
  if (faults.length > 0) throw invalid(...faults);
  const changed = kept && input.rev !== null ? await edit(context, kept, input) : await add(context, input);
  const at = new Date(context.now).toISOString();
  if (changed) await tx.update('supervision_session', input.id, null, { parts_changed_at: at });
  return readSession(context, input.id);
}

function shapeFaults(input: Writing, today: string): Broken[] {
  const faults: Broken[] = [];
  const many = input.staffIds.length > 1;
  if (input.on > today) faults.push(['on', 'in-future']);
  if (many && input.kind !== 'group') faults.push(['staffIds', 'one-person']);
  if (new Set(input.staffIds).size < input.staffIds.length) faults.push(['staffIds', 'twice']);
  if (input.staffIds.includes(input.supervisorId)) faults.push(['staffIds', 'same-person']);
  if (new Set(input.actions.map((one) => one.id)).size < input.actions.length) faults.push(['actions', 'twice']);
  return faults;
}

/** Everybody named has a record here; who has left may have been there. Wellbeing comes from one of the two alone. */
async function peopleFaults(context: CommandContext, input: Writing): Promise<Broken[]> {
  const { facts } = await peopleOn(context.tx, context.today);
  const faults: Broken[] = [];
  if (!facts.has(input.supervisorId)) faults.push(['supervisorId', 'unknown']);
  if (input.staffIds.some((id) => !facts.has(id))) faults.push(['staffIds', 'unknown']);
  input.actions.forEach(({ ownerId }, i) => {
    if (!facts.has(ownerId)) faults.push([`actions.${i}.ownerId`, 'unknown']);
  });
  if (input.wellbeing === undefined) return faults;
  const written = await context.tx.one(wellbeingSql(input.id), WellbeingRow);
  if (!mayReadWellbeing({ kind: input.kind, ...between(input) }, written, await askingOf(context))) {
    faults.push(['wellbeing', 'not-allowed']);
  }
  return faults;
}

const between = ({ id, supervisorId, staffIds }: Writing) => ({ id, supervisor_id: supervisorId, staff_ids: staffIds });

/**
 * Who held a session stays, and so does the person of a session of two: what they said in it was said to nobody else,
 * and must not be opened to another by changing a name.
 */
function fixedFaults(kept: SessionRow, input: Writing): Broken[] {
  const faults: Broken[] = [];
  if (kept.supervisor_id !== input.supervisorId) faults.push(['supervisorId', 'fixed']);
  if (!isBetweenTwo(kept)) return faults;
  if (input.kind !== kept.kind) faults.push(['kind', 'fixed']);
  if (input.staffIds[0] !== kept.staff_ids[0]) faults.push(['staffIds', 'fixed']);
  return faults;
}

/** @returns whether anything beside the session's own fields is another now. */
async function add({ tx }: CommandContext, input: Writing): Promise<boolean> {
  await tx.insert('supervision_session', input.id, {
    kind: input.kind,
    held_on: input.on,
    supervisor_id: input.supervisorId,
    staff_ids: JSON.stringify(input.staffIds),
    discussed: input.discussed ?? null,
    decisions: input.decisions ?? null,
    parts_changed_at: null,
  });
  for (const one of input.actions) await addAction(tx, input.id, one);
  if (input.wellbeing != null) await addWellbeing(tx, between(input), input.wellbeing);
  return false;
}

async function edit(context: CommandContext, kept: SessionRow, input: Writing): Promise<boolean> {
  const { tx } = context;
  await tx.update(
    'supervision_session',
    kept.id,
    input.rev,
    given({
      kind: input.kind,
      held_on: input.on,
      staff_ids: JSON.stringify(input.staffIds),
      discussed: input.discussed,
      decisions: input.decisions,
    }),
  );
  const agreed = await editActions(context, input);
  const told = input.wellbeing !== undefined && (await writeWellbeing(tx, between(input), input.wellbeing));
  return agreed || told;
}

function addAction(tx: CommandContext['tx'], sessionId: string, one: Writing['actions'][number]): Promise<number> {
  return tx.insert('supervision_action', one.id, {
    session_id: sessionId,
    body: one.text,
    owner_id: one.ownerId,
    due_on: one.dueOn,
    done_on: null,
  });
}

/** The list as the screen has it: new ones come in, those left out go unless they are done, days may move. */
async function editActions({ tx }: CommandContext, input: Writing): Promise<boolean> {
  const present = await tx.all(actionsOfSql([input.id]), ActionRow);
  const faults: Broken[] = [];
  let changed = false;
  for (const [i, one] of input.actions.entries()) {
    const row = present.find((other) => other.id === one.id);
    if (!row) await addAction(tx, input.id, one);
    else if (row.body !== one.text) faults.push([`actions.${i}.text`, 'fixed']);
    else if (row.owner_id !== one.ownerId) faults.push([`actions.${i}.ownerId`, 'fixed']);
    else await tx.update('supervision_action', row.id, null, { due_on: one.dueOn });
    changed ||= row?.due_on !== one.dueOn;
  }
  if (faults.length > 0) throw invalid(...faults);
  const listed = new Set(input.actions.map((one) => one.id));
  for (const row of present.filter((one) => !listed.has(one.id) && one.done_on === null)) {
    await tx.remove('supervision_action', row.id, null, null);
    changed = true;
  }
  return changed;
}

/** `doneOn` null opens it again. */
export async function finishAction(
  { tx, today }: CommandContext,
  { id, rev, doneOn }: Parsed<'supervision.finishAction'>,
): Promise<Output<'supervision.finishAction'>> {
  const row = await tx.one(actionsByIdSql([id]), ActionRow);
  if (row?.deleted_at !== null) throw notFound();
  await tx.update('supervision_action', id, rev, {});
  const session = await tx.one(sessionSql(row.session_id), SessionRow);
  if (doneOn !== null && doneOn > today) throw invalid(['doneOn', 'in-future']);
  if (doneOn !== null && session && doneOn < session.held_on) throw invalid(['doneOn', 'before-start']);
  await tx.update('supervision_action', id, rev, { done_on: doneOn });
  const now = await tx.one(actionsByIdSql([id]), ActionRow);
  if (!now) throw notFound();
  return toAction(now, await peopleOn(tx, today), today);
}
