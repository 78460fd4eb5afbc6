/** After a day's work nothing of it can be read outside the encrypted files, and nothing tried to leave. */
import { expect, test } from '@playwright/test';
import { grepFolders } from '../support/grep-folders.ts';
import { launchApp, removeFolder } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { panelOf } from '../support/pages/panel.ts';
import { peoplePage } from '../support/pages/people.ts';

const planted = {
  organisation: 'Quokkaheim Refuge',
  director: 'Zephyrine Oduya-Kwartler',
  password: 'walnut ferry umbrella moss',
  colleague: 'Thaddeus Mbelwa-Ostrovsky',
  note: 'Kasimira sleeps badly since the visit of her uncle',
  reason: 'The magistrate Ferdinando Wexelblatt is away',
  file: 'Birth certificate Kasimira.txt',
  content: 'Born at Ngwarati dispensary on the third of May',
  searched: 'Wexelblattsearch',
};

test('nothing of a day’s work is left readable, and nothing left the computer', async () => {
  const app = await launchApp();
  const door = atTheDoor(app);
  await door.firstRun({ organisation: planted.organisation, name: planted.director, password: planted.password });
  const { say, openStage, openPeople, openHome, lockButton } = inside(app);
  const panel = panelOf(app);

  await openPeople();
  const oneTime = await peoplePage(app).add(planted.colleague, 'social-worker');
  await openStage();
  await panel.open('actions', say('catalogue:action.swf-form-team'));
  await panel.choose();
  await panel.block(planted.reason);
  await panel.plan(planted.colleague, '2031-02-03');
  await panel.saveNotes(planted.note);
  await panel.addFile({ name: planted.file, mimeType: 'text/plain', buffer: Buffer.from(planted.content) });
  await expect(await panel.viewFile(planted.file)).toContainText(planted.content);
  await app.page.keyboard.press('Escape');
  await panel.showHistory();
  await panel.close();
  await app.page.getByRole('searchbox').first().fill(planted.searched);
  await openHome();
  await app.replaced(() => lockButton().click());
  await atTheDoor(app).trySignIn(planted.colleague, oneTime);
  await atTheDoor(app).chooseOwnPassword(oneTime, `${planted.password} two`);

  const output = app.output();
  expect(await app.escapes()).toEqual([]);
  await app.close();
  const words = [...Object.values(planted), 'Kasimira', 'Wexelblatt', 'Zephyrine', 'Quokkaheim', oneTime];
  expect(await grepFolders(app.privacyRoots, words)).toEqual([]);
  expect(words.filter((word) => output.includes(word))).toEqual([]);
  await removeFolder(app);
});
