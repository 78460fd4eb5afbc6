/** What a person does with one action or milestone, in the panel at the side. */
import { expect, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { wordsIn } from './words.ts';

export interface SomeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function panelOf(app: LaunchedApp, language = 'en') {
  const say = wordsIn(language);
  const panel = (): Locator => app.page.getByRole('dialog').first();
  const button = (name: string | RegExp): Locator => panel().getByRole('button', { name, exact: true });
  const part = (key: string): Locator => panel().getByRole('region', { name: say(key), exact: true });
  const asks = (status: string): string =>
    say('transition:action.asks', { status: say(`transition:status.${status}`) });
  return {
    say,
    panel,
    part,
    async open(list: 'actions' | 'milestones', name: string): Promise<void> {
      const grid = app.page.getByRole('grid', { name: say(`transition:stage.${list}`), exact: true });
      await grid.getByRole('row').filter({ hasText: name }).first().getByText(name, { exact: true }).first().click();
      await expect(panel().getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    },
    async close(): Promise<void> {
      // A notice within the panel may have its own way to close, below this one.
      await button(say('common:action.close')).first().click();
      await expect(app.page.getByRole('dialog')).toHaveCount(0);
    },
    async choose(): Promise<void> {
      await button(say('transition:action.choose')).click();
      await expect(part('transition:column.status')).toContainText(say('transition:status.not-started'));
      await expect(button(say('transition:status.in-progress'))).toBeVisible();
    },
    async block(reason: string): Promise<void> {
      await button(asks('blocked')).click();
      await panel().getByLabel(say('transition:action.whyBlocked')).fill(reason);
      await button(say('transition:action.saveBlocked')).click();
      await expect(part('transition:column.status')).toContainText(reason);
    },
    async finish(): Promise<void> {
      await button(asks('done')).click();
      await button(say('transition:action.saveDone')).click();
      await expect(part('transition:column.status')).toContainText(say('transition:status.done'));
    },
    async plan(owner: string, goalDate: string): Promise<void> {
      const plan = part('transition:action.plan');
      await plan.getByLabel(say('transition:column.owner')).click();
      await app.page.getByRole('option', { name: owner, exact: true }).click();
      await plan.getByLabel(say('transition:column.goalDate')).fill(goalDate);
      await plan.getByRole('button', { name: say('common:action.save'), exact: true }).click();
      await expect(plan.getByRole('status')).toContainText(say.like('common:save.saved').source.slice(1, 5));
    },
    notes: (): Locator => part('transition:column.notes').getByLabel(say('transition:action.notesLabel')),
    async saveNotes(text: string): Promise<void> {
      await this.notes().fill(text);
      await part('transition:column.notes')
        .getByRole('button', { name: say('common:action.save'), exact: true })
        .click();
      await expect(part('transition:column.notes').getByRole('status')).not.toBeEmpty();
    },
    async addFile(file: SomeFile): Promise<void> {
      await panel()
        .locator('input[type="file"]')
        .setInputFiles({ ...file });
      await expect(panel().getByRole('button', { name: file.name, exact: true })).toBeVisible();
    },
    /** Opens a kept file. @returns the window it is shown in */
    async viewFile(name: string): Promise<Locator> {
      await panel().getByRole('button', { name, exact: true }).click();
      const shown = app.page.getByRole('dialog', { name, exact: true });
      await expect(shown).toBeVisible();
      return shown;
    },
    async removeFile(name: string): Promise<void> {
      await button(say('transition:document.removeFile', { name })).click();
      await expect(panel().getByRole('button', { name, exact: true })).toHaveCount(0);
    },
    /** Declares the milestone reached. The reason is for going against the records. */
    async declare(reason: string | null): Promise<void> {
      await button(say('transition:milestone.declare')).click();
      const dialog = app.page.getByRole('dialog', { name: say('transition:dialog.declareTitle') });
      if (reason !== null) {
        await dialog.getByRole('button', { name: say('transition:dialog.declareConfirm') }).click();
        await expect(dialog.getByText(say('common:rule.required'))).toBeVisible();
        await dialog.getByLabel(say('transition:dialog.reasonAgainst')).fill(reason);
      }
      await dialog.getByRole('button', { name: say('transition:dialog.declareConfirm') }).click();
      await expect(dialog).toHaveCount(0);
    },
    async showHistory(): Promise<Locator> {
      await button(say('transition:action.showHistory')).click();
      const history = part('transition:action.history');
      await expect(history.getByRole('listitem').first()).toBeVisible();
      return history;
    },
  };
}
