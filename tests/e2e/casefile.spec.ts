/** A child's file and wellbeing as people work with them: papers, consents, notes, the family, and writing that is cut short. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import type { Input } from '../../src/shared/contract.ts';
import { newId, type Person } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { asking } from '../support/pages/asking.ts';
import { childFile } from '../support/pages/child-file.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { draftHolds } from '../support/pages/drafts.ts';
import { inside } from '../support/pages/inside.ts';
import { keyboard } from '../support/pages/keyboard.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { today } from '../support/pages/team-home.ts';
import { addDays } from '../../src/shared/dates.ts';
import { assessmentSets } from '../../src/shared/catalogue/assessment.ts';

const name = 'Amara Achieng';
const childId = newId();
const supervisor = { name: 'Sara Supervisor', password: 'a long quiet afternoon', oneTime: '' };
let app: LaunchedApp;

const six = assessmentSets.find((set) => set.id === 'wb-six')?.domains ?? [];
const [firstDomain = '', secondDomain = ''] = six;

/** A child who was assessed half a year ago, and a colleague. */
async function begun(person: Person): Promise<void> {
  const since = addDays(today(), -400);
  await person.ask('children.add', { id: childId, name, sex: 'female', since, sincePrecision: 'day' });
  const scores = six.map((domainId) => ({ domainId, score: 2, reason: 'Seen during two visits.' }));
  const facts = { assessedOn: addDays(today(), -200), assessedBy: director.name };
  const made = { childId, id: newId(), rev: null, setId: 'wb-six', facts, scores };
  const { id, rev } = await person.ask('assessment.save', made);
  await person.ask('assessment.finish', { childId, id, rev });
  const colleague = { id: newId(), name: supervisor.name, signInName: supervisor.name, language: 'en' };
  const added = await person.ask('settings.addPerson', { ...colleague, roles: ['supervisor'] });
  supervisor.oneTime = added.oneTimePassword;
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

async function openPart(part: string): Promise<ReturnType<typeof childFile>> {
  const go = childFile(app);
  await go.openChild(name);
  await go.openPart(part);
  return go;
}
/** After the power went. */
async function comeBack(): Promise<void> {
  app = await app.relaunch();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app).signIn(director.name, director.password);
}
const dialog = (): Locator => app.page.getByRole('dialog').last();
const focusedName = () => app.page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);

const { answerOf } = asking(() => app);

test('a paper is written down with its scan; what is not what it says is refused in plain words', async () => {
  const { say, main } = await openPart('documents');
  const kind = say('casefile:entry.doc-birth-certificate');
  await main()
    .getByRole('button', { name: say('casefile:document.write-down', { document: kind }) })
    .click();
  await dialog()
    .getByRole('combobox', { name: say('casefile:field.state') })
    .click();
  await app.page.getByRole('option', { name: say('casefile:step.original-held') }).click();
  await dialog().getByLabel(say('casefile:field.number'), { exact: true }).fill('K-2014/119');
  await dialog().getByLabel(say('casefile:field.original-at')).fill('Safe in the office');
  await app.page.keyboard.press('Control+s');
  await expect(dialog()).toHaveCount(0);
  await expect(main()).toContainText('K-2014/119');

  await main()
    .getByRole('button', { name: say('casefile:document.write-down', { document: kind }) })
    .click();
  const input = dialog().locator('input[type="file"]');
  const pdf = Buffer.from('%PDF-1.4\n%%EOF');
  const mimeType = 'application/pdf';
  await input.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: pdf });
  const refusal = (words: string | RegExp) => dialog().getByRole('alert').filter({ hasText: words });
  await expect(refusal(say('common:rule.file-kind'))).toBeVisible();
  await input.setInputFiles({ name: 'empty.pdf', mimeType, buffer: Buffer.alloc(0) });
  await expect(refusal(say('common:rule.empty-file'))).toBeVisible();
  await expect(refusal(say('common:rule.file-kind'))).toHaveCount(0);
  const huge = join(app.folder, 'huge.pdf');
  await writeFile(huge, Buffer.concat([pdf, Buffer.alloc(30_000_000)]));
  await input.setInputFiles(huge);
  await expect(refusal('25')).toBeVisible();
  await input.setInputFiles({ name: 'certificate.pdf', mimeType, buffer: pdf });
  await expect(dialog().getByRole('button', { name: 'certificate.pdf', exact: true })).toBeVisible();
  await expect(refusal('25')).toHaveCount(0);
  await app.page.keyboard.press('Escape');
});

test('SEC-20 a consent that is withdrawn leaves a task, and no copy leaves the house any more', async () => {
  const { say, main } = await openPart('consents');
  const row = main()
    .getByRole('row')
    .filter({ hasText: say('casefile:consentKind.sharing-named') });
  await row
    .getByRole('button', { name: say('casefile:consent.write') })
    .first()
    .click();
  await dialog().getByLabel(say('casefile:field.giver')).fill('Her aunt Beatrice');
  await dialog().getByLabel(say('casefile:field.partners')).fill('County office');
  await app.page.keyboard.press('Control+s');
  await expect(dialog()).toHaveCount(0);
  await expect(row).toContainText(say('casefile:holds.given'));
  const sheet: Input<'children.export'> = { language: 'en' };
  const named = async () => {
    const answer = await answerOf('children.export', sheet);
    const { data } = (answer.ok ? answer.value : {}) as { data?: string };
    return Buffer.from(data ?? '', 'base64')
      .toString('utf8')
      .includes(name);
  };
  expect(await named()).toBe(true);

  await main()
    .getByRole('button', { name: say('casefile:consent.withdraw'), exact: true })
    .click();
  await dialog().getByLabel(say('casefile:field.withdrawn-by')).fill('Her aunt Beatrice');
  await dialog()
    .getByRole('button', { name: say('casefile:consent.withdraw-save') })
    .click();
  await expect(dialog()).toHaveCount(0);
  await expect(row).toContainText(say('casefile:stops.sharing-named'));
  expect(await named()).toBe(false);
  const pdf = await answerOf('records.savePdf', { fileName: 'a.pdf', recordId: childId });
  expect(pdf).toMatchObject({ ok: false, error: { fields: [{ rule: 'sharing-barred' }] } });

  await inside(app).rail('common:nav.children').click();
  await app.page.getByRole('link', { name: say('common:files.waiting-count', { count: 1 }) }).click();
  const about = say('casefile:consentKind.sharing-named');
  await expect(main()).toContainText(say('casefile:task.consent-withdrawn', { about }));
});

test('somebody of the family is written down, with what they are to the child and the child to them', async () => {
  const { say, main } = await openPart('family');
  await main()
    .getByRole('button', { name: say('assessment:family.add-person') })
    .first()
    .click();
  await dialog().getByLabel(say('assessment:field.name'), { exact: false }).first().fill('Atieno Okoth');
  await dialog()
    .getByRole('combobox', { name: say('assessment:field.relation') })
    .click();
  await app.page.getByRole('option', { name: say('assessment:relation.grandmother'), exact: true }).click();
  await app.page.keyboard.press('Control+s');
  await expect(dialog()).toHaveCount(0);
  await expect(main()).toContainText('Atieno Okoth');
  const inverse = say('assessment:inverse.granddaughter');
  await expect(main()).toContainText(say('assessment:family.back', { child: name, inverse }));
});

test('an assessment and a form of sixty fields, cut short by the power, come back to the same field', async () => {
  const { say, main } = await openPart('assessment');
  await main()
    .getByRole('button', { name: say('assessment:wellbeing.begin') })
    .click();
  await app.page.getByRole('menuitem').first().click();
  const reason = app.page.locator(`textarea[name$="${secondDomain}"]`);
  await app.page.locator(`input[type="radio"][name$="${firstDomain}"][value="3"]`).check();
  await reason.fill('She laughs again, and sleeps.');
  const field = await focusedName();
  expect(field).toContain(secondDomain);
  await draftHolds(app, 'She laughs again, and sleeps.');
  await app.kill();

  await comeBack();
  const again = await openPart('assessment');
  await again
    .main()
    .getByRole('link', { name: say('assessment:unfinished.go-on') })
    .click();
  await expect(app.page.locator(`textarea[name="${field ?? ''}"]`)).toHaveValue('She laughs again, and sleeps.');
  await expect.poll(focusedName).toBe(field);
  await expect(app.page.locator(`input[type="radio"][name$="${firstDomain}"][value="3"]`)).toBeChecked();

  const go = await openPart('health');
  await go
    .main()
    .getByRole('button', { name: say('casefile:health.first') })
    .click();
  await app.page.locator('[name="conditions"]').fill('Asthma in the cold months');
  await app.page.locator('[name="hearingWords"]').fill('Turns the left ear');
  await draftHolds(app, 'Turns the left ear');
  await app.kill();
  await comeBack();
  // My work knows what was left, and leads back to it.
  await inside(app).openHome();
  await app.page.getByRole('link', { name: new RegExp(`^${say('children:section.health')}, `) }).click();
  await expect(app.page.locator('[name="conditions"]')).toHaveValue('Asthma in the cold months');
  await expect(app.page.locator('[name="hearingWords"]')).toHaveValue('Turns the left ear');
  await expect.poll(focusedName).toBe('hearingWords');
});

test('an assessment is finished by keyboard alone, and the chart shows it beside the time before', async () => {
  const { say, main } = await openPart('assessment');
  const { tabTo } = keyboard(app);
  const { page } = app;
  await tabTo(say('assessment:unfinished.go-on'));
  await page.keyboard.press('Enter');
  await expect(page.locator(`textarea[name$="${secondDomain}"]`)).toBeVisible();
  for (const domain of six) {
    const card = page.locator(`#part-${domain}`);
    // The round ones first, then the reason: one Tab apart, as they stand.
    for (let n = 0; n < 90 && !(await card.locator('input[type="radio"]:focus').count()); n += 1) {
      await page.keyboard.press('Tab');
    }
    if (!(await card.locator('input[type="radio"]:checked').count())) await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type(' Told by the teacher.');
  }
  await tabTo(say('assessment:write.finish'));
  await page.keyboard.press('Enter');
  await expect(inside(app).notice()).toContainText(say('assessment:write.done'));
  await childFile(app).openPart('assessment');
  await main()
    .getByRole('button', { name: say('assessment:chart.as-table') })
    .click();
  const table = main().getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  await expect(table.getByRole('row')).toHaveCount(six.length + 1);
  await expect(main().locator('svg circle, svg path').first()).toBeAttached();
});

test('a confidential note is there for its author, and a colleague does not even learn of it', async () => {
  const { say, main } = await openPart('notes');
  await main()
    .getByRole('button', { name: say('casefile:note.add') })
    .click();
  await dialog().getByLabel(say('casefile:field.subject')).fill('What was told at bedtime');
  await dialog().getByLabel(say('casefile:field.note-body')).fill('She named a neighbour.');
  await dialog()
    .getByRole('button', { name: say('casefile:note.save') })
    .click();
  await expect(dialog()).toHaveCount(0);
  await expect(main()).toContainText('What was told at bedtime');

  await app.replaced(() => inside(app).lockButton().click());
  const door = atTheDoor(app);
  await door.trySignIn(supervisor.name, supervisor.oneTime);
  await door.chooseOwnPassword(supervisor.oneTime, supervisor.password);
  const other = await openPart('notes');
  await expect(other.main()).toContainText(say('casefile:note.empty'));
  await expect(other.main()).not.toContainText('bedtime');
});
