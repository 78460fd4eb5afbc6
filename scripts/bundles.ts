/**
 * How the three bundles are made: main (with the worker of the second driver beside it), preload, renderer. The same
 * bytes are tested and shipped.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { HtmlTagDescriptor, InlineConfig, Plugin } from 'vite';
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

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/**
 * What the first thing drawn is made of, as one file: each file asked for costs more than its few bytes. The window's
 * first lines stay apart, since they run before it; the rest is split as it is used.
 */
function doorChunk() {
  const from = (entry: string, modules: Modules): ReadonlySet<string> => {
    const found = new Set([join(root, 'src/renderer', entry)]);
    for (const id of found) for (const needed of modules.getModuleInfo(id)?.importedIds ?? []) found.add(needed);
    return found;
  };
  let known: { readonly door: ReadonlySet<string>; readonly first: ReadonlySet<string> } | undefined;
  return (id: string, modules: Modules) => {
    known ??= { door: from('app/begin.tsx', modules), first: from('main.tsx', modules) };
    return known.door.has(id) && !known.first.has(id) ? 'door' : null;
  };
}

/**
 * The window's first lines ask main where things stand before they load the application: the page names its files, so
 * that they are fetched meanwhile.
 */
function fetchedAhead(): Plugin {
  return {
    name: 'fetched-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { chunk, bundle }) {
        if (!chunk || !bundle) return [];
        // Words are fetched when their language is known.
        const names = new Set(chunk.dynamicImports.filter((name) => name.includes('/door-')));
        const styles = new Set<string>();
        for (const name of names) {
          const one = bundle[name];
          if (one?.type !== 'chunk') continue;
          for (const needed of one.imports) names.add(needed);
          for (const style of one.viteMetadata?.importedCss ?? []) styles.add(style);
        }
        names.delete(chunk.fileName);
        for (const style of chunk.viteMetadata?.importedCss ?? []) styles.delete(style);
        const link = (rel: string, name: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `/${name}` },
          injectTo: 'head',
        });
        return [
          ...[...names].map((name) => link('modulepreload', name)),
          ...[...styles].map((name) => link('stylesheet', name)),
        ];
      },
    },
  };
}

export function rendererBundles(outDir: string, folder = join(root, 'src/renderer')): InlineConfig[] {
  return [
    {
      root: folder,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [react(), fetchedAhead()],
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
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: doorChunk(), debugName: 'door' }],
            },
          },
        },
      },
    },
  ];
}
