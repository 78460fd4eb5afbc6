/** Looks for words in every file of some folders, as text is kept by this application and by Chromium. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function filesUnder(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Fewer bytes than this are found by chance in megabytes of what is encrypted. */
const telling = 5;

/** The letters of `word` in base64 that it alone decides, when `shift` bytes of something else come before it. */
function inBase64(word: string, shift: number): string {
  const bytes = Buffer.from(word);
  const text = Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(3)]).toString('base64');
  return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
}

/** Whether `content` holds `word` in UTF-8, UTF-16 or base64, in any of its three alignments. */
export function holds(content: Buffer, word: string): boolean {
  const forms = [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    ...[0, 1, 2].map((shift) => Buffer.from(inBase64(word, shift))),
  ];
  return forms.some((form) => form.length >= telling && content.includes(form));
}

/** @returns `file: word` for each word found; empty is what one hopes for. */
export async function grepFolders(folders: readonly string[], words: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(folders.map(filesUnder))).flat();
  const found: string[] = [];
  for (const file of files) {
    const content = await readFile(file).catch(() => Buffer.alloc(0)); // a socket or a file that was just removed
    for (const word of words) if (holds(content, word)) found.push(`${file}: ${word}`);
  }
  return found;
}
