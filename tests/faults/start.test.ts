/** A folder that is not as it was left: each trouble has its own answer, and nothing in the folder is touched. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore } from '../../src/main/core.ts';
import type { Core } from '../../src/main/core-types.ts';
import { directorPassword, openHome, personOf, type Home, type Person } from '../support/home.ts';

let home: Home;
let second: Core | null = null;
beforeEach(async () => {
  home = await openHome();
  await home.core.close();
});
afterEach(async () => {
  await second?.close();
  second = null;
  await home.done();
});

const dora = { name: 'Dora Director', password: directorPassword };
const file = (name: string) => join(home.folder, name);

async function start(): Promise<Person> {
  second = openCore(home.options);
  return personOf(second.connect());
}

/** What the store's own files hold, byte for byte: a lock or a count of tries may change beside them. */
function contents(): Record<string, string> {
  const kept = readdirSync(home.folder).filter(
    (name) => /^(records|files|keyring)/.test(name) && !/-(wal|shm)$/.test(name),
  );
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(file(name)))
      .digest('hex');
  return Object.fromEntries(kept.sort().map((name) => [name, hash(name)]));
}

async function problemAtStart(): Promise<unknown> {
  const person = await start();
  const status = await person.ask('session.status', {});
  const signIn = await person.refused('session.signIn', dora);
  return [status.state, status.problem, signIn.code, signIn.problem];
}

it('the keyring is missing', async () => {
  rmSync(file('keyring.json'));
  const before = contents();
  expect(await problemAtStart()).toEqual(['problem', 'keyring-missing', 'cannot-open', 'keyring-missing']);
  expect(contents()).toEqual(before);
});

it.each([
  ['empty', ''],
  ['cut short', null],
  ['not JSON', 'once upon a time'],
])('the keyring is damaged: %s', async (_how, text) => {
  const whole = readFileSync(file('keyring.json'), 'utf8');
  writeFileSync(file('keyring.json'), text ?? whole.slice(0, whole.length / 2));
  const before = contents();
  expect(await problemAtStart()).toEqual(['problem', 'keyring-damaged', 'cannot-open', 'keyring-damaged']);
  expect(contents()).toEqual(before);
});

it('the records are missing', async () => {
  rmSync(file('records.db'));
  const before = contents();
  expect(await problemAtStart()).toEqual(['problem', 'records-missing', 'cannot-open', 'records-missing']);
  expect(contents()).toEqual(before);
});

it('the records are damaged: the right password is not called wrong', async () => {
  const bytes = readFileSync(file('records.db'));
  bytes.fill(0x5a, 4096, 12_288);
  writeFileSync(file('records.db'), bytes);
  const before = contents();
  const person = await start();
  expect(await person.refused('session.signIn', dora)).toMatchObject({
    code: 'cannot-open',
    problem: 'records-damaged',
  });
  expect((await person.refused('session.signIn', { ...dora, password: 'not it at all' })).code).toBe('unauthenticated');
  expect(contents()).toEqual(before);
});

it('another copy has it open', async () => {
  const first = openCore(home.options);
  const person = personOf(first.connect());
  await person.ask('session.signIn', dora);
  const other = await start();
  expect(await other.refused('session.signIn', dora)).toMatchObject({ code: 'cannot-open', problem: 'in-use' });
  await person.ask('transition.overview', {});
  await first.close();
  await other.ask('session.signIn', dora);
});

it('a keyring put back from an old copy does not let a disabled person in', async () => {
  const first = openCore(home.options);
  const director = personOf(first.connect());
  await director.ask('session.signIn', dora);
  const added = await director.ask('settings.addPerson', {
    id: '01890000-0000-7000-8000-00000000000a',
    name: 'Sam',
    signInName: 'Sam',
    roles: ['supervisor'],
    language: 'en',
  });
  const old = readFileSync(file('keyring.json'));
  await director.ask('settings.disablePerson', { id: added.person.id, rev: added.person.rev, reason: null });
  await first.close();
  writeFileSync(file('keyring.json'), old);
  const sam = await start();
  expect((await sam.refused('session.signIn', { name: 'Sam', password: added.oneTimePassword })).code).toBe(
    'unauthenticated',
  );
  await sam.ask('session.signIn', dora);
});

it('the folder was copied to another machine: it opens, and the log goes on as a new device', async () => {
  renameSync(home.options.machineFile, `${home.options.machineFile}-old`);
  const person = await start();
  await person.ask('session.signIn', dora);
  await person.ask('settings.setLanguage', { language: 'fr' });
  expect((await person.ask('settings.verifyLog', {})).intact).toBe(true);
});
