/**
 * A form that is saved takes its draft along, in the same transaction: whoever loses power right after saving does not
 * find it again to save it a second time, and whoever was refused keeps every word.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId, openHome, type Home, type Person } from '../support/home.ts';

let home: Home;
let other: Person;
beforeAll(async () => {
  home = await openHome();
  other = await home.person('director');
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const key = 'children.add';
const keep = (person: Person, draft = key) =>
  person.ask('records.saveDraft', { key: draft, value: { name: 'Amara' }, field: 'name', rev: null });
const kept = async (person: Person) => (await person.ask('records.drafts', {})).drafts.map((one) => one.key).sort();
const child = (more: object = {}) => ({ id: newId(), name: 'Amara', sex: 'female', since: '2026-01-05', ...more });

it('the draft of the form goes with the command, of this person alone', async () => {
  await keep(home.director);
  await keep(home.director, 'children.edit');
  await keep(other);
  expect(await home.director.session.call('children.add', child(), key)).toMatchObject({ ok: true });
  expect(await kept(home.director)).toEqual(['children.edit']);
  expect(await kept(other)).toEqual([key]);
});

it.each([
  ['refused', 'children.add', child({ since: '1800-01-01' }), 'invalid'],
  ['over an older version', 'children.edit', { childId: newId(), rev: 1 }, 'not-found'],
  ['not known', 'children.nothing', {}, 'unknown-procedure'],
])('a command that is %s leaves the draft where it is', async (_why, procedure, input, code) => {
  await keep(home.director);
  const result = await home.director.session.call(procedure, input, key);
  expect(result).toMatchObject({ ok: false, error: { code } });
  expect(await kept(home.director)).toContain(key);
});

it('a question takes no draft away', async () => {
  await keep(home.director);
  expect(await home.director.session.call('children.list', {}, key)).toMatchObject({ ok: true });
  expect(await kept(home.director)).toContain(key);
});

it('nobody’s draft goes with a command of somebody else, whatever it is called', async () => {
  await keep(home.director);
  expect(await other.session.call('children.add', child(), key)).toMatchObject({ ok: true });
  expect(await kept(home.director)).toContain(key);
});
