/** The page's memory after 200 changes of page, against what it was after the first round. */
import { rmSync } from 'node:fs';
import { practiceDoor } from '../../src/main/practice/door.ts';
import { launchApp, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { rounded, type Figure } from './figure.ts';
import { folderWith } from './start.ts';

const changes = 200;
const aim = 1.3;

/** Bytes in use once everything that can go has gone. */
async function heap(app: LaunchedApp): Promise<number> {
  const devTools = await app.page.context().newCDPSession(app.page);
  try {
    for (let round = 0; round < 3; round += 1) await devTools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devTools.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await devTools.detach();
  }
}

export async function memoryFigures(home: string): Promise<Figure[]> {
  const folder = await folderWith(home);
  const app = await launchApp({ folder });
  try {
    await atTheDoor(app).signIn(practiceDoor.name, practiceDoor.password);
    const pages = inside(app);
    const round = [pages.openTransition, pages.openFirstStage, pages.openPeople, pages.openAudit, pages.openHome];
    for (const go of round) await go();
    const start = await heap(app);
    for (let n = 0; n < changes; n += 1) await round[n % round.length]?.();
    const end = await heap(app);
    return [
      { name: `memory after ${changes} page changes`, value: end, unit: 'bytes', ratio: rounded(end / start), aim },
      { name: 'memory after the first round of pages', value: start, unit: 'bytes', ratio: 1 },
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
