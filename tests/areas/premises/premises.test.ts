/** Homes on a real store: admissions stopped with exceptions, children counted, buildings decided, services begun. */
import { Buffer } from 'node:buffer';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSite } from '../../../src/main/areas/premises/seed.ts';
import type { Input } from '../../../src/shared/contract.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { allRefused, changes, child, inDays, today } from '../caseload/support.ts';
import { inMonths } from '../money/support.ts';

let home: Home;
let director: Person;
const homes: Home[] = [];
beforeEach(async () => {
  home = await openHome({ sleepless: true });
  homes.push(home);
  director = home.director;
});
afterEach(() => expect(home.defects).toEqual([]));
afterAll(async () => {
  for (const one of homes) await one.done();
});

type Site = Input<'premises.saveSite'>;
const site = (more: Partial<Site> = {}): Site => ({
  ...{ id: newId(), rev: null, name: 'Hill House', kind: 'children-home', place: null },
  ...{ openedOn: null, closedOn: null, ...more },
});
type Stop = Input<'premises.stopAdmissions'>;
const stop = (more: Partial<Stop> = {}): Stop => ({
  ...{ id: newId(), siteId: firstSite, from: inDays(-100), decidedBy: 'The board', reason: null, ...more },
});
type Exception = Input<'premises.saveException'>;
const exception = (more: Partial<Exception> = {}): Exception => ({
  ...{ id: newId(), rev: null, siteId: firstSite, on: inDays(-50), children: 2, decidedBy: 'Dora' },
  ...{ decidedOn: inDays(-51), reason: 'Found at the market at night', ...more },
});
type Count = Input<'premises.setCount'>;
const count = (more: Partial<Count> = {}): Count => ({
  ...{ siteId: firstSite, month: inMonths(-1), rev: null, residents: 12, supported: 3, note: null, ...more },
});
type Asset = Input<'premises.saveAsset'>;
const asset = (more: Partial<Asset> = {}): Asset => ({
  ...{ id: newId(), rev: null, siteId: firstSite, kind: 'building', name: 'Dormitory', belongsTo: null },
  ...{ useNow: 'Sleeping', useLater: null, decision: 'undecided', decidedOn: null, doneOn: null },
  ...{ value: null, currency: null, valuedOn: null, note: null, ...more },
});
type Service = Input<'premises.saveService'>;
const service = (more: Partial<Service> = {}): Service => ({
  ...{ id: newId(), rev: null, siteId: null, kind: 'day-care', name: 'Day care', forWhom: null, note: null, ...more },
});

describe('homes', () => {
  it('begin with one, named as the organisation is', async () => {
    const { sites } = await director.ask('premises.sites', {});
    expect(sites).toMatchObject([{ id: firstSite, name: 'Jacaranda House', ownName: null, open: true, stop: null }]);
    const [first] = sites;
    if (!first) throw new Error('no home');
    const named = await director.ask('premises.saveSite', site({ id: first.id, rev: first.rev, name: 'Main house' }));
    expect(named).toMatchObject({ name: 'Main house', ownName: 'Main house' });
  });

  it('what does not fit is refused; one with records stays, one without may go and come back', async () => {
    const second = await director.ask('premises.saveSite', site());
    const wrong = await allRefused(home, director, [
      ['premises.saveSite', site({ name: null }), 'invalid', 'name', 'required'],
      [
        'premises.saveSite',
        site({ openedOn: '2020-02-29', closedOn: '2020-02-28' }),
        'invalid',
        'closedOn',
        'before-start',
      ],
      ['premises.saveSite', site({ openedOn: '2019-02-29' }), 'invalid', 'openedOn', 'date'],
      ['premises.remove', { kind: 'site', id: firstSite, rev: 1 }, 'invalid', 'id', 'first-home'],
      ['premises.overview', { siteId: newId() }, 'not-found'],
      ['premises.counts', { siteId: newId() }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const gone = await director.ask('premises.remove', { kind: 'site', id: second.id, rev: second.rev });
    await director.ask('premises.restore', { kind: 'site', id: second.id, rev: gone.rev });
    await director.ask('premises.setCount', count({ siteId: second.id }));
    const again = (await director.ask('premises.sites', {})).sites.find((one) => one.id === second.id);
    const held = { kind: 'site', id: second.id, rev: again?.rev ?? 0 } as const;
    expect(await allRefused(home, director, [['premises.remove', held, 'invalid', 'id', 'not-empty']])).toEqual([]);
  });

  it('two directors get both versions', async () => {
    const second = await home.person('director');
    const made = await director.ask('premises.saveSite', site());
    await second.ask('premises.saveSite', site({ id: made.id, rev: made.rev, place: 'Nakuru' }));
    const { conflict } = await director.refused(
      'premises.saveSite',
      site({ id: made.id, rev: made.rev, place: 'Kitale' }),
    );
    expect(conflict?.fields).toEqual([{ field: 'place', before: null, yours: 'Kitale', theirs: 'Nakuru' }]);
  });
});

describe('admissions', () => {
  it('stand stopped from a day, with exceptions told', async () => {
    const input = stop();
    const stopped = await director.ask('premises.stopAdmissions', input);
    expect(await director.ask('premises.stopAdmissions', input)).toEqual(stopped);
    await director.ask('premises.saveException', exception());
    const { stops, exceptions } = await director.ask('premises.admissions', { siteId: firstSite });
    expect([stops.length, exceptions[0]?.children]).toEqual([1, 2]);
    expect(await director.ask('premises.overview', {})).toMatchObject({
      stopped: [{ from: inDays(-100), site: { name: 'Jacaranda House' } }],
      exceptions: 1,
      exceptionChildren: 2,
    });
  });

  it('what does not fit is refused with its code', async () => {
    const stopped = await director.ask('premises.stopAdmissions', stop());
    await director.ask('premises.saveException', exception());
    const open = { id: stopped.id, rev: stopped.rev, reason: 'No other place' };
    const wrong = await allRefused(home, director, [
      ['premises.stopAdmissions', stop(), 'invalid', 'from', 'already-stopped'],
      ['premises.stopAdmissions', stop({ from: inDays(-500) }), 'invalid', 'from', 'already-stopped'],
      ['premises.stopAdmissions', stop({ siteId: newId() }), 'not-found'],
      ['premises.stopAdmissions', stop({ decidedBy: ' ' }), 'invalid', 'decidedBy', 'required'],
      ['premises.saveException', exception({ on: inDays(-101) }), 'invalid', 'on', 'not-stopped'],
      ['premises.saveException', exception({ on: inDays(1) }), 'invalid', 'on', 'in-future'],
      ['premises.saveException', exception({ decidedOn: inDays(1) }), 'invalid', 'decidedOn', 'in-future'],
      ['premises.saveException', exception({ children: 0 }), 'invalid', 'children', 'too-small'],
      ['premises.saveException', exception({ children: -3 }), 'invalid', 'children', 'negative'],
      ['premises.saveException', exception({ siteId: newId() }), 'invalid', 'siteId', 'unknown'],
      ['premises.openAdmissions', { ...open, until: inDays(-100) }, 'invalid', 'until', 'before-start'],
      ['premises.openAdmissions', { ...open, until: inDays(-60) }, 'invalid', 'until', 'has-exceptions'],
      ['premises.openAdmissions', { ...open, until: today(), reason: '' }, 'invalid', 'reason', 'required'],
      ['premises.remove', { kind: 'stop', id: stopped.id, rev: stopped.rev }, 'invalid', 'id', 'has-exceptions'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('open again and stop anew, each a period of its own', async () => {
    const first = await director.ask('premises.stopAdmissions', stop());
    await director.ask('premises.openAdmissions', {
      id: first.id,
      rev: first.rev,
      until: inDays(-40),
      reason: 'Flood',
    });
    expect((await director.ask('premises.overview', {})).stopped).toEqual([]);
    await director.ask('premises.stopAdmissions', stop({ from: inDays(-40) }));
    const { stops } = await director.ask('premises.admissions', {});
    expect(stops.map((one) => [one.from, one.until, one.endReason])).toEqual([
      [inDays(-40), null, null],
      [inDays(-100), inDays(-40), 'Flood'],
    ]);
  });

  it('rules hold from their day, for one home or for all', async () => {
    const policy = (from: string, siteId: string | null) =>
      director.ask('premises.savePolicy', {
        id: newId(),
        rev: null,
        siteId,
        from,
        text: `From ${from}`,
        decidedBy: 'Board',
      });
    await policy(inDays(-300), null);
    await policy(inDays(-30), null);
    await policy(inDays(30), null);
    await policy(inDays(-10), firstSite);
    const { policies } = await director.ask('premises.admissions', {});
    expect(policies.map((one) => [one.from, one.site?.name ?? 'all', one.current])).toEqual([
      [inDays(30), 'all', false],
      [inDays(-10), 'Jacaranda House', true],
      [inDays(-30), 'all', true],
      [inDays(-300), 'all', false],
    ]);
  });
});

describe('children counted', () => {
  it('by home and month, each once; fewer than none are refused by a word of their own', async () => {
    const made = await director.ask('premises.setCount', count());
    expect(made).toMatchObject({ residents: 12, supported: 3, recorded: null, differs: false });
    const before = await changes(home);
    await director.ask('premises.setCount', count());
    expect(await changes(home)).toBe(before);
    const second = await home.person('director');
    await second.ask('premises.setCount', count({ rev: made.rev, residents: 11 }));
    const clash = await director.refused('premises.setCount', count({ rev: made.rev, residents: 10 }));
    expect(clash.conflict?.fields).toEqual([{ field: 'residents', before: 12, yours: 10, theirs: 11 }]);
    // Somebody who thinks the month is empty is told that it is not.
    expect((await director.refused('premises.setCount', count({ residents: 9 }))).code).toBe('conflict');
    const wrong = await allRefused(home, director, [
      ['premises.setCount', count({ residents: -1 }), 'invalid', 'residents', 'negative'],
      ['premises.setCount', count({ supported: -1 }), 'invalid', 'supported', 'negative'],
      ['premises.setCount', count({ residents: null, supported: null }), 'invalid', 'residents', 'required'],
      ['premises.setCount', count({ residents: 1.5 }), 'invalid', 'residents'],
      ['premises.setCount', count({ month: inMonths(1) }), 'invalid', 'month', 'in-future'],
      ['premises.setCount', count({ month: '2025-2' }), 'invalid', 'month', 'month'],
      ['premises.setCount', count({ siteId: newId() }), 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('of all homes together are known only when each open home was counted', async () => {
    const second = await director.ask('premises.saveSite', site({ openedOn: `${inMonths(-2)}-01` }));
    await director.ask('premises.setCount', count({ month: inMonths(-3), residents: 20, supported: 0 }));
    await director.ask('premises.setCount', count({ month: inMonths(-2), residents: 18, supported: 1 }));
    await director.ask(
      'premises.setCount',
      count({ siteId: second.id, month: inMonths(-2), residents: 6, supported: 0 }),
    );
    await director.ask('premises.setCount', count({ month: inMonths(-1), residents: 15, supported: 4 }));
    const all = await director.ask('premises.counts', {});
    expect(all.counts.map((one) => [one.month, one.residents, one.supported])).toEqual([
      [inMonths(0), null, null],
      [inMonths(-1), null, null],
      [inMonths(-2), 24, 1],
      // The second home had not opened yet.
      [inMonths(-3), 20, 0],
    ]);
    const one = await director.ask('premises.counts', { siteId: second.id });
    expect(one.counts.map((line) => line.residents)).toEqual([null, null, 6]);
  });

  it('stand beside what the children’s own records count, and say where the two differ', async () => {
    const days = (n: number) => inDays(n);
    // Two months ago, when they came long before: what was before their records nobody can tell from them.
    home.pass(-70 * 86_400_000);
    await child(director, { since: days(-200), name: 'Amara' });
    await child(director, { since: days(-200), name: 'Baraka' });
    home.pass(70 * 86_400_000);
    await director.ask('premises.setCount', count({ residents: 3, supported: null }));
    await director.ask('premises.setCount', count({ month: inMonths(-2), residents: 2, supported: null }));
    const { counts } = await director.ask('premises.counts', {});
    const of = (month: string) => counts.find((one) => one.month === month);
    expect(of(inMonths(-1))).toMatchObject({ residents: 3, recorded: 2, differs: true });
    expect(of(inMonths(-2))).toMatchObject({ residents: 2, recorded: 2, differs: false });
    expect(of(inMonths(0))).toMatchObject({ residents: null, recorded: 2, differs: false });
    // Nobody was entered yet: the records do not say that there was nobody, or so few.
    expect(of(inMonths(-4))).toBeUndefined();
    const second = await director.ask('premises.saveSite', site());
    const alone = await director.ask('premises.counts', { siteId: firstSite });
    expect(alone.counts.find((one) => one.month === inMonths(-1))).toMatchObject({ residents: 3, recorded: null });
    expect(second.lastResidents).toBeNull();
  });

  it('a viewer sees the trend of all homes, and no count of few', async () => {
    await director.ask('premises.setCount', count({ month: inMonths(-2), residents: 12, supported: 8 }));
    await director.ask('premises.setCount', count({ month: inMonths(-1), residents: 3, supported: 17 }));
    const viewer = await home.person('viewer');
    const { trend, homes: open } = await viewer.ask('premises.figures', {});
    expect(open).toBe(1);
    expect(trend.slice(0, 2)).toEqual([
      { month: inMonths(-2), residents: 12, supported: 8, recorded: null, hidden: false },
      { month: inMonths(-1), residents: null, supported: 17, recorded: null, hidden: true },
    ]);
    for (const procedure of ['premises.sites', 'premises.overview', 'premises.counts', 'premises.assets'] as const) {
      expect((await viewer.refused(procedure, {})).code).toBe('forbidden');
    }
  });
});

describe('buildings and services', () => {
  it('a decision has its day, a value its currency, a deed comes after the decision', async () => {
    const call = 'premises.saveAsset';
    const decided = { decision: 'sell', decidedOn: inDays(-10) } as const;
    const wrong = await allRefused(home, director, [
      [call, asset({ decision: 'sell' }), 'invalid', 'decidedOn', 'required'],
      [call, asset({ decidedOn: today() }), 'invalid', 'decidedOn', 'not-decided'],
      [call, asset({ doneOn: today() }), 'invalid', 'doneOn', 'not-decided'],
      [call, asset({ ...decided, decidedOn: inDays(1) }), 'invalid', 'decidedOn', 'in-future'],
      [call, asset({ ...decided, doneOn: inDays(-11) }), 'invalid', 'doneOn', 'before-start'],
      [call, asset({ value: 5 }), 'invalid', 'currency', 'required'],
      [call, asset({ currency: 'USD' }), 'invalid', 'value', 'required'],
      [call, asset({ value: -5, currency: 'USD' }), 'invalid', 'value', 'negative'],
      [call, asset({ siteId: newId() }), 'invalid', 'siteId', 'unknown'],
    ]);
    expect(wrong).toEqual([]);
    const made = await director.ask(call, asset({ ...decided, value: 1_000, currency: 'JPY', valuedOn: inDays(-20) }));
    expect(made).toMatchObject({ decision: 'sell', site: { name: 'Jacaranda House' } });
    expect(await director.ask('premises.overview', {})).toMatchObject({ assets: 1, assetsDecided: 1 });
  });

  it('a service stands where its newest event put it, and may fall back', async () => {
    const { id } = await director.ask('premises.saveService', service());
    const reach = (stage: 'planned' | 'funded' | 'running', on: string) =>
      director.ask('premises.recordStage', { id: newId(), serviceId: id, stage, on, note: null });
    await reach('running', inDays(-5));
    const early = await reach('planned', inDays(-200));
    expect(early).toMatchObject({ stage: 'running', since: inDays(-5) });
    const back = await reach('funded', inDays(-1));
    expect(back).toMatchObject({ stage: 'funded', since: inDays(-1) });
    expect(back.stages.map((one) => one.stage)).toEqual(['funded', 'running', 'planned']);
    const wrong = await allRefused(home, director, [
      [
        'premises.recordStage',
        { id: newId(), serviceId: newId(), stage: 'planned', on: today(), note: null },
        'invalid',
        'serviceId',
        'unknown',
      ],
      [
        'premises.recordStage',
        { id: newId(), serviceId: id, stage: 'planned', on: inDays(1), note: null },
        'invalid',
        'on',
        'in-future',
      ],
    ]);
    expect(wrong).toEqual([]);
    const newest = back.stages[0];
    if (!newest) throw new Error('no stage');
    await director.ask('premises.remove', { kind: 'stage', id: newest.id, rev: newest.rev });
    expect((await director.ask('premises.services', {})).services[0]?.stage).toBe('running');
    const { entries } = await director.ask('premises.history', { kind: 'service', id });
    expect(entries[0]?.procedure).toBe('premises.remove');
  });
});

describe('evidence', () => {
  const milestone = async (id: string) => (await director.ask('transition.milestone', { id })).computed;

  it('admissions are stopped when they are in every home that is open', async () => {
    expect(await milestone('prep-m-admissions-stopped')).toMatchObject({ met: false, have: 0, need: 1 });
    await director.ask('premises.stopAdmissions', stop());
    expect(await milestone('prep-m-admissions-stopped')).toMatchObject({ met: true, have: 1, need: 1 });
    const second = await director.ask('premises.saveSite', site());
    expect(await milestone('prep-m-admissions-stopped')).toMatchObject({ met: false, have: 1, need: 2 });
    await director.ask('premises.saveSite', site({ id: second.id, rev: second.rev, closedOn: inDays(-1) }));
    expect(await milestone('prep-m-admissions-stopped')).toMatchObject({ met: true, have: 1, need: 1 });
  });

  it('assets are told by kind, services by how far they are', async () => {
    expect(await milestone('post-m-assets-settled')).toMatchObject({ met: null });
    await director.ask('premises.saveAsset', asset({ name: 'The old chapel' }));
    const assets = await milestone('post-m-assets-settled');
    expect(assets).toMatchObject({ met: false, list: [{ id: 'asset-kind:building', detail: '0/1' }] });
    expect(JSON.stringify(assets)).not.toMatch(/chapel/);
    const { id } = await director.ask('premises.saveService', service());
    expect(await milestone('post-m-new-life')).toMatchObject({ met: false, need: 1 });
    const running = { id: newId(), serviceId: id, stage: 'running', on: today(), note: null } as const;
    await director.ask('premises.recordStage', running);
    expect(await milestone('post-m-new-life')).toMatchObject({ met: true, have: 1 });
  });
});

it.each(['sites', 'admissions', 'counts', 'assets', 'services'] as const)('%s goes out as CSV', async (list) => {
  await director.ask('premises.stopAdmissions', stop());
  await director.ask('premises.saveException', exception());
  await director.ask('premises.setCount', count());
  await director.ask('premises.saveAsset', asset({ value: 1_050, currency: 'USD' }));
  await director.ask('premises.saveService', service());
  const { data, rows } = await director.ask('premises.export', {
    list,
    siteId: list === 'services' ? null : firstSite,
    language: 'fr',
  });
  const text = Buffer.from(data, 'base64').toString('utf8');
  expect(rows).toBeGreaterThan(0);
  expect(text).not.toMatch(/premises:|catalogue:/);
  if (list === 'assets') expect(text).toContain('10.50');
});
