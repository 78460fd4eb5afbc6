/** Approving a kit: for just what it holds, over the limit by the director, and visibly gone once it is changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../support/home.ts';
import { allRefused, approve, begin, child, kitHome, kitOf, lineOf, only, set, type KitHome } from './support.ts';

let at: KitHome;
beforeAll(async () => {
  at = await kitHome();
  const rules = await at.director.ask('kit.rules', {});
  await at.director.ask('kit.editRules', {
    id: rules.id,
    rev: rules.rev,
    currency: 'USD',
    limits: [{ currency: 'USD', amount: 10_000 }],
    confirmed: true,
  });
});
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

async function priced(unitCost: number, currency = 'USD'): Promise<string> {
  const { id } = await child(at.director, {});
  await only(at.director, id, 'kit-lifebook');
  await set(at.director, id, 'kit-lifebook', { unitCost, currency });
  return id;
}
async function approving(childId: string) {
  const { kit } = await kitOf(at.director, childId);
  return { id: newId(), childId, kitId: kit?.id ?? '', rev: kit?.rev ?? 0, digest: kit?.digest ?? '' };
}

describe('a limit', () => {
  it('a supervisor approves up to it, and not one unit more', async () => {
    const [at100, above] = [await priced(10_000), await priced(10_001)];
    await approve(at.supervisor, at100);
    const call = await approving(above);
    expect(
      await allRefused(at.home, at.supervisor, [['kit.approve', call, 'invalid', 'kitId', 'director-needed']]),
    ).toEqual([]);
    expect((await kitOf(at.director, above)).kit).toMatchObject({ approved: false, overLimit: true });
    await at.director.ask('kit.approve', call);
    expect((await kitOf(at.director, above)).approvals).toMatchObject([{ overLimit: true, current: true }]);
    expect((await kitOf(at.director, at100)).approvals).toMatchObject([{ overLimit: false, current: true }]);
  });
  it('in a currency nobody set one for, a director is needed', async () => {
    const other = await priced(1, 'KES');
    expect((await at.supervisor.refused('kit.approve', await approving(other))).fields).toEqual([
      { path: 'kitId', rule: 'director-needed' },
    ]);
  });
  it('counts what goes on after the move, and not what is given in kind', async () => {
    const childId = await priced(9_000);
    const { kit } = await kitOf(at.director, childId);
    const gift = {
      ...{ childId, kitId: kit?.id ?? '', itemId: null, every: 'once' as const, amount: 2_000, currency: 'USD' },
      ...{ from: '2027-01-01', until: null, steps: [], budgetLine: null, note: null },
    };
    await at.director.ask('kit.addSupport', { ...gift, id: newId(), name: 'Seeds', means: 'in-kind' });
    expect((await kitOf(at.director, childId)).kit?.overLimit).toBe(false);
    await at.director.ask('kit.addSupport', { ...gift, id: newId(), name: 'Fees', means: 'cash' });
    expect((await kitOf(at.director, childId)).kit?.overLimit).toBe(true);
  });
  it('is the director’s to set, once for each currency', async () => {
    const rules = await at.director.ask('kit.rules', {});
    const call = { id: rules.id, rev: rules.rev };
    expect(await allRefused(at.home, at.supervisor, [['kit.editRules', { ...call, limits: [] }, 'forbidden']])).toEqual(
      [],
    );
    const twice = [1, 2].map((amount) => ({ currency: 'USD', amount }));
    expect(
      await allRefused(at.home, at.director, [
        ['kit.editRules', { ...call, limits: twice }, 'invalid', 'limits', 'twice'],
        ['kit.editRules', { ...call, weeksAhead: 0 }, 'invalid', 'weeksAhead', 'too-small'],
        ['kit.editRules', { ...call, rev: 999, weeksAhead: 3 }, 'conflict'],
        ['kit.editRules', { ...call, id: newId(), weeksAhead: 3 }, 'not-found'],
      ]),
    ).toEqual([]);
  });
});

describe('an approval', () => {
  it('is for just what it names: a changed kit is not approved, changed back it is', async () => {
    const childId = await priced(500);
    const id = await approve(at.supervisor, childId);
    const approved = async () => (await kitOf(at.director, childId)).kit?.approved;
    expect(await approved()).toBe(true);
    // A size is not part of what is paid for.
    await set(at.director, childId, 'kit-lifebook', { size: 'A4' });
    expect(await approved()).toBe(true);
    await set(at.director, childId, 'kit-lifebook', { unitCost: 501 });
    expect(await approved()).toBe(false);
    expect((await kitOf(at.director, childId)).approvals).toMatchObject([{ id, current: false }]);
    await set(at.director, childId, 'kit-lifebook', { unitCost: 500 });
    expect(await approved()).toBe(true);
    const bag = await lineOf(at.director, childId, 'kit-bag');
    await at.director.ask('kit.decideLine', { childId, id: bag.id, rev: bag.rev, included: true });
    expect(await approved()).toBe(false);
  });
  it('is not given to a screen that shows an older kit, nor while something waits', async () => {
    const childId = await priced(500);
    const call = await approving(childId);
    await set(at.director, childId, 'kit-lifebook', { unitCost: 700 });
    expect((await at.supervisor.refused('kit.approve', call)).code).toBe('conflict');
    const { kit } = await kitOf(at.director, childId);
    const now = { ...call, rev: kit?.rev ?? 0 };
    expect(
      await allRefused(at.home, at.supervisor, [
        ['kit.approve', now, 'invalid', 'digest', 'changed'],
        ['kit.approve', { ...now, digest: 'x' }, 'invalid', 'digest'],
      ]),
    ).toEqual([]);
    const { id: open } = await child(at.director, {});
    await begin(at.director, open);
    expect((await at.supervisor.refused('kit.approve', await approving(open))).fields).toEqual([
      { path: 'kitId', rule: 'undecided' },
    ]);
    const { id: empty } = await child(at.director, {});
    await only(at.director, empty);
    expect((await at.supervisor.refused('kit.approve', await approving(empty))).fields).toEqual([
      { path: 'kitId', rule: 'required' },
    ]);
  });
  it('saved twice is one, and is withdrawn with a reason', async () => {
    const childId = await priced(500);
    const call = await approving(childId);
    const done = await at.supervisor.ask('kit.approve', call);
    expect(await at.supervisor.ask('kit.approve', call)).toEqual(done);
    const back = { childId, id: done.id, rev: done.rev };
    expect(
      await allRefused(at.home, at.supervisor, [
        ['kit.withdrawApproval', { ...back, reason: '' }, 'invalid', 'reason', 'required'],
        ['kit.withdrawApproval', { ...back, childId: at.mine, reason: 'x' }, 'not-found'],
        ['kit.approve', { ...call, digest: 'f'.repeat(64) }, 'invalid', 'id', 'used'],
      ]),
    ).toEqual([]);
    await at.supervisor.ask('kit.withdrawApproval', { ...back, reason: 'No money left' });
    expect((await kitOf(at.director, childId)).kit?.approved).toBe(false);
  });
});

describe('what kits cost on average', () => {
  it('stands beside a kit, over the others whose costs are all known', async () => {
    const childId = await priced(300);
    const { means } = await kitOf(at.director, childId);
    // The withdrawn one, the one with an unknown cost and this one are not among them.
    expect(means).toEqual([{ currency: 'USD', amount: 10_001, kits: 2 }]);
  });
});
