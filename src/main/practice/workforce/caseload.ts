/**
 * Who carries which child: given out in rounds to whoever may and has room, brothers and sisters together; handed over
 * when somebody leaves, covered while somebody is away. What cannot be given to anybody waits, as it does.
 */
import type { Output } from '../../../shared/contract.ts';
import { goneBy } from '../children/days.ts';
import type { Happening, Teller } from '../home.ts';
import { carries, works, type Member } from './members.ts';
import type { WorkforceWords } from './words.ts';

type Child = Output<'caseload.children'>['items'][number];
type Candidate = Output<'caseload.candidates'>['candidates'][number];

/** Days of the rounds: never while new procedures have made everybody's training due again. */
const rounds = [465, 431, 388, 342, 284, 147, 102, 58, 24] as const;
const away = 4;

export function caseloadHappenings(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  return [
    { daysAgo: 480, happen: () => confirmRules(teller) },
    ...rounds.map((day, n): Happening => ({ daysAgo: day, happen: () => giveOut(teller, members, words, day, n) })),
    ...[136, 135].map((day): Happening => ({ daysAgo: day, happen: () => introduce(teller, day) })),
    ...handovers(teller, members, words),
    { daysAgo: 75, happen: () => cutHours(teller, members) },
    { daysAgo: away, happen: () => coverFor(teller, members, words) },
  ];
}

async function confirmRules(teller: Teller): Promise<void> {
  const { id, rev } = await teller.call('caseload.rules', {});
  await teller.call('caseload.editRules', { id, rev, confirmed: true });
}

async function everyChild(teller: Teller, without: boolean): Promise<Child[]> {
  const all: Child[] = [];
  let after: string | null = null;
  do {
    const page: Output<'caseload.children'> = await teller.call('caseload.children', { without, after, limit: 200 });
    all.push(...page.items);
    after = page.next;
  } while (after !== null);
  return all;
}

/** Who may and has room, with what they would carry; a supervisor only where nobody else does. */
interface Room {
  readonly id: string;
  free: number;
}
function roomsIn(candidates: readonly Candidate[], members: readonly Member[], except: string | null): Room[] {
  const workers = new Set(members.filter(carries).map((member) => member.id));
  const able = candidates.filter(({ may, staff }) => may && staff.id !== except);
  const own = able.filter(({ staff }) => workers.has(staff.id));
  return (own.length > 0 ? own : able).map(({ staff, load }) => ({
    id: staff.id,
    free: load.warnFrom - load.weighted,
  }));
}

const families = (children: readonly Child[]): Child[][] => [
  ...Map.groupBy(children, (child) => child.siblingGroup ?? child.id).values(),
];
const weights = { usual: 1, complex: 1.5, stable: 0.5 } as const;
const weightOf = (family: readonly Child[]) => family.reduce((sum, child) => sum + weights[child.complexity], 0);

/** Whole families to whoever has most room left; what fits nowhere goes on waiting. */
function share(groups: readonly Child[][], rooms: readonly Room[]): Map<string, Child[]> {
  const given = new Map<string, Child[]>();
  for (const family of groups) {
    const [room] = rooms.toSorted((a, b) => b.free - a.free);
    if (!room || room.free < weightOf(family)) continue;
    room.free -= weightOf(family);
    given.set(room.id, [...(given.get(room.id) ?? []), ...family]);
  }
  return given;
}

async function giveOut(
  teller: Teller,
  members: readonly Member[],
  words: WorkforceWords,
  day: number,
  round: number,
): Promise<void> {
  const waiting = await everyChild(teller, true);
  const [first] = waiting;
  if (!first) return;
  const { candidates } = await teller.call('caseload.candidates', { childIds: [first.id] });
  // A few are put off to the next round: their papers, or a visit, come first. The last round leaves some waiting.
  const now = families(waiting).filter(() => teller.chance.next() < (round < 6 ? 0.9 : 0.5));
  const able = roomsIn(candidates, members, null).filter(({ id }) => isStaying(members, id, day));
  for (const [staffId, children] of share(now, able)) await assign(teller, words, staffId, children, day);
  await dupla(teller, members, words, candidates, day);
}

/** Nobody is given children in the weeks before they leave. */
function isStaying(members: readonly Member[], id: string, day: number): boolean {
  const member = members.find((one) => one.id === id);
  return member !== undefined && (member.left === null || member.left < day - 60);
}

async function assign(
  teller: Teller,
  words: WorkforceWords,
  staffId: string,
  children: readonly Child[],
  day: number,
  handover?: string,
): Promise<void> {
  await teller.call('caseload.assign', {
    children: children.slice(0, 200).map(({ id, rev }) => ({ assignmentId: teller.newId(), childId: id, rev })),
    staffId,
    part: 'lead',
    from: teller.dateOf(day),
    reason: handover === undefined ? teller.chance.pick(words.assigning) : words.handingOver,
    ...(handover === undefined ? {} : { handover }),
  });
  if (handover === undefined && day > 20) await meetAll(teller, children, day);
}

/** Most are introduced in the same week; the others a good while later, or not yet. */
async function meetAll(teller: Teller, children: readonly Child[], day: number): Promise<void> {
  for (const { id } of children) if (teller.chance.next() < 0.7) await meet(teller, id, day);
}

async function meet(teller: Teller, childId: string, day: number): Promise<void> {
  const { assignments } = await teller.call('caseload.child', { childId });
  const lead = assignments.find((one) => one.part === 'lead' && one.until === null && one.introducedOn === null);
  if (!lead) return;
  await teller.call('caseload.introduce', { childId, assignmentId: lead.id, rev: lead.rev, on: teller.dateOf(day) });
}

async function introduce(teller: Teller, day: number): Promise<void> {
  const open = (await everyChild(teller, false)).filter(
    (child) => child.lead !== null && child.introducedOn === null && !goneBy(teller, child.id, day),
  );
  for (const child of open) if (teller.chance.next() < 0.5) await meet(teller, child.id, day);
}

/** A psychologist beside the worker for some of the heaviest. */
async function dupla(
  teller: Teller,
  members: readonly Member[],
  words: WorkforceWords,
  candidates: readonly Candidate[],
  day: number,
): Promise<void> {
  const able = candidates.find(
    ({ staff, obstacles }) =>
      obstacles.every(({ kind }) => kind === 'not-a-worker') &&
      members.some((member) => member.id === staff.id && member.jobs.includes('psychologist') && works(member, day)),
  );
  if (!able) return;
  const heavy = (await everyChild(teller, false)).filter(
    (child) => child.lead !== null && child.second === null && child.complexity === 'complex',
  );
  const some = heavy.slice(0, 2);
  if (some.length === 0) return;
  await teller.call('caseload.assign', {
    children: some.map(({ id, rev }) => ({ assignmentId: teller.newId(), childId: id, rev })),
    staffId: able.staff.id,
    part: 'second',
    from: teller.dateOf(day),
    reason: words.dupla,
  });
}

/** Whoever leaves hands their children over; for a family or two there is nobody yet. */
function handovers(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  return members.flatMap((member): Happening[] => {
    if (member.left === null || !carries(member)) return [];
    const day = member.left + 12;
    return [{ daysAgo: day, happen: () => handOver(teller, members, words, member, day) }];
  });
}

async function handOver(
  teller: Teller,
  members: readonly Member[],
  words: WorkforceWords,
  leaving: Member,
  day: number,
): Promise<void> {
  const own = (await everyChild(teller, false)).filter((child) => child.lead?.id === leaving.id);
  const [first] = own;
  if (!first) return;
  const { candidates } = await teller.call('caseload.candidates', { childIds: [first.id] });
  const groups = families(own);
  const kept = groups.length > 3 ? groups.slice(2) : groups.slice(1);
  for (const [staffId, children] of share(kept, roomsIn(candidates, members, leaving.id))) {
    await assign(teller, words, staffId, children, day, teller.chance.pick(words.handover));
  }
}

/** Two of them work fewer hours from now on with the same children: one is over the limit, one just below it. */
async function cutHours(teller: Teller, members: readonly Member[]): Promise<void> {
  const { loads, rules } = await teller.call('caseload.board', {});
  const workers = new Set(members.filter((member) => carries(member) && member.left === null).map(({ id }) => id));
  const full = loads.filter(({ staff, fte }) => workers.has(staff.id) && fte === 100);
  const [most, next] = full.toSorted((a, b) => b.weighted - a.weighted);
  const shareOf = (weighted: number) => (weighted / rules.limit) * 100;
  if (!most || most.weighted < 3) return;
  await setHours(teller, most.staff.id, Math.floor(shareOf(most.weighted)) - 6);
  if (next && next.weighted >= 3) await setHours(teller, next.staff.id, Math.ceil(shareOf(next.weighted)) + 2);
}

async function setHours(teller: Teller, staffId: string, wanted: number): Promise<void> {
  const { id, rev } = await teller.call('team.person', { id: staffId });
  const fte = Math.max(10, Math.min(90, wanted));
  await teller.call('team.setHours', { id, rev, fte, from: teller.dateOf(75) });
}

/** For two weeks somebody stands in for a colleague. */
async function coverFor(teller: Teller, members: readonly Member[], words: WorkforceWords): Promise<void> {
  const { loads } = await teller.call('caseload.board', {});
  const some = await everyChild(teller, false);
  const [first] = some;
  if (!first) return;
  const { candidates } = await teller.call('caseload.candidates', { childIds: [first.id] });
  const workers = new Set(members.filter(carries).map(({ id }) => id));
  const able = candidates.filter(({ may, staff }) => may && workers.has(staff.id));
  const absent = loads.find((load) => load.state === 'free' && load.count > 0 && workers.has(load.staff.id));
  const standIn = able.find(({ staff }) => staff.id !== absent?.staff.id);
  if (!absent || !standIn) return;
  await teller.call('caseload.cover', {
    id: teller.newId(),
    absentId: absent.staff.id,
    coverId: standIn.staff.id,
    from: teller.dateOf(away),
    until: teller.dateOf(-11),
    reason: words.cover,
  });
}
