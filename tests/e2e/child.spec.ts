/** A child as people work with it: taken in with a few keys, found however it is spelt, and never overwritten unseen. */
import { expect, test, type Locator } from '@playwright/test';
import type { Person } from '../support/home.ts';
import { newId } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { asking } from '../support/pages/asking.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { keyboard } from '../support/pages/keyboard.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { wordsIn } from '../support/pages/words.ts';

declare global {
  interface Window {
    hands: { clicks: number; keys: number };
  }
}

const say = wordsIn();
const supervisor = { name: 'Salma Supervisor', oneTime: '', own: 'another good password' };
const known = { id: newId(), name: 'Baraka Otieno' };

async function withPeople({ ask }: Person): Promise<void> {
  const { name } = supervisor;
  const account = { id: newId(), name, signInName: name, roles: ['supervisor' as const], language: 'en' };
  supervisor.oneTime = (await ask('settings.addPerson', account)).oneTimePassword;
  const since = { sex: 'male', since: '2021-03-04', house: 'Lake House' } as const;
  await ask('children.add', { ...known, ...since });
  for (const other of ['Juma Hassan', 'Neema Wekesa', 'Ирина Иванова']) {
    await ask('children.add', { id: newId(), name: other, ...since });
  }
}

let app: LaunchedApp;
const { asked } = asking(() => app);
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const { folder } = await madeHome({ then: withPeople });
  app = await launchApp({ folder });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app).signIn(director.name, director.password);
});
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

const press = (key: string) => app.page.keyboard.press(key);
const type = (text: string) => app.page.keyboard.type(text);
const heading = (name: string): Locator => app.page.getByRole('heading', { level: 1, name, exact: true });
const field = (key: string): Locator => app.page.getByRole('main').getByLabel(say(key), { exact: true });
const button = (key: string): Locator => app.page.getByRole('button', { name: say(key), exact: true });

/** By the box on top, as somebody types who half remembers. */
async function find(typed: string, name: string): Promise<void> {
  // A page that has just come takes the focus to its title once.
  await expect(async () => {
    await press('Control+k');
    await type(typed);
    await expect(app.page.getByRole('option').first()).toContainText(name, { timeout: 3_000 });
  }).toPass();
  await press('Enter');
  await expect(heading(name)).toBeVisible();
}

/** The form that says who the child is, open, and kept on every pause. */
async function openWho(): Promise<void> {
  await app.page.locator(`aside a[href$="/identity"]`).click();
  await button('children:who.edit').click();
  await expect(field('children:field.house')).toBeVisible();
}
const isKept = () => expect(app.page.locator('main form').getByRole('status').last()).toContainText(/\d/);

async function changeHands(name: string, password: string): Promise<void> {
  await app.replaced(() => inside(app).lockButton().click());
  await atTheDoor(app).seesSignIn();
  await atTheDoor(app).signIn(name, password);
}

test('a child is taken in with its name, by keyboard alone', async () => {
  const { tabTo } = keyboard(app);
  await tabTo(say('common:nav.children'));
  await press('Enter');
  await expect(heading(say('children:page.list'))).toBeVisible();
  await tabTo(say('children:add.action'));
  await press('Enter');
  await expect(app.page.getByRole('dialog').getByLabel(say('children:field.name'))).toBeFocused();
  await type('Wanjiru Njoroge');
  await press('Enter');
  await expect(heading('Wanjiru Njoroge')).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('name, sex and birth date take less than six clicks and twenty-one keys', async () => {
  await inside(app).rail('common:nav.children').click();
  await app.page.evaluate(() => {
    window.hands = { clicks: 0, keys: 0 };
    // What a mouse or a keyboard did, not what a page made of it.
    window.addEventListener('pointerdown', () => (window.hands.clicks += 1), true);
    window.addEventListener('keydown', () => (window.hands.keys += 1), true);
  });
  await button('children:add.action').click();
  const panel = app.page.getByRole('dialog');
  await expect(panel.getByLabel(say('children:field.name'))).toBeFocused();
  await type('Ana');
  await panel.getByRole('radio', { name: say('children:sex.female'), exact: true }).click();
  await press('Tab');
  await type('5.3.2015');
  await press('Enter');
  await expect(heading('Ana')).toBeVisible();
  const hands = await app.page.evaluate(() => window.hands);
  expect(hands.clicks).toBeLessThan(6);
  expect(hands.keys).toBeLessThan(21);
  expect(hands).toEqual({ clicks: 2, keys: 13 });
  const { items } = await asked('children.list', { search: 'Ana' });
  expect(items).toMatchObject([{ name: 'Ana', sex: 'female', birthDate: '2015-03-05', birthPrecision: 'day' }]);
});

test('one who may be here already is shown while one types, and stops nobody', async () => {
  await inside(app).rail('common:nav.children').click();
  await button('children:add.action').click();
  const panel = app.page.getByRole('dialog');
  await type('Wanjru Njorge');
  await expect(panel.getByRole('status').filter({ hasText: 'Wanjiru Njoroge' })).toBeVisible();
  await press('Escape');
  await expect(panel).toHaveCount(0);
});

test('it is found with a letter missing, by its number, and in another script', async () => {
  await find('Wanjru', 'Wanjiru Njoroge');
  await find('Njorge', 'Wanjiru Njoroge');
  await find('irina', 'Ирина Иванова');
  await press('Control+k');
  await type('hwa1');
  await expect(app.page.getByRole('option').first()).toContainText(known.name);
  await press('Escape');
});

test('the box says when nobody is found, and Escape empties it', async () => {
  await press('Control+k');
  await type('Xqzwyv');
  await expect(app.page.getByText(say('common:search.none'))).toBeVisible();
  await press('Escape');
  await expect(app.page.getByText(say('common:search.none'))).toHaveCount(0);
  await expect(app.page.getByRole('banner').getByRole('combobox')).toHaveValue('');
});

test('what is typed in the box while a page still comes stays, and is found', async () => {
  for (const area of ['kit', 'assessment', 'supervision']) {
    await app.page
      .getByRole('navigation', { name: say('common:nav.areas') })
      .getByRole('link', { name: say(`common:nav.${area}`) })
      .click();
    await press('Control+k');
    await app.page.keyboard.type('baraka', { delay: 30 });
    await expect(app.page.getByRole('option').first()).toContainText(known.name);
    await expect(app.page.getByRole('banner').getByRole('combobox')).toHaveValue('baraka');
    await press('Escape');
  }
});

test('a power cut in the middle of a form: the words come back in the same field', async () => {
  await find('baraka', known.name);
  await openWho();
  await field('children:field.house').fill('River House');
  await isKept();
  await app.kill();

  app = await app.relaunch();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app).signIn(director.name, director.password);
  await find('baraka', known.name);
  await openWho();
  await expect(field('children:field.house')).toHaveValue('River House');
  await expect(field('children:field.house')).toBeFocused();
  await expect(app.page.getByText(say.like('common:draft.restored'))).toBeVisible();
});

test('what a colleague saved meanwhile is shown beside it, and nothing is overwritten unseen', async () => {
  await app.replaced(() => inside(app).lockButton().click());
  await atTheDoor(app).trySignIn(supervisor.name, supervisor.oneTime);
  await atTheDoor(app).chooseOwnPassword(supervisor.oneTime, supervisor.own);
  await find('baraka', known.name);
  await openWho();
  await field('children:field.name').fill('Baraka J. Otieno');
  await field('children:field.house').fill('Hill House');
  await press('Escape');
  await press('Control+s');
  await expect(heading('Baraka J. Otieno')).toBeVisible();

  await changeHands(director.name, director.password);
  await find('baraka', 'Baraka J. Otieno');
  await openWho();
  await expect(field('children:field.house')).toHaveValue('River House');
  await field('children:field.house').press('Control+s');
  const both = app.page.getByRole('alert').filter({ hasText: supervisor.name });
  await expect(both).toContainText('Hill House');
  await expect(both).toContainText('River House');
  // What only the colleague changed is no matter to decide.
  await expect(both).not.toContainText('Baraka');
  await button('common:conflict.put-mine').click();
  await expect(both).toHaveCount(0);
  await expect(app.page.getByRole('main')).toContainText('River House');
  await expect(heading('Baraka J. Otieno')).toBeVisible();
});
