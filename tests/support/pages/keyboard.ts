/** Going about by keyboard alone. */
import type { LaunchedApp } from '../launch.ts';

export function keyboard(app: LaunchedApp) {
  /** The name of what has the focus, as far as it names itself. */
  const focused = () =>
    app.page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
      return (at?.getAttribute('aria-label') ?? label?.textContent ?? at?.textContent ?? '').trim();
    });
  return {
    focused,
    /** Tabs on until the focus stands on a control whose name begins so, or fits. */
    async tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
      for (let n = 0; n < 80; n += 1) {
        const here = await focused();
        if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return;
        await app.page.keyboard.press(key);
      }
      throw new Error(`the keyboard never came to ${String(name)}`);
    },
  };
}
