/** Writes what a person asked for where they say, whole or not at all. The page proposes a name, never a place. */
import { basename, join } from 'node:path';
import type { App, BrowserWindow, Dialog } from 'electron';
import type { HostPort } from './core-types.ts';
import { AppError } from './errors.ts';
import { atomicWrite } from './platform/atomic-write.ts';

/** A file name that every system takes: no folders, no reserved characters, no leading dot. */
export function safeFileName(suggested: string): string {
  const name = basename(suggested.replaceAll('\\', '/'))
    .replace(/[<>:"|?*\u0000-\u001f]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  return name === '' ? 'homeward' : name;
}

export function saveFileBy(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  app: Pick<App, 'getPath'>,
  window: () => BrowserWindow | null,
): HostPort['saveFile'] {
  return async (suggestedName, content) => {
    const options = { defaultPath: join(app.getPath('documents'), safeFileName(suggestedName)) };
    const parent = window();
    const answer = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
    if (answer.canceled || answer.filePath === '') return false;
    await atomicWrite(answer.filePath, content);
    return true;
  };
}

/** The page as it prints; what size and margins its paper has, the page's own print style says. */
export function savePdfBy(saveFile: HostPort['saveFile'], window: () => BrowserWindow | null): HostPort['savePdf'] {
  return async (suggestedName) => {
    const shown = window();
    if (!shown || shown.isDestroyed()) throw new AppError('unavailable');
    const content = await shown.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
    return saveFile(suggestedName, content);
  };
}
