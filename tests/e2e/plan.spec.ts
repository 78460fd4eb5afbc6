/** A child's way home as people work on it: its plan, what is missing before it may move, and what it takes along. */
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { assessmentSets } from '../../src/shared/catalogue/assessment.ts';
import { kitEntries } from '../../src/shared/catalogue/kit.ts';
import { addDays } from '../../src/shared/dates.ts';
import { action, header } from '../areas/plan/support.ts';
import { newId, type Person } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { asking } from '../support/pages/asking.ts';
import { childFile } from '../support/pages/child-file.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { planAndKit } from '../support/pages/plan-kit.ts';
import { addStaff, today } from '../support/pages/team-home.ts';
import { wordsIn } from '../support/pages/words.ts';
import { pdfText } from '../support/pdf-text.ts';

const [amara, bela] = ['Amara Achieng', 'Bela Bah'];
const [amaraId, belaId] = [newId(), newId()];
const house = 'Acacia';
const carer = { name: 'Cara Carer', password: 'a basket of dry leaves', oneTime: '' };
const task = { carerTask: 'Read together in the evening', what: 'Grief work after her brother' };
let app: LaunchedApp;

async function addCarer(person: Person): Promise<void> {
  const account = { id: newId(), name: carer.name, signInName: carer.name, language: 'en' };
  carer.oneTime = (await person.ask('settings.addPerson', { ...account, roles: ['care-staff'] })).oneTimePassword;
  const id = await addStaff(person, carer.name, 'house-parent');
  const { rev } = await person.ask('team.person', { id });
  const joined = await person.ask('team.joinAccount', { id, rev, userId: account.id });
  await person.ask('team.edit', { id, rev: joined.rev, place: house });
}

/** Two children; one of them is in crisis, and has a plan of which a carer is told one thing. */
async function begun(person: Person): Promise<void> {
  const facts = { sex: 'female', house, since: addDays(today(), -400), birthDate: addDays(today(), -3700) } as const;
  await person.ask('caseload.addChild', { id: amaraId, name: amara, ...facts });
  await person.ask('caseload.addChild', { id: belaId, name: bela, ...facts });
  const { id: setId = '', domains = [] } = assessmentSets.find((set) => set.id === 'wb-six') ?? {};
  const scores = domains.map((domainId, n) => ({ domainId, score: n === 0 ? 1 : 3, reason: 'Seen at a visit' }));
  const seen = { assessedOn: addDays(today(), -3), assessedBy: director.name };
  const made = { childId: belaId, id: newId(), rev: null, setId, facts: seen, scores };
  const { id, rev } = await person.ask('assessment.save', made);
  await person.ask('assessment.finish', { childId: belaId, id, rev });
  await person.ask('plan.saveHeader', header(belaId));
  await person.ask('plan.saveAction', action(belaId, { ...task, dueOn: today() }));
  await addCarer(person);
  for (const item of kitEntries.filter((one) => one.stocked)) {
    const came = { id: newId(), itemId: item.id, size: null, kind: 'in', quantity: 10, on: today() } as const;
    await person.ask('kit.move', came);
  }
}

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

const go = () => planAndKit(app);
const say = wordsIn();
const save = () => app.page.keyboard.press('Control+s');
const button = (within: Locator, key: string, values = {}) =>
  within.getByRole('button', { name: say(key, values), exact: true }).first();

const { answerOf } = asking(() => app);

test('a plan begins with its goal; a suggested activity is taken, and all of it is shared and approved', async () => {
  const { main, dialog, press, openOf } = go();
  await openOf('plan', amara);
  await button(main(), 'plan:plan.begin').click();
  await main()
    .getByRole('combobox', { name: say('plan:field.goal') })
    .click();
  await app.page
    .getByRole('option')
    .filter({ hasText: say('plan:goal.reunification') })
    .click();
  await main().getByLabel(say('plan:field.childView'), { exact: true }).fill('I want to sleep beside my sister.');
  await save();
  await expect(main()).toContainText('I want to sleep beside my sister.');

  await childFile(app).openPart('activities');
  const name = say('catalogue:activity.cpi-life-book');
  const line = main().getByRole('listitem').filter({ hasText: name });
  await expect(line).toContainText(say('plan:reason.everyone'));
  await line.getByRole('checkbox', { name }).check();
  await press('plan:activities.take', { count: 1 });
  await button(dialog(), 'plan:activities.take-save').click();
  await expect(inside(app).notice()).toContainText(say('plan:activities.taken-said', { count: 1 }));

  await childFile(app).openPart('plan');
  await expect(main().getByRole('listitem').filter({ hasText: name })).toContainText(say('plan:step.planned'));
  await press('plan:say.share');
  await dialog().getByLabel(say('plan:field.childSaid')).fill('Will my sister be there?');
  await save();
  await expect(dialog()).toHaveCount(0);
  await press('plan:say.approve');
  await button(dialog(), 'plan:say.approve').click();
  await expect(dialog()).toHaveCount(0);
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
  await expect(main()).toContainText(say('plan:life.approved', { date }));
  await expect(main()).toContainText('Will my sister be there?');
});

test('readiness says what is missing; one thing is waived with a reason, and counts as settled', async () => {
  const { main, dialog, openOf } = go();
  await openOf('readiness', amara);
  const part = (key: string) => main().getByRole('region', { name: say(key), exact: true });
  const name = say('plan:criterion.rd-home-ready');
  await expect(main()).toContainText(say('plan:verdict.not-ready'));
  await expect(part('plan:readiness.there')).toContainText(say('plan:criterion.rd-plan-approved'));
  await part('plan:readiness.missing').getByRole('button').filter({ hasText: name }).click();
  await dialog()
    .getByRole('radio', { name: say('plan:item.waived'), exact: true })
    .check();
  await button(dialog(), 'plan:readiness.state-save').click();
  await expect(dialog()).toContainText(say('common:rule.required'));
  await dialog().getByLabel(say('plan:field.reason')).fill('Her aunt’s house, seen in May');
  await button(dialog(), 'plan:readiness.state-save').click();
  await expect(dialog()).toHaveCount(0);
  const waived = part('plan:readiness.there').getByRole('button').filter({ hasText: name });
  await expect(waived).toContainText(say('plan:item.waived'));
  await expect(part('plan:readiness.missing')).not.toContainText(name);
});

test('a child in crisis is never ready: no word to waive it is offered, and none is believed', async () => {
  const { main, dialog, openOf } = go();
  await openOf('readiness', bela);
  const name = say('plan:criterion.rd-no-crisis');
  await expect(main()).toContainText(say('plan:verdict.crisis'));
  const line = main().getByRole('button').filter({ hasText: name });
  await line.click();
  await expect(dialog()).toContainText(say('plan:readiness.critical-text'));
  for (const state of ['waived', 'not-applicable']) {
    await expect(dialog().getByRole('radio', { name: say(`plan:item.${state}`) })).toHaveCount(0);
  }
  await dialog()
    .getByRole('radio', { name: say('plan:item.met'), exact: true })
    .check();
  await button(dialog(), 'plan:readiness.state-save').click();
  await expect(dialog()).toHaveCount(0);
  await expect(line).toContainText(say('plan:readiness.disagrees'));
  await expect(main()).toContainText(say('plan:verdict.crisis'));
  const waiver = { childId: belaId, id: newId(), criterionId: 'rd-no-crisis', reason: 'It will pass' };
  const refused = await answerOf('plan.waiveCriterion', waiver);
  expect(refused).toMatchObject({ ok: false, error: { fields: [{ rule: 'not-waivable' }] } });
});

test('a kit is begun, changed with a reason, approved, packed and handed over; its receipt is kept as a PDF', async () => {
  const { main, dialog, press, openOf } = go();
  await openOf('kit', amara);
  await button(main(), 'kit:page.begin').click();
  const include = main().getByRole('button', { name: say('kit:line.include'), exact: true });
  await expect(include.first()).toBeVisible();
  for (let left = await include.count(); left > 0; left -= 1) {
    await include.first().click();
    await expect(include).toHaveCount(left - 1);
  }

  const clothes = say('kit:entry.kit-clothes');
  const row = main().getByRole('row').filter({ hasText: clothes });
  await row.getByText(clothes).click();
  await dialog().getByLabel(say('kit:field.quantity')).fill('2');
  await save();
  await expect(dialog()).toContainText(say('common:rule.required'));
  await dialog().getByLabel(say('kit:field.reason-change')).fill('Her aunt sews');
  await save();
  await expect(dialog()).toHaveCount(0);
  await expect(row).toContainText('Her aunt sews');
  await button(main(), 'kit:approval.approve').click();
  await expect(main()).toContainText(say('kit:next.pack'));

  await press('kit:step.packed-action');
  await button(dialog(), 'kit:step.packed-save').click();
  await expect(dialog()).toHaveCount(0);
  await expect(row).toContainText(say('kit:state.line-packed'));
  await press('kit:step.handed-over-action');
  await dialog().getByLabel(say('kit:field.receiver')).fill('Beatrice Okoth');
  await button(dialog(), 'kit:step.handed-over-save').click();
  await expect(dialog()).toHaveCount(0);
  await expect(row).toContainText(say('kit:state.line-handed-over'));

  const file = join(app.folder, 'receipt.pdf');
  await app.evaluate(({ dialog: window }, filePath) => {
    window.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const receipt = main().getByRole('article', { name: say('kit:part.goods'), exact: true });
  await expect(receipt).toContainText('Beatrice Okoth');
  await button(receipt, 'kit:receipt.print').click();
  await button(dialog(), 'common:pdf.action').click();
  await expect(inside(app).notice()).toContainText(say('common:pdf.saved'));
  const text = await pdfText(file);
  for (const words of [say('kit:receipt.title-goods'), director.organisation, amara, clothes, 'Beatrice Okoth']) {
    expect(text).toContain(words);
  }
  // The paper alone, without the page it was opened from.
  expect(text).not.toContain('Her aunt sews');
  await app.page.keyboard.press('Escape');
});

test('on the matrix kept as a PDF a child who would not be named is a number, and on the screen has its name', async () => {
  const no = { kind: 'sharing-named', voice: 'child', answer: 'refused', saidOn: today() };
  expect(await answerOf('casefile.recordConsent', { childId: belaId, id: newId(), ...no })).toMatchObject({ ok: true });
  const { main, openPlans } = go();
  await openPlans();
  const matrix = main().getByRole('grid');
  await expect(matrix).toContainText(bela);
  const file = join(app.folder, 'readiness.pdf');
  await app.evaluate(({ dialog: window }, filePath) => {
    window.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await button(main(), 'common:pdf.action').click();
  // The notice of the receipt before may stand there still: the file itself tells.
  await expect.poll(() => pdfText(file).catch(() => '')).toContain(amara);
  const text = await pdfText(file);
  expect(text).not.toContain(bela);
  expect(text).toMatch(/HW-A-0002/);
  await expect(matrix).toContainText(bela);
});

test('a carer ticks a task off in two clicks, takes it back by keyboard, and sees nothing else of the plan', async () => {
  await app.replaced(() => inside(app).lockButton().click());
  const door = atTheDoor(app);
  await door.trySignIn(carer.name, carer.oneTime);
  await door.chooseOwnPassword(carer.oneTime, carer.password);
  const { main } = go();
  const { rail, notice } = inside(app);
  const label = say('plan:today.task', { name: bela, task: task.carerTask });
  const box = main().getByRole('checkbox', { name: label });
  await rail('common:nav.plan-today').click();
  await box.click();
  await expect(notice()).toContainText(say('plan:today.ticked', { name: bela, task: task.carerTask }));
  await expect(main()).toContainText(say('plan:today.all-done'));
  await app.page.keyboard.press('Control+z');
  await expect(notice()).toContainText(say('common:undo.done'));
  await expect(box).not.toBeChecked();

  await expect(main()).not.toContainText(/Grief|family|Amara/);
  await expect(rail('common:nav.plan')).toHaveCount(0);
  for (const procedure of ['plan.child', 'plan.readiness', 'plan.activities', 'kit.child'] as const) {
    expect(await answerOf(procedure, { childId: belaId })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  }
});
