/** One child: the head that stays in sight, and the whole of what this area knows. */
import { nameKinds, type ChildHead, type ChildRecord } from '../../../shared/areas/children-parts.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { grantOf } from '../../../shared/access.ts';
import { mayShowPhoto } from '../../../shared/rules/photos.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { leadsOf, seenAmong } from '../caseload/facts.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import { loadEntries } from './entries.ts';
import { fileStates } from './missing.ts';
import { photoConsent } from './photos.ts';
import {
  alertsSql,
  elsewhereSql,
  keptSql,
  namesSql,
  partIdsSql,
  partTables,
  photosSql,
  recordSql,
  staysSql,
  whoOfGroupsSql,
} from './queries.ts';
import { holdsOn, nicknameIn, toAlert, toElsewhere, toPhoto, toStay, whoOf } from './reading.ts';
import { AlertRow, ElsewhereRow, IdRow, KeptRow, NameRow, PhotoRow, RecordRow, StayRow, WhoRow } from './rows.ts';

type OfChild = Parsed<'children.head'>;

async function recordRow({ read }: Pick<QueryContext, 'read'>, childId: string): Promise<RecordRow> {
  const row = await read.one(recordSql(childId), RecordRow);
  if (!row) throw notFound();
  return row;
}

/** How far the caller may read children's records: carers not at all. */
function reach({ actor }: QueryContext): 'all' | 'own' | null {
  return grantOf(actor.roles, 'children.read');
}

export async function head(context: QueryContext, { childId }: OfChild): Promise<ChildHead> {
  const { read, today } = context;
  const row = await recordRow(context, childId);
  const full = reach(context) !== null;
  const entries = await loadEntries(read);
  const alerts = (await read.all(alertsSql([childId]), AlertRow)).filter(
    (one) => holdsOn(one, today) && (full || one.for_carers === 1),
  );
  const standing = (await leadsOf(read, [childId], today)).get(childId);
  const [photo] = await read.all(photosSql([childId]), PhotoRow);
  const shown = photo !== undefined && mayShowPhoto(await photoConsent(read, childId, today));
  const led = () => standing?.lead != null;
  return {
    ...whoOf(row),
    rev: row.rev,
    nickname: nicknameIn(await read.all(namesSql([childId]), NameRow)),
    lead: standing?.lead ?? null,
    alerts: alerts.map((one) => toAlert(one, entries)),
    photoId: shown ? photo.id : null,
    siblings: (await siblingRows(context, row)).length,
    missing: full ? ((await fileStates(read, [childId], led, today)).get(childId)?.missing ?? []) : [],
  };
}

/** Brothers and sisters, as far as the caller may know of them. */
async function siblingRows(context: QueryContext, row: Pick<RecordRow, 'id' | 'sibling_group'>): Promise<WhoRow[]> {
  const { read, actor, today } = context;
  if (row.sibling_group === null) return [];
  const others = (await read.all(whoOfGroupsSql([row.sibling_group]), WhoRow)).filter((one) => one.id !== row.id);
  if (reach(context) === 'all') return others;
  const ids = others.map((one) => one.id);
  const seen = await seenAmong(read, actor.id, ids, today);
  return others.filter((one) => seen.has(one.id));
}

export async function record(context: QueryContext, { childId }: OfChild): Promise<ChildRecord> {
  const { read, today } = context;
  const row = await recordRow(context, childId);
  const entries = await loadEntries(read);
  const siblings = await siblingRows(context, row);
  const leads = await leadsOf(
    read,
    siblings.map((one) => one.id),
    today,
  );
  const names = await read.all(namesSql([childId]), NameRow);
  return {
    ...whoOf(row),
    rev: row.rev,
    complexity: row.complexity,
    languages: row.languages,
    religion: row.religion,
    ethnicity: row.ethnicity,
    marks: row.marks,
    birthPlace: row.birth_place,
    originPlace: row.origin_place,
    names: names.flatMap(toName),
    stays: (await read.all(staysSql([childId]), StayRow)).map((one) => toStay(one, entries)),
    alerts: (await read.all(alertsSql([childId]), AlertRow)).map((one) => toAlert(one, entries)),
    siblings: siblings.map((one) => ({ ...whoOf(one), lead: leads.get(one.id)?.lead ?? null })),
    elsewhere: (await read.all(elsewhereSql(childId), ElsewhereRow)).map(toElsewhere),
    photos: (await read.all(photosSql([childId]), PhotoRow)).map(toPhoto),
    photoConsent: await photoConsent(read, childId, today),
  };
}

/** The name the child goes by is part of who it is; here are the others. */
function toName(row: NameRow): ChildRecord['names'] {
  const kind = nameKinds.find((one) => one === row.kind);
  if (kind === undefined || row.name === null) return [];
  return [{ id: row.id, rev: row.rev, kind, name: row.name, script: row.script }];
}

/** The field that only tells screens that something belonging to the child changed. */
const bookkeeping = 'parts_changed_at';

/** Every change to the child and its parts, newest first; removed ones are part of what happened. */
export async function history({ read }: QueryContext, { childId }: OfChild): Promise<Output<'children.history'>> {
  const kept = await read.one(keptSql(childId), KeptRow);
  if (kept?.deleted_at !== null) throw notFound();
  const rows: LoggedRow[] = [['child', childId]];
  for (const table of Object.values(partTables)) {
    for (const { id } of await read.all(partIdsSql(table, childId), IdRow)) rows.push([table, id]);
  }
  const entries = await historyOfRows(read, rows);
  const told = entries
    .map((entry) => ({ ...entry, fields: entry.fields.filter((one) => one.field !== bookkeeping) }))
    .filter((entry) => entry.fields.length > 0);
  return { entries: told };
}
