/** A record's history: its own changes, and those of what belongs to it (declarations, files, versions, approvals). */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { historyOfRows, type LoggedRow } from '../histories.ts';
import {
  approvalIdsSql,
  declarationIdsSql,
  evidenceIdsSql,
  evidencePlaceSql,
  versionIdsSql,
} from './queries-documents.ts';
import { IdRow, EvidencePlaceRow } from './rows.ts';
import { mayKnowAbout } from './attachments.ts';
import { tableOf, type RecordKind } from './tables.ts';

/** @throws AppError `not-found` for a record that never was, or that this person may not know of. */
export async function history(
  context: QueryContext,
  { kind, id }: Parsed<'transition.history'>,
): Promise<Output<'transition.history'>> {
  if (!(await mayKnow(context, kind, id))) throw notFound();
  const entries = await historyOfRows(context.read, await rowsOf(context.read, kind, id));
  if (entries.length === 0) throw notFound();
  return { entries };
}

async function mayKnow(context: QueryContext, kind: RecordKind, id: string): Promise<boolean> {
  if (kind !== 'evidence') return mayKnowAbout(context, tableOf[kind], id);
  const place = await context.read.one(evidencePlaceSql(id), EvidencePlaceRow);
  return place !== undefined && mayKnowAbout(context, place.about_table, place.about_id);
}

async function ids(read: Reader, statement: Parameters<Reader['all']>[0], table: string): Promise<LoggedRow[]> {
  return (await read.all(statement, IdRow)).map((row): LoggedRow => [table, row.id]);
}

/** The record itself and all that hangs on it, removed ones too. */
export async function rowsOf(read: Reader, kind: RecordKind, id: string): Promise<LoggedRow[]> {
  const self: LoggedRow = [tableOf[kind], id];
  const files = () => ids(read, evidenceIdsSql(tableOf[kind], id), tableOf.evidence);
  switch (kind) {
    case 'action':
      return [self, ...(await files())];
    case 'milestone':
      return [self, ...(await ids(read, declarationIdsSql(id), 'milestone_declaration')), ...(await files())];
    case 'version':
      return [self, ...(await ids(read, approvalIdsSql(id), 'document_approval')), ...(await files())];
    case 'document': {
      const versions = await ids(read, versionIdsSql(id), tableOf.version);
      const within: LoggedRow[] = [];
      for (const [, versionId] of versions) within.push(...(await rowsOf(read, 'version', versionId)));
      return [self, ...within];
    }
    case 'phase':
    case 'stage':
    case 'activity':
    case 'evidence':
      return [self];
  }
}
