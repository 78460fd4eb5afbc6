/**
 * Reads a file the person chose into memory, as base64. Nothing is written anywhere: the bytes go straight to the
 * store.
 */
import { limits } from '../../shared/text.ts';

export interface ChosenFile {
  readonly name: string;
  readonly mediaType: string;
  /** The contents as base64. */
  readonly data: string;
}
export type FileProblem = 'too-large' | 'empty' | 'unreadable';
export type Reading =
  { readonly ok: true; readonly file: ChosenFile } | { readonly ok: false; readonly why: FileProblem };

const mediaTypeForm = /^[a-z]+\/[a-z0-9.+-]{1,80}$/;

function mediaTypeOf(type: string): string {
  const plain = (type.split(';')[0] ?? '').trim().toLowerCase();
  return mediaTypeForm.test(plain) ? plain : 'application/octet-stream';
}

/** @param limit in bytes; looked at before a byte is read, so that a film picked by mistake does not fill the memory. */
export function readFile(file: File, limit: number): Promise<Reading> {
  if (file.size > limit) return Promise.resolve({ ok: false, why: 'too-large' });
  if (file.size === 0) return Promise.resolve({ ok: false, why: 'empty' });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve({ ok: false, why: 'unreadable' });
    reader.onload = () => resolve(readingOf(file, reader.result));
    reader.readAsDataURL(file);
  });
}

/** Bytes of base64 text. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function readingOf(file: File, result: string | ArrayBuffer | null): Reading {
  if (typeof result !== 'string') return { ok: false, why: 'unreadable' };
  const data = result.slice(result.indexOf(',') + 1);
  return { ok: true, file: { name: file.name.slice(0, limits.title), mediaType: mediaTypeOf(file.type), data } };
}
