/**
 * A child of somebody else's, asked for by its id by every procedure of every area that takes one: before, during and
 * after a cover, and by every role that reaches none or only its own.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { grants, roles, type Role } from '../../src/shared/access.ts';
import { contract, type ProcedureName } from '../../src/shared/contract.ts';
import { addDays } from '../../src/shared/dates.ts';
import { newId, type Home, type Person } from '../support/home.ts';
import { child, day, easyHome, give, today, worker } from '../areas/caseload/support.ts';
import { fittingInput } from './fitting-input.ts';

const all = Object.keys(contract) as ProcedureName[];
const fieldOf = (name: ProcedureName): string | null => {
  const { access } = contract[name];
  if (!('can' in access) || !access.about) return null;
  return ['child', 'child-in-care'].includes(access.about.record) ? access.about.field : null;
};
const aboutChild = all.filter((name) => fieldOf(name) !== null);
const reaches = (role: Role, name: ProcedureName) => {
  const { access } = contract[name];
  return 'can' in access ? (grants[role][access.can] ?? null) : null;
};

describe('a procedure that takes a child', () => {
  it('says so to the gate: one that names a child by `childId` is about that child', () => {
    const named = all.filter((name) => {
      const schema = z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' });
      return Object.hasOwn(schema.properties ?? {}, 'childId');
    });
    expect(named.length).toBeGreaterThan(3);
    // Where every role that may reaches all, there is nobody to confine.
    const confined = named.filter((name) => roles.some((role) => reaches(role, name) === 'own'));
    expect(confined.filter((name) => fieldOf(name) !== 'childId')).toEqual([]);
  });

  it('takes several only where no role reaches its own alone', () => {
    const several = all.filter((name) =>
      /"childIds?"/.test(JSON.stringify(z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }))),
    );
    const risky = several.filter(
      (name) => fieldOf(name) === null && roles.some((role) => reaches(role, name) === 'own'),
    );
    expect(risky).toEqual([]);
  });
});

describe('a child of somebody else', () => {
  let home: Home;
  let childId: string;
  let stranger: Person;
  let standIn: Person;
  let absentId: string;
  let coverId: string;
  let nobodys: string;

  beforeAll(async () => {
    home = await easyHome({ sleepless: true });
    const [lead, cover, other] = [
      await home.person('social-worker'),
      await home.person('social-worker'),
      await home.person('social-worker'),
    ];
    absentId = await worker(home, { name: 'Lena', userId: lead.id });
    coverId = await worker(home, { name: 'Coco', userId: cover.id });
    await worker(home, { name: 'Stan', userId: other.id });
    [standIn, stranger] = [cover, other];
    const theirs = await child(home.director, { house: 'Hill House' });
    await give(home.director, [theirs], absentId);
    childId = theirs.id;
    nobodys = (await child(home.director, { house: 'Hill House' })).id;
  });
  afterAll(async () => {
    expect(home.defects).toEqual([]);
    await home.done();
  });

  async function answers(person: Person, id: string): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    // Questions first: a command may move what they ask about.
    for (const kind of ['query', 'command'] as const) {
      for (const name of aboutChild.filter((one) => contract[one].kind === kind)) {
        const input = fittingInput(name, { [fieldOf(name) ?? '']: id });
        const result = await person.raw(name, input);
        found[name] = result.ok ? 'ok' : result.error.code;
      }
    }
    return found;
  }
  const refusedAll = Object.fromEntries(aboutChild.map((name) => [name, 'forbidden']));

  it.each([
    ['of somebody else’s', () => childId],
    ['of nobody’s', () => nobodys],
    ['that is not there', () => newId()],
  ])('%s: refused to a social worker by every procedure', async (_, id) => {
    expect(aboutChild.length).toBeGreaterThan(3);
    expect(await answers(stranger, id())).toEqual(refusedAll);
  });

  it.each<[Role]>([['care-staff'], ['trainer'], ['viewer']])('refused to %s of another house', async (role) => {
    const person = await home.person(role);
    await worker(home, { name: `In ${role}`, userId: person.id, jobs: ['house-parent'] });
    expect(await answers(person, childId)).toEqual(refusedAll);
  });

  it('is opened by a cover on its days alone, by every procedure', async () => {
    const [from, until] = [addDays(today(), 1), addDays(today(), 2)];
    await home.director.ask('caseload.cover', { id: newId(), absentId, coverId, from, until, reason: 'Leave' });
    const days: Record<string, string>[] = [];
    for (let passed = 0; passed < 4; passed += 1) {
      days.push(await answers(standIn, childId));
      home.pass(day);
    }
    home.pass(-4 * day);
    const [before, first, last, after] = days;
    expect([before, after]).toEqual([refusedAll, refusedAll]);
    for (const during of [first, last]) {
      const mine = aboutChild.filter((name) => name.startsWith('caseload.'));
      expect(mine.filter((name) => during?.[name] === 'forbidden')).toEqual([]);
      expect([during?.['caseload.child'], during?.['caseload.history']]).toEqual(['ok', 'ok']);
      // What a role may not do at all it may not do while covering either.
      const beyond = aboutChild.filter((name) => reaches('social-worker', name) === null);
      expect(beyond.filter((name) => during?.[name] !== 'forbidden')).toEqual([]);
    }
  });
});
