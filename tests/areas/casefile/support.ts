/** Short ways for the tests of a child's file: two workers with a child each, a carer of a house, and good entries. */
import type { Input, ProcedureName } from '../../../src/shared/contract.ts';
import { newId, type Home, type Person } from '../../support/home.ts';
import { child, easyHome, give, inDays, today, worker } from '../caseload/support.ts';

export { allRefused, changes, inDays, today } from '../caseload/support.ts';
export { newId } from '../../support/home.ts';

type Someone = Awaited<ReturnType<Home['person']>>;
export interface Setting {
  readonly home: Home;
  readonly director: Person;
  readonly supervisor: Someone;
  /** Leads `mine`. */
  readonly lead: Someone;
  readonly leadStaff: string;
  /** Leads `other`. */
  readonly stranger: Someone;
  /** Cares for the children of House 1, where `mine` lives. */
  readonly carer: Someone;
  readonly mine: string;
  readonly other: string;
}

/** A member of the care staff who works in a house. */
export async function carerIn(home: Home, place: string): Promise<Someone> {
  const person = await home.person('care-staff');
  const staffId = newId();
  const about = { employer: 'own', standing: 'other', fte: 100, startedOn: inDays(-400) } as const;
  await home.director.ask('team.add', {
    id: staffId,
    name: `Carer of ${place}`,
    place,
    jobs: ['house-parent'],
    ...about,
  });
  const { rev } = await home.director.ask('team.person', { id: staffId });
  await home.director.ask('team.joinAccount', { id: staffId, rev, userId: person.id });
  return person;
}

export async function setting(): Promise<Setting> {
  const home = await easyHome();
  const { director } = home;
  const [supervisor, lead, stranger] = [
    await home.person('supervisor'),
    await home.person('social-worker'),
    await home.person('social-worker'),
  ];
  const leadStaff = await worker(home, { name: 'Lena Lead', userId: lead.id });
  const strangerStaff = await worker(home, { name: 'Stan Stranger', userId: stranger.id });
  const mine = await child(director, { name: 'Amara', house: 'House 1' });
  const other = await child(director, { name: 'Bakari', house: 'House 2' });
  await give(director, [mine], leadStaff, { from: inDays(-30) });
  await give(director, [other], strangerStaff, { from: inDays(-30) });
  const carer = await carerIn(home, 'House 1');
  return { home, director, supervisor, lead, leadStaff, stranger, carer, mine: mine.id, other: other.id };
}

type Entry<P extends ProcedureName> = Omit<Input<P>, 'childId' | 'id'>;
/** What each kind of entry needs at least. */
export const good = {
  health: () => ({ recordedOn: today() }) satisfies Entry<'casefile.recordHealth'>,
  medicine: () => ({ rev: null, name: 'Salbutamol' }) satisfies Entry<'casefile.saveMedicine'>,
  schooling: () => ({ rev: null, kind: 'primary', startedOn: inDays(-200) }) satisfies Entry<'casefile.saveSchooling'>,
  languages: () => ({ recordedOn: today(), lost: true }) satisfies Entry<'casefile.recordLanguages'>,
  document: () =>
    ({
      ...{ rev: null, kindId: 'doc-birth-certificate', confidence: 'unverified' },
      ...{ state: 'original-held', stateOn: inDays(-3) },
    }) satisfies Entry<'casefile.saveDocument'>,
  consent: () =>
    ({
      ...{ kind: 'services', voice: 'giver', answer: 'given' },
      ...{ giver: 'Her aunt', relation: 'aunt', saidOn: inDays(-20) },
    }) satisfies Entry<'casefile.recordConsent'>,
  contact: () =>
    ({
      kind: 'call',
      outcome: 'took-place',
      happenedOn: inDays(-2),
      who: 'Her mother',
    }) satisfies Entry<'casefile.recordContact'>,
  observation: () =>
    ({
      kind: 'wellbeing',
      observedOn: today(),
      body: 'Slept badly',
      pleaseLook: false,
    }) satisfies Entry<'casefile.observe'>,
  words: () =>
    ({
      saidOn: inDays(-1),
      body: 'I want to sleep at grandmother’s',
      topics: ['family'],
    }) satisfies Entry<'casefile.recordWords'>,
  memory: () => ({ rev: null, kind: 'photo', title: 'First day of school' }) satisfies Entry<'casefile.saveMemory'>,
  belonging: () => ({ rev: null, item: 'Red bicycle', state: 'kept' }) satisfies Entry<'casefile.saveBelonging'>,
  decision: () =>
    ({
      ...{ step: 'plan', decidedOn: inDays(-4), question: 'Where does she live next?' },
      ...{ decided: 'With her grandmother', why: 'Both want it' },
    }) satisfies Entry<'casefile.recordDecision'>,
  note: () =>
    ({
      writtenOn: today(),
      subject: 'What she told',
      body: 'A secret',
      readerIds: [],
    }) satisfies Entry<'casefile.writeNote'>,
} as const;

/** What a person knows of some part of a file, as text to look for words in. */
export const asText = (value: unknown): string => JSON.stringify(value);

export const writeNote = (person: Person, childId: string, more: Partial<Input<'casefile.writeNote'>> = {}) =>
  person.ask('casefile.writeNote', { childId, id: newId(), ...good.note(), ...more });
