/**
 * The power goes, again and again, while somebody writes: a terminal's call is killed at a random moment. What was
 * answered with "ok" is there afterwards; what was not is there whole or not at all; the log fits.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as z from 'zod';
import { openCore } from '../../src/main/core.ts';
import { optionsFor, personOf, temporaryFolder } from '../support/home.ts';
import { call, startCall } from '../support/terminal.ts';

const kills = Number(process.env['HOMEWARD_KILLS'] ?? 12);
const password = 'a long enough password';
const root = temporaryFolder();
const folder = join(root, 'home');
const id = 'swf-sops';
const asDora = ['--folder', folder, '--as', 'Dora'];
const Noted = z.object({ ok: z.literal(true), value: z.object({ rev: z.int(), notes: z.string().nullable() }) });

afterAll(() => rmSync(root, { recursive: true, force: true }));
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function read() {
  const core = openCore(optionsFor(root));
  const dora = personOf(core.connect());
  await dora.ask('session.signIn', { name: 'Dora', password });
  const action = await dora.ask('transition.action', { id });
  const check = await dora.ask('settings.verifyLog', {});
  await core.close();
  return { action, check };
}

it(`${String(kills)} kills lose nothing that was acknowledged`, { timeout: 600_000 }, async () => {
  const wanted = JSON.stringify({ organisation: 'Jacaranda House', name: 'Dora', language: 'en' });
  const began = Date.now();
  expect((await call(root, password, ['--folder', folder, '--create', wanted])).code).toBe(0);
  const usual = Date.now() - began;
  let { action } = await read();
  let acknowledged: string | null = null;
  for (let n = 0; n < kills; n += 1) {
    const notes = `visit number ${String(n)}`;
    const running = startCall(root, password, [
      ...asDora,
      'transition.writeNotes',
      JSON.stringify({ id, rev: action.rev, notes }),
    ]);
    await sleep(Math.random() * usual * 1.1);
    running.child.kill('SIGKILL');
    const { out } = await running.ended;
    const answer = out === '' ? null : Noted.safeParse(JSON.parse(out));
    if (answer?.success) acknowledged = answer.data.value.notes;
    const after = await read();
    expect(after.check.intact).toBe(true);
    // Either the whole command or nothing of it; and if it was acknowledged, the whole command.
    if (answer?.success) expect(after.action.notes).toBe(notes);
    else expect([acknowledged, notes]).toContain(after.action.notes);
    acknowledged = after.action.notes;
    action = after.action;
  }
});
