/** Who is trained in what: the matrix, one's own record, proof, proposals, new versions of procedures, evidence. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../src/shared/dates.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { approved } from '../transition/support.ts';
import { addStaff, allRefused, base64, inDays, join, today, unknownId } from '../team/support.ts';

let home: Home;
let staffId: string;
beforeAll(async () => {
  home = await openHome({ sleepless: true });
});
beforeEach(async () => {
  staffId = (await addStaff(home, 'Mina Matrix', 'para-social-worker')).id;
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const external = (topicId: string, on: string, more: object = {}) =>
  home.director.ask('training.recordExternal', { id: newId(), staffId, topicId, on, provider: 'University', ...more });

async function cell(topicId: string, id = staffId) {
  const { topics, people } = await home.director.ask('training.matrix', {});
  const at = topics.findIndex((one) => one.id === topicId);
  return people.find((one) => one.staff.id === id)?.cells[at];
}

async function held(on: string, result: 'passed' | 'attended' | 'not-passed' | 'absent', ...topicIds: string[]) {
  const id = newId();
  await home.director.ask('training.planSession', { id, rev: null, title: 'Held', topicIds, on });
  const people = [{ id: newId(), staffId, result }];
  return home.director.ask('training.logAttendance', { id, rev: 1, people });
}

describe('a cell', () => {
  it('runs from missing over valid and expiring to expired', async () => {
    expect(await cell('tr-trauma')).toEqual({ state: 'missing', doneOn: null, validUntil: null, competency: null });
    const on = addMonths(today(), -24);
    await held(on, 'attended', 'tr-trauma', 'tr-cms');
    expect(await cell('tr-trauma')).toMatchObject({ state: 'expiring', doneOn: on, validUntil: addMonths(on, 24) });
    expect(await cell('tr-cms')).toMatchObject({ state: 'valid', validUntil: null });
    home.pass(4 * 86_400_000);
    expect((await cell('tr-trauma'))?.state).toBe('expired');
    home.pass(-4 * 86_400_000);
  });

  it('counts attending, unless the topic asks for passing', async () => {
    await held(today(), 'not-passed', 'tr-cms');
    await held(today(), 'absent', 'tr-law');
    expect([(await cell('tr-cms'))?.state, (await cell('tr-law'))?.state]).toEqual(['missing', 'missing']);
    await held(today(), 'attended', 'tr-cms');
    expect((await cell('tr-cms'))?.state).toBe('valid');
    await home.director.ask('training.editTopic', { id: 'tr-cms', rev: 1, needsPass: true });
    expect((await cell('tr-cms'))?.state).toBe('missing');
    await held(today(), 'passed', 'tr-cms');
    expect((await cell('tr-cms'))?.state).toBe('valid');
    await home.director.ask('training.editTopic', { id: 'tr-cms', rev: 2, needsPass: false });
  });

  it('believes the date on a certificate, and shows the newest sign-off', async () => {
    await external('tr-safeguarding', inDays(-400), { validUntil: inDays(30), certificate: 'X-1' });
    expect(await cell('tr-safeguarding')).toMatchObject({
      state: 'expiring',
      validUntil: inDays(30),
      competency: null,
    });
    const sign = (level: number, on: string) =>
      home.director.ask('training.signOff', {
        id: newId(),
        staffId,
        topicId: 'tr-safeguarding',
        level,
        on,
        observer: 'Dora',
      });
    await sign(3, today());
    await sign(2, inDays(-100));
    expect((await cell('tr-safeguarding'))?.competency).toBe(3);
  });

  it('is due again with a new version of the procedure it teaches', async () => {
    await external('tr-tracing', inDays(-30));
    await external('tr-assessment', today());
    expect([(await cell('tr-tracing'))?.state, (await cell('tr-assessment'))?.state]).toEqual(['valid', 'valid']);
    const { versionId, approvalId } = await approved(home.director, 'sop-family-tracing');
    await approved(home.director, 'sop-child-family-assessment');
    expect(await cell('tr-tracing')).toMatchObject({ state: 'expired', validUntil: inDays(-1) });
    // Trained on the very day of the version.
    expect((await cell('tr-assessment'))?.state).toBe('valid');
    const { needs } = await home.director.ask('training.person', { id: staffId });
    expect(needs.find((one) => one.topicId === 'tr-tracing')).toMatchObject({ state: 'expired', since: today() });
    await home.director.ask('transition.withdrawApproval', { id: approvalId, rev: 1, reason: 'Too early' });
    expect([versionId.length, (await cell('tr-tracing'))?.state]).toEqual([36, 'valid']);
  });

  it('is not required of other jobs, nor of who has left', async () => {
    const cook = await addStaff(home, 'Cora Cook', 'other');
    expect((await cell('tr-tracing', cook.id))?.state).toBe('not-required');
    expect((await cell('tr-safeguarding', cook.id))?.state).toBe('missing');
    await home.director.ask('team.endEmployment', { id: cook.id, rev: 1, on: inDays(-1), reason: 'x' });
    expect(await cell('tr-safeguarding', cook.id)).toBeUndefined();
    expect((await home.director.ask('training.person', { id: cook.id })).needs).toEqual([]);
  });
});

describe('the matrix', () => {
  it('is filtered, and its sums are those of what it shows', async () => {
    const whole = await home.director.ask('training.matrix', {});
    for (const asked of [
      {},
      { job: 'other' as const },
      { search: 'mina' },
      { state: 'expired' as const },
      { required: true },
    ]) {
      const { topics, people, valid, required } = await home.director.ask('training.matrix', asked);
      const cells = people.flatMap((one) => one.cells);
      expect(cells).toHaveLength(topics.length * people.length);
      const gaps = cells.filter((one) => ['missing', 'expired'].includes(one.state)).length;
      expect(topics.reduce((sum, one) => sum + one.gaps, 0)).toBe(gaps);
      expect(people.reduce((sum, one) => sum + one.gaps, 0)).toBe(gaps);
      expect([valid, required]).toEqual([
        cells.filter((one) => ['valid', 'expiring'].includes(one.state)).length,
        cells.filter((one) => one.state !== 'not-required').length,
      ]);
    }
    const needed = await home.director.ask('training.matrix', { required: true });
    expect(needed.topics.length).toBeLessThan(whole.topics.length);
    expect(needed.topics.map((one) => one.id)).not.toContain('tr-life-story');
  });

  it('proposes what most people lack, with who would come', async () => {
    const { proposals } = await home.director.ask('training.proposals', {});
    const sizes = proposals.map((one) => one.people.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const { topics } = await home.director.ask('training.matrix', {});
    for (const { id, gaps } of topics) {
      expect(proposals.find((one) => one.topicId === id)?.people.length ?? 0).toBe(gaps);
    }
  });

  it('is exported with words', async () => {
    for (const language of ['en', 'fr']) {
      for (const list of ['matrix', 'sessions', 'needs'] as const) {
        const file = await home.director.ask('training.export', { list, language });
        const text = Buffer.from(file.data, 'base64').toString('utf8');
        expect(file.rows).toBeGreaterThan(0);
        expect(text).not.toMatch(/(column|state|topic|job)\./);
      }
    }
  });
});

describe('training elsewhere', () => {
  it('keeps its proof, and is said once', async () => {
    const proof = { id: newId(), name: 'certificate.txt', mediaType: 'text/plain', data: base64('well done') };
    const input = { id: newId(), staffId, topicId: 'tr-law', on: inDays(-3), provider: 'Ministry', proof };
    const first = await home.director.ask('training.recordExternal', input);
    expect(first.completions).toMatchObject([{ kind: 'external', by: 'Ministry', proof: true, topicId: 'tr-law' }]);
    expect(await home.director.ask('training.recordExternal', input)).toEqual(first);
    const file = await home.director.ask('training.certificate', { completionId: input.id });
    expect(file).toEqual({ name: proof.name, mediaType: proof.mediaType, data: proof.data });
    const base = { ...input, id: newId(), proof: null };
    expect(
      await allRefused(home, home.director, [
        ['training.recordExternal', { ...base, on: inDays(1) }, 'invalid', 'on', 'in-future'],
        ['training.recordExternal', { ...base, validUntil: inDays(-4) }, 'invalid', 'validUntil', 'before-start'],
        ['training.recordExternal', { ...base, staffId: unknownId() }, 'invalid', 'staffId', 'unknown'],
        ['training.recordExternal', { ...base, topicId: 'tr-none' }, 'not-found'],
        ['training.recordExternal', { ...base, provider: '' }, 'invalid', 'provider', 'required'],
        [
          'training.recordExternal',
          { ...base, proof: { ...proof, data: base64('other') } },
          'invalid',
          'proof.id',
          'taken',
        ],
        ['training.recordExternal', { ...base, proof: { ...proof, data: '' } }, 'invalid', 'proof.data', 'required'],
        ['training.recordExternal', { ...input, provider: 'Another' }, 'conflict'],
        ['training.signOff', { ...base, level: 5, observer: 'D' }, 'invalid'],
        [
          'training.signOff',
          { id: newId(), staffId, topicId: 'tr-law', level: 5, on: today(), observer: 'D' },
          'invalid',
          'level',
          'too-large',
        ],
        [
          'training.signOff',
          { id: newId(), staffId, topicId: 'tr-law', level: 1, on: inDays(1), observer: 'D' },
          'invalid',
          'on',
          'in-future',
        ],
        ['training.certificate', { completionId: unknownId() }, 'not-found'],
      ]),
    ).toEqual([]);
  });

  it('is taken away with a reason', async () => {
    const { completions } = await external('tr-law', inDays(-3));
    const [one] = completions;
    if (!one) throw new Error('nothing');
    const input = { id: one.id, rev: 1, kind: 'external' as const };
    expect((await home.director.refused('training.removeCompletion', { ...input, reason: ' ' })).code).toBe('invalid');
    expect((await home.director.refused('training.removeCompletion', { ...input, rev: 4, reason: 'x' })).code).toBe(
      'conflict',
    );
    await home.director.ask('training.removeCompletion', { ...input, reason: 'Another person’s' });
    expect((await home.director.ask('training.person', { id: staffId })).completions).toEqual([]);
    expect((await cell('tr-law'))?.state).toBe('missing');
  });
});

describe('one’s own', () => {
  it.each(['social-worker', 'care-staff'] as const)('a %s sees the own training and no other', async (role) => {
    const who = await home.person(role);
    await join(home, staffId, who.id);
    await held(today(), 'passed', 'tr-cms');
    const other = (await addStaff(home, 'Another', 'nurse')).id;
    expect((await who.ask('training.matrix', {})).people.map((one) => one.staff.id)).toEqual([staffId]);
    expect((await who.ask('training.person', { id: staffId })).completions).toHaveLength(1);
    expect(await allRefused(home, who, [['training.person', { id: other }, 'forbidden']])).toEqual([]);
    const { sessions } = await who.ask('training.sessions', {});
    expect(sessions.filter((one) => one.state === 'held')).toHaveLength(1);
    await home.director.ask('team.joinAccount', { id: staffId, rev: 2, userId: null });
  });
});

it('is the computed evidence that staff are trained, topic by topic and without a name', async () => {
  const matrix = await home.director.ask('training.matrix', {});
  for (const [kind, id] of [
    ['milestone', 'swf-m-staff-trained'],
    ['action', 'swf-train-staff'],
  ] as const) {
    const { computed } = await home.director.ask(`transition.${kind}`, { id });
    expect(computed).toMatchObject({
      met: false,
      sentence: 'staff-trained',
      have: matrix.valid,
      need: matrix.required,
    });
    expect(JSON.stringify(computed)).not.toContain('Mina');
  }
  const declared = {
    id: newId(),
    milestoneId: 'swf-m-staff-trained',
    rev: 1,
    state: 'reached',
    on: addDays(today(), 0),
  };
  const failure = await home.director.refused('transition.declareMilestone', declared);
  expect(failure.fields).toEqual([{ path: 'reason', rule: 'against-evidence' }]);
});
