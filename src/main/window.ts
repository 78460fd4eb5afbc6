/** The window: made the same way each time, since locking replaces it so that nothing of the old page lives on. */
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { startPage } from './protocol.ts';

type WindowClass = new (options: BrowserWindowConstructorOptions) => BrowserWindow;

/** Not kept on disk: a partition without `persist:` lives in memory alone. */
export const partition = 'homeward';

/** Fits a laptop of 1366 × 768 with its task bar; at 200 % zoom half of the least width is left. */
export function windowOptions(preload: string, development: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1320,
    height: 720,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Homeward',
    backgroundColor: '#f6f3ee',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: development,
    },
  };
}

export function makeWindow(BrowserWindow: WindowClass, preload: string, development: boolean): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, development));
  window.setContentProtection(true); // SEC-13
  window.once('ready-to-show', () => window.show());
  // A page's title would stand in the task bar, and a child's name with it.
  window.on('page-title-updated', (event) => event.preventDefault());
  zoomByKeyboard(window.webContents);
  return window;
}

/** @returns once the page is loaded; false when the window was closed meanwhile. */
export async function showStartPage(window: BrowserWindow): Promise<boolean> {
  try {
    await window.loadURL(startPage);
    return true;
  } catch (error) {
    if (window.isDestroyed()) return false;
    throw error;
  }
}

const zoomSteps: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5, _: -0.5 };

/** Without a menu nobody else listens to these keys. */
function zoomByKeyboard(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !(input.control || input.meta) || input.alt) return;
    const step = zoomSteps[input.key];
    if (step === undefined && input.key !== '0') return;
    event.preventDefault();
    contents.setZoomLevel(step === undefined ? 0 : Math.max(-2, Math.min(4, contents.getZoomLevel() + step)));
  });
}
