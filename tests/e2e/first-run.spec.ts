/** A director's first quarter of an hour: language, organisation, recovery code, first words; and that none is lost. */
import { expect, test } from '@playwright/test';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { framework, inside } from '../support/pages/inside.ts';
import { panelOf } from '../support/pages/panel.ts';

const home = { organisation: 'Acacia House', name: 'Wanjiru Njoroge', password: 'three quiet lantern boats' };
let app: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => void (app = await launchApp()));
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

test('language, organisation, code, start', async () => {
  const door = atTheDoor(app);
  await door.chooseLanguage();
  const code = await door.createHome(home);
  expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){7}$/);

  await door.typeBackCode(code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
  await expect(app.page.getByRole('alert')).toContainText(door.say('common:rule.wrong'));
  await door.typeBackCode(code.toLowerCase().replaceAll('-', ' '));
  await expect(door.title('session:first.ready-title')).toBeVisible();
  await door.button('session:first.start').click();

  const { openTransition, main, say } = inside(app);
  await openTransition();
  await expect(main()).toContainText(say(`catalogue:stage.${framework}`));
  await expect(app.page.getByRole('banner')).toContainText(home.organisation);
  await expect(app.page.getByText(say('common:recovery.notice'))).toHaveCount(0);
});

test('the next day: the same home, by name and password', async () => {
  expect(await app.close()).toBe(0);
  app = await app.relaunch();
  const door = atTheDoor(app);
  await door.trySignIn(home.name, 'a wrong password');
  await expect(app.page.getByRole('alert')).toContainText(door.say('session:sign-in.wrong'));
  await door.signIn(home.name, home.password);
  await expect(app.page.getByRole('banner')).toContainText(home.organisation);
});

test('a power cut while typing: the words come back in the same field', async () => {
  const name = inside(app).say('catalogue:action.swf-form-team');
  const panel = panelOf(app);
  await inside(app).openStage();
  await panel.open('actions', name);
  await panel.choose();
  await panel.notes().pressSequentially('The mayor agreed to give us a room');
  await expect(panel.part('transition:column.notes').getByRole('status')).toContainText(/\d/);
  await app.kill();

  app = await app.relaunch();
  await atTheDoor(app).signIn(home.name, home.password);
  await inside(app).openStage();
  const again = panelOf(app);
  await again.open('actions', name);
  await expect(again.notes()).toHaveValue('The mayor agreed to give us a room');
  await expect(again.notes()).toBeFocused();
  await expect(again.part('transition:column.notes').getByText(panel.say.like('common:draft.restored'))).toBeVisible();
});
