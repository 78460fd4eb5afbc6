/** Taking in a sheet of people: looked at first, done as one command, and taken back row by row. */
import type { StaffRef } from '../../../shared/areas/team.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import { readOrganisation } from '../../gate/organisation.ts';
import type { Reader, Tx } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { rejectedRows } from '../../documents/import-rejected.ts';
import { previewOf } from '../../documents/import-sheet.ts';
import { nameOf, readStaffSheet, type StaffSheet } from './import-sheet.ts';
import { loadPeople } from './people.ts';
import { insertStaff } from './profile.ts';
import { importedSql, importSql, partIdsSql } from './queries.ts';
import { changedSince } from '../references.ts';
import { IdRow, ImportedRow, ImportRow } from './rows.ts';

/** @param except people of this import are not counted as there already */
async function sheetAgainst(read: Reader, data: string, today: string, except: string | null): Promise<StaffSheet> {
  const people = (await loadPeople(read, today)).filter(({ row }) => except === null || row.import_id !== except);
  const known = people.map(({ row, stretch }) => ({
    name: row.name,
    email: row.email,
    startedOn: stretch?.startedOn ?? null,
  }));
  return readStaffSheet(data, known, (await readOrganisation(read)).name, today);
}

export async function previewImport(
  { read, today }: QueryContext,
  { data }: Parsed<'team.previewImport'>,
): Promise<Output<'team.previewImport'>> {
  return previewOf(await sheetAgainst(read, data, today, null), nameOf);
}

/** Ids follow from the import's: the same sheet said twice under one id is taken in once. */
export async function importStaff(
  { tx, today }: CommandContext,
  { id, fileName, data }: Parsed<'team.import'>,
): Promise<Output<'team.import'>> {
  const known = await tx.one(importSql(id), ImportRow);
  if (known?.undone_at != null) throw invalid(['id', 'undone']);
  const sheet = await sheetAgainst(tx, data, today, id);
  const wanted = sheet.rows.filter((row) => row.outcome === 'new');
  // Said twice: what was taken in then is what counts, whoever was added since.
  const added = known?.added ?? wanted.length;
  await tx.insert('staff_import', id, { file_name: fileName, added, undone_at: null });
  if (!known) {
    for (const { row, wanted: person } of wanted) {
      await insertStaff(tx, derivedId(id, `row ${row}`), { ...person, importId: id });
    }
  }
  return { id, added, preview: previewOf(sheet, nameOf) };
}

/** Rows that changed since, or that anything names by now, stay; the others go as they came. */
export async function undoImport(
  { tx, now }: CommandContext,
  { id }: Parsed<'team.undoImport'>,
): Promise<Output<'team.undoImport'>> {
  const known = await tx.one(importSql(id), ImportRow);
  if (!known) throw notFound();
  const people = await tx.all(importedSql(id), ImportedRow);
  const changed = await changedSince(tx, 'staff', id);
  const going = people.filter((person) => !changed.has(person.id));
  for (const person of going) await removeWhole(tx, person.id);
  if (known.undone_at === null) await tx.update('staff_import', id, null, { undone_at: new Date(now).toISOString() });
  const kept = people.filter((person) => changed.has(person.id));
  return {
    removed: going.length,
    kept: kept.map(({ id: staffId, name }): StaffRef => ({ id: staffId, name, active: true })),
  };
}

const withPeriods = ['employment', 'staff_job'] as const;

async function removeWhole(tx: Tx, staffId: string): Promise<void> {
  for (const table of withPeriods) {
    for (const row of await tx.all(partIdsSql(table, staffId), IdRow)) await tx.remove(table, row.id, null, null);
  }
  await tx.remove('staff', staffId, null, null);
}

/** In the form it came in, with one more column that says why. */
export async function rejected(
  { read, today, words }: QueryContext,
  { fileName, data, language }: Parsed<'team.rejected'>,
): Promise<Output<'team.rejected'>> {
  return rejectedRows(await sheetAgainst(read, data, today, null), fileName, 'team', await words(language));
}
