/** Sessions as people read them: what was talked about, decided and agreed. What stays between two is not among it. */
import type { AgreedAction, SupervisionSession } from '../../../shared/areas/supervision.ts';
import type * as z from 'zod';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { overdueDays } from '../../../shared/rules/overdue.ts';
import { notFound } from '../../errors.ts';
import type { QueryContext } from '../../gate/handler.ts';
import { peopleOn, type People } from './people.ts';
import { actionsOfSql, sessionSql, sessionsSql, sessionsWithSql, wellbeingOwnersSql } from './queries.ts';
import { askingOf, mayReadWellbeing, takesPart, type Asking } from './reach.ts';
import { ActionRow, OwnersRow, SessionRow } from './rows.ts';

/** How many of all sessions are listed where nobody is named. */
const newest = 500;
type Action = z.infer<typeof AgreedAction>;

export async function sessions(
  context: QueryContext,
  { staffId }: Parsed<'supervision.sessions'>,
): Promise<Output<'supervision.sessions'>> {
  const { read, grant } = context;
  const asking = await askingOf(context);
  const { mine } = asking;
  // Under an `own` grant the statement itself finds no session the caller had no part in.
  const rows =
    grant === 'all'
      ? await read.all(staffId === undefined ? sessionsSql(newest) : sessionsWithSql([staffId]), SessionRow)
      : await read.all(sessionsWithSql([...mine]), SessionRow);
  const asked = staffId === undefined ? rows : rows.filter((row) => takesPart(row, new Set([staffId])));
  return { sessions: await toSessions(context, asked, asking) };
}

export async function readSession(context: QueryContext, id: string): Promise<SupervisionSession> {
  const row = await context.read.one(sessionSql(id), SessionRow);
  if (row?.deleted_at !== null) throw notFound();
  const [session] = await toSessions(context, [row], await askingOf(context));
  if (!session) throw notFound();
  return session;
}

async function toSessions(
  { read, today }: QueryContext,
  rows: readonly SessionRow[],
  asking: Asking,
): Promise<SupervisionSession[]> {
  const people = await peopleOn(read, today);
  const ids = rows.map((row) => row.id);
  const actions = Map.groupBy(await read.all(actionsOfSql(ids), ActionRow), (action) => action.session_id);
  const owners = new Map((await read.all(wellbeingOwnersSql(ids), OwnersRow)).map((row) => [row.session_id, row]));
  return rows.map((row) => ({
    id: row.id,
    rev: row.rev,
    kind: row.kind,
    on: row.held_on,
    supervisor: people.ref(row.supervisor_id),
    people: row.staff_ids.map(people.ref),
    discussed: row.discussed,
    decisions: row.decisions,
    actions: (actions.get(row.id) ?? []).map((action) => toAction(action, people, today)),
    mayReadWellbeing: mayReadWellbeing(row, owners.get(row.id), asking),
  }));
}

export function toAction(row: ActionRow, people: People, today: string): Action {
  return {
    id: row.id,
    rev: row.rev,
    text: row.body,
    owner: people.ref(row.owner_id),
    dueOn: row.due_on,
    doneOn: row.done_on,
    overdueDays: overdueDays({ goalDate: row.due_on, settled: row.done_on !== null }, today),
  };
}
