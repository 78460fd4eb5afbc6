/** Going about in what is planned for children and in what they take along: by the rail, by links, by a child's sections. */
import { expect, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { childFile } from './child-file.ts';
import { inside } from './inside.ts';

/** The pages about all children, but the first of each area. */
export const planPages = ['reviews', 'today', 'lists'] as const;
export const kitPages = ['packing', 'pack', 'stock', 'templates'] as const;
/** The parts of a child's record that are about its plan and its kit. */
export const plannedParts = ['plan', 'activities', 'safety', 'legal', 'visits', 'readiness', 'kit'] as const;
type PlannedPart = (typeof plannedParts)[number];

export function planAndKit(app: LaunchedApp, language = 'en') {
  const { say, rail, main } = inside(app, language);
  const { settled, openChild, openPart } = childFile(app, language);
  const dialog = (): Locator => app.page.getByRole('dialog').last();

  async function openPlans(page?: (typeof planPages)[number]): Promise<void> {
    await rail('common:nav.plan').click();
    await settled();
    if (page === undefined) return;
    const pages = app.page.getByRole('navigation', { name: say('plan:nav.pages'), exact: true });
    await pages.getByRole('link', { name: say(`plan:nav.${page}`), exact: true }).click();
    await settled();
  }
  async function openKits(page?: (typeof kitPages)[number]): Promise<void> {
    await rail('common:nav.kit').click();
    await settled();
    if (page === undefined) return;
    const pages = app.page.getByRole('navigation', { name: say('kit:page.parts'), exact: true });
    await pages.getByRole('link', { name: say(`kit:page.${page}`), exact: true }).click();
    await settled();
  }
  return {
    say,
    main,
    dialog,
    settled,
    openPlans,
    openKits,
    async openOf(part: PlannedPart, name?: string): Promise<void> {
      await openChild(name);
      await openPart(part);
    },
    /** What a cell of the matrix says, beside it. */
    async openCell(): Promise<void> {
      await openPlans();
      await app.page.locator('table[role="grid"] tbody td').first().click();
      await expect(dialog()).toBeVisible();
    },
    /** The record of the child whose move is nearest, from the list of kits. */
    async openFirstKit(): Promise<void> {
      await openKits();
      const row = main().getByRole('grid').getByRole('row').nth(1);
      await row.locator('[role="gridcell"], [role="rowheader"]').first().click();
      await settled();
    },
    /** A kit that was handed over, and its receipt as it will be printed. */
    async openReceipt(): Promise<void> {
      await openKits();
      const row = main()
        .getByRole('row')
        .filter({ hasText: say('kit:state.handed-over') });
      await row.first().locator('[role="gridcell"]').first().click();
      await settled();
      await this.press('kit:receipt.print');
    },
    /** The plan of the child whose move is nearest, with a new action begun. */
    async openAction(): Promise<void> {
      await this.openFirstKit();
      await openPart('plan');
      await main()
        .getByRole('button', { name: say('plan:plan.add-action'), exact: true })
        .first()
        .click();
      await expect(main().getByRole('textbox').first()).toBeFocused();
    },
    async openCompared(): Promise<void> {
      await this.openFirstKit();
      await openPart('plan');
      await main().locator('a[href$="/plan/compare"]').click();
      await settled();
    },
    /** What is missing before that child may move, with the first of it beside it. */
    async openCriterion(): Promise<void> {
      await this.openFirstKit();
      await openPart('readiness');
      await main()
        .getByRole('region', { name: say('plan:readiness.missing'), exact: true })
        .getByRole('button')
        .first()
        .click();
      await expect(dialog()).toBeVisible();
    },
    /** One thing of a kit, beside it. */
    async openKitLine(): Promise<void> {
      await this.openFirstKit();
      await main().getByRole('grid').first().getByRole('row').nth(1).getByRole('gridcell').first().click();
      await expect(dialog()).toBeVisible();
    },
    /** The button or the row that opens a form beside the page. */
    async press(key: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
      await main()
        .getByRole('button', { name: say(key, values), exact: true })
        .first()
        .click();
      await expect(dialog()).toBeVisible();
    },
  };
}
