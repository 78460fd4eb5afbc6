/** Adding somebody, editing what is known of them, joining them to an account, taking a mistake away. */
import * as z from 'zod';
import type { Job, Staff } from '../../../shared/areas/team.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { conflict, invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Tx } from '../../store/types.ts';
import { derivedId } from '../derived-id.ts';
import { given } from '../lists.ts';
import {
  activeUserSql,
  hasRowSql,
  partTables,
  removedTogetherSql,
  staffOfUserSql,
  staffPlaceSql,
  userOfSql,
} from './queries.ts';
import { referredTo } from '../references.ts';
import { IdRow, PlaceRow } from './rows.ts';
import { readStaff } from './staff.ts';

type Profile = Partial<Pick<Parsed<'team.edit'>, keyof typeof columnOf>>;
const columnOf = {
  name: 'name',
  employer: 'employer',
  employerName: 'employer_name',
  standing: 'standing',
  place: 'place',
  phone: 'phone',
  email: 'email',
  languages: 'languages',
  qualifications: 'qualifications',
  notes: 'notes',
} as const;

function columns(profile: Profile) {
  return given(
    Object.fromEntries(Object.entries(columnOf).map(([field, column]) => [column, valueOf(profile, field)])),
  );
}
function valueOf(profile: Profile, field: string): string | null | undefined {
  return Object.entries(profile).find(([key]) => key === field)?.[1];
}

export interface NewStaff extends Omit<Parsed<'team.add'>, 'id'> {
  readonly importId: string | null;
}

/** The rows of somebody new, each under an id that follows from `id`: saved twice, they are made once. */
export async function insertStaff(tx: Tx, id: string, wanted: NewStaff): Promise<void> {
  await tx.insert('staff', id, {
    ...columns(wanted),
    periods_changed_at: null,
    user_id: null,
    photo_file_id: null,
    import_id: wanted.importId,
  });
  await tx.insert('employment', derivedId(id, 'employment'), {
    staff_id: id,
    started_on: wanted.startedOn,
    ended_on: null,
    fte: wanted.fte,
    end_reason: null,
  });
  for (const job of new Set(wanted.jobs)) {
    await tx.insert('staff_job', jobId(id, job), { staff_id: id, job, started_on: wanted.startedOn, ended_on: null });
  }
}

const jobId = (id: string, job: Job) => derivedId(id, `job ${job}`);

export async function add({ tx, today }: CommandContext, { id, ...wanted }: Parsed<'team.add'>): Promise<Staff> {
  const known = await tx.one(staffPlaceSql(id), PlaceRow);
  if (known) await assertSameJobs(tx, id, known, wanted.jobs);
  await insertStaff(tx, id, { ...wanted, importId: null });
  return readStaff(tx, id, today);
}

/** Said again with other jobs, it is not the same saying. */
async function assertSameJobs(tx: Tx, id: string, known: z.infer<typeof PlaceRow>, jobs: readonly Job[]) {
  for (const job of jobs) {
    if (await tx.one(hasRowSql('staff_job', jobId(id, job)), IdRow)) continue;
    const changed = { changedBy: null, changedAt: known.created_at, fields: [] };
    throw conflict({ table: 'staff', id, yourRev: 1, currentRev: known.rev, ...changed });
  }
}

export async function edit({ tx, today }: CommandContext, input: Parsed<'team.edit'>): Promise<Staff> {
  const { id, rev, ...profile } = input;
  await tx.update('staff', id, rev, columns(profile));
  return readStaff(tx, id, today);
}

export async function joinAccount(
  { tx, today }: CommandContext,
  { id, rev, userId }: Parsed<'team.joinAccount'>,
): Promise<Staff> {
  if (userId !== null) await assertFree(tx, userId, id);
  await tx.update('staff', id, rev, { user_id: userId });
  return readStaff(tx, id, today);
}

/** One account is one person: otherwise somebody would see as their own what is another's. */
async function assertFree(tx: Tx, userId: string, id: string): Promise<void> {
  if (!(await tx.one(activeUserSql(userId), IdRow))) throw invalid(['userId', 'unknown']);
  const held = await tx.all(staffOfUserSql(userId), IdRow);
  if (held.some((row) => row.id !== id)) throw invalid(['userId', 'taken']);
}

const ownTables: readonly string[] = partTables;

/** For a slip of the keyboard: somebody who did anything here leaves by the end of their employment instead. */
export async function remove({ tx }: CommandContext, input: Parsed<'team.remove'>): Promise<Output<'team.remove'>> {
  const elsewhere = (await referredTo(tx, 'staff', input.id)).filter((table) => !ownTables.includes(table));
  if (elsewhere.length > 0) throw invalid(['id', 'has-records']);
  await tx.remove('staff', input.id, input.rev, input.reason ?? null);
  return {};
}

/** With the periods that went at the same moment, as an import that was undone takes them along. */
export async function restore({ tx, today }: CommandContext, input: Parsed<'team.restore'>): Promise<Staff> {
  const place = await tx.one(staffPlaceSql(input.id), PlaceRow);
  if (!place?.deleted_at) throw notFound();
  await tx.restore('staff', input.id, input.rev);
  await keepAccountSingle(tx, input.id);
  for (const table of ['employment', 'staff_job'] as const) {
    for (const row of await tx.all(removedTogetherSql(table, input.id, place.deleted_at), IdRow)) {
      await tx.restore(table, row.id, null);
    }
  }
  return readStaff(tx, input.id, today);
}

const UserRow = z.object({ user_id: z.string().nullable() });

/** The account may have been given to somebody else meanwhile: then it stays with them. */
async function keepAccountSingle(tx: Tx, id: string): Promise<void> {
  const row = await tx.one(userOfSql(id), UserRow);
  if (!row?.user_id) return;
  const held = await tx.all(staffOfUserSql(row.user_id), IdRow);
  if (held.some((other) => other.id !== id)) await tx.update('staff', id, null, { user_id: null });
}
