/** Sheets of children as homes have them: looked at first, taken in as one change, rejected rows given back, undone whole. */
import { Buffer } from 'node:buffer';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../../src/shared/contract.ts';
import * as s from './support.ts';
import { newId, today, type Home, type Person } from './support.ts';

let home: Home;
let director: Person;
beforeAll(async () => {
  home = await s.openHome();
  ({ director } = home);
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const csvFile = (text: string, encoding: BufferEncoding = 'utf8') => ({
  fileName: 'children.csv',
  data: Buffer.from(text, encoding).toString('base64'),
});
type File = ReturnType<typeof csvFile>;
const preview = (file: File & { columns?: Record<string, 'house' | null> }) =>
  director.ask('children.previewImport', file);

/** Everybody as their records say, without what only tells screens that something moved on. */
async function everybody(): Promise<Output<'children.record'>[]> {
  const { items } = await director.ask('children.list', { status: 'all', limit: 200 });
  return Promise.all(items.map((one) => s.recordOf(director, one.id)));
}
const called = (all: readonly Output<'children.record'>[], name: string | null) => all.find((one) => one.name === name);
const figures = (seen: Output<'children.previewImport'>) => [seen.new, seen.doubles, seen.rejected, seen.rows.length];

/** Forty-six rows below a title: merged cells, dates in every form, doubles, rows that cannot be taken in. */
async function messySheet(): Promise<File> {
  const births = [new Date(Date.UTC(2014, 4, 3)), '28/02/2013', '2012', 'about 2011', '05/2015', '', '?', 42_000];
  const sexes = ['Girl', 'boy', 'F', 'm', '', 'Fille', 'garçon'];
  const rows = Array.from({ length: 40 }, (_, n) => [
    `Child Number${n}`,
    sexes[n % sexes.length],
    births[n % births.length],
    n % 10 === 0 ? { value: `House ${n / 10 + 1}`, rowSpan: 10 } : null,
    n % 4 === 0 ? '2019' : new Date(Date.UTC(2020, n % 12, 5)),
    n < 3 ? 'Family 1' : null,
    n % 8 === 0 ? 'Flood' : null,
  ]);
  const trouble = [
    ['number0 CHILD', 'Girl', new Date(Date.UTC(2014, 4, 3)), null, '2019', null, null],
    ['Here Before', 'Girl', null, null, '2019', null, null],
    [null, 'Girl', null, null, '2019', null, null],
    ['No First Day', 'Girl', null, null, null, null, null],
    ['Odd Date', 'Girl', '31/02/2014', null, '2019', null, null],
    ['Odd Sex', 'Robot', null, null, 'tomorrow', null, null],
  ];
  const dated = [...rows, ...trouble].map((row) =>
    row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd/mm/yyyy' } : cell)),
  );
  const heads = ['Child name ', 'GENDER', 'D.O.B.', 'Cottage', 'Date of admission', 'Siblings', 'Reason', 'Shoe size'];
  const sheet = [[{ value: 'Our children', columnSpan: 3 }, null, null], [], heads, ...dated];
  const bytes = await writeXlsxFile(sheet).toBuffer();
  return { fileName: 'enfants.xlsx', data: Buffer.from(bytes).toString('base64') };
}

describe('a messy sheet', () => {
  let file: File;
  const id = newId();
  let before: Output<'children.record'>[];

  it('is looked at first, which changes nothing', async () => {
    file = await messySheet();
    await s.add(director, { name: 'Here Before' });
    before = await everybody();
    const count = await s.changes(home);
    const seen = await preview(file);
    expect(figures(seen)).toEqual([40, 2, 4, 46]);
    expect(seen.columns.map((one) => one.field)).toEqual([
      ...['name', 'sex', 'birthDate', 'house', 'since', 'siblings', 'reason', null],
    ]);
    const rejected = seen.rows.filter((row) => row.outcome === 'rejected');
    expect(
      rejected.map((row) => [row.name, row.problems.map((one) => `${one.column}: ${one.rule}`).toSorted()]),
    ).toEqual([
      ['', ['Child name: required']],
      ['No First Day', ['Date of admission: required']],
      ['Odd Date', ['D.O.B.: date']],
      ['Odd Sex', ['Date of admission: date', 'GENDER: not-a-choice']],
    ]);
    const doubles = seen.rows.filter((row) => row.outcome === 'double').map((row) => row.name);
    expect(doubles).toEqual(['number0 CHILD', 'Here Before']);
    expect(await s.changes(home)).toBe(count);
  });

  it('is taken in as one change, and once', async () => {
    const count = await s.changes(home);
    const done = await director.ask('children.import', { id, ...file });
    expect(done).toMatchObject({ id, added: 40 });
    expect(await s.changes(home)).toBe(count + 1);
    expect(await director.ask('children.import', { id, ...file })).toEqual(done);
    expect(await s.changes(home)).toBe(count + 1);
    const all = await everybody();
    expect(all).toHaveLength(before.length + 40);
    const row = (n: number) => called(all, `Child Number${n}`);
    expect(row(0)).toMatchObject({ sex: 'female', birthDate: '2014-05-03', birthPrecision: 'day', house: 'House 1' });
    expect(row(1)).toMatchObject({ sex: 'male', birthDate: '2013-02-28', birthPrecision: 'day', since: '2020-02-05' });
    expect(row(2)).toMatchObject({ sex: 'female', birthDate: '2012-01-01', birthPrecision: 'year' });
    expect(row(3)).toMatchObject({ sex: 'male', birthDate: '2011-01-01', birthPrecision: 'about' });
    expect(row(4)).toMatchObject({
      sex: 'unknown',
      birthDate: '2015-05-01',
      birthPrecision: 'month',
      since: '2019-01-01',
    });
    expect(row(5)).toMatchObject({ sex: 'female', birthDate: null });
    expect(row(19)?.house).toBe('House 2');
    expect(
      row(0)
        ?.siblings.map((one) => one.name)
        .toSorted(),
    ).toEqual(['Child Number1', 'Child Number2']);
    expect(row(3)?.siblings).toEqual([]);
    expect(row(8)?.stays[0]).toMatchObject({ reasonText: 'Flood', admittedPrecision: 'year' });
    expect(new Set(all.map((one) => one.code)).size).toBe(all.length);
    expect(await s.found(director, 'Nmuber17')).toContain('Child Number17');
  });

  it('seen again, all of it is here already', async () => {
    expect(figures(await preview(file))).toEqual([0, 42, 4, 46]);
  });

  it('gives back the rejected rows as a sheet, with the reason', async () => {
    const answer = await director.ask('children.rejected', { ...file, language: 'fr' });
    expect(answer).toMatchObject({ rows: 4, fileName: 'enfants-non-repris.xlsx' });
    const back = await preview({ fileName: answer.fileName, data: answer.data });
    expect(back.rows.map((row) => [row.name, row.outcome])).toEqual([
      ...['', 'No First Day', 'Odd Date', 'Odd Sex'].map((name) => [name, 'rejected']),
    ]);
  });

  it('is taken back to the same rows, but for who was changed or written about since', async () => {
    const all = await everybody();
    const [changed, used] = [called(all, 'Child Number7'), called(all, 'Child Number8')];
    if (!changed || !used) throw new Error('nobody');
    await s.edit(director, changed.id, { house: 'Hill House' });
    const seen = { kind: 'wellbeing', observedOn: today(), body: 'Laughed', pleaseLook: false } as const;
    await director.ask('casefile.observe', { childId: used.id, id: newId(), ...seen });
    const undone = await director.ask('children.undoImport', { id });
    expect(undone.removed).toBe(38);
    expect(undone.kept.toSorted()).toEqual(['Child Number7', 'Child Number8']);
    const after = (await everybody()).filter((one) => one.id !== changed.id && one.id !== used.id);
    expect(after).toEqual(before);
    expect(await director.ask('children.undoImport', { id })).toMatchObject({ removed: 0 });
    expect((await director.refused('children.import', { id, ...file })).fields).toEqual([
      { path: 'id', rule: 'undone' },
    ]);
    expect((await preview(file)).new).toBe(38);
  });
});

describe('an import undone at once', () => {
  it('leaves exactly what was there, and a child of it comes back whole', async () => {
    const before = await everybody();
    const id = newId();
    const sheet = csvFile('Name,Nickname,Since,Number\nQuick One,Quickie,2020,K-17\nQuick Two,,2021,\n');
    await director.ask('children.import', { id, ...sheet });
    const one = called(await everybody(), 'Quick One');
    expect(one?.names.map((name) => [name.kind, name.name]).toSorted()).toEqual([
      ['former', 'K-17'],
      ['nickname', 'Quickie'],
    ]);
    expect(await s.found(director, 'K-17')).toEqual(['Quick One']);
    expect(await director.ask('children.undoImport', { id })).toEqual({ removed: 2, kept: [] });
    expect(await everybody()).toEqual(before);
    const { rev } = await director.ask('children.restore', { childId: one?.id ?? '', rev: (one?.rev ?? 0) + 1 });
    expect(await s.recordOf(director, one?.id ?? '')).toMatchObject({
      rev,
      names: one?.names.map(({ name }) => ({ name })),
    });
  });
});

describe('text in other forms', () => {
  const french =
    'Nom;Prénom;Sexe;Date de naissance;Pavillon;Date d’admission;Motif\r\nHélène;Zoé;Fille;env. 2014;Maison bleue;03/04/2019;Pauvreté\r\n';
  it.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${french}`, 'utf8')],
    ['UTF-16', Buffer.from(`\ufeff${french}`, 'utf16le')],
    ['windows-1252', Buffer.from(french.replace('’', "'"), 'latin1')],
    ['tabs', Buffer.from(french.replaceAll(';', '\t'), 'utf8')],
  ])('%s', async (_, bytes) => {
    const seen = await preview({ fileName: 'a.csv', data: bytes.toString('base64') });
    expect(seen.rows).toEqual([{ row: 2, outcome: 'new', name: 'Zoé Hélène', problems: [] }]);
    expect(seen.columns.map((one) => one.field)).toEqual([
      ...['lastName', 'firstName', 'sex', 'birthDate', 'house', 'since', 'reason'],
    ]);
  });

  it('is understood as it was meant, and who left before has left', async () => {
    const id = newId();
    await director.ask('children.import', { id, ...csvFile(french) });
    expect(called(await everybody(), 'Zoé Hélène')).toMatchObject({
      ...{ sex: 'female', birthDate: '2014-01-01', birthPrecision: 'about', house: 'Maison bleue' },
      ...{ since: '2019-04-03', stays: [{ reasonText: 'Pauvreté' }] },
    });
    const left = csvFile('Name,Age,Since,Date left,Discharged to\nGone Girl,11,2015,06/2018,Her aunt\n');
    await director.ask('children.import', { id: newId(), ...left });
    const gone = called(await everybody(), 'Gone Girl');
    expect(gone).toMatchObject({ status: 'left', leftOn: '2018-06-01', birthPrecision: 'about' });
    expect(gone?.birthDate).toBe(`${Number(today().slice(0, 4)) - 11}-01-01`);
  });

  it('takes a column for what the person says it is', async () => {
    const sheet = csvFile('Name,Since,Wing\nWinged One,2020,East\n');
    expect((await preview(sheet)).columns[2]?.field).toBeNull();
    const columns = { '2': 'house' } as const;
    expect((await preview({ ...sheet, columns })).columns[2]?.field).toBe('house');
    await director.ask('children.import', { id: newId(), ...sheet, columns });
    expect(called(await everybody(), 'Winged One')?.house).toBe('East');
  });

  it('gives rejected rows back as CSV that no spreadsheet runs', async () => {
    const sheet = csvFile('Name;Since;Notes\n=cmd|calc;soon;x\nFine Name;2020;y\n');
    const answer = await director.ask('children.rejected', { ...sheet, language: 'en' });
    const text = Buffer.from(answer.data, 'base64').toString('utf8');
    expect(answer.rows).toBe(1);
    expect(text).toContain(`"'=cmd|calc"`);
    expect(text).not.toContain('Fine Name');
  });
});

describe('what is no sheet of children', () => {
  it.each<[string, Buffer, string]>([
    ['nothing known in it', Buffer.from('a,b\n1,2\n'), 'no-headings'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0]), 'not-a-sheet'],
    ['an archive that is none', Buffer.from('PK\u0003\u0004 nothing'), 'not-a-sheet'],
    ['too many children', Buffer.from(`Name,Since\n${'A B,2020\n'.repeat(2_001)}`), 'too-many-rows'],
  ])('%s', async (_, bytes, rule) => {
    const count = await s.changes(home);
    const input = { fileName: 'a', data: bytes.toString('base64') };
    for (const [procedure, more] of [
      ['children.previewImport', {}],
      ['children.import', { id: newId() }],
      ['children.rejected', { language: 'en' }],
    ] as const) {
      const failure = await director.refused(procedure, { ...input, ...more });
      expect([procedure, failure.fields]).toEqual([procedure, [{ path: 'data', rule }]]);
    }
    expect(await s.changes(home)).toBe(count);
  });
  it('nor is an unknown import', async () => {
    expect((await director.refused('children.undoImport', { id: newId() })).code).toBe('not-found');
  });
});
