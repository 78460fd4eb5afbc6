/** Going about in team, training, supervision and caseload as a person does: by the rail and by the links of an area. */
import { expect, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { inside } from './inside.ts';

export type WorkforceArea = 'team' | 'training' | 'supervision' | 'caseload';

export function workforce(app: LaunchedApp, language = 'en') {
  const { say, rail, main, heading } = inside(app, language);
  const grid = (name: string): Locator => main().getByRole('grid', { name, exact: true });
  /** The first row under the heads. */
  const firstRow = (name: string): Locator => grid(name).getByRole('row').nth(1);

  /** The page is there and what it asked for has come: twice in a row nothing stands in for anything. */
  async function settled(): Promise<void> {
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    for (let quiet = 0, tries = 0; quiet < 2 && tries < 100; tries += 1) {
      await app.page.waitForTimeout(100);
      quiet = (await main().locator('.MuiSkeleton-root').count()) === 0 ? quiet + 1 : 0;
    }
  }
  async function open(area: WorkforceArea): Promise<void> {
    await rail(`common:nav.${area}`).click();
    await settled();
  }
  async function openPart(area: WorkforceArea, part: string): Promise<void> {
    await open(area);
    await app.page
      .getByRole('navigation', { name: say(`${area}:page.parts`) })
      .getByRole('link', { name: say(`${area}:page.${part}`), exact: true })
      .click();
    await settled();
  }
  async function link(name: string): Promise<void> {
    await main().getByRole('link', { name, exact: true }).first().click();
    await settled();
  }
  return {
    say,
    heading,
    main,
    grid,
    settled,
    open,
    openPart,
    async openPerson(name?: string): Promise<void> {
      await open('team');
      const row = firstRow(say('team:page.title'));
      const named = name === undefined ? row : grid(say('team:page.title')).getByRole('row').filter({ hasText: name });
      await named.first().locator('[role="gridcell"], [role="rowheader"]').first().click();
      await settled();
    },
    async openRecord(): Promise<void> {
      await open('training');
      await app.page.locator('table[role="grid"] tbody th').first().click();
      await settled();
    },
    async openCell(): Promise<void> {
      await open('training');
      await app.page.locator('table[role="grid"] tbody td').first().click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
    async openSession(): Promise<void> {
      await openPart('training', 'sessions');
      await firstRow(say('training:page.sessions')).locator('[role="gridcell"], [role="rowheader"]').first().click();
      await settled();
    },
    async openPlan(): Promise<void> {
      await openPart('training', 'sessions');
      await link(say('training:page.plan'));
    },
    async openSupervised(): Promise<void> {
      await open('supervision');
      const row = firstRow(say('supervision:page.overview'));
      await row.locator('[role="gridcell"], [role="rowheader"]').first().click();
      await settled();
    },
    async openRecording(): Promise<void> {
      await open('supervision');
      await link(say('supervision:page.record'));
    },
    async openWorker(): Promise<void> {
      await open('caseload');
      await main().locator('a[href^="/caseload/worker/"]').first().click();
      await settled();
    },
  };
}
