/**
 * Reads a file the person chose into memory, as base64, with progress and a way to stop. Nothing is written anywhere:
 * the bytes go straight to the store.
 */
import { evidenceLimit } from '../../../../shared/areas/transition.ts';
import { limits } from '../../../../shared/text.ts';

interface ReadFile {
  readonly name: string;
  readonly mediaType: string;
  /** The contents as base64. */
  readonly data: string;
}
export type Reading =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly why: 'too-large' | 'empty' | 'unreadable' | 'stopped' };

const mediaTypeForm = /^[a-z]+\/[a-z0-9.+-]{1,80}$/;

/** What the system says the file is, when that is a plain media type; parameters such as a charset are left out. */
export function mediaTypeOf(type: string): string {
  const plain = (type.split(';')[0] ?? '').trim().toLowerCase();
  return mediaTypeForm.test(plain) ? plain : 'application/octet-stream';
}

/** Checked before a byte is read, so that a film picked by mistake does not fill the memory. */
export function sizeProblem(bytes: number): 'too-large' | 'empty' | null {
  if (bytes > evidenceLimit) return 'too-large';
  return bytes === 0 ? 'empty' : null;
}

/** @param onProgress share read so far, 0 to 1. Aborting `signal` answers `stopped`. */
export function readFile(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<Reading> {
  const problem = sizeProblem(file.size);
  if (problem) return Promise.resolve({ ok: false, why: problem });
  return new Promise((resolve) => {
    const reader = new FileReader();
    signal.addEventListener('abort', () => reader.abort(), { once: true });
    reader.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    reader.onabort = () => resolve({ ok: false, why: 'stopped' });
    reader.onerror = () => resolve({ ok: false, why: 'unreadable' });
    reader.onload = () => resolve(asReading(file, reader.result));
    reader.readAsDataURL(file);
  });
}

function asReading(file: File, result: string | ArrayBuffer | null): Reading {
  if (typeof result !== 'string') return { ok: false, why: 'unreadable' };
  const name = file.name.slice(0, limits.title);
  return { ok: true, file: { name, mediaType: mediaTypeOf(file.type), data: result.slice(result.indexOf(',') + 1) } };
}
