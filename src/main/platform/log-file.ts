/**
 * Where the log's lines go: one file, and the one before it. Logging never stops the work: lines that cannot be
 * written are counted, and the count is the first thing written when it goes again.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskCode } from './disk-errors.ts';

const defaultMaxBytes = 1024 * 1024;

/**
 * @returns the `write` of `makeLog`. Before the file would grow over `maxBytes` (1 MB) it becomes `<file>.1`, in place
 * of the older one; the two together never hold more than twice that.
 */
export function logFile(file: string, maxBytes: number = defaultMaxBytes): (line: string) => void {
  let lost = 0;
  return (line) => {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const text = lost > 0 ? `${JSON.stringify({ event: 'log.lost', values: { lines: lost } })}\n${line}` : line;
      if (size(file) + Buffer.byteLength(text) > maxBytes) rotate(file);
      appendFileSync(file, text, { mode: 0o600 });
      lost = 0;
    } catch {
      lost += 1;
    }
  };
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(file: string): void {
  try {
    renameSync(file, `${file}.1`);
  } catch (error) {
    if (diskCode(error) !== 'ENOENT') throw error;
  }
}
