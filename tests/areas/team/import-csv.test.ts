/** Fifty people from a messy text file, as an older spreadsheet saves it: taken in, and taken back to the same rows. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId, openHome, type Home } from '../../support/home.ts';
import { addStaff, changes, person } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
  await addStaff(home, 'Zoé Déjà-Là', 'nurse', { startedOn: '2020-08-01' });
  await addStaff(home, 'By Address', 'teacher', { email: 'n41@EXAMPLE.org' });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const starts = ['03/05/2021', '28.2.2022', '13/04/2023', '1er août 2020', '5 mars 2019', '7-3-2018', '2021-09-03', ''];
const jobs = ['Travailleuse sociale', 'Mère de maison', 'Infirmière', 'Éducateur', 'Cuisinière', 'Superviseur'];
const hours = ['100 %', '0,5', '80', 'mi-temps', '', 'Temps plein'];

/**
 * Semicolons, windows-1252, a title above, empty lines between. A cell merged over eleven rows leaves its value in the
 * first of them alone: text cannot say how far it went.
 */
function messyText(): { fileName: string; data: string } {
  const people = Array.from({ length: 42 }, (_, n) => [
    `Prénom${String(n)} Nom-É${String(n)}`,
    jobs[n % jobs.length],
    n % 11 === 0 ? `Maison ${String(n / 11 + 1)}` : '',
    starts[n % starts.length],
    hours[n % hours.length],
    n % 3 === 2 ? `n${String(n)}@example.org` : '',
  ]);
  const trouble = [
    ['nom-e0  PRENOM0', 'Infirmière', '', '03/05/2021', '', ''], // the same person, written the other way round
    ['Déjà-Là, Zoé', 'Infirmière', '', '01/08/2020', '', ''], // was there before
    ['Autre Nom', 'Infirmière', '', '', '', 'N5@EXAMPLE.ORG'], // somebody’s address
    ['', 'Infirmière', '', '', '', ''],
    ['Sans Fonction', '', '', '', '', ''],
    ['Mauvaise Date', 'Infirmière', '', '31/02/2024', '', ''],
    ['Drôle D’heures', 'Astronaute', '', 'bientôt', '250 %', 'nulle part'],
    ['"Guillemets; et point-virgule"', 'Infirmière', '', '', '', ''],
  ];
  const lines = [...people, ...trouble].map((cells) => cells.join(';'));
  const text = [
    'Liste du personnel;;;;;',
    '',
    "Nom complet;Fonction ;Lieu de travail;Date d'embauche;ETP;Courriel",
    ...lines.slice(0, 20),
    ';;;;;',
    '',
    ...lines.slice(20),
  ].join('\r\n');
  // What Latin-1 has no place for stands at the places of windows-1252.
  const bytes = Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
  return { fileName: 'personnel.csv', data: bytes.toString('base64') };
}

const everybody = async () => {
  const { items } = await home.director.ask('team.list', { show: 'all', limit: 200 });
  return Promise.all(items.map((one) => person(home, one.id)));
};

it('is taken in and taken back to the same rows', async () => {
  const file = messyText();
  const before = await everybody();
  const count = await changes(home);
  const seen = await home.director.ask('team.previewImport', file);
  expect(seen.rows).toHaveLength(50);
  expect([seen.new, seen.doubles, seen.rejected]).toEqual([42, 4, 4]);
  const named = (outcome: string) => seen.rows.filter((row) => row.outcome === outcome).map((row) => row.name);
  expect(named('double')).toEqual(['Prénom41 Nom-É41', 'nom-e0 PRENOM0', 'Déjà-Là, Zoé', 'Autre Nom']);
  expect(named('rejected')).toEqual(['', 'Sans Fonction', 'Mauvaise Date', 'Drôle D’heures']);
  expect(seen.rows.at(-1)).toMatchObject({ outcome: 'new', name: 'Guillemets; et point-virgule' });
  expect(await changes(home)).toBe(count);

  const id = newId();
  expect(await home.director.ask('team.import', { id, ...file })).toMatchObject({ added: 42 });
  const people = await everybody();
  const row = (n: number) => {
    const one = people.find(({ name }) => name === `Prénom${String(n)} Nom-É${String(n)}`);
    return [one?.jobs, one?.place, one?.startedOn, one?.fte];
  };
  expect(row(0)).toEqual([['social-worker'], 'Maison 1', '2021-05-03', 100]);
  expect(row(1)).toEqual([['house-parent'], null, '2022-02-28', 50]);
  expect(row(2)).toEqual([['nurse'], null, '2023-04-13', 80]);
  expect(row(3)).toEqual([['house-parent'], null, '2020-08-01', 50]);
  expect(row(4)).toEqual([['other'], null, '2019-03-05', null]);
  expect(row(5)).toEqual([['supervisor'], null, '2018-03-07', 100]);
  expect(row(6)).toEqual([['social-worker'], null, '2021-09-03', 100]);
  expect(row(7)).toEqual([['house-parent'], null, null, 50]);
  expect(row(33)[1]).toBe('Maison 4');

  expect(await home.director.ask('team.undoImport', { id })).toEqual({ removed: 42, kept: [] });
  expect(await everybody()).toEqual(before);
  expect((await home.director.ask('settings.verifyLog', {})).intact).toBe(true);
});
