/** Rewrites a folder's keyring without end and says each time it was confirmed; somebody kills it. Not a test itself. */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { openVault } from '../../src/main/vault/vault.ts';

const kdf = { memory: 8, passes: 1, lanes: 1 };
const folder = process.argv[2] ?? '';
const key = Buffer.from(await text(process.stdin), 'hex');
const random = (bytes: number) => randomBytes(bytes);
const vault = openVault({ folder, clock: Date.now, random, kdf, kdfFloor: kdf, appVersion: '0.1.0' });
for (let n = 1; ; n += 1) {
  await vault.putSlot(key, {
    userId: `round-${String(n)}`,
    name: 'Rewriter',
    password: `pass ${String(n)}`,
    temporary: true,
  });
  if (n > 1) await vault.removeSlot(`round-${String(n - 1)}`);
  writeSync(1, `${String(n)}\n`);
}
