/** Several people at one laptop: a one-time password, and each sees only what their role lets them see. */
import { expect, test } from '@playwright/test';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { framework, inside } from '../support/pages/inside.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { panelOf } from '../support/pages/panel.ts';
import { peoplePage } from '../support/pages/people.ts';

const cook = { name: 'Baraka Cook', password: 'a spoon of warm maize' };
const donor = { name: 'Vera Donor', password: 'seven blue paper kites' };
const own = 'swf-form-team';
const others = 'swf-case-management-system';
let app: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const made = await madeHome();
  app = await launchApp({ folder: made.folder });
  await atTheDoor(app).signIn(made.name, made.password);
});
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

const nameOf = (id: string) => inside(app).say(`catalogue:action.${id}`);
const lock = () => app.replaced(() => inside(app).lockButton().click());

test('a director adds people, each with a one-time password, and gives one an action', async () => {
  for (const [person, role] of [
    [cook, 'care-staff'],
    [donor, 'viewer'],
  ] as const) {
    await inside(app).openPeople();
    const oneTime = await peoplePage(app).add(person.name, role);
    expect(oneTime.length).toBeGreaterThan(9);
    await expect(app.page.getByRole('row').filter({ hasText: person.name })).toContainText(
      inside(app).say('settings:people.waits'),
    );

    if (role === 'care-staff') {
      await inside(app).openStage();
      await panelOf(app).open('actions', nameOf(own));
      await panelOf(app).choose();
      await panelOf(app).plan(cook.name, '2031-05-01');
      await panelOf(app).close();
    }
    await lock();
    await atTheDoor(app).trySignIn(person.name, oneTime);
    await atTheDoor(app).chooseOwnPassword(oneTime, person.password);
    await lock();
    await atTheDoor(app).trySignIn(person.name, oneTime);
    await expect(app.page.getByRole('alert')).toContainText(inside(app).say('session:sign-in.wrong'));
    await atTheDoor(app).signIn(director.name, director.password);
  }
});

test('care staff see and carry only the action they own', async () => {
  await lock();
  await atTheDoor(app).signIn(cook.name, cook.password);
  await inside(app).openStage();
  const grid = app.page.getByRole('grid', { name: inside(app).say('transition:stage.actions'), exact: true });
  await expect(grid).toContainText(nameOf(own));
  await expect(grid).not.toContainText(nameOf(others));
  await panelOf(app).open('actions', nameOf(own));
  await panelOf(app).finish();
  await panelOf(app).close();
  await expect(inside(app).rail('common:nav.settings')).toBeVisible();
  await inside(app).rail('common:nav.settings').click();
  const sections = app.page.getByRole('navigation', { name: inside(app).say('settings:nav.sections') });
  await expect(sections.getByRole('link', { name: inside(app).say('settings:nav.people') })).toHaveCount(0);
  await expect(sections.getByRole('link', { name: inside(app).say('settings:nav.changes') })).toHaveCount(0);
});

test('a viewer sees figures, and no name anywhere', async () => {
  await lock();
  await atTheDoor(app).signIn(donor.name, donor.password);
  await inside(app).openTransition();
  await expect(inside(app).main()).toContainText(inside(app).say(`catalogue:stage.${framework}`));
  await expect(inside(app).main()).toContainText(inside(app).say('transition:overview.stageDone', { done: 1, of: 15 }));
  for (const name of [director.name, cook.name, nameOf(own)]) await expect(app.page.getByText(name)).toHaveCount(0);
  // What the screen leaves out, the gate refuses as well.
  const answers = await app.page.evaluate(async (stageId) => {
    const stage = await window.homeward.call('transition.stage', { stageId });
    const people = await window.homeward.call('settings.people', {});
    return [stage, people].map((result) => (result.ok ? 'answered' : result.error.code));
  }, framework);
  expect(answers).toEqual(['forbidden', 'forbidden']);
});
