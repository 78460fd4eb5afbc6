/** Reading the people who have, or had, an account. */
import * as z from 'zod';
import sql, { type Sql } from 'sql-template-tag';
import { Role } from '../../../shared/access.ts';
import type { Person } from '../../../shared/areas/settings.ts';
import { searchable } from '../../../shared/text.ts';
import type { Reader } from '../../store/types.ts';
import { normaliseName } from '../../vault/names.ts';

const Row = z.object({
  id: z.string(),
  rev: z.int(),
  name: z.string(),
  signInName: z.string(),
  language: z.string(),
  disabled: z.int(),
  addedAt: z.string(),
  roles: z.string().transform((json) => z.array(Role).parse(JSON.parse(json))),
});
export type PersonRow = z.output<typeof Row>;

const columns = sql`SELECT u.id, u.rev, u.name, u.sign_in_name AS signInName, u.language,
    u.disabled_at IS NOT NULL AS disabled, u.created_at AS addedAt,
    (SELECT json_group_array(r.role) FROM user_role r
      WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.deleted_at IS NULL) AS roles
  FROM app_user u`;

const statements = {
  everybody: (): Sql => sql`${columns} WHERE u.deleted_at IS NULL ORDER BY u.id`,
  person: (id: string): Sql => sql`${columns} WHERE u.id = ${id} AND u.deleted_at IS NULL`,
  heldRoles: (userId: string): Sql =>
    sql`SELECT id, role FROM user_role WHERE user_id = ${userId} AND ended_at IS NULL AND deleted_at IS NULL`,
} as const;

export function everybody(read: Reader): Promise<PersonRow[]> {
  return read.all(statements.everybody(), Row);
}

export function personRow(read: Reader, id: string): Promise<PersonRow | undefined> {
  return read.one(statements.person(id), Row);
}

export async function signInNameFor(read: Reader, id: string): Promise<string | null> {
  return (await personRow(read, id))?.signInName ?? null;
}

export function heldRoles(read: Reader, userId: string) {
  return read.all(statements.heldRoles(userId), z.object({ id: z.string(), role: Role }));
}

/** Names are compared as the keyring compares them: case, spacing and spelling of one letter make no other person. */
export function sameSignInName(a: string, b: string): boolean {
  return normaliseName(a) === normaliseName(b);
}

export async function directorBySignInName(read: Reader, name: string): Promise<PersonRow | undefined> {
  const people = await everybody(read);
  return people.find((p) => !p.disabled && p.roles.includes('director') && sameSignInName(p.signInName, name));
}

/** True when nobody else could manage the organisation if `id` no longer did. */
export async function isLastDirector(read: Reader, id: string): Promise<boolean> {
  const people = await everybody(read);
  return !people.some((p) => p.id !== id && !p.disabled && p.roles.includes('director'));
}

export function toPerson(row: PersonRow, temporary: ReadonlySet<string>): Person {
  const { disabled, ...rest } = row;
  return { ...rest, active: !disabled, awaitingFirstSignIn: temporary.has(row.id) };
}

const sorters = {
  name: (a: Person, b: Person) => a.name.localeCompare(b.name),
  added: (a: Person, b: Person) => a.addedAt.localeCompare(b.addedAt),
  state: (a: Person, b: Person) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name),
} as const;

export function arrange(
  people: readonly Person[],
  by: keyof typeof sorters,
  direction: 'up' | 'down',
  search: string,
): Person[] {
  const wanted = searchable(search);
  const found = people.filter((p) => searchable(`${p.name} ${p.signInName}`).includes(wanted));
  const sorted = found.sort(sorters[by]);
  return direction === 'down' ? sorted.reverse() : sorted;
}
