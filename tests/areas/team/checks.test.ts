/** Safe recruitment on real records, what each job asks for, redeployment, exports, and leaving children behind. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkKinds, type CheckKind } from '../../../src/shared/areas/team.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { addStaff, allRefused, changes, inDays, names, person, today, unknownId } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome({ sleepless: true });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const record = (staffId: string, kind: CheckKind, more: object = {}) =>
  home.director.ask('team.recordCheck', { id: newId(), staffId, kind, ...more });
const check = async (staffId: string, kind: CheckKind) =>
  (await person(home, staffId)).checks.find((one) => one.kind === kind);

describe('a check', () => {
  it('goes from missing to asked to held to expired, and no record is lost', async () => {
    const { id, checks, checksOpen } = await addStaff(home, 'Mara Check', 'social-worker');
    expect(checks.map((one) => one.kind)).toEqual([...checkKinds]);
    expect(checks.map((one) => one.state)).toEqual([...Array<string>(6).fill('missing'), 'not-required']);
    expect(checksOpen).toBe(6);
    await record(id, 'criminal-record', { askedOn: inDays(-90) });
    expect((await check(id, 'criminal-record'))?.state).toBe('asked');
    await record(id, 'criminal-record', {
      heldOn: inDays(-80),
      expiresOn: today(),
      issuer: 'Police',
      reference: 'A-1',
    });
    const held = await check(id, 'criminal-record');
    expect(held).toMatchObject({ state: 'expiring', records: 2, renewalAskedOn: null });
    expect(held?.record).toMatchObject({ issuer: 'Police', reference: 'A-1', holdsUntil: today() });
    expect(held?.record?.recordedBy?.name).toBe('Dora Director');
    expect(await person(home, id)).toMatchObject({ checksOpen: 5, checksExpiring: 1 });
    await record(id, 'criminal-record', { askedOn: today() });
    expect(await check(id, 'criminal-record')).toMatchObject({
      state: 'expiring',
      renewalAskedOn: today(),
      records: 3,
    });
    home.pass(86_400_000);
    expect((await check(id, 'criminal-record'))?.state).toBe('asked');
    expect(await names(home.director, { checks: 'open' })).toContain('Mara Check');
    home.pass(-86_400_000);
    expect(await names(home.director, { checks: 'expiring' })).toEqual(['Mara Check']);
  });

  it('recorded twice is recorded once; what does not fit is refused and changes nothing', async () => {
    const { id: staffId } = await addStaff(home, 'Once Only', 'nurse');
    const input = { id: newId(), staffId, kind: 'induction' as const, heldOn: inDays(-3) };
    const first = await home.director.ask('team.recordCheck', input);
    expect(await home.director.ask('team.recordCheck', input)).toEqual(first);
    expect((await home.director.refused('team.recordCheck', { ...input, heldOn: today() })).code).toBe('conflict');
    const base = { id: newId(), staffId, kind: 'induction' };
    expect(
      await allRefused(home, home.director, [
        ['team.recordCheck', { ...base, staffId: unknownId() }, 'not-found'],
        ['team.recordCheck', { ...base, kind: 'horoscope' }, 'invalid', 'kind'],
        ['team.recordCheck', { ...base, heldOn: inDays(1) }, 'invalid', 'heldOn', 'in-future'],
        ['team.recordCheck', { ...base, askedOn: inDays(1) }, 'invalid', 'askedOn', 'in-future'],
        ['team.recordCheck', { ...base, askedOn: today(), heldOn: inDays(-1) }, 'invalid', 'heldOn', 'before-asked'],
        ['team.recordCheck', { ...base, expiresOn: inDays(9) }, 'invalid', 'heldOn', 'required'],
        [
          'team.recordCheck',
          { ...base, heldOn: today(), expiresOn: inDays(-1) },
          'invalid',
          'expiresOn',
          'before-held',
        ],
      ]),
    ).toEqual([]);
  });

  it('is asked of the jobs the organisation says, for as long as it says', async () => {
    const { id } = await addStaff(home, 'Rule Follower', 'trainer');
    await record(id, 'reference-first', { heldOn: inDays(-400) });
    expect((await check(id, 'reference-first'))?.state).toBe('held');
    const { requirements } = await home.director.ask('team.requirements', {});
    const rule = requirements.find((one) => one.kind === 'reference-first');
    if (!rule) throw new Error('no rule');
    const edit = (rev: number, validMonths: number | null, jobs = rule.jobs) =>
      home.director.ask('team.editRequirement', { kind: 'reference-first', rev, jobs, validMonths });
    await edit(rule.rev, 12);
    expect((await check(id, 'reference-first'))?.state).toBe('expired');
    await edit(2, 12, ['nurse']);
    expect(await check(id, 'reference-first')).toMatchObject({ state: 'expired', required: false });
    expect(
      await allRefused(home, home.director, [
        ['team.editRequirement', { kind: 'reference-first', rev: 1, jobs: [], validMonths: null }, 'conflict'],
        [
          'team.editRequirement',
          { kind: 'reference-first', rev: 3, jobs: ['king'], validMonths: 1 },
          'invalid',
          'jobs.0',
        ],
        [
          'team.editRequirement',
          { kind: 'reference-first', rev: 3, jobs: [], validMonths: 0 },
          'invalid',
          'validMonths',
        ],
      ]),
    ).toEqual([]);
    await edit(3, rule.validMonths, rule.jobs);
  });
});

describe('redeployment', () => {
  it('goes from a present role to a future one, agreed and done', async () => {
    const { id: staffId } = await addStaff(home, 'New Role', 'house-parent');
    const id = newId();
    const plan = { id, staffId, rev: null, futureRole: 'Family support worker', trainingNeeded: 'Home visits' };
    const planned = await home.director.ask('team.planRedeployment', plan);
    expect(planned.redeployments).toMatchObject([{ presentRole: 'house-parent', futureRole: 'Family support worker' }]);
    const before = await changes(home);
    expect(await home.director.ask('team.planRedeployment', plan)).toEqual(planned);
    expect(await changes(home)).toBe(before);
    const next = { id, staffId, futureRole: 'Family support worker' };
    expect(
      await allRefused(home, home.director, [
        ['team.planRedeployment', { ...next, rev: 1, doneOn: today() }, 'invalid', 'agreedOn', 'required'],
        ['team.planRedeployment', { ...next, rev: 1, agreedOn: inDays(1) }, 'invalid', 'agreedOn', 'in-future'],
        ['team.planRedeployment', { ...next, rev: 2 }, 'conflict'],
        ['team.planRedeployment', { ...next, id: newId(), rev: 1 }, 'not-found'],
        ['team.planRedeployment', { ...next, id: newId(), rev: null, staffId: unknownId() }, 'not-found'],
      ]),
    ).toEqual([]);
    const done = await home.director.ask('team.planRedeployment', {
      ...next,
      rev: 1,
      agreedOn: inDays(-2),
      doneOn: today(),
    });
    expect(done.redeployments).toMatchObject([
      { agreedOn: inDays(-2), doneOn: today(), trainingNeeded: 'Home visits' },
    ]);
  });
});

describe('leaving', () => {
  it('shows at once which children have nobody', async () => {
    const worker = await addStaff(home, 'Leaves Children', 'social-worker');
    const childId = newId();
    await home.director.ask('caseload.addChild', { id: childId, name: 'Lin', sex: 'female', since: inDays(-200) });
    await home.director.ask('caseload.assign', {
      children: [{ assignmentId: newId(), childId, rev: 1 }],
      staffId: worker.id,
      part: 'lead',
      from: inDays(-100),
      reason: 'First worker',
      overrideReason: 'For the test',
    });
    const { rev } = await person(home, worker.id);
    const ended = await home.director.ask('team.endEmployment', { id: worker.id, rev, on: today(), reason: 'Left' });
    expect(ended.childrenWithoutWorker).toMatchObject([{ id: childId }]);
    expect((await home.director.ask('caseload.children', { without: true })).items.map((one) => one.id)).toEqual([
      childId,
    ]);
    expect((await home.director.ask('team.glance', {})).postsNeeded).toBeGreaterThanOrEqual(0);
    // What was stays told.
    const { assignments } = await home.director.ask('caseload.child', { childId });
    expect(assignments).toMatchObject([{ staff: { name: 'Leaves Children' }, from: inDays(-100) }]);
  });
});

describe('exports', () => {
  it.each(['staff', 'checks', 'redeployments'] as const)('of %s have words, in both languages', async (list) => {
    for (const language of ['en', 'fr']) {
      const file = await home.director.ask('team.export', { list, language });
      const text = Buffer.from(file.data, 'base64').toString('utf8');
      expect(file.rows).toBeGreaterThan(0);
      expect(text).not.toMatch(/(column|state|check|employer|standing|job)\./);
      expect(file.fileName).toMatch(/^homeward-[a-z-]+-\d{4}-\d{2}-\d{2}\.csv$/);
    }
  });
});

it('is the computed evidence of forming a team, without a name in it', async () => {
  const { computed } = await home.director.ask('transition.action', { id: 'swf-form-team' });
  expect(computed).toMatchObject({ met: false, sentence: 'team-formed', have: 1, need: 2 });
  await addStaff(home, 'Sara Supervisor', 'supervisor');
  const after = await home.director.ask('transition.action', { id: 'swf-form-team' });
  expect(after.computed).toMatchObject({ met: true, have: 2 });
  expect(JSON.stringify(after.computed)).not.toContain('Sara');
});
