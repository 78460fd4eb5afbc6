/** What a director does on the page of people. */
import { expect } from '@playwright/test';
import type { Role } from '../../../src/shared/access.ts';
import type { LaunchedApp } from '../launch.ts';
import { wordsIn } from './words.ts';

export function peoplePage(app: LaunchedApp, language = 'en') {
  const say = wordsIn(language);
  return {
    /** @returns the one-time password that is shown */
    async add(name: string, role: Role): Promise<string> {
      await app.page
        .getByRole('button', { name: say('settings:people.add') })
        .first()
        .click();
      const panel = app.page.getByRole('dialog');
      await panel.getByLabel(say('settings:person.name'), { exact: true }).fill(name);
      await panel.getByLabel(say('settings:person.sign-in'), { exact: true }).fill(name);
      await panel
        .locator(`input[type="checkbox"][name="roles"][value="${role}"], input[type="checkbox"]`)
        .and(panel.getByLabel(say(`common:role.${role}`)))
        .check();
      await panel.getByRole('button', { name: say('settings:person.add') }).click();
      const slip = app.page.getByRole('dialog', { name: say('settings:once.title', { name }) });
      const oneTime = await slip
        .getByText(say('settings:once.password'), { exact: true })
        .locator('xpath=following-sibling::*[1]')
        .textContent();
      await slip.getByRole('button', { name: say('settings:once.done') }).click();
      await expect(slip).toHaveCount(0);
      return oneTime ?? '';
    },
  };
}
