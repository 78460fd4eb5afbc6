/** Accounts and roles: the last director stays, a disabled person is out at once, what they did stays theirs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId, openHome, personOf, type Home } from '../support/home.ts';

let home: Home;
beforeEach(async () => {
  home = await openHome();
});
afterEach(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

async function rowOf(id: string) {
  const { people } = await home.director.ask('settings.people', {});
  const row = people.find((person) => person.id === id);
  if (!row) throw new Error('no such person');
  return row;
}
const me = async () => (await home.director.ask('session.me', {})).user.id;

describe('directors', () => {
  it('the last one can neither be disabled nor lose the role', async () => {
    const id = await me();
    const { rev } = await rowOf(id);
    const disabled = await home.director.refused('settings.disablePerson', { id, rev, reason: null });
    expect(disabled).toMatchObject({ code: 'invalid', fields: [{ path: 'id', rule: 'last-director' }] });
    const demoted = await home.director.refused('settings.setRoles', { id, rev, roles: ['supervisor'] });
    expect(demoted).toMatchObject({ code: 'invalid', fields: [{ path: 'roles', rule: 'last-director' }] });
    expect((await rowOf(id)).roles).toEqual(['director']);
  });

  it('with a second one the first may go, and is out at once', async () => {
    const second = await home.person('director');
    const id = await me();
    const { rev } = await rowOf(id);
    await second.ask('settings.disablePerson', { id, rev, reason: 'left the organisation' });
    expect((await home.director.refused('session.me', {})).code).toBe('unauthenticated');
    const failure = await second.refused('settings.setRoles', { id: second.id, rev: 1, roles: ['viewer'] });
    expect(failure.fields).toEqual([{ path: 'roles', rule: 'last-director' }]);
  });
});

describe('accounts', () => {
  it('two people cannot sign in by one name, whatever its case and spacing', async () => {
    const taken = { id: newId(), name: 'Other', signInName: 'dora  director', roles: ['viewer'], language: 'en' };
    const failure = await home.director.refused('settings.addPerson', taken);
    expect(failure.fields).toEqual([{ path: 'signInName', rule: 'taken' }]);
    expect((await home.director.ask('settings.people', {})).people).toHaveLength(1);
  });

  it('a new role holds from the next call on, an ended one no longer', async () => {
    const worker = await home.person('social-worker');
    expect((await worker.refused('settings.audit', {})).code).toBe('forbidden');
    const first = await rowOf(worker.id);
    const changed = await home.director.ask('settings.setRoles', {
      id: worker.id,
      rev: first.rev,
      roles: ['director', 'trainer'],
    });
    expect(new Set(changed.roles)).toEqual(new Set(['director', 'trainer']));
    await worker.ask('settings.audit', {});
    const conflict = await home.director.refused('settings.setRoles', {
      id: worker.id,
      rev: first.rev,
      roles: ['viewer'],
    });
    expect(conflict.code).toBe('conflict');
    await home.director.ask('settings.setRoles', { id: worker.id, rev: changed.rev, roles: ['viewer'] });
    expect((await worker.refused('transition.stage', { stageId: 'social-work-framework' })).code).toBe('forbidden');
  });

  it('disabling takes the slot; enabling gives a one-time password again', async () => {
    const worker = await home.person('social-worker');
    const { rev } = await rowOf(worker.id);
    const gone = await home.director.ask('settings.disablePerson', { id: worker.id, rev, reason: 'long leave' });
    expect(gone.active).toBe(false);
    expect((await worker.refused('session.me', {})).code).toBe('unauthenticated');
    const back = await home.director.ask('settings.enablePerson', { id: worker.id, rev: gone.rev });
    const returned = personOf(home.core.connect());
    const opened = await returned.ask('session.signIn', { name: worker.name, password: back.oneTimePassword });
    expect(opened.user.mustChangePassword).toBe(true);
  });

  it('every change of a person is in the log, with who and what was before', async () => {
    const worker = await home.person('social-worker');
    const { rev } = await rowOf(worker.id);
    await home.director.ask('settings.editPerson', { id: worker.id, rev, name: 'New Name' });
    const { items } = await home.director.ask('settings.audit', { procedure: 'settings.editPerson' });
    expect(items).toHaveLength(1);
    const { entries } = await home.director.ask('settings.auditEntry', { changeId: items[0]?.changeId ?? '' });
    expect(entries.flatMap((entry) => entry.fields)).toEqual([
      { field: 'name', before: worker.name, after: 'New Name' },
    ]);
    expect(entries[0]?.actor?.name).toBe('Dora Director');
  });
});
