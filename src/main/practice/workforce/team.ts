/** The team comes into the records: people, accounts, papers, what becomes of whom. */
import type { CheckKind } from '../../../shared/areas/team.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Happening, Teller } from '../home.ts';
import { isCarer, recordedOn, type Gap, type Member } from './members.ts';
import type { WorkforceWords } from './words.ts';

export function teamHappenings(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  const carers = members.filter(isCarer);
  const arriving = members.flatMap((member, index): Happening[] => {
    const day = recordedOn(member);
    const papers = day > 20 ? day - 1 - (index % 9) : day;
    return [
      { daysAgo: day, happen: () => takeIn(teller, member, [index, carers.indexOf(member)], words) },
      { daysAgo: papers, happen: () => collectPapers(teller, member, papers, words) },
    ];
  });
  return [...arriving, ...redeployments(teller, members, words), ...leavings(teller, members, words)];
}

/** Houses as the children's records name them; until there are children, those of the story. */
async function housesOf(teller: Teller, words: WorkforceWords): Promise<readonly string[]> {
  const { items } = await teller.call('caseload.children', { sort: 'house', limit: 200 });
  const named = [...new Set(items.flatMap((child) => child.house ?? []))].toSorted();
  return named.length > 0 ? named : words.houses;
}

/** @param turn counts those who look after children, so that each house gets its own */
async function placeOf(teller: Teller, member: Member, turn: number, words: WorkforceWords): Promise<string | null> {
  if (member.employer === 'government') return words.county;
  if (turn < 0) return words.office;
  const houses = await housesOf(teller, words);
  return houses[turn % houses.length] ?? words.office;
}

async function takeIn(
  teller: Teller,
  member: Member,
  [index, turn]: readonly [number, number],
  words: WorkforceWords,
): Promise<void> {
  const { chance } = teller;
  const social = member.standing === 'professional' && !member.jobs.includes('nurse');
  const qualified = social ? words.qualifications.social : words.qualifications.care;
  const employerName = { own: null, partner: words.partner, government: words.county, volunteer: null }[
    member.employer
  ];
  const staff = await teller.call('team.add', {
    id: member.id,
    name: member.name,
    employer: member.employer,
    employerName,
    standing: member.standing,
    place: await placeOf(teller, member, turn, words),
    phone: `0555 ${String(100 + index)} ${String(chance.between(100, 999))}`,
    languages: chance.pick(words.languages),
    qualifications: member.standing === 'other' ? null : chance.pick(qualified),
    jobs: [...member.jobs],
    fte: member.fte,
    startedOn: teller.dateOf(member.began),
  });
  if (member.userId === null) return;
  await teller.call('team.joinAccount', { id: member.id, rev: staff.rev, userId: member.userId });
}

type Paper = Omit<Input<'team.recordCheck'>, 'id' | 'staffId'>;

async function collectPapers(teller: Teller, member: Member, day: number, words: WorkforceWords): Promise<void> {
  // Whoever is still to come has been asked for their papers.
  const papers = member.began < 0 ? asked(teller, day) : held(teller, member, day, words);
  for (const paper of papers) {
    await teller.call('team.recordCheck', { id: teller.newId(), staffId: member.id, ...paper });
  }
}

function asked({ dateOf }: Teller, day: number): Paper[] {
  const kinds: CheckKind[] = ['reference-first', 'reference-second', 'criminal-record'];
  return kinds.map((kind) => ({ kind, askedOn: dateOf(day) }));
}

/** Where the days of a police check end, for whom it matters. */
function policeEnds({ dateOf, chance }: Teller, gap: Gap | null): string {
  if (gap === 'police-expired') return dateOf(chance.between(12, 80));
  if (gap === 'police-expiring') return dateOf(-chance.between(8, 50));
  return dateOf(-chance.between(90, 640));
}

function held(teller: Teller, { gap, standing }: Member, day: number, words: WorkforceWords): Paper[] {
  const { chance, dateOf } = teller;
  const on = () => dateOf(day + chance.between(0, 12));
  const second: Paper =
    gap === 'reference'
      ? { kind: 'reference-second', askedOn: dateOf(day), note: words.askedAgain }
      : { kind: 'reference-second', heldOn: on() };
  const police: Paper = {
    kind: 'criminal-record',
    heldOn: on(),
    expiresOn: policeEnds(teller, gap),
    issuer: words.policeIssuer,
    reference: `CR-${String(chance.between(10_000, 99_999))}`,
  };
  const first: Paper = { kind: 'reference-first', heldOn: on(), note: words.referenceNote };
  return [
    first,
    second,
    police,
    ...(gap === 'qualification' || standing === 'other' ? [] : [{ kind: 'qualification' as const, heldOn: on() }]),
    ...(gap === 'code' ? [] : [{ kind: 'code-of-conduct' as const, heldOn: on() }]),
    { kind: 'induction', heldOn: on() },
  ];
}

/** What carers may become: some only talked about, some agreed, one done. */
function redeployments(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  const carers = members.filter((member) => member.jobs.includes('house-parent') && member.began > 400);
  return carers.slice(0, 3).map((member, index): Happening => {
    const [futureRole, trainingNeeded] = words.futureRoles[index % words.futureRoles.length] ?? ['', ''];
    const stage = [{ agreedOn: teller.dateOf(210), doneOn: teller.dateOf(96) }, { agreedOn: teller.dateOf(130) }, {}];
    return {
      daysAgo: 90 - index,
      happen: async () => {
        await teller.call('team.planRedeployment', {
          id: teller.newId(),
          staffId: member.id,
          rev: null,
          futureRole,
          trainingNeeded,
          ...stage[index],
          note: index === 2 ? words.redeployed : null,
        });
      },
    };
  });
}

function leavings(teller: Teller, members: readonly Member[], words: WorkforceWords): Happening[] {
  return members.flatMap((member): Happening[] => {
    const { id, left } = member;
    if (left === null) return [];
    return [
      {
        daysAgo: left,
        happen: async () => {
          const { rev } = await teller.call('team.person', { id });
          await teller.call('team.endEmployment', { id, rev, on: teller.dateOf(left), reason: words.leaving });
        },
      },
    ];
  });
}
