/** The one message that is said without a page: the application cannot start at all. */
import type { Dialog } from 'electron';
import en from '../shared/locales/en/host.json' with { type: 'json' };
import fr from '../shared/locales/fr/host.json' with { type: 'json' };
import { AppError } from './errors.ts';
import { diskCode } from './platform/disk-errors.ts';

export function sayStartFailed(dialog: Pick<Dialog, 'showErrorBox'>, language: string, error: unknown): void {
  const words = language === 'fr' ? fr : en;
  dialog.showErrorBox(words['notStarted.title'], words[reason(error)]);
}

function reason(error: unknown): keyof typeof en {
  if (error instanceof AppError && error.detail.problem === 'no-driver') return 'notStarted.noDriver';
  return diskCode(error) === undefined ? 'notStarted.other' : 'notStarted.folder';
}
