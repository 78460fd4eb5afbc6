/** The languages, key by key: nothing missing, the same placeholders, and a word for whatever main may answer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/shared/access.ts';
import { contract } from '../../src/shared/contract.ts';
import { errorCodes, storeProblems } from '../../src/shared/result.ts';
import { tables } from '../../src/shared/tables.ts';
import { pseudo } from '../../src/renderer/app/pseudo.ts';
import { languageName, languages as offered } from '../../src/renderer/app/words.ts';

const root = join(import.meta.dirname, '..', '..');
const locales = join(root, 'src/shared/locales');
const languages = readdirSync(locales);
const namespaces = readdirSync(join(locales, 'en'));

type Table = Record<string, string>;
const read = (language: string, file: string): Table =>
  JSON.parse(readFileSync(join(locales, language, file), 'utf8')) as Table;
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1]).sort();
const common = read('en', 'common.json');
const has = (table: Table, key: string) => key in table || `${key}_other` in table;

it('every language there are words for is offered, by the name it gives itself', () => {
  expect([...offered].sort()).toEqual([...languages].sort());
  for (const language of offered) {
    const own = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '';
    expect(languageName(language).toLocaleLowerCase(language)).toBe(own.toLocaleLowerCase(language));
  }
});

describe.each(namespaces)('%s', (file) => {
  const english = read('en', file);
  it.each(languages)('has every key in %s, with the same placeholders', (language) => {
    const table = read(language, file);
    expect(Object.keys(table).sort()).toEqual(Object.keys(english).sort());
    const differing = Object.keys(english).filter(
      (key) => placeholders(table[key] ?? '').join() !== placeholders(english[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
  it.each(languages)('says something under each key, calmly, in %s', (language) => {
    const table = read(language, file);
    const bad = Object.entries(table).filter(([, text]) => text.trim() === '' || /[!]|\s\s/.test(text));
    expect(bad).toEqual([]);
  });
  it('has both forms wherever it counts', () => {
    const ones = Object.keys(english).filter((key) => key.endsWith('_one'));
    expect(ones.filter((key) => !(key.replace(/_one$/, '_other') in english))).toEqual([]);
  });
});

describe('French', () => {
  it.each(namespaces)('%s has curved apostrophes and spaces that do not break', (file) => {
    const bad = Object.entries(read('fr', file)).filter(([, text]) => /\p{L}'\p{L}| [;:?!»]|« /u.test(text));
    expect(bad).toEqual([]);
  });
});

describe('words for what main may answer', () => {
  it('every error code and every trouble of the store', () => {
    expect(errorCodes.filter((code) => !has(common, `error.${code}`))).toEqual([]);
    const session = read('en', 'session.json');
    const parts = ['title', 'text', 'do'];
    const missing = storeProblems.flatMap((problem) => parts.map((part) => `problem.${problem}.${part}`));
    expect(missing.filter((key) => !has(session, key))).toEqual([]);
  });
  it('every rule that a field may break', () => {
    const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const text = (wanted: RegExp) =>
      all
        .filter((name) => wanted.test(name))
        .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
        .join('\n');
    const source = text(/^main\/.*\.ts$/);
    const schemas = text(/^shared\/(areas\/)?\w+\.ts$/);
    const calls = [...source.matchAll(/\binvalid\(((?:\s*\[[^\]]*\],?)+)\s*\)/g)].map((match) => match[1] ?? '');
    const thrown = calls.flatMap((call) => [...call.matchAll(/'([a-z-]+)'\s*,?\s*\]/g)].map((match) => match[1]));
    const checked = [...schemas.matchAll(/\.(?:min|max|refine|regex)\([^\n]*'([a-z-]+)'\)/g)].map((match) => match[1]);
    const rules = new Set([...thrown, ...checked].filter((rule) => rule !== undefined));
    expect(rules.size).toBeGreaterThan(15);
    expect([...rules].filter((rule) => !has(common, `rule.${rule}`))).toEqual([]);
  });
  it('every role, every command and everything of the log', () => {
    const settings = read('en', 'settings.json');
    const transition = read('en', 'transition.json');
    expect(roles.filter((role) => !has(common, `role.${role}`) || !has(settings, `role-help.${role}`))).toEqual([]);
    const logged = Object.entries(contract)
      .filter(([name, procedure]) => procedure.kind === 'command' && !/^(records|session)\./.test(name))
      .map(([name]) => name);
    expect(logged.filter((name) => !has(settings, `procedure.${name}`))).toEqual([]);
    const known = (kind: string, name: string) =>
      has(settings, `${kind}.${name}`) || has(transition, `export.${kind}.${name}`);
    expect(Object.keys(tables).filter((name) => !known('table', name))).toEqual([]);
    const fields = new Set(Object.values(tables).flatMap((table) => Object.keys(table.fields)));
    expect([...fields].filter((name) => !known('field', name))).toEqual([]);
  });
});

describe('the pseudo-language', () => {
  it('keeps placeholders and is longer than English', () => {
    expect(pseudo('Saved {{time}}')).toContain('{{time}}');
    expect(pseudo('Saved {{time}}').length).toBeGreaterThan('Saved {{time}}'.length);
  });
});
