/** The smaller modules: what a test scripts (dialogs), raises (the system's events), or only has to be there. */
import process from 'node:process';
import { emitting, strict } from './strict.ts';

/** An unscripted dialog would wait for a person who is not there. */
const unscripted = (name: string) => (): Promise<never> =>
  Promise.reject(new Error(`The Electron double needs an answer for dialog.${name}: replace the function first`));

export const dialog = strict('dialog', {
  showSaveDialog: unscripted('showSaveDialog'),
  showOpenDialog: unscripted('showOpenDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}\n${content}\n`),
});

export const powerMonitor = strict(
  'powerMonitor',
  emitting('powerMonitor', ['lock-screen', 'unlock-screen', 'suspend', 'resume', 'shutdown']),
);

let applicationMenu: object | null = null;
export const Menu = strict('Menu', {
  setApplicationMenu: (menu: object | null) => void (applicationMenu = menu),
  getApplicationMenu: () => applicationMenu,
  buildFromTemplate: (template: readonly object[]) => strict('Menu', { items: template }),
});
