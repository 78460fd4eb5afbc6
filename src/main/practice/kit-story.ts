/** The reintegration kit: proposed, approved, bought, packed, handed over; and the stock it comes from. Told of a fictional home. */
import type { Output } from '../../shared/contract.ts';
import { digitsOf } from '../../shared/rules/kit-money.ts';
import { hereSince } from './children/days.ts';
import type { Happening, Teller } from './home.ts';
import { kitWords, type KitWords } from './kit/words.ts';
import { wordsIn } from './words.ts';

/** How far a kit has come by today. */
const reaches = ['handed-over', 'packed', 'bought', 'changed', 'approved', 'proposed', 'deciding'] as const;
interface Kitted {
  readonly childId: string;
  readonly kitId: string;
  readonly reach: (typeof reaches)[number];
  /** The day it was begun, counted back from today. */
  readonly begun: number;
}
type Kit = Output<'kit.child'>;
type Line = Kit['lines'][number];

export function kitStory(teller: Teller): Promise<Happening[]> {
  const { chance } = teller;
  const words = wordsIn(teller.wanted.language, kitWords);
  const here = hereSince(teller, 100);
  if (here.length === 0) return Promise.resolve([]);
  const count = Math.min(reaches.length, Math.max(1, Math.round(here.length / 6)));
  const kitted = reaches.slice(0, count).map((reach, n): Kitted => {
    const childId = here[Math.floor((n * here.length) / count)] ?? '';
    return { childId, kitId: teller.newId(), reach, begun: chance.between(40, 60) };
  });
  return Promise.resolve([
    { daysAgo: 200, happen: () => setLimits(teller, words) },
    ...[150, 90, 64].map((daysAgo): Happening => ({ daysAgo, happen: () => fillStore(teller, words, daysAgo) })),
    { daysAgo: 33, happen: () => countStore(teller, words) },
    ...kitted.flatMap((one) => lifeOf(teller, words, one)),
  ]);
}

/** Prices of the story, in whole units of its money. */
const prices = [300, 450, 600, 800, 1_200, 1_500, 2_400];
const minor = (words: KitWords, units: number) => units * 10 ** digitsOf(words.currency);

async function setLimits({ call }: Teller, words: KitWords): Promise<void> {
  const { id, rev } = await call('kit.rules', {});
  const { currency } = words;
  const limits = [{ currency, amount: minor(words, 40_000) }];
  await call('kit.editRules', { id, rev, currency, limits, confirmed: true });
}

async function fillStore({ call, chance, newId, dateOf }: Teller, words: KitWords, daysAgo: number): Promise<void> {
  const { items } = await call('kit.templates', {});
  for (const item of items.filter((one) => one.stocked && !one.retired)) {
    if (chance.next() < 0.3) continue;
    const sizes = item.sized ? ['116', '128', '140', '152'] : [null];
    await call('kit.move', {
      ...{ id: newId(), itemId: item.id, size: chance.pick(sizes), kind: 'in', quantity: chance.between(4, 12) },
      ...{ on: dateOf(daysAgo), unitCost: minor(words, chance.pick(prices)), currency: words.currency },
      ...{ budgetLine: words.donor, receiptNumber: String(chance.between(1_000, 9_999)) },
    });
  }
}

/** A leak, and a count put right. */
async function countStore({ call, newId, dateOf }: Teller, words: KitWords): Promise<void> {
  const { lines } = await call('kit.stock', {});
  const there = lines.filter((line) => line.level > 1 && line.item.id !== null);
  const kinds = [
    ['lost', 1, words.leaked],
    ['correction', -1, words.counted],
  ] as const;
  for (const [n, [kind, quantity, reason]] of kinds.entries()) {
    const line = there[n];
    if (!line?.item.id) continue;
    await call('kit.move', {
      id: newId(),
      itemId: line.item.id,
      size: line.size,
      kind,
      quantity,
      on: dateOf(33),
      reason,
    });
  }
}

function lifeOf(teller: Teller, words: KitWords, kitted: Kitted): Happening[] {
  const { reach, begun } = kitted;
  const after = (days: number, happen: () => Promise<void>): Happening => ({ daysAgo: begun - days, happen });
  const until = (...reached: readonly Kitted['reach'][]) => reached.includes(reach);
  return [
    after(0, () => begin(teller, words, kitted)),
    ...(until('deciding') ? [] : [after(2, () => decide(teller, words, kitted))]),
    ...(until('deciding', 'proposed') ? [] : [after(5, () => approve(teller, kitted))]),
    ...(until('packed', 'handed-over', 'bought', 'changed')
      ? [after(4, () => supportMonthly(teller, words, kitted))]
      : []),
    ...(until('deciding', 'proposed', 'approved') ? [] : [after(9, () => buy(teller, words, kitted, begun - 9))]),
    ...(until('changed') ? [after(12, () => change(teller, words, kitted))] : []),
    ...(until('packed', 'handed-over') ? [after(15, () => pack(teller, kitted, begun - 15))] : []),
    ...(until('handed-over') ? [after(18, () => handOver(teller, words, kitted, begun - 18))] : []),
    ...(until('handed-over') ? [after(30, () => check(teller, words, kitted, begun - 30))] : []),
  ];
}

const open = ({ call }: Teller, { childId }: Kitted): Promise<Kit> => call('kit.child', { childId });
const included = (kit: Kit): readonly Line[] => kit.lines.filter((line) => line.decision === 'included');

async function begin(teller: Teller, words: KitWords, { childId, kitId }: Kitted): Promise<void> {
  const { call, chance, newId, dateOf } = teller;
  const { rev } = await call('kit.start', { id: kitId, childId });
  // Counts only where the plan names no day.
  await call('kit.edit', { childId, id: kitId, rev, neededOn: dateOf(-chance.between(5, 35)) });
  if (chance.next() < 0.4) {
    await call('kit.addLine', {
      ...{ id: newId(), childId, kitId, itemId: null, name: words.tree, kind: 'goods', reason: words.needs },
      ...{ quantity: 1, unit: 'piece', unitCost: null, currency: words.currency, means: 'in-kind' },
      ...{ budgetLine: null, fromStock: false, size: null, note: null },
    });
  }
}

async function decide(teller: Teller, words: KitWords, kitted: Kitted): Promise<void> {
  const { call, chance } = teller;
  const { childId } = kitted;
  for (const { id, rev, decision } of (await open(teller, kitted)).lines) {
    if (decision !== 'undecided') continue;
    const into = chance.next() < 0.35;
    await call('kit.decideLine', { childId, id, rev, included: into, reason: into ? null : chance.pick(words.has) });
  }
  for (const line of included(await open(teller, kitted))) {
    // A price is still missing where nobody has approved anything yet.
    if (kitted.reach === 'proposed' && chance.next() < 0.2) continue;
    await call('kit.editLine', {
      ...{ childId, id: line.id, rev: line.rev, unitCost: minor(words, chance.pick(prices)), currency: words.currency },
      ...{ budgetLine: words.donor, size: line.sized ? chance.pick(['116', '128', '140', '152']) : null },
      // What comes in sizes is bought for the child: the store rarely has the right one.
      fromStock: line.fromStock && !line.sized,
    });
  }
}

/** Part of what is approved. */
async function supportMonthly({ call, newId, dateOf }: Teller, words: KitWords, kitted: Kitted): Promise<void> {
  const { childId, kitId } = kitted;
  await call('kit.addSupport', {
    ...{ id: newId(), childId, kitId, itemId: 'kit-food', name: null, every: 'month', means: 'bought', note: null },
    ...{ amount: minor(words, 3_000), currency: words.currency, from: dateOf(0), until: dateOf(-330) },
    ...{ steps: [{ from: dateOf(-120), amount: minor(words, 1_500) }], budgetLine: words.donor },
  });
}

async function approve(teller: Teller, kitted: Kitted): Promise<void> {
  const { kit } = await open(teller, kitted);
  if (!kit) return;
  const { childId, kitId } = kitted;
  await teller.call('kit.approve', { id: teller.newId(), childId, kitId, rev: kit.rev, digest: kit.digest });
}

async function buy(teller: Teller, words: KitWords, kitted: Kitted, daysAgo: number): Promise<void> {
  const { call, chance, newId, dateOf } = teller;
  const { childId, kitId } = kitted;
  const bought = included(await open(teller, kitted)).filter((line) => line.means === 'bought' && !line.fromStock);
  const lines = bought.map((line) => ({
    ...{ id: newId(), lineId: line.id, quantity: line.quantity, currency: words.currency },
    paid: minor(words, chance.pick(prices)) * line.quantity,
  }));
  const receiptNumber = String(chance.between(100, 999));
  if (lines.length > 0) {
    await call('kit.step', { childId, kitId, step: 'bought', on: dateOf(daysAgo), receiptNumber, lines });
  }
}

/** After the approval, so that it counts no more. */
async function change(teller: Teller, words: KitWords, kitted: Kitted): Promise<void> {
  const line = included(await open(teller, kitted)).find((one) => one.item.id === 'kit-bedding');
  if (!line) return;
  const { id, rev } = line;
  await teller.call('kit.editLine', { childId: kitted.childId, id, rev, quantity: 2, reason: words.more });
}

/** What the store room does not have waits for the next purchase. */
async function pack(teller: Teller, kitted: Kitted, daysAgo: number): Promise<void> {
  const { call, newId, dateOf } = teller;
  const { childId, kitId } = kitted;
  const { lines: shelf } = await call('kit.stock', {});
  for (const line of included(await open(teller, kitted))) {
    const there = shelf.find((one) => one.item.id === line.item.id && one.size === line.size)?.level ?? 0;
    if (line.kind === 'money' || (line.fromStock && there < line.quantity)) continue;
    const lines = [{ id: newId(), lineId: line.id, quantity: line.quantity }];
    await call('kit.pack', { childId, kitId, on: dateOf(daysAgo), lines });
  }
}

async function handOver(teller: Teller, words: KitWords, kitted: Kitted, daysAgo: number): Promise<void> {
  const { call, chance, newId, dateOf, people } = teller;
  const { childId, kitId } = kitted;
  const [receiver, relation] = [chance.pick(words.receivers), chance.pick(words.relations)];
  const kinds = { goods: ['goods', 'money'], documents: ['documents'], medicines: ['medicines'] } as const;
  for (const part of ['goods', 'documents', 'medicines'] as const) {
    const mine = included(await open(teller, kitted)).filter(
      (line) => kinds[part].some((kind) => kind === line.kind) && (line.counts.packed > 0 || line.kind === 'money'),
    );
    if (mine.length === 0) continue;
    const id = newId();
    const { rev } = await call('kit.handOver', {
      ...{ id, childId, kitId, part, on: dateOf(daysAgo), receiver, relation, place: words.place },
      ...{
        worker: people[2]?.name ?? people[0]?.name ?? receiver,
        healthPerson: part === 'medicines' ? words.nurse : null,
      },
      lines: mine.map((line) => ({ id: newId(), lineId: line.id, quantity: line.quantity })),
    });
    const signed = { child: true, receiver: true, worker: true, health: part === 'medicines' };
    await call('kit.sign', { childId, id, rev, signed });
  }
}

async function check(teller: Teller, words: KitWords, kitted: Kitted, daysAgo: number): Promise<void> {
  const { childId, kitId } = kitted;
  const { receipts } = await open(teller, kitted);
  if (receipts.length === 0) return;
  await teller.call('kit.recordCheck', {
    ...{
      id: teller.newId(),
      childId,
      kitId,
      on: teller.dateOf(daysAgo),
      arrived: 'all',
      used: 'yes',
      note: words.seen,
    },
  });
}
