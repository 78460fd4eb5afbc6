/** What this machine must prove first: the door shows without it, and nothing is made, opened or counted where it fails. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore } from '../../src/main/core.ts';
import type { CoreOptions } from '../../src/main/core-types.ts';
import { cannotOpen } from '../../src/main/errors.ts';
import { directorPassword, openHome, optionsFor, personOf, temporaryFolder } from '../support/home.ts';

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const wanted = { organisation: 'Jacaranda House', name: 'Dora Director', password: directorPassword, language: 'en' };
const dora = { name: 'Dora Director', password: directorPassword };
const noDriver: CoreOptions['drivers'] = () => Promise.reject(cannotOpen('no-driver'));

/** Options whose driver is counted, and may be held back. */
function counted(until: Promise<unknown> = Promise.resolve()) {
  const options = optionsFor(root);
  const asked: string[] = [];
  const drivers: CoreOptions['drivers'] = async () => {
    asked.push('asked');
    await until;
    const chosen = await options.drivers();
    asked.push('chosen');
    return chosen;
  };
  return { asked, options: { ...options, drivers } };
}

it('where things stand is said before any driver was tried, and one is tried once', async () => {
  const { asked, options } = counted();
  const core = openCore(options);
  const person = personOf(core.connect());
  expect((await person.ask('session.status', {})).state).toBe('no-store');
  expect(asked).toEqual([]);
  await Promise.all([core.prove(), core.prove()]);
  await person.ask('session.create', wanted);
  expect(asked).toEqual(['asked', 'chosen']);
  await core.close();
});

it('a store is made and opened without anybody having asked ahead', async () => {
  const { asked, options } = counted();
  const core = openCore(options);
  await personOf(core.connect()).ask('session.create', wanted);
  expect(asked).toEqual(['asked', 'chosen']);
  await core.close();
});

it('where no driver works nothing is made', async () => {
  const core = openCore({ ...optionsFor(root), drivers: noDriver });
  const person = personOf(core.connect());
  await expect(core.prove()).rejects.toMatchObject({ detail: { problem: 'no-driver' } });
  expect(await person.refused('session.create', wanted)).toMatchObject({ code: 'cannot-open', problem: 'no-driver' });
  expect(existsSync(optionsFor(root).folder)).toBe(false);
  expect(readdirSync(root)).toEqual([]);
  await core.close();
});

it('where no driver works nothing is opened, and no try is counted', async () => {
  const home = await openHome();
  try {
    await home.core.close();
    const before = readdirSync(home.folder).sort();
    const core = openCore({ ...home.options, drivers: noDriver });
    const person = personOf(core.connect());
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const refusal = await person.refused('session.signIn', { ...dora, password: 'not it at all' });
      expect(refusal).toMatchObject({ code: 'cannot-open', problem: 'no-driver' });
    }
    const code = { code: home.recoveryCode, name: dora.name, password: 'quite another one' };
    expect(await person.refused('session.recover', code)).toMatchObject({ problem: 'no-driver' });
    expect(readdirSync(home.folder).sort()).toEqual(before);
    await core.close();
    // With a driver there again the first try is let in: nobody has to wait for what never was a try.
    const again = openCore(home.options);
    await personOf(again.connect()).ask('session.signIn', dora);
    await again.close();
  } finally {
    await home.done();
  }
});

it('a driver that was not there is looked for again', async () => {
  const options = optionsFor(root);
  let tries = 0;
  const drivers: CoreOptions['drivers'] = () => {
    tries += 1;
    return tries === 1 ? noDriver() : options.drivers();
  };
  const core = openCore({ ...options, drivers });
  await expect(core.prove()).rejects.toThrow();
  await personOf(core.connect()).ask('session.create', wanted);
  await core.close();
});

it('the end waits for a proof that runs, or the driver would look as if it had crashed', async () => {
  const held = Promise.withResolvers<null>();
  const { asked, options } = counted(held.promise);
  const core = openCore(options);
  const proving = core.prove();
  await expect.poll(() => asked).toEqual(['asked']);
  let closed = false;
  const closing = core.close().then(() => (closed = true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(closed).toBe(false);
  held.resolve(null);
  await Promise.all([proving, closing]);
  expect(asked).toEqual(['asked', 'chosen']);
  expect(existsSync(`${root}/sqlcipher-loading`)).toBe(false);
});
