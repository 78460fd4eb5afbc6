/**
 * Names in other scripts, read roughly in Latin letters: enough that "Mikhail" finds "Михаил". Vowels that a script does
 * not write are not invented; comparing leaves them out anyway.
 */

const scripts = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hang', /\p{Script=Hangul}/u],
] as const;

/** The script a name is written in (ISO 15924), that of its first letter; null for one we do not know, or no letter. */
export function scriptOf(name: string): string | null {
  const letter = /\p{L}/u.exec(name)?.[0];
  return letter === undefined ? null : (scripts.find(([, form]) => form.test(letter))?.[0] ?? null);
}

function pairs(letters: string, sounds: string): [string, string][] {
  const said = sounds.split(' ');
  return Array.from(letters, (letter, at) => [letter, said[at] ?? '']);
}

/**
 * Each consonant of Ethiopic stands eight code points after the one before, its vowel by the place among the eight; `_`
 * carries a vowel alone.
 */
function ethiopic(): [string, string][] {
  const rows = 'h l h m s r s sh k kw k kw b v t ch h hw n ny _ k kw h hw w _ z zh y d d j g gw g t ch p s s f p'.split(
    ' ',
  );
  const [after, alone] = [
    ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'],
    ['a', 'u', 'i', 'a', 'e', 'i', 'o', 'a'],
  ];
  return rows.flatMap((sound, row): [string, string][] =>
    (sound === '_' ? alone : after.map((vowel) => `${sound}${vowel}`)).map((said, at) => [
      String.fromCodePoint(0x12_00 + row * 8 + at),
      said,
    ]),
  );
}

const letters = new Map<string, string>([
  ...pairs(
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў',
    'a b v g d e e zh z i i k l m n o p r s t u f h ts ch sh sh  i  e iu ia i i e g u',
  ),
  ...pairs(
    'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإئؤپچگک',
    'a b t th j h kh d d r z s sh s d t z a gh f k k l m n h u i a a  a a i i u p ch g k',
  ),
  ...pairs(
    'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह',
    'k kh g g n ch ch j j n t t d d n t t d d n p ph b b m i r l v sh sh s h',
  ),
  ...pairs('अआइईउऊऋएऐओऔािीुूृेैोौं', 'a a i i u u ri e ai o au a i i u u ri e ai o au n'),
  ...pairs(
    'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ',
    'k kh k kh ng ch ch ch ch n d t d t n t t t t n b ph p ph m i r l v s h l a',
  ),
  ...pairs('ាិីឹឺុូួើឿៀេែៃោៅ', 'a i i e e u u ua e oe ie e ae ai o au'),
  ...pairs('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n ks o p r s s t i f h ps o'),
  ...ethiopic(),
]);

/** Letter by letter; what stands in no table stays as it is. */
export function inLatin(text: string): string {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Mn}]*$/u.test(text)
    ? text
    : Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}
