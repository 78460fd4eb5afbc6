/** Once before all specs: the bundles are built, and there is a browser. */
import process from 'node:process';
import { buildAll } from '../../scripts/build.ts';
import { ensureChromium } from '../../scripts/chromium.ts';
import { electronBinary } from '../support/electron-binary.ts';

export default async function globalSetup(): Promise<void> {
  if (process.env['HOMEWARD_SKIP_BUILD'] === undefined) await buildAll();
  if (electronBinary() === undefined) ensureChromium((line) => process.stderr.write(`${line}\n`));
}
