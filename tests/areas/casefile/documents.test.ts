/** The papers of a child and of the whole home: kinds, steps, expiry, what is missing, and what an export may say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../src/shared/contract.ts';
import { child as newChild } from '../caseload/support.ts';
import { allRefused, changes, good, inDays, newId, setting, today, type Setting } from './support.ts';

let s: Setting;
beforeAll(async () => {
  s = await setting();
});
afterAll(async () => {
  expect(s.home.defects).toEqual([]);
  await s.home.done();
});

type Saving = Input<'casefile.saveDocument'>;
const save = (childId: string, more: Partial<Saving> = {}) =>
  s.director.ask('casefile.saveDocument', { childId, id: newId(), ...good.document(), ...more });
const line = async (childId: string, kindId: string) =>
  (await s.director.ask('casefile.documents', { childId })).lines.find((one) => one.kind.id === kindId);
const kid = async (house = 'House 5') => (await newChild(s.director, { name: null, house })).id;

describe('kinds of papers', () => {
  it('come with their words and their proposals, and are the organisation’s to change', async () => {
    const { kinds } = await s.director.ask('casefile.documentKinds', {});
    expect(kinds).toHaveLength(33);
    expect(kinds.map((one) => one.id)).toContain('doc-land-will');
    expect(kinds.find((one) => one.id === 'doc-birth-certificate')).toMatchObject({
      ...{ name: null, origin: 'published', required: true, goes: 'original', expires: false, retired: false },
    });
    expect(kinds.find((one) => one.id === 'doc-kit')?.origin).toBe('inferred');
    const own = { id: newId(), name: 'Baptism card', required: false, expires: false };
    const added = await s.director.ask('casefile.addKind', own);
    expect(added).toMatchObject({ name: 'Baptism card', origin: 'own', goes: null, warnDays: 60 });
    const before = await changes(s.home);
    expect(await s.director.ask('casefile.addKind', own)).toEqual(added);
    expect(await changes(s.home)).toBe(before);
    const police = kinds.find((one) => one.id === 'doc-police');
    const renamed = await s.supervisor.ask('casefile.editKind', {
      id: 'doc-police',
      rev: police?.rev ?? 0,
      name: 'OB extract',
    });
    expect(renamed.name).toBe('OB extract');
    const back = await s.supervisor.ask('casefile.editKind', { id: 'doc-police', rev: renamed.rev, name: null });
    expect(back.name).toBeNull();
    const edit = 'casefile.editKind';
    const wrong = await allRefused(s.home, s.director, [
      [edit, { id: 'doc-police', rev: 1, name: 'x' }, 'conflict'],
      [edit, { id: own.id, rev: 1, name: null }, 'invalid', 'name', 'required'],
      [edit, { id: own.id, rev: 1, name: '' }, 'invalid', 'name'],
      [edit, { id: own.id, rev: 1, warnDays: -1 }, 'invalid', 'warnDays', 'too-small'],
      [edit, { id: 'doc-nothing', rev: 1 }, 'not-found'],
      ['casefile.addKind', { id: newId(), name: '' }, 'invalid', 'name'],
      ['casefile.addKind', { ...own, name: 'Another' }, 'conflict'],
      ['casefile.addKind', { id: newId(), name: 'x', color: 'red' }, 'invalid', 'color', 'unknown-field'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('a retired kind asks nothing, takes no new papers and keeps the ones it has', async () => {
    const childId = await kid();
    const own = await s.director.ask('casefile.addKind', { id: newId(), name: 'Old form', required: true });
    await save(childId, { kindId: own.id });
    const { required } = await s.director.ask('casefile.documents', { childId });
    const gone = await s.director.ask('casefile.editKind', { id: own.id, rev: own.rev, retired: true });
    const after = await s.director.ask('casefile.documents', { childId });
    expect(after.required).toBe(required - 1);
    expect(after.lines.find((one) => one.kind.id === own.id)?.documents).toHaveLength(1);
    expect(await line(await kid(), own.id)).toBeUndefined();
    const input = { childId, id: newId(), ...good.document(), kindId: own.id };
    expect(
      await allRefused(s.home, s.director, [['casefile.saveDocument', input, 'invalid', 'kindId', 'retired']]),
    ).toEqual([]);
    await s.director.ask('casefile.editKind', { id: own.id, rev: gone.rev, retired: false });
  });
});

describe('a paper', () => {
  it('begins with what happened, goes by steps, and its state is the newest step’s', async () => {
    const childId = await kid();
    const input = { childId, id: newId(), ...good.document(), state: 'requested', stateOn: inDays(-40) } as const;
    const made = await s.director.ask('casefile.saveDocument', input);
    expect(made).toMatchObject({ state: 'requested', expiry: 'none', daysLeft: null });
    const before = await changes(s.home);
    expect(await s.director.ask('casefile.saveDocument', input)).toEqual(made);
    expect(await changes(s.home)).toBe(before);
    const step = (state: Input<'casefile.stepDocument'>['state'], on: string, more: object = {}) =>
      s.director.ask('casefile.stepDocument', { childId, documentId: made.id, id: newId(), state, on, ...more });
    expect((await step('original-held', inDays(-5))).state).toBe('original-held');
    // Typed in later from paper: what happened before does not count as newest.
    const later = await step('applied-for', inDays(-20), { note: 'Receipt 22' });
    expect(later.state).toBe('original-held');
    expect(later.steps.map((one) => one.state)).toEqual(['original-held', 'applied-for', 'requested']);
    expect((await step('lost', today())).state).toBe('missing');
    expect((await line(childId, 'doc-birth-certificate'))?.state).toBe('missing');
    expect((await step('copy-received', today())).state).toBe('copy-received');
    expect((await step('handed-over', today(), { person: 'Grandmother' })).state).toBe('handed-over');
  });

  it('is there until its last day and a day later no more', async () => {
    const childId = await kid();
    const made = await save(childId, { kindId: 'doc-order', expiresOn: today(), issuedOn: inDays(-300) });
    expect(made).toMatchObject({ expiry: 'expiring', daysLeft: 0, state: 'original-held' });
    const change = (rev: number, expiresOn: string | null) =>
      s.director.ask('casefile.saveDocument', {
        ...{ childId, id: made.id, rev, expiresOn },
        kindId: 'doc-order',
        confidence: 'verified',
      });
    const yesterday = await change(made.rev, inDays(-1));
    expect(yesterday).toMatchObject({ expiry: 'expired', daysLeft: -1, state: 'expired', confidence: 'verified' });
    const unknown = await change(yesterday.rev, null);
    expect(unknown).toMatchObject({ expiry: 'unknown', daysLeft: null, state: 'original-held' });
    expect(await change(unknown.rev, '2096-02-29')).toMatchObject({ expiry: 'valid', state: 'original-held' });
    expect(
      (
        await s.director.refused('casefile.saveDocument', {
          ...good.document(),
          childId,
          id: made.id,
          rev: 1,
          state: null,
          kindId: 'doc-order',
        })
      ).code,
    ).toBe('conflict');
  });

  it('takes nothing that does not fit', async () => {
    const childId = await kid();
    const { id, rev } = await save(childId);
    const input = { childId, id: newId(), ...good.document() };
    const again = { childId, id, rev, kindId: 'doc-birth-certificate', confidence: 'verified' };
    const call = 'casefile.saveDocument';
    const step = { childId, documentId: id, id: newId(), state: 'requested', on: today() };
    const wrong = await allRefused(s.home, s.director, [
      [call, { ...input, kindId: 'doc-nothing' }, 'invalid', 'kindId', 'unknown'],
      [call, { ...input, state: null }, 'invalid', 'state', 'required'],
      [call, { ...input, state: 'missing' }, 'invalid', 'state'],
      [call, { ...input, stateOn: inDays(1) }, 'invalid', 'stateOn', 'in-future'],
      [call, { ...input, issuedOn: inDays(1) }, 'invalid', 'issuedOn', 'in-future'],
      [call, { ...input, issuedOn: '2025-02-29' }, 'invalid', 'issuedOn', 'date'],
      [call, { ...input, issuedOn: '1899-12-31' }, 'invalid', 'issuedOn', 'date'],
      [call, { ...input, issuedOn: '2024-02-29', expiresOn: '2024-02-28' }, 'invalid', 'expiresOn', 'before-start'],
      [call, { ...input, state: 'handed-over' }, 'invalid', 'person', 'required'],
      [call, { ...input, state: 'not-needed' }, 'invalid', 'stateNote', 'required'],
      [call, { ...input, number: 'x'.repeat(121) }, 'invalid', 'number', 'too-long'],
      [call, { ...input, paperOn: inDays(1) }, 'invalid', 'paperOn', 'in-future'],
      [call, { ...again, state: 'lost' }, 'invalid', 'state', 'not-allowed'],
      [call, { ...again, kindId: 'doc-id' }, 'invalid', 'kindId', 'fixed'],
      [call, { ...again, rev: 9 }, 'conflict'],
      [call, { ...again, id: newId() }, 'not-found'],
      ['casefile.stepDocument', { ...step, on: inDays(1) }, 'invalid', 'on', 'in-future'],
      ['casefile.stepDocument', { ...step, state: 'handed-over' }, 'invalid', 'person', 'required'],
      ['casefile.stepDocument', { ...step, state: 'not-needed' }, 'invalid', 'note', 'required'],
      ['casefile.stepDocument', { ...step, documentId: newId() }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('tells its history, and goes and comes back', async () => {
    const childId = await kid();
    const made = await save(childId);
    const edited = await s.director.ask('casefile.saveDocument', {
      ...{ childId, id: made.id, rev: made.rev, kindId: made.kindId, confidence: 'conflicting', number: 'BC 77' },
    });
    const { entries } = await s.director.ask('casefile.documentHistory', { childId, documentId: made.id });
    expect(entries[0]?.fields).toContainEqual({ field: 'number', before: null, after: 'BC 77' });
    const { rev } = await s.director.ask('casefile.remove', {
      childId,
      kind: 'document',
      id: made.id,
      rev: edited.rev,
    });
    expect((await line(childId, made.kindId))?.documents).toEqual([]);
    expect(
      (
        await s.director.refused('casefile.stepDocument', {
          childId,
          documentId: made.id,
          id: newId(),
          state: 'lost',
          on: today(),
        })
      ).code,
    ).toBe('not-found');
    await s.director.ask('casefile.restore', { childId, kind: 'document', id: made.id, rev });
    expect((await line(childId, made.kindId))?.documents).toHaveLength(1);
  });
});

describe('what is missing', () => {
  it('is counted for a child: required, not needed, expired', async () => {
    const childId = await kid();
    const score = async () => {
      const { required, present } = await s.director.ask('casefile.documents', { childId });
      return [required, present];
    };
    const [required = 0] = await score();
    expect(await score()).toEqual([required, 0]);
    await save(childId, { kindId: 'doc-photo' });
    await save(childId, { kindId: 'doc-id' });
    expect(await score()).toEqual([required, 1]);
    await save(childId, { kindId: 'doc-order', expiresOn: inDays(-1) });
    await save(childId, { kindId: 'doc-vaccination', state: 'requested' });
    expect(await score()).toEqual([required, 1]);
    await save(childId, { kindId: 'doc-school', state: 'not-needed', stateNote: 'She is two' });
    expect(await score()).toEqual([required - 1, 1]);
  });
});
