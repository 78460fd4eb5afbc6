/** Signing in, passwords, locking, recovery: the door as a person or an attacker meets it. */
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCore } from '../../src/main/core.ts';
import { silentLog } from '../../src/main/platform/log.ts';
import {
  directorPassword,
  newId,
  openHome,
  optionsFor,
  personOf,
  temporaryFolder,
  type Home,
} from '../support/home.ts';

const minute = 60_000;
let home: Home;
afterEach(() => home.done());

describe('the first run', () => {
  it('makes a store that opens with the password, and only once', async () => {
    home = await openHome();
    expect((await home.director.ask('session.status', {})).state).toBe('open');
    const again = { organisation: 'Another', name: 'Eve', password: directorPassword, language: 'en' };
    expect((await home.director.refused('session.create', again)).code).toBe('forbidden');
    await home.director.ask('session.lock', {});
    expect((await home.director.ask('session.status', {})).state).toBe('closed');
    await home.director.ask('session.signIn', { name: ' dora   DIRECTOR ', password: directorPassword });
    expect((await home.director.ask('session.me', {})).organisation).toBe('Jacaranda House');
  });

  it('refuses a short password and an empty name, and makes nothing', async () => {
    home = await openHome();
    const options = optionsFor(temporaryFolder());
    const core = openCore(options);
    const person = personOf(core.connect());
    const failure = await person.refused('session.create', {
      organisation: ' ',
      name: '',
      password: 'short',
      language: 'en',
    });
    expect(failure.fields).toEqual([
      { path: 'organisation', rule: 'required' },
      { path: 'name', rule: 'required' },
      { path: 'password', rule: 'too-short' },
    ]);
    expect(existsSync(options.folder)).toBe(false);
    await core.close();
  });
});

describe('passwords', () => {
  it('a wrong password, a wrong name and a disabled person are one answer', async () => {
    home = await openHome();
    const worker = await home.person('social-worker');
    const { people } = await home.director.ask('settings.people', {});
    const row = people.find((person) => person.id === worker.id);
    await home.director.ask('settings.disablePerson', { id: worker.id, rev: row?.rev ?? 0, reason: null });
    const stranger = personOf(home.core.connect());
    for (const [name, password] of [
      ['Dora Director', 'not the password'],
      ['Nobody Here', directorPassword],
      [worker.name, worker.password],
    ]) {
      expect((await stranger.refused('session.signIn', { name, password })).code).toBe('unauthenticated');
    }
  });

  it('slows down guessing, also after a restart, and lets the right one in afterwards', async () => {
    home = await openHome();
    const stranger = personOf(home.core.connect());
    const guess = () => stranger.refused('session.signIn', { name: 'Dora Director', password: 'wrong guess' });
    const codes: string[] = [];
    for (let n = 0; n < 8; n += 1) codes.push((await guess()).code);
    expect(codes.at(0)).toBe('unauthenticated');
    expect(codes.at(-1)).toBe('throttled');
    await home.core.close();
    const restarted = openCore(home.options);
    const person = personOf(restarted.connect());
    const right = { name: 'Dora Director', password: directorPassword };
    const throttled = await person.refused('session.signIn', right);
    expect(throttled.code).toBe('throttled');
    expect(throttled.retryAfterSeconds).toBeGreaterThan(0);
    home.pass(((throttled.retryAfterSeconds ?? 0) + 1) * 1000);
    await person.ask('session.signIn', right);
    await restarted.close();
  });

  it('a one-time password opens nothing but its own change', async () => {
    home = await openHome();
    const id = newId();
    const added = await home.director.ask('settings.addPerson', {
      id,
      name: 'Sam Social',
      signInName: 'sam',
      roles: ['supervisor'],
      language: 'en',
    });
    expect(added.person.awaitingFirstSignIn).toBe(true);
    const sam = personOf(home.core.connect());
    const opened = await sam.ask('session.signIn', { name: 'Sam', password: added.oneTimePassword });
    expect(opened.user.mustChangePassword).toBe(true);
    expect((await sam.refused('transition.overview', {})).code).toBe('must-change-password');
    const change = { current: added.oneTimePassword, next: 'a password of my own' };
    expect((await sam.refused('session.changePassword', { ...change, next: change.current })).fields).toEqual([
      { path: 'next', rule: 'same-as-before' },
    ]);
    expect((await sam.refused('session.changePassword', { ...change, current: 'not it' })).fields).toEqual([
      { path: 'current', rule: 'wrong' },
    ]);
    await sam.ask('session.changePassword', change);
    await sam.ask('transition.overview', {});
    const later = personOf(home.core.connect());
    expect((await later.refused('session.signIn', { name: 'sam', password: change.current })).code).toBe(
      'unauthenticated',
    );
    await later.ask('session.signIn', { name: 'sam', password: change.next });
    const { people } = await home.director.ask('settings.people', {});
    expect(people.find((person) => person.id === id)?.awaitingFirstSignIn).toBe(false);
  });
});

describe('locking', () => {
  it('nothing answers after the lock but the door', async () => {
    home = await openHome();
    const other = await home.person('supervisor');
    await home.core.lock('system');
    expect((await home.director.refused('transition.overview', {})).code).toBe('unauthenticated');
    expect((await other.refused('session.me', {})).code).toBe('unauthenticated');
    expect((await home.director.ask('session.status', {})).state).toBe('closed');
  });

  it('lets somebody in who comes back after a long time, however slow the opening', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    // The look at the time that comes each second comes while the store is being opened.
    const event = (name: string) => {
      if (name === 'store.opened') vi.advanceTimersByTime(1_000);
    };
    home = await openHome({ log: { ...silentLog, event } });
    await home.director.ask('session.lock', {});
    home.pass(24 * 60 * minute);
    await home.director.ask('session.signIn', { name: 'Dora Director', password: directorPassword });
    expect((await home.director.ask('session.status', {})).state).toBe('open');
    vi.useRealTimers();
  });

  it('locks after the idle time the organisation chose; activity puts it off', async () => {
    home = await openHome();
    const { id, rev } = await home.director.ask('settings.organisation', {});
    await home.director.ask('settings.editOrganisation', { id, rev, idleMinutes: 3 });
    home.pass(2 * minute);
    await home.director.ask('session.active', {});
    home.pass(2 * minute);
    await home.director.ask('session.active', {});
    home.pass(3 * minute);
    expect((await home.director.refused('session.active', {})).code).toBe('unauthenticated');
  });

  it('a clock set back neither keeps the store open for ever nor locks anybody out', async () => {
    home = await openHome();
    home.pass(-365 * 24 * 60 * minute);
    await home.director.ask('session.me', {});
    await home.director.ask('session.lock', {});
    await home.director.ask('session.signIn', { name: 'Dora Director', password: directorPassword });
    home.pass(11 * minute);
    expect((await home.director.refused('session.me', {})).code).toBe('unauthenticated');
  });
});

describe('recovery', () => {
  it('the code opens the store for a director, once, and is replaced', async () => {
    home = await openHome();
    await home.director.ask('session.confirmRecovery', { code: home.recoveryCode.toLowerCase() });
    await home.director.ask('session.lock', {});
    const next = { name: 'Dora Director', password: 'another long password' };
    const recovered = await home.director.ask('session.recover', { code: home.recoveryCode, ...next });
    expect(recovered.opened.recoveryConfirmed).toBe(false);
    await home.director.ask('session.confirmRecovery', { code: recovered.recoveryCode });
    await home.director.ask('session.lock', {});
    expect((await home.director.refused('session.recover', { code: home.recoveryCode, ...next })).code).toBe(
      'unauthenticated',
    );
    expect(
      (await home.director.refused('session.signIn', { name: 'Dora Director', password: directorPassword })).code,
    ).toBe('unauthenticated');
    await home.director.ask('session.signIn', next);
  });

  it('is for directors alone, and a wrong code answers nothing', async () => {
    home = await openHome();
    const worker = await home.person('social-worker');
    await home.core.lock('by-hand');
    const wanted = { code: home.recoveryCode, name: worker.name, password: 'another long password' };
    expect((await home.director.refused('session.recover', wanted)).code).toBe('unauthenticated');
    expect((await home.director.ask('session.status', {})).state).toBe('closed');
    const wrong = { ...wanted, name: 'Dora Director', code: 'AAAA-AAAA' };
    expect((await home.director.refused('session.recover', wrong)).code).toBe('unauthenticated');
  });

  it('a wrong code typed back is not a confirmation', async () => {
    home = await openHome();
    const failure = await home.director.refused('session.confirmRecovery', { code: 'AAAA-BBBB' });
    expect(failure.fields).toEqual([{ path: 'code', rule: 'wrong' }]);
    expect((await home.director.ask('session.me', {})).recoveryConfirmed).toBe(false);
    const { recoveryCode } = await home.director.ask('session.newRecoveryCode', { password: directorPassword });
    await home.director.ask('session.confirmRecovery', { code: recoveryCode });
    expect((await home.director.ask('session.me', {})).recoveryConfirmed).toBe(true);
  });
});
