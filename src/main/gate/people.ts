/** Who somebody is and what they may do now: read when they sign in and again whenever people change. */
import * as z from 'zod';
import sql from 'sql-template-tag';
import { capabilitiesOf, Role } from '../../shared/access.ts';
import type { SessionUser } from '../../shared/areas/session.ts';
import { AppError } from '../errors.ts';
import type { Reader } from '../store/types.ts';

const UserRow = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  roles: z.string().transform((json) => z.array(Role).parse(JSON.parse(json))),
});

/**
 * An active user with the roles held now, or undefined. A role counts until it is ended, whatever the clock says: a
 * laptop whose clock fell back must not lock its director out.
 */
async function findUser(read: Reader, id: string): Promise<z.output<typeof UserRow> | undefined> {
  return read.one(
    sql`SELECT u.id, u.name, u.language,
          (SELECT json_group_array(r.role) FROM user_role r
            WHERE r.user_id = u.id AND r.ended_at IS NULL AND r.deleted_at IS NULL) AS roles
        FROM app_user u
        WHERE u.id = ${id} AND u.disabled_at IS NULL AND u.deleted_at IS NULL`,
    UserRow,
  );
}

/** @throws AppError `unauthenticated` when the user is gone, disabled, or has no role left. */
export async function sessionUser(read: Reader, id: string, temporary: boolean): Promise<SessionUser> {
  const user = await findUser(read, id);
  if (!user || user.roles.length === 0) throw new AppError('unauthenticated');
  return { ...user, can: capabilitiesOf(user.roles), mustChangePassword: temporary };
}
