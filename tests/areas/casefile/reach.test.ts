/**
 * Who reaches which file: the worker of another child by every procedure, care staff by every procedure but the two
 * that are theirs, and whoever names one's own child and means another's entry.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casefile } from '../../../src/shared/areas/casefile.ts';
import { give, worker, child as newChild } from '../caseload/support.ts';
import { allRefused, carerIn, good, inDays, newId, setting, today, writeNote, type Setting } from './support.ts';

let s: Setting;
/** Ids of one entry of each kind, of the other child. */
const theirs: Record<string, string> = {};

const adding = {
  'casefile.recordHealth': good.health,
  'casefile.saveMedicine': good.medicine,
  'casefile.saveSchooling': good.schooling,
  'casefile.recordLanguages': good.languages,
  'casefile.saveDocument': good.document,
  'casefile.recordConsent': good.consent,
  'casefile.recordContact': good.contact,
  'casefile.recordWords': good.words,
  'casefile.saveMemory': good.memory,
  'casefile.saveBelonging': good.belonging,
  'casefile.recordDecision': good.decision,
  'casefile.observe': good.observation,
} as const;

beforeAll(async () => {
  s = await setting();
  for (const [name, make] of Object.entries(adding)) {
    const id = newId();
    theirs[name] = id;
    await s.director.ask(name as 'casefile.recordHealth', { childId: s.other, id, ...(make() as object) } as never);
  }
});
afterAll(async () => {
  expect(s.home.defects).toEqual([]);
  await s.home.done();
});

const scan = Buffer.from('%PDF-1.7 a scan').toString('base64');
/** A fitting input for every procedure that is about one child. `of` names the entry it means. */
function inputs(childId: string, of: (procedure: keyof typeof adding) => string): Record<string, object> {
  const documentId = of('casefile.saveDocument');
  const consentId = of('casefile.recordConsent');
  const more = Object.entries(adding).map(([name, make]) => [name, { childId, id: newId(), ...make() }] as const);
  const parts = ['health', 'education', 'documents', 'consents', 'contacts', 'words', 'memory', 'decisions'];
  return {
    ...Object.fromEntries([...parts, 'observations', 'notes'].map((part) => [`casefile.${part}`, { childId }])),
    ...Object.fromEntries(more),
    'casefile.possibleReaders': { childId },
    'casefile.reportSchool': { childId, id: newId(), schoolingId: of('casefile.saveSchooling'), reportedOn: today() },
    'casefile.stepDocument': { childId, documentId, id: newId(), state: 'lost', on: today() },
    'casefile.documentHistory': { childId, documentId },
    'casefile.withdrawConsent': { childId, id: consentId, rev: 1, withdrawnOn: today(), withdrawnBy: 'Her aunt' },
    'casefile.finishTask': { childId, id: newId(), rev: 1, doneOn: today() },
    'casefile.note': { childId, noteId: newId() },
    'casefile.writeNote': { childId, id: newId(), ...good.note() },
    'casefile.addToNote': { childId, noteId: newId(), id: newId(), body: 'x' },
    'casefile.setReaders': { childId, noteId: newId(), rev: 1, readerIds: [] },
    'casefile.openNote': { childId, noteId: newId(), id: newId(), why: 'x' },
    'casefile.amend': { childId, about: 'contact', entryId: of('casefile.recordContact'), id: newId(), body: 'x' },
    'casefile.addFile': { childId, about: 'document', entryId: documentId, id: newId(), name: 'a.pdf', data: scan },
    'casefile.file': { childId, id: newId() },
    'casefile.copyFile': { childId, id: newId() },
    'casefile.remove': { childId, kind: 'document', id: documentId, rev: 1 },
    'casefile.restore': { childId, kind: 'document', id: documentId, rev: 1 },
  };
}
const notAboutOne = ['documentKinds', 'addKind', 'editKind', 'homeDocuments', 'exportDocuments', 'tasks'];
type Name = keyof typeof casefile;
const calls = (all: Record<string, object>, code: string) =>
  Object.entries(all).map(([name, input]) => [name as Name, input, code] as const);

describe('a worker and another’s child', () => {
  it('every procedure about one child is tried here', () => {
    const tried = Object.keys(inputs(s.other, () => newId()));
    const all = Object.keys(casefile).filter((name) => !notAboutOne.includes(name.replace('casefile.', '')));
    expect(all.filter((name) => !tried.includes(name))).toEqual([]);
  });

  it('is refused by every procedure, for a child that is there and for one that is not', async () => {
    for (const childId of [s.other, newId()]) {
      const all = inputs(childId, (name) => theirs[name] ?? '');
      expect(await allRefused(s.home, s.lead, calls(all, 'forbidden'))).toEqual([]);
    }
  });

  it('finds nothing of another child by naming their own', async () => {
    const all = inputs(s.mine, (name) => theirs[name] ?? '');
    const sly = Object.fromEntries(
      Object.entries(all).filter(([, input]) => Object.values(theirs).some((id) => JSON.stringify(input).includes(id))),
    );
    expect(Object.keys(sly).length).toBeGreaterThan(6);
    expect(await allRefused(s.home, s.lead, calls(sly, 'not-found'))).toEqual([]);
  });

  it('sees nothing of another child’s entry by taking its id for a new one', async () => {
    const taken = Object.entries(adding).map(
      ([name, make]) => [name as Name, { childId: s.mine, ...make(), id: theirs[name] }, 'not-found'] as const,
    );
    expect(await allRefused(s.home, s.lead, taken)).toEqual([]);
    // Nor by changing it under its own number.
    const kept = (
      ['casefile.saveMedicine', 'casefile.saveSchooling', 'casefile.saveMemory', 'casefile.saveBelonging'] as const
    ).map((name) => [name, { childId: s.mine, ...adding[name](), id: theirs[name], rev: 1 }, 'not-found'] as const);
    expect(await allRefused(s.home, s.lead, kept)).toEqual([]);
  });

  it('changes no list of the home', async () => {
    const kind = { id: newId(), name: 'Passport photo' };
    const wrong = await allRefused(s.home, s.lead, [
      ['casefile.addKind', kind, 'forbidden'],
      ['casefile.editKind', { id: 'doc-photo', rev: 1, required: false }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('somebody who reaches all', () => {
  it('a child that is not there is not found, whatever is asked', async () => {
    const all = inputs(newId(), (name) => theirs[name] ?? '');
    expect(await allRefused(s.home, s.director, calls(all, 'not-found'))).toEqual([]);
  });
  it('an entry is found under its own child alone', async () => {
    const all = inputs(s.mine, (name) => theirs[name] ?? '');
    const wrong = Object.fromEntries(
      Object.entries(all).filter(([, input]) => Object.values(theirs).some((id) => JSON.stringify(input).includes(id))),
    );
    expect(await allRefused(s.home, s.director, calls(wrong, 'not-found'))).toEqual([]);
  });
});

describe('care staff', () => {
  it('get nothing of a file but observations, for a child of their house too', async () => {
    await writeNote(s.lead, s.mine);
    const theirsToo = ['casefile.observations', 'casefile.observe'];
    const own = await s.lead.ask('casefile.saveDocument', { childId: s.mine, id: newId(), ...good.document() });
    const all = inputs(s.mine, () => own.id);
    const closed = Object.fromEntries(Object.entries(all).filter(([name]) => !theirsToo.includes(name)));
    expect(await allRefused(s.home, s.carer, calls(closed, 'forbidden'))).toEqual([]);
    const rest = notAboutOne.map((name) => [`casefile.${name}` as Name, { thisIsNoField: true }, 'forbidden'] as const);
    expect(await allRefused(s.home, s.carer, rest)).toEqual([]);
  });

  it('write and read observations of the children of their house, and of no other', async () => {
    const input = { childId: s.mine, id: newId(), ...good.observation(), body: 'Laughed a lot today' };
    const made = await s.carer.ask('casefile.observe', input);
    expect(made).toMatchObject({ mine: true, look: null, kind: 'wellbeing' });
    const read = await s.carer.ask('casefile.observations', { childId: s.mine });
    expect(read.observations.map((one) => one.body)).toContain('Laughed a lot today');
    expect((await s.lead.ask('casefile.observations', { childId: s.mine })).observations[0]?.mine).toBe(false);
    const wrong = await allRefused(s.home, s.carer, [
      ['casefile.observations', { childId: s.other }, 'forbidden'],
      ['casefile.observe', { childId: s.other, id: newId(), ...good.observation() }, 'forbidden'],
      ['casefile.observe', { childId: s.mine, ...good.observation(), id: theirs['casefile.observe'] }, 'not-found'],
      ['casefile.remove', { childId: s.mine, kind: 'observation', id: input.id, rev: 1 }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('who moves to another house, or has none, sees the children of the old one no more', async () => {
    const nowhere = await s.home.person('care-staff');
    const elsewhere = await carerIn(s.home, 'House 9');
    for (const person of [nowhere, elsewhere]) {
      expect((await person.refused('casefile.observations', { childId: s.mine })).code).toBe('forbidden');
    }
  });

  it('a worker who lost a child loses the file the same day', async () => {
    const kid = await newChild(s.director, { name: 'Passing' });
    const one = await s.home.person('social-worker');
    const staff = await worker(s.home, { name: 'Wendy', userId: one.id });
    await give(s.director, [kid], staff, { from: inDays(-3) });
    await one.ask('casefile.health', { childId: kid.id });
    await give(s.director, [kid], s.leadStaff, { handover: 'All is written down' });
    expect((await one.refused('casefile.health', { childId: kid.id })).code).toBe('forbidden');
  });
});

it('every look at a part of a file is noted with its child, a refused one is not', async () => {
  await s.lead.ask('casefile.words', { childId: s.mine });
  await s.lead.refused('casefile.words', { childId: s.other });
  const { items } = await s.director.ask('settings.accessLog', { limit: 20 });
  const looks = items.filter((one) => one.procedure === 'casefile.words' && one.actor?.id === s.lead.id);
  expect(looks.map((one) => [one.what, one.recordId])).toContainEqual(['viewed', s.mine]);
  expect(looks.map((one) => one.recordId)).not.toContain(s.other);
});
