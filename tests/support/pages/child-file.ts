/** Going about in a child's record and in the lists of files and assessments, as a person does: by the rail and by links. */
import { expect } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { inside } from './inside.ts';
import { workforce } from './workforce.ts';

/** The parts of a child's record but its timeline: who it is, its file, its wellbeing and its family. */
export const fileParts = [
  ...['identity', 'stays', 'alerts', 'siblings', 'workers'],
  ...['health', 'education', 'documents', 'consents', 'contacts', 'notes', 'words', 'observations', 'memory'],
  ...['decisions', 'assessment', 'family', 'tracing', 'risk'],
] as const;

export function childFile(app: LaunchedApp, language = 'en') {
  const { say, rail, main, heading } = inside(app, language);
  const { settled } = workforce(app, language);
  const link = async (name: string) => {
    await main().getByRole('link', { name, exact: true }).first().click();
    await settled();
  };
  async function openList(): Promise<void> {
    await rail('common:nav.children').click();
    await settled();
  }
  async function openChild(name?: string): Promise<void> {
    await openList();
    const rows = main().getByRole('row');
    const row = name === undefined ? rows.nth(1) : rows.filter({ hasText: name }).first();
    await row.locator('a[href^="/children/"]').first().click();
    await settled();
  }
  /** Within the record that is open. */
  async function openPart(part: string): Promise<void> {
    const sections = app.page.getByRole('navigation', { name: say('children:page.sections') });
    await sections.locator(`a[href$="/${part}"]`).click();
    await settled();
  }
  async function openAssessments(): Promise<void> {
    await rail('common:nav.assessment').click();
    await expect(heading(say('assessment:home.title'))).toBeVisible();
    await settled();
  }
  return {
    say,
    main,
    heading,
    settled,
    link,
    openChild,
    openPart,
    openAssessments,
    openList,
    async openAdd(): Promise<void> {
      await openList();
      await app.page
        .getByRole('button', { name: say('children:add.action') })
        .first()
        .click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
    async openAsked(): Promise<void> {
      await openAssessments();
      await link(say('assessment:asked.title'));
    },
    /** A page about the files of all children, by the links under the title of their list. */
    async openAll(page: 'documents' | 'tasks' | 'kinds' | 'import' | 'choices'): Promise<void> {
      await openList();
      const pages = app.page.getByRole('navigation', { name: say('common:files.parts') });
      const area = page === 'import' || page === 'choices' ? 'children' : 'casefile';
      await pages.locator(`a[href="/${area}/${page}"]`).click();
      await settled();
    },
    /** Of the child whose record is open, with the first set there is. */
    async beginAssessment(): Promise<void> {
      await openPart('assessment');
      await main()
        .getByRole('button', { name: say('assessment:wellbeing.begin') })
        .first()
        .click();
      await app.page.getByRole('menuitem').first().click();
      await settled();
    },
  };
}
