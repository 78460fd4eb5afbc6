/** That there is such a child: under a grant that reaches all, the gate does not ask. */
import * as z from 'zod';
import sql, { type Sql } from 'sql-template-tag';
import { notFound } from '../../errors.ts';
import type { Reader } from '../../store/types.ts';

const ChildRow = z.object({ id: z.string(), code: z.string() });
export const childSql = (id: string): Sql =>
  sql`SELECT c.id, c.code FROM child c WHERE c.id = ${id} AND c.deleted_at IS NULL`;
export const allChildrenSql = (): Sql => sql`SELECT c.id FROM child c WHERE c.deleted_at IS NULL`;

/** @returns the child's code. @throws AppError `not-found` */
export async function assertChild(read: Reader, id: string): Promise<string> {
  const child = await read.one(childSql(id), ChildRow);
  if (!child) throw notFound();
  return child.code;
}
