/**
 * The kit on a bare store with a thousand kits: every statement fits the schema and finds its way by an index, few
 * statements make a screen, and nothing the log would not rebuild.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { kitEvidence, kitFacts, kitTimeline } from '../../../src/main/areas/kit/facts.ts';
import { kitHandlers } from '../../../src/main/areas/kit/handlers.ts';
import * as stockQueries from '../../../src/main/areas/kit/queries-stock.ts';
import * as queries from '../../../src/main/areas/kit/queries.ts';
import { kitSeeds } from '../../../src/main/areas/kit/seed.ts';
import type { QueryContext } from '../../../src/main/gate/handler.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { sow } from '../../../src/main/store/seeding.ts';
import type { Reader, Store, Tx } from '../../../src/main/store/types.ts';
import { makeWords } from '../../../src/main/words.ts';
import { kitEntries } from '../../../src/shared/catalogue/kit.ts';
import { inDays, today } from '../caseload/support.ts';
import { newId, temporaryFolder } from '../../support/home.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const count = 1_000;
const childIds = Array.from({ length: count }, newId);
const kitIds = Array.from({ length: count }, newId);
const userId = newId();
const inTx = <T>(work: (tx: Tx) => Promise<T>) => store.command({ procedure: 'test', actorId: userId }, work);
const items = kitEntries.slice(0, 4).map((entry) => entry.id);

/** Four things each, the first of them packed from the store room; every other one approved long ago. */
async function addKit(tx: Tx, n: number): Promise<void> {
  const [child_id, kit_id] = [childIds[n] ?? '', kitIds[n] ?? ''];
  await tx.insert('child', child_id, { code: `HW-A-${n}`, sex: 'unknown', complexity: 'usual', since: inDays(-400) });
  await tx.insert('child_kit', kit_id, { child_id, started_on: inDays(-30), needed_on: inDays(n % 60) });
  const money = { unit_cost: 100, currency: 'USD', means: 'bought', from_stock: 1 };
  const first = newId();
  for (const [i, item_id] of items.entries()) {
    const id = i === 0 ? first : newId();
    const line = { child_id, kit_id, item_id, kind: 'goods', quantity: 1, unit: 'piece', decision: 'included' };
    await tx.insert('kit_line', id, { ...line, ...money });
  }
  const movement_id = newId();
  await tx.insert('kit_movement', movement_id, {
    item_id: items[0] ?? '',
    kind: 'out',
    quantity: 1,
    moved_on: today(),
  });
  const step = { child_id, kit_id, line_id: first, step: 'packed', quantity: 1, happened_on: today(), movement_id };
  await tx.insert('kit_step', newId(), step);
  const digest = 'f'.repeat(64);
  if (n % 2 === 0) {
    await tx.insert('kit_approval', newId(), { child_id, kit_id, approved_on: inDays(-20), digest, over_limit: 0 });
  }
}

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now, random };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine });
  await inTx(async (tx) => {
    await sow(tx, kitSeeds);
    await tx.insert('app_user', userId, { name: 'Wanja', sign_in_name: 'Wanja', language: 'en' });
    const moved = { kind: 'in', quantity: count, moved_on: inDays(-40), unit_cost: 90, currency: 'USD' };
    await tx.insert('kit_movement', newId(), { item_id: items[0] ?? '', ...moved });
    for (let n = 0; n < count; n += 1) await addKit(tx, n);
  });
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const one = kitIds[7] ?? '';
const child = childIds[7] ?? '';
const statements: Readonly<Record<string, Sql>> = {
  items: queries.itemsSql(),
  item: queries.itemSql('kit-bag'),
  rules: queries.rulesSql(),
  openKits: queries.openKitsSql([child]),
  kitsOfChild: queries.kitsOfChildSql(child),
  kit: queries.kitSql(one),
  kitKept: queries.kitKeptSql(one),
  lines: queries.linesSql([one]),
  line: queries.lineSql(one),
  stepSums: queries.stepSumsSql([one]),
  steps: queries.stepsSql(one),
  stepsById: queries.stepsByIdSql([one]),
  stepsOfReceipt: queries.stepsOfReceiptSql(one),
  receipts: queries.receiptsSql(one),
  receipt: queries.receiptSql(one),
  files: queries.filesSql(one),
  file: queries.fileSql(one),
  storedFile: queries.storedFileSql(one),
  supports: queries.supportsSql([one]),
  support: queries.supportSql(one),
  checks: queries.checksSql([one]),
  approvals: queries.approvalsSql([one]),
  kept: queries.keptSql('line', one),
  idsOfChild: queries.idsOfChildSql('kit_line', child),
  spent: queries.spentSql([one]),
  kitCosts: queries.kitCostsSql(inDays(-700), one),
  twoKits: queries.twoKitsSql(),
  levels: stockQueries.levelsSql(),
  level: stockQueries.levelSql('kit-bag', null),
  lastCosts: stockQueries.lastCostsSql(),
  movements: stockQueries.movementsSql('kit-bag', { on: today(), id: one }, 10),
  movementCount: stockQueries.movementCountSql('kit-bag'),
  movement: stockQueries.movementSql(one),
  belowZero: stockQueries.belowZeroSql(),
};

/** A reader that counts the statements it is asked. */
function counting(read: Reader): Reader & { asked: number } {
  const counter = { asked: 0 };
  return Object.assign(counter, {
    all: ((statement, schema) => ((counter.asked += 1), read.all(statement, schema))) satisfies Reader['all'],
    one: ((statement, schema) => ((counter.asked += 1), read.one(statement, schema))) satisfies Reader['one'],
  });
}
function contextOn(read: Reader): QueryContext {
  const files = { put: () => Promise.reject(new Error('none')), get: () => Promise.reject(new Error('none')) };
  const actor = { id: userId, name: 'Wanja', roles: ['director' as const] };
  const words = (language: string) => Promise.resolve(makeWords(language));
  return { actor, grant: 'all', read, files, now: Date.now(), today: today(), words };
}

describe('with a thousand kits', () => {
  it('the list, the figures and the store room ask few statements', async () => {
    const read = counting(store.reader);
    const list = await kitHandlers['kit.list'](contextOn(read), { limit: 50 });
    expect([list.total, list.items.length, list.items[0]?.moveOn]).toEqual([count, 50, today()]);
    expect(read.asked).toBeLessThanOrEqual(24);
    read.asked = 0;
    const stock = await kitHandlers['kit.stock'](contextOn(read), {});
    expect(stock.lines.find((line) => line.item.id === items[0])).toMatchObject({ level: 0, needed: 0 });
    // Moves after the weeks ahead do not count yet: of sixty days, those from today to the forty-second.
    const soon = childIds.filter((_, n) => n % 60 <= 42).length;
    expect(stock.lines.find((line) => line.item.id === items[1])).toMatchObject({ needed: soon, short: soon });
    expect(read.asked).toBeLessThanOrEqual(24);
    read.asked = 0;
    const figures = await kitHandlers['kit.figures'](contextOn(read), {});
    expect(figures).toMatchObject({ kits: count, handedOver: 0, means: [{ currency: 'USD', amount: 400, kits: 500 }] });
    expect(read.asked).toBeLessThanOrEqual(24);
  });

  it('goes on by its pages', async () => {
    const context = contextOn(store.reader);
    const first = await kitHandlers['kit.list'](context, { limit: 3, sort: 'name' });
    const second = await kitHandlers['kit.list'](context, { limit: 3, sort: 'name', after: first.next });
    const both = await kitHandlers['kit.list'](context, { limit: 6, sort: 'name' });
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(both.items.map((item) => item.id));
  });

  it('tells other areas what they may know', async () => {
    const facts = await kitFacts(store.reader, [child, newId()], today());
    expect([...facts]).toEqual([
      [child, { state: 'proposed', approved: false, items: 4, missing: 3, kitCheckPending: false }],
    ]);
    expect((await kitFacts(store.reader, null, today())).size).toBe(count);
    const asked = { childId: childIds[8] ?? '', actorId: userId, today: today() };
    const events = await kitTimeline(store.reader, asked);
    expect(events.map((event) => event.words)).toEqual(['started', 'approved']);
    const evidence = await kitEvidence.compute(store.reader, ['cpi-reintegration-kit'], today());
    expect(evidence.get('cpi-reintegration-kit')).toMatchObject({ met: false, have: 0, sentence: 'kits-ready' });
    expect(JSON.stringify([...evidence])).not.toContain(child);
  });

  it('has never two open kits of one child, and tells when joining laptops brought it about', async () => {
    const Id = z.object({ id: z.string() });
    expect(await store.reader.all(queries.twoKitsSql(), Id)).toEqual([]);
    const second = newId();
    await inTx((tx) => tx.insert('child_kit', second, { child_id: child, started_on: inDays(-1) }));
    expect(await store.reader.all(queries.twoKitsSql(), Id)).toEqual([{ id: child }]);
    expect((await kitFacts(store.reader, [child], today())).get(child)).toMatchObject({ items: 0 });
    await inTx((tx) =>
      tx.insert('kit_movement', newId(), {
        ...{ item_id: items[2] ?? '', kind: 'correction', quantity: -1, moved_on: today(), reason: 'x' },
      }),
    );
    const low = await store.reader.all(stockQueries.belowZeroSql(), z.object({ item_id: z.string() }));
    expect(low.map((row) => row.item_id)).toEqual([items[2]]);
  });
});

it('all of it can be made again from the log alone', async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
});

/** Movements of the store room are added up from end to end, by their index; so are all kits where all are listed. */
const whole = new Set(['levels', 'belowZero', 'lastCosts', 'twoKits']);
const long = new Set([
  'k',
  'l',
  's',
  'r',
  'f',
  'p',
  'a',
  'm',
  'c',
  'child_kit',
  'kit_line',
  'kit_step',
  'kit_movement',
]);

// Last: a statement that was only explained keeps its connection from seeing what is written afterwards.
describe('every statement', () => {
  it('is tried here', () => {
    const made = [...Object.keys(queries), ...Object.keys(stockQueries)].filter((name) => name.endsWith('Sql'));
    expect(made.filter((name) => !Object.hasOwn(statements, name.replace(/Sql$/, '')))).toEqual([]);
  });

  it.each(Object.entries(statements))('reads no long table from end to end: %s', async (name, statement) => {
    await store.reader.all(statement, z.unknown());
    const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, z.object({ detail: z.string() }));
    const scanned = plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
    const found = scanned.filter((alias) => long.has(alias));
    if (!whole.has(name)) expect(found).toEqual([]);
  });
});
