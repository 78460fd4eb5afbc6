/** Team, training and caseload as people work with them: by keyboard, by drawing, with sheets, and taken back again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { newId } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { asking } from '../support/pages/asking.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { keyboard } from '../support/pages/keyboard.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { children, people, withTeam } from '../support/pages/team-home.ts';
import { wordsIn } from '../support/pages/words.ts';
import { workforce } from '../support/pages/workforce.ts';

let app: LaunchedApp;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const { folder } = await madeHome({ then: withTeam });
  app = await launchApp({ folder });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app).signIn(director.name, director.password);
});
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});
const say = wordsIn();
const press = (key: string) => app.page.keyboard.press(key);
const type = (text: string) => app.page.keyboard.type(text);

const { asked } = asking(() => app);
const waiting = async () => (await asked('caseload.children', { without: true })).total;

test('a session of twenty people is logged by keyboard alone', async () => {
  const { tabTo } = keyboard(app);
  await tabTo(say('common:nav.training'));
  await press('Enter');
  await expect(inside(app).heading(say('training:page.title'))).toBeVisible();
  await tabTo(say('training:page.log'));
  await press('Enter');
  await tabTo(say('training:field.topics'));
  await type('safeguarding');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  await press('Enter');
  await press('Control+s');
  await tabTo(say('training:field.add-person'));
  for (const [n, name] of people.slice(0, 20).entries()) {
    // One of them only attended: a figure says so before Enter.
    await type(n === 4 ? `${name.slice(0, 6)} 2` : name.slice(0, 6));
    await expect(app.page.getByRole('option').first()).toContainText(name);
    await press('Enter');
  }
  await press('Control+s');
  await expect(inside(app).notice()).toContainText(say('training:page.attendance-saved', { count: 20 }));
  const { sessions } = await asked('training.sessions', {});
  expect(sessions).toMatchObject([{ state: 'held', attended: 20, passed: 19 }]);
});

test('a child is given to a worker by keyboard, and taken back', async () => {
  const { tabTo } = keyboard(app);
  await tabTo(say('common:nav.caseload'));
  await press('Enter');
  const waits = app.page.getByRole('grid', { name: say('caseload:board.without') });
  await expect(waits.getByRole('row').filter({ hasText: children[0] ?? '' })).toBeVisible();
  await tabTo(new RegExp(`^${children[0] ?? ''}`));
  await press('Space');
  await press('ArrowDown');
  await press('Space');
  await expect(
    app.page.getByRole('status').filter({ hasText: say('caseload:board.picked', { count: 2 }) }),
  ).toBeVisible();
  await press('Enter');
  const panel = app.page.getByRole('dialog', { name: say('caseload:dialog.assign-title', { count: 2 }) });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('radio').first()).toBeVisible();
  await tabTo(/^(Otto Other|Wanja Worker)/);
  await press('Space');
  await tabTo(say('caseload:field.reason'));
  await type('Knows the family');
  await press('Control+s');
  await expect(panel).toHaveCount(0);
  expect(await waiting()).toBe(1);
  await press('Control+z');
  await expect(inside(app).notice()).toContainText(say('common:undo.done'));
  expect(await waiting()).toBe(3);
});

test('a child is drawn onto a worker with the mouse, and taken back', async () => {
  const row = app.page.getByRole('row').filter({ hasText: children[1] ?? '' });
  const worker = app.page.locator('[data-drop]').filter({ hasText: 'Wanja Worker' });
  const [from, to] = [await row.boundingBox(), await worker.boundingBox()];
  if (!from || !to) throw new Error('nothing to draw');
  await app.page.mouse.move(from.x + from.width - 40, from.y + from.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(to.x + 60, to.y - 30, { steps: 8 });
  await app.page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 8 });
  await app.page.mouse.up();
  const panel = app.page.getByRole('dialog');
  await expect(panel.getByRole('radio', { name: /Wanja Worker/ })).toBeChecked();
  await panel.getByRole('button', { name: say('caseload:dialog.reason-first') }).click();
  await panel.getByRole('button', { name: say('caseload:dialog.assign-save', { count: 1 }) }).click();
  await expect(panel).toHaveCount(0);
  expect(await waiting()).toBe(2);
  await inside(app).undo();
  await expect(inside(app).notice()).toContainText(say('common:undo.done'));
  expect(await waiting()).toBe(3);
});

test('people come from a messy sheet, are looked at first, and go again', async () => {
  const sheet = [
    [{ value: 'Our staff', columnSpan: 3 }, null, null],
    [],
    ['Full name ', 'JOB TITLE', 'Date of hire'],
    ['Vera Vale', 'Infirmière', '13/04/2023'],
    ['Xena Xu', 'House mother', '1er août 2020'],
    ['worker WANJA', 'Social worker', null],
    ['No Job', null, '31/02/2024'],
  ];
  const buffer = Buffer.from(await writeXlsxFile(sheet).toBuffer());
  const { openPart, open, main } = workforce(app);
  const before = (await asked('team.list', { show: 'all' })).total;
  await openPart('team', 'import');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await main().locator('input[type="file"]').setInputFiles({ name: 'équipe.xlsx', mimeType, buffer });
  const preview = main().getByRole('grid', { name: say('team:list.preview') });
  await expect(preview.getByRole('row').filter({ hasText: 'No Job' })).toContainText('Date of hire');
  await expect(main()).toContainText(say('team:page.rows-rejected', { count: 1, n: '1' }));
  expect((await asked('team.list', { show: 'all' })).total).toBe(before);
  await main()
    .getByRole('button', { name: say('team:page.take-in', { count: 2 }) })
    .click();
  await expect(main()).toContainText(say('team:page.imported', { count: 2 }));
  expect((await asked('team.list', { show: 'all' })).total).toBe(before + 2);

  const file = join(app.folder, 'rejected.xlsx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await main()
    .getByRole('button', { name: say('team:page.save-rejected') })
    .click();
  await expect(inside(app).notice()).toContainText(say('team:page.rejected-saved', { count: 1 }));
  expect((await readFile(file)).subarray(0, 2).toString('latin1')).toBe('PK');

  await main()
    .getByRole('button', { name: say('team:page.undo-import') })
    .click();
  await expect(main()).toContainText(say('team:page.import-undone', { count: 2 }));
  expect((await asked('team.list', { show: 'all' })).total).toBe(before);
  await open('team');
  await expect(main()).not.toContainText('Vera Vale');
});

test('the list of people leaves through the window, byte for byte as the store makes it', async () => {
  const file = join(app.folder, 'people.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await workforce(app).open('team');
  await app.page.getByRole('button', { name: say('common:csv.action') }).click();
  await expect(inside(app).notice()).toContainText(say('common:csv.saved', { count: people.length }));
  const bytes = await readFile(file);
  const made = await asked('team.export', { list: 'staff', language: 'en' });
  expect(bytes.equals(Buffer.from(made.data, 'base64'))).toBe(true);
  // A mark for spreadsheets, words for heads, a row for each person.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(people.length + 1);
  expect(lines[0]).toContain(say('team:column.name'));
  for (const name of people) expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
});

/** A little red square. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGO4IyKCFTEMLQkAmD9BAZzFjLYAAAAASUVORK5CYII=',
  'base64',
);

test('a photo is added, shown, and comes back after it was removed, also from within a panel by keyboard', async () => {
  const { openPerson, main } = workforce(app);
  await openPerson('Ada Abel');
  const photo = main().getByRole('img', { name: say('team:page.photo-of', { name: 'Ada Abel' }) });
  await expect(photo).toHaveCount(0);
  const pick = main().locator('input[type="file"]').first();
  await pick.setInputFiles({ name: 'not-a-photo.png', mimeType: 'image/png', buffer: Buffer.from('nothing') });
  await expect(main().getByRole('alert')).toContainText(say('team:page.photo-unreadable'));
  await pick.setInputFiles({ name: 'ada.png', mimeType: 'image/png', buffer: picture });
  await expect(photo).toBeVisible();
  await expect(main().getByRole('alert')).toHaveCount(0);
  const colour = () =>
    photo.evaluate((canvas) => [
      ...((canvas as HTMLCanvasElement).getContext('2d')?.getImageData(9, 9, 1, 1).data ?? []),
    ]);
  await expect.poll(async () => (await colour())[0]).toBeGreaterThan(200);

  await main()
    .getByRole('button', { name: say('team:page.remove-photo') })
    .click();
  await expect(photo).toHaveCount(0);
  // While a panel is open, the way back is within it: the keyboard comes to it, and nothing behind is reached.
  await main()
    .getByRole('button', { name: say('team:page.change-jobs') })
    .click();
  const panel = app.page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await expect(panel.locator('.MuiSnackbar-root')).toBeVisible();
  const { tabTo } = keyboard(app);
  await tabTo(say('common:undo.action'));
  await press('Enter');
  await expect(panel.locator('.MuiSnackbar-root')).toContainText(say('common:undo.done'));
  // The button that had the focus is gone; the panel takes it back.
  await expect.poll(() => app.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(photo).toBeVisible();
});

test('who reads figures alone finds the caseload’s, without a name and without a count of few', async () => {
  const added = await asked('settings.addPerson', {
    id: newId(),
    name: 'Vic Viewer',
    signInName: 'Vic Viewer',
    roles: ['viewer'],
    language: 'en',
  });
  await app.replaced(() => inside(app).lockButton().click());
  const door = atTheDoor(app);
  await door.seesSignIn();
  await door.trySignIn('Vic Viewer', added.oneTimePassword);
  await door.chooseOwnPassword(added.oneTimePassword, 'four quiet boats at night');
  await workforce(app).open('caseload');
  const main = app.page.getByRole('main');
  await expect(main).toContainText(say('caseload:page.figure-children'));
  await expect(main).toContainText(say('common:figure.few', { n: '5' }));
  for (const name of [...children, ...people]) await expect(main).not.toContainText(name);
  await expect(main.getByRole('link')).toHaveCount(0);
});
