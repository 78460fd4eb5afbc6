/**
 * Readiness of two thousand children at once: what the cohort page asks for, through the handlers on a store of its own.
 *
 *   node tests/bench/readiness.ts
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planHandlers } from '../../src/main/areas/plan/handlers.ts';
import { planSeeds } from '../../src/main/areas/plan/seed.ts';
import { syncCatalogue } from '../../src/main/areas/transition/seed.ts';
import type { CommandContext } from '../../src/main/gate/handler.ts';
import { openStore } from '../../src/main/store/open.ts';
import { sow } from '../../src/main/store/seeding.ts';
import type { Driver, Store, Tx } from '../../src/main/store/types.ts';
import { makeWords } from '../../src/main/words.ts';
import { activities } from '../../src/shared/catalogue/activities.ts';
import { addDays, civilDateAt } from '../../src/shared/dates.ts';
import { uuidv7 } from '../../src/shared/uuid.ts';
import { rounded, timed, type Figure } from './figure.ts';
import { driversHere } from './homes.ts';

const children = 2_000;
const actionsEach = 8;
const today = civilDateAt(Date.now());
const newId = (): string => uuidv7(Date.now(), randomBytes(10));
const [userId, staffId] = [newId(), newId()];

function context(store: Store, tx?: Tx): CommandContext {
  const none = () => Promise.reject(new Error('none'));
  const read = tx ?? store.reader;
  return {
    actor: { id: userId, name: 'Bench', roles: ['supervisor'] },
    grant: 'all',
    read,
    files: { put: none, get: none },
    now: Date.now(),
    today,
    words: (language) => Promise.resolve(makeWords(language)),
    tx: tx ?? { ...read, insert: none, update: none, remove: none, restore: none, local: none },
    newId,
  };
}

/** A home in the middle of its work: plans approved, safety and monitoring agreed for half of the children. */
async function addChild(store: Store, tx: Tx, id: string, i: number): Promise<void> {
  const on = context(store, tx);
  const known = { sex: 'unknown', complexity: 'usual', since: addDays(today, -400), house: `House ${i % 30}` };
  await tx.insert('child', id, { code: `HW-A-${i}`, birth_date: addDays(today, -365 * (5 + (i % 14))), ...known });
  await tx.insert('child_name', newId(), { child_id: id, kind: 'called', name: `Child ${i}` });
  const period = { staff_id: staffId, part: 'lead', reason: 'x', started_on: addDays(today, -9), ended_on: null };
  await tx.insert('caseload_assignment', newId(), { child_id: id, ...period });
  await tx.insert('child_plan', newId(), { child_id: id, goal: 'reunification', interim: 0, child_view: 'Home' });
  for (let n = 0; n < actionsEach; n++) {
    const actionId = newId();
    const activityId = activities[(i + n) % activities.length]?.id ?? null;
    await tx.insert('plan_action', actionId, { child_id: id, activity_id: activityId, for_whom: 'child' });
    const step = { child_id: id, action_id: actionId, status: 'done', step_on: today, by_carer: 0 };
    if (n % 2 === 0) await tx.insert('plan_step', newId(), step);
  }
  if (i % 2 === 0) return;
  const digest = (await planHandlers['plan.child'](on, { childId: id })).digest ?? '';
  const mark = { child_id: id, marked_on: today, with_child: 1, with_family: 1, content: '{}' };
  await tx.insert('plan_mark', newId(), { ...mark, about: 'plan', kind: 'approved', digest });
  await tx.insert('safety_plan', newId(), { child_id: id, made_on: today, risks: 'x', calls: '[]' });
  await tx.insert('plan_mark', newId(), { ...mark, about: 'safety', kind: 'agreed', digest });
  await tx.insert('monitoring_plan', newId(), { child_id: id, staff_id: staffId });
  for (const afterDays of [2, 7, 14, 28, 61, 91]) {
    await tx.insert('monitoring_visit', newId(), { child_id: id, kind: 'home-visit', after_days: afterDays });
  }
  for (const stepId of ['leg-status-known', 'leg-identity-papers', 'leg-authority-informed']) {
    await tx.insert('legal_mark', newId(), { child_id: id, step_id: stepId, state: 'done', state_on: today });
  }
}

async function filled(store: Store): Promise<void> {
  const inTx = (work: (tx: Tx) => Promise<void>) => store.command({ procedure: 'bench', actorId: userId }, work);
  await inTx(async (tx) => {
    await syncCatalogue(tx);
    await sow(tx, planSeeds);
    await tx.insert('app_user', userId, { name: 'Bench', sign_in_name: 'Bench', language: 'en' });
    await tx.insert('staff', staffId, { name: 'Bench', employer: 'own', standing: 'professional', user_id: userId });
  });
  for (let from = 0; from < children; from += 200) {
    await inTx(async (tx) => {
      for (let i = from; i < from + 200; i++) await addChild(store, tx, newId(), i);
    });
  }
}

export async function readinessFigures(driver: Driver, times = 15): Promise<Figure[]> {
  const root = mkdtempSync(join(tmpdir(), 'homeward-bench-'));
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-bench', clock: Date.now, random };
  const store = await openStore({
    folder: join(root, 'home'),
    key: randomBytes(32),
    driver,
    mode: 'create',
    ...machine,
  });
  try {
    await filled(store);
    const on = context(store);
    const name = (what: string) => `${what} of ${children} children, ${driver.name}`;
    const head = await timed(times, () => planHandlers['plan.cohortHead'](on, {}));
    const page = await timed(times, () => planHandlers['plan.cohort'](on, { limit: 100 }));
    return [
      { name: name('readiness, at a glance'), value: rounded(head), unit: 'ms', aim: 300 },
      { name: name('readiness, a page of the matrix'), value: rounded(page), unit: 'ms', aim: 300 },
    ];
  } finally {
    await store.close();
    rmSync(root, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  for (const driver of await driversHere()) {
    for (const figure of await readinessFigures(driver)) {
      process.stdout.write(`${figure.name}: ${figure.value} ${figure.unit} (aim ${figure.aim ?? '-'})\n`);
    }
  }
}
