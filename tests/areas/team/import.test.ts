/** Sheets of staff as homes have them: messy, in two languages, in several encodings; taken in and taken back whole. */
import { Buffer } from 'node:buffer';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../../src/shared/contract.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { addStaff, changes, inDays, names, person, today } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const csvFile = (text: string, encoding: BufferEncoding = 'utf8') => ({
  fileName: 'team.csv',
  data: Buffer.from(text, encoding).toString('base64'),
});
const preview = (file: { fileName: string; data: string }) => home.director.ask('team.previewImport', file);
const everybody = async () => {
  const { items } = await home.director.ask('team.list', { show: 'all', limit: 200 });
  return Promise.all(items.map((one) => person(home, one.id)));
};
const found = (people: readonly Output<'team.person'>[], name: string) => people.find((one) => one.name === name);

/** Fifty people below a title, with cells merged down, dates in every form, doubles, and rows that cannot be taken in. */
async function messySheet(): Promise<{ fileName: string; data: string }> {
  const starts = [
    new Date(Date.UTC(2021, 4, 3)),
    '2022-02-28',
    '13/04/2023',
    '1er août 2020',
    '5 March 2019',
    'Mar 7, 2018',
    '3.9.21',
    44_621,
    '45000',
    '',
  ];
  const jobs = [
    'Social worker',
    'Travailleuse sociale',
    'House mother',
    'Infirmier',
    'Teacher / tutor',
    'Cook',
    'assistant(e) social(e)',
  ];
  const hours = ['100%', 0.5, '80', 'mi-temps', '', 'Full time', '0,6'];
  const people = Array.from({ length: 44 }, (_, n) => [
    `Person Number${n}`,
    jobs[n % jobs.length],
    n % 11 === 0 ? { value: `House ${n / 11 + 1}`, rowSpan: 11 } : null,
    starts[n % starts.length],
    hours[n % hours.length],
    n % 3 === 0 ? `n${n}@example.org` : null,
  ]);
  const trouble = [
    ['number0 PERSON', 'Teacher', null, new Date(Date.UTC(2021, 4, 3)), '', null],
    ['Other Name', 'Nurse', null, null, '', 'N3@example.org'],
    [null, 'Nurse', null, null, '', null],
    ['No Job', null, null, null, '', null],
    ['Odd Date', 'Nurse', null, '31/02/2024', '', null],
    ['Odd Hours', 'Astronaut', null, 'soon', '250%', 'nowhere'],
  ];
  const dated = [...people, ...trouble].map((row) =>
    row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: 'dd/mm/yyyy' } : cell)),
  );
  const sheet = [
    [{ value: 'Staff list, our home', columnSpan: 4 }, null, null, null],
    [],
    ['Full name ', 'JOB TITLE', 'Site', 'Date of hire', 'ETP', 'E-mail:', 'Shoe size'],
    ...dated.slice(0, 20),
    [],
    ...dated.slice(20),
  ];
  const bytes = await writeXlsxFile(sheet).toBuffer();
  return { fileName: 'équipe.xlsx', data: Buffer.from(bytes).toString('base64') };
}

describe('fifty people from a messy sheet', () => {
  let file: Awaited<ReturnType<typeof messySheet>>;
  const id = newId();
  let before: Output<'team.person'>[];

  it('are looked at first, which changes nothing', async () => {
    file = await messySheet();
    await addStaff(home, 'Here Before', 'nurse', { email: 'n9@EXAMPLE.org' });
    before = await everybody();
    const count = await changes(home);
    const seen = await preview(file);
    expect([seen.new, seen.doubles, seen.rejected, seen.rows.length]).toEqual([43, 3, 4, 50]);
    expect(seen.columns.map((column) => column.field)).toEqual([
      'name',
      'job',
      'place',
      'startedOn',
      'fte',
      'email',
      null,
    ]);
    const rejected = seen.rows.filter((row) => row.outcome === 'rejected');
    expect(rejected.map((row) => [row.row, row.name, row.problems])).toEqual([
      [51, '', [{ column: 'Full name', rule: 'required' }]],
      [52, 'No Job', [{ column: 'JOB TITLE', rule: 'required' }]],
      [53, 'Odd Date', [{ column: 'Date of hire', rule: 'date' }]],
      [
        54,
        'Odd Hours',
        [
          { column: 'JOB TITLE', rule: 'unknown-job' },
          { column: 'E-mail:', rule: 'email' },
          { column: 'Date of hire', rule: 'date' },
          { column: 'ETP', rule: 'too-large' },
        ],
      ],
    ]);
    const doubles = seen.rows.filter((row) => row.outcome === 'double').map((row) => row.name);
    expect(doubles).toEqual(['Person Number9', 'number0 PERSON', 'Other Name']);
    expect(await changes(home)).toBe(count);
  });

  it('are taken in as one change, and once', async () => {
    const count = await changes(home);
    const done = await home.director.ask('team.import', { id, ...file });
    expect(done).toMatchObject({ id, added: 43 });
    expect(await changes(home)).toBe(count + 1);
    expect(await home.director.ask('team.import', { id, ...file })).toEqual(done);
    expect(await changes(home)).toBe(count + 1);
    const people = await everybody();
    expect(people).toHaveLength(before.length + 43);
    const row = (n: number) => {
      const one = found(people, `Person Number${n}`);
      return [one?.jobs, one?.place, one?.startedOn, one?.fte];
    };
    expect(row(0)).toEqual([['social-worker'], 'House 1', '2021-05-03', 100]);
    expect(row(1)).toEqual([['social-worker'], 'House 1', '2022-02-28', 50]);
    expect(row(2)).toEqual([['house-parent'], 'House 1', '2023-04-13', 80]);
    expect(row(3)).toEqual([['nurse'], 'House 1', '2020-08-01', 50]);
    expect(row(4)).toEqual([['teacher'], 'House 1', '2019-03-05', null]);
    expect(row(5)).toEqual([['other'], 'House 1', '2018-03-07', 100]);
    expect(row(6)).toEqual([['social-worker'], 'House 1', '2021-09-03', 60]);
    expect(row(7)).toEqual([['social-worker'], 'House 1', '2022-03-01', 100]);
    expect(row(8)).toEqual([['social-worker'], 'House 1', '2023-03-15', 50]);
    expect(row(19)[1]).toBe('House 2');
    // The empty line took its part of the merged cell.
    expect(row(20)[1]).toBe('House 2');
    expect(row(21)[1]).toBeNull();
    expect(row(22)[1]).toBe('House 3');
    expect(row(39)[2]).toBeNull();
  });

  it('and seen again, all of them are there already', async () => {
    const again = await preview(file);
    expect([again.new, again.doubles, again.rejected]).toEqual([0, 46, 4]);
  });

  it('give back the rejected rows as a sheet, with the reason', async () => {
    const answer = await home.director.ask('team.rejected', { ...file, language: 'fr' });
    expect(answer).toMatchObject({ rows: 4, fileName: 'équipe-non-repris.xlsx' });
    const back = await preview({ fileName: answer.fileName, data: answer.data });
    expect(back.rows.map((row) => [row.name, row.outcome])).toEqual([
      ['', 'rejected'],
      ['No Job', 'rejected'],
      ['Odd Date', 'rejected'],
      ['Odd Hours', 'rejected'],
    ]);
    expect(back.columns.at(-1)).toEqual({ heading: 'Pourquoi la ligne n’a pas été reprise', field: null });
  });

  it('are taken back to the same rows, but for who was changed since', async () => {
    const kept = (await everybody()).find((one) => one.name === 'Person Number7');
    const used = (await everybody()).find((one) => one.name === 'Person Number8');
    if (!kept || !used) throw new Error('nobody');
    await home.director.ask('team.edit', { id: kept.id, rev: kept.rev, phone: '012' });
    const checked = { id: newId(), staffId: used.id, kind: 'induction' as const, heldOn: today() };
    await home.director.ask('team.recordCheck', checked);
    const undone = await home.director.ask('team.undoImport', { id });
    expect(undone.removed).toBe(41);
    expect(undone.kept.map((one) => one.name).toSorted()).toEqual(['Person Number7', 'Person Number8']);
    for (const one of undone.kept) {
      const { rev } = await person(home, one.id);
      if (one.id === kept.id) await home.director.ask('team.remove', { id: one.id, rev });
      else await home.director.ask('team.endEmployment', { id: one.id, rev, on: today(), reason: 'test' });
    }
    const after = (await everybody()).filter((one) => one.id !== used.id);
    expect(after).toEqual(before);
    expect(await home.director.ask('team.undoImport', { id })).toMatchObject({ removed: 0 });
    expect((await home.director.refused('team.import', { id, ...file })).fields).toEqual([
      { path: 'id', rule: 'undone' },
    ]);
    const seen = await preview(file);
    expect(seen.new).toBe(42);
  });
});

describe('an import undone at once', () => {
  it('leaves exactly what was there', async () => {
    const before = await everybody();
    const id = newId();
    await home.director.ask('team.import', { id, ...csvFile('Name,Job\nQuick One,Nurse\nQuick Two,Cook\n') });
    expect(await everybody()).toHaveLength(before.length + 2);
    expect(await home.director.ask('team.undoImport', { id })).toEqual({ removed: 2, kept: [] });
    expect(await everybody()).toEqual(before);
  });

  it('brings one of them back whole', async () => {
    const id = newId();
    await home.director.ask('team.import', { id, ...csvFile('Name,Job,FTE\nComes Back,Nurse,50%\n') });
    const [staff] = (await home.director.ask('team.list', { search: 'Comes Back' })).items;
    if (!staff) throw new Error('nobody');
    await home.director.ask('team.undoImport', { id });
    const back = await home.director.ask('team.restore', { id: staff.id, rev: 2 });
    expect(back).toMatchObject({ active: true, jobs: ['nurse'], fte: 50 });
  });
});

describe('text in other forms', () => {
  const french =
    'Nom;Prénom;Fonction;Employeur;Date d’embauche;Temps de travail\r\nHélène;Zoé;Éducatrice;Ministère de la Santé;03/04/2024;50 %\r\n';
  it.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${french}`, 'utf8')],
    ['UTF-8', Buffer.from(french, 'utf8')],
    ['UTF-16', Buffer.from(`\ufeff${french}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(french, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${french}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(french.replace('’', "'"), 'latin1')],
    ['tabs', Buffer.from(french.replaceAll(';', '\t'), 'utf8')],
  ])('%s', async (_, bytes) => {
    const seen = await preview({ fileName: 'a.csv', data: bytes.toString('base64') });
    expect(seen.rows).toEqual([{ row: 2, outcome: 'new', name: 'Zoé Hélène', problems: [] }]);
    expect(seen.columns.map((column) => column.field)).toEqual([
      'lastName',
      'firstName',
      'job',
      'employer',
      'startedOn',
      'fte',
    ]);
  });

  it('is understood as it was meant', async () => {
    const id = newId();
    await home.director.ask('team.import', { id, ...csvFile(french) });
    const [one] = (await home.director.ask('team.list', { search: 'helene' })).items;
    expect(one).toMatchObject({
      jobs: ['house-parent'],
      employer: 'government',
      employerName: 'Ministère de la Santé',
      startedOn: '2024-04-03',
      fte: 50,
      standing: 'other',
    });
    await home.director.ask('team.undoImport', { id });
  });

  it('reads a column of dates the way its sure ones are written', async () => {
    const id = newId();
    const sheet = 'Name,Role,Start date\nA One,Nurse,3/4/2024\nB Two,Nurse,12/25/2023\nC Three,Nurse,2/1/24\n';
    await home.director.ask('team.import', { id, ...csvFile(sheet) });
    const { items } = await home.director.ask('team.list', { job: 'nurse', sort: 'name', limit: 200 });
    const starts = new Map(items.map((one) => [one.name, one.startedOn]));
    expect([starts.get('A One'), starts.get('B Two'), starts.get('C Three')]).toEqual([
      '2024-03-04',
      '2023-12-25',
      '2024-02-01',
    ]);
    await home.director.ask('team.undoImport', { id });
  });

  it('gives rejected rows back as CSV that no spreadsheet runs', async () => {
    const sheet = csvFile('Name;Job;Notes\n=cmd|calc;Astronaut;x\nFine Name;Nurse;y\n');
    const answer = await home.director.ask('team.rejected', { ...sheet, language: 'en' });
    expect(answer).toMatchObject({ rows: 1, fileName: 'team-not-taken-in.csv' });
    const text = Buffer.from(answer.data, 'base64').toString('utf8');
    expect(text).toContain(`"'=cmd|calc"`);
    expect(text).toContain('Job: is not a job we know');
    expect(text).not.toContain('Fine Name');
  });
});

describe('what is no sheet of staff', () => {
  it.each<[string, Buffer, string]>([
    ['nothing known in it', Buffer.from('a,b\n1,2\n'), 'no-headings'],
    ['only names', Buffer.from('Name\nSomebody\n'), 'no-headings'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0]), 'not-a-sheet'],
    ['an archive that is none', Buffer.from('PK\u0003\u0004 nothing'), 'not-a-sheet'],
    ['too many people', Buffer.from(`Name,Job\n${'A B,Nurse\n'.repeat(2_001)}`), 'too-many-rows'],
  ])('%s', async (_, bytes, rule) => {
    const count = await changes(home);
    const input = { fileName: 'a', data: bytes.toString('base64') };
    for (const [procedure, more] of [
      ['team.previewImport', {}],
      ['team.import', { id: newId() }],
      ['team.rejected', { language: 'en' }],
    ] as const) {
      const failure = await home.director.refused(procedure, { ...input, ...more });
      expect([procedure, failure.fields]).toEqual([procedure, [{ path: 'data', rule }]]);
    }
    expect(await changes(home)).toBe(count);
  });

  it('nor is an unknown import', async () => {
    expect((await home.director.refused('team.undoImport', { id: newId() })).code).toBe('not-found');
    expect(await names(home.director, { search: inDays(0) })).toEqual([]);
  });
});
