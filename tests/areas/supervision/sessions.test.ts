/** Sessions: what is written down, by whom it is read, what was agreed, and what stays between two people. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/shared/access.ts';
import type { Output } from '../../../src/shared/contract.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { allRefused, changes, inDays, link, session, staff, today } from './support.ts';

let home: Home;
type Someone = Awaited<ReturnType<Home['person']>>;
let supervisor: Someone;
let worker: Someone;
let colleague: Someone;
let sue: string;
let wil: string;
let cal: string;
const secret = 'Crying at night since the accident';
const record = 'supervision.record';

beforeAll(async () => {
  home = await openHome();
  supervisor = await home.person('supervisor');
  worker = await home.person('social-worker');
  colleague = await home.person('social-worker');
  sue = await staff(home, 'Sue', { jobs: ['supervisor'], userId: supervisor.id });
  wil = await staff(home, 'Wil', { userId: worker.id });
  cal = await staff(home, 'Cal', { userId: colleague.id });
  await link(home.director, wil, sue);
  await link(home.director, cal, sue);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const sessionsOf = async (person: Person, more: object = {}) =>
  (await person.ask('supervision.sessions', more)).sessions;

describe('a session', () => {
  it('is written down with what was discussed, decided and agreed, and changed afterwards', async () => {
    const [first, second] = [newId(), newId()];
    const actions = [
      { id: first, text: 'Read the file of HW-A-0001', ownerId: wil, dueOn: inDays(-1) },
      { id: second, text: 'Find a second for the visits', ownerId: sue, dueOn: null },
    ];
    const input = session(sue, wil, { on: inDays(-3), discussed: 'Two visits', decisions: 'Go together', actions });
    const made = await supervisor.ask(record, input);
    expect(made).toMatchObject({
      rev: 1,
      kind: 'individual',
      on: inDays(-3),
      supervisor: { id: sue },
      people: [{ id: wil }],
      mayReadWellbeing: true,
    });
    expect(made.actions).toMatchObject([
      { id: first, owner: { id: wil, name: 'Wil' }, dueOn: inDays(-1), doneOn: null, overdueDays: 1 },
      { id: second, owner: { id: sue }, dueOn: null, overdueDays: 0 },
    ]);
    const before = await changes(home);
    expect(await supervisor.ask(record, input)).toEqual(made);
    expect(await changes(home)).toBe(before);
    expect((await supervisor.refused(record, { ...input, decisions: 'Other' })).code).toBe('conflict');

    const later = { id: newId(), text: 'Ask the school', ownerId: wil, dueOn: inDays(9) };
    const moved = { ...input, rev: 1, decisions: 'Go alone', actions: [{ ...actions[0], dueOn: inDays(5) }, later] };
    const edited = await supervisor.ask(record, moved as typeof input);
    expect(edited).toMatchObject({ rev: 2, decisions: 'Go alone', discussed: 'Two visits' });
    expect(edited.actions.map((one) => [one.id, one.dueOn])).toEqual([
      [first, inDays(5)],
      [later.id, inDays(9)],
    ]);
    const stale = await allRefused(home, supervisor, [
      [record, { ...input, rev: 1, decisions: 'Late' }, 'conflict'],
      [
        record,
        { ...moved, rev: 2, actions: [{ ...later, text: 'Something else' }] },
        'invalid',
        'actions.0.text',
        'fixed',
      ],
      [record, { ...moved, rev: 2, actions: [{ ...later, ownerId: sue }] }, 'invalid', 'actions.0.ownerId', 'fixed'],
    ]);
    expect(stale).toEqual([]);
  });

  it('takes nothing that does not fit', async () => {
    const input = session(sue, wil);
    const one = { id: newId(), text: 'x', ownerId: wil, dueOn: null };
    const wrong = await allRefused(home, supervisor, [
      [record, { ...input, on: inDays(1) }, 'invalid', 'on', 'in-future'],
      [record, { ...input, staffIds: [wil, cal] }, 'invalid', 'staffIds', 'one-person'],
      [record, { ...input, kind: 'group', staffIds: [wil, wil] }, 'invalid', 'staffIds', 'twice'],
      [record, { ...input, kind: 'group', staffIds: [wil, sue] }, 'invalid', 'staffIds', 'same-person'],
      [record, { ...input, staffIds: [] }, 'invalid', 'staffIds'],
      [record, { ...input, staffIds: [newId()] }, 'invalid', 'staffIds', 'unknown'],
      [record, { ...input, supervisorId: newId() }, 'invalid', 'supervisorId', 'unknown'],
      [record, { ...input, actions: [one, one] }, 'invalid', 'actions', 'twice'],
      [record, { ...input, actions: [{ ...one, ownerId: newId() }] }, 'invalid', 'actions.0.ownerId', 'unknown'],
      [record, { ...input, actions: [{ ...one, text: '' }] }, 'invalid', 'actions.0.text'],
      [record, { ...input, discussed: 'x'.repeat(10_001) }, 'invalid', 'discussed', 'too-long'],
      [record, { ...input, kind: 'chat' }, 'invalid', 'kind'],
      [record, { ...input, rev: 1 }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('agrees on actions, which are done on a day, and opened again', async () => {
    const action = { id: newId(), text: 'Call the aunt', ownerId: wil, dueOn: inDays(-1) };
    await supervisor.ask(record, session(sue, wil, { on: inDays(-2), actions: [action] }));
    const finish = 'supervision.finishAction';
    const wrong = await allRefused(home, supervisor, [
      [finish, { id: action.id, rev: 1, doneOn: inDays(1) }, 'invalid', 'doneOn', 'in-future'],
      [finish, { id: action.id, rev: 1, doneOn: inDays(-3) }, 'invalid', 'doneOn', 'before-start'],
      [finish, { id: action.id, rev: 2, doneOn: today() }, 'conflict'],
      [finish, { id: newId(), rev: 1, doneOn: today() }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const open = async () =>
      (await supervisor.ask('supervision.overview', {})).people.find((one) => one.staff.id === wil)?.openActions;
    const before = (await open()) ?? 0;
    expect(await supervisor.ask(finish, { id: action.id, rev: 1, doneOn: today() })).toMatchObject({
      doneOn: today(),
      overdueDays: 0,
      rev: 2,
    });
    expect(await open()).toBe(before - 1);
    expect(await supervisor.ask(finish, { id: action.id, rev: 2, doneOn: null })).toMatchObject({
      doneOn: null,
      overdueDays: 1,
    });
  });
});

describe('who reads it', () => {
  it('the two of them, those who came, and those who look after all of it; nobody else', async () => {
    const other = await home.director.ask(record, session(sue, cal, { discussed: 'Only Cal' }));
    await home.director.ask(record, session(sue, wil, { kind: 'group', staffIds: [wil, cal], discussed: 'Together' }));
    const seen = async (person: Person) => (await sessionsOf(person)).map((one) => one.discussed);
    expect(await seen(worker)).toContain('Together');
    expect(await seen(worker)).not.toContain('Only Cal');
    expect(await seen(colleague)).toEqual(expect.arrayContaining(['Together', 'Only Cal']));
    expect(await seen(home.director)).toContain('Only Cal');
    // Named or not, another's sessions stay another's.
    expect((await sessionsOf(worker, { staffId: cal })).map((one) => one.discussed)).toEqual(['Together']);
    expect((await sessionsOf(home.director, { staffId: cal })).map((one) => one.id)).toContain(other.id);
    expect((await worker.ask('supervision.overview', {})).people.map((one) => one.staff.name)).toEqual(['Wil']);
  });

  it.each<[Role]>([['care-staff'], ['trainer'], ['social-worker']])(
    '%s: own sessions, none of others, writes none',
    async (role) => {
      const person = await home.person(role);
      expect(await sessionsOf(person)).toEqual([]);
      expect((await person.ask('supervision.overview', {})).people).toEqual([]);
      const id = await staff(home, `Also ${role}`, { jobs: ['house-parent'], userId: person.id });
      const { id: sessionId } = await home.director.ask(record, session(sue, id, { discussed: 'Mine' }));
      expect((await sessionsOf(person)).map((one) => one.id)).toEqual([sessionId]);
      const wrong = await allRefused(home, person, [
        [record, session(sue, id), 'forbidden'],
        ['supervision.assign', { id: newId(), staffId: id, supervisorId: sue, from: today() }, 'forbidden'],
        ['supervision.finishAction', { id: newId(), rev: 1, doneOn: null }, 'forbidden'],
      ]);
      expect(wrong).toEqual([]);
      const exported = await person.ask('supervision.export', { language: 'en' });
      expect(exported.rows).toBe(1);
    },
  );

  it('who supervises without the role sees those it is about', async () => {
    const senior = await home.person('social-worker');
    const sen = await staff(home, 'Sen', { userId: senior.id });
    const jun = await staff(home, 'Jun');
    await link(home.director, jun, sen);
    expect((await senior.ask('supervision.overview', {})).people.map((one) => one.staff.name)).toEqual(['Jun', 'Sen']);
  });

  it('a viewer reads none of it', async () => {
    const viewer = await home.person('viewer');
    const wrong = await allRefused(home, viewer, [
      ['supervision.overview', {}, 'forbidden'],
      ['supervision.sessions', {}, 'forbidden'],
      ['supervision.export', { language: 'en' }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('how somebody is', () => {
  it('is read by the two of the session alone: not by the director, nor by anybody who is told of the session', async () => {
    const input = session(sue, wil, { wellbeing: secret });
    const { id: sessionId } = await supervisor.ask(record, input);
    expect(await supervisor.ask('supervision.wellbeing', { sessionId })).toEqual({ text: secret });
    expect(await worker.ask('supervision.wellbeing', { sessionId })).toEqual({ text: secret });
    const others: Person[] = [
      home.director,
      colleague,
      await home.person('supervisor'),
      await home.person('trainer'),
      await home.person('viewer'),
    ];
    for (const person of others) {
      expect((await person.refused('supervision.wellbeing', { sessionId })).code).toBe('forbidden');
      // What is not there is answered alike.
      expect((await person.refused('supervision.wellbeing', { sessionId: newId() })).code).toBe('forbidden');
    }
    const flags = await Promise.all(
      [supervisor, worker, home.director].map(
        async (person) => (await sessionsOf(person)).find((one) => one.id === sessionId)?.mayReadWellbeing,
      ),
    );
    expect(flags).toEqual([true, true, false]);
  });

  it('comes out of no procedure the director has: no list, no history, no search, no export', async () => {
    const { director } = home;
    const texts: string[] = [];
    const ask = async (procedure: string, input: unknown) => {
      const result = await director.raw(procedure, input);
      texts.push(JSON.stringify(result));
      if (result.ok && typeof result.value === 'object' && result.value !== null && 'data' in result.value) {
        texts.push(Buffer.from(String(result.value.data), 'base64').toString('utf8'));
      }
      return result;
    };
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page: Output<'settings.audit'> = await director.ask('settings.audit', { after, limit: 200 });
      texts.push(JSON.stringify(page));
      for (const { changeId } of page.items) await ask('settings.auditEntry', { changeId });
      after = page.next;
    }
    await ask('settings.exportAudit', { language: 'en' });
    await ask('supervision.export', { language: 'en' });
    await ask('supervision.sessions', {});
    await ask('supervision.sessions', { staffId: wil });
    await ask('team.history', { id: wil });
    await ask('team.person', { id: wil });
    await ask('team.export', { list: 'staff', language: 'en' });
    await ask('transition.export', { list: 'history', language: 'en' });
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => text.includes('Crying') || text.includes('supervision_wellbeing'))).toEqual([]);
    // Searching finds the word where it may be read, and not where it may not.
    expect((await director.ask('settings.audit', { search: 'Only Cal' })).total).toBe(1);
    expect((await director.ask('settings.audit', { search: 'Crying at night' })).total).toBe(0);
    expect((await director.ask('settings.verifyLog', {})).intact).toBe(true);
  });

  it('is written by one of the two alone, in a session of two', async () => {
    const wrong = await allRefused(home, home.director, [
      [record, session(sue, wil, { wellbeing: 'I heard that' }), 'invalid', 'wellbeing', 'not-allowed'],
    ]);
    expect(wrong).toEqual([]);
    for (const kind of ['group', 'shadowing', 'file-check'] as const) {
      const input = session(sue, wil, { kind, wellbeing: 'x' });
      expect(await allRefused(home, supervisor, [[record, input, 'invalid', 'wellbeing', 'not-allowed']])).toEqual([]);
    }
  });

  it('does not go to another by changing a name or a kind, and stays when others edit the session', async () => {
    const input = session(sue, wil, { wellbeing: secret });
    const made = await supervisor.ask(record, input);
    const { wellbeing: _, ...plain } = input;
    const edit = { ...plain, rev: made.rev };
    const wrong = await allRefused(home, home.director, [
      [record, { ...edit, staffIds: [cal] }, 'invalid', 'staffIds', 'fixed'],
      [record, { ...edit, kind: 'group', staffIds: [wil, cal] }, 'invalid', 'kind', 'fixed'],
      [record, { ...edit, supervisorId: cal }, 'invalid', 'supervisorId', 'fixed'],
    ]);
    expect(wrong).toEqual([]);
    const edited = await home.director.ask(record, { ...edit, discussed: 'More' });
    expect(await worker.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: secret });
    // Saved again by mistake with the first sheet, nothing is lost.
    await supervisor.ask(record, { ...edit, rev: edited.rev, wellbeing: 'Better now' });
    await supervisor.ask(record, input);
    expect(await worker.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: 'Better now' });
    const cleared = (await sessionsOf(supervisor)).find((one) => one.id === input.id);
    await supervisor.ask(record, { ...edit, rev: cleared?.rev ?? 0, wellbeing: '' });
    expect(await worker.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: null });
  });

  it('is the supervisor’s too when the director is the supervisor', async () => {
    const dora = await staff(home, 'Dora', { jobs: ['director'] });
    const { user } = await home.director.ask('session.me', {});
    const now = await home.director.ask('team.person', { id: dora });
    await home.director.ask('team.joinAccount', { id: dora, rev: now.rev, userId: user.id });
    const input = session(dora, sue, { wellbeing: 'Tired' });
    await home.director.ask(record, input);
    expect(await home.director.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: 'Tired' });
    expect(await supervisor.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: 'Tired' });
    expect((await worker.refused('supervision.wellbeing', { sessionId: input.id })).code).toBe('forbidden');
  });

  it('stays with the two accounts of then: whoever is joined to one of the records afterwards reads nothing', async () => {
    const [boss, held] = [await home.person('supervisor'), await home.person('social-worker')];
    const [ben, hal] = [await staff(home, 'Ben', { userId: boss.id }), await staff(home, 'Hal', { userId: held.id })];
    const input = session(ben, hal, { wellbeing: secret, discussed: 'Ben and Hal' });
    await boss.ask(record, input);
    const { user } = await home.director.ask('session.me', {});
    const join = async (staffId: string, userId: string | null) => {
      const { rev } = await home.director.ask('team.person', { id: staffId });
      await home.director.ask('team.joinAccount', { id: staffId, rev, userId });
    };
    // The director's own record first gives up its account, so that the account is free for another's.
    const { items } = await home.director.ask('team.list', { search: 'Dora' });
    for (const one of items) await join(one.id, null);
    for (const staffId of [ben, hal]) {
      await join(staffId, user.id);
      expect((await home.director.refused('supervision.wellbeing', { sessionId: input.id })).code).toBe('forbidden');
      const mine = await sessionsOf(home.director, { staffId });
      expect(mine.find((one) => one.id === input.id)?.mayReadWellbeing).toBe(false);
      // Nor may it be written over, with or without knowing what it says.
      const edit = { ...input, rev: mine.find((one) => one.id === input.id)?.rev ?? 0 };
      for (const wellbeing of ['Mine now', '', secret]) {
        const over = { ...edit, wellbeing };
        expect(await allRefused(home, home.director, [[record, over, 'invalid', 'wellbeing', 'not-allowed']])).toEqual(
          [],
        );
      }
      await join(staffId, null);
    }
    // The two still read it, though nothing joins them to the records now.
    expect(await boss.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: secret });
    expect(await held.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: secret });
    // Somebody else who takes the place later begins with an empty page of their own.
    const next = await home.person('supervisor');
    await join(ben, next.id);
    expect((await next.refused('supervision.wellbeing', { sessionId: input.id })).code).toBe('forbidden');
    const later = session(ben, hal, { wellbeing: 'A new beginning' });
    await next.ask(record, later);
    expect(await next.ask('supervision.wellbeing', { sessionId: later.id })).toEqual({ text: 'A new beginning' });
    expect((await boss.refused('supervision.wellbeing', { sessionId: later.id })).code).toBe('forbidden');
  });

  it('is the writer’s alone where the other had no account yet', async () => {
    const boss = await home.person('supervisor');
    const [bea, una] = [await staff(home, 'Bea', { userId: boss.id }), await staff(home, 'Una')];
    const input = session(bea, una, { wellbeing: secret });
    await boss.ask(record, input);
    const late = await home.person('social-worker');
    const { rev } = await home.director.ask('team.person', { id: una });
    await home.director.ask('team.joinAccount', { id: una, rev, userId: late.id });
    expect((await late.refused('supervision.wellbeing', { sessionId: input.id })).code).toBe('forbidden');
    expect(await boss.ask('supervision.wellbeing', { sessionId: input.id })).toEqual({ text: secret });
    await boss.ask(record, input);
    expect((await late.refused('supervision.wellbeing', { sessionId: input.id })).code).toBe('forbidden');
  });
});
