/** The board of caseloads at 2,000 children, asked for through the gate, and what one does on it. */
import { randomBytes } from 'node:crypto';
import { addDays, civilDateAt } from '../../src/shared/dates.ts';
import { uuidv7 } from '../../src/shared/uuid.ts';
import { rounded, timed, type Figure } from './figure.ts';
import type { BenchHome } from './homes.ts';

const children = 2_000;
const aim = 100;
const newId = () => uuidv7(Date.now(), randomBytes(10));
const today = civilDateAt(Date.now());

/** A tenth of them without a worker, a third with brothers or sisters; the others shared out to whoever is here. */
async function fill({ ask }: BenchHome): Promise<void> {
  const { id, rev } = await ask('caseload.rules', {});
  await ask('caseload.editRules', { id, rev, eligibility: 'warn' });
  const here = (await ask('caseload.children', { limit: 1 })).total;
  let before: string | null = null;
  const added: { id: string; rev: number }[] = [];
  for (let n = here; n < children; n += 1) {
    const made: { id: string; rev: number } = await ask('caseload.addChild', {
      id: newId(),
      name: `Child ${String(n)} Bench`,
      sex: n % 2 === 0 ? 'female' : 'male',
      house: `House ${String(n % 12)}`,
      birthDate: `${String(2008 + (n % 14))}-06-15`,
      birthPrecision: 'year',
      siblingOf: n % 3 === 0 ? before : null,
      complexity: (['usual', 'complex', 'stable'] as const)[n % 3] ?? 'usual',
      since: addDays(today, -(n % 900)),
    });
    before = made.id;
    if (n % 10 > 0) added.push(made);
  }
  const staff = (await ask('team.list', { limit: 200 })).items.filter((one) => one.jobs.includes('social-worker'));
  const share = Math.ceil(added.length / staff.length);
  for (const [n, { id: staffId }] of staff.entries()) {
    for (let at = n * share; at < Math.min((n + 1) * share, added.length); at += 200) {
      const some = added.slice(at, Math.min(at + 200, (n + 1) * share));
      await give(
        ask,
        some.map((one) => one.id),
        staffId,
      );
    }
  }
}

async function give(ask: BenchHome['ask'], ids: readonly string[], staffId: string): Promise<string[]> {
  const given: { assignmentId: string; childId: string; rev: number }[] = [];
  for (const childId of ids) {
    const { child } = await ask('caseload.child', { childId });
    given.push({ assignmentId: newId(), childId, rev: child.rev });
  }
  await ask('caseload.assign', {
    children: given,
    staffId,
    part: 'lead',
    from: today,
    reason: 'Bench',
    handover: 'Bench',
    siblingReason: 'Bench',
  });
  return given.map((one) => one.assignmentId);
}

export async function boardFigures(home: BenchHome, times = 40): Promise<Figure[]> {
  const { ask } = home;
  await fill(home);
  const size = `${String((await ask('caseload.children', { limit: 1 })).total)} children, ${home.driver.name}`;
  const waiting = await ask('caseload.children', { without: true, limit: 1 });
  const [one] = waiting.items;
  const { loads } = await ask('caseload.board', {});
  const [worker] = loads;
  if (!one || !worker) throw new Error('nobody waits, or nobody works here');
  const figure = async (name: string, work: () => Promise<unknown>, most = aim): Promise<Figure> => {
    const value = rounded(await timed(times, work));
    return { name: `the board of ${size}: ${name}`, value, unit: 'ms', aim: most };
  };
  return [
    await figure('a bar for each worker', () => ask('caseload.board', {})),
    await figure('children without a worker', () => ask('caseload.children', { without: true })),
    await figure('children of one worker', () => ask('caseload.children', { staffId: worker.staff.id })),
    await figure('a child searched for', () => ask('caseload.children', { search: 'child 1777' })),
    await figure('who may have a child', () => ask('caseload.candidates', { childIds: [one.id] })),
    await figure('the figures', () => ask('caseload.figures', {})),
    // Three calls: looked at, given, taken back.
    await figure(
      'one child given, and taken back',
      async () => {
        const assignmentIds = await give(ask, [one.id], worker.staff.id);
        await ask('caseload.undoAssign', { assignmentIds });
      },
      2 * aim,
    ),
  ];
}
