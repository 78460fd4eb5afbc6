/** Who sees whom: a role that reaches only its own sees the person behind the account, and nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/shared/access.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { addStaff, allRefused, inDays, join, names, today } from './support.ts';

let home: Home;
const own = new Map<Role, { readonly who: Person & { id: string }; readonly staffId: string }>();
let other = '';
const confined = ['social-worker', 'care-staff', 'trainer'] as const;

beforeAll(async () => {
  home = await openHome();
  other = (await addStaff(home, 'Somebody Else', 'nurse', { notes: 'A private matter' })).id;
  for (const role of [...confined, 'supervisor', 'viewer'] as const) {
    const who = await home.person(role);
    const staff = await addStaff(home, `Own ${role}`, 'social-worker');
    await join(home, staff.id, who.id);
    own.set(role, { who, staffId: staff.id });
  }
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const as = (role: Role) => {
  const found = own.get(role);
  if (!found) throw new Error(role);
  return found;
};

describe.each(confined)('a %s', (role) => {
  it('sees the own record and no other', async () => {
    const { who, staffId } = as(role);
    expect((await who.ask('team.person', { id: staffId })).name).toBe(`Own ${role}`);
    expect(await who.ask('team.me', {})).toEqual({ id: staffId });
    expect(await names(who, { show: 'all' })).toEqual([`Own ${role}`]);
    expect(await names(who, { search: 'somebody' })).toEqual([]);
    expect(await allRefused(home, who, [['team.person', { id: other }, 'forbidden']])).toEqual([]);
    expect((await who.ask('team.requirements', {})).requirements).toHaveLength(7);
  });

  it('manages nobody, oneself neither', async () => {
    const { who, staffId: id } = as(role);
    const period = { id, rev: 2, from: today() };
    expect(
      await allRefused(home, who, [
        [
          'team.add',
          { id: newId(), name: 'X', employer: 'own', standing: 'other', jobs: ['other'], fte: 1, startedOn: null },
          'forbidden',
        ],
        ['team.edit', { id, rev: 2, name: 'Me' }, 'forbidden'],
        ['team.joinAccount', { id: other, rev: 1, userId: who.id }, 'forbidden'],
        ['team.setJobs', { ...period, jobs: ['director'] }, 'forbidden'],
        ['team.setHours', { ...period, fte: 100 }, 'forbidden'],
        ['team.recordCheck', { id: newId(), staffId: id, kind: 'induction', heldOn: today() }, 'forbidden'],
        ['team.endEmployment', { id, rev: 2, on: today(), reason: 'x' }, 'forbidden'],
        ['team.history', { id }, 'forbidden'],
        ['team.export', { list: 'staff', language: 'en' }, 'forbidden'],
        ['team.previewImport', { fileName: 'a.csv', data: 'AAAA' }, 'forbidden'],
        ['team.undoImport', { id: newId() }, 'forbidden'],
      ]),
    ).toEqual([]);
  });
});

it('follows the account: parted from it, nothing is their own any more', async () => {
  const { who, staffId } = as('care-staff');
  await home.director.ask('team.joinAccount', { id: staffId, rev: 2, userId: null });
  expect((await who.refused('team.person', { id: staffId })).code).toBe('forbidden');
  expect(await names(who, { show: 'all' })).toEqual([]);
  expect((await who.ask('training.matrix', {})).people).toEqual([]);
});

it('a supervisor sees everybody and manages nobody', async () => {
  const { who } = as('supervisor');
  expect(await names(who)).toHaveLength(6);
  expect((await who.ask('team.person', { id: other })).notes).toBe('A private matter');
  expect((await who.refused('team.edit', { id: other, rev: 1, name: 'X' })).code).toBe('forbidden');
});

it('a viewer sees figures alone', async () => {
  const { who, staffId } = as('viewer');
  expect((await who.ask('team.glance', {})).active).toBe(6);
  for (const [procedure, input] of [
    ['team.list', {}],
    ['team.person', { id: staffId }],
    ['training.matrix', {}],
    ['training.person', { id: staffId }],
  ] as const) {
    expect([procedure, (await who.refused(procedure, input)).code]).toEqual([procedure, 'forbidden']);
  }
});

describe('a trainer', () => {
  it('knows who is trained in what, of everybody', async () => {
    const { who } = as('trainer');
    const { people } = await who.ask('training.matrix', {});
    expect(people.map((one) => one.staff.name)).toContain('Somebody Else');
    expect((await who.ask('training.person', { id: other })).staff.name).toBe('Somebody Else');
  });

  it('never reads a child, nor in the evidence of the transition', async () => {
    const childId = newId();
    const child = { id: childId, name: 'Chanda', sex: 'male' as const, house: 'House 1', since: inDays(-40) };
    const { code } = await home.director.ask('caseload.addChild', child);
    const { who } = as('trainer');
    expect(
      await allRefused(home, who, [
        ['caseload.children', {}, 'forbidden'],
        ['caseload.child', { childId }, 'forbidden'],
        ['caseload.board', {}, 'forbidden'],
        ['caseload.candidates', { childIds: [childId] }, 'forbidden'],
        ['caseload.history', { childId }, 'forbidden'],
        ['caseload.export', { list: 'children', language: 'en' }, 'forbidden'],
      ]),
    ).toEqual([]);
    const stage = JSON.stringify(await who.ask('transition.stage', { stageId: 'social-work-framework' }));
    for (const word of ['Chanda', code, childId]) expect(stage).not.toContain(word);
  });
});
