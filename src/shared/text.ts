/** Text people type: trimmed, composed (NFC), without control characters, and never longer than the field says. */
import * as z from 'zod';

// Line feed and tab stay: notes have paragraphs. Bidirectional overrides go: they make a name read as another.
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unwanted, '').trim();
}

/** Required text of at most `max` characters after tidying. */
export function text(max: number) {
  return z
    .string()
    .max(max * 4, 'too-long')
    .transform(tidy)
    .pipe(z.string().min(1, 'required').max(max, 'too-long'));
}

/** Text that may be left out; empty text means null, so that "nothing" has one form in the store. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max * 4, 'too-long')
    .transform(tidy)
    .pipe(z.string().max(max, 'too-long'))
    .transform((value) => (value === '' ? null : value))
    .nullable();
}

export const limits = { name: 120, title: 200, reason: 1_000, note: 10_000 } as const;

/** Letters that no accent is taken off of: their stroke belongs to them. */
const plain: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŋ: 'n', ɓ: 'b', ɗ: 'd', ɛ: 'e', ɔ: 'o', ƙ: 'k' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};

/**
 * The form of a text that searching compares: case, accents, and the marks of spelling left out, so that "Amelie"
 * finds "Amélie". Letters of other scripts stay as they are.
 */
export function searchable(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[łøđðħıŋɓɗɛɔƙßæœþ]/g, (letter) => plain[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
