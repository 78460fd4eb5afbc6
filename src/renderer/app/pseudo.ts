/** English made strange for testing: accented, a third longer, in brackets. Placeholders stay as they are. */
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'í',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  Y: 'Ý',
};

export function pseudo(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\})/);
  const strange = parts.map((part) =>
    part.startsWith('{{') ? part : Array.from(part, (letter) => accents[letter] ?? letter).join(''),
  );
  return `[${strange.join('')}${' ~'.repeat(Math.ceil(text.length / 6))}]`;
}
