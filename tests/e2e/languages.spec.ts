/** The whole first run in French; nothing left untranslated, by the pseudo-language; right to left without a break. */
import { expect, test, type Page } from '@playwright/test';
import { launchApp, removeFolder, type LaunchedApp } from '../support/launch.ts';
import { atTheDoor } from '../support/pages/door.ts';
import { inside } from '../support/pages/inside.ts';
import { director, madeHome } from '../support/pages/made-home.ts';
import { action, header } from '../areas/plan/support.ts';
import { newId, type Person } from '../support/home.ts';
import { everyRoom, roomsOfPeople } from '../support/pages/rooms.ts';
import { addStaff, today } from '../support/pages/team-home.ts';

// Every page there is, one after the other.
test.describe.configure({ timeout: 400_000 });

let app: LaunchedApp | undefined;
test.afterEach(async () => {
  await app?.close();
  if (app) await removeFolder(app);
  app = undefined;
});

async function opened(language: string): Promise<LaunchedApp> {
  // One action is chosen: the lists of what waits have something to count.
  const chosen = { id: 'swf-form-team', rev: 1, status: 'not-started' } as const;
  const { folder } = await madeHome({
    language,
    then: async (person) => {
      await person.ask('transition.setStatus', chosen);
      await atWork(person);
    },
  });
  return (app = await launchApp({ folder }));
}

/**
 * Somebody, a session they came to, and a child with a plan and a kit: all of them called as the director is, which
 * nobody translates.
 */
async function atWork(person: Person): Promise<void> {
  const { name } = director;
  const staffId = await addStaff(person, name, 'social-worker');
  const [id, on] = [newId(), today()];
  const topicIds = ['tr-trauma'];
  await person.ask('training.planSession', { id, rev: null, title: name, topicIds, on, place: name, trainer: name });
  const came = { id: newId(), staffId, result: 'passed' as const };
  await person.ask('training.logAttendance', { id, rev: 1, people: [came] });
  const child = { id: newId(), name, sex: 'female' as const, house: name, since: on };
  await person.ask('caseload.addChild', child);
  await person.ask('plan.saveHeader', header(child.id, { goalReason: name, childView: name }));
  const task = { what: name, carerTask: name, dueOn: on, activityId: 'cpi-life-book' };
  await person.ask('plan.saveAction', action(child.id, task));
  await person.ask('kit.start', { id: newId(), childId: child.id });
}

/** Nothing stands beyond the edge of the window, nor of the page within it. */
async function hasNoOverflow(page: Page): Promise<void> {
  const beyond = await page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].flatMap((box) =>
      box && box.scrollWidth > box.clientWidth + 1
        ? [`${box.tagName} ${String(box.scrollWidth)} > ${String(box.clientWidth)}`]
        : [],
    ),
  );
  expect(beyond).toEqual([]);
}

test('the first run in French, from the computer’s own language on', async () => {
  app = await launchApp({ locale: 'fr-FR' });
  await app.page.setViewportSize({ width: 1366, height: 768 });
  const door = atTheDoor(app, 'fr');
  await expect(door.title('session:first.welcome')).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr');
  await door.firstRun({
    organisation: 'Maison des Acacias',
    name: 'Élodie Baptiste',
    password: 'trois lanternes sur le lac',
  });
  const [english, french] = [inside(app).say, inside(app, 'fr').say];
  const usual = [
    'common:action.save',
    'common:action.close',
    'common:list.search',
    'common:action.print',
    'common:me.lock',
  ];
  const differ = usual.filter((key) => english(key) !== french(key)).map((key) => english(key));
  // Where nothing is chosen yet, nothing waits either.
  for (const room of everyRoom(app, 'fr').filter(({ name }) => name !== 'waiting')) {
    await room.enter();
    await hasNoOverflow(app.page);
    const texts = await textsOn(app.page);
    expect(differ.filter((word) => texts.includes(word))).toEqual([]);
  }
});

/** Texts, labels, hints and placeholders that a person meets on the page as it is. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement && seen(node.parentElement) && !node.parentElement.closest('script, style')) {
        texts.push(node.textContent ?? '');
      }
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (!seen(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Names and values that nobody translates: what people typed, dates and sizes of Intl, languages by their own name. */
const data = [
  new RegExp(`^(${director.organisation}|${director.name}|English|Français|Homeward)$`),
  /^[\d\s.,:;·×/%–\u200b*-]*$/,
  /^([A-Z][a-z]{2,8} (\d{1,2}, )?\d{4}|\d{4}-\d{2}-\d{2})(, \d{1,2}:\d{2}.?[AP]M)?$/,
  // What stands over a month on a timeline.
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( \d{4})?$/,
  /^(in \d+ (days?|weeks?|months?)|\d+ \w+ ago|today|tomorrow|yesterday)$/,
  /^[\d.,]+ ?(kB|MB)$/,
  // A child's number; the first letters of a name; the mark of what must be filled in.
  /^(HW-[A-Z]{1,2}-\d{4}|DD|\*)$/,
  // What a computer calls its own parts, for whoever helps.
  /^((Node|Electron) [\d.]+|(linux|darwin|win32) \w+|sqlcipher|multiple-ciphers|[\d.]+ community|SQLite3 Multiple Ciphers [\d.]+)$/,
];

/** A line may hold several things, and say something of a person. */
const partsOf = (text: string) =>
  text
    .split(/ ·(?: |$)/)
    .map((part) => (part.startsWith(`${director.name}, `) ? part.slice(director.name.length + 2) : part));
// A count may stand behind the words of a link.
const isTranslated = (text: string) => /^(\d+ – )?\[.*\] ?\d*$/s.test(text) || data.some((one) => one.test(text));

test('in the pseudo-language no text is left untranslated', async () => {
  app = await opened('qps');
  const { page } = app;
  const left = new Map<string, string>();
  const look = async (room: string) => {
    for (const text of await textsOn(page)) {
      if (!isTranslated(text) && !partsOf(text).every(isTranslated)) left.set(text, room);
    }
  };
  await expect(atTheDoor(app, 'qps').field('session:field.password')).toBeVisible();
  await look('door');
  await atTheDoor(app, 'qps').signIn(director.name, director.password);
  for (const room of [...everyRoom(app, 'qps'), ...roomsOfPeople(app, 'qps')]) {
    await room.enter();
    await look(room.name);
    await hasNoOverflow(page);
  }
  expect([...left].map(([text, room]) => `${room}: ${text}`)).toEqual([]);
});

test('from right to left: the page turns, and nothing stands beyond its edge', async () => {
  app = await opened('qps-plocm');
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await atTheDoor(app, 'qps-plocm').signIn(director.name, director.password);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const rail = await page.getByRole('navigation').first().boundingBox();
  expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBeGreaterThan(1300);
  for (const room of [...everyRoom(app, 'qps-plocm'), ...roomsOfPeople(app, 'qps-plocm')]) {
    await room.enter();
    await hasNoOverflow(page);
  }
});
