/**
 * Another process with the store open: tells each thing it did on a line of its own, and does not stop by itself.
 * What to do comes from standard input, so that no key stands in the list of processes.
 */
import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { loadCiphers } from '../../src/main/store/driver-ciphers.ts';
import { loadSqlcipher } from '../../src/main/store/driver-sqlcipher.ts';
import { openStore } from '../../src/main/store/open.ts';

const Work = z.object({
  folder: z.string(),
  key: z.string(),
  driver: z.enum(['sqlcipher', 'multiple-ciphers']),
  /** Commands to write before waiting; null goes on for ever. */
  writes: z.int().nullable(),
});

const work = Work.parse(JSON.parse(await text(process.stdin)));
const store = await openStore({
  folder: work.folder,
  key: Buffer.from(work.key, 'hex'),
  driver: work.driver === 'sqlcipher' ? loadSqlcipher() : loadCiphers(),
  mode: 'open',
  machineId: 'one',
  appVersion: '0.1.0',
  clock: Date.now,
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
});
process.stdout.write('open\n');
for (let n = 0; n < (work.writes ?? Infinity); n += 1) {
  const id = `${process.pid.toString()}-${n.toString()}`;
  // A pair in one command: either both are there afterwards or neither.
  await store.command({ procedure: 'test.pair', actorId: 'system' }, async (tx) => {
    await tx.insert('transition_phase', `left-${id}`, { sort: id });
    await tx.insert('transition_phase', `right-${id}`, { sort: id });
  });
  process.stdout.write(`${id}\n`);
}
setInterval(() => undefined, 60_000);
