/** How a process was started in the double: said once, in its environment. */
import process from 'node:process';

export interface DoubleSettings {
  /** Every special folder of the system under this one; null for the person's real ones. */
  readonly root: string | null;
  /** Chromium's profile. */
  readonly profile: string;
  readonly chromium: string;
  readonly headless: boolean;
  /** The system's language, such as `fr-FR`. */
  readonly locale: string;
  /** Opens Chromium's debugging port so that a test can drive the page; never when a person works. */
  readonly debug: boolean;
  /** The application's folder: where its package.json stands. */
  readonly appPath: string;
}

export const settingsVariable = 'HOMEWARD_ELECTRON_DOUBLE';

function isSettings(value: unknown): value is DoubleSettings {
  return typeof value === 'object' && value !== null && 'profile' in value && 'chromium' in value && 'appPath' in value;
}

export function readSettings(): DoubleSettings {
  const value: unknown = JSON.parse(process.env[settingsVariable] ?? 'null');
  if (!isSettings(value)) throw new Error(`${settingsVariable} is missing`);
  return value;
}
