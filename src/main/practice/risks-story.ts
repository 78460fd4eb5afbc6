/** Risks and issues of a fictional home: raised over two years, reviewed now and then, some closed, one in the way. */
import type { Input } from '../../shared/contract.ts';
import type { Happening, Teller } from './home.ts';
import { told, type Told } from './journey-words.ts';

type Rating = Input<'risks.add'>['before'];
interface Course {
  readonly raised: number;
  readonly kind: 'risk' | 'issue';
  readonly before: Rating;
  readonly after: Rating | null;
  readonly response: Input<'risks.add'>['response'];
  /** Days before today of each review, with how it stood then. */
  readonly reviews: readonly (readonly [daysAgo: number, now: Rating])[];
  /** Days before today on which to look again; negative lies ahead. */
  readonly next: number | null;
  readonly closed?: number;
  readonly blocks?: string;
}
const at = (likelihood: number, impact: number): Rating => ({ likelihood, impact });

/** In the order of the words that tell them. */
const courses: readonly Course[] = [
  {
    raised: 690,
    kind: 'risk',
    before: at(4, 5),
    after: at(2, 5),
    response: 'reduce',
    reviews: [
      [480, at(3, 5)],
      [120, at(2, 5)],
    ],
    next: -40,
  },
  {
    raised: 655,
    kind: 'risk',
    before: at(4, 4),
    after: at(2, 3),
    response: 'reduce',
    reviews: [[300, at(3, 4)]],
    next: 21,
  },
  {
    raised: 400,
    kind: 'risk',
    before: at(3, 5),
    after: at(1, 5),
    response: 'avoid',
    reviews: [[90, at(2, 5)]],
    next: -20,
  },
  {
    raised: 330,
    kind: 'issue',
    before: at(5, 3),
    after: at(5, 2),
    response: 'accept',
    reviews: [],
    next: 6,
    blocks: 'swf-referral-process',
  },
  {
    raised: 520,
    kind: 'issue',
    before: at(4, 4),
    after: at(1, 3),
    response: 'share',
    reviews: [[260, at(2, 4)]],
    next: null,
    closed: 170,
  },
  {
    raised: 500,
    kind: 'risk',
    before: at(2, 5),
    after: at(2, 2),
    response: 'reduce',
    reviews: [[200, at(2, 3)]],
    next: -75,
  },
  { raised: 60, kind: 'risk', before: at(3, 4), after: null, response: null, reviews: [], next: -9 },
];

export async function risksStory(teller: Teller): Promise<Happening[]> {
  const words = told(teller.wanted.language);
  return courses.flatMap((course, n) => tellOne(teller, course, words, n));
}

function tellOne(teller: Teller, course: Course, words: Told, n: number): Happening[] {
  const id = teller.newId();
  const able = teller.people.filter((person) => !person.roles.includes('viewer')).slice(0, 5);
  const happenings: Happening[] = [
    { daysAgo: course.raised, happen: () => raise(teller, id, course, words, n, able[n % able.length]?.id ?? null) },
    ...course.reviews.map(([daysAgo, rating], i): Happening => ({
      daysAgo,
      happen: () => review(teller, id, daysAgo, rating, { words, last: i === course.reviews.length - 1, course }),
    })),
  ];
  const { closed } = course;
  if (closed !== undefined) happenings.push({ daysAgo: closed, happen: () => close(teller, id, closed, words) });
  return happenings;
}

async function raise(teller: Teller, id: string, course: Course, words: Told, n: number, ownerId: string | null) {
  const [title, cause, effect, plan] = words.register[n] ?? words.register[0] ?? ['', '', '', ''];
  const next = course.reviews.length === 0 ? course.next : (course.reviews[0]?.[0] ?? null);
  const { rev } = await teller.call('risks.add', {
    ...{ id, kind: course.kind, title, cause, effect, plan, ownerId },
    ...{ before: course.before, after: course.after, response: course.response },
    raisedOn: teller.dateOf(course.raised),
    reviewOn: next === null ? null : teller.dateOf(next),
  });
  if (course.blocks === undefined) return;
  await teller.call('risks.block', { id, rev, blockId: teller.newId(), about: 'action', aboutId: course.blocks });
}

interface Reviewing {
  readonly words: Told;
  readonly last: boolean;
  readonly course: Course;
}

async function review(teller: Teller, id: string, daysAgo: number, rating: Rating, { words, last, course }: Reviewing) {
  const { rev } = await teller.call('risks.risk', { id });
  const later = last ? course.next : (course.reviews.find(([day]) => day < daysAgo)?.[0] ?? null);
  await teller.call('risks.review', {
    ...{ id, rev, reviewId: teller.newId(), on: teller.dateOf(daysAgo), rating },
    note: teller.chance.pick(words.reviews),
    nextReviewOn: later === null ? null : teller.dateOf(later),
  });
}

async function close(teller: Teller, id: string, daysAgo: number, words: Told): Promise<void> {
  const { rev } = await teller.call('risks.risk', { id });
  await teller.call('risks.close', { id, rev, on: teller.dateOf(daysAgo), reason: words.closed });
}
