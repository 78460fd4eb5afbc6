/**
 * Accounts: added by a director with a one-time password, disabled by taking the slot away. The keyring is written
 * inside the command: should the rows not come to be, a slot without a row opens nothing.
 */
import type { Role } from '../../../shared/access.ts';
import type { Person } from '../../../shared/areas/settings.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, SystemContext } from '../../gate/handler.ts';
import { everybody, heldRoles, isLastDirector, personRow, sameSignInName, toPerson, type PersonRow } from './people.ts';
import { oneTimePassword } from './one-time-password.ts';

type Context = CommandContext & SystemContext;

async function answerPerson(context: Context, id: string): Promise<Person> {
  const row = await personRow(context.read, id);
  if (!row) throw notFound();
  const slots = await context.keys.all();
  return toPerson(row, new Set(slots.filter((s) => s.temporary).map((s) => s.userId)));
}

async function existing(context: Context, id: string): Promise<PersonRow> {
  const row = await personRow(context.read, id);
  if (!row) throw notFound();
  return row;
}

async function giveOneTimePassword(context: Context, row: { id: string; signInName: string }) {
  const password = oneTimePassword();
  await context.keys.put({ userId: row.id, name: row.signInName, password, temporary: true });
  return { person: await answerPerson(context, row.id), oneTimePassword: password };
}

export async function addPerson(context: Context, input: Parsed<'settings.addPerson'>) {
  const people = await everybody(context.read);
  const taken = people.some((p) => p.id !== input.id && sameSignInName(p.signInName, input.signInName));
  if (taken) throw invalid(['signInName', 'taken']);
  const known = people.some((p) => p.id === input.id);
  await context.tx.insert('app_user', input.id, {
    name: input.name,
    sign_in_name: input.signInName,
    language: input.language,
    disabled_at: null,
    disabled_reason: null,
    roles_changed_at: null,
    password_reset_at: null,
  });
  // Saved twice: the account is there already, and its first one-time password may be in use.
  if (known) throw invalid(['id', 'already-added']);
  for (const role of input.roles) await startRole(context, input.id, role);
  return giveOneTimePassword(context, input);
}

export async function editPerson(context: Context, { id, rev, ...patch }: Parsed<'settings.editPerson'>) {
  await context.tx.update('app_user', id, rev, {
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.language === undefined ? {} : { language: patch.language }),
  });
  return answerPerson(context, id);
}

function startRole(context: Context, userId: string, role: Role): Promise<number> {
  return context.tx.insert('user_role', context.newId(), {
    user_id: userId,
    role,
    started_at: new Date(context.now).toISOString(),
    ended_at: null,
  });
}

/** Roles are periods: what ends keeps its beginning, what is new begins now. */
export async function setRoles(context: Context, { id, rev, roles }: Parsed<'settings.setRoles'>) {
  const person = await existing(context, id);
  const losesDirector = person.roles.includes('director') && !roles.includes('director');
  if (losesDirector && (await isLastDirector(context.read, id))) throw invalid(['roles', 'last-director']);
  const held = await heldRoles(context.read, id);
  const ended = held.filter((h) => !roles.includes(h.role));
  const begun = roles.filter((role) => !held.some((h) => h.role === role));
  // The person's row says when roles changed, so that two directors who change them at once both hear of it.
  await context.tx.update('app_user', id, rev, { roles_changed_at: new Date(context.now).toISOString() });
  for (const { id: roleId } of ended) {
    await context.tx.update('user_role', roleId, null, { ended_at: new Date(context.now).toISOString() });
  }
  for (const role of begun) await startRole(context, id, role);
  return answerPerson(context, id);
}

export async function disablePerson(context: Context, { id, rev, reason }: Parsed<'settings.disablePerson'>) {
  const person = await existing(context, id);
  if (person.roles.includes('director') && (await isLastDirector(context.read, id))) {
    throw invalid(['id', 'last-director']);
  }
  await context.tx.update('app_user', id, rev, {
    disabled_at: new Date(context.now).toISOString(),
    disabled_reason: reason,
  });
  await context.keys.remove(id);
  return answerPerson(context, id);
}

export async function enablePerson(context: Context, { id, rev }: Parsed<'settings.enablePerson'>) {
  const person = await existing(context, id);
  if (!person.disabled) throw invalid(['id', 'already-active']);
  await context.tx.update('app_user', id, rev, { disabled_at: null, disabled_reason: null });
  return giveOneTimePassword(context, person);
}

export async function resetPassword(context: Context, { id, rev }: Parsed<'settings.resetPassword'>) {
  const person = await existing(context, id);
  if (person.disabled) throw invalid(['id', 'not-active']);
  if (person.id === context.actor.id) throw invalid(['id', 'own-password']);
  await context.tx.update('app_user', id, rev, { password_reset_at: new Date(context.now).toISOString() });
  return giveOneTimePassword(context, person);
}
