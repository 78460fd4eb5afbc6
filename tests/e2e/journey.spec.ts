/** A director moves a plan by hand and by keyboard, takes it back, says what waits for what, and decides on a stage. */
import { expect, test } from '@playwright/test';
import { addDays, civilDateAt } from '../../src/shared/dates.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { madeHome } from '../support/pages/made-home.ts';

const today = civilDateAt(Date.now());
const [start, goal] = [addDays(today, 10), addDays(today, 40)];
const moved = 'lrc-learn-together';
let app: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const made = await madeHome({
    then: async (person) => {
      for (const id of [moved, 'lrc-listen-care-leavers']) {
        const { rev } = await person.ask('transition.action', { id });
        await person.ask('transition.planAction', { id, rev, startDate: start, goalDate: goal });
      }
    },
  });
  app = await launchApp({ folder: made.folder });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app).signIn(made.name, made.password);
  await inside(app).openWay('timeline');
});
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

const bar = (id = moved) => app.page.locator(`[data-bar="action ${id}"]`);
const say = (key: string, values: Record<string, string> = {}) => inside(app).say(key, values);
const day = (date: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
const planned = (from: string, until: string) =>
  say('journey:timeline.saidPlanned', { start: day(from), goal: day(until) });

test('moves a bar by keyboard: shown first, kept with Enter, taken back', async () => {
  await bar().focus();
  for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowRight']) await app.page.keyboard.press(key);
  // Nothing is written until Enter.
  await expect(bar()).toHaveAttribute('aria-label', new RegExp(planned(start, goal)));
  await app.page.keyboard.press('Enter');
  await expect(bar()).toHaveAttribute('aria-label', new RegExp(planned(addDays(start, 8), addDays(goal, 9))));
  await inside(app).undo();
  await expect(bar()).toHaveAttribute('aria-label', new RegExp(planned(start, goal)));
});

test('leaves it with Escape', async () => {
  await bar().focus();
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('Escape');
  await expect(bar()).toHaveAttribute('aria-label', new RegExp(planned(start, goal)));
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('drags a bar by its middle', async () => {
  const box = await bar().boundingBox();
  if (!box) throw new Error('no bar');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await app.page.mouse.move(x, y);
  await app.page.mouse.down();
  await app.page.mouse.move(x + 60, y, { steps: 6 });
  await app.page.mouse.up();
  await expect(bar()).not.toHaveAttribute('aria-label', new RegExp(planned(start, goal)));
  await expect(inside(app).notice()).toContainText(say('catalogue:action.lrc-learn-together'));
  await inside(app).undo();
  await expect(bar()).toHaveAttribute('aria-label', new RegExp(planned(start, goal)));
});

test('says what it waits for, and is told where that would go in a circle', async () => {
  const choose = async (name: string) => {
    await app.page.getByRole('combobox', { name: say('journey:timeline.addWait') }).click();
    await app.page.getByRole('option', { name, exact: true }).click();
  };
  await bar().click();
  await choose(say('catalogue:action.lrc-listen-care-leavers'));
  await app.page.getByRole('button', { name: say('journey:timeline.add'), exact: true }).click();
  await expect(app.page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  await expect(app.page.getByRole('combobox', { name: say('journey:timeline.addWait') })).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await bar('lrc-listen-care-leavers').click();
  await choose(say('catalogue:action.lrc-learn-together'));
  const told = app.page.getByRole('alert').filter({ hasText: say('catalogue:action.lrc-listen-care-leavers') });
  await expect(told).toBeVisible();
  await expect(app.page.getByRole('button', { name: say('journey:timeline.add'), exact: true })).toBeDisabled();
});

test('closes with Esc also in the moment when nothing has the focus', async () => {
  await app.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('decides with a condition, which stands as an action of the next stage', async () => {
  await inside(app).openGate('learn-reasons-for-change');
  await app.page.getByRole('button', { name: say('journey:gate.decide'), exact: true }).click();
  const panel = app.page.getByRole('dialog');
  await panel.getByRole('radio', { name: new RegExp(`^${say('journey:decision.conditions')}`) }).click();
  await panel.getByRole('button', { name: say('journey:gate.addCondition') }).click();
  await panel.getByLabel(say('journey:gate.condition')).fill('Ask the founder in writing');
  await panel.getByLabel(say('journey:gate.reason')).fill('We cannot wait for the rains');
  await panel.getByLabel(say('journey:gate.by')).fill('The board');
  await panel.getByRole('button', { name: say('journey:gate.saveDecision') }).click();
  await expect(panel).toHaveCount(0);
  const decided = app.page.locator('#decisions');
  await expect(decided).toContainText('We cannot wait for the rains');
  await decided.getByRole('link', { name: 'Ask the founder in writing' }).click();
  await expect(app.page.getByRole('dialog')).toContainText('Ask the founder in writing');
  await app.page.keyboard.press('Escape');
  await expect(inside(app).heading(say('catalogue:stage.learn-context-and-law'))).toBeVisible();
});
