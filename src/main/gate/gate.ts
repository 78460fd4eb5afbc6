/**
 * The only way in. For the window, the terminal and the tests alike: known procedure, size, signed in, may they, form
 * of the input, may they on this record, one transaction, form of the answer, a line for looks that are noted.
 */
import { civilDateAt } from '../../shared/dates.ts';
import { grantOf, type Grant } from '../../shared/access.ts';
import { session, type SessionUser } from '../../shared/areas/session.ts';
import type { ProcedureName } from '../../shared/contract.ts';
import type { Access, Procedure } from '../../shared/procedure.ts';
import type { Tag } from '../../shared/tags.ts';
import type { Result } from '../../shared/result.ts';
import { sessionHandlers } from '../areas/session/handlers.ts';
import type { CoreOptions } from '../core-types.ts';
import { idOf } from './new-id.ts';
import { AppError, invalid } from '../errors.ts';
import { discardDraft } from '../store/drafts.ts';
import type { Reader } from '../store/types.ts';
import type { Caller } from './caller.ts';
import { fieldsOf, failureOf } from './failure.ts';
import type { CommandContext, QueryContext, SystemContext } from './handler.ts';
import type { House } from './house.ts';
import { openRooms } from './rooms.ts';
import { jsonSize } from './size.ts';

/** The context every handler gets; each area's handlers declare the part of it they use. */
type FullContext = QueryContext & CommandContext & SystemContext;
type AnyHandler = (context: FullContext, input: never) => Promise<unknown>;

/** While a one-time password is in force, nothing but these. */
const openWithOneTimePassword: ReadonlySet<string> = new Set([
  'session.me',
  'session.changePassword',
  'session.active',
  'session.lock',
] satisfies ProcedureName[]);

export interface Gate {
  call(caller: Caller, name: string, input: unknown, draft?: string): Promise<Result<unknown>>;
}

interface Parts {
  readonly house: House;
  readonly options: CoreOptions;
  readonly changed: (tags: readonly Tag[]) => void;
}
interface Asked {
  readonly caller: Caller;
  readonly name: ProcedureName;
  readonly procedure: Procedure;
  /** Parsed. */
  readonly input: unknown;
  readonly draft: string | undefined;
}

export function makeGate(house: House, options: CoreOptions, changed: (tags: readonly Tag[]) => void): Gate {
  const parts: Parts = { house, options, changed };
  return {
    async call(caller, name, input, draft) {
      let known: ProcedureName | 'unknown' = 'unknown';
      try {
        const found = await procedureNamed(name);
        known = found.name;
        return { ok: true, value: await run(parts, caller, found, { input, draft }) };
      } catch (error) {
        if (!(error instanceof AppError)) options.onDefect?.(error);
        return { ok: false, error: failureOf(error, idOf(options), known, options.log) };
      }
    },
  };
}

type DoorProcedure = keyof typeof session;
interface Named {
  readonly name: ProcedureName;
  readonly procedure: Procedure;
}

function isAtTheDoor(name: string): name is DoorProcedure {
  return Object.hasOwn(session, name);
}

/** What is asked at the door is known at once; the rest is read when it is first asked for. */
async function procedureNamed(name: string): Promise<Named> {
  if (isAtTheDoor(name)) return { name, procedure: session[name] };
  const { contract, isProcedure } = await openRooms();
  if (!isProcedure(name)) throw new AppError('unknown-procedure');
  return { name, procedure: contract[name] };
}

interface Said {
  readonly input: unknown;
  readonly draft: string | undefined;
}

async function run(parts: Parts, caller: Caller, { name, procedure }: Named, said: Said): Promise<unknown> {
  const { input, draft } = said;
  checkSize(input, procedure.maxBytes);
  await parts.house.stillAwake(caller);
  const user = admit(procedure.access, caller, name);
  const asked: Asked = { caller, name, procedure, input: parseInput(procedure, input), draft };
  const answer = isAtTheDoor(name) ? await runSession(parts, asked) : await runArea(parts, asked, user);
  parts.house.heard(name);
  if (procedure.kind === 'command') {
    if (procedure.changes.includes('session')) await parts.house.refreshCallers();
    parts.changed(procedure.changes);
  }
  return answer;
}

async function runSession({ house, options }: Parts, { caller, name, procedure, input }: Asked): Promise<unknown> {
  const handler = Object.entries(sessionHandlers).find(([key]) => key === name)?.[1];
  if (!handler) throw new AppError('unknown-procedure');
  // The table is typed per procedure; here the procedure is known only at run time, and its input has been parsed.
  return procedure.output.parse(await handler({ house, caller, options }, input as never));
}

async function runArea(parts: Parts, asked: Asked, user: SessionUser | null): Promise<unknown> {
  if (!user) throw new AppError('unauthenticated');
  const { name, procedure, input, draft } = asked;
  const { store } = parts.house.door.opened();
  const rooms = await openRooms();
  const handler = Object.entries(rooms.handlers).find(([key]) => key === name)?.[1] as AnyHandler | undefined;
  if (!handler) throw new AppError('unknown-procedure');
  const grant = 'can' in procedure.access ? grantOf(user.roles, procedure.access.can) : null;
  const work = async (read: Reader, tx: CommandContext['tx']) => {
    const context: FullContext = { ...contextFor(parts, user, grant), read, tx };
    await checkScope(rooms, procedure.access, context, input);
    // Parsed inside the transaction: an answer that does not fit its contract undoes the command.
    return procedure.output.parse(await handler(context, input as never));
  };
  const answer =
    procedure.kind === 'query'
      ? await work(store.reader, noTransaction)
      : await store.command({ procedure: name, actorId: user.id, reason: reasonOf(input) }, async (tx) => {
          const made = await work(tx, tx);
          // With the record or not at all: a draft that outlived it would make the record a second time.
          if (draft !== undefined) await discardDraft(tx, user.id, draft);
          return made;
        });
  if (procedure.noted) {
    const recordId = stringField(input, procedure.noted.record);
    await store.note({ actorId: user.id, what: procedure.noted.what, procedure: name, recordId });
  }
  return answer;
}

function contextFor(
  { house, options }: Parts,
  user: SessionUser,
  grant: Grant | null,
): Omit<FullContext, 'read' | 'tx'> {
  const { store } = house.door.opened();
  const now = options.clock();
  return {
    actor: { id: user.id, name: user.name, roles: user.roles },
    grant,
    files: store.files,
    now,
    today: civilDateAt(now),
    words: async (language) => (await import('../words.ts')).makeWords(language),
    newId: () => idOf(options),
    keys: house.keys(),
    store,
    about: { version: options.appVersion, runtime: options.runtime, remarks: house.remarks() },
    saveFile: (suggestedName, content) => options.host.saveFile(suggestedName, content),
    savePdf: (suggestedName) => options.host.savePdf(suggestedName),
  };
}

function checkSize(input: unknown, limit: number): void {
  const size = jsonSize(input, limit);
  if (size === null) throw invalid(['', 'wrong-type']);
  if (size > limit) throw new AppError('too-large');
}

function admit(access: Access, caller: Caller, name: string): SessionUser | null {
  if ('who' in access && access.who === 'anyone') return null;
  const user = caller.user;
  if (!user) throw new AppError('unauthenticated');
  if (user.mustChangePassword && !openWithOneTimePassword.has(name)) throw new AppError('must-change-password');
  if ('can' in access && !grantOf(user.roles, access.can)) throw new AppError('forbidden');
  return user;
}

function parseInput(procedure: Procedure, input: unknown): unknown {
  const parsed = procedure.input.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new AppError('invalid', { fields: fieldsOf(parsed.error) });
  return parsed.data;
}

type Rooms = Awaited<ReturnType<typeof openRooms>>;

async function checkScope(
  { scopes, present }: Pick<Rooms, 'scopes' | 'present'>,
  access: Access,
  { grant, read, actor, today }: QueryContext,
  input: unknown,
): Promise<void> {
  if (!('can' in access) || !access.about) return;
  const { record, field } = access.about;
  const id = stringField(input, field);
  if (grant === 'own') {
    if (id === null || !(await scopes[record](read, actor.id, id, today))) throw new AppError('forbidden');
    return;
  }
  const isThere = present[record];
  if (isThere && id !== null && !(await isThere(read, id))) throw new AppError('not-found');
}

function stringField(input: unknown, field: string | undefined): string | null {
  if (!field || typeof input !== 'object' || input === null) return null;
  const value: unknown = Object.entries(input).find(([key]) => key === field)?.[1];
  return typeof value === 'string' ? value : null;
}

/** A reason given with a command stands in the log beside it. */
function reasonOf(input: unknown): string | null {
  return stringField(input, 'reason');
}

const refuse = () => Promise.reject(new Error('a query has no transaction'));
const noTransaction: CommandContext['tx'] = {
  all: refuse,
  one: refuse,
  insert: refuse,
  update: refuse,
  remove: refuse,
  restore: refuse,
  local: refuse,
};
