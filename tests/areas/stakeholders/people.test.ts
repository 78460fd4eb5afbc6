/** People around the transition: where they stand over time, what was said and promised, setting aside, removing. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import {
  added,
  allRefused,
  changes,
  fund,
  get,
  inDays,
  message,
  promised,
  stance,
  talk,
  today,
  who,
} from './support.ts';

let home: Home;
let director: Person;
beforeAll(async () => {
  home = await openHome();
  director = home.director;
});
afterAll(() => home.done());

describe('where somebody stands', () => {
  it('is the newest record, and every one before it stays', async () => {
    const { id } = await added(director);
    await director.ask('stakeholders.recordStance', stance(id, { on: inDays(-300), stance: 'against' }));
    const now = await director.ask('stakeholders.recordStance', stance(id, { on: inDays(-2), stance: 'supportive' }));
    expect(now).toMatchObject({ stance: { stance: 'supportive', on: inDays(-2) }, moved: 3 });
    const { stances } = await get(director, id);
    expect(stances.map((one) => one.stance)).toEqual(['supportive', 'against']);
    expect(stances[0]?.by?.name).toBe('Dora Director');
  });

  it('written down late, for an earlier day, does not change where they stand today', async () => {
    const { id } = await added(director);
    await director.ask('stakeholders.recordStance', stance(id, { on: inDays(-2), stance: 'champion' }));
    const now = await director.ask('stakeholders.recordStance', stance(id, { on: inDays(-200), stance: 'doubtful' }));
    expect(now.stance?.stance).toBe('champion');
    expect(now.moved).toBe(3);
  });

  it('of somebody set aside is refused by a word of its own; saving twice what was there before is not', async () => {
    const one = await added(director);
    const first = stance(one.id);
    const now = await director.ask('stakeholders.recordStance', first);
    await director.ask('stakeholders.retire', { id: one.id, rev: now.rev, retired: true, reason: 'Left the country' });
    const wrong = await allRefused(home, director, [
      ['stakeholders.recordStance', stance(one.id), 'invalid', 'stakeholderId', 'stakeholder-retired'],
      ['stakeholders.saveEngagement', talk([one.id]), 'invalid', 'stakeholderIds.0', 'stakeholder-retired'],
      ['stakeholders.savePromise', promised(one.id), 'invalid', 'stakeholderId', 'stakeholder-retired'],
      ['stakeholders.saveMessage', message(one.id), 'invalid', 'stakeholderId', 'stakeholder-retired'],
      ['stakeholders.saveFund', fund(one.id), 'invalid', 'stakeholderId', 'stakeholder-retired'],
    ]);
    expect(wrong).toEqual([]);
    const before = await changes(home);
    expect((await director.ask('stakeholders.recordStance', first)).stance?.id).toBe(first.id);
    expect(await changes(home)).toBe(before);
    const back = await director.ask('stakeholders.get', { id: one.id });
    const again = await director.ask('stakeholders.retire', {
      id: one.id,
      rev: back.stakeholder.rev,
      retired: false,
    });
    expect(again).toMatchObject({ retired: false, retiredReason: null });
    await director.ask('stakeholders.recordStance', stance(one.id, { on: today(), stance: 'against' }));
  });
});

describe('what does not fit', () => {
  it('is refused with its code and field, and changes nothing', async () => {
    const one = await added(director, { name: 'Mama Njeri' });
    const tomorrow = inDays(1);
    const wrong = await allRefused(home, director, [
      ['stakeholders.save', who({ name: ' ' }), 'invalid', 'name', 'required'],
      ['stakeholders.save', { ...who(), group: 'neighbours' }, 'invalid', 'group', 'not-a-choice'],
      ['stakeholders.save', { ...who(), colour: 'red' }, 'invalid', 'colour', 'unknown-field'],
      ['stakeholders.save', who({ rev: 1 }), 'not-found'],
      ['stakeholders.get', { id: newId() }, 'not-found'],
      ['stakeholders.retire', { id: one.id, rev: one.rev, retired: true }, 'invalid', 'reason', 'required'],
      ['stakeholders.recordStance', stance(newId()), 'invalid', 'stakeholderId', 'unknown'],
      ['stakeholders.recordStance', stance(one.id, { on: tomorrow }), 'invalid', 'on', 'in-future'],
      ['stakeholders.recordStance', stance(one.id, { reason: '' }), 'invalid', 'reason', 'required'],
      ['stakeholders.recordStance', stance(one.id, { on: '2025-02-30' }), 'invalid', 'on', 'date'],
      ['stakeholders.saveEngagement', talk([]), 'invalid', 'stakeholderIds', 'required'],
      ['stakeholders.saveEngagement', talk([newId()]), 'invalid', 'stakeholderIds.0', 'unknown'],
      ['stakeholders.saveEngagement', talk([one.id], { on: tomorrow }), 'invalid', 'on', 'in-future'],
      ['stakeholders.savePromise', promised(newId()), 'invalid', 'stakeholderId', 'unknown'],
      ['stakeholders.savePromise', promised(one.id, { ownerId: newId() }), 'invalid', 'ownerId', 'unknown'],
      ['stakeholders.saveMessage', message(one.id, { sentOn: tomorrow }), 'invalid', 'sentOn', 'in-future'],
      ['stakeholders.saveMessage', message(one.id, { reaction: 'worried' }), 'invalid', 'reaction', 'not-sent'],
      ['stakeholders.saveFund', fund(one.id, { agreedOn: today() }), 'invalid', 'futureUse', 'required'],
      ['stakeholders.saveFund', fund(one.id, { amount: 5 }), 'invalid', 'currency', 'required'],
      ['stakeholders.saveFund', fund(one.id, { currency: 'USD' }), 'invalid', 'amount', 'required'],
      ['stakeholders.saveFund', fund(one.id, { amount: -1, currency: 'USD' }), 'invalid', 'amount', 'negative'],
      ['stakeholders.saveFund', fund(one.id, { amount: 1, currency: 'QQQ' }), 'invalid', 'currency', 'currency'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('two directors at once', () => {
  it('each get both versions of one person', async () => {
    const one = await added(director, { name: 'Otieno', role: 'Pays school fees' });
    const second = await home.person('director');
    const saving = { ...who({ name: 'Otieno', group: 'donors' }), id: one.id, rev: one.rev };
    await second.ask('stakeholders.save', { ...saving, role: 'Pays for the roof' });
    const { code, conflict } = await director.refused('stakeholders.save', { ...saving, role: 'Pays for the car' });
    expect(code).toBe('conflict');
    expect(conflict).toMatchObject({ table: 'stakeholder', changedBy: second.name });
    expect(conflict?.fields).toEqual([
      { field: 'part_played', before: 'Pays school fees', yours: 'Pays for the car', theirs: 'Pays for the roof' },
    ]);
  });
});

describe('the log', () => {
  it('keeps what was said together with what was promised, once however often it is saved', async () => {
    const [board, donor] = [
      await added(director, { kind: 'body', group: 'board', name: 'The board' }),
      await added(director),
    ];
    const promise = { id: newId(), stakeholderId: board.id, side: 'them', text: 'Vote in May', ownerId: null } as const;
    const input = talk([board.id, donor.id], {
      purpose: 'agreed',
      promises: [{ ...promise, dueOn: inDays(-1) }],
    });
    const said = await director.ask('stakeholders.saveEngagement', input);
    const before = await changes(home);
    expect(await director.ask('stakeholders.saveEngagement', input)).toEqual(said);
    expect(await changes(home)).toBe(before);
    expect(said.stakeholders.map((one) => one.name)).toEqual(['The board', 'Grace Wairimu']);
    expect(said.promises).toMatchObject([{ text: 'Vote in May', overdueDays: 1, engagementId: said.id }]);
    const { stakeholder } = await get(director, board.id);
    expect(stakeholder).toMatchObject({
      informed: true,
      consulted: true,
      lastEngagedOn: inDays(-5),
      openPromises: 1,
      overduePromises: 1,
    });
    expect((await get(director, donor.id)).stakeholder.openPromises).toBe(0);
  });

  it('refuses a promise of somebody who was not there, and one due before it was made', async () => {
    const [one, other] = [await added(director), await added(director)];
    const of = (stakeholderId: string, dueOn: string | null) =>
      talk([one.id], { promises: [{ id: newId(), stakeholderId, side: 'us', text: 'x', ownerId: null, dueOn }] });
    const call = 'stakeholders.saveEngagement';
    const wrong = await allRefused(home, director, [
      [call, of(other.id, null), 'invalid', 'promises.0.stakeholderId', 'not-present'],
      [call, of(one.id, inDays(-6)), 'invalid', 'promises.0.dueOn', 'before-start'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('finds, sorts and goes on by page', async () => {
    const one = await added(director, { name: 'Élodie Log', group: 'authorities' });
    for (const n of [1, 2, 3]) {
      await director.ask('stakeholders.saveEngagement', talk([one.id], { on: inDays(-100 - n), said: `Point ${n}` }));
    }
    const asked = { search: 'elodie', limit: 2 };
    const first = await director.ask('stakeholders.engagements', asked);
    expect([first.total, first.items.map((item) => item.said)]).toEqual([3, ['Point 1', 'Point 2']]);
    const rest = await director.ask('stakeholders.engagements', { ...asked, after: first.next });
    expect([rest.items.map((item) => item.said), rest.next]).toEqual([['Point 3'], null]);
    const up = await director.ask('stakeholders.engagements', { search: 'elodie', sort: 'on', direction: 'up' });
    expect(up.items[0]?.said).toBe('Point 3');
    const group = await director.ask('stakeholders.engagements', { group: 'authorities' });
    expect(group.total).toBe(3);
    expect((await director.refused('stakeholders.engagements', { after: 'x' })).fields?.[0]?.rule).toBe('cursor');
  });
});

describe('promises', () => {
  it('stand overdue first, are kept from a day that fits, and open again', async () => {
    const one = await added(director);
    const save = (text: string, dueOn: string | null) =>
      director.ask('stakeholders.savePromise', promised(one.id, { text, dueOn }));
    const [later, none, late] = [
      await save('later', inDays(30)),
      await save('no day', null),
      await save('late', inDays(-3)),
    ];
    const own = async () =>
      (await director.ask('stakeholders.promises', {})).promises.filter((item) => item.stakeholder.id === one.id);
    expect((await own()).map((item) => [item.text, item.overdueDays])).toEqual([
      ['late', 3],
      ['later', 0],
      ['no day', 0],
    ]);
    const call = 'stakeholders.finishPromise';
    const wrong = await allRefused(home, director, [
      [call, { id: late.id, rev: late.rev, doneOn: inDays(1) }, 'invalid', 'doneOn', 'in-future'],
      [call, { id: newId(), rev: 1, doneOn: null }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const kept = await director.ask(call, { id: late.id, rev: late.rev, doneOn: today() });
    expect(kept).toMatchObject({ doneOn: today(), overdueDays: 0 });
    expect((await own()).map((item) => item.text)).toEqual(['later', 'no day', 'late']);
    const open = await director.ask(call, { id: late.id, rev: kept.rev, doneOn: null });
    expect(open.overdueDays).toBe(3);
    expect([later.rev, none.rev]).toEqual([1, 1]);
  });
});

describe('donors', () => {
  it('a message that was sent informs; where money goes is agreed from a day', async () => {
    const one = await added(director);
    const plan = message(one.id, { plannedOn: inDays(-4) });
    const waiting = await director.ask('stakeholders.saveMessage', plan);
    expect(waiting.overdueDays).toBe(4);
    expect((await get(director, one.id)).stakeholder.informed).toBe(false);
    const sent = await director.ask('stakeholders.saveMessage', {
      ...plan,
      rev: waiting.rev,
      sentOn: today(),
      reaction: 'asked',
      reactionNote: 'What becomes of the building?',
    });
    expect(sent).toMatchObject({ overdueDays: 0, reaction: 'asked' });
    expect((await get(director, one.id)).stakeholder).toMatchObject({ informed: true, consulted: false });
    const money = fund(one.id, {
      futureUse: 'Social workers',
      agreedOn: inDays(-1),
      amount: 1_200_000,
      currency: 'USD',
    });
    await director.ask('stakeholders.saveFund', money);
    const { funds } = await director.ask('stakeholders.funds', {});
    expect(funds).toMatchObject([{ futureUse: 'Social workers', amount: 1_200_000, stakeholder: { id: one.id } }]);
  });
});

describe('removing', () => {
  it('is for what nothing hangs on, is undone, and stays readable in the history', async () => {
    const one = await added(director);
    const withStance = await director.ask('stakeholders.recordStance', stance(one.id));
    const call = 'stakeholders.remove';
    const wrong = await allRefused(home, director, [
      [call, { kind: 'stakeholder', id: one.id, rev: one.rev }, 'invalid', 'id', 'not-empty'],
    ]);
    expect(wrong).toEqual([]);
    const held = withStance.stance;
    if (!held) throw new Error('no stance');
    const gone = await director.ask(call, { kind: 'stance', id: held.id, rev: held.rev, reason: 'Wrong person' });
    expect((await get(director, one.id)).stakeholder.stance).toBeNull();
    await director.ask('stakeholders.restore', { kind: 'stance', id: held.id, rev: gone.rev });
    expect((await get(director, one.id)).stakeholder.stance?.id).toBe(held.id);
    const { entries } = await director.ask('stakeholders.history', { kind: 'stakeholder', id: one.id });
    expect(entries.map((entry) => entry.procedure)).toEqual([
      'stakeholders.restore',
      'stakeholders.remove',
      'stakeholders.recordStance',
      'stakeholders.save',
    ]);
    expect((await director.refused('stakeholders.history', { kind: 'fund', id: newId() })).code).toBe('not-found');
  });

  it('brings nothing back to a place that is gone', async () => {
    const one = await added(director);
    const said = await director.ask('stakeholders.saveEngagement', talk([one.id]));
    expect(
      (await director.refused('stakeholders.remove', { kind: 'stakeholder', id: one.id, rev: one.rev })).code,
    ).toBe('invalid');
    await director.ask('stakeholders.remove', { kind: 'engagement', id: said.id, rev: said.rev });
    const promise = await director.ask('stakeholders.savePromise', promised(one.id));
    const gone = await director.ask('stakeholders.remove', { kind: 'promise', id: promise.id, rev: promise.rev });
    await director.ask('stakeholders.remove', { kind: 'stakeholder', id: one.id, rev: one.rev });
    const wrong = await allRefused(home, director, [
      ['stakeholders.restore', { kind: 'promise', id: promise.id, rev: gone.rev }, 'invalid', 'id', 'place-removed'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('who sees what', () => {
  it('a viewer sees figures without names, and none of few', async () => {
    const viewer = await home.person('viewer');
    for (const name of ['Ada', 'Ben', 'Cyn', 'Dan', 'Eve']) {
      const { id } = await added(director, { name });
      await director.ask('stakeholders.recordStance', stance(id, { stance: 'neutral' }));
    }
    const figures = await viewer.ask('stakeholders.figures', {});
    const { stakeholders } = await director.ask('stakeholders.list', {});
    expect(figures.people).toBe(stakeholders.length);
    const holding = (wanted: string) => stakeholders.filter((one) => one.stance?.stance === wanted).length;
    expect(figures.stances.neutral).toBe(holding('neutral'));
    // Whoever stands alone would be known by name.
    expect([holding('champion'), figures.stances.champion]).toEqual([1, null]);
    expect(JSON.stringify(figures)).not.toMatch(/Ada|Grace|Otieno/);
    expect((await viewer.refused('stakeholders.list', {})).code).toBe('forbidden');
    const worker = await home.person('social-worker');
    expect((await worker.refused('stakeholders.export', { list: 'log', language: 'en' })).code).toBe('forbidden');
  });

  it.each(['people', 'log', 'promises', 'messages', 'funds'] as const)(
    '%s goes out as CSV and is noted',
    async (list) => {
      const { data, rows, fileName } = await director.ask('stakeholders.export', { list, language: 'fr' });
      const text = Buffer.from(data, 'base64').toString('utf8');
      expect(rows).toBeGreaterThan(0);
      expect(fileName).toMatch(/^homeward-[a-zà-ÿ-]+-\d{4}-\d\d-\d\d\.csv$/);
      expect(text).not.toMatch(/stakeholders:|catalogue:|common:/);
      const { items } = await director.ask('settings.accessLog', { limit: 1 });
      expect(items[0]).toMatchObject({ what: 'exported', procedure: 'stakeholders.export' });
    },
  );
});

it('ends without a defect', () => {
  expect(home.defects).toEqual([]);
});
