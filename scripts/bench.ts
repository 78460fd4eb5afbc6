/**
 * Measures what the application promises to be quick or small at, each time against a floor of the same run where
 * there is one:
 *
 *   npm run bench                  a table
 *   npm run bench -- --json        one JSON line per figure: name, value, unit, ratio, aim
 *   npm run bench -- --only write  the parts whose name holds the word
 *
 * The aim is one for the ratio where a figure has one, else for the value. A missed aim is shown, and fails nothing.
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { boardFigures } from '../tests/bench/board.ts';
import { bundleFigures } from '../tests/bench/bundles.ts';
import { childrenFigures } from '../tests/bench/children.ts';
import type { Figure } from '../tests/bench/figure.ts';
import { benchHome, driversHere } from '../tests/bench/homes.ts';
import { longListFigures } from '../tests/bench/long-list.ts';
import { matrixFigures } from '../tests/bench/matrix.ts';
import { memoryFigures } from '../tests/bench/memory.ts';
import { overviewFigures, signInFigures } from '../tests/bench/questions.ts';
import { startFigures } from '../tests/bench/start.ts';
import { writeFigures } from '../tests/bench/write.ts';
import { buildAll } from './build.ts';

const { values: wanted } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const wants = (part: string): boolean => wanted.only === undefined || part.includes(wanted.only);

const missed = ({ value, ratio, aim }: Figure): boolean => aim !== undefined && (ratio ?? value) > aim;

function line(figure: Figure): string {
  if (wanted.json) return JSON.stringify(figure);
  const { name, value, unit, ratio, aim } = figure;
  const number = unit === 'bytes' ? value.toLocaleString('en') : String(value);
  const against = ratio === undefined ? '' : `× ${ratio.toFixed(2)}`;
  const verdict = aim === undefined ? '' : `${missed(figure) ? 'misses' : 'within'} ${aim.toLocaleString('en')}`;
  return `${name.padEnd(72)} ${number.padStart(12)} ${unit.padEnd(6)} ${against.padEnd(8)} ${verdict}`;
}

function show(figures: readonly Figure[]): void {
  for (const figure of figures) process.stdout.write(`${line(figure)}\n`);
}

/** What is asked of the store through the gate, on either driver. */
async function throughTheGate(): Promise<void> {
  for (const driver of await driversHere()) {
    const home = await benchHome(driver);
    try {
      if (wants('sign-in')) show(await signInFigures(home));
      if (wants('overview')) show(await overviewFigures(home));
      if (wants('matrix')) show(await matrixFigures(home));
      if (wants('board')) show(await boardFigures(home));
      if (wants('write')) show(await writeFigures(home));
      if (wants('list')) show(await longListFigures(home));
      if (wants('children')) show(await childrenFigures(home));
    } finally {
      await home.done();
    }
  }
}

/** What is seen in the window, and how much comes to it. */
async function inTheWindow(): Promise<void> {
  const [driver] = await driversHere();
  if (!driver) throw new Error('no driver here');
  const home = await benchHome(driver);
  try {
    // Closed, so that its files stand still while they are copied.
    await home.core.lock('by-hand');
    const closed = join(home.root, 'closed');
    await cp(home.folder, closed, { recursive: true });
    const started = await startFigures(closed, wants('start') ? 7 : 1);
    if (wants('start')) show(started.figures);
    if (wants('bundle')) show(bundleFigures(started.files));
    if (wants('memory')) show(await memoryFigures(closed));
  } finally {
    await home.done();
  }
}

await buildAll();
if (['sign-in', 'overview', 'matrix', 'children', 'board', 'write', 'list'].some(wants)) await throughTheGate();
if (['start', 'bundle', 'memory'].some(wants)) await inTheWindow();
