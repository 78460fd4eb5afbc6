/**
 * What is shipped, and in what. The three bundles are ours (scripts/build.ts); Forge adds Electron around them, the
 * modules that carry machine code, and nothing else.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerDMG } from '@electron-forge/maker-dmg';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import * as z from 'zod';
import { buildAll } from './scripts/build.ts';
import { foreignBinaries, isShipped, unpacked } from './scripts/shipped.ts';

/** A test packs without Electron's real archive and without touching `out`. */
const { HOMEWARD_ELECTRON_ZIPS: electronZips, HOMEWARD_OUT: outDir } = process.env;

const kept = ['name', 'productName', 'version', 'description', 'license', 'author', 'type', 'main'];

/** The package's own description, without what only a developer needs. */
async function trimManifest(folder: string): Promise<void> {
  const file = join(folder, 'package.json');
  const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(file, 'utf8')));
  const entries = Object.entries(manifest).filter(([key]) => kept.includes(key));
  await writeFile(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

const config: ForgeConfig = {
  ...(outDir === undefined ? {} : { outDir }),
  packagerConfig: {
    name: 'Homeward',
    executableName: 'homeward',
    appBundleId: 'org.homeward.desktop',
    appCategoryType: 'public.app-category.productivity',
    icon: join(import.meta.dirname, 'assets', 'icon'),
    asar: { unpack: unpacked },
    // Ours decides alone; Forge's own pruning would let every dependency through that the bundles already hold.
    prune: false,
    ignore: (path: string) => !isShipped(path),
    ...(electronZips === undefined ? {} : { electronZipDir: electronZips }),
  },
  // The drivers are Node-API: one build serves Node and Electron.
  rebuildConfig: { onlyModules: [] },
  hooks: {
    prePackage: async () => {
      await buildAll();
    },
    packageAfterCopy: async (_config, folder, _version, platform, arch) => {
      for (const file of await foreignBinaries(folder, platform, arch)) await rm(join(folder, file));
      await trimManifest(folder);
    },
  },
  plugins: [
    new FusesPlugin({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      // There are no cookies, and the key for them would ask for the system's keychain.
      [FuseV1Options.EnableCookieEncryption]: false,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    }),
  ],
  makers: [
    new MakerDeb({
      options: {
        name: 'homeward',
        bin: 'homeward',
        productName: 'Homeward',
        genericName: 'Transition to family-based care',
        categories: ['Office'],
        section: 'misc',
        icon: 'assets/icon.png',
        // SQLCipher links the system's cryptography.
        depends: ['libssl3'],
      },
    }),
    new MakerZIP({}, ['linux', 'darwin', 'win32']),
    // Installs for one person, without an administrator.
    new MakerSquirrel({ name: 'homeward', setupIcon: 'assets/icon.ico', noMsi: true }),
    new MakerDMG({ icon: 'assets/icon.icns', format: 'ULFO' }),
  ],
};

export default config;
