/** Going about inside: from page to page as a person does, by the rail and by links. */
import { expect, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { wordsIn } from './words.ts';

/** The stage that the first release carries whole. */
export const framework = 'social-work-framework';

const settings = {
  organisation: ['nav.organisation', 'organisation.title'],
  people: ['nav.people', 'people.title'],
  security: ['nav.security', 'security.title'],
  changes: ['nav.changes', 'audit.title'],
  looks: ['nav.looks', 'looks.title'],
  about: ['nav.about', 'about.title'],
} as const;
export type SettingsPage = keyof typeof settings;

const way = {
  timeline: 'journey:timeline.title',
  signOff: 'journey:gate.title',
  selfAssessment: 'journey:assess.title',
  learning: 'journey:learning.title',
  risks: 'risks:page.title',
  board: 'journey:board.title',
} as const;
export type WayPage = keyof typeof way;

export function inside(app: LaunchedApp, language = 'en') {
  const say = wordsIn(language);
  const heading = (name: string): Locator => app.page.getByRole('heading', { level: 1, name, exact: true });
  const rail = (key: string): Locator =>
    app.page.getByRole('navigation', { name: say('common:nav.areas') }).getByRole('link', { name: say(key) });
  const main = (): Locator => app.page.getByRole('main');

  async function openTransition(): Promise<void> {
    await rail('common:nav.transition').click();
    await expect(heading(say('transition:overview.title'))).toBeVisible();
  }
  async function openStage(id = framework): Promise<void> {
    await openTransition();
    const name = say(`catalogue:stage.${id}`);
    await main().getByRole('link', { name, exact: true }).first().click();
    await expect(heading(name)).toBeVisible();
    await expect(main().getByRole('grid').first()).toBeVisible();
  }
  async function openSettings(page: SettingsPage): Promise<void> {
    const [link, title] = settings[page];
    await rail('common:nav.settings').click();
    const sections = app.page.getByRole('navigation', { name: say('settings:nav.sections') });
    await sections.getByRole('link', { name: say(`settings:${link}`), exact: true }).click();
    await expect(heading(say(`settings:${title}`))).toBeVisible();
  }
  /** By the row of links that all pages of the organisation's own way share. */
  async function openWay(page: WayPage): Promise<void> {
    await openTransition();
    const links = app.page.getByRole('navigation', { name: say('common:way.parts') });
    await links.getByRole('link', { name: say(`common:way.${page}`), exact: true }).click();
    await expect(heading(say(way[page]))).toBeVisible();
  }
  return {
    say,
    openWay,
    async openGate(id = framework): Promise<void> {
      await openWay('signOff');
      const name = say(`catalogue:stage.${id}`);
      await main().getByRole('row').filter({ hasText: name }).first().click();
      await expect(app.page.getByRole('heading', { level: 1 })).toContainText(name);
    },
    async openAssess(): Promise<void> {
      await openWay('selfAssessment');
      await main().locator('a[href="/journey/self-assessment/new"]').first().click();
      await expect(heading(say('journey:assess.newTitle'))).toBeVisible();
    },
    heading,
    main,
    rail,
    openTransition,
    openStage,
    openSettings,
    openFirstStage: () => openStage(),
    openPeople: () => openSettings('people'),
    openAudit: () => openSettings('changes'),
    async openHome(): Promise<void> {
      await rail('common:nav.home').click();
      await expect(heading(say('common:home.title'))).toBeVisible();
    },
    async openDocuments(): Promise<void> {
      await openTransition();
      await main()
        .getByRole('link', { name: say('transition:overview.documents') })
        .click();
      await expect(heading(say('transition:document.title'))).toBeVisible();
    },
    async openWaiting(kind: 'overdue' | 'blocked' | 'undecided'): Promise<void> {
      await openTransition();
      await main().locator(`a[href="/transition/waiting/${kind}"]`).first().click();
      await expect(heading(say(`transition:page.waiting.${kind}`))).toBeVisible();
    },
    lockButton: () => app.page.getByRole('button', { name: say('common:me.lock'), exact: true }),
    /** What stands at the foot: "Undo", "Saved 3 rows". */
    notice: () => app.page.locator('.MuiSnackbar-root'),
    undo: () => app.page.locator('.MuiSnackbar-root button', { hasText: say('common:undo.action') }).click(),
  };
}
