/**
 * Builds a fictional home: two believable years of work, through the very gate everything else passes, with a clock
 * that is turned back and comes forward day by day. The same seed on the same day makes the same rows.
 */
import { civilDateAt } from '../../shared/dates.ts';
import { uuidv7 } from '../../shared/uuid.ts';
import type { Input, Output, ProcedureName } from '../../shared/contract.ts';
import type { Role } from '../../shared/access.ts';
import type { Core, CoreOptions, CoreSession } from '../core-types.ts';
import { practiceDoor } from './door.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { familyNames, givenNames, homeNames } from './names.ts';
import { tell } from './story.ts';

export interface HomeWanted {
  readonly folder: string;
  readonly language: string;
  /** People with an account, the director among them; at least 1. */
  readonly staff: number;
  /** Children in residence when the story begins. */
  readonly children: number;
  readonly seed: string;
}

export interface HomeBuilt {
  readonly organisation: string;
  /** Sign-in names of those who have chosen the practice password; the first is the director. */
  readonly signIns: readonly { readonly name: string; readonly roles: readonly Role[] }[];
  readonly password: string;
  readonly recoveryCode: string;
}

/** `openCore`, handed in: the core itself makes this home when somebody wants to practise. */
export type OpenCore = (options: CoreOptions) => Core;

const day = 86_400_000;
const years = 2;

/** What a chapter of the story works with. */
export interface Teller {
  readonly chance: Chance;
  /** Calls as the director, or as whoever is named; a refusal is a defect of the story. */
  readonly call: <P extends ProcedureName>(procedure: P, input: Input<P>, who?: CoreSession) => Promise<Output<P>>;
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  readonly newId: () => string;
  /** Goes on to `daysAgo` days before today, in working hours; never backwards. */
  readonly goTo: (daysAgo: number) => void;
  /** The civil date `daysAgo` days before today. */
  readonly dateOf: (daysAgo: number) => string;
  readonly workers: readonly CoreSession[];
  readonly wanted: HomeWanted;
  /** What one chapter leaves for those after it, such as the ids of the children it brought. */
  readonly shared: Map<string, readonly string[]>;
}

/** Something that happened on a day; the chapters' days are told in their order, not chapter by chapter. */
export interface Happening {
  readonly daysAgo: number;
  readonly happen: () => Promise<void>;
}

function turningClock(options: CoreOptions, chance: Chance) {
  // Until last midnight, so that one day always tells the same story.
  const end = new Date(options.clock()).setHours(0, 0, 0, 0);
  let now = end - years * 365 * day;
  // A long day goes faster towards its evening, so that however much is told of it, it stays that day.
  let evening = end;
  return {
    read: () => (now += now < evening ? 37_000 : 2),
    goTo(daysAgo: number) {
      const morning = new Date(end - daysAgo * day);
      morning.setHours(chance.between(8, 16), chance.between(0, 59), 0, 0);
      now = Math.max(now, Math.min(morning.getTime(), end - 60_000));
      evening = new Date(morning).setHours(22, 0, 0, 0);
    },
    dateOf: (daysAgo: number) => civilDateAt(end - daysAgo * day),
  };
}

function rolesFor(index: number): Role[] {
  if (index === 0) return ['director'];
  // One supervisor for the first dozen, and one for each dozen after it.
  if (index % 12 === 1) return ['supervisor'];
  const pattern: Role[][] = [
    ['social-worker'],
    ['care-staff'],
    ['care-staff'],
    ['social-worker', 'trainer'],
    ['care-staff'],
    ['social-worker'],
    ['viewer'],
  ];
  return pattern[(index - 2) % pattern.length] ?? ['care-staff'];
}

/** @throws Error when the folder holds a store already, or a step of the story is refused. */
export async function buildHome(open: OpenCore, options: CoreOptions, wanted: HomeWanted): Promise<HomeBuilt> {
  const chance = chanceFrom(`${wanted.seed}:${String(wanted.staff)}:${String(wanted.children)}`);
  const clock = turningClock(options, chance);
  const newId = () => uuidv7(clock.read(), chance.bytes(10));
  const core = open({ ...options, folder: wanted.folder, clock: clock.read, newId, sleepless: true });
  try {
    const director = core.connect();
    const call: Teller['call'] = (procedure, input, who = director) => must(who, procedure, input);
    clock.goTo(years * 365);
    const organisation = chance.pick(homeNames);
    const { password, name } = practiceDoor;
    const { recoveryCode } = await call('session.create', { organisation, name, password, language: wanted.language });
    await call('session.confirmRecovery', { code: recoveryCode });
    const team = await gatherTeam({ call, chance, newId }, wanted);
    const workers = await firstSignIns(core.connect, call, team, password);
    const me = await call('session.me', {});
    const people = [{ id: me.user.id, name, roles: me.user.roles }, ...team];
    await tell({
      chance,
      call,
      people,
      newId,
      goTo: clock.goTo,
      dateOf: clock.dateOf,
      workers,
      wanted,
      shared: new Map(),
    });
    const signIns = people.slice(0, workers.length + 1).map((p) => ({ name: p.name, roles: p.roles }));
    return { organisation, signIns, password, recoveryCode };
  } finally {
    await core.close();
  }
}

type Team = readonly { id: string; name: string; roles: Role[]; oneTimePassword: string }[];

async function gatherTeam({ call, chance, newId }: Pick<Teller, 'call' | 'chance' | 'newId'>, wanted: HomeWanted) {
  const team: Team[number][] = [];
  const names = new Set<string>([practiceDoor.name]);
  while (team.length < wanted.staff - 1) {
    const name = `${chance.pick(givenNames)} ${chance.pick(familyNames)}`;
    const unique = names.has(name) ? `${name} ${String(names.size)}` : name;
    names.add(unique);
    const id = newId();
    const roles = rolesFor(team.length + 1);
    const added = await call('settings.addPerson', {
      id,
      name: unique,
      signInName: unique,
      roles,
      language: wanted.language,
    });
    team.push({ id, name: unique, roles, oneTimePassword: added.oneTimePassword });
  }
  return team;
}

/** The supervisor and the first social worker have begun to use their accounts; the others have not come yet. */
async function firstSignIns(connect: () => CoreSession, call: Teller['call'], team: Team, password: string) {
  const sessions: CoreSession[] = [];
  for (const person of team.slice(0, 2)) {
    const session = connect();
    await call('session.signIn', { name: person.name, password: person.oneTimePassword }, session);
    await call('session.changePassword', { current: person.oneTimePassword, next: password }, session);
    sessions.push(session);
  }
  return sessions;
}

async function must<P extends ProcedureName>(session: CoreSession, procedure: P, input: Input<P>): Promise<Output<P>> {
  const result = await session.call(procedure, input);
  if (result.ok) return result.value as Output<P>;
  const fields = result.error.fields?.map((field) => `${field.path} ${field.rule}`).join(', ') ?? '';
  throw new Error(`the story stops at ${procedure}: ${result.error.code} ${fields}`);
}
