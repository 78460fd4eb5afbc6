/**
 * Makes a fictional home for trying things out, the same for the same seed:
 *
 *   npm run practice:home -- --folder DIR [--children N] [--staff N] [--seed S] [--language en]
 *
 * Prints one JSON line: who can sign in, with which password, and the recovery code. Everything in it is invented.
 */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { openCore } from '../src/main/core.ts';
import { buildHome } from '../src/main/practice/home.ts';
import { terminalOptions } from './terminal-core.ts';

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const Options = z.object({
  folder: z.string().min(1),
  children: count(0, 5_000).default(60),
  staff: count(1, 200).default(12),
  seed: z.string().min(1).default('homeward'),
  language: z.string().default('en'),
});

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { folder: text, children: text, staff: text, seed: text, language: text } });
const wanted = Options.safeParse(values);
if (wanted.success) {
  const built = await buildHome(openCore, terminalOptions(wanted.data.folder), wanted.data);
  process.stdout.write(`${JSON.stringify({ folder: wanted.data.folder, ...built })}\n`);
} else {
  process.stderr.write('usage: npm run practice:home -- --folder DIR [--children N] [--staff N] [--seed S]\n');
  process.exitCode = 2;
}
