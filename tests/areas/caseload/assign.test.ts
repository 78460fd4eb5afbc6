/** Giving children to workers: who may be given whom, what must be said, what ends, and what is refused whole. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Home } from '../../support/home.ts';
import { allRefused, changes, child, childOf, easyHome, give, giving, inDays, today, worker } from './support.ts';

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
const assign = 'caseload.assign';

describe('a lead', () => {
  it('carries the child from a day on, with a reason, and is shown', async () => {
    const amara = await child(home.director);
    expect(amara).toMatchObject({ lead: null, daysWithoutLead: 365 });
    const input = giving([amara], ana, { from: inDays(-10) });
    expect(await home.director.ask(assign, input)).toEqual({ assigned: 1 });
    const now = await childOf(home.director, amara.id);
    expect(now.child).toMatchObject({
      lead: { id: ana, name: 'Ana', active: true },
      daysWithoutLead: 0,
      introducedOn: null,
    });
    expect(now.assignments).toMatchObject([
      { id: input.children[0]?.assignmentId, part: 'lead', from: inDays(-10), until: null, reason: 'Knows the family' },
    ]);
  });

  it('is one at a time: the next ends the one before on the same day, and asks a handover note', async () => {
    const amara = await child(home.director);
    await give(home.director, [amara], ana, { from: inDays(-10) });
    const { child: now } = await childOf(home.director, amara.id);
    const input = giving([now], ben, { from: inDays(-2) });
    expect(await allRefused(home, home.director, [[assign, input, 'invalid', 'handover', 'required']])).toEqual([]);
    await home.director.ask(assign, { ...input, handover: 'Sleeps badly since the visit.' });
    const { child: after, assignments } = await childOf(home.director, amara.id);
    expect(after.lead?.id).toBe(ben);
    expect(assignments).toMatchObject([
      { staff: { id: ben }, from: inDays(-2), until: null, handover: 'Sleeps badly since the visit.' },
      { staff: { id: ana }, from: inDays(-10), until: inDays(-2), handover: null },
    ]);
  });

  it('taken over on the day it began leaves no period, only its history', async () => {
    const amara = await child(home.director);
    await give(home.director, [amara], ana);
    await give(home.director, [amara], ben, { handover: 'Wrong person chosen.' });
    const { child: after, assignments } = await childOf(home.director, amara.id);
    expect(after.lead?.id).toBe(ben);
    expect(assignments).toMatchObject([{ staff: { id: ben } }]);
    const { entries } = await home.director.ask('caseload.history', { childId: amara.id });
    expect(entries.filter((one) => one.procedure === assign)).toHaveLength(3);
    expect(entries.flatMap((one) => one.fields.map((field) => field.field))).not.toContain('parts_changed_at');
  });

  it('may come back to somebody who had the child before', async () => {
    const amara = await child(home.director);
    for (const [from, who] of [
      [-9, ana],
      [-5, ben],
      [0, ana],
    ] as const) {
      await give(home.director, [amara], who, { from: inDays(from), handover: 'So far so good.' });
    }
    expect((await childOf(home.director, amara.id)).assignments.map((one) => one.staff.id)).toEqual([ana, ben, ana]);
  });

  it('takes nothing that does not fit', async () => {
    const amara = await child(home.director, { since: inDays(-30) });
    await give(home.director, [amara], ana, { from: inDays(-10) });
    const other = await child(home.director);
    const { child: now } = await childOf(home.director, amara.id);
    const good = giving([now], ben, { handover: 'Note' });
    const [first] = good.children;
    const wrong = await allRefused(home, home.director, [
      [assign, { ...good, from: inDays(1) }, 'invalid', 'from', 'in-future'],
      [assign, { ...good, from: inDays(-31) }, 'invalid', 'from', 'before-since'],
      [assign, { ...good, from: inDays(-11) }, 'invalid', 'from', 'overlaps'],
      [assign, { ...good, from: '2025-02-29' }, 'invalid', 'from', 'date'],
      [assign, { ...good, staffId: ana }, 'invalid', 'staffId', 'already'],
      [assign, { ...good, part: 'second', staffId: ana }, 'invalid', 'staffId', 'is-lead'],
      [assign, { ...good, staffId: newId() }, 'invalid', 'staffId', 'unknown'],
      [assign, { ...good, reason: '  ' }, 'invalid', 'reason', 'required'],
      [assign, { ...good, handover: '  ' }, 'invalid', 'handover', 'required'],
      [assign, { ...good, children: [] }, 'invalid', 'children'],
      [assign, { ...good, children: [first, first] }, 'invalid', 'children', 'twice'],
      [assign, { ...good, part: 'third' }, 'invalid', 'part'],
      [assign, { ...good, more: 1 }, 'invalid'],
      [assign, { ...good, children: [{ ...first, childId: newId() }] }, 'not-found'],
      [assign, giving([{ id: amara.id, rev: amara.rev }], ben, { handover: 'Note' }), 'conflict'],
      // One that does not fit, and none is given.
      [assign, { ...good, children: [...giving([other], ben).children, { ...first, rev: 99 }] }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    expect((await childOf(home.director, other.id)).child.lead).toBeNull();
    // Between two leads nobody can be put afterwards.
    await give(home.director, [amara], ben, { from: inDays(-3), handover: 'Note' });
    const { child: later } = await childOf(home.director, amara.id);
    const back = giving([later], ana, { from: inDays(-5), handover: 'Note' });
    expect(await allRefused(home, home.director, [[assign, back, 'invalid', 'from', 'overlaps']])).toEqual([]);
  });

  it('said twice is done once; said otherwise under the same id is a conflict', async () => {
    const [amara, bao] = [await child(home.director), await child(home.director)];
    const input = giving([amara, bao], ana);
    await home.director.ask(assign, input);
    const before = await changes(home);
    expect(await home.director.ask(assign, input)).toEqual({ assigned: 2 });
    expect(await changes(home)).toBe(before);
    expect((await home.director.refused(assign, { ...input, reason: 'Another' })).code).toBe('conflict');
    expect((await home.director.refused(assign, { ...input, staffId: ben })).code).toBe('conflict');
    expect(await changes(home)).toBe(before);
  });

  it('given meanwhile by somebody else is an older screen, not an overwriting', async () => {
    const amara = await child(home.director);
    const supervisor = await home.person('supervisor');
    const [mine, theirs] = [giving([amara], ana), giving([amara], ben)];
    await supervisor.ask(assign, theirs);
    const failure = await home.director.refused(assign, { ...mine, handover: 'Note' });
    expect(failure).toMatchObject({ code: 'conflict', conflict: { changedBy: supervisor.name } });
    expect((await childOf(home.director, amara.id)).child.lead?.id).toBe(ben);
  });
});

describe('a second', () => {
  it('stands beside the lead, one at a time, without a handover note', async () => {
    const amara = await child(home.director);
    const psychologist = await worker(home, { name: 'Pia', jobs: ['psychologist'] });
    await give(home.director, [amara], ana);
    await give(home.director, [amara], psychologist, { part: 'second' });
    expect((await childOf(home.director, amara.id)).child).toMatchObject({
      lead: { id: ana },
      second: { id: psychologist },
    });
    await give(home.director, [amara], ben, { part: 'second' });
    expect((await childOf(home.director, amara.id)).child.second?.id).toBe(ben);
    // The second who takes over is no longer the second.
    await give(home.director, [amara], ben, { handover: 'Took over.' });
    expect((await childOf(home.director, amara.id)).child).toMatchObject({ lead: { id: ben }, second: null });
  });
});

describe('who may be given a child', () => {
  it('is refused by what is missing, unless a reason is given, which is kept', async () => {
    const amara = await child(home.director);
    const people = {
      untrained: await worker(home, { name: 'Uma', without: ['training'] }),
      unchecked: await worker(home, { name: 'Udo', without: ['checks'] }),
      unsigned: await worker(home, { name: 'Una', without: ['code-of-conduct'] }),
      cook: await worker(home, { name: 'Cleo', jobs: ['other'] }),
      psychologist: await worker(home, { name: 'Pax', jobs: ['psychologist'] }),
    };
    const calls = Object.values(people).map(
      (id) => [assign, giving([amara], id), 'invalid', 'staffId', 'not-eligible'] as const,
    );
    expect(await allRefused(home, home.director, calls)).toEqual([]);
    await give(home.director, [amara], people.untrained, {
      overrideReason: 'Trained elsewhere; the paper is on its way.',
    });
    const { assignments } = await childOf(home.director, amara.id);
    expect(assignments[0]?.overrideReason).toBe('Trained elsewhere; the paper is on its way.');
  });

  it('is nobody who does not work here, whatever the reason', async () => {
    const amara = await child(home.director);
    const gone = await worker(home, { name: 'Gil' });
    const now = await home.director.ask('team.person', { id: gone });
    await home.director.ask('team.endEmployment', { id: gone, rev: now.rev, on: inDays(-1), reason: 'Moved away' });
    const soon = await worker(home, { name: 'Sol', startedOn: inDays(3) });
    const calls = [gone, soon].flatMap((id) =>
      [undefined, 'Please'].map(
        (overrideReason) =>
          [assign, giving([amara], id, { overrideReason }), 'invalid', 'staffId', 'not-active'] as const,
      ),
    );
    expect(await allRefused(home, home.director, calls)).toEqual([]);
    // Employed today, but not on the day it would begin.
    const recent = await worker(home, { name: 'Rea', startedOn: inDays(-5) });
    const early = giving([amara], recent, { from: inDays(-6) });
    expect(await allRefused(home, home.director, [[assign, early, 'invalid', 'staffId', 'not-active']])).toEqual([]);
  });

  it('is asked about the limit as it would be afterwards, for half a post with half of it', async () => {
    const half = await worker(home, { name: 'Hal', fte: 10 });
    const children = [];
    for (let i = 0; i < 3; i++) children.push(await child(home.director));
    const input = giving(children, half);
    // 10 % of 25 is two and a half.
    expect(await allRefused(home, home.director, [[assign, input, 'invalid', 'staffId', 'not-eligible']])).toEqual([]);
    await home.director.ask(assign, { ...input, children: input.children.slice(0, 2) });
    const { candidates } = await home.director.ask('caseload.candidates', { childIds: [children[2]?.id ?? ''] });
    expect(candidates.find((one) => one.staff.id === half)).toMatchObject({
      may: false,
      obstacles: [{ kind: 'over-limit', detail: ['3', '2.5'] }],
      load: { count: 2, weighted: 2, limit: 2.5, warnFrom: 2, state: 'near', fte: 10 },
    });
  });

  it('is only said under "warn"', async () => {
    const amara = await child(home.director);
    const untrained = await worker(home, { name: 'Ulf', without: ['training'] });
    const rules = await home.director.ask('caseload.rules', {});
    const warned = await home.director.ask('caseload.editRules', { id: rules.id, rev: rules.rev, eligibility: 'warn' });
    await give(home.director, [amara], untrained);
    await home.director.ask('caseload.editRules', { id: rules.id, rev: warned.rev, eligibility: 'block' });
    expect((await childOf(home.director, amara.id)).child.lead?.id).toBe(untrained);
  });
});

describe('brothers and sisters', () => {
  it('stay with one worker unless somebody says why', async () => {
    const eldest = await child(home.director, { name: 'Eldest' });
    const middle = await child(home.director, { name: 'Middle', siblingOf: eldest.id });
    const youngest = await child(home.director, { name: 'Youngest', siblingOf: middle.id });
    const { siblings } = await childOf(home.director, eldest.id);
    expect(siblings.map((one) => one.name).sort()).toEqual(['Middle', 'Youngest']);
    await give(home.director, [eldest], ana);
    // With the same worker nothing is asked.
    await give(home.director, [middle], ana);
    const { child: now } = await childOf(home.director, youngest.id);
    const input = giving([now], ben);
    expect(await allRefused(home, home.director, [[assign, input, 'invalid', 'siblingReason', 'required']])).toEqual(
      [],
    );
    await home.director.ask(assign, { ...input, siblingReason: 'Lives with the aunt up north.' });
    // All of them together part nobody.
    await give(home.director, [eldest, middle, youngest], await worker(home, { name: 'Cai' }), {
      handover: 'All three.',
    });
    const { candidates } = await home.director.ask('caseload.candidates', { childIds: [youngest.id] });
    expect(candidates.filter((one) => one.leadsSibling).map((one) => one.staff.name)).toEqual(['Cai']);
  });
});

describe('ending and introducing', () => {
  it('ends a period, and counts the days from there', async () => {
    const amara = await child(home.director);
    const [id = ''] = await give(home.director, [amara], ana, { from: inDays(-10) });
    const input = { id, rev: 1, on: inDays(-4), reason: 'Left for study' };
    const wrong = await allRefused(home, home.director, [
      ['caseload.end', { ...input, on: inDays(1) }, 'invalid', 'on', 'in-future'],
      ['caseload.end', { ...input, on: inDays(-11) }, 'invalid', 'on', 'before-start'],
      ['caseload.end', { ...input, rev: 7 }, 'conflict'],
      ['caseload.end', { ...input, id: newId() }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const { child: after } = await home.director.ask('caseload.end', input);
    expect(after).toMatchObject({ lead: null, daysWithoutLead: 4 });
    expect(
      await allRefused(home, home.director, [['caseload.end', { ...input, rev: 2 }, 'invalid', 'id', 'ended']]),
    ).toEqual([]);
    // No handover note where nobody hands over; and not before the last one ended.
    const { child: now } = await childOf(home.director, amara.id);
    const early = giving([now], ben, { from: inDays(-5) });
    expect(await allRefused(home, home.director, [[assign, early, 'invalid', 'from', 'overlaps']])).toEqual([]);
    await give(home.director, [amara], ben, { from: inDays(-4) });
  });

  it('keeps the day of the first meeting with the worker', async () => {
    const amara = await child(home.director, { since: inDays(-20) });
    const [assignmentId = ''] = await give(home.director, [amara], ana, { from: inDays(-10) });
    const input = { childId: amara.id, assignmentId, rev: 1, on: inDays(-8) };
    const other = await child(home.director);
    const wrong = await allRefused(home, home.director, [
      ['caseload.introduce', { ...input, on: inDays(1) }, 'invalid', 'on', 'in-future'],
      ['caseload.introduce', { ...input, on: inDays(-21) }, 'invalid', 'on', 'before-since'],
      ['caseload.introduce', { ...input, childId: other.id }, 'not-found'],
      ['caseload.introduce', { ...input, assignmentId: newId() }, 'not-found'],
      ['caseload.introduce', { ...input, rev: 3 }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    const { child: after } = await home.director.ask('caseload.introduce', input);
    expect(after.introducedOn).toBe(inDays(-8));
    // Another worker has to be introduced again.
    await give(home.director, [amara], ben, { handover: 'Note' });
    expect((await childOf(home.director, amara.id)).child.introducedOn).toBeNull();
  });

  it('of somebody who leaves, shows at once whose children are without a worker', async () => {
    const leaver = await worker(home, { name: 'Lea' });
    const [amara, bao] = [await child(home.director), await child(home.director)];
    await give(home.director, [amara], leaver, { from: inDays(-10) });
    await give(home.director, [bao], ana);
    await give(home.director, [bao], leaver, { part: 'second' });
    const now = await home.director.ask('team.person', { id: leaver });
    const gone = await home.director.ask('team.endEmployment', {
      id: leaver,
      rev: now.rev,
      on: today(),
      reason: 'Moved',
    });
    expect(gone.childrenWithoutWorker).toEqual([{ id: amara.id, code: amara.code }]);
    const { items } = await home.director.ask('caseload.children', { without: true });
    expect(items.map((one) => one.id)).toContain(amara.id);
    expect((await childOf(home.director, bao.id)).child).toMatchObject({ lead: { id: ana }, second: null });
    const { assignments } = await childOf(home.director, amara.id);
    expect(assignments).toMatchObject([{ staff: { id: leaver }, until: today() }]);
  });
});
