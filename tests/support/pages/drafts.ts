/** What a person was typing, as the store has it. */
import { expect } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';

/** Until what was typed last stands in one of the person's drafts: from then on the power may go. */
export async function draftHolds(app: LaunchedApp, text: string): Promise<void> {
  const held = () =>
    app.page.evaluate(async () => {
      const drafts = await window.homeward.call('records.drafts', {});
      if (!drafts.ok) return drafts.error.code;
      const found = await Promise.all(
        drafts.value.drafts.map(({ key }) => window.homeward.call('records.draft', { key })),
      );
      return JSON.stringify(found.map((one) => (one.ok ? one.value.draft?.value : null)));
    });
  await expect.poll(held).toContain(text);
}
