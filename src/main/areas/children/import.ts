/** Taking in a sheet of children: looked at first, done as one command, and taken back row by row. */
import type { ImportField } from '../../../shared/areas/children.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { roundedBirth } from '../../../shared/rules/ages.ts';
import { birthsAgree } from '../../../shared/rules/likeness.ts';
import { foldedWords } from '../../../shared/rules/names.ts';
import { scriptOf } from '../../../shared/rules/scripts.ts';
import { previewOf, readSheet, type ReadSheet } from '../../documents/import-sheet.ts';
import { rejectedRows } from '../../documents/import-rejected.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader, Tx } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { changedSince } from '../references.ts';
import { firstStayId, insertChild } from './adding.ts';
import { nextCode } from './codes.ts';
import { placeJson } from './editing.ts';
import { childIn, type Wanted } from './import-values.ts';
import { fieldOf } from './import-words.ts';
import { refreshIndex } from './indexing.ts';
import { importedSql, importSql, namesSql, whoAllSql } from './queries.ts';
import { removeParts } from './removing.ts';
import { ImportedRow, ImportRow, NameRow, WhoRow } from './rows.ts';

type ChildSheet = ReadSheet<ImportField, Wanted>;
type Asked = Pick<Parsed<'children.previewImport'>, 'data' | 'columns'>;
interface Known {
  readonly words: readonly string[];
  readonly birthDate: string | null;
  readonly birthPrecision: WhoRow['birth_precision'];
}

const nameOf = (wanted: Wanted): string => wanted.name;

/** Names a child by a name or a number, and says at least one thing more. */
function isHeading(fields: ReadonlySet<ImportField>): boolean {
  const named = (['name', 'firstName', 'lastName', 'code'] as const).some((field) => fields.has(field));
  return named && fields.size >= 2;
}

/** @param except children of this import are not counted as there already */
async function sheetAgainst(
  read: Reader,
  { data, columns }: Asked,
  today: string,
  except: string | null,
): Promise<ChildSheet> {
  const isTaken = recogniser(await knownChildren(read, except));
  const dates = ['birthDate', 'since', 'leftOn'] as const;
  return readSheet(data, { fieldOf, isHeading, dates, most: 2_000, read: childIn, nameOf, isTaken }, today, columns);
}

async function knownChildren(read: Reader, except: string | null): Promise<Known[]> {
  const rows = await read.all(whoAllSql(), WhoRow);
  const own = new Set(except === null ? [] : (await read.all(importedSql(except), ImportedRow)).map((row) => row.id));
  const ids = rows.flatMap((row) => (own.has(row.id) ? [] : [row.id]));
  const names = Map.groupBy(await read.all(namesSql(ids), NameRow), (row) => row.child_id);
  return rows.flatMap((row) =>
    own.has(row.id)
      ? []
      : (names.get(row.id) ?? []).map((one) => ({
          words: foldedWords(one.name ?? ''),
          birthDate: row.birth_date,
          birthPrecision: row.birth_precision,
        })),
  );
}

const keyOf = (words: readonly string[]): string => words.toSorted().join(' ');

/** The same name, whatever the order and spelling of its words, unless the births speak against it. */
function recogniser(known: readonly Known[]): (wanted: Wanted) => boolean {
  const seen = Map.groupBy(known, (one) => keyOf(one.words));
  return (wanted) => {
    const own: Known = {
      words: foldedWords(wanted.name),
      birthDate: wanted.birth.date,
      birthPrecision: wanted.birth.precision,
    };
    const key = keyOf(own.words);
    const alike = key === '' ? [] : (seen.get(key) ?? []);
    seen.set(key, [...alike, own]);
    return alike.some((one) => birthsAgree(one, own) !== 'far');
  };
}

export async function previewImport(
  { read, today }: QueryContext,
  input: Parsed<'children.previewImport'>,
): Promise<Output<'children.previewImport'>> {
  return previewOf(await sheetAgainst(read, input, today, null), nameOf);
}

/** Ids follow from the import's: the same sheet said twice under one id is taken in once. */
export async function importChildren(
  context: CommandContext,
  input: Parsed<'children.import'>,
): Promise<Output<'children.import'>> {
  const { tx, today } = context;
  const { id, fileName } = input;
  const known = await tx.one(importSql(id), ImportRow);
  if (known?.undone_at != null) throw invalid(['id', 'undone']);
  const sheet = await sheetAgainst(tx, input, today, id);
  const wanted = sheet.rows.filter((row) => row.outcome === 'new');
  // Said twice: what was taken in then is what counts, whoever was added since.
  const added = known?.added ?? wanted.length;
  await tx.insert('child_import', id, { file_name: fileName, added, undone_at: null });
  if (!known) {
    const families = familiesIn(wanted, id);
    const numbers = await numbering(tx);
    for (const { row, wanted: child } of wanted) {
      const childId = childIdOf(id, row);
      await takeIn(tx, childId, child, {
        import_id: id,
        code: numbers(),
        sibling_group: families.get(childId) ?? null,
      });
    }
    await refreshIndex(tx);
  }
  return { id, added, preview: previewOf(sheet, nameOf) };
}

const childIdOf = (importId: string, row: number): string => derivedId(importId, `row ${row}`);

/** One number after the other from the first free one; nobody else takes any while the command runs. */
async function numbering(tx: Tx): Promise<() => string> {
  const first = await nextCode(tx);
  const at = first.lastIndexOf('-') + 1;
  let number = Number(first.slice(at)) - 1;
  return () => first.slice(0, at) + String((number += 1)).padStart(4, '0');
}

/** Children with the same words in the column of families; one alone has no brother or sister. */
function familiesIn(rows: readonly { row: number; wanted: Wanted }[], importId: string): ReadonlyMap<string, string> {
  const groups = Map.groupBy(rows, ({ wanted }) => (wanted.family === null ? '' : keyOf(foldedWords(wanted.family))));
  const families = new Map<string, string>();
  for (const [words, members] of groups) {
    const [first] = members;
    if (words === '' || !first || members.length < 2) continue;
    for (const { row } of members) families.set(childIdOf(importId, row), childIdOf(importId, first.row));
  }
  return families;
}

interface Given {
  readonly import_id: string;
  readonly code: string;
  readonly sibling_group: string | null;
}

async function takeIn(tx: Tx, id: string, wanted: Wanted, more: Given): Promise<void> {
  const { birth, since, left, stay } = wanted;
  const child = {
    id,
    name: wanted.name === '' ? null : wanted.name,
    birthDate: birth.date,
    birthPrecision: birth.precision,
    sex: wanted.sex,
    house: wanted.house,
    since: since.date ?? '',
    sincePrecision: since.precision ?? 'day',
  };
  await insertChild(tx, child, {
    ...more,
    languages: wanted.languages,
    religion: wanted.religion,
    ethnicity: wanted.ethnicity,
    birth_place: placeJson(wanted.birthPlace) ?? null,
  });
  await tx.update('child_stay', firstStayId(id), null, {
    reason_text: stay.reasonText,
    brought_by: stay.broughtBy,
    came_from: stay.cameFrom,
    authority: stay.authority,
    order_number: stay.orderNumber,
    left_to: stay.leftTo,
    left_on: left.date === null ? null : roundedBirth(left.date, left.precision ?? 'day'),
    left_precision: left.precision,
  });
  await otherNames(tx, id, wanted);
}

async function otherNames(tx: Tx, childId: string, wanted: Wanted): Promise<void> {
  const names = [
    ['nickname', wanted.nickname],
    ['official', wanted.officialName],
    // The number of before is a name by which people still look for the file.
    ['former', wanted.code],
  ] as const;
  for (const [kind, name] of names) {
    if (name === null || name === wanted.name) continue;
    const row = { child_id: childId, kind, name, script: scriptOf(name) };
    await tx.insert('child_name', derivedId(childId, `child_name/${kind}`), row);
  }
}

/** Children changed since, or whom anything names by now, stay; the others go as they came. */
export async function undoImport(
  { tx, now }: CommandContext,
  { id }: Parsed<'children.undoImport'>,
): Promise<Output<'children.undoImport'>> {
  const known = await tx.one(importSql(id), ImportRow);
  if (!known) throw notFound();
  const children = await tx.all(importedSql(id), ImportedRow);
  const changed = await changedSince(tx, 'child', id);
  const going = children.filter((child) => !changed.has(child.id));
  for (const child of going) {
    await tx.remove('child', child.id, null, null);
    await removeParts(tx, child.id);
  }
  if (known.undone_at === null) await tx.update('child_import', id, null, { undone_at: new Date(now).toISOString() });
  const kept = children.filter((child) => changed.has(child.id));
  return { removed: going.length, kept: kept.map(({ name, code }) => name ?? code) };
}

/** In the form it came in, with one more column that says why. */
export async function rejected(
  { read, today, words }: QueryContext,
  input: Parsed<'children.rejected'>,
): Promise<Output<'children.rejected'>> {
  const sheet = await sheetAgainst(read, input, today, null);
  return rejectedRows(sheet, input.fileName, 'children', await words(input.language));
}
