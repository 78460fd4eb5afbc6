/** A director follows a stage: chooses, blocks, plans, proves, declares, looks back, takes back, takes a list along. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addDays, civilDateAt } from '../../src/shared/dates.ts';
import { newId } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { framework, inside } from '../support/pages/inside.ts';
import { madeHome } from '../support/pages/made-home.ts';
import { panelOf } from '../support/pages/panel.ts';
import { pdfText } from '../support/pdf-text.ts';

const formula = '=HYPERLINK("http://evil.example","click")';
const reason = 'The board meets only in March';
const goal = addDays(civilDateAt(Date.now()), 30);
const proof = {
  name: 'Minutes of the board.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('The board agreed. Signed: A. Otieno'),
};
let app: LaunchedApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const made = await madeHome({
    // A name that a spreadsheet would run.
    then: async (person) => {
      const added = { kind: 'action', id: newId(), stageId: framework, name: formula } as const;
      await person.ask('transition.addEntry', added);
    },
  });
  app = await launchApp({ folder: made.folder });
  await atTheDoor(app).signIn(made.name, made.password);
  await inside(app).openStage();
});
test.afterAll(async () => {
  await app.close();
  await removeFolder(app);
});

const panel = () => panelOf(app);
const name = (kind: 'action' | 'milestone', id: string) => inside(app).say(`catalogue:${kind}.${id}`);

test('chooses an action, blocks it with a reason, gives it an owner and a goal date', async () => {
  await panel().open('actions', name('action', 'swf-form-team'));
  await panel().choose();
  await panel().block(reason);
  await panel().plan('Dora Director', goal);
  await panel().close();
  const row = app.page.getByRole('row').filter({ hasText: name('action', 'swf-form-team') });
  await expect(row).toContainText(reason);
  await expect(row).toContainText('Dora Director');
});

test('adds a file as evidence, looks at it, removes it and takes that back', async () => {
  await panel().open('actions', name('action', 'swf-form-team'));
  await panel().addFile(proof);
  const shown = await panel().viewFile(proof.name);
  await expect(shown).toContainText('Signed: A. Otieno');
  await app.page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);

  await panel().removeFile(proof.name);
  await inside(app).undo();
  await expect(inside(app).notice()).toContainText(panel().say('common:undo.done'));
  await expect(panel().panel().getByRole('button', { name: proof.name, exact: true })).toBeVisible();
});

test('sees in the history what was before and what is after', async () => {
  const history = await panel().showHistory();
  const change = history.getByRole('listitem').filter({ hasText: reason });
  await expect(change.getByRole('deletion').first()).toContainText(panel().say('transition:status.not-started'));
  await expect(change.getByRole('insertion').first()).toContainText(panel().say('transition:status.blocked'));
  await expect(change).toContainText('Dora Director');
  await panel().close();
});

test('declares a milestone against the records, and the reason stands beside it', async () => {
  await panel().open('milestones', name('milestone', 'swf-m-sops-in-place'));
  await panel().declare('All seven are in use, the board signs in March');
  const declared = panel().part('transition:milestone.declared');
  await expect(declared).toContainText('All seven are in use, the board signs in March');
  await expect(declared).toContainText(panel().say('transition:milestone.beyondRecords'));
  await panel().close();
});

test('takes the list along as CSV, which runs nothing in a spreadsheet', async () => {
  const file = join(app.folder, 'actions.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const actions = app.page.getByRole('region', { name: panel().say('transition:stage.actions'), exact: true });
  await actions.getByRole('button', { name: panel().say('common:csv.action') }).click();
  await expect(inside(app).notice()).toContainText(panel().say('common:csv.saved', { count: 16 }));
  const text = await readFile(file, 'utf8');
  expect(text).toContain(reason);
  expect(text).toContain(`"'${formula.replaceAll('"', '""')}"`);
  expect(text).not.toMatch(/(^|[,;\n])"?[=+@\t]/);
});

test('keeps the stage as a PDF, with every action on it', async () => {
  const file = join(app.folder, 'stage.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await app.page
    .getByRole('button', { name: panel().say('common:pdf.action') })
    .first()
    .click();
  await expect(inside(app).notice()).toContainText(panel().say('common:pdf.saved'));
  const text = await pdfText(file);
  expect(text).toContain(name('milestone', 'swf-m-sops-in-place'));
  expect(text).toContain(name('action', 'swf-supervision-framework'));
});

test('finds an action by a few letters, and the list says how many', async () => {
  const actions = app.page.getByRole('region', { name: panel().say('transition:stage.actions'), exact: true });
  await actions.getByRole('searchbox').fill('supervis');
  await expect(actions.getByRole('status')).toContainText(/^\d+ /);
  await expect(actions.getByRole('row')).not.toHaveCount(17);
  await expect(actions.getByRole('grid')).toContainText(name('action', 'swf-supervision-framework'));
});
