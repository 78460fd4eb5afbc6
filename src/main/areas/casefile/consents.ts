/** What was agreed, refused and withdrawn; the child's own assent beside it. */
import type * as z from 'zod';
import type { Consent } from '../../../shared/areas/casefile-consents.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates.ts';
import { newestFirst, standingOfConsent } from '../../../shared/rules/consents.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { derivedId } from '../derived-id.ts';
import { assertChild } from './child.ts';
import { standingsOf } from './consent-standing.ts';
import { inOrder, notAhead } from './dates.ts';
import { addEntry, assertOf, entriesSql, entrySql, opening, tables } from './entries.ts';
import { filesOf } from './files.ts';
import { ConsentRow } from './rows.ts';
import { addTask, tasksOfChild } from './tasks.ts';

type Row = z.output<typeof ConsentRow>;
/** Days in which whoever was told has to be told again. */
const daysToTell = 7;

type Files = Awaited<ReturnType<typeof filesOf>>;
function toConsent(row: Row, all: readonly Row[], files: Files, today: string): Consent {
  const same = all.filter((one) => one.kind === row.kind && one.voice === row.voice && one.saidOn <= today);
  return {
    ...row,
    standing: standingOfConsent(row, today),
    replaced: row.saidOn <= today && newestFirst(same)[0]?.id !== row.id,
    files: files('consent', row.id),
  };
}

export async function consents(
  context: QueryContext,
  { childId }: Parsed<'casefile.consents'>,
): Promise<Output<'casefile.consents'>> {
  const { read, today } = context;
  await assertChild(read, childId);
  const rows = await read.all(entriesSql(tables.consent, childId), ConsentRow);
  const files = await filesOf(read, childId);
  const tasks = (await tasksOfChild(context, childId)).filter((task) => task.kind === 'consent-withdrawn');
  return { standing: standingsOf(rows, today), consents: rows.map((row) => toConsent(row, rows, files, today)), tasks };
}

async function oneConsent({ tx, today }: CommandContext, childId: string, id: string): Promise<Consent> {
  const rows = await tx.all(entriesSql(tables.consent, childId), ConsentRow);
  const row = rows.find((one) => one.id === id);
  if (!row) throw notFound();
  return toConsent(row, rows, await filesOf(tx, childId), today);
}

export async function recordConsent(
  context: CommandContext,
  input: Parsed<'casefile.recordConsent'>,
): Promise<Consent> {
  await opening(context, tables.consent, input);
  const faults: Broken[] = [
    ...notAhead(context.today, { saidOn: input.saidOn, paperOn: input.paperOn }),
    ...inOrder('expiresOn', input.saidOn, input.expiresOn),
  ];
  if (input.voice === 'giver' && input.giver == null) faults.push(['giver', 'required']);
  if (input.kind === 'sharing-named' && input.answer === 'given' && input.partners == null) {
    faults.push(['partners', 'required']);
  }
  if (faults.length > 0) throw invalid(...faults);
  await addEntry(context, tables.consent, input);
  return await oneConsent(context, input.childId, input.id);
}

export async function withdrawConsent(
  context: CommandContext,
  input: Parsed<'casefile.withdrawConsent'>,
): Promise<Consent> {
  const { tx, today } = context;
  await assertChild(tx, input.childId);
  await assertOf(tx, 'consent', input.id, input.childId);
  await tx.update('consent', input.id, input.rev, {});
  const row = await tx.one(entrySql(tables.consent, input.id), ConsentRow);
  if (!row) throw notFound();
  const faults: Broken[] = [
    ...notAhead(today, { withdrawnOn: input.withdrawnOn }),
    ...inOrder('withdrawnOn', row.saidOn, input.withdrawnOn),
  ];
  if (row.answer === 'refused') faults.push(['id', 'not-given']);
  if (row.withdrawnOn !== null) faults.push(['id', 'ended']);
  if (faults.length > 0) throw invalid(...faults);
  await tx.update('consent', input.id, input.rev, {
    withdrawn_on: input.withdrawnOn,
    withdrawn_by: input.withdrawnBy,
    withdrawn_why: input.withdrawnWhy ?? null,
  });
  await addTask(context, {
    id: derivedId(input.id, 'withdrawal'),
    childId: input.childId,
    kind: 'consent-withdrawn',
    aboutId: input.id,
    dueOn: addDays(today, daysToTell),
  });
  return await oneConsent(context, input.childId, input.id);
}
