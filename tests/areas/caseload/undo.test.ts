/** Taking back an assignment: the state of before, within the day, unless something was changed since. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Home } from '../../support/home.ts';
import { allRefused, changes, child, childOf, day, easyHome, give, inDays, worker } from './support.ts';

let home: Home;
let ana: string;
let ben: string;
beforeAll(async () => {
  home = await easyHome();
  ana = await worker(home, { name: 'Ana' });
  ben = await worker(home, { name: 'Ben' });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const undo = 'caseload.undoAssign';
const withoutRevs = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'rev' ? undefined : one)));

describe('undo', () => {
  it('brings back exactly what was, for several children at once', async () => {
    const [amara, bao, cam] = [await child(home.director), await child(home.director), await child(home.director)];
    await give(home.director, [amara], ana, { from: inDays(-10) });
    await give(home.director, [bao], ben, { part: 'second' });
    const all = async () =>
      withoutRevs([
        await childOf(home.director, amara.id),
        await childOf(home.director, bao.id),
        await childOf(home.director, cam.id),
      ]);
    const before = await all();
    const assignmentIds = await give(home.director, [amara, bao, cam], ben, { handover: 'Note' });
    expect(await all()).not.toEqual(before);
    expect(await home.director.ask(undo, { assignmentIds })).toEqual({ undone: 3 });
    expect(await all()).toEqual(before);
    // Said twice, it is done once.
    const count = await changes(home);
    expect(await home.director.ask(undo, { assignmentIds })).toEqual({ undone: 3 });
    expect(await changes(home)).toBe(count);
    // And what is taken back does not come again under its old id.
    const again = {
      childId: cam.id,
      rev: (await childOf(home.director, cam.id)).child.rev,
      assignmentId: assignmentIds[2] ?? '',
    };
    const input = { children: [again], staffId: ben, part: 'lead', from: inDays(0), reason: 'Again' };
    expect(await allRefused(home, home.director, [['caseload.assign', input, 'invalid', 'children', 'used']])).toEqual(
      [],
    );
  });

  it('makes screens that show the child as it was older ones', async () => {
    const amara = await child(home.director);
    const assignmentIds = await give(home.director, [amara], ana);
    const { child: shown } = await childOf(home.director, amara.id);
    await home.director.ask(undo, { assignmentIds });
    const edit = { childId: amara.id, rev: shown.rev, house: 'House 2' };
    expect(await allRefused(home, home.director, [['caseload.editChild', edit, 'conflict']])).toEqual([]);
  });

  it('does not undo over what somebody did since: then nothing is undone', async () => {
    const [amara, bao] = [await child(home.director), await child(home.director)];
    const assignmentIds = await give(home.director, [amara, bao], ana);
    await home.director.ask('caseload.introduce', {
      childId: bao.id,
      assignmentId: assignmentIds[1] ?? '',
      rev: 1,
      on: inDays(0),
    });
    expect(await allRefused(home, home.director, [[undo, { assignmentIds }, 'conflict']])).toEqual([]);
    expect((await childOf(home.director, amara.id)).child.lead?.id).toBe(ana);
    // Handed on since: as little.
    const cam = await child(home.director);
    const first = await give(home.director, [cam], ana);
    await give(home.director, [cam], ben, { handover: 'Note' });
    expect(await allRefused(home, home.director, [[undo, { assignmentIds: first }, 'conflict']])).toEqual([]);
  });

  it('takes nothing that is not an assignment of today', async () => {
    const amara = await child(home.director);
    const assignmentIds = await give(home.director, [amara], ana);
    const wrong = await allRefused(home, home.director, [
      [undo, { assignmentIds: [newId()] }, 'not-found'],
      [undo, { assignmentIds: [...assignmentIds, newId()] }, 'not-found'],
      [undo, { assignmentIds: [] }, 'invalid', 'assignmentIds'],
      [undo, { assignmentIds: ['x'] }, 'invalid'],
    ]);
    expect(wrong).toEqual([]);
    home.pass(day);
    await home.director.ask('session.signIn', { name: 'Dora Director', password: 'correct horse battery' });
    expect(
      await allRefused(home, home.director, [[undo, { assignmentIds }, 'invalid', 'assignmentIds', 'too-late']]),
    ).toEqual([]);
    home.pass(-day);
  });
});
