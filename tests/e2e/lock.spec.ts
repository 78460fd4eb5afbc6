/** Locking, by hand, by the system and by nobody being there: the window is replaced, and nothing is left in the new one. */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { panelOf } from '../support/pages/panel.ts';

const note = 'Grandmother Akinyi wants the twins home by Easter';
const appPath = join(import.meta.dirname, '..', 'fixtures', 'turning-clock');
let app: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const { folder } = await madeHome();
  app = await launchApp({ folder, appPath });
});
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

/** To the panel of an action with a note, so that there is something to leave behind. */
async function atWork(): Promise<void> {
  await atTheDoor(app).signIn(director.name, director.password);
  await inside(app).openStage();
  await panelOf(app).open('actions', inside(app).say('catalogue:action.swf-form-team'));
}

/** Everything the page's own memory holds, as text. */
async function memoryOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const parts: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return parts.join('');
}

async function seesNothingLeft(before: Page, after: Page): Promise<void> {
  await atTheDoor(app).seesSignIn();
  expect(after).not.toBe(before);
  expect(before.isClosed()).toBe(true);
  const shown = await after.locator('html').innerHTML();
  const kept = await memoryOf(after);
  for (const word of [note, director.organisation, director.name]) {
    expect(shown).not.toContain(word);
    expect(kept).not.toContain(word);
  }
  const called = await after.evaluate(async () => {
    const result = await window.homeward.call('transition.overview', {});
    return result.ok ? 'answered' : result.error.code;
  });
  expect(called).toBe('unauthenticated');
}

test('by hand', async () => {
  await atWork();
  await panelOf(app).choose();
  await panelOf(app).saveNotes(note);
  expect(await memoryOf(app.page)).toContain(note);
  const before = app.page;
  await panelOf(app).close();
  const after = await app.replaced(() => inside(app).lockButton().click());
  await seesNothingLeft(before, after);
});

test('with the screen of the computer, and the words being typed are kept', async () => {
  await atWork();
  await panelOf(app).notes().fill(`${note}, both of them`);
  const before = app.page;
  await expect(panelOf(app).part('transition:column.notes').getByRole('status')).toContainText(/\d/);
  const after = await app.replaced(() =>
    app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'), null),
  );
  await seesNothingLeft(before, after);
  await atWork();
  await expect(panelOf(app).notes()).toHaveValue(`${note}, both of them`);
});

test('when nobody is there, after saying so', async () => {
  const { say } = inside(app);
  const forward = (minutes: number) =>
    app.evaluate(
      (_, by) => void Reflect.set(globalThis, 'ahead', Number(Reflect.get(globalThis, 'ahead')) + by),
      minutes * 60_000,
    );
  // With a panel open, the warning stands within it: behind it nobody would hear of it or come to it.
  await forward(9.52);
  await expect(panelOf(app).panel().getByText(say.like('common:lock.soon'))).toBeVisible();
  await expect(
    panelOf(app)
      .panel()
      .getByRole('button', { name: say('common:lock.stay') }),
  ).toBeVisible();
  await app.page.keyboard.press('Shift');
  await expect(app.page.getByText(say.like('common:lock.soon'))).toHaveCount(0);
  await panelOf(app).close();
  await forward(9.52);
  await expect(app.page.getByText(say.like('common:lock.soon'))).toBeVisible();
  await app.page.getByRole('button', { name: say('common:lock.stay') }).click();
  await expect(app.page.getByText(say.like('common:lock.soon'))).toHaveCount(0);
  const before = app.page;
  const after = await app.replaced(() => forward(10.2));
  await seesNothingLeft(before, after);
});
