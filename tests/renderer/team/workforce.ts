/** A fictional workforce in a real home: people, checks and training in every state, so that pages have something to show. */
import { addDays, addMonths, civilDateAt } from '../../../src/shared/dates.ts';
import type { Job } from '../../../src/shared/areas/team.ts';
import { newId } from '../../support/home.ts';
import type { Person } from '../../support/home.ts';

const first = [
  ...['Amina', 'Grace', 'Joseph', 'Ruth', 'Samuel', 'Esther', 'Daniel', 'Mercy', 'Peter', 'Naomi'],
  ...['Moses', 'Joy', 'Elijah', 'Hannah', 'Paul', 'Miriam', 'Isaac', 'Leah', 'Simon', 'Deborah'],
];
const last = [
  ...['Wanjiru', 'Otieno', 'Mwangi', 'Achieng', 'Kamau', 'Njeri', 'Kiptoo', 'Auma', 'Barasa', 'Chebet'],
  ...['Maina', 'Wekesa', 'Nyambura', 'Odhiambo', 'Rotich', 'Muthoni', 'Koech', 'Adhiambo', 'Kariuki', 'Simiyu'],
];
/** Names that are long, or written in another script: they are data and stay as they are. */
const particular = [
  'Maria-Antonieta de los Ángeles Fernández-Villavicencio y Castellanos',
  'អ៊ុំ សុខា',
  'أمينة بنت عبد الرحمن',
];
const work: readonly (readonly Job[])[] = [
  ...[['social-worker'], ['house-parent'], ['house-parent'], ['social-worker'], ['nurse'], ['teacher']],
  ...[['para-social-worker'], ['house-parent'], ['supervisor', 'social-worker'], ['administration']],
] as Job[][];

export interface Workforce {
  readonly staffIds: readonly string[];
  readonly topicIds: readonly string[];
}

/** @param count people; each tenth is new and has nothing yet. */
export async function fillWorkforce(director: Person, count: number): Promise<Workforce> {
  const today = civilDateAt(Date.now());
  const staffIds: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = newId();
    staffIds.push(id);
    await director.ask('team.add', {
      id,
      name:
        particular[i - 3] ??
        `${first[i % first.length] ?? ''} ${last[(i * 7 + Math.floor(i / 20)) % last.length] ?? ''}`,
      jobs: [...(work[i % work.length] ?? ['other'])],
      employer: i % 9 === 4 ? 'partner' : i % 13 === 5 ? 'government' : 'own',
      employerName: i % 9 === 4 ? 'Tumaini Family Services' : null,
      standing: i % 3 === 0 ? 'professional' : i % 3 === 1 ? 'other' : 'para-professional',
      place: i % 5 === 0 ? null : i % 2 === 0 ? 'House Acacia' : 'Office',
      fte: i % 7 === 2 ? 50 : i % 11 === 6 ? null : 100,
      startedOn: addMonths(today, -(i * 5 + 2)),
    });
  }
  await checks(director, staffIds, today);
  return { staffIds, topicIds: await sessions(director, staffIds, today) };
}

const kinds = [
  'reference-first',
  'reference-second',
  'criminal-record',
  'qualification',
  'code-of-conduct',
  'induction',
] as const;

async function checks(director: Person, staffIds: readonly string[], today: string): Promise<void> {
  for (const [i, staffId] of staffIds.entries()) {
    for (const [k, kind] of kinds.entries()) {
      const turn = (i + k) % 10;
      if (turn === 0 || i % 10 === 9) continue;
      const held = turn === 1 ? null : addMonths(today, -(turn * 4));
      const expiresOn =
        kind !== 'criminal-record' || !held ? null : addDays(today, turn === 2 ? -3 : turn === 3 ? 20 : 400);
      await director.ask('team.recordCheck', {
        id: newId(),
        staffId,
        kind,
        askedOn: held ? null : addDays(today, -12),
        heldOn: held,
        expiresOn,
        issuer: kind === 'criminal-record' ? 'Directorate of Criminal Investigations' : null,
        reference: kind === 'criminal-record' ? `PCC-${String(1000 + i)}` : null,
      });
    }
  }
}

async function sessions(director: Person, staffIds: readonly string[], today: string): Promise<string[]> {
  const { topics } = await director.ask('training.topics', {});
  const topicIds = topics.map((topic) => topic.id);
  const title = (at: number) =>
    ['Child safeguarding, yearly', 'Case management, first days', 'Trauma and children', 'Data and papers'][at % 4] ??
    '';
  for (let at = 0; at < topicIds.length; at += 3) {
    const id = newId();
    const on = addDays(today, -(20 + at * 17));
    const session = await director.ask('training.planSession', {
      id,
      rev: null,
      title: title(at),
      topicIds: topicIds.slice(at, at + 3),
      on,
      place: 'Training room',
      trainer: 'Beatrice Nafula',
    });
    const people = staffIds
      .filter((_id, i) => i % 10 !== 9 && (i * 3 + at) % 5 !== 0)
      .map((staffId, i) => ({
        id: newId(),
        staffId,
        result: i % 8 === 7 ? ('not-passed' as const) : ('passed' as const),
      }));
    if (people.length > 0) await director.ask('training.logAttendance', { id, rev: session.rev, people });
  }
  await director.ask('training.planSession', {
    id: newId(),
    rev: null,
    title: 'Safeguarding refresher',
    topicIds: ['tr-safeguarding'],
    on: addDays(today, 9),
    place: 'House Acacia',
    capacity: 15,
  });
  return topicIds;
}
