/** From the start of the process to the sign-in screen, against an empty window in the same host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, type LaunchedApp, type LaunchOptions } from '../support/launch.ts';
import { rounded, timedInTurn, type Figure } from './figure.ts';

const aim = 1.3;
const emptyWindow = join(import.meta.dirname, 'empty-window');
const signInName = 'input[name="name"]';

/** A folder in which the store of `home` is the application's own. */
export async function folderWith(home: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'));
  await mkdir(join(folder, 'home'));
  await cp(home, join(folder, 'home', 'store'), { recursive: true });
  return folder;
}

/** What came to the screen until it could be used, each file once. */
async function filesAsked(app: LaunchedApp): Promise<string[]> {
  const addresses = await app.page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
  return [...new Set(addresses.map((address) => address.split('/').at(-1) ?? ''))];
}

export interface Started {
  readonly figures: readonly Figure[];
  /** Names of the renderer's files that the sign-in screen asked for. */
  readonly files: readonly string[];
}

export async function startFigures(home: string, times = 7): Promise<Started> {
  const [ours, empty] = [await folderWith(home), mkdtempSync(join(tmpdir(), 'homeward-bench-'))];
  let open: LaunchedApp | undefined;
  let files: string[] = [];
  const start = (options: LaunchOptions, sign: string) => async () => {
    open = await launchApp(options);
    await open.page.locator(sign).waitFor();
  };
  const end = async () => {
    if (open?.folder === ours) files = await filesAsked(open);
    await open?.close();
  };
  try {
    const [signIn = NaN, , floor = NaN] = await timedInTurn(
      times,
      start({ folder: ours }, signInName),
      end,
      start({ folder: empty, appPath: emptyWindow }, '#ready'),
      end,
    );
    const value = rounded(signIn);
    return {
      files,
      figures: [
        { name: 'start to the sign-in screen', value, unit: 'ms', ratio: rounded(signIn / floor), aim },
        { name: 'start to an empty window', value: rounded(floor), unit: 'ms', ratio: 1 },
      ],
    };
  } finally {
    for (const folder of [ours, empty]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
