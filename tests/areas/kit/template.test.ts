/** The organisation's own template, and the support that goes on after the move. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../support/home.ts';
import { allRefused, begin, child, inDays, kitHome, kitOf, lineOf, today, type KitHome } from './support.ts';

let at: KitHome;
beforeAll(async () => void (at = await kitHome()));
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});
const another = async () => (await child(at.director, {})).id;

describe('the organisation’s template', () => {
  const conditions = {
    ...{ ageFrom: null, ageTo: null, sex: null, needs: [], goals: [], placements: [], months: [] },
    decide: 'facts' as const,
  };
  const parts = {
    ...({
      kind: 'goods',
      quantity: 1,
      unit: 'piece',
      stocked: false,
      sized: false,
      continues: false,
      conditions,
    } as const),
  };
  it('grows, is renamed, changed and retired; a kit that is begun keeps what it has', async () => {
    const id = newId();
    await at.supervisor.ask('kit.addTemplate', { id, name: 'Raincoat', ...parts });
    const added = await at.supervisor.ask('kit.addTemplate', { id, name: 'Raincoat', ...parts });
    const childId = await another();
    await begin(at.director, childId);
    expect((await lineOf(at.director, childId, id)).item).toEqual({ id, name: 'Raincoat' });
    const months = { ...conditions, months: [11, 4, 4] };
    const changed = await at.supervisor.ask('kit.editTemplate', {
      id,
      rev: added.rev,
      name: 'Rain cape',
      conditions: months,
    });
    expect(changed.conditions.months).toEqual([4, 11]);
    expect((await lineOf(at.director, childId, id)).item.name).toBe('Rain cape');
    await at.supervisor.ask('kit.editTemplate', { id, rev: changed.rev, retired: true });
    expect((await kitOf(at.director, childId)).proposals.some((one) => one.item.id === id)).toBe(false);
    expect((await lineOf(at.director, childId, id)).decision).toBe('included');
    expect((await at.lead.ask('kit.templates', {})).items.some((one) => one.id === id)).toBe(false);
    expect((await at.lead.ask('kit.templates', { retired: true })).items.some((one) => one.id === id)).toBe(true);
  });
  it('refuses what cannot hold', async () => {
    const bag = (await at.lead.ask('kit.templates', {})).items.find((one) => one.id === 'kit-bag');
    const edit = { id: 'kit-bag', rev: bag?.rev ?? 0 };
    const wrong = (more: object) => ({ ...edit, conditions: { ...conditions, ...more } });
    expect(
      await allRefused(at.home, at.supervisor, [
        ['kit.editTemplate', wrong({ ageFrom: 12, ageTo: 11 }), 'invalid', 'conditions.ageTo', 'too-small'],
        ['kit.editTemplate', wrong({ ageFrom: -1 }), 'invalid', 'conditions.ageFrom', 'too-small'],
        ['kit.editTemplate', wrong({ months: [13] }), 'invalid', 'conditions.months.0', 'too-large'],
        ['kit.editTemplate', wrong({ needs: ['money'] }), 'invalid', 'conditions.needs.0'],
        ['kit.editTemplate', wrong({ star: 'sign' }), 'invalid', 'conditions.star', 'unknown-field'],
        ['kit.editTemplate', { ...edit, id: 'kit-none' }, 'not-found'],
        ['kit.addTemplate', { id: newId(), name: ' ', ...parts }, 'invalid', 'name', 'required'],
      ]),
    ).toEqual([]);
  });
});

describe('support that goes on', () => {
  it('has a start, steps that get less, an end and a total; leaves and comes back', async () => {
    const childId = await another();
    const kitId = await begin(at.director, childId);
    const food = {
      ...{ id: newId(), childId, kitId, itemId: 'kit-food', name: null, every: 'month' as const, amount: 2_000 },
      ...{
        currency: 'USD',
        means: 'bought' as const,
        from: inDays(1),
        until: inDays(100),
        budgetLine: null,
        note: null,
      },
      steps: [{ from: inDays(40), amount: 500 }],
    };
    await at.director.ask('kit.addSupport', food);
    await at.director.ask('kit.addSupport', food);
    const [support] = (await kitOf(at.director, childId)).supports;
    expect(support).toMatchObject({ state: 'coming', now: 2_000, total: { currency: 'USD' } });
    expect((await kitOf(at.director, childId)).kit?.support.sums).toEqual([support?.total]);
    const call = { childId, id: food.id, rev: support?.rev ?? 0 };
    expect(
      await allRefused(at.home, at.director, [
        ['kit.editSupport', { ...call, until: inDays(0) }, 'invalid', 'until', 'before-start'],
        ['kit.editSupport', { ...call, currency: null }, 'invalid', 'currency', 'required'],
        [
          'kit.editSupport',
          { ...call, steps: [{ from: inDays(1), amount: 1 }] },
          'invalid',
          'steps.0.from',
          'before-start',
        ],
        [
          'kit.editSupport',
          { ...call, steps: [{ from: inDays(101), amount: 1 }] },
          'invalid',
          'steps.0.from',
          'after-end',
        ],
        ['kit.editSupport', { ...call, every: 'week', until: '2200-01-01' }, 'invalid', 'until', 'too-large'],
        ['kit.addSupport', { ...food, id: newId(), itemId: null }, 'invalid', 'name', 'required'],
      ]),
    ).toEqual([]);
    await at.director.ask('kit.editSupport', { ...call, until: inDays(60), reason: 'Harvest is in' });
    const gone = await at.director.ask('kit.removeSupport', { childId, id: food.id, rev: (support?.rev ?? 0) + 1 });
    expect((await kitOf(at.director, childId)).supports).toEqual([]);
    await at.director.ask('kit.restoreSupport', { childId, id: gone.id, rev: gone.rev });
    expect((await kitOf(at.director, childId)).supports).toMatchObject([
      { until: inDays(60), reason: 'Harvest is in' },
    ]);
  });
  it('without an end its total is not known, and counted as such', async () => {
    const childId = await another();
    const kitId = await begin(at.director, childId);
    await at.director.ask('kit.addSupport', {
      ...{ id: newId(), childId, kitId, itemId: null, name: 'Rent', every: 'month', amount: 100, currency: 'USD' },
      ...{ means: 'cash', from: today(), until: null, steps: [], budgetLine: null, note: null },
    });
    expect((await kitOf(at.director, childId)).kit?.support).toEqual({ sums: [], unknown: 1 });
  });
});
