/**
 * A disk that is really full: a small file system in memory, where this machine lets one be mounted. Through the gate,
 * as a person meets it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { directorPassword, openHome, personOf, temporaryFolder } from '../support/home.ts';

const disk = join(temporaryFolder(), 'disk');
mkdirSync(disk);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (mounted) execFileSync('umount', ['--lazy', disk]);
  rmSync(join(disk, '..'), { recursive: true, force: true });
});

describe.runIf(mounted)('a full disk, for real', () => {
  it('refuses what does not fit, keeps all that was saved, and goes on once there is room', async () => {
    const home = await openHome({ folder: join(disk, 'home') });
    const { director } = home;
    const id = 'swf-form-team';
    const long = (n: number) => `${String(n)} ${'what was agreed, in full. '.repeat(380)}`;
    let [rev, saved] = [(await director.ask('transition.action', { id })).rev, -1];
    let refused = '';
    for (let n = 0; refused === '' && n < 4_000; n += 1) {
      const result = await director.raw('transition.writeNotes', { id, rev, notes: long(n) });
      if (result.ok) [rev, saved] = [rev + 1, n];
      else refused = result.error.code;
    }
    expect(refused).toBe('disk-full');
    expect(saved).toBeGreaterThan(10);
    // It can still be read, and what was saved is there.
    expect((await director.ask('transition.action', { id })).notes).toBe(long(saved).trim());
    expect((await director.ask('settings.verifyLog', {})).intact).toBe(true);
    await home.core.lock('by-hand');

    execFileSync('mount', ['-o', 'remount,size=64m', disk]);
    const again = personOf(home.core.connect());
    await again.ask('session.signIn', { name: 'Dora Director', password: directorPassword });
    const found = await again.ask('transition.action', { id });
    expect(found.notes).toBe(long(saved).trim());
    await again.ask('transition.writeNotes', { id, rev: found.rev, notes: 'There is room again.' });
    expect((await again.ask('settings.verifyLog', {})).intact).toBe(true);
    expect(home.defects).toEqual([]);
    await home.done();
  });

  it('says so when a first run finds no room, and the next try works', async () => {
    execFileSync('mount', ['-o', 'remount,size=64m', disk]);
    const filler = join(disk, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M']);
    const options = { folder: join(disk, 'second') };
    const refused = await openHome(options).then(
      () => 'made',
      (error: unknown) => (error instanceof Error ? error.message : 'other'),
    );
    expect(refused).toMatch(/disk-full/);
    rmSync(filler);
    const home = await openHome(options);
    expect((await home.director.ask('transition.overview', {})).phases.length).toBe(3);
    await home.done();
  });
});
