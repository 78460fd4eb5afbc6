/** The application's events, on their own so that windows can raise them. */
import { emitting } from './strict.ts';

export const appEvents = emitting(
  'app',
  ['ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance', 'web-contents-created'],
  ['activate', 'open-file', 'open-url', 'certificate-error', 'login', 'child-process-gone'],
);
