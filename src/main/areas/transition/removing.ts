/** Taking away what the organisation added, and bringing it back. What came with the catalogue is retired instead. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { placeOf } from './entries.ts';
import { entriesInStageSql } from './queries.ts';
import { documentPlaceSql, evidencePlaceSql, versionPlaceSql } from './queries-documents.ts';
import { DocumentPlaceRow, loadDocuments, VersionPlaceRow } from './register.ts';
import { CountRow, EvidencePlaceRow } from './rows.ts';
import { tableOf } from './tables.ts';

type Removing = Parsed<'transition.remove'>;
type Touched = Output<'transition.remove'>;

export async function remove({ tx }: CommandContext, input: Removing): Promise<Touched> {
  await assertRemovable(tx, input);
  return { id: input.id, rev: await tx.remove(tableOf[input.kind], input.id, input.rev, input.reason ?? null) };
}

async function assertRemovable(read: Reader, { kind, id }: Removing): Promise<void> {
  switch (kind) {
    case 'document': {
      const row = await read.one(documentPlaceSql(id), DocumentPlaceRow);
      if (!row) throw notFound();
      if (row.catalogue_id !== null) throw invalid(['id', 'from-catalogue']);
      return;
    }
    case 'version':
      return assertNotInForce(read, id);
    case 'evidence':
      if (!(await read.one(evidencePlaceSql(id), EvidencePlaceRow))) throw notFound();
      return;
    case 'action':
    case 'milestone':
    case 'stage':
    case 'activity': {
      const place = await placeOf(read, kind, id);
      if (!place) throw notFound();
      if (place.catalogue_id !== null) throw invalid(['id', 'from-catalogue']);
      const held = kind === 'stage' ? await read.one(entriesInStageSql(id), CountRow) : undefined;
      if ((held?.n ?? 0) > 0) throw invalid(['id', 'not-empty']);
    }
  }
}

/** Approving is somebody's decision: it is withdrawn, with a reason, before what it approved can go. */
async function assertNotInForce(read: Reader, versionId: string): Promise<void> {
  const place = await read.one(versionPlaceSql(versionId), VersionPlaceRow);
  if (!place) throw notFound();
  const [document] = await loadDocuments(read, place.document_id);
  const version = document?.versions.find((one) => one.id === versionId);
  if (version?.approval?.current === true) throw invalid(['id', 'approved']);
}

export async function restore({ tx }: CommandContext, input: Parsed<'transition.restore'>): Promise<Touched> {
  await assertPlaceIsLeft(tx, input);
  return { id: input.id, rev: await tx.restore(tableOf[input.kind], input.id, input.rev) };
}

/** What it stood in must still be there, or it would come back where nobody finds it. */
async function assertPlaceIsLeft(read: Reader, { kind, id }: Parsed<'transition.restore'>): Promise<void> {
  const gone = await isPlaceGone(read, kind, id);
  if (gone) throw invalid(['id', 'place-removed']);
}

async function isPlaceGone(read: Reader, kind: Removing['kind'], id: string): Promise<boolean> {
  switch (kind) {
    case 'document':
      return false;
    case 'version': {
      const place = await read.one(versionPlaceSql(id), VersionPlaceRow);
      return place !== undefined && place.document_deleted_at !== null;
    }
    case 'evidence': {
      const place = await read.one(evidencePlaceSql(id), EvidencePlaceRow);
      return place !== undefined && (await isAboutGone(read, place.about_table, place.about_id));
    }
    case 'action':
    case 'milestone':
    case 'stage':
    case 'activity': {
      const place = await placeOf(read, kind, id);
      if (!place?.parent_id) return false;
      const parent = await placeOf(read, kind === 'stage' ? 'phase' : 'stage', place.parent_id);
      return parent === undefined || parent.deleted_at !== null;
    }
  }
}

async function isAboutGone(read: Reader, table: string, id: string): Promise<boolean> {
  if (table === tableOf.version) {
    const version = await read.one(versionPlaceSql(id), VersionPlaceRow);
    return version === undefined || version.deleted_at !== null;
  }
  const place = await placeOf(read, table === tableOf.action ? 'action' : 'milestone', id);
  return place === undefined || place.deleted_at !== null;
}
