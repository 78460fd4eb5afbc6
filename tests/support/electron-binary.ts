/** Where a real Electron is on this machine, if there is one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The binary's path; `ELECTRON_BIN` comes first, and `ELECTRON_BIN=none` asks for the double. */
export function electronBinary(): string | undefined {
  const wished = process.env['ELECTRON_BIN'];
  if (wished !== undefined && wished !== '') return wished === 'none' ? undefined : wished;
  const module = join(import.meta.dirname, '..', '..', 'node_modules', 'electron');
  const pathFile = join(module, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(module, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}
