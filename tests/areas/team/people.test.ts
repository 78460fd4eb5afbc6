/** Staff: added, edited, found, with jobs and hours as periods; leaving and coming back loses nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('adding somebody', () => {
  it('keeps what was said, and says it again the same when it is said twice', async () => {
    const input = {
      id: newId(),
      name: '  Sok Dara ',
      employer: 'partner' as const,
      employerName: 'Friends of Families',
      standing: 'para-professional' as const,
      place: 'House 2',
      email: 'dara@example.org',
      jobs: ['para-social-worker' as const, 'trainer' as const],
      fte: 80,
      startedOn: inDays(-10),
    };
    const made = await home.director.ask('team.add', input);
    expect(made).toMatchObject({ name: 'Sok Dara', rev: 1, active: true, firstYear: true, fte: 80, hasAccount: false });
    expect(made.jobs).toEqual(['para-social-worker', 'trainer']);
    expect(made.employment).toMatchObject([{ startedOn: inDays(-10), endedOn: null, fte: 80 }]);
    const before = await changes(home);
    expect(await home.director.ask('team.add', input)).toEqual(made);
    expect(await changes(home)).toBe(before);
    const conflicts = [
      { ...input, name: 'Somebody else' },
      { ...input, jobs: ['nurse'] },
      { ...input, fte: 50 },
    ];
    for (const other of conflicts) expect((await home.director.refused('team.add', other)).code).toBe('conflict');
    expect(await changes(home)).toBe(before);
  });

  it('knows neither start nor hours where nobody does', async () => {
    const made = await addStaff(home, 'Nobody Knows', 'other', { startedOn: null, fte: null });
    expect(made).toMatchObject({ active: true, firstYear: false, startedOn: null, fte: null });
  });

  it('refuses what does not fit, and changes nothing', async () => {
    const fine = { employer: 'own', standing: 'other', jobs: ['cook'], fte: 100, startedOn: null };
    const good = { ...fine, jobs: ['other'], name: 'A' };
    expect(
      await allRefused(home, home.director, [
        ['team.add', { id: newId(), name: 'A', ...fine }, 'invalid', 'jobs.0'],
        ['team.add', { id: newId(), ...good, jobs: [] }, 'invalid', 'jobs', 'required'],
        ['team.add', { id: newId(), ...good, fte: 101 }, 'invalid', 'fte', 'too-large'],
        ['team.add', { id: newId(), ...good, fte: 0 }, 'invalid', 'fte', 'too-small'],
        ['team.add', { id: newId(), ...good, startedOn: '2026-02-29' }, 'invalid', 'startedOn', 'date'],
        ['team.add', { id: newId(), ...good, name: ' ' }, 'invalid', 'name', 'required'],
        ['team.add', { id: 'x', ...good }, 'invalid', 'id'],
        ['team.edit', { id: unknownId(), rev: 1, name: 'B' }, 'not-found'],
        ['team.person', { id: unknownId() }, 'not-found'],
        ['team.history', { id: unknownId() }, 'not-found'],
        ['team.remove', { id: unknownId(), rev: 1 }, 'not-found'],
        ['team.restore', { id: unknownId(), rev: 1 }, 'not-found'],
        ['team.setJobs', { id: unknownId(), rev: 1, jobs: ['nurse'], from: today() }, 'not-found'],
        ['team.setHours', { id: unknownId(), rev: 1, fte: 50, from: today() }, 'not-found'],
        ['team.endEmployment', { id: unknownId(), rev: 1, on: today(), reason: 'x' }, 'not-found'],
      ]),
    ).toEqual([]);
  });
});

describe('editing', () => {
  it('changes what is named and leaves the rest; an older screen is told both versions', async () => {
    const made = await addStaff(home, 'Amina Diallo', 'nurse', { phone: '012' });
    const edited = await home.director.ask('team.edit', {
      id: made.id,
      rev: 1,
      place: 'House 1',
      employer: 'government',
    });
    expect(edited).toMatchObject({
      rev: 2,
      place: 'House 1',
      phone: '012',
      employer: 'government',
      name: 'Amina Diallo',
    });
    const failure = await home.director.refused('team.edit', { id: made.id, rev: 1, place: 'House 9' });
    expect(failure.code).toBe('conflict');
    expect(failure.conflict?.fields.find((one) => one.field === 'place')).toEqual({
      field: 'place',
      before: null,
      yours: 'House 9',
      theirs: 'House 1',
    });
    const { entries } = await home.director.ask('team.history', { id: made.id });
    expect(entries.map((one) => one.procedure)).toContain('team.edit');
  });
});

describe('jobs and hours', () => {
  it('change from a day on, and what was stays', async () => {
    const { id } = await addStaff(home, 'Two Jobs', 'house-parent', { jobs: ['house-parent', 'teacher'] });
    const later = await home.director.ask('team.setJobs', {
      id,
      rev: 1,
      jobs: ['teacher', 'para-social-worker'],
      from: inDays(-5),
    });
    expect(later.jobs).toEqual(['para-social-worker', 'teacher']);
    expect(later.roles.map((one) => [one.job, one.startedOn, one.endedOn]).toSorted()).toEqual([
      ['house-parent', '2023-03-01', inDays(-6)],
      ['para-social-worker', inDays(-5), null],
      ['teacher', '2023-03-01', null],
    ]);
    const hours = await home.director.ask('team.setHours', { id, rev: later.rev, fte: 60, from: inDays(10) });
    expect(hours).toMatchObject({ fte: 100, startedOn: '2023-03-01', endedOn: null });
    expect(hours.employment.map((one) => [one.startedOn, one.endedOn, one.fte])).toEqual([
      [inDays(10), null, 60],
      ['2023-03-01', inDays(9), 100],
    ]);
    // Planned otherwise before it came: the plan before never comes to be.
    const again = await home.director.ask('team.setHours', { id, rev: hours.rev, fte: 40, from: today() });
    expect(again.employment.map((one) => [one.startedOn, one.endedOn, one.fte])).toEqual([
      [today(), null, 40],
      ['2023-03-01', inDays(-1), 100],
    ]);
    expect(again.fte).toBe(40);
  });

  it('refuse an older screen, and days outside the employment', async () => {
    const { id } = await addStaff(home, 'Strict Dates', 'nurse', { startedOn: inDays(-30) });
    await home.director.ask('team.setJobs', { id, rev: 1, jobs: ['teacher'], from: today() });
    const { rev } = await person(home, id);
    expect(rev).toBe(2);
    expect(
      await allRefused(home, home.director, [
        ['team.setJobs', { id, rev: 1, jobs: ['nurse'], from: today() }, 'conflict'],
        ['team.setHours', { id, rev: 1, fte: 50, from: today() }, 'conflict'],
        ['team.endEmployment', { id, rev: 1, on: today(), reason: 'x' }, 'conflict'],
        ['team.startAgain', { id, rev: 1, on: today(), jobs: ['nurse'], fte: null }, 'conflict'],
        ['team.edit', { id, rev: 1, name: 'x' }, 'conflict'],
        ['team.setHours', { id, rev, fte: 50, from: inDays(-31) }, 'invalid', 'from', 'not-employed'],
        ['team.setJobs', { id, rev, jobs: ['nurse'], from: inDays(-31) }, 'invalid', 'from', 'not-employed'],
        ['team.endEmployment', { id, rev, on: inDays(-31), reason: 'x' }, 'invalid', 'on', 'not-employed'],
        ['team.endEmployment', { id, rev, on: today(), reason: ' ' }, 'invalid', 'reason', 'required'],
        ['team.startAgain', { id, rev, on: inDays(5), jobs: ['nurse'], fte: 100 }, 'invalid', 'on', 'still-employed'],
      ]),
    ).toEqual([]);
  });
});

describe('leaving and coming back', () => {
  it('ends every period on that day, keeps all of them, and begins new ones', async () => {
    const { id } = await addStaff(home, 'Comes Back', 'social-worker');
    const planned = await home.director.ask('team.setHours', { id, rev: 1, fte: 50, from: inDays(20) });
    const ended = await home.director.ask('team.endEmployment', {
      id,
      rev: planned.rev,
      on: inDays(-1),
      reason: 'Moved to the coast',
    });
    expect(ended.childrenWithoutWorker).toEqual([]);
    expect(ended.staff).toMatchObject({ active: false, endedOn: inDays(-1), jobs: ['social-worker'], checksOpen: 0 });
    expect(ended.staff.employment).toMatchObject([{ endedOn: inDays(-1), endReason: 'Moved to the coast', fte: 100 }]);
    expect(await names(home.director, { show: 'left' })).toEqual(['Comes Back']);
    expect(await names(home.director)).not.toContain('Comes Back');
    const rev = ended.staff.rev;
    expect(
      await allRefused(home, home.director, [
        ['team.endEmployment', { id, rev, on: today(), reason: 'again' }, 'invalid', 'on', 'not-employed'],
        ['team.setJobs', { id, rev, jobs: ['nurse'], from: today() }, 'invalid', 'from', 'not-employed'],
        ['team.startAgain', { id, rev, on: inDays(-1), jobs: ['nurse'], fte: null }, 'invalid', 'on', 'still-employed'],
      ]),
    ).toEqual([]);
    const back = await home.director.ask('team.startAgain', { id, rev, on: inDays(0), jobs: ['manager'], fte: 100 });
    expect(back).toMatchObject({ active: true, jobs: ['manager'], startedOn: '2023-03-01', firstYear: false });
    expect(back.employment).toHaveLength(2);
    expect(back.roles).toHaveLength(2);
  });

  it('still works on the last day, and no longer on the next', async () => {
    const { id } = await addStaff(home, 'Last Day', 'nurse');
    const { staff } = await home.director.ask('team.endEmployment', { id, rev: 1, on: today(), reason: 'retires' });
    expect(staff.active).toBe(true);
    home.pass(86_400_000);
    expect((await person(home, id)).active).toBe(false);
    home.pass(-86_400_000);
  });
});

describe('removing', () => {
  it('takes a mistake away and brings it back; whoever did something here stays', async () => {
    const made = await addStaff(home, 'Typed Twice', 'nurse');
    await home.director.ask('team.remove', { id: made.id, rev: 1, reason: 'twice' });
    expect((await home.director.refused('team.person', { id: made.id })).code).toBe('not-found');
    const back = await home.director.ask('team.restore', { id: made.id, rev: 2 });
    expect(back).toEqual({ ...made, rev: 3 });
    await home.director.ask('training.signOff', {
      id: newId(),
      staffId: made.id,
      topicId: 'tr-trauma',
      level: 2,
      on: today(),
      observer: 'Dora',
    });
    const failure = await home.director.refused('team.remove', { id: made.id, rev: 3 });
    expect(failure.fields).toEqual([{ path: 'id', rule: 'has-records' }]);
  });
});

describe('an account', () => {
  it('belongs to one person', async () => {
    const worker = await home.person('social-worker');
    const [one, other] = [await addStaff(home, 'Has Account', 'nurse'), await addStaff(home, 'Wants It', 'nurse')];
    const joined = await home.director.ask('team.joinAccount', { id: one.id, rev: 1, userId: worker.id });
    expect(joined).toMatchObject({ hasAccount: true, user: { id: worker.id, name: worker.name, active: true } });
    expect(await worker.ask('team.me', {})).toEqual({ id: one.id });
    expect(
      await allRefused(home, home.director, [
        ['team.joinAccount', { id: other.id, rev: 1, userId: worker.id }, 'invalid', 'userId', 'taken'],
        ['team.joinAccount', { id: other.id, rev: 1, userId: unknownId() }, 'invalid', 'userId', 'unknown'],
      ]),
    ).toEqual([]);
    await home.director.ask('team.joinAccount', { id: one.id, rev: 2, userId: null });
    expect(await worker.ask('team.me', {})).toEqual({ id: null });
    await home.director.ask('team.joinAccount', { id: other.id, rev: 1, userId: worker.id });
    expect(await worker.ask('team.me', {})).toEqual({ id: other.id });
  });
});

describe('lists and figures', () => {
  it('count the same people', async () => {
    const glance = await home.director.ask('team.glance', {});
    const { items, total } = await home.director.ask('team.list', { limit: 200 });
    expect(glance.active).toBe(total);
    expect(glance.fullTime).toBeCloseTo(items.reduce((sum, one) => sum + (one.fte ?? 0), 0) / 100);
    expect(glance.checksOpen).toBe(items.reduce((sum, one) => sum + one.checksOpen, 0));
    for (const { job, count } of glance.byJob) {
      expect([job, (await home.director.ask('team.list', { job })).total]).toEqual([job, count]);
    }
    for (const { employer, count } of glance.byEmployer) {
      expect([employer, (await home.director.ask('team.list', { employer })).total]).toEqual([employer, count]);
    }
    expect(glance.byPlace.reduce((sum, one) => sum + one.count, 0)).toBe(total);
    expect(glance.byStanding.reduce((sum, one) => sum + one.count, 0)).toBe(total);
  });

  it('find by any word, sort, and go on by page', async () => {
    expect(await names(home.director, { search: 'diallo AMÍNA' })).toEqual(['Amina Diallo']);
    expect(await names(home.director, { search: 'families dara' })).toEqual(['Sok Dara']);
    const up = await names(home.director, { sort: 'name', limit: 200 });
    expect(await names(home.director, { sort: 'name', direction: 'down', limit: 200 })).toEqual(up.toReversed());
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAfter>> = await listAfter(after);
      paged.push(...page.items.map((one) => one.name));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(up);
    expect((await home.director.ask('team.list', { sort: 'started', limit: 200 })).items.at(-1)?.startedOn).toBeNull();
    expect((await home.director.refused('team.list', { after: 'x' })).fields).toEqual([
      { path: 'after', rule: 'cursor' },
    ]);
  });
  const listAfter = (after: string | null) => home.director.ask('team.list', { sort: 'name', limit: 3, after });
});
