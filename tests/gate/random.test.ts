/**
 * Thousands of random calls through the gate: none crashes it, a refusal changes nothing, a question changes nothing,
 * a viewer changes nothing of the organisation, and afterwards the log still explains every row.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract, isProcedure } from '../../src/shared/contract.ts';
import { errorCodes } from '../../src/shared/result.ts';
import { openHome, type Home, type Person } from '../support/home.ts';
import { randomCall } from './random-calls.ts';

const calls = Number(process.env['HOMEWARD_RANDOM_CALLS'] ?? 4_000);
// The same calls every time, so that a failure is somebody's change; the long run takes another seed each time.
const seed = Number(process.env['HOMEWARD_RANDOM_SEED'] ?? 20_261_122);

let home: Home;
let callers: readonly Person[];
let pool: readonly string[];

beforeAll(async () => {
  home = await openHome({ sleepless: true });
  const nobody = { ...home.director, raw: home.core.connect().call } satisfies Person;
  callers = [
    home.director,
    await home.person('supervisor'),
    await home.person('social-worker'),
    await home.person('care-staff'),
    await home.person('viewer'),
    nobody,
  ];
  const { phases } = await home.director.ask('transition.overview', {});
  const { people } = await home.director.ask('settings.people', {});
  const stages = phases.flatMap((phase) => phase.stages.map((stage) => stage.id));
  const stage = await home.director.ask('transition.stage', { stageId: 'social-work-framework' });
  const { documents } = await home.director.ask('transition.documents', {});
  pool = [
    ...phases.map((phase) => phase.id),
    ...stages,
    ...stage.actions.map((action) => action.id),
    ...stage.milestones.map((milestone) => milestone.id),
    ...documents.map((document) => document.id),
    // Not the director who asks: a second director made by chance might disable her, and the test would go blind.
    ...people.filter((person) => !person.roles.includes('director')).map((person) => person.id),
    '2026-01-31',
    '2024-02-29',
  ];
});
afterAll(() => home.done());

const viewer = 4;
const changesSoFar = async () => (await home.director.ask('settings.audit', { limit: 1 })).total;

it(`${String(calls)} random calls leave the store sound (seed ${String(seed)})`, { timeout: 3_600_000 }, async () => {
  let before = await changesSoFar();
  await fc.assert(
    fc.asyncProperty(randomCall(pool, callers.length), async ({ procedure, input, who }) => {
      const result = await callers[who]?.raw(procedure, input);
      if (!result) throw new Error('no such caller');
      if (!result.ok) {
        expect(errorCodes).toContain(result.error.code);
        if (result.error.code === 'internal') throw home.defects.at(-1);
      }
      const after = await changesSoFar();
      const mayChange = result.ok && isProcedure(procedure) && contract[procedure].kind === 'command';
      if (!mayChange) expect([procedure, after]).toEqual([procedure, before]);
      if (who >= viewer && procedure !== 'settings.setLanguage')
        expect([procedure, after]).toEqual([procedure, before]);
      before = after;
    }),
    { numRuns: calls, seed, endOnFailure: true },
  );
  expect(home.defects).toEqual([]);
  expect((await home.director.ask('settings.verifyLog', {})).intact).toBe(true);
  const people = await home.director.ask('settings.people', {});
  expect(people.people.some((person) => person.active && person.roles.includes('director'))).toBe(true);
});
