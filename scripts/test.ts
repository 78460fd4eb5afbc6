/**
 * The whole test, as one command: types, lint, format, everything on real encrypted files, the built bundles in a real
 * browser. Goes on after a failure so that one run shows all; the last line counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'homeward-test-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

function run(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const began = Date.now();
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  console.log(`  ${status === 0 ? 'passed' : 'FAILED'} in ${String(Math.round((Date.now() - began) / 1000))} s`);
  return status === 0;
}

const check = (title: string, command: string, ...args: string[]): Count =>
  run(title, command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const PlaywrightReport = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });

/** A runner that fails without a failing test to show for it (or without a report) counts as one failure. */
function counted(ok: boolean, read: () => Count): Count {
  try {
    const count = read();
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch (error) {
    console.error(`  no report: ${error instanceof Error ? error.name : 'unknown'}`);
    return { passed: 0, failed: 1 };
  }
}

function vitest(): Count {
  const args = ['run', '--config', 'vitest.config.mts', '--reporter=default', '--reporter=json'];
  const ok = run('unit, areas, store, vault, gate, faults, security, screen', 'vitest', [
    ...args,
    `--outputFile=${vitestReport}`,
  ]);
  return counted(ok, () => {
    const report = VitestReport.parse(JSON.parse(readFileSync(vitestReport, 'utf8')));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  });
}

function playwright(): Count {
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport };
  const ok = run('end to end, in a real browser', 'playwright', ['test', '--reporter=list,json'], env);
  return counted(ok, () => {
    const { stats } = PlaywrightReport.parse(JSON.parse(readFileSync(playwrightReport, 'utf8')));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

const steps: readonly (() => Count)[] = [
  () => check('what the machine needs', 'node', 'scripts/prepare.ts'),
  () => check('types', 'tsc', '-b'),
  // Typed rules hold the types of the whole project; the usual bound of memory is too small for them.
  () =>
    check('lint', 'node', '--max-old-space-size=6144', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  () => check('who imports whom', 'depcruise', '--config', '.dependency-cruiser.mjs', 'src'),
  () => check('what nobody uses', 'knip'),
  () => check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  () => check('build', 'node', 'scripts/build.ts'),
  vitest,
  playwright,
];

const total = steps
  .map((step) => step())
  .reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
rmSync(reports, { recursive: true, force: true });
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
