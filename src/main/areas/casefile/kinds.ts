/** Which papers a file should hold: the organisation's own list. */
import * as z from 'zod';
import type { DocumentKind } from '../../../shared/areas/casefile-documents.ts';
import { documentOriginOf } from '../../../shared/catalogue/child-documents.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext, Words } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { given } from '../lists.ts';
import { kindsSql, kindSql, lastKindSql } from './queries.ts';
import { KindRow } from './rows.ts';

const SortRow = z.object({ sort: z.string().nullable() });

function toKind(row: KindRow): DocumentKind {
  return {
    id: row.id,
    rev: row.rev,
    name: row.name,
    origin: documentOriginOf(row.catalogue_id),
    required: row.required === 1,
    goes: row.goes,
    expires: row.expires === 1,
    warnDays: row.warn_days,
    retired: row.retired_at !== null,
  };
}

/** In the organisation's order, retired ones too. */
export async function allKinds(read: Reader): Promise<DocumentKind[]> {
  return (await read.all(kindsSql(), KindRow)).map(toKind);
}

/** What a kind is called, in the reader's language. */
export function kindName({ t }: Words, kind: Pick<DocumentKind, 'id' | 'name'>): string {
  return kind.name ?? t(`casefile:entry.${kind.id}`);
}

export async function documentKinds({ read }: QueryContext): Promise<Output<'casefile.documentKinds'>> {
  return { kinds: await allKinds(read) };
}

/** @throws AppError `not-found` */
async function oneKind(read: Reader, id: string): Promise<KindRow> {
  const row = await read.one(kindSql(id), KindRow);
  if (!row) throw notFound();
  return row;
}

export async function addKind({ tx }: CommandContext, input: Parsed<'casefile.addKind'>): Promise<DocumentKind> {
  const known = await tx.one(kindSql(input.id), KindRow);
  const last = known ? undefined : await tx.one(lastKindSql(), SortRow);
  await tx.insert('child_document_kind', input.id, {
    catalogue_id: null,
    name: input.name,
    required: Number(input.required ?? false),
    goes: input.goes ?? null,
    expires: Number(input.expires ?? false),
    warn_days: input.warnDays ?? 60,
    sort: known ? known.sort : keyBetween(last?.sort ?? null, null),
    retired_at: null,
  });
  return toKind(await oneKind(tx, input.id));
}

export async function editKind({ tx, now }: CommandContext, input: Parsed<'casefile.editKind'>): Promise<DocumentKind> {
  const row = await oneKind(tx, input.id);
  await tx.update('child_document_kind', input.id, input.rev, {});
  if (input.name === null && row.catalogue_id === null) throw invalid(['name', 'required']);
  const flag = (value: boolean | undefined) => (value === undefined ? undefined : Number(value));
  const retiring = input.retired !== undefined && input.retired !== (row.retired_at !== null);
  await tx.update(
    'child_document_kind',
    input.id,
    input.rev,
    given({
      name: input.name,
      required: flag(input.required),
      goes: input.goes,
      expires: flag(input.expires),
      warn_days: input.warnDays,
      retired_at: retiring ? (input.retired ? new Date(now).toISOString() : null) : undefined,
    }),
  );
  return toKind(await oneKind(tx, input.id));
}
