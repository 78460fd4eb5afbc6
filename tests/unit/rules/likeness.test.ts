/** Names that are nearly the same, and children who may be one child. */
import { describe, expect, it } from 'vitest';
import { birthsAgree, likenessOf, type Looks } from '../../../src/shared/rules/likeness.ts';
import { codeKeys, distance, foldedWords, keysFor, keysOf, slips, wordsOf } from '../../../src/shared/rules/names.ts';
import { mayShowPhoto, photoFault } from '../../../src/shared/rules/photos.ts';
import { inLatin, scriptOf } from '../../../src/shared/rules/scripts.ts';

describe('scripts', () => {
  it.each([
    ['Amara', 'Latn', 'Amara'],
    ['Михаил', 'Cyrl', undefined],
    ['ليلى', 'Arab', undefined],
    ['ወርቅነሽ', 'Ethi', undefined],
    ['सुनीता', 'Deva', undefined],
    ['សុខា', 'Khmr', undefined],
    ['李', 'Hani', '李'],
    ['123', null, '123'],
    ['', null, ''],
  ] as const)('%s is %s', (name, script, latin) => {
    expect(scriptOf(name)).toBe(script);
    const read = inLatin(name.toLocaleLowerCase('und'));
    if (latin === undefined) expect(read).toMatch(/^[\p{Script=Latin}\p{Mn}\p{Mc}]+$/u);
    else expect(read).toBe(latin.toLocaleLowerCase('und'));
  });
});

describe('names that meet', () => {
  it.each([
    ['Mikhail', 'Михаил'],
    ['Mikhail', 'Mihail'],
    ['Yusuf', 'Youssouf'],
    ['Fatuma', 'Fatouma'],
    ['Jean-Baptiste', 'jean baptiste'],
    ['Élodie', 'Elodie'],
    ['Łukasz', 'lukasz'],
    ['Wanjiru', 'Wanjeeru'],
    ['Sokha', 'សុខា'],
    ['Sunita', 'सुनीता'],
    ['Sukhdev', 'सुखदेव'],
    ['Workinesh', 'ወርቅነሽ'],
    ['Dawit', 'ዳዊት'],
    ['Abebe', 'አበበ'],
    ['O’Neil', 'Oneil'],
  ])('%s and %s', (one, other) => {
    expect(distance(foldedWords(one), foldedWords(other), true)).not.toBeNull();
    expect(keysOf(foldedWords(other)).some((key) => foldedWords(one).flatMap(keysFor).includes(key))).toBe(true);
  });
  it.each([
    ['Amara', 'Bakari'],
    ['Juma', 'Neema'],
    ['Li', 'Lo'],
    ['Wanjiru Okoth', 'Wanjiru Hassan'],
  ])('%s and %s do not', (one, other) => {
    expect(distance(foldedWords(one), foldedWords(other), true)).toBeNull();
  });
  it('the nearer the better, and a beginning is enough while somebody types', () => {
    const far = (typed: string) => distance(foldedWords(typed), foldedWords('Wanjiru Njoroge'));
    expect(far('Wanjiru')).toBe(0);
    expect(far('wan')).toBeGreaterThan(0);
    expect(far('Wanjir')).toBeLessThan(far('Wanjrui') ?? 0);
    expect(distance(foldedWords('wan'), foldedWords('Wanjiru'), true)).toBeNull();
    expect(distance([], foldedWords('Wanjiru'))).toBeNull();
  });
  it('keeps digits as they are', () => expect(foldedWords('Number11')).not.toEqual(foldedWords('Number1')));
  it('words have no signs in them', () => expect(wordsOf(" D'Arc, (Jeanne) 2 ")).toEqual(['darc', 'jeanne', '2']));
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'xyz', 3],
    ['abcdef', 'a', 4],
  ])('slips between %s and %s: %i', (a, b, count) => expect(slips(a, b)).toBe(count));
  it('numbers are found whole and by their end', () => {
    expect(codeKeys('HW-A-0012')).toEqual(['#hwa0012', '#12']);
    expect(codeKeys('12')).toEqual(['#12', '#12']);
    expect(codeKeys('K/17')).toEqual(['#k17', '#17']);
  });
});

describe('births', () => {
  const on = (birthDate: string | null, birthPrecision: Looks['birthPrecision'] = 'day') => ({
    birthDate,
    birthPrecision,
  });
  it.each([
    [on('2014-05-03'), on('2014-05-03'), 'same'],
    [on('2014-05-03'), on('2014-05-20'), 'near'],
    [on('2014-05-03'), on('2014-06-20'), 'far'],
    [on('2014-05-01', 'month'), on('2014-05-20'), 'near'],
    [on('2014-01-01', 'year'), on('2014-12-20'), 'near'],
    [on('2014-01-01', 'about'), on('2015-12-20'), 'near'],
    [on('2014-01-01', 'about'), on('2017-12-20'), 'far'],
    [on(null), on('2014-05-03'), null],
  ])('%o and %o: %s', (a, b, expected) => {
    expect(birthsAgree(a, b)).toBe(expected);
    expect(birthsAgree(b, a)).toBe(expected);
  });
});

describe('likenessOf', () => {
  const looks = (names: string[], birthDate: string | null = null, sex = 'female'): Looks => ({
    ...{ names, birthDate, birthPrecision: birthDate === null ? null : 'day', sex },
  });
  const amara = looks(['Amara Okoth', 'Ammy'], '2014-05-03');
  it.each<[string, Looks, readonly string[]]>([
    ['the same', looks(['Amara Okoth'], '2014-05-03'), ['same-name', 'same-birth']],
    ['the same name, nothing else known', looks(['Okoth Amara']), ['same-name']],
    ['the same name, born years apart', looks(['Amara Okoth'], '2005-05-03'), ['same-name']],
    ['misspelt', looks(['Amarra Okot'], '2014-05-10'), ['same-name', 'near-birth']],
    ['misspelt and born years apart', looks(['Amura Okoth'], '2005-05-03'), []],
    ['by a nickname', looks(['Ammy']), ['same-name']],
    ['another name on the same day', looks(['Fatuma Hassan'], '2014-05-03'), []],
    ['no name, the same day and sex', looks([], '2014-05-03'), ['same-birth']],
    ['no name, the same day, another sex', looks([], '2014-05-03', 'male'), []],
    ['nothing known', looks([]), []],
  ])('%s', (_, wanted, why) => expect(likenessOf(wanted, amara)).toEqual(why));
});

describe('photos', () => {
  it.each([
    [null, null, 'consent-needed'],
    [null, 'Her aunt', null],
    ['given', null, null],
    ['refused', 'Her aunt', 'consent-refused'],
    ['withdrawn', 'Her aunt', 'consent-refused'],
  ] as const)('on file %s, said %s: %s', (onFile, said, fault) => expect(photoFault(onFile, said)).toBe(fault));
  it.each([
    [null, true],
    ['given', true],
    ['refused', false],
    ['withdrawn', false],
  ] as const)('shown with %s: %s', (onFile, may) => expect(mayShowPhoto(onFile)).toBe(may));
});
