/**
 * Who supervises whom, and the sessions of it: workers in short turns, carers in groups, each with what was agreed.
 * What two people said of how one of them is, the supervisor writes under their own account.
 */
import type { Input } from '../../../shared/contract.ts';
import type { CoreSession } from '../../core-types.ts';
import { supervisedJobs } from '../../../shared/rules/supervision.ts';
import type { Happening, Teller } from '../home.ts';
import { carries, recordedOn, works, type Member } from './members.ts';
import type { WorkforceWords } from './words.ts';

interface Link {
  readonly person: Member;
  readonly supervisor: Member;
  readonly from: number;
}
type Kind = Input<'supervision.record'>['kind'];

/** When the framework of supervision was put in place. */
const begin = 548;

export function supervisionHappenings(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  const links = linksAmong(members);
  return [
    ...links.map((link): Happening => ({ daysAgo: link.from, happen: () => join(teller, link) })),
    ...links.filter(({ person }) => isCaseworker(person)).flatMap((link, n) => pairs(teller, link, words, n)),
    ...groups(teller, links, words),
  ];
}

const isCaseworker = (member: Member) => carries(member) || member.jobs.includes('psychologist');

/** The director supervises the supervisors; they share out everybody else. The newest of all has nobody yet. */
function linksAmong(members: readonly Member[]): Link[] {
  const supervisors = members.filter((member) => member.jobs.includes('supervisor'));
  const director = members.find((member) => member.jobs.includes('director'));
  const supervised = members.filter((one) => one.jobs.some((job) => supervisedJobs.includes(job)) && one.began > 90);
  return supervised.flatMap((person, n): Link[] => {
    const own = supervisors.includes(person) ? director : (supervisors[n % supervisors.length] ?? director);
    if (!own || own === person) return [];
    return [{ person, supervisor: own, from: Math.min(begin, recordedOn(person) - 2) }];
  });
}

async function join(teller: Teller, { person, supervisor, from }: Link): Promise<void> {
  await teller.call('supervision.assign', {
    id: teller.newId(),
    staffId: person.id,
    supervisorId: supervisor.id,
    ...(isCaseworker(person) || person.jobs.includes('supervisor') ? {} : { frequency: 'monthly' as const }),
    from: teller.dateOf(from),
  });
}

/** Every four weeks at first, every two in the last half year; the third worker has been forgotten for a while. */
function pairs(teller: Teller, link: Link, words: WorkforceWords, n: number): Happening[] {
  const { chance } = teller;
  const forgotten = n % 8 === 2;
  const days: number[] = [];
  for (let day = link.from - 9 - (n % 13); day > (forgotten ? 37 : 0); day -= day > 190 ? 28 : 14) days.push(day);
  // Of the last weeks none is missed: then only who was forgotten is overdue.
  const met = days.filter((day, at) => works(link.person, day) && (at === 0 || day < 40 || chance.next() > 0.06));
  return met.flatMap((day, at) => talked(teller, link, words, day, at === met.length - 1 ? 'individual' : kindOf(at)));
}

/** A capacity assessment about every five months, and now and then something else than a talk. */
function kindOf(at: number): Kind {
  if (at % 9 === 0) return 'capacity-assessment';
  if (at % 9 === 4) return 'file-check';
  if (at % 9 === 7) return at % 2 === 0 ? 'observation' : 'shadowing';
  return 'individual';
}

/** Under the supervisor's own account, where the story has them signed in. */
function sessionOf(teller: Teller, supervisor: Member): CoreSession | undefined {
  const account = teller.people.findIndex((person) => person.id === supervisor.userId);
  return account > 0 ? teller.workers[account - 1] : undefined;
}

type Actions = Input<'supervision.record'>['actions'];

/** A session, and some days later what was agreed in it is done. */
function talked(teller: Teller, link: Link, words: WorkforceWords, day: number, kind: Kind): Happening[] {
  const agreed: Actions = [];
  const later = Math.max(1, day - teller.chance.between(4, 13));
  return [
    { daysAgo: day, happen: async () => void agreed.push(...(await talk(teller, link, words, day, kind))) },
    { daysAgo: later, happen: () => finish(teller, agreed, later) },
  ];
}

async function talk(teller: Teller, link: Link, words: WorkforceWords, day: number, kind: Kind): Promise<Actions> {
  const { chance } = teller;
  const own = sessionOf(teller, link.supervisor);
  const private_ =
    own && kind === 'individual' && chance.next() < 0.25 ? { wellbeing: chance.pick(words.wellbeing) } : {};
  const input: Input<'supervision.record'> = {
    id: teller.newId(),
    rev: null,
    kind,
    on: teller.dateOf(day),
    supervisorId: link.supervisor.id,
    staffIds: [link.person.id],
    discussed: chance.pick(words.discussed),
    decisions: chance.next() < 0.6 ? chance.pick(words.decisions) : null,
    actions: agree(teller, [link.person, link.supervisor], words, day),
    ...private_,
  };
  await teller.call('supervision.record', input, own);
  return input.actions;
}

function agree(teller: Teller, owners: readonly Member[], words: WorkforceWords, day: number): Actions {
  const { chance } = teller;
  return Array.from({ length: chance.pick([0, 1, 1, 2]) }, () => ({
    id: teller.newId(),
    text: chance.pick(words.actions),
    ownerId: (chance.next() < 0.8 ? owners[0] : chance.pick(owners))?.id ?? '',
    dueOn: teller.dateOf(day - chance.between(7, 28)),
  }));
}

/** What was agreed is mostly done; of the last weeks some is open, and some of it late. */
async function finish(teller: Teller, actions: Actions, day: number): Promise<void> {
  for (const { id } of actions) {
    if (day < 45 && teller.chance.next() < 0.4) continue;
    await teller.call('supervision.finishAction', { id, rev: 1, doneOn: teller.dateOf(day) });
  }
}

/** Carers with their supervisor about once a month, all together. */
function groups(teller: Teller, links: readonly Link[], words: WorkforceWords): Happening[] {
  const carers = links.filter(({ person }) => !isCaseworker(person) && !person.jobs.includes('supervisor'));
  const own = Map.groupBy(carers, (link) => link.supervisor);
  const leads = links.filter(({ person }) => person.jobs.includes('supervisor'));
  const together = [...own].flatMap(([supervisor, people], n): Happening[] =>
    turns(begin - 14 - n, 29).map((day) => ({
      daysAgo: day,
      happen: () => meet(teller, supervisor, people, words, day),
    })),
  );
  const above = leads.flatMap((link, n) =>
    turns(begin - 20 - n, 14).flatMap((day, at) =>
      talked(teller, link, words, day, at % 10 === 0 ? 'capacity-assessment' : 'individual'),
    ),
  );
  return [...together, ...above, ...assessments(teller, carers, words)];
}

/** What each carer can do is looked at twice a year; of the last one who came it is still to be done. */
function assessments(teller: Teller, carers: readonly Link[], words: WorkforceWords): Happening[] {
  return carers
    .slice(0, -1)
    .flatMap((link, n) =>
      turns(link.from - 30 - (n % 20), 165).flatMap((day) => talked(teller, link, words, day, 'capacity-assessment')),
    );
}

function turns(first: number, every: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((first - 1) / every)) }, (_, n) => first - n * every);
}

async function meet(
  teller: Teller,
  supervisor: Member,
  people: readonly Link[],
  words: WorkforceWords,
  day: number,
): Promise<void> {
  const here = people.filter(({ person, from }) => from >= day && works(person, day)).map(({ person }) => person.id);
  if (here.length === 0) return;
  await teller.call('supervision.record', {
    id: teller.newId(),
    rev: null,
    kind: 'group',
    on: teller.dateOf(day),
    supervisorId: supervisor.id,
    staffIds: here.slice(0, 40),
    discussed: teller.chance.pick(words.groupDiscussed),
    decisions: null,
    actions: [],
  });
}
