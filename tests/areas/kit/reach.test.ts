/** Who reaches which kit: every procedure about another's child, carers in their house, viewers and trainers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kit as contract } from '../../../src/shared/areas/kit.ts';
import { newId } from '../../support/home.ts';
import {
  allRefused,
  approve,
  begin,
  decideAll,
  inDays,
  kitHome,
  kitOf,
  level,
  lineOf,
  lines,
  set,
  stocked,
  today,
  type KitHome,
  type KitOfChild,
} from './support.ts';

let at: KitHome;
let kitId: string;
let otherKitId: string;
let theirs: KitOfChild;
beforeAll(async () => {
  at = await kitHome();
  kitId = await begin(at.lead, at.mine);
  otherKitId = await begin(at.stranger, at.other);
  await decideAll(at.stranger, at.other, true);
  await set(at.stranger, at.other, 'kit-bag', { unitCost: 4_200, currency: 'USD', note: 'Flees a stepfather' });
  await approve(at.supervisor, at.other);
  const book = await lineOf(at.stranger, at.other, 'kit-lifebook');
  const kit = { childId: at.other, kitId: otherKitId, on: today() };
  await at.stranger.ask('kit.handOver', {
    ...{ ...kit, id: newId(), part: 'goods', receiver: 'Aunt', worker: 'Stan' },
    lines: lines([book, 1]),
  });
  await at.stranger.ask('kit.step', { ...kit, step: 'returned', lines: lines([book, 1]) });
  await at.stranger.ask('kit.addSupport', {
    ...{ id: newId(), childId: at.other, kitId: otherKitId, itemId: 'kit-food', name: null, every: 'once', steps: [] },
    ...{ amount: null, currency: null, means: 'bought', from: today(), until: null, budgetLine: null, note: null },
  });
  await at.stranger.ask('kit.addFile', {
    ...{ id: newId(), childId: at.other, kitId: otherKitId, receiptId: null, name: 'scan.pdf' },
    ...{ mediaType: 'application/pdf', data: Buffer.from('%PDF-1.7 scan').toString('base64') },
  });
  theirs = await kitOf(at.stranger, at.other);
});
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

/** Well-formed calls about a child and the ids of a kit, one for each procedure about one child. */
function callsAbout(childId: string, kit: string, ids: KitOfChild) {
  const [line, event, receipt, file] = [ids.lines[0], ids.events[0], ids.receipts[0], ids.files[0]];
  const [support, approval] = [ids.supports[0], ids.approvals[0]];
  if (!line || !event || !receipt || !file || !support || !approval) throw new Error('a kit with everything is needed');
  const on = today();
  const changing = (one: { id: string; rev: number }) => ({ childId, id: one.id, rev: one.rev });
  const parts = { means: 'bought', budgetLine: null, note: null, currency: null };
  return {
    'kit.child': { childId },
    'kit.start': { childId, id: newId() },
    'kit.edit': { childId, id: kit, rev: 1, note: 'x' },
    'kit.end': { childId, id: kit, rev: 1, on, reason: 'x' },
    'kit.addLine': {
      ...{ childId, id: newId(), kitId: kit, itemId: null, name: 'x', kind: 'goods', reason: 'x', quantity: 1 },
      ...{ unit: 'piece', unitCost: null, fromStock: false, size: null, ...parts },
    },
    'kit.editLine': { ...changing(line), size: 'L' },
    'kit.decideLine': { ...changing(line), included: true },
    'kit.step': { childId, kitId: kit, step: 'bought', on, reason: 'x', lines: lines([line, 1]) },
    'kit.removeStep': changing(event),
    'kit.restoreStep': changing(event),
    'kit.handOver': {
      ...{ childId, id: newId(), kitId: kit, part: 'goods', on, receiver: 'x', worker: 'x', lines: lines([line, 1]) },
    },
    'kit.sign': { ...changing(receipt), signed: { child: true, receiver: true, worker: true, health: false } },
    'kit.removeReceipt': { ...changing(receipt), reason: 'x' },
    'kit.restoreReceipt': changing(receipt),
    'kit.addFile': {
      ...{ childId, id: newId(), kitId: kit, receiptId: null, name: 'x', mediaType: 'application/pdf' },
      data: Buffer.from('%PDF-1.7').toString('base64'),
    },
    'kit.file': { childId, id: file.id },
    'kit.copyFile': { childId, id: file.id },
    'kit.removeFile': changing(file),
    'kit.restoreFile': changing(file),
    'kit.addSupport': {
      ...{ childId, id: newId(), kitId: kit, itemId: null, name: 'x', every: 'once', amount: null, from: on },
      ...{ until: null, steps: [], ...parts },
    },
    'kit.editSupport': { ...changing(support), note: 'x' },
    'kit.removeSupport': changing(support),
    'kit.restoreSupport': changing(support),
    'kit.recordCheck': { childId, id: newId(), kitId: kit, on, arrived: 'all', used: 'yes' },
    'kit.history': { childId },
    'kit.packList': { childId },
    'kit.pack': { childId, kitId: kit, on, lines: lines([line, 1]) },
    'kit.unpack': { childId, kitId: kit, on, lines: lines([line, 1]) },
    'kit.approve': { childId, id: newId(), kitId: kit, rev: 1, digest: 'a'.repeat(64) },
    'kit.withdrawApproval': { ...changing(approval), reason: 'x' },
  } as const;
}
type Call = readonly [Parameters<KitHome['director']['refused']>[0], unknown, string];
const supervisorsOnly = ['kit.approve', 'kit.withdrawApproval'];

describe('every procedure about one child', () => {
  it('is tried here', () => {
    const about = Object.entries(contract).filter(([, one]) => 'about' in one.access);
    expect(Object.keys(callsAbout(at.other, otherKitId, theirs)).toSorted()).toEqual(
      about.map(([name]) => name).toSorted(),
    );
  });

  it('refuses a social worker who does not carry the child', async () => {
    const calls = Object.entries(callsAbout(at.other, otherKitId, theirs)).map(
      ([name, input]) => [name as Call[0], input, 'forbidden'] as const,
    );
    expect(await allRefused(at.home, at.lead, calls)).toEqual([]);
  });

  it('and knows no id of another child’s kit under one’s own child', async () => {
    const known = ['kit.child', 'kit.start', 'kit.history', 'kit.packList'];
    const calls = Object.entries(callsAbout(at.mine, otherKitId, theirs))
      .filter(([name]) => !known.includes(name) && !supervisorsOnly.includes(name))
      .map(([name, input]) => [name as Call[0], input, 'not-found'] as const);
    expect(await allRefused(at.home, at.lead, calls)).toEqual([]);
    const approving = Object.entries(callsAbout(at.mine, otherKitId, theirs))
      .filter(([name]) => supervisorsOnly.includes(name))
      .map(([name, input]) => [name as Call[0], input, 'not-found'] as const);
    expect(await allRefused(at.home, at.supervisor, approving)).toEqual([]);
  });

  it('refuses trainers and viewers, whichever it is', async () => {
    for (const role of ['trainer', 'viewer'] as const) {
      const person = await at.home.person(role);
      const calls = Object.entries(callsAbout(at.mine, kitId, theirs)).map(
        ([name, input]) => [name as Call[0], input, 'forbidden'] as const,
      );
      expect(await allRefused(at.home, person, calls)).toEqual([]);
    }
  });
});

describe('lists', () => {
  it('hold one’s own children alone, also behind a search or a cursor', async () => {
    for (const asked of [{}, { search: '' }, { show: 'all' as const }, { after: `0:${at.other}` }, { limit: 200 }]) {
      const { items } = await at.lead.ask('kit.list', asked);
      expect(items.filter((one) => one.id !== at.mine)).toEqual([]);
    }
    expect((await at.director.ask('kit.list', {})).total).toBe(2);
    const { children } = await at.lead.ask('kit.packing', { from: '2000-01-01', until: '2199-01-01' });
    expect(children.filter((one) => one.id !== at.mine)).toEqual([]);
    expect((await at.lead.ask('kit.export', { language: 'en' })).rows).toBe(1);
  });
  it('packing asks for days in order', async () => {
    const asked = { from: today(), until: inDays(-1) };
    expect((await at.lead.refused('kit.packing', asked)).fields).toEqual([{ path: 'until', rule: 'before-start' }]);
  });
  it('every look leaves a line', async () => {
    await kitOf(at.lead, at.mine);
    const { items } = await at.director.ask('settings.accessLog', { limit: 5 });
    expect(JSON.stringify(items)).toContain('kit.child');
  });
});

describe('care staff', () => {
  it('pack for a child of their house, and are refused for another', async () => {
    const { list } = await at.carer.ask('kit.packList', { childId: at.mine });
    const book = list?.lines.find((line) => line.item.id === 'kit-lifebook');
    const packing = { childId: at.mine, kitId, on: today() };
    await at.carer.ask('kit.pack', { ...packing, lines: lines([{ id: book?.lineId ?? '' }, 1]) });
    expect((await lineOf(at.lead, at.mine, 'kit-lifebook')).counts.packed).toBe(1);
    await at.carer.ask('kit.unpack', { ...packing, lines: lines([{ id: book?.lineId ?? '' }, 1]) });
    const theirLine = theirs.lines[0];
    expect(
      await allRefused(at.home, at.carer, [
        ['kit.packList', { childId: at.other }, 'forbidden'],
        [
          'kit.pack',
          { childId: at.other, kitId: otherKitId, on: today(), lines: lines([theirLine ?? { id: newId() }, 1]) },
          'forbidden',
        ],
        [
          'kit.pack',
          { childId: at.mine, kitId: otherKitId, on: today(), lines: lines([theirLine ?? { id: newId() }, 1]) },
          'not-found',
        ],
        ['kit.unpack', { ...packing, lines: lines([theirLine ?? { id: newId() }, 1]) }, 'invalid', 'lines.0.lineId'],
        ['kit.child', { childId: at.mine }, 'forbidden'],
        ['kit.list', {}, 'forbidden'],
        ['kit.packing', { from: today(), until: today() }, 'forbidden'],
        ['kit.stock', {}, 'forbidden'],
        ['kit.movements', {}, 'forbidden'],
        ['kit.templates', {}, 'forbidden'],
        ['kit.rules', {}, 'forbidden'],
      ]),
    ).toEqual([]);
  });

  it('see items and sizes, and neither a cost, nor a reason, nor a note', async () => {
    const secret = { unitCost: 98_765, currency: 'KES', budgetLine: 'Secret donor', note: 'Because of the court' };
    await set(at.lead, at.mine, 'kit-clothes', { ...secret, size: '128', quantity: 3, reason: 'She has HIV' });
    const seen = JSON.stringify([
      await at.carer.ask('kit.packList', { childId: at.mine }),
      await at.carer.ask('kit.packable', {}),
    ]);
    expect(seen).toContain('"size":"128"');
    for (const word of ['98765', 'KES', 'Secret donor', 'Because of the court', 'HIV', 'reason', 'note', 'unitCost']) {
      expect(seen).not.toContain(word);
    }
  });

  it('are given the children of their house alone, and what the store room lacks in a word', async () => {
    const { children } = await at.carer.ask('kit.packable', {});
    expect(children.map((one) => one.id)).toEqual([at.mine]);
    const bag = children[0]?.lines.find((line) => line.item.id === 'kit-bag');
    const packing = { childId: at.mine, kitId, on: today(), lines: lines([{ id: bag?.lineId ?? '' }, 1]) };
    const refused = await at.carer.refused('kit.pack', packing);
    expect(refused.fields).toEqual([{ path: 'lines.0.quantity', rule: 'not-in-stock' }]);
    await stocked(at.lead, 'kit-bag', 1);
    await at.carer.ask('kit.pack', packing);
    expect(await level(at.lead, 'kit-bag')).toBe(0);
  });

  it('pack nothing that was left out, and no money', async () => {
    const { list } = await at.carer.ask('kit.packList', { childId: at.mine });
    const ids = list?.lines.map((line) => line.item.id) ?? [];
    expect(ids).not.toContain('kit-travel');
    expect(ids).not.toContain('kit-food');
  });
});

describe('figures', () => {
  it('of fewer than five are nobody’s to see who may not see names', async () => {
    const viewer = await at.home.person('viewer');
    const figures = await viewer.ask('kit.figures', {});
    expect(figures).toMatchObject({ kits: null, handedOver: 0, means: [] });
    expect((await at.director.ask('kit.figures', {})).kits).toBe(2);
    // A worker reaches some of them, so the rest could be told from all.
    expect((await at.lead.ask('kit.figures', {})).kits).toBeNull();
  });
});
