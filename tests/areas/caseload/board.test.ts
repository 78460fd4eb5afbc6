/** Balance at a glance: bars against limits, the rules behind them, figures, and what they make true elsewhere. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Home } from '../../support/home.ts';
import { allRefused, changes, child, easyHome, give, inDays, worker } from './support.ts';

let home: Home;
let full: string;
let fresh: string;
beforeAll(async () => {
  home = await easyHome();
  full = await worker(home, { name: 'Full' });
  fresh = await worker(home, { name: 'Fresh', startedOn: inDays(-30), fte: null });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const rules = () => home.director.ask('caseload.rules', {});
const action = async (id: string) => (await home.director.ask('transition.action', { id })).computed;

describe('before there is anything', () => {
  it('says so, and invents nothing', async () => {
    expect(await home.director.ask('caseload.figures', {})).toEqual({
      ...{ children: 0, withoutLead: 0, longestWait: 0, workers: 2, overLimit: 0, nearLimit: 0, introduced: 0 },
    });
    expect(await action('swf-assign-caseloads')).toMatchObject({ met: null, have: 0, need: 0 });
    expect(await action('swf-introduce-workers')).toMatchObject({ met: null, have: 0, need: 0, list: [] });
  });
});

describe('the rules', () => {
  it('come with the published limit, not yet confirmed, and are edited as a whole', async () => {
    const first = await rules();
    expect(first).toMatchObject({
      rev: 1,
      limit: 25,
      warnFrom: 20,
      confirmed: false,
      weightsOn: true,
      eligibility: 'block',
    });
    const edit = 'caseload.editRules';
    const input = { id: first.id, rev: 1 };
    const wrong = await allRefused(home, home.director, [
      [edit, { ...input, limit: 19 }, 'invalid', 'warnFrom', 'over-limit'],
      [edit, { ...input, warnFrom: 26 }, 'invalid', 'warnFrom', 'over-limit'],
      [edit, { ...input, limit: 0 }, 'invalid', 'limit', 'too-small'],
      [edit, { ...input, limit: 201 }, 'invalid', 'limit', 'too-large'],
      [edit, { ...input, weightStable: -1 }, 'invalid', 'weightStable'],
      [edit, { ...input, firstYearPercent: 101 }, 'invalid', 'firstYearPercent'],
      [edit, { ...input, eligibility: 'off' }, 'invalid', 'eligibility'],
      [edit, { ...input, id: newId() }, 'not-found'],
      [edit, { ...input, rev: 2 }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    const edited = await home.director.ask(edit, {
      ...input,
      limit: 10,
      warnFrom: 2,
      confirmed: true,
      firstYearPercent: 50,
    });
    expect(edited).toMatchObject({ rev: 2, limit: 10, warnFrom: 2, confirmed: true, firstYearPercent: 50 });
    expect((await home.director.refused(edit, { ...input, limit: 12 })).code).toBe('conflict');
  });
});

describe('the board', () => {
  it('has a bar for each worker: counted, weighed, against a limit of their own', async () => {
    const children = [];
    for (const complexity of ['usual', 'complex', 'stable'] as const) {
      children.push(await child(home.director, { complexity, house: 'House 1' }));
    }
    const sister = await child(home.director, { siblingOf: children[0]?.id ?? null, house: 'House 2' });
    await give(home.director, [...children, sister], full);
    const waiting = await child(home.director, { since: inDays(-12), house: 'House 2' });
    const board = await home.director.ask('caseload.board', {});
    expect(board.withoutLead).toBe(1);
    expect(board.loads).toMatchObject([
      {
        staff: { id: fresh },
        count: 0,
        weighted: 0,
        families: 0,
        limit: 5,
        warnFrom: 1,
        state: 'free',
        firstYear: true,
        fte: null,
      },
      {
        staff: { id: full },
        count: 4,
        weighted: 4,
        families: 3,
        limit: 10,
        warnFrom: 2,
        state: 'near',
        firstYear: false,
        fte: 100,
      },
    ]);
    expect(await home.director.ask('caseload.figures', {})).toEqual({
      ...{ children: 5, withoutLead: 1, longestWait: 12, workers: 2, overLimit: 0, nearLimit: 1, introduced: 0 },
    });
    const now = await rules();
    const without = await home.director.ask('caseload.editRules', { id: now.id, rev: now.rev, weightsOn: false });
    expect((await home.director.ask('caseload.board', {})).loads[1]).toMatchObject({ count: 4, weighted: 4 });
    await home.director.ask('caseload.editRules', { id: now.id, rev: without.rev, weightsOn: true, weightUsual: 400 });
    expect((await home.director.ask('caseload.board', {})).loads[1]).toMatchObject({ weighted: 10, state: 'near' });
    const after = await rules();
    await home.director.ask('caseload.editRules', { id: now.id, rev: after.rev, weightUsual: 401 });
    expect((await home.director.ask('caseload.board', {})).loads[1]).toMatchObject({ weighted: 10.02, state: 'over' });
    expect(waiting.lead).toBeNull();
  });

  it('offers who may carry a child, and says why the others may not', async () => {
    await worker(home, { name: 'Cook', jobs: ['other'] });
    await worker(home, { name: 'Untrained', without: ['training', 'code-of-conduct'] });
    const waiting = (await home.director.ask('caseload.children', { without: true })).items[0];
    const { candidates } = await home.director.ask('caseload.candidates', { childIds: [waiting?.id ?? ''] });
    const said = candidates.map((one) => [
      one.staff.name,
      one.may,
      one.obstacles.map((obstacle) => obstacle.kind).join(),
    ]);
    expect(said).toEqual([
      ['Fresh', true, ''],
      ['Cook', false, 'not-a-worker'],
      ['Untrained', false, 'training,code-of-conduct'],
      ['Full', false, 'over-limit'],
    ]);
    const training = candidates.flatMap((one) => one.obstacles).find((one) => one.kind === 'training');
    expect(training?.detail).toEqual(['tr-expectations']);
    expect(
      await allRefused(home, home.director, [['caseload.candidates', { childIds: [newId()] }, 'not-found']]),
    ).toEqual([]);
  });

  it('says how many posts are missing', async () => {
    const now = await rules();
    // Three at 4.01, one complex, one stable: 14.03 against 10 and 5, and 10 for who is not trained yet.
    expect((await home.director.ask('team.glance', {})).postsNeeded).toBe(0);
    await home.director.ask('caseload.editRules', { id: now.id, rev: now.rev, limit: 5 });
    expect((await home.director.ask('team.glance', {})).postsNeeded).toBe(1);
    const later = await rules();
    await home.director.ask('caseload.editRules', { id: now.id, rev: later.rev, limit: 10, weightUsual: 100 });
  });

  it('is taken out with its limits', async () => {
    const exported = await home.director.ask('caseload.export', { list: 'loads', language: 'en' });
    const lines = Buffer.from(exported.data, 'base64').toString('utf8').split('\r\n');
    expect(lines[0]).toContain('"Worker","State","Children","Weighted"');
    expect(lines.find((line) => line.startsWith('"Fresh"'))).toContain('Not recorded; counted as full time');
  });
});

describe('what it makes true', () => {
  it('caseloads are assigned when every child has a worker and nobody is over the limit; the list goes by house', async () => {
    expect(await action('swf-assign-caseloads')).toMatchObject({
      met: false,
      sentence: 'caseloads-assigned',
      have: 4,
      need: 5,
    });
    const waiting = (await home.director.ask('caseload.children', { without: true })).items;
    const before = await changes(home);
    const milestone = await home.director.ask('transition.milestone', { id: 'swf-m-caseloads-assigned' });
    expect(milestone.computed?.list).toEqual([
      { id: 'house:House 1', name: 'House 1', met: true, detail: '3/3' },
      { id: 'house:House 2', name: 'House 2', met: false, detail: '1/2' },
      { id: 'within-limit', name: null, met: true, detail: '3/3' },
    ]);
    expect(await changes(home)).toBe(before);
    await give(home.director, waiting, fresh);
    expect(await action('swf-assign-caseloads')).toMatchObject({ met: true, have: 5, need: 5 });
    const now = await rules();
    const tight = await home.director.ask('caseload.editRules', { id: now.id, rev: now.rev, limit: 3 });
    expect(await action('swf-assign-caseloads')).toMatchObject({ met: false, have: 5, need: 5 });
    await home.director.ask('caseload.editRules', { id: now.id, rev: tight.rev, limit: 10 });
  });

  it('workers are introduced when each child has met its own', async () => {
    const { items } = await home.director.ask('caseload.children', {});
    expect(await action('swf-introduce-workers')).toMatchObject({
      met: false,
      sentence: 'workers-introduced',
      have: 0,
      need: 5,
    });
    for (const { id } of items) {
      const { assignments } = await home.director.ask('caseload.child', { childId: id });
      const [one] = assignments;
      await home.director.ask('caseload.introduce', {
        childId: id,
        assignmentId: one?.id ?? '',
        rev: one?.rev ?? 0,
        on: inDays(0),
      });
    }
    expect(await action('swf-introduce-workers')).toMatchObject({ met: true, have: 5, need: 5 });
  });

  it('names no child and no worker to those who may see the transition and nothing else', async () => {
    const trainer = await home.person('trainer');
    const text = JSON.stringify(await trainer.ask('transition.stage', { stageId: 'social-work-framework' }));
    for (const secret of ['Amara', 'HW-A-', 'Fresh', 'Full']) expect(text).not.toContain(secret);
  });
});
