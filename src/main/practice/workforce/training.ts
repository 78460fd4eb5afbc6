/**
 * Two years of training: courses, the days they were held on with who came, a refresher when the procedures changed,
 * training elsewhere, and what a supervisor saw somebody do. Whoever leads children has been to everything they need.
 */
import type { Input } from '../../../shared/contract.ts';
import type { Happening, Teller } from '../home.ts';
import { carries, isCarer, recordedOn, works, type Member } from './members.ts';
import type { WorkforceWords } from './words.ts';

type CourseKey = keyof WorkforceWords['courses'];
type Sheet = Input<'training.logAttendance'>['people'];
type Result = Sheet[number]['result'];

const taught: Readonly<Record<CourseKey, readonly string[]>> = {
  induction: ['tr-expectations', 'tr-safeguarding', 'tr-psea', 'tr-data-protection'],
  casework: ['tr-cms', 'tr-case-management', 'tr-consent-confidentiality', 'tr-mandatory-reporting', 'tr-referral'],
  children: ['tr-child-communication', 'tr-child-development', 'tr-trauma', 'tr-disability', 'tr-rights-inclusion'],
  families: [
    ...['tr-sw-skills', 'tr-strengths-ecological', 'tr-tracing', 'tr-assessment', 'tr-gatekeeping'],
    ...['tr-alternative-care', 'tr-law'],
  ],
  procedures: [
    ...['tr-sops', 'tr-tracing', 'tr-assessment', 'tr-gatekeeping', 'tr-sop-family-connection'],
    ...['tr-sop-preparing-to-leave', 'tr-sop-follow-up', 'tr-sop-case-closure'],
  ],
  yearly: ['tr-safeguarding', 'tr-psea', 'tr-data-protection'],
  change: ['tr-change'],
  supervision: ['tr-supervision'],
};

interface Held {
  readonly course: CourseKey;
  /** Days before today of the first day; negative for one still ahead. */
  readonly on: number;
  readonly days?: number;
  readonly cancelled?: boolean;
  readonly who: (member: Member, index: number) => boolean;
}

/** Whose training is kept complete: those who lead children, help in it or supervise. The newest still lack theirs. */
const mustCome = (member: Member) => team(member) && member.began > 90;
const team = (member: Member) =>
  carries(member) || member.jobs.some((job) => ['supervisor', 'psychologist'].includes(job));
const withChildren = (member: Member) => team(member) || isCarer(member);
const leads = (member: Member) => team(member) || member.jobs.some((job) => ['director', 'manager'].includes(job));
const everybody = () => true;
const supervises = (member: Member) => member.jobs.includes('supervisor');

/** Later than the day on which the last procedure was approved: its training was due again. */
const plan: readonly Held[] = [
  { course: 'change', on: 655, who: isCarer },
  { course: 'induction', on: 640, who: everybody },
  { course: 'casework', on: 604, days: 2, who: withChildren },
  { course: 'children', on: 561, days: 2, who: withChildren },
  { course: 'families', on: 520, days: 3, who: leads },
  { course: 'procedures', on: 498, who: team },
  { course: 'supervision', on: 486, days: 5, who: supervises },
  { course: 'children', on: 420, days: 2, who: (member, index) => isCarer(member) && index % 3 === 0 },
  { course: 'yearly', on: 331, who: everybody },
  { course: 'yearly', on: 212, who: (member, index) => index % 2 === 0 },
  { course: 'procedures', on: 150, days: 2, who: team },
  { course: 'change', on: 121, cancelled: true, who: isCarer },
  { course: 'yearly', on: 104, who: (member, index) => index % 3 === 0 },
  { course: 'induction', on: 33, who: (member) => member.began < 300 },
  { course: 'children', on: -16, days: 2, who: withChildren },
];

export function trainingHappenings(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  const ids = new Map<CourseKey, string>();
  return [
    { daysAgo: 672, happen: () => courses(teller, words, ids) },
    ...plan.flatMap((held, index) => sessionOf(teller, members, words, held, ids, index)),
    ...elsewhere(teller, members, words),
    ...signOffs(teller, members, words),
  ];
}

async function courses(teller: Teller, words: WorkforceWords, ids: Map<CourseKey, string>): Promise<void> {
  for (const key of new Set(plan.map((held) => held.course))) {
    const id = teller.newId();
    ids.set(key, id);
    await teller.call('training.saveCourse', { id, rev: null, name: words.courses[key], topicIds: [...taught[key]] });
  }
}

function sessionOf(
  teller: Teller,
  members: readonly Member[],
  words: WorkforceWords,
  held: Held,
  ids: ReadonlyMap<CourseKey, string>,
  index: number,
): Happening[] {
  const id = teller.newId();
  const last = held.on - (held.days ?? 1) + 1;
  const planned: Happening = {
    daysAgo: Math.max(4, held.on + 18),
    happen: async () => {
      await teller.call('training.planSession', {
        ...sessionPlan(teller, words, held, index),
        id,
        rev: null,
        courseId: ids.get(held.course) ?? null,
      });
    },
  };
  if (held.cancelled === true)
    return [planned, { daysAgo: held.on + 2, happen: () => cancel(teller, words, held, id, index) }];
  if (last < 1) return [planned];
  return [planned, { daysAgo: last, happen: () => log(teller, members, held, id) }];
}

function sessionPlan(teller: Teller, words: WorkforceWords, held: Held, index: number) {
  return {
    title: words.courses[held.course],
    topicIds: [...taught[held.course]],
    on: teller.dateOf(held.on),
    until: held.days === undefined ? null : teller.dateOf(held.on - held.days + 1),
    place: words.places[index % words.places.length] ?? null,
    trainer: words.trainers[index % words.trainers.length] ?? null,
    capacity: held.course === 'supervision' ? 6 : null,
  };
}

async function cancel(teller: Teller, words: WorkforceWords, held: Held, id: string, index: number): Promise<void> {
  const { rev } = await teller.call('training.session', { id });
  await teller.call('training.planSession', { ...sessionPlan(teller, words, held, index), id, rev, cancelled: true });
}

async function log(teller: Teller, members: readonly Member[], held: Held, id: string): Promise<void> {
  const there = members.filter(
    (member, index) => works(member, held.on) && recordedOn(member) >= held.on && held.who(member, index),
  );
  if (there.length === 0) return;
  const people = there.slice(0, held.course === 'supervision' ? 6 : 200).map((member): Sheet[number] => {
    const result = resultOf(teller, member, held);
    const number = `${String(held.on)}-${String(teller.chance.between(100, 999))}`;
    return { id: teller.newId(), staffId: member.id, result, ...(result === 'passed' ? { certificate: number } : {}) };
  });
  const { rev } = await teller.call('training.session', { id });
  await teller.call('training.logAttendance', { id, rev, people });
}

function resultOf({ chance }: Teller, member: Member, { course }: Held): Result {
  const drawn = chance.next();
  if (mustCome(member)) return drawn < 0.8 ? 'passed' : 'attended';
  // Whose papers have a gap has not come to the refreshers either: what they once learned runs out.
  if (member.gap !== null && course === 'yearly') return 'absent';
  if (course === 'induction') return 'attended';
  // A day in the year is missed more often than the great courses are.
  const missed = course === 'yearly' || course === 'children' ? 0.22 : 0.1;
  if (drawn < missed) return 'absent';
  if (drawn < missed + 0.05) return 'not-passed';
  return drawn < missed + 0.3 ? 'attended' : 'passed';
}

/** What nurses, psychologists and partners learned somewhere else. */
function elsewhere(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  const learned = members.flatMap((member): [Member, string][] => {
    if (member.jobs.includes('psychologist') || member.jobs.includes('nurse')) return [[member, 'tr-pfa']];
    return member.employer === 'partner' ? [[member, 'tr-parenting']] : [];
  });
  return learned.map(([member, topicId], n): Happening => {
    const day = Math.max(5, Math.min(recordedOn(member) - 3, 360 - 7 * (n % 40)));
    return {
      daysAgo: day,
      happen: async () => {
        await teller.call('training.recordExternal', {
          id: teller.newId(),
          staffId: member.id,
          topicId,
          on: teller.dateOf(day + teller.chance.between(20, 200)),
          provider: words.university,
          certificate: `${words.certificate} ${String(teller.chance.between(1_000, 9_999))}`,
        });
      },
    };
  });
}

/** What the supervisor saw the workers do: most alone, some with help, the best could teach it. */
function signOffs(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  const observer = members.find(supervises)?.name ?? members[0]?.name ?? '';
  const workers = members.filter((member) => carries(member) && member.began > 300 && member.left === null);
  const topicIds = ['tr-child-communication', 'tr-assessment', 'tr-case-management'];
  return workers.flatMap((member, n) =>
    topicIds.map((topicId, at): Happening => {
      const day = 300 - 60 * at - 3 * (n % 18);
      return {
        daysAgo: day,
        happen: async () => {
          await teller.call('training.signOff', {
            id: teller.newId(),
            staffId: member.id,
            topicId,
            level: teller.chance.pick([2, 3, 3, 3, 4]),
            on: teller.dateOf(day),
            observer,
            note: teller.chance.pick(words.observed),
          });
        },
      };
    }),
  );
}
