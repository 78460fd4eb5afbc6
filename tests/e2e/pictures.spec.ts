/**
 * Pictures of every page, for a person to look at: `HOMEWARD_PICTURES=folder npx playwright test pictures`. Nothing is
 * compared: what is ugly or hard to understand is for eyes.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from '@playwright/test';
import { newId } from '../support/home.ts';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { framework } from '../support/pages/inside.ts';
import { busyHome, madeHome, type MadeHome } from '../support/pages/made-home.ts';
import { everyRoom } from '../support/pages/rooms.ts';

const folder = process.env['HOMEWARD_PICTURES'] ?? '';
test.skip(folder === '', 'only where HOMEWARD_PICTURES names a folder');
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const longName =
  'Association nationale pour le retour en famille des enfants placés en institution de la région des Grands Lacs et des hauts plateaux';

async function longHome(): Promise<MadeHome> {
  return madeHome({
    organisation: longName,
    name: 'Wilhelmina Constantinopolous-Featherstonehaugh de Montmorency y Fernández de Córdoba',
    then: async (person) => {
      const id = newId();
      await person.ask('transition.addEntry', {
        kind: 'action',
        id,
        stageId: framework,
        name: `${longName}: ${longName.toLowerCase()}`.slice(0, 200),
      });
      const { rev } = await person.ask('transition.action', { id });
      await person.ask('transition.setStatus', { id, rev, status: 'blocked', reason: `${longName}. `.repeat(5) });
    },
  });
}

interface Series {
  readonly name: string;
  readonly make: () => Promise<MadeHome>;
  readonly language?: string;
  readonly dark?: boolean;
  /** A home that has only just begun has no list of what waits. */
  readonly nothingWaits?: boolean;
}

const series: readonly Series[] = [
  { name: 'empty', make: () => madeHome(), nothingWaits: true },
  { name: 'usual', make: () => busyHome() },
  { name: 'long', make: longHome },
  { name: 'french', make: () => busyHome('fr'), language: 'fr' },
  { name: 'rtl', make: () => madeHome({ language: 'qps-plocm' }), language: 'qps-plocm', nothingWaits: true },
  { name: 'dark', make: () => busyHome(), dark: true },
];

async function prepared(app: LaunchedApp, dark: boolean): Promise<void> {
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await app.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
}

for (const { name, make, language = 'en', dark = false, nothingWaits = false } of series) {
  test(name, async () => {
    const made = await make();
    const app = await launchApp({ folder: made.folder, locale: language === 'fr' ? 'fr-FR' : 'en-US' });
    const take = async (room: string) => {
      await app.page.waitForTimeout(350);
      await app.page.screenshot({ path: join(folder, `${name}-${room}.png`) });
    };
    mkdirSync(folder, { recursive: true });
    await prepared(app, dark);
    await atTheDoor(app, language).seesSignIn();
    await take('sign-in');
    await atTheDoor(app, language).signIn(made.name, made.password);
    for (const room of everyRoom(app, language)) {
      if (nothingWaits && room.name === 'waiting') continue;
      await room.enter();
      await take(room.name);
    }
    await app.close();
    await removeFolder(app);
  });
}

for (const language of ['en', 'fr'] as const) {
  test(`first run, ${language}`, async () => {
    const app = await launchApp({ locale: language === 'fr' ? 'fr-FR' : 'en-US' });
    const take = async (step: string) => {
      await app.page.waitForTimeout(350);
      await app.page.screenshot({ path: join(folder, `first-run-${language}-${step}.png`) });
    };
    mkdirSync(folder, { recursive: true });
    await prepared(app, false);
    const door = atTheDoor(app, language);
    await door.title('session:first.welcome').waitFor();
    await take('1-language');
    await door.chooseLanguage();
    await take('2-home');
    const code = await door.createHome({
      organisation: 'Maison des Acacias',
      name: 'Élodie Baptiste',
      password: 'trois lanternes sur le lac',
    });
    await take('3-code');
    await door.typeBackCode(`${code.slice(0, -1)}0`);
    await take('4-code-wrong');
    await door.typeBackCode(code);
    await take('5-ready');
    await app.close();
    await removeFolder(app);
  });
}
