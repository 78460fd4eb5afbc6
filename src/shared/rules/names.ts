/**
 * Names that are nearly the same: spelt with other letters for one sound, with a letter doubled, left out, put in or
 * changed places, without accents, or in another script. What is compared is a name's words, folded so that such
 * spellings meet; what cannot be folded is counted as distance.
 */
import { searchable } from '../text.ts';
import { inLatin } from './scripts.ts';

/** One sound, one letter: as names of several languages are written by people who only heard them. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/chr/g, 'kr'],
  [/t?s?ch|sh/g, 's'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])|ç/g, 's'],
  [/c/g, 'k'],
  [/kh/g, 'h'],
  [/([bdgtjlr])h/g, '$1'],
  [/d(?=j)/g, ''],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/ou(?=[aei])|w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|y/g, 'i'],
  [/(?<=[aeiou])h(?![aeiou])/g, ''],
  [/(\p{L})\1+/gu, '$1'],
];
/** Longer words are as good as told by their beginning. */
const longest = 24;

/** Lower-case Latin letters where the script is known, one word after the other; empty for no letters and no digits. */
export function wordsOf(text: string): string[] {
  return searchable(inLatin(text.toLocaleLowerCase('und')))
    .replace(/[’'`ʼ]/gu, '')
    .split(/[^\p{L}\p{N}\p{Mc}]+/u)
    .flatMap((word) => (word === '' ? [] : [word.slice(0, longest)]));
}

export function folded(word: string): string {
  return sounds.reduce((text, [form, letter]) => text.replace(form, letter), word);
}

export const foldedWords = (text: string): string[] => [...new Set(wordsOf(text).map(folded))];

/** The consonants, after a first vowel of whichever kind: what is left of a name when only its vowels are unsure. */
function skeletonOf(word: string): string {
  const bare = word.slice(1).replace(/[aeiou]/g, '');
  return word === '' ? '' : /[aeiou]/.test(word.charAt(0)) ? `a${bare}` : word.charAt(0) + bare;
}

/** The word with any one letter left out, and itself: two words one slip apart share one of these. */
function nearForms(word: string): string[] {
  const forms = new Set([word]);
  if (word.length > 2) for (let at = 0; at < word.length; at += 1) forms.add(word.slice(0, at) + word.slice(at + 1));
  return [...forms];
}

/** Slips between two words: a letter put in, left out, changed, or two that changed places; `most` + 1 when there are more. */
export function slips(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps.push((before[j - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    [before, row] = [row, next];
  }
  return Math.min(most + 1, row[b.length] ?? 0);
}

/** How many slips are forgiven: none in two letters, one in up to six, two in longer words. */
const forgiven = (length: number): number => (length < 3 ? 0 : length < 7 ? 1 : 2);

/** From 0 (the same) upwards; null when the words have nothing to do with each other. */
function apart(wanted: string, word: string, whole: boolean): number | null {
  if (wanted === word) return 0;
  if (!whole && word.startsWith(wanted)) return 0.1 + 0.2 * (1 - wanted.length / word.length);
  const [allowed, count] = [forgiven(Math.max(wanted.length, word.length)), slips(wanted, word)];
  if (count <= allowed) return 0.3 * count + 0.1;
  if (wanted.length > 3 && skeletonOf(wanted).length > 2 && skeletonOf(wanted) === skeletonOf(word)) return 0.6;
  const begun = !whole && wanted.length > 3 && slips(wanted, word.slice(0, wanted.length)) <= 1;
  return begun ? 0.7 : null;
}

/**
 * How far what was typed is from a name, both as folded words: every word typed has to be met by one of the name's.
 * @param whole false while somebody is still typing, so that the beginning of a word is enough.
 */
export function distance(wanted: readonly string[], words: readonly string[], whole = false): number | null {
  let sum = 0;
  for (const one of wanted) {
    const found = words.flatMap((word) => apart(one, word, whole) ?? []);
    if (found.length === 0) return null;
    sum += Math.min(...found);
  }
  return wanted.length === 0 ? null : sum;
}

/** Keys under which a name's words are kept: whole (for beginnings), near, and by their consonants. */
export function keysOf(words: readonly string[]): string[] {
  return words.flatMap((word) => [`=${word}`, ...keysFor(word)]);
}
/** Keys under which the names that one typed word may mean are found. */
export function keysFor(word: string): string[] {
  const skeleton = skeletonOf(word);
  return [...nearForms(word).map((form) => `~${form}`), ...(skeleton.length > 2 ? [`^${skeleton}`] : [])];
}

/** Letters and digits of a number such as HW-A-0012, and the number alone. */
export function codeKeys(code: string): string[] {
  const plain = code.toLocaleLowerCase('und').replace(/[^a-z0-9]/g, '');
  const digits = /0*(\d+)$/.exec(plain)?.[1];
  return [`#${plain}`, ...(digits === undefined ? [] : [`#${digits}`])];
}
