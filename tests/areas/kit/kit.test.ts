/** A child's kit from the template to the signed receipt: every step an event, nothing written over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../support/home.ts';
import {
  allRefused,
  approve,
  begin,
  child,
  inDays,
  kitHome,
  kitOf,
  lineOf,
  lines,
  only,
  set,
  today,
  type KitHome,
} from './support.ts';

let at: KitHome;
beforeAll(async () => void (at = await kitHome()));
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});
const another = async () => (await child(at.director, {})).id;

describe('beginning a kit', () => {
  it('takes what fits, lets wait what nobody can judge, and says why', async () => {
    await begin(at.lead, at.mine);
    const { lines: held, kit, proposals } = await kitOf(at.lead, at.mine);
    const decisionOf = (id: string) => held.find((line) => line.item.id === id)?.decision;
    expect(decisionOf('kit-bag')).toBe('included');
    expect(decisionOf('kit-food')).toBe('undecided');
    expect(decisionOf('kit-medicine')).toBe('undecided');
    const medicine = held.find((line) => line.item.id === 'kit-medicine');
    expect(medicine?.answer?.reasons).toEqual([{ ask: 'needs', holds: null, values: ['treatment'] }]);
    expect(kit).toMatchObject({
      state: 'proposed',
      approved: false,
      overLimit: false,
      spent: { sums: [], unknown: 0 },
    });
    expect(kit?.undecided).toBe(held.filter((line) => line.decision === 'undecided').length);
    // Nothing is packed; money waits for no packing, unless nobody has decided about it.
    expect(kit?.missing).toBe(held.filter((line) => line.kind !== 'money' || line.decision === 'undecided').length);
    expect(proposals.find((one) => one.item.id === 'kit-bag')).toMatchObject({ inKit: true });
  });

  it('saved twice is one kit; a second one is refused while one is open', async () => {
    const childId = await another();
    const id = newId();
    const first = await at.director.ask('kit.start', { id, childId });
    expect(await at.director.ask('kit.start', { id, childId })).toEqual(first);
    const refused = await at.director.refused('kit.start', { id: newId(), childId });
    expect(refused.fields).toEqual([{ path: 'childId', rule: 'kit-open' }]);
    const { kit } = await kitOf(at.director, childId);
    await at.director.ask('kit.end', { childId, id, rev: kit?.rev ?? 0, on: today(), reason: 'The move is off' });
    await begin(at.director, childId);
    expect((await kitOf(at.director, childId)).earlier).toMatchObject([{ id, reason: 'The move is off' }]);
  });

  it('no cost is not nothing: it is counted', async () => {
    const { kit, lines: held } = await kitOf(at.lead, at.mine);
    const priced = held.filter((line) => line.decision === 'included').length;
    expect(kit?.budget).toEqual({ sums: [], unknown: priced });
  });
});

describe('editing', () => {
  it('another quantity asks a reason, other fields do not', async () => {
    const line = await lineOf(at.lead, at.mine, 'kit-clothes');
    const call = { childId: at.mine, id: line.id, rev: line.rev };
    expect(
      await allRefused(at.home, at.lead, [
        ['kit.editLine', { ...call, quantity: 5 }, 'invalid', 'reason', 'required'],
        ['kit.editLine', { ...call, quantity: 0, reason: 'x' }, 'invalid', 'quantity', 'too-small'],
        ['kit.editLine', { ...call, quantity: 1_001, reason: 'x' }, 'invalid', 'quantity', 'too-large'],
        ['kit.editLine', { ...call, quantity: 1.5, reason: 'x' }, 'invalid', 'quantity'],
        ['kit.editLine', { ...call, unitCost: 100 }, 'invalid', 'currency', 'required'],
        ['kit.editLine', { ...call, unitCost: -1, currency: 'USD' }, 'invalid', 'unitCost', 'too-small'],
        ['kit.editLine', { ...call, unitCost: 1, currency: 'usd' }, 'invalid', 'currency', 'currency'],
        ['kit.editLine', { ...call, size: 'x'.repeat(200) }, 'invalid', 'size', 'too-long'],
        ['kit.editLine', { ...call, colour: 'red' }, 'invalid', 'colour', 'unknown-field'],
        ['kit.editLine', { ...call, id: newId() }, 'not-found'],
      ]),
    ).toEqual([]);
    await set(at.lead, at.mine, 'kit-clothes', { quantity: 5, reason: 'Cold up there', size: '128' });
    await set(at.lead, at.mine, 'kit-clothes', { unitCost: 1_250, currency: 'USD', budgetLine: 'Donor A' });
    expect(await lineOf(at.lead, at.mine, 'kit-clothes')).toMatchObject({
      quantity: 5,
      size: '128',
      reason: 'Cold up there',
      unitCost: 1_250,
    });
    expect((await kitOf(at.lead, at.mine)).kit?.budget.sums).toEqual([{ currency: 'USD', amount: 6_250 }]);
  });

  it('an older screen is told, and changes nothing', async () => {
    const { id, rev } = await lineOf(at.lead, at.mine, 'kit-clothes');
    const refused = await at.lead.refused('kit.editLine', { childId: at.mine, id, rev: rev - 1, size: '140' });
    expect([refused.code, refused.conflict?.currentRev]).toEqual(['conflict', rev]);
  });

  it('leaving out asks a reason, and adds up no more', async () => {
    const { id, rev } = await lineOf(at.lead, at.mine, 'kit-farewell');
    const call = { childId: at.mine, id, rev, included: false };
    expect(await allRefused(at.home, at.lead, [['kit.decideLine', call, 'invalid', 'reason', 'required']])).toEqual([]);
    await at.lead.ask('kit.decideLine', { ...call, reason: 'Has had one' });
    expect(await lineOf(at.lead, at.mine, 'kit-farewell')).toMatchObject({
      decision: 'left-out',
      reason: 'Has had one',
    });
  });

  it('adds an item of its own, saved twice once; the template’s own name is found', async () => {
    const { kit } = await kitOf(at.lead, at.mine);
    const own = {
      ...{
        id: newId(),
        childId: at.mine,
        kitId: kit?.id ?? '',
        itemId: null,
        name: 'A mango tree',
        kind: 'goods' as const,
      },
      ...{ reason: 'She planted it', quantity: 1, unit: 'piece' as const, unitCost: 500 },
      ...{ currency: 'KES', means: 'in-kind' as const },
      ...{ budgetLine: null, fromStock: false, size: null, note: null },
    };
    await at.lead.ask('kit.addLine', own);
    await at.lead.ask('kit.addLine', own);
    const after = await kitOf(at.lead, at.mine);
    expect(after.lines.filter((line) => line.item.name === 'A mango tree')).toHaveLength(1);
    expect(after.kit?.inKind).toEqual({ sums: [{ currency: 'KES', amount: 500 }], unknown: 0 });
    // The sums of two currencies stand beside each other.
    expect(after.kit?.budget.sums).toEqual([{ currency: 'USD', amount: 6_250 }]);
    expect(
      await allRefused(at.home, at.lead, [
        ['kit.addLine', { ...own, id: newId(), name: '' }, 'invalid', 'name', 'required'],
        ['kit.addLine', { ...own, id: newId(), fromStock: true }, 'invalid', 'fromStock', 'not-allowed'],
        ['kit.addLine', { ...own, id: newId(), itemId: 'kit-nonsense' }, 'invalid', 'itemId', 'unknown'],
        ['kit.addLine', { ...own, id: newId(), reason: ' ' }, 'invalid', 'reason', 'required'],
        ['kit.addLine', { ...own, id: newId(), kitId: newId() }, 'not-found'],
        ['kit.addLine', { ...own, name: 'Another tree' }, 'conflict'],
      ]),
    ).toEqual([]);
  });
});

describe('from bought to signed', () => {
  it('counts partly bought, packed, handed over and returned, each as an event', async () => {
    const childId = await another();
    const kitId = await only(at.director, childId, 'kit-lifebook', 'kit-comfort', 'kit-documents');
    await set(at.director, childId, 'kit-comfort', { quantity: 3, reason: 'Three of them' });
    await approve(at.director, childId);
    const [comfort, book, papers] = [
      await lineOf(at.director, childId, 'kit-comfort'),
      await lineOf(at.director, childId, 'kit-lifebook'),
      await lineOf(at.director, childId, 'kit-documents'),
    ];
    const state = async () => (await kitOf(at.director, childId)).kit?.state;
    expect(await state()).toBe('approved');
    const kit = { childId, kitId, on: today() };
    await at.director.ask('kit.step', {
      ...{ ...kit, step: 'bought', receiptNumber: 'R-1' },
      lines: [{ id: newId(), lineId: comfort.id, quantity: 3, paid: 900, currency: 'USD' }],
    });
    await at.director.ask('kit.pack', { ...kit, lines: lines([comfort, 2], [book, 1], [papers, 1]) });
    expect(await lineOf(at.director, childId, 'kit-comfort')).toMatchObject({ state: 'bought', counts: { packed: 2 } });
    await at.director.ask('kit.pack', { ...kit, lines: lines([comfort, 1]) });
    expect(await state()).toBe('packed');
    await at.director.ask('kit.handOver', {
      ...{ ...kit, id: newId(), part: 'goods', receiver: 'Grandmother', worker: 'Lena' },
      lines: lines([comfort, 2]),
    });
    expect([await state(), (await kitOf(at.director, childId)).kit?.checkPending]).toEqual([
      'partly-handed-over',
      true,
    ]);
    await at.director.ask('kit.handOver', {
      ...{ ...kit, id: newId(), part: 'goods', receiver: 'Grandmother', worker: 'Lena' },
      lines: lines([comfort, 1], [book, 1]),
    });
    await at.director.ask('kit.handOver', {
      ...{ ...kit, id: newId(), part: 'documents', receiver: 'Grandmother', worker: 'Lena' },
      lines: lines([papers, 1]),
    });
    expect(await state()).toBe('handed-over');
    await at.director.ask('kit.step', { ...kit, step: 'returned', lines: lines([comfort, 1]), note: 'Torn' });
    const now = await kitOf(at.director, childId);
    expect([now.kit?.state, now.receipts.length, now.kit?.spent.sums]).toEqual([
      'partly-handed-over',
      3,
      [{ currency: 'USD', amount: 900 }],
    ]);
    // Nothing was written over: each step stands for itself.
    expect(now.events.map((event) => event.step).toSorted()).toEqual(
      ['bought', ...Array<string>(4).fill('handed-over'), ...Array<string>(4).fill('packed'), 'returned'].toSorted(),
    );
    await at.director.ask('kit.recordCheck', {
      ...{ id: newId(), childId, kitId, on: today(), arrived: 'partly', used: 'yes', note: 'One toy came back' },
    });
    expect((await kitOf(at.director, childId)).kit?.checkPending).toBe(false);
  });

  it('saved twice is written once', async () => {
    const childId = await another();
    const kitId = await only(at.director, childId, 'kit-lifebook');
    const book = await lineOf(at.director, childId, 'kit-lifebook');
    const packing = { childId, kitId, on: today(), lines: lines([book, 1]) };
    await at.director.ask('kit.pack', packing);
    await at.director.ask('kit.pack', packing);
    const handing = {
      ...{ id: newId(), childId, kitId, part: 'goods' as const, on: today(), receiver: 'Aunt', worker: 'Lena' },
      lines: lines([book, 1]),
    };
    await at.director.ask('kit.handOver', handing);
    await at.director.ask('kit.handOver', handing);
    expect((await kitOf(at.director, childId)).events).toHaveLength(2);
    expect((await at.director.refused('kit.pack', { ...packing, on: inDays(-1) })).code).toBe('conflict');
  });

  it('refuses more than is planned or there, other people’s lines, days to come', async () => {
    const childId = await another();
    const kitId = await only(at.director, childId, 'kit-lifebook', 'kit-documents');
    const elsewhere = await lineOf(at.lead, at.mine, 'kit-lifebook');
    const [book, papers] = [
      await lineOf(at.director, childId, 'kit-lifebook'),
      await lineOf(at.director, childId, 'kit-documents'),
    ];
    const out = await lineOf(at.director, childId, 'kit-bag');
    const kit = { childId, kitId, on: today() };
    const handing = { ...kit, id: newId(), part: 'goods', receiver: 'Aunt', worker: 'Lena' };
    const twice = lines([book, 1])[0];
    expect(
      await allRefused(at.home, at.director, [
        ['kit.pack', { ...kit, lines: lines([book, 2]) }, 'invalid', 'lines.0.quantity', 'over-planned'],
        ['kit.pack', { ...kit, lines: lines([book, 1], [book, 1]) }, 'invalid', 'lines.1.quantity', 'over-planned'],
        ['kit.pack', { ...kit, lines: [twice, twice] }, 'invalid', 'lines', 'twice'],
        ['kit.pack', { ...kit, lines: [] }, 'invalid', 'lines', 'required'],
        ['kit.pack', { ...kit, lines: lines([book, 0]) }, 'invalid', 'lines.0.quantity', 'too-small'],
        ['kit.pack', { ...kit, lines: lines([elsewhere, 1]) }, 'invalid', 'lines.0.lineId', 'unknown'],
        ['kit.pack', { ...kit, lines: lines([out, 1]) }, 'invalid', 'lines.0.lineId', 'unknown'],
        ['kit.pack', { ...kit, on: inDays(1), lines: lines([book, 1]) }, 'invalid', 'on', 'in-future'],
        ['kit.pack', { ...kit, on: '1899-12-31', lines: lines([book, 1]) }, 'invalid', 'on', 'date'],
        ['kit.pack', { ...kit, kitId: newId(), lines: lines([book, 1]) }, 'not-found'],
        ['kit.unpack', { ...kit, lines: lines([book, 1]) }, 'invalid', 'lines.0.quantity', 'not-there'],
        ['kit.step', { ...kit, step: 'returned', lines: lines([book, 1]) }, 'invalid', 'lines.0.quantity', 'not-there'],
        ['kit.step', { ...kit, step: 'missing', lines: lines([book, 1]) }, 'invalid', 'lines.0.quantity', 'not-there'],
        ['kit.step', { ...kit, step: 'packed', lines: lines([book, 1]) }, 'invalid', 'step'],
        ['kit.step', { ...kit, step: 'bought', lines: lines([book, 1]) }, 'invalid', 'reason', 'not-approved'],
        ['kit.handOver', { ...handing, lines: lines([papers, 1]) }, 'invalid', 'lines.0.lineId', 'other-part'],
        [
          'kit.handOver',
          { ...handing, part: 'medicines', lines: lines([book, 1]) },
          'invalid',
          'healthPerson',
          'required',
        ],
        [
          'kit.handOver',
          { ...handing, healthPerson: 'Nurse', lines: lines([book, 1]) },
          'invalid',
          'healthPerson',
          'not-allowed',
        ],
        [
          'kit.recordCheck',
          { ...kit, id: newId(), arrived: 'all', used: 'yes' },
          'invalid',
          'kitId',
          'not-handed-over',
        ],
      ]),
    ).toEqual([]);
    // Bought before anybody approved it: said so, and written down.
    await at.director.ask('kit.step', {
      ...kit,
      step: 'bought',
      lines: lines([book, 1]),
      reason: 'It was the last one',
    });
  });

  it('medicines are signed by a health person, and only there', async () => {
    const childId = await another();
    const kitId = await only(at.director, childId, 'kit-medicine');
    const pills = await lineOf(at.director, childId, 'kit-medicine');
    const id = newId();
    const medicine = { part: 'medicines', receiver: 'Aunt', worker: 'Lena', healthPerson: 'Nurse Achieng' } as const;
    const on = today();
    const { rev } = await at.director.ask('kit.handOver', {
      id,
      childId,
      kitId,
      on,
      ...medicine,
      lines: lines([pills, 30]),
    });
    const signed = { child: true, receiver: true, worker: true, health: true };
    await at.director.ask('kit.sign', { childId, id, rev, signed });
    expect((await kitOf(at.director, childId)).receipts).toMatchObject([{ signed, healthPerson: 'Nurse Achieng' }]);
  });

  it('what was written down by mistake goes, and comes back; what later steps rest on stays', async () => {
    const childId = await another();
    const kitId = await only(at.director, childId, 'kit-lifebook');
    const book = await lineOf(at.director, childId, 'kit-lifebook');
    const kit = { childId, kitId, on: today() };
    const packed = lines([book, 1]);
    await at.director.ask('kit.pack', { ...kit, lines: packed });
    const [event] = (await kitOf(at.director, childId)).events;
    const removed = await at.director.ask('kit.removeStep', { childId, id: event?.id ?? '', rev: event?.rev ?? 0 });
    expect((await lineOf(at.director, childId, 'kit-lifebook')).counts.packed).toBe(0);
    await at.director.ask('kit.restoreStep', { childId, id: removed.id, rev: removed.rev });
    const receipt = newId();
    const handing = { ...kit, id: receipt, part: 'goods', receiver: 'Aunt', worker: 'Lena' } as const;
    await at.director.ask('kit.handOver', { ...handing, lines: lines([book, 1]) });
    await at.director.ask('kit.step', { ...kit, step: 'returned', lines: lines([book, 1]) });
    const now = await kitOf(at.director, childId);
    const given = now.events.find((one) => one.step === 'handed-over');
    const back = now.events.find((one) => one.step === 'returned');
    expect(
      await allRefused(at.home, at.director, [
        ['kit.removeStep', { childId, id: given?.id, rev: given?.rev }, 'invalid', 'id', 'on-receipt'],
        ['kit.removeReceipt', { childId, id: receipt, rev: 1, reason: 'x' }, 'invalid', 'id', 'later-steps'],
        ['kit.removeStep', { childId: at.mine, id: back?.id, rev: back?.rev }, 'not-found'],
      ]),
    ).toEqual([]);
    await at.director.ask('kit.removeStep', { childId, id: back?.id ?? '', rev: back?.rev ?? 0 });
    const gone = await at.director.ask('kit.removeReceipt', { childId, id: receipt, rev: 1, reason: 'Wrong child' });
    expect((await kitOf(at.director, childId)).kit?.state).toBe('packed');
    await at.director.ask('kit.restoreReceipt', { childId, id: gone.id, rev: gone.rev });
    expect((await kitOf(at.director, childId)).kit?.state).toBe('handed-over');
  });

  it('keeps what is packed from being left out or planned away', async () => {
    const childId = await another();
    const kitId = await only(at.director, childId, 'kit-lifebook');
    await set(at.director, childId, 'kit-lifebook', { quantity: 2, reason: 'Two' });
    const book = await lineOf(at.director, childId, 'kit-lifebook');
    await at.director.ask('kit.pack', { childId, kitId, on: today(), lines: lines([book, 2]) });
    const call = { childId, id: book.id, rev: book.rev, reason: 'x' };
    expect(
      await allRefused(at.home, at.director, [
        ['kit.editLine', { ...call, quantity: 1 }, 'invalid', 'quantity', 'packed-already'],
        ['kit.decideLine', { ...call, included: false }, 'invalid', 'included', 'packed-already'],
      ]),
    ).toEqual([]);
  });
});

describe('the history', () => {
  it('tells every change, and not what only screens need', async () => {
    const { entries } = await at.lead.ask('kit.history', { childId: at.mine });
    expect(entries.some((entry) => entry.table === 'kit_line' && entry.reason === 'Cold up there')).toBe(true);
    expect(entries.flatMap((entry) => entry.fields).some((one) => one.field === 'parts_changed_at')).toBe(false);
  });
});
