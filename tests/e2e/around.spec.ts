/** People, money and homes around the transition: a promise kept, a rate that is missing, admissions stopped, a building decided. */
import { expect, test, type Locator } from '@playwright/test';
import { addDays, civilDateAt } from '../../src/shared/dates.ts';
import { monthOf } from '../../src/shared/months.ts';
import { newId, type Person } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { asking } from '../support/pages/asking.ts';
import { around } from '../support/pages/around.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { draftHolds } from '../support/pages/drafts.ts';
import { inside } from '../support/pages/inside.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { wordsIn } from '../support/pages/words.ts';

const say = wordsIn();
const inDays = (days: number) => addDays(civilDateAt(Date.now()), days);
const promise = 'Send the budget before the visit';

/** A donor to whom something was promised that is late by now, and a gift from abroad without a rate. */
async function begun(person: Person): Promise<void> {
  const me = await person.ask('session.me', {});
  const donor = newId();
  const kept = { kind: 'body', group: 'donors', role: null, contact: null, note: null } as const;
  await person.ask('stakeholders.save', { id: donor, rev: null, name: 'Parish of Saint Anne', ...kept });
  await person.ask('stakeholders.saveEngagement', {
    ...{ id: newId(), rev: null, on: inDays(-20), way: 'meeting', purpose: 'agreed', stakeholderIds: [donor] },
    said: 'Their gift may follow the children',
    promises: [
      { id: newId(), stakeholderId: donor, side: 'us', text: promise, ownerId: me.user.id, dueOn: inDays(-3) },
    ],
  });
  const settings = await person.ask('money.settings', {});
  await person.ask('money.setMainCurrency', { rev: settings.rev, currency: 'KES' });
  const line = { kind: 'running', cost: 'staff', serves: 'family', sourceId: null, siteId: null, note: null } as const;
  const lineId = newId();
  await person.ask('money.saveLine', { id: lineId, rev: null, name: 'Social workers', currency: 'EUR', ...line });
  const plan = { from: monthOf(inDays(0)), until: null, amount: 200_000 };
  await person.ask('money.savePlan', { id: newId(), rev: null, lineId, ...plan });
}

let app: LaunchedApp;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const { folder } = await madeHome({ then: begun });
  app = await launchApp({ folder });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app).signIn(director.name, director.password);
});
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

const { asked } = asking(() => app);
async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await app.page.getByRole('option', { name: option }).first().click();
}

test('a promise that fell due stands on my work until it is kept', async () => {
  const { row, main } = around(app);
  await inside(app).openHome();
  await expect(row(promise)).toContainText('Parish of Saint Anne');
  await row(promise).first().getByText(promise).click();
  await expect(inside(app).heading('Parish of Saint Anne')).toBeVisible();
  await main()
    .getByRole('button', { name: say('stakeholders:list.keep-of', { promise }) })
    .click();
  await expect(inside(app).notice()).toContainText(say('stakeholders:said.kept'));
  expect((await asked('stakeholders.promises', {})).promises).toMatchObject([{ text: promise, doneOn: inDays(0) }]);
  await inside(app).undo();
  await expect(main().getByRole('button', { name: say('stakeholders:list.keep-of', { promise }) })).toBeVisible();
  await main()
    .getByRole('button', { name: say('stakeholders:list.keep-of', { promise }) })
    .click();
  await inside(app).openHome();
  await expect(row(promise)).toHaveCount(0);
});

test('a cost in a currency without a rate says so, and is added once there is one', async () => {
  const { open, main, panel, press } = around(app);
  await open('money');
  await expect(main().getByRole('alert')).toContainText('EUR');
  await expect(main()).toContainText(say('money:state.rate-missing', { currency: 'EUR' }));
  await main()
    .getByRole('alert')
    .getByRole('link', { name: say('money:rates.add') })
    .click();
  await press('money:rates.add');
  await panel().getByRole('combobox').first().fill('EUR');
  await app.page.getByRole('option').first().click();
  await panel().getByLabel(say('money:field.rate-from')).fill(inDays(-10));
  await panel()
    .getByLabel(say('money:field.rate-amount', { currency: 'EUR' }))
    .fill('1');
  await panel()
    .getByLabel(say('money:field.rate-worth', { currency: 'KES' }))
    .fill('150');
  await panel()
    .getByRole('button', { name: say('money:rates.add') })
    .click();
  await expect(panel()).toHaveCount(0);
  await open('money');
  await expect(main().getByRole('alert')).toHaveCount(0);
  const { months } = await asked('money.report', {});
  expect(months.map((one) => one.plannedTotal)).toEqual([{ amount: 30_000_000, missing: [] }]);
  await around(app).openPart('money', 'sources');
  await expect(around(app).row(say('money:lines.nobody-pays'))).toContainText('300,000');
});

test('admissions are stopped, and an exception half written down survives a power cut', async () => {
  const reason = 'Two brothers found at the bus park at night';
  const near = () => around(app);
  await near().openPart('premises', 'admissions');
  await near().press('premises:form.stop');
  await near().panel().getByLabel(say('premises:field.stop-from')).fill(inDays(-30));
  await near().panel().getByLabel(say('premises:column.decidedBy')).fill('The board');
  await near()
    .panel()
    .getByRole('button', { name: say('premises:form.stop') })
    .click();
  await expect(near().panel()).toHaveCount(0);
  await near().press('premises:form.except');
  await near().panel().getByLabel(say('premises:field.came-on')).fill(inDays(-40));
  await near().panel().getByLabel(say('premises:column.reason')).fill(reason);
  await draftHolds(app, reason);
  await app.kill();

  app = await app.relaunch();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app).signIn(director.name, director.password);
  await near().openPart('premises', 'admissions');
  await near().press('premises:form.except');
  await expect(near().panel().getByLabel(say('premises:column.reason'))).toHaveValue(reason);
  await near().panel().getByLabel(say('premises:column.decidedBy')).fill('The director');
  const save = near()
    .panel()
    .getByRole('button', { name: say('premises:form.except') });
  await save.click();
  // Admissions were open on that day: that is said, and nothing is lost.
  await expect(near().panel()).toContainText(say('common:rule.not-stopped'));
  await near().panel().getByLabel(say('premises:field.came-on')).fill(inDays(-10));
  await save.click();
  await expect(near().panel()).toHaveCount(0);
  await expect(near().row('The director')).toBeVisible();
  expect((await asked('premises.admissions', {})).exceptions).toMatchObject([{ on: inDays(-10), reason, children: 1 }]);
});

test('what becomes of a building is decided; who was slower sees both versions', async () => {
  const { openPart, openRow, panel, press, row } = around(app);
  await openPart('premises', 'assets');
  await press('premises:form.add-asset');
  await panel().getByLabel(say('premises:column.name')).fill('Dormitory');
  await panel()
    .getByRole('button', { name: say('premises:form.add-asset') })
    .click();
  await expect(row('Dormitory')).toContainText(say('premises:decision.undecided'));

  await openRow('Dormitory');
  await choose(panel().getByLabel(say('premises:column.decision')), say('premises:decision.convert'));
  await panel().getByLabel(say('premises:column.decidedOn')).fill(inDays(-1));
  await panel().getByLabel(say('premises:column.useLater')).fill('Day care');
  const [asset] = (await asked('premises.assets', {})).assets;
  if (!asset) throw new Error('no asset');
  const { site, ...other } = asset;
  await asked('premises.saveAsset', { ...other, siteId: site?.id ?? null, useLater: 'Rooms to let' });
  await panel()
    .getByRole('button', { name: say('common:action.save'), exact: true })
    .click();
  const both = panel()
    .getByRole('alert')
    .filter({ hasText: say('common:conflict.text') });
  await expect(both).toContainText('Rooms to let');
  await expect(both).toContainText('Day care');
  await both.getByRole('button', { name: say('common:conflict.put-mine') }).click();
  await expect(panel()).toHaveCount(0);
  expect((await asked('premises.assets', {})).assets).toMatchObject([
    { useLater: 'Day care', decision: 'convert', decidedOn: inDays(-1) },
  ]);
});
