/** Every page by the rules of axe, and a whole piece of work by keyboard alone. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { framework, inside } from '../support/pages/inside.ts';
import { keyboard } from '../support/pages/keyboard.ts';
import { busyHome, madeHome, type MadeHome } from '../support/pages/made-home.ts';
import { everyRoom, roomsFurtherOn, roomsOfPeople } from '../support/pages/rooms.ts';

async function seriousOn(app: LaunchedApp): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

test.describe('axe finds nothing serious', () => {
  let app: LaunchedApp;
  let made: MadeHome;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    made = await busyHome();
    app = await launchApp({ folder: made.folder });
  });
  test.afterAll(async () => {
    await app.close();
    await removeFolder(app);
  });

  test('at the door', async () => {
    const first = await launchApp();
    try {
      const door = atTheDoor(first);
      await expect(door.title('session:first.welcome')).toBeVisible();
      expect(await seriousOn(first)).toEqual([]);
      await door.chooseLanguage();
      expect(await seriousOn(first)).toEqual([]);
      await door.createHome({ organisation: 'A', name: 'B C', password: 'three quiet lantern boats' });
      expect(await seriousOn(first)).toEqual([]);
    } finally {
      await first.close();
      await removeFolder(first);
    }
    await atTheDoor(app).seesSignIn();
    expect(await seriousOn(app)).toEqual([]);
  });

  for (const mode of ['light', 'dark'] as const) {
    test(`on every page, ${mode}`, async () => {
      // There are many pages, and each is looked at whole.
      test.setTimeout(600_000);
      if (mode === 'light') await atTheDoor(app).signIn(made.name, made.password);
      await app.page.emulateMedia({ colorScheme: mode });
      const found: string[] = [];
      for (const room of [...everyRoom(app), ...roomsOfPeople(app), ...roomsFurtherOn(app)]) {
        await room.enter();
        found.push(...(await seriousOn(app)).map((line) => `${room.name}: ${line}`));
      }
      expect(found).toEqual([]);
    });
  }
});

test('an action is chosen and finished by keyboard alone', async () => {
  const made = await madeHome();
  const app = await launchApp({ folder: made.folder });
  const { page } = app;
  const { say } = inside(app);
  const { tabTo } = keyboard(app);
  await atTheDoor(app).seesSignIn();
  await page.keyboard.type(made.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(made.password);
  await page.keyboard.press('Enter');
  await atTheDoor(app).seesInside();

  await tabTo(say('common:nav.transition'));
  await page.keyboard.press('Enter');
  await tabTo(say(`catalogue:stage.${framework}`));
  await page.keyboard.press('Enter');
  const action = say('catalogue:action.swf-practice-framework');
  await expect(page.getByRole('grid').first()).toBeVisible();
  await tabTo(/Form the social work team/);
  for (let n = 0; n < 20 && !(await page.locator(':focus').textContent())?.includes(action); n += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(30);
  }
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: action });
  await expect(panel).toBeVisible();
  await tabTo(say('transition:action.choose'));
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: say('transition:status.in-progress') })).toBeVisible();
  await tabTo(say('transition:action.asks', { status: say('transition:status.done') }));
  await page.keyboard.press('Enter');
  await expect(panel.getByLabel(say('transition:action.whenDone'))).toBeFocused();
  await page.keyboard.press('Control+s');
  await expect(panel).toContainText(
    say('transition:action.doneOn', {
      date: new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date()),
    }),
  );
  await expect(panel.and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.locator(':focus')).toContainText(action);
  await app.close();
  await removeFolder(app);
});
