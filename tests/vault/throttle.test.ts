/** Guessing slows down: across restarts, whatever the clock does, however many tries come at once. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ada, ben, failingDisk, madeVault, refusal, vaultIn } from './support.ts';

const start = Date.UTC(2026, 10, 22, 8);
const minute = 60_000;
const wrong = { code: 'unauthenticated' };
const wait = (seconds: number) => ({ code: 'throttled', retryAfterSeconds: seconds });

async function withClock() {
  let now = start;
  const clock = () => now;
  const made = await madeVault({ clock });
  return { ...made, clock, at: (time: number) => void (now = time), restart: () => vaultIn(made.folder, { clock }) };
}

async function fail(vault: ReturnType<typeof vaultIn>, times: number) {
  for (let n = 0; n < times; n += 1) expect(await refusal(vault.open(ada.name, 'wrong'))).toEqual(wrong);
}

describe('after five wrong passwords', () => {
  it('even the right one has to wait, in this run and in the next', async () => {
    const { vault, restart, at } = await withClock();
    await fail(vault, 5);
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual(wait(30));
    at(start + 20_500);
    expect(await refusal(restart().open(ada.name, ada.password))).toEqual(wait(10));
    at(start + 30_000);
    expect((await restart().open(ada.name, ada.password)).userId).toBe(ada.userId);
    await fail(vault, 4);
    expect((await vault.open(ada.name, ada.password)).userId).toBe(ada.userId);
  });

  it('the wait doubles up to a quarter of an hour', async () => {
    const { vault, at } = await withClock();
    await fail(vault, 5);
    let now = start;
    for (const seconds of [30, 60, 120, 240, 480, 900, 900, 900]) {
      expect(await refusal(vault.open(ada.name, 'wrong'))).toEqual(wait(seconds));
      at((now += seconds * 1000));
      await fail(vault, 1);
    }
  });

  it('somebody else is not kept waiting', async () => {
    const { vault, key } = await withClock();
    await vault.putSlot(key, { ...ben, name: 'Cy', temporary: false });
    const before = await refusal(vault.open('Cy', 'wrong'));
    await fail(vault, 5);
    const after = vault.open('Cy', ben.password);
    // One time in 256 the two names share their byte and so their wait.
    expect(before).toEqual(wrong);
    await after.catch((error: unknown) => expect(error).toMatchObject({ code: 'throttled' }));
  });

  it('asking whether a password is right waits as well', async () => {
    const { vault } = await withClock();
    for (let n = 0; n < 5; n += 1) expect(await vault.isPassword(ada.userId, ada.name, 'wrong')).toBe(false);
    expect(await refusal(vault.isPassword(ada.userId, ada.name, ada.password))).toEqual(wait(30));
  });

  it('waiting tries do not lengthen the wait', async () => {
    const { vault, at } = await withClock();
    await fail(vault, 5);
    for (let n = 0; n < 20; n += 1) expect(await refusal(vault.open(ada.name, 'wrong'))).toEqual(wait(30));
    at(start + 30_000);
    expect((await vault.open(ada.name, ada.password)).userId).toBe(ada.userId);
  });

  it('a day later the slate is clean', async () => {
    const { vault, at } = await withClock();
    await fail(vault, 5);
    at(start + 25 * 60 * minute);
    await fail(vault, 4);
  });
});

describe('many tries at once', () => {
  it('are five tries and no more', async () => {
    const { vault } = await withClock();
    const answers = await Promise.all(Array.from({ length: 30 }, () => refusal(vault.open(ada.name, 'wrong'))));
    expect(answers.filter(({ code }) => code === 'unauthenticated')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'throttled')).toHaveLength(25);
  });

  it('a try counts before it is made: whoever cuts it short has used it', async () => {
    const { vault, folder } = await withClock();
    const cut = failingDisk(1, 'ENOSPC');
    const full = vaultIn(folder, { files: cut.files });
    expect(await refusal(full.open(ada.name, ada.password))).toEqual({ code: 'cannot-open', problem: 'disk-full' });
    const pending = vault.open(ada.name, 'wrong');
    await expect.poll(() => readFileSync(join(folder, 'throttle.json'), 'utf8')).toContain('"failures":1');
    await refusal(pending);
  });
});

describe('the clock', () => {
  it('set back starts the wait over: nothing gained, nobody locked out for longer', async () => {
    const { vault, restart, at } = await withClock();
    await fail(vault, 5);
    const back = start - 365 * 24 * 60 * minute;
    at(back);
    expect(await refusal(restart().open(ada.name, ada.password))).toEqual(wait(30));
    at(back + 29_000);
    expect(await refusal(restart().open(ada.name, ada.password))).toEqual(wait(1));
    at(back + 30_000);
    expect((await restart().open(ada.name, ada.password)).userId).toBe(ada.userId);
  });

  it('that ran ahead and was put right locks nobody out', async () => {
    const { vault, at } = await withClock();
    at(Date.UTC(2060, 0, 1));
    await fail(vault, 5);
    at(start);
    expect(await refusal(vault.open(ada.name, ada.password))).toEqual(wait(30));
    at(start + 30_000);
    expect((await vault.open(ada.name, ada.password)).userId).toBe(ada.userId);
  });

  it('set back and forth gives no more tries than the waits allow', async () => {
    const { vault, at } = await withClock();
    await fail(vault, 5);
    let refused = 0;
    for (let n = 1; n <= 20; n += 1) {
      at(start - n * minute);
      refused += (await refusal(vault.open(ada.name, 'wrong'))).code === 'throttled' ? 1 : 0;
    }
    expect(refused).toBe(20);
  });
});

describe('the recovery code', () => {
  it('has a count of its own, and slips of the pen do not count', async () => {
    const { vault, recoveryCode, at } = await withClock();
    const other = (await madeVault()).recoveryCode;
    const slip = `${recoveryCode.startsWith('0') ? '2' : '0'}${recoveryCode.slice(1)}`;
    for (let n = 0; n < 20; n += 1) expect(await vault.isRecovery(slip)).toBe(false);
    for (let n = 0; n < 5; n += 1) expect(await refusal(vault.openByRecovery(other))).toEqual(wrong);
    expect(await refusal(vault.openByRecovery(recoveryCode))).toEqual(wait(30));
    expect(await refusal(vault.isRecovery(recoveryCode))).toEqual(wait(30));
    expect((await vault.open(ada.name, ada.password)).userId).toBe(ada.userId);
    at(start + 30_000);
    expect(await vault.isRecovery(recoveryCode)).toBe(true);
  });
});

describe('the file of tries', () => {
  it('damaged or gone keeps nobody out', async () => {
    const { vault, folder } = await withClock();
    for (const content of ['', '{', '{"format":1,"tries":{"Ada":{}}}', '{"format":2}']) {
      writeFileSync(join(folder, 'throttle.json'), content);
      expect((await vault.open(ada.name, ada.password)).userId).toBe(ada.userId);
    }
    rmSync(join(folder, 'throttle.json'));
    expect((await vault.open(ada.name, ada.password)).userId).toBe(ada.userId);
  });
});
