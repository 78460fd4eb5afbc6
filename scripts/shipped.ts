/** Which files of this folder go into the package. Whatever is not named here stays behind. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Modules with machine code, and what they need at run time. Everything else is inside the bundles. */
const modules: readonly RegExp[] = [
  /^@journeyapps\/sqlcipher\/(package\.json|LICENSE|lib\/\w[\w.-]*\.js|build\/Release\/node_sqlite3\.node)$/,
  /^(bindings|file-uri-to-path)\/(package\.json|LICENSE(\.md)?|(bindings|index)\.js)$/,
  /^better-sqlite3-multiple-ciphers\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/[\w-]+\.node)$/,
  /^@node-rs\/argon2\/(package\.json|LICENSE|index\.js)$/,
  /^@node-rs\/argon2-[\w-]+\/(package\.json|LICENSE|argon2\.[\w-]+\.node)$/,
];
const bundles = /^build\/(main\/[\w.-]+\.cjs(\.LICENSES\.md)?|preload\/preload\.cjs|renderer\/.+)$/;
const single = new Set(['package.json', 'LICENSE']);

/** Folders that lead to something shipped, so that the copy walks into them. */
const folders: readonly RegExp[] = [
  /^$/,
  /^build(\/(main|preload|renderer(\/.+)?))?$/,
  /^node_modules(\/(@journeyapps|@node-rs))?$/,
  /^node_modules\/@journeyapps\/sqlcipher(\/(lib|build(\/Release)?))?$/,
  /^node_modules\/(bindings|file-uri-to-path|@node-rs\/argon2(-[\w-]+)?)$/,
  /^node_modules\/better-sqlite3-multiple-ciphers(\/(lib(\/\w+)?|prebuilds))?$/,
];

/** `path` begins with a slash, as seen from the project's folder; the folder itself is the empty text. */
export function isShipped(path: string): boolean {
  const name = path.replace(/^\//, '');
  if (single.has(name) || bundles.test(name)) return true;
  if (folders.some((folder) => folder.test(name))) return true;
  return name.startsWith('node_modules/') && modules.some((file) => file.test(name.slice('node_modules/'.length)));
}

/**
 * What stands beside the archive: machine code, which the system loads itself, and the second driver's thread with
 * what it requires, since a thread is started from a plain file.
 */
export const unpacked = `{**/*.node,**/build/main/driver-worker.cjs,**/node_modules/better-sqlite3-multiple-ciphers/**}`;

/** Prebuilt binaries of other systems than the package's: files relative to `folder`. */
export async function foreignBinaries(folder: string, platform: string, arch: string): Promise<string[]> {
  const prebuilds = join('node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds');
  const own = platform === 'linux' ? [`linux-${arch}.node`, `linuxmusl-${arch}.node`] : [`${platform}-${arch}.node`];
  const names = await readdir(join(folder, prebuilds));
  return names.filter((name) => !own.includes(name)).map((name) => join(prebuilds, name));
}
