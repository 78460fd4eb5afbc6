/** School in periods with reports, and the languages a child speaks or has lost. */
import type { LanguageRecord, Schooling } from '../../../shared/areas/casefile-education.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { isTaken } from '../../../shared/rules/functioning.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { assertChild } from './child.ts';
import { inOrder, notAhead } from './dates.ts';
import { addEntry, assertOf, entriesSql, entrySql, opening, saveEntry, tables } from './entries.ts';
import { LanguageRow, SchoolingRow, SchoolReportRow } from './rows.ts';

async function schoolings(read: Reader, childId: string, today: string): Promise<Schooling[]> {
  const rows = await read.all(entriesSql(tables.schooling, childId), SchoolingRow);
  const reports = await read.all(entriesSql(tables['school-report'], childId), SchoolReportRow);
  const bySchooling = Map.groupBy(reports, (report) => report.schoolingId);
  return rows.map((row) => ({ ...row, current: isTaken(row, today), reports: bySchooling.get(row.id) ?? [] }));
}

export async function education(
  { read, today }: QueryContext,
  { childId }: Parsed<'casefile.education'>,
): Promise<Output<'casefile.education'>> {
  await assertChild(read, childId);
  const languages = await read.all(entriesSql(tables.languages, childId), LanguageRow);
  return { schoolings: await schoolings(read, childId, today), languages };
}

async function oneSchooling({ tx, today }: CommandContext, childId: string, id: string): Promise<Schooling> {
  const found = (await schoolings(tx, childId, today)).find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

export async function saveSchooling(
  context: CommandContext,
  input: Parsed<'casefile.saveSchooling'>,
): Promise<Schooling> {
  await opening(context, tables.schooling, input);
  const faults = [
    ...notAhead(context.today, { paperOn: input.paperOn }),
    ...inOrder('endedOn', input.startedOn, input.endedOn),
  ];
  if (faults.length > 0) throw invalid(...faults);
  await saveEntry(context, tables.schooling, input);
  return await oneSchooling(context, input.childId, input.id);
}

export async function reportSchool(
  context: CommandContext,
  input: Parsed<'casefile.reportSchool'>,
): Promise<Schooling> {
  await opening(context, tables['school-report'], input);
  await assertOf(context.tx, 'schooling', input.schoolingId, input.childId);
  const faults = notAhead(context.today, { reportedOn: input.reportedOn, paperOn: input.paperOn });
  if (faults.length > 0) throw invalid(...faults);
  await addEntry(context, tables['school-report'], input);
  return await oneSchooling(context, input.childId, input.schoolingId);
}

export async function recordLanguages(
  context: CommandContext,
  input: Parsed<'casefile.recordLanguages'>,
): Promise<LanguageRecord> {
  await opening(context, tables.languages, input);
  const faults = notAhead(context.today, { recordedOn: input.recordedOn, paperOn: input.paperOn });
  if (faults.length > 0) throw invalid(...faults);
  await addEntry(context, tables.languages, input);
  const row = await context.tx.one(entrySql(tables.languages, input.id), LanguageRow);
  if (!row) throw notFound();
  return row;
}
