/** Going about in what stands around the transition: its people, its money, its homes and buildings. */
import { expect, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { inside } from './inside.ts';
import { workforce } from './workforce.ts';

/** How the row of links names each area's first page, and the pages behind it. */
const areas = {
  stakeholders: { way: 'people', parts: ['log', 'promises', 'donors'] },
  money: { way: 'money', parts: ['lines', 'sources', 'rates'] },
  premises: { way: 'premises', parts: ['admissions', 'children', 'assets', 'services'] },
} as const;
export type AroundArea = keyof typeof areas;
export const aroundAreas = Object.keys(areas) as AroundArea[];
export const partsOf = (area: AroundArea): readonly string[] => areas[area].parts;

export function around(app: LaunchedApp, language = 'en') {
  const { say, main, openTransition } = inside(app, language);
  const { settled } = workforce(app, language);
  const links = (name: string): Locator => app.page.getByRole('navigation', { name, exact: true });

  async function open(area: AroundArea): Promise<void> {
    await openTransition();
    const name = say(`common:way.${areas[area].way}`);
    await links(say('common:way.parts')).getByRole('link', { name, exact: true }).click();
    await settled();
  }
  async function openPart(area: AroundArea, part: string): Promise<void> {
    await open(area);
    const name = say(`${area}:page.${part}`);
    await links(say(`${area}:page.parts`))
      .getByRole('link', { name, exact: true })
      .click();
    await settled();
  }
  return {
    say,
    main,
    open,
    openPart,
    row: (text: string): Locator => main().getByRole('row').filter({ hasText: text }),
    panel: (): Locator => app.page.getByRole('dialog'),
    /** The first row of a list that says so, opened: a panel or another page. */
    openRow: (text: string): Promise<void> =>
      main().getByRole('row').filter({ hasText: text }).first().getByText(text).first().click(),
    /** The button that opens a form, among those of the page. */
    async press(key: string): Promise<void> {
      await main()
        .getByRole('button', { name: say(key), exact: true })
        .first()
        .click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
  };
}
