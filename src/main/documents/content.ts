/**
 * What a file really is, read from its first bytes. Only kinds that people keep about a child are let in; what claims
 * one kind and holds another, what is empty, and what would unpack into more than fits are not.
 */
import { Buffer } from 'node:buffer';
import { unzip, ZipError } from './zip.ts';

export interface Content {
  readonly mediaType: string;
  /** With its dot. */
  readonly ending: string;
}
type ContentFault = 'empty-file' | 'file-kind' | 'file-damaged' | 'file-bomb';
export type Judged =
  { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly why: ContentFault };

/** What an office file may unpack to, all its parts together, in bytes. */
const unpackedLimit = 64 * 1024 * 1024;
const startsWith = (bytes: Buffer, text: string, at = 0) =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));
const officeKinds = 'application/vnd.openxmlformats-officedocument';

const pictures: readonly (readonly [is: (bytes: Buffer) => boolean, content: Content])[] = [
  [(bytes) => startsWith(bytes, '\xff\xd8\xff'), { mediaType: 'image/jpeg', ending: '.jpg' }],
  [(bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'), { mediaType: 'image/png', ending: '.png' }],
  [(bytes) => startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a'), { mediaType: 'image/gif', ending: '.gif' }],
  [(bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8), { mediaType: 'image/webp', ending: '.webp' }],
  [
    (bytes) => startsWith(bytes, 'ftyp', 4) && /^(heic|heix|hevc|mif1|msf1)$/.test(bytes.toString('latin1', 8, 12)),
    { mediaType: 'image/heic', ending: '.heic' },
  ],
  [(bytes) => startsWith(bytes, 'ftypavif', 4), { mediaType: 'image/avif', ending: '.avif' }],
  [(bytes) => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*'), { mediaType: 'image/tiff', ending: '.tif' }],
];

/** The part that makes an archive a document of that kind. */
const office: readonly (readonly [part: string, content: Content])[] = [
  ['word/document.xml', { mediaType: `${officeKinds}.wordprocessingml.document`, ending: '.docx' }],
  ['xl/workbook.xml', { mediaType: `${officeKinds}.spreadsheetml.sheet`, ending: '.xlsx' }],
  ['ppt/presentation.xml', { mediaType: `${officeKinds}.presentationml.presentation`, ending: '.pptx' }],
];
const openDocuments: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
};

/** @param name as the person's file is called: an ending that speaks of another kind is refused. */
export function judge(bytes: Uint8Array, name: string): Judged {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length === 0) return { ok: false, why: 'empty-file' };
  const found = kindOf(content);
  if (!found.ok) return found;
  return fitsName(found.content, name) ? found : { ok: false, why: 'file-kind' };
}

function kindOf(bytes: Buffer): Judged {
  const picture = pictures.find(([is]) => is(bytes))?.[1];
  if (picture) return { ok: true, content: picture };
  if (startsWith(bytes, '%PDF-')) return { ok: true, content: { mediaType: 'application/pdf', ending: '.pdf' } };
  if (startsWith(bytes, 'PK')) return archive(bytes);
  if (isPlainText(bytes)) return { ok: true, content: { mediaType: 'text/plain', ending: '.txt' } };
  return { ok: false, why: 'file-kind' };
}

/** Unpacked in memory up to a limit, whatever the archive says of its own sizes. */
function archive(bytes: Buffer): Judged {
  try {
    const parts = unzip(bytes, unpackedLimit);
    const found = office.find(([part]) => parts.has(part))?.[1];
    if (found) return { ok: true, content: found };
    const mediaType = parts.get('mimetype')?.toString('latin1') ?? '';
    const ending = Object.hasOwn(openDocuments, mediaType) ? openDocuments[mediaType] : undefined;
    return ending === undefined ? { ok: false, why: 'file-kind' } : { ok: true, content: { mediaType, ending } };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { ok: false, why: isTooLarge(error) ? 'file-bomb' : 'file-damaged' };
  }
}

function isTooLarge(error: ZipError): boolean {
  const { cause } = error;
  const ofZlib = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
  return error.message === 'too large' || ofZlib;
}

const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
function isPlainText(bytes: Buffer): boolean {
  try {
    return !controls.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const alike: Readonly<Record<string, string>> = {
  '.jpeg': '.jpg',
  '.jpe': '.jpg',
  '.jfif': '.jpg',
  '.tiff': '.tif',
  '.heif': '.heic',
};
/** Endings under which plain text is nothing but text. */
const textEndings = new Set(['.txt', '.csv', '.md', '.log', '']);

function fitsName({ ending }: Content, name: string): boolean {
  const own = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
  if (ending === '.txt') return textEndings.has(own);
  return own === '' || (alike[own] ?? own) === ending;
}
