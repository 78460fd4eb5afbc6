/** The register, and the history of records, as tables of words. */
import type { HistoryEntry } from '../../../shared/areas/common.ts';
import type { Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import type { Asked, MakeTable } from './export.ts';
import { rowsOf } from './history.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { finds } from '../lists.ts';
import { nameOf, type NamedKind } from './names.ts';
import { namesSql, peopleSql } from './queries.ts';
import { documentNamesSql, versionNamesSql } from './queries-documents.ts';
import { loadDocuments, type Document } from './register.ts';
import { NameRow, PersonRow } from './rows.ts';
import { ownsAction } from './scopes.ts';

export const documentsTable: MakeTable = async (context, asked, words) => {
  const documents = context.grant === 'all' ? await loadDocuments(context.read, null) : [];
  const rows = documents.flatMap((one) => documentRows(one, words));
  return {
    heads: ['kind', 'document', 'source', 'version', 'preparedOn', 'approved', 'approvedOn', 'approvedBy', 'evidence'],
    rows: rows.filter((row) => finds(asked.search, [String(row[1]), String(row[2] ?? ''), String(row[3] ?? '')])),
  };
};

/** One row for each version; a document without any still has its row. */
function documentRows(document: Document, words: Words): Cell[][] {
  const head: Cell[] = [
    words.t(`transition:export.kind.${document.kind}`),
    nameOf(words, 'document', document.name, document.catalogueId),
    document.source,
  ];
  const no = words.t('transition:export.no');
  if (document.versions.length === 0) return [[...head, null, null, no, null, null, null]];
  return document.versions.map(({ label, preparedOn, approval, evidence }) => {
    const state = approval ? (approval.current ? 'yes' : 'changed-since') : 'no';
    const files = evidence.map((one) => one.name).join('; ');
    return [
      ...head,
      label,
      preparedOn,
      words.t(`transition:export.${state}`),
      approval?.on ?? null,
      approval?.by ?? null,
      files,
    ];
  });
}

/** Names of everything a history may speak of, and the records it is made of. */
interface Told {
  readonly names: Map<string, string>;
  readonly rows: LoggedRow[];
}
const kinds = ['phase', 'stage', 'action', 'milestone', 'activity'] as const satisfies readonly NamedKind[];

async function told(context: QueryContext, asked: Asked, words: Words): Promise<Told> {
  const { read, grant, actor } = context;
  const [names, rows] = [new Map<string, string>(), [] as LoggedRow[]];
  for (const kind of kinds) {
    for (const row of await read.all(namesSql(kind, null), NameRow)) {
      names.set(row.id, nameOf(words, kind, row.name, row.catalogue_id));
    }
    // A phase belongs to no stage.
    if (kind === 'phase' && asked.stageId != null) continue;
    for (const { id } of await read.all(namesSql(kind, asked.stageId ?? null), NameRow)) {
      const mayKnow = grant === 'all' || (kind === 'action' && (await ownsAction(read, actor.id, id)));
      if (mayKnow) rows.push(...(await rowsOf(read, kind, id)));
    }
  }
  await tellDocuments(read, words, { names, rows }, grant === 'all' && asked.stageId == null);
  for (const row of await read.all(peopleSql(), PersonRow)) names.set(row.id, row.name);
  return { names, rows };
}

async function tellDocuments(read: Reader, words: Words, { names, rows }: Told, wanted: boolean): Promise<void> {
  if (!wanted) return;
  for (const row of await read.all(documentNamesSql(), NameRow)) {
    names.set(row.id, nameOf(words, 'document', row.name, row.catalogue_id));
    rows.push(...(await rowsOf(read, 'document', row.id)));
  }
  for (const row of await read.all(versionNamesSql(), NameRow)) names.set(row.id, row.name ?? '');
}

/** How the shipped catalogue came in is not something anybody did. */
const shipping = 'catalogue.sync';

export const historyTable: MakeTable = async (context, asked, words) => {
  const { names, rows } = await told(context, asked, words);
  const entries = (await historyOfRows(context.read, rows)).filter((entry) => entry.procedure !== shipping);
  return {
    heads: ['when', 'who', 'kind', 'record', 'field', 'before', 'after', 'reason'],
    rows: entries
      .flatMap((entry) => changeRows(entry, names, words))
      .filter((row) =>
        finds(
          asked.search,
          row.map((cell) => (cell ?? '').toString()),
        ),
      ),
  };
};

function changeRows(entry: HistoryEntry, names: ReadonlyMap<string, string>, words: Words): Cell[][] {
  return entry.fields.map(({ field, before, after }) => [
    entry.at,
    entry.actor?.name ?? null,
    words.t(`transition:export.table.${entry.table}`),
    names.get(entry.recordId) ?? null,
    words.t(`transition:export.field.${field}`),
    valueIn(words, names, field, before),
    valueIn(words, names, field, after),
    entry.reason,
  ]);
}

/** A value in words: a state by its word, an id by the name it stands for, anything else as it is. */
function valueIn(words: Words, names: ReadonlyMap<string, string>, field: string, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'status' || field === 'state') return words.t(`transition:status.${value}`);
  return field.endsWith('_id') ? (names.get(value) ?? value) : value;
}
