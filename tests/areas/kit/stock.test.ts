/** The store room: levels from movements, what packing takes, what is short, and never less than nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../support/home.ts';
import {
  allRefused,
  child,
  inDays,
  kitHome,
  kitOf,
  level,
  lineOf,
  lines,
  only,
  set,
  stocked,
  today,
  type KitHome,
} from './support.ts';

let at: KitHome;
beforeAll(async () => void (at = await kitHome()));
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

const moving = (more: object) => ({
  ...{ id: newId(), itemId: 'kit-bedding', size: null, kind: 'in', quantity: 1, on: today(), ...more },
});

describe('movements', () => {
  it('add up to a level, size by size; saved twice they count once', async () => {
    const bought = {
      ...moving({}),
      kind: 'in' as const,
      quantity: 5,
      unitCost: 900,
      currency: 'USD',
      receiptNumber: 'R7',
    };
    await at.lead.ask('kit.move', bought);
    await at.lead.ask('kit.move', bought);
    await stocked(at.lead, 'kit-clothes', 3, '128');
    await stocked(at.lead, 'kit-clothes', 2, '140');
    expect([await level(at.lead, 'kit-bedding'), await level(at.lead, 'kit-clothes', '128')]).toEqual([5, 3]);
    const { lines: all } = await at.lead.ask('kit.stock', {});
    const bedding = all.find((one) => one.item.id === 'kit-bedding');
    expect(bedding?.lastCost).toEqual({ currency: 'USD', amount: 900 });
    expect(all.find((one) => one.size === '140')?.lastCost).toBeNull();
  });

  it('never leave less than nothing, unless somebody corrects the count', async () => {
    expect(
      await allRefused(at.home, at.lead, [
        ['kit.move', moving({ kind: 'lost', quantity: 6, reason: 'Rats' }), 'invalid', 'quantity', 'not-in-stock'],
        ['kit.move', moving({ kind: 'lost', quantity: 1 }), 'invalid', 'reason', 'required'],
        ['kit.move', moving({ kind: 'lost', quantity: -1, reason: 'x' }), 'invalid', 'quantity', 'too-small'],
        ['kit.move', moving({ kind: 'in', quantity: 0 }), 'invalid', 'quantity', 'too-small'],
        ['kit.move', moving({ kind: 'out' }), 'invalid', 'kind'],
        ['kit.move', moving({ kind: 'correction', quantity: 0, reason: 'x' }), 'invalid', 'quantity', 'too-small'],
        ['kit.move', moving({ kind: 'correction', quantity: -9 }), 'invalid', 'reason', 'required'],
        ['kit.move', moving({ on: inDays(1) }), 'invalid', 'on', 'in-future'],
        ['kit.move', moving({ itemId: 'kit-none' }), 'invalid', 'itemId', 'unknown'],
        ['kit.move', moving({ unitCost: 5 }), 'invalid', 'currency', 'required'],
        ['kit.move', moving({ quantity: 100_001 }), 'invalid', 'quantity', 'too-large'],
      ]),
    ).toEqual([]);
    const lost = moving({ kind: 'lost', quantity: 5, reason: 'The roof leaked' });
    await at.lead.ask('kit.move', lost as never);
    expect(await level(at.lead, 'kit-bedding')).toBe(0);
    const counted = moving({ kind: 'correction', quantity: -2, reason: 'Counted again' });
    await at.lead.ask('kit.move', counted as never);
    expect(await level(at.lead, 'kit-bedding')).toBe(-2);
    await stocked(at.lead, 'kit-bedding', 4);
    expect(await level(at.lead, 'kit-bedding')).toBe(2);
  });

  it('are taken back and brought again, as far as something is left', async () => {
    const { id } = await stocked(at.lead, 'kit-hygiene', 2);
    await at.lead.ask('kit.move', moving({ itemId: 'kit-hygiene', kind: 'lost', reason: 'x' }) as never);
    expect((await at.lead.refused('kit.removeMovement', { id, rev: 1 })).fields).toEqual([
      { path: 'id', rule: 'not-in-stock' },
    ]);
    await stocked(at.lead, 'kit-hygiene', 5);
    const gone = await at.lead.ask('kit.removeMovement', { id, rev: 1 });
    expect(await level(at.lead, 'kit-hygiene')).toBe(4);
    await at.lead.ask('kit.restoreMovement', { id, rev: gone.rev });
    expect(await level(at.lead, 'kit-hygiene')).toBe(6);
  });

  it('come page by page, newest first', async () => {
    const first = await at.lead.ask('kit.movements', { limit: 2 });
    const second = await at.lead.ask('kit.movements', { limit: 2, after: first.next });
    const whole = await at.lead.ask('kit.movements', { limit: 200 });
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 4));
    expect([whole.total, whole.next]).toEqual([whole.items.length, null]);
    const clothes = await at.lead.ask('kit.movements', { itemId: 'kit-clothes' });
    expect(clothes.items.every((one) => one.item.id === 'kit-clothes')).toBe(true);
    expect((await at.lead.refused('kit.movements', { after: 'nonsense' })).fields).toEqual([
      { path: 'after', rule: 'cursor' },
    ]);
  });
});

describe('packing from the store room', () => {
  it('takes what is packed, gives back what is unpacked, and is refused what is not there', async () => {
    const { id: childId } = await child(at.director, {});
    const kitId = await only(at.director, childId, 'kit-bag');
    await set(at.director, childId, 'kit-bag', { quantity: 3, reason: 'Three' });
    const bag = await lineOf(at.director, childId, 'kit-bag');
    expect(bag.fromStock).toBe(true);
    const kit = { childId, kitId, on: today() };
    await stocked(at.lead, 'kit-bag', 2);
    expect(
      await allRefused(at.home, at.director, [
        ['kit.pack', { ...kit, lines: lines([bag, 3]) }, 'invalid', 'lines.0.quantity', 'not-in-stock'],
      ]),
    ).toEqual([]);
    const packed = lines([bag, 2]);
    await at.director.ask('kit.pack', { ...kit, lines: packed });
    await at.director.ask('kit.pack', { ...kit, lines: packed });
    expect(await level(at.lead, 'kit-bag')).toBe(0);
    await at.director.ask('kit.unpack', { ...kit, lines: lines([bag, 1]) });
    expect(await level(at.lead, 'kit-bag')).toBe(1);
    // What went missing from the box does not come back.
    await at.director.ask('kit.step', { ...kit, step: 'missing', lines: lines([bag, 1]) });
    expect(await level(at.lead, 'kit-bag')).toBe(1);
    // Handed over straight from the shelf: one leaves now.
    const receipt = { ...kit, id: newId(), part: 'goods', receiver: 'Aunt', worker: 'Lena' } as const;
    await at.director.ask('kit.handOver', { ...receipt, lines: lines([bag, 1]) });
    expect(await level(at.lead, 'kit-bag')).toBe(0);
    await at.director.ask('kit.step', { ...kit, step: 'returned', lines: lines([bag, 1]), toStock: true });
    expect(await level(at.lead, 'kit-bag')).toBe(1);
  });

  it('a step taken back puts back what it took; the movement itself stays the kit’s', async () => {
    const { id: childId } = await child(at.director, {});
    const kitId = await only(at.director, childId, 'kit-phone');
    await stocked(at.lead, 'kit-phone', 1);
    const phone = await lineOf(at.director, childId, 'kit-phone');
    await at.director.ask('kit.pack', { childId, kitId, on: today(), lines: lines([phone, 1]) });
    const out = (await at.lead.ask('kit.movements', { itemId: 'kit-phone' })).items.find((one) => one.kind === 'out');
    expect(out?.own).toBe(false);
    expect(
      await allRefused(at.home, at.lead, [
        ['kit.removeMovement', { id: out?.id, rev: out?.rev }, 'invalid', 'id', 'from-kit'],
      ]),
    ).toEqual([]);
    const [event] = (await kitOf(at.director, childId)).events;
    const gone = await at.director.ask('kit.removeStep', { childId, id: event?.id ?? '', rev: event?.rev ?? 0 });
    expect(await level(at.lead, 'kit-phone')).toBe(1);
    await at.lead.ask('kit.move', moving({ itemId: 'kit-phone', kind: 'lost', reason: 'Stolen' }) as never);
    expect((await at.director.refused('kit.restoreStep', { childId, id: gone.id, rev: gone.rev })).code).toBe(
      'invalid',
    );
  });
});

describe('what is short for the coming moves', () => {
  it('is counted from open kits by the day they are needed, and names no child', async () => {
    const { id: childId } = await child(at.director, { name: 'Wambui' });
    const kitId = await only(at.director, childId, 'kit-menstrual');
    const { kit } = await kitOf(at.director, childId);
    await at.director.ask('kit.edit', { childId, id: kitId, rev: kit?.rev ?? 0, neededOn: inDays(20) });
    const find = async () =>
      (await at.lead.ask('kit.stock', {})).lines.find((one) => one.item.id === 'kit-menstrual' && one.size === null);
    expect(await find()).toMatchObject({ level: 0, needed: 3, kits: 1, short: 3, shortOn: inDays(20) });
    await stocked(at.lead, 'kit-menstrual', 3);
    expect(await find()).toMatchObject({ level: 3, short: 0, shortOn: null });
    const after = (await kitOf(at.director, childId)).kit;
    await at.director.ask('kit.edit', { childId, id: kitId, rev: after?.rev ?? 0, neededOn: inDays(300) });
    expect(await find()).toMatchObject({ needed: 0 });
    const seen = [await at.lead.ask('kit.stock', {}), await at.lead.ask('kit.movements', { limit: 200 })];
    expect(JSON.stringify(seen)).not.toContain('Wambui');
    expect(JSON.stringify(seen)).not.toContain(childId);
  });
});
