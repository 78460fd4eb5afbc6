/** The edges that a caseload has in a store: ended yesterday and today, no hours written down, two jobs, who has left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Home } from '../../support/home.ts';
import { child, childOf, easyHome, give, inDays, today, worker, type Line } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await easyHome({ sleepless: true });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const load = async (id: string) =>
  (await home.director.ask('caseload.board', {})).loads.find((one) => one.staff.id === id);
const candidate = async (id: string, one: Line) => {
  const { candidates } = await home.director.ask('caseload.candidates', { childIds: [one.id] });
  return candidates.find(({ staff }) => staff.id === id);
};
async function ended(one: Line, on: string): Promise<Line> {
  const { assignments } = await childOf(home.director, one.id);
  const open = assignments.find((period) => period.until === null);
  if (!open) throw new Error('nobody leads it');
  const answer = { id: open.id, rev: open.rev, on, reason: 'Over' };
  return (await home.director.ask('caseload.end', answer)).child;
}

describe('a period', () => {
  it('holds until the day before it ends: ended today it is nobody’s today, ended yesterday since yesterday', async () => {
    const id = await worker(home, { name: 'Ena' });
    const [one, two, three] = [await child(home.director), await child(home.director), await child(home.director)];
    await give(home.director, [one, two, three], id, { from: inDays(-10) });
    expect(await load(id)).toMatchObject({ count: 3 });
    expect(await ended(one, today())).toMatchObject({ lead: null, daysWithoutLead: 0 });
    expect(await ended(two, inDays(-1))).toMatchObject({ lead: null, daysWithoutLead: 1 });
    expect(await load(id)).toMatchObject({ count: 1 });
    // Waiting they stand on top, the longest first.
    const { items } = await home.director.ask('caseload.children', { without: true, sort: 'wait' });
    const waits = items.filter((line) => [one.id, two.id].includes(line.id)).map((line) => line.daysWithoutLead);
    expect(waits).toEqual([1, 0]);
  });

  it('of a cover ends with its last day: what ended yesterday counts on no bar today', async () => {
    const [away, stand] = [await worker(home, { name: 'Awa' }), await worker(home, { name: 'Stella' })];
    const one = await child(home.director);
    await give(home.director, [one], away, { from: inDays(-10) });
    const days = { from: inDays(-3), until: today() };
    await home.director.ask('caseload.cover', { id: newId(), absentId: away, coverId: stand, reason: 'Ill', ...days });
    expect([(await load(away))?.absent, (await load(stand))?.covering]).toEqual([true, 1]);
    home.pass(86_400_000);
    expect([(await load(away))?.absent, (await load(stand))?.covering]).toEqual([false, 0]);
    home.pass(-86_400_000);
  });
});

describe('somebody', () => {
  it('whose hours nobody wrote down has the whole limit, and it is said so', async () => {
    const id = await worker(home, { name: 'Nohra', fte: null });
    expect(await load(id)).toMatchObject({ fte: null, limit: 25, warnFrom: 20 });
  });

  it('with two jobs is judged by both: one of them carries, either asks for its checks', async () => {
    const id = await worker(home, { name: 'Tuya', jobs: ['house-parent', 'social-worker'] });
    const one = await child(home.director);
    expect(await candidate(id, one)).toMatchObject({ may: true, obstacles: [] });
    const { requirements } = await home.director.ask('team.requirements', {});
    const rule = requirements.find(({ kind }) => kind === 'induction');
    if (!rule) throw new Error('there is no such requirement');
    const edit = { kind: rule.kind, validMonths: null } as const;
    const asked = await home.director.ask('team.editRequirement', { ...edit, rev: rule.rev, jobs: ['house-parent'] });
    expect(await candidate(id, one)).toMatchObject({ obstacles: [{ kind: 'checks', detail: ['induction'] }] });
    await home.director.ask('team.editRequirement', { ...edit, rev: asked.rev, jobs: [] });
    const two = await worker(home, { name: 'Tove', jobs: ['house-parent', 'nurse'] });
    expect((await candidate(two, one))?.obstacles[0]?.kind).toBe('not-a-worker');
  });

  it('whose last day was yesterday is nobody to give a child to; on the last day they still are', async () => {
    const id = await worker(home, { name: 'Lea' });
    const one = await child(home.director);
    const leave = async (on: string) => {
      const { rev } = await home.director.ask('team.person', { id });
      return home.director.ask('team.endEmployment', { id, rev, on, reason: 'Moves' });
    };
    await leave(today());
    expect(await candidate(id, one)).toMatchObject({ may: true });
    home.pass(86_400_000);
    expect(await candidate(id, one)).toBeUndefined();
    const given = { assignmentId: newId(), childId: one.id, rev: one.rev };
    const input = { children: [given], staffId: id, part: 'lead', from: today(), reason: 'x', overrideReason: 'x' };
    const failure = await home.director.refused('caseload.assign', input);
    expect(failure.fields).toEqual([{ path: 'staffId', rule: 'not-active' }]);
    home.pass(-86_400_000);
  });

  it('whose check runs out today may still be given one, tomorrow not', async () => {
    const id = await worker(home, { name: 'Cheka', without: ['checks'] });
    const held = { kind: 'criminal-record', heldOn: inDays(-100), expiresOn: today() } as const;
    await home.director.ask('team.recordCheck', { id: newId(), staffId: id, ...held });
    const one = await child(home.director);
    expect(await candidate(id, one)).toMatchObject({ may: true });
    home.pass(86_400_000);
    expect(await candidate(id, one)).toMatchObject({ obstacles: [{ kind: 'checks', detail: ['criminal-record'] }] });
    home.pass(-86_400_000);
  });
});
