/** The fictional home for practising: made once, in a folder of its own, through the very gate everything passes. */
import type { CoreOptions } from '../core-types.ts';
import { openVault } from '../vault/vault.ts';
import type { OpenCore } from './home.ts';

/** Makes the practice home when it is not there yet. */
export async function preparePractice(open: OpenCore, options: CoreOptions, language: string): Promise<void> {
  const { practiceFolder: folder, clock, random, kdf, appVersion } = options;
  const { state } = await openVault({ folder, clock, random, kdf, appVersion }).inspect();
  if (state !== 'no-store') return;
  const { buildHome } = await import('./home.ts');
  await buildHome(open, options, { folder, language, staff: 12, children: 40, seed: 'practice' });
}
