/**
 * Who works in the fictional home: everybody with an account except those who only read figures, and more than half
 * as many again without one, from partners, the county and the neighbourhood. Their gaps are those of real teams.
 */
import type { employers, Job, standings } from '../../../shared/areas/team.ts';
import type { Teller } from '../home.ts';
import { familyNames, givenNames } from '../names.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly userId: string | null;
  readonly jobs: readonly Job[];
  readonly employer: (typeof employers)[number];
  readonly standing: (typeof standings)[number];
  /** Percent; null where nobody wrote it down. */
  readonly fte: number | null;
  /** Days before today of the first day of work; negative for who is still to come. */
  readonly began: number;
  /** Of the last day of work; null for who is still there. */
  readonly left: number | null;
  readonly gap: Gap | null;
}
export type Gap = 'reference' | 'police-expired' | 'police-expiring' | 'code' | 'qualification';

/** The day on which the home begins to keep its team in here. */
const firstRecorded = 690;
export const recordedOn = (member: Member): number => Math.max(3, Math.min(firstRecorded, member.began));

/** Jobs that lead children, supervisors apart. */
export const carries = ({ jobs }: Member): boolean =>
  jobs.includes('social-worker') || jobs.includes('para-social-worker');
/** With the children of one house from day to day. */
export const isCarer = ({ jobs }: Member): boolean =>
  jobs.some((job) => ['house-parent', 'nurse', 'teacher'].includes(job));
export const works = (member: Member, daysAgo: number): boolean =>
  member.began >= daysAgo && (member.left === null || member.left <= daysAgo);

type Cast = Pick<Member, 'jobs'> & Partial<Pick<Member, 'employer' | 'standing' | 'fte' | 'began' | 'left' | 'gap'>>;
const careJobs: readonly Job[] = ['house-parent', 'house-parent', 'nurse', 'house-parent', 'teacher'];

/** Without an account, in the order in which they are taken. */
const outside: readonly Cast[] = [
  { jobs: ['social-worker'], employer: 'partner', began: 1_020 },
  { jobs: ['house-parent'], gap: 'reference' },
  { jobs: ['psychologist'], employer: 'partner', fte: 40, began: 810 },
  // Gives the children into other hands and leaves.
  { jobs: ['social-worker'], began: 1_400, left: 40 },
  // New: still without the training that comes before the first child.
  { jobs: ['social-worker'], began: 62, gap: 'code' },
  { jobs: ['para-social-worker'], employer: 'volunteer', fte: 60, began: 880 },
  { jobs: ['other'], standing: 'other', fte: null, gap: 'police-expiring' },
  { jobs: ['administration'], standing: 'other', fte: 80 },
  { jobs: ['house-parent'], began: 205 },
  { jobs: ['social-worker'], employer: 'government', fte: 50, began: 760 },
  { jobs: ['house-parent', 'other'], gap: 'police-expired' },
  { jobs: ['social-worker'], began: -18 },
];

function fromAccounts(teller: Teller): Member[] {
  let carers = 0;
  return teller.people.flatMap(({ id, name, roles }, index): Member[] => {
    const jobs: Job[] = [];
    if (roles.includes('director')) jobs.push('director');
    if (roles.includes('supervisor')) jobs.push('supervisor');
    if (roles.includes('social-worker')) jobs.push('social-worker');
    if (roles.includes('trainer')) jobs.push('trainer');
    if (roles.includes('care-staff')) jobs.push(careJobs[carers++ % careJobs.length] ?? 'house-parent');
    if (jobs.length === 0) return [];
    // Of each dozen carers one lacks a paper; whoever leads children has them all.
    const gap = jobs.includes('nurse') ? ('qualification' as const) : carers % 12 === 4 ? 'police-expired' : null;
    return [memberOf(teller, { jobs, began: 900 + ((37 * index) % 2_000), gap: index > 1 ? gap : null }, name, id)];
  });
}

function memberOf(teller: Teller, cast: Cast, name: string, userId: string | null): Member {
  const trained = cast.jobs.some((job) => ['supervisor', 'social-worker', 'psychologist', 'nurse'].includes(job));
  const usual = trained ? 'professional' : cast.jobs.includes('director') ? 'professional' : 'para-professional';
  return {
    id: teller.newId(),
    name,
    userId,
    jobs: cast.jobs,
    employer: cast.employer ?? 'own',
    standing: cast.standing ?? usual,
    fte: cast.fte === undefined ? 100 : cast.fte,
    began: cast.began ?? teller.chance.between(730, 2_600),
    left: cast.left ?? null,
    gap: cast.gap ?? null,
  };
}

/** Drawn again where somebody is called so already; after some draws a number tells them apart. */
function newName({ chance }: Teller, names: Set<string>): string {
  const draw = () => `${chance.pick(givenNames)} ${chance.pick(familyNames)}`;
  let name = draw();
  for (let tries = 0; names.has(name); tries += 1) name = tries < 9 ? draw() : `${draw()} ${String(names.size)}`;
  names.add(name);
  return name;
}

export function gatherMembers(teller: Teller): readonly Member[] {
  const members = fromAccounts(teller);
  const names = new Set(members.map((member) => member.name));
  const more = Math.max(4, Math.ceil(teller.wanted.staff * 0.6));
  for (let n = 0; n < more; n += 1) {
    const cast = outside[n % outside.length];
    if (!cast) continue;
    const name = newName(teller, names);
    // In a second round everybody stays and nothing is missing: one of each kind is enough.
    const again = n >= outside.length;
    const settled = () => ({ ...cast, began: teller.chance.between(740, 1_900), left: null, gap: null });
    members.push(memberOf(teller, again ? settled() : cast, name, null));
  }
  return members;
}
