/** Consents one by one, the child's own assent, what a withdrawal brings about, and the tasks a file leaves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../src/shared/contract.ts';
import { allRefused, changes, good, inDays, newId, setting, today, type Setting } from './support.ts';
import { child as newChild, give } from '../caseload/support.ts';

let s: Setting;
beforeAll(async () => {
  s = await setting();
});
afterAll(async () => {
  expect(s.home.defects).toEqual([]);
  await s.home.done();
});

type Recording = Input<'casefile.recordConsent'>;
type Kind = Recording['kind'];
const record = (childId: string, more: Partial<Recording> = {}) =>
  s.director.ask('casefile.recordConsent', { childId, id: newId(), ...good.consent(), ...more });
const withdraw = (childId: string, { id, rev }: Pick<Output<'casefile.recordConsent'>, 'id' | 'rev'>, on = today()) =>
  s.director.ask('casefile.withdrawConsent', { childId, id, rev, withdrawnOn: on, withdrawnBy: 'Her aunt' });
const standing = async (childId: string, kind: Kind) =>
  (await s.director.ask('casefile.consents', { childId })).standing.find((one) => one.kind === kind);
const kid = async () => (await newChild(s.director, { name: 'Consent' })).id;

describe('a consent', () => {
  it('stands alone for its kind: one yes opens nothing else', async () => {
    const childId = await kid();
    await record(childId, { kind: 'services' });
    const { standing: all } = await s.director.ask('casefile.consents', { childId });
    expect(all.map((one) => [one.kind, one.effective])).toEqual([
      ['services', 'given'],
      ['sharing-anonymous', 'none'],
      ['tracing', 'none'],
      ['sharing-named', 'none'],
      ['photo', 'none'],
    ]);
  });

  it('the child’s own word stands beside it at any age, and the more careful one holds', async () => {
    const childId = await kid();
    await record(childId, { kind: 'photo', withheld: 'Nothing to the newspaper' });
    await record(childId, { kind: 'photo', voice: 'child', answer: 'refused', giver: null, form: 'drawn' });
    expect(await standing(childId, 'photo')).toEqual({
      ...{
        kind: 'photo',
        giver: 'given',
        child: 'refused',
        effective: 'refused',
        withheld: ['Nothing to the newspaper'],
      },
    });
    await record(childId, { kind: 'photo', voice: 'child', answer: 'given', saidOn: inDays(-1) });
    expect((await standing(childId, 'photo'))?.effective).toBe('given');
    const { consents } = await s.director.ask('casefile.consents', { childId });
    expect(consents.filter((one) => one.voice === 'child').map((one) => one.replaced)).toEqual([false, true]);
  });

  it('saved twice is one, and takes nothing that does not fit', async () => {
    const childId = await kid();
    const input = { childId, id: newId(), ...good.consent() };
    const made = await s.director.ask('casefile.recordConsent', input);
    const before = await changes(s.home);
    expect(await s.director.ask('casefile.recordConsent', input)).toEqual(made);
    expect(await changes(s.home)).toBe(before);
    const call = 'casefile.recordConsent';
    const next = { ...input, id: newId() };
    const wrong = await allRefused(s.home, s.director, [
      [call, { ...input, scope: 'Other' }, 'conflict'],
      [call, { ...next, kind: 'everything' }, 'invalid', 'kind'],
      [call, { ...next, giver: ' ' }, 'invalid', 'giver', 'required'],
      [call, { ...next, kind: 'sharing-named' }, 'invalid', 'partners', 'required'],
      [call, { ...next, saidOn: inDays(1) }, 'invalid', 'saidOn', 'in-future'],
      [call, { ...next, expiresOn: inDays(-21) }, 'invalid', 'expiresOn', 'before-start'],
      [call, { ...next, saidOn: null }, 'invalid', 'saidOn'],
      [call, { ...next, answer: 'yes' }, 'invalid', 'answer'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('runs out after its last day', async () => {
    const childId = await kid();
    await record(childId, { kind: 'tracing', saidOn: inDays(-30), expiresOn: today() });
    expect((await standing(childId, 'tracing'))?.effective).toBe('given');
    await record(childId, { kind: 'tracing', saidOn: inDays(-20), expiresOn: inDays(-1) });
    expect((await standing(childId, 'tracing'))?.effective).toBe('expired');
  });
});

describe('a withdrawal', () => {
  it('ends it, stays in sight, and leaves a task for the lead worker', async () => {
    const kidLed = await newChild(s.director, { name: 'Led' });
    await give(s.director, [kidLed], s.leadStaff, { from: inDays(-9) });
    const childId = kidLed.id;
    const consent = await record(childId, { kind: 'photo' });
    const gone = await withdraw(childId, consent);
    expect(gone).toMatchObject({ standing: 'withdrawn', withdrawnOn: today(), withdrawnBy: 'Her aunt' });
    expect((await standing(childId, 'photo'))?.effective).toBe('withdrawn');
    const { tasks } = await s.lead.ask('casefile.tasks', {});
    expect(tasks).toMatchObject([
      {
        ...{ childId, kind: 'consent-withdrawn', aboutId: consent.id, dueOn: inDays(7), overdueDays: 0, doneOn: null },
        ...{ owner: { id: s.leadStaff, name: 'Lena Lead' }, consent: { kind: 'photo', voice: 'giver' } },
      },
    ]);
    const wrong = await allRefused(s.home, s.director, [
      // A withdrawal disappears neither by a second one nor by taking out what was withdrawn.
      [
        'casefile.withdrawConsent',
        { childId, id: gone.id, rev: gone.rev, withdrawnOn: today(), withdrawnBy: 'x' },
        'invalid',
        'id',
        'ended',
      ],
      ['casefile.remove', { childId, kind: 'consent', id: gone.id, rev: gone.rev }, 'invalid', 'id', 'ended'],
    ]);
    expect(wrong).toEqual([]);
    // Agreed to anew, it holds again; the withdrawal is still told.
    await record(childId, { kind: 'photo', saidOn: today() });
    expect((await standing(childId, 'photo'))?.effective).toBe('given');
  });

  it('takes nothing that does not fit', async () => {
    const childId = await kid();
    const consent = await record(childId);
    const no = await record(childId, { kind: 'tracing', answer: 'refused' });
    const input = { childId, id: consent.id, rev: 1, withdrawnOn: today(), withdrawnBy: 'Her aunt' };
    const call = 'casefile.withdrawConsent';
    const wrong = await allRefused(s.home, s.director, [
      [call, { ...input, withdrawnOn: inDays(1) }, 'invalid', 'withdrawnOn', 'in-future'],
      [call, { ...input, withdrawnOn: inDays(-21) }, 'invalid', 'withdrawnOn', 'before-start'],
      [call, { ...input, withdrawnBy: '' }, 'invalid', 'withdrawnBy'],
      [call, { ...input, id: no.id }, 'invalid', 'id', 'not-given'],
      [call, { ...input, rev: 4 }, 'conflict'],
      [call, { ...input, id: newId() }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('nobody leads the child: the task waits for whoever comes', async () => {
    const childId = await kid();
    await withdraw(childId, await record(childId));
    const { tasks } = await s.director.ask('casefile.consents', { childId });
    expect(tasks).toMatchObject([{ owner: null, doneOn: null }]);
  });
});

describe('a task of a file', () => {
  it('comes from an observation that asks to look, is done, and opened again', async () => {
    const observed = { childId: s.mine, id: newId(), ...good.observation(), pleaseLook: true };
    const made = await s.carer.ask('casefile.observe', observed);
    expect(made.look).toEqual({ dueOn: inDays(3), doneOn: null });
    const before = await changes(s.home);
    await s.carer.ask('casefile.observe', observed);
    expect(await changes(s.home)).toBe(before);
    const mine = async (done = false) =>
      (await s.lead.ask('casefile.tasks', { done })).tasks.find((one) => one.aboutId === made.id);
    const task = await mine();
    if (!task) throw new Error('the lead worker is told');
    expect(task).toMatchObject({ kind: 'please-look', owner: { id: s.leadStaff }, consent: null });
    const finish = { childId: s.mine, id: task.id, rev: task.rev, doneOn: today(), doneNote: 'Talked with her' };
    const wrong = await allRefused(s.home, s.lead, [
      ['casefile.finishTask', { ...finish, doneOn: inDays(1) }, 'invalid', 'doneOn', 'in-future'],
      ['casefile.finishTask', { ...finish, rev: 5 }, 'conflict'],
      ['casefile.finishTask', { ...finish, id: newId() }, 'not-found'],
      ['casefile.finishTask', { ...finish, childId: s.other }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
    const done = await s.lead.ask('casefile.finishTask', finish);
    expect(done).toMatchObject({ doneOn: today(), doneNote: 'Talked with her', overdueDays: 0 });
    expect(await mine()).toBeUndefined();
    expect(await mine(true)).toMatchObject({ id: task.id });
    const { observations } = await s.carer.ask('casefile.observations', { childId: s.mine });
    expect(observations.find((one) => one.id === made.id)?.look).toEqual({ dueOn: inDays(3), doneOn: today() });
    const open = await s.lead.ask('casefile.finishTask', { ...finish, rev: done.rev, doneOn: null });
    expect(open).toMatchObject({ doneOn: null, doneNote: null });
  });
});

describe('SEC-20 what a withdrawal stops', () => {
  const shareNo = (childId: string) =>
    s.director.ask('casefile.recordConsent', {
      ...{ childId, id: newId(), kind: 'sharing-named', voice: 'child', answer: 'refused', saidOn: today() },
    });
  const withName = async (name: string) => (await newChild(s.director, { name })).id;

  it('no sheet of any area names the child', async () => {
    const childId = await withName('Zawadi Unshared');
    await s.director.ask('assessment.save', {
      childId,
      id: newId(),
      rev: null,
      setId: 'wb-six',
      facts: { needs: 'x' },
    });
    await s.director.ask('kit.start', { id: newId(), childId });
    const sheets: readonly (() => Promise<{ data: string }>)[] = [
      () => s.director.ask('children.export', { language: 'en' }),
      () => s.director.ask('caseload.export', { list: 'children', language: 'en' }),
      () => s.director.ask('casefile.exportDocuments', { language: 'en' }),
      () => s.director.ask('assessment.export', { list: 'all', language: 'en' }),
      () => s.director.ask('assessment.export', { list: 'unfinished', language: 'en' }),
      () => s.director.ask('plan.exportCohort', { language: 'en' }),
      () => s.director.ask('kit.export', { language: 'en' }),
    ];
    const named = async () => {
      const all = await Promise.all(sheets.map((sheet) => sheet()));
      return all.map(({ data }) => Buffer.from(data, 'base64').toString('utf8').includes('Zawadi'));
    };
    expect(await named()).toEqual(sheets.map(() => true));
    await shareNo(childId);
    expect(await named()).toEqual(sheets.map(() => false));
    const { code } = (await s.director.ask('caseload.child', { childId })).child;
    const { data } = await s.director.ask('children.export', { language: 'en' });
    expect(Buffer.from(data, 'base64').toString('utf8')).toContain(code);
  });

  it('no PDF and no copy of a file leaves; looking goes on', async () => {
    const childId = await kid();
    const paper = await s.director.ask('casefile.saveDocument', { childId, id: newId(), ...good.document() });
    const about = { childId, about: 'document', entryId: paper.id, name: 'scan.txt' } as const;
    const kept = await s.director.ask('casefile.addFile', { ...about, id: newId(), data: btoa('A line') });
    const copy = { childId, id: kept.id };
    const pdf = { fileName: 'a.pdf', recordId: childId };
    expect((await s.director.ask('casefile.copyFile', copy)).mediaType).toBe('text/plain');
    // Nobody is asked where to save in a test: it came as far as the question.
    expect((await s.director.refused('records.savePdf', pdf)).code).toBe('unavailable');
    await shareNo(childId);
    const barred = [{ path: 'childId', rule: 'sharing-barred' }];
    expect((await s.director.refused('casefile.copyFile', copy)).fields).toEqual(barred);
    expect((await s.director.refused('records.savePdf', pdf)).fields).toEqual(barred);
    expect((await s.director.ask('casefile.file', copy)).mediaType).toBe('text/plain');
  });

  it('a photo among the papers is shown to nobody, for the child’s no alone', async () => {
    const childId = await kid();
    const paper = await s.director.ask('casefile.saveDocument', {
      ...{ childId, id: newId(), ...good.document(), kindId: 'doc-photo' },
    });
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64');
    const about = { childId, about: 'document', entryId: paper.id, name: 'face.png' } as const;
    const kept = await s.director.ask('casefile.addFile', { ...about, id: newId(), data: png });
    const face = { childId, id: kept.id };
    expect((await s.director.ask('casefile.file', face)).mediaType).toBe('image/png');
    await record(childId, { kind: 'photo' });
    await record(childId, { kind: 'photo', voice: 'child', answer: 'refused', giver: null });
    const gone = [{ path: 'id', rule: 'photo-barred' }];
    expect((await s.director.refused('casefile.file', face)).fields).toEqual(gone);
    expect((await s.director.refused('casefile.copyFile', face)).fields).toEqual(gone);
    expect((await s.director.ask('children.record', { childId })).photoConsent).toBe('refused');
  });
});
