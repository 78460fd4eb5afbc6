/**
 * How the three bundles are made: main (with the worker of the second driver beside it), preload, renderer. The same
 * bytes are tested and shipped.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { noncePlaceholder } from '../src/main/protocol.ts';

export const root = join(import.meta.dirname, '..');

/** Never inside a bundle: Electron itself, and what carries machine code. */
export const externals: readonly (string | RegExp)[] = [
  'electron',
  /^node:/,
  '@journeyapps/sqlcipher',
  'better-sqlite3-multiple-ciphers',
  '@node-rs/argon2',
];

/** For Node. `whole`: one file, as the preload must be and the worker, which stands outside the archive. */
function nodeBundle(entry: string, outDir: string, fileName: string, whole = true): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: externals.filter((name) => typeof name === 'string') },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: false,
      license: { fileName: `${fileName}.LICENSES.md` },
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, entry),
        external: [...externals],
        output: {
          format: 'cjs',
          entryFileNames: fileName,
          chunkFileNames: '[name].cjs',
          ...(whole ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

export function mainBundles(outDir: string): InlineConfig[] {
  return [
    // What a start does not need (words for exports, the fictional home) is loaded when it is asked for.
    nodeBundle('src/main/main.ts', outDir, 'main.cjs', false),
    nodeBundle('src/main/store/driver-ciphers-worker.ts', outDir, 'driver-worker.cjs'),
  ];
}

export function preloadBundles(outDir: string): InlineConfig[] {
  return [nodeBundle('src/main/preload.ts', outDir, 'preload.cjs')];
}

export function rendererBundles(outDir: string, folder = join(root, 'src/renderer')): InlineConfig[] {
  return [
    {
      root: folder,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [react()],
      html: { cspNonce: noncePlaceholder },
      build: {
        target: 'chrome140',
        outDir,
        emptyOutDir: true,
        // Nothing inline: the page's policy lets neither scripts nor fonts stand in the page or in an address.
        assetsInlineLimit: 0,
        license: { fileName: 'LICENSES.md' },
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 1200,
      },
    },
  ];
}
