/** What a window must not be allowed: asking for it ends the test with its name. */
import { isAbsolute } from 'node:path';

export interface WebPreferences {
  readonly preload?: string;
  readonly partition?: string;
  readonly devTools?: boolean;
  readonly [name: string]: unknown;
}

const required: Readonly<Record<string, boolean>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
};
const forbidden = [
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'enableBlinkFeatures',
  'plugins',
];
const harmless = ['preload', 'partition', 'devTools', 'spellcheck', 'disableDialogs', 'backgroundThrottling'];

/** @throws Error naming the preference that is missing, insecure, or not modelled. */
export function checkPreferences(preferences: WebPreferences): void {
  for (const [name, value] of Object.entries(required)) {
    if (preferences[name] !== value) throw new Error(`Insecure webPreferences: ${name} must be ${value}`);
  }
  for (const [name, value] of Object.entries(preferences)) {
    if (forbidden.includes(name) && value) throw new Error(`Insecure webPreferences: ${name}`);
    const known = forbidden.includes(name) || name in required || harmless.includes(name);
    if (!known) throw new Error(`The Electron double does not model webPreferences.${name}`);
  }
  if (preferences.preload !== undefined && !isAbsolute(preferences.preload)) {
    throw new Error('webPreferences.preload must be an absolute path');
  }
}
