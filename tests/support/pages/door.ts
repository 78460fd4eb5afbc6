/** What a person does at the door: the first run, signing in, choosing a password of one's own. */
import { expect, type Locator } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { wordsIn } from './words.ts';

export interface NewHome {
  readonly organisation: string;
  readonly name: string;
  readonly password: string;
}

export function atTheDoor(app: LaunchedApp, language = 'en') {
  const say = wordsIn(language);
  const button = (key: string) => app.page.getByRole('button', { name: say(key), exact: true });
  const title = (key: string) => app.page.getByRole('heading', { level: 1, name: say(key), exact: true });
  const field = (key: string): Locator => app.page.getByLabel(say(key), { exact: true });
  return {
    say,
    button,
    title,
    field,
    async chooseLanguage(): Promise<void> {
      const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
      await app.page
        .getByRole('main')
        .locator(`button[lang="${language}"]:not([aria-current])`)
        .filter({ hasText: new RegExp(name, 'i') })
        .first()
        .click();
      await expect(title('session:first.home-title')).toBeVisible();
    },
    /** Names the organisation and oneself. @returns the recovery code that is then shown */
    async createHome(home: NewHome): Promise<string> {
      await field('session:field.organisation').fill(home.organisation);
      await field('session:field.your-name').fill(home.name);
      await field('session:field.new-password').fill(home.password);
      await button('session:first.make').click();
      await expect(title('session:first.code-title')).toBeVisible();
      return (await app.page.locator('[data-group]').allTextContents()).join('-');
    },
    async typeBackCode(code: string): Promise<void> {
      if (await button('common:recovery.written').isVisible()) await button('common:recovery.written').click();
      await field('common:recovery.code').fill(code);
      await button('common:recovery.confirm').click();
    },
    /** The whole first run, to the first page. */
    async firstRun(home: NewHome): Promise<void> {
      await this.chooseLanguage();
      await this.typeBackCode(await this.createHome(home));
      await button('session:first.start').click();
      await this.seesInside();
    },
    async signIn(name: string, password: string): Promise<void> {
      await this.trySignIn(name, password);
      await this.seesInside();
    },
    /** As `signIn`, for whoever is not let in, or not yet. */
    async trySignIn(name: string, password: string): Promise<void> {
      await field('session:field.name').fill(name);
      await field('session:field.password').fill(password);
      await button('session:sign-in.action').click();
    },
    async chooseOwnPassword(oneTime: string, own: string): Promise<void> {
      await expect(title('session:must-change.title')).toBeVisible();
      await field('session:must-change.current').fill(oneTime);
      await field('common:password.new').fill(own);
      await button('common:password.change').click();
      await this.seesInside();
    },
    seesInside: () => expect(button('common:me.lock')).toBeVisible(),
    seesSignIn: () => expect(field('session:field.password')).toBeVisible(),
  };
}
