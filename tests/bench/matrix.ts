/** The matrix of training at 200 people and 33 topics, asked for through the gate. */
import { randomBytes } from 'node:crypto';
import { addDays, civilDateAt } from '../../src/shared/dates.ts';
import { uuidv7 } from '../../src/shared/uuid.ts';
import { rounded, timed, type Figure } from './figure.ts';
import type { BenchHome } from './homes.ts';

const people = 200;
const aim = 100;
const newId = () => uuidv7(Date.now(), randomBytes(10));
const jobs = ['Social worker', 'House parent', 'Nurse', 'Teacher', 'Supervisor'] as const;

/** As a home would: everybody from one sheet, then a session of each pair of topics with all of them on its list. */
async function fill({ ask }: BenchHome): Promise<void> {
  const here = (await ask('team.list', { limit: 1 })).total;
  const rows = Array.from({ length: Math.max(0, people - here) }, (_, n) =>
    [`Person ${String(n)} Bench`, jobs[n % jobs.length], '2021-03-01', '100 %'].join(','),
  );
  const data = Buffer.from(['Name,Job,Start date,FTE', ...rows].join('\n')).toString('base64');
  await ask('team.import', { id: newId(), fileName: 'people.csv', data });
  const staff = (await ask('training.matrix', {})).people.map((one) => one.staff.id).slice(0, people);
  const { topics } = await ask('training.topics', {});
  const today = civilDateAt(Date.now());
  for (let n = 0; n < topics.length; n += 2) {
    const topicIds = topics.slice(n, n + 2).map((topic) => topic.id);
    for (const ago of [20, 400, 700]) {
      const id = newId();
      await ask('training.planSession', { id, rev: null, title: 'Bench', topicIds, on: addDays(today, -ago) });
      const sheet = staff.filter((_, at) => (at + n + ago) % 3 > 0);
      await ask('training.logAttendance', {
        id,
        rev: 1,
        people: sheet.map((staffId) => ({ id: newId(), staffId, result: 'passed' as const })),
      });
    }
  }
}

export async function matrixFigures(home: BenchHome, times = 40): Promise<Figure[]> {
  await fill(home);
  const matrix = await home.ask('training.matrix', {});
  const size = `${String(matrix.people.length)} × ${String(matrix.topics.length)}, ${home.driver.name}`;
  const asked = [
    ['the whole', {}],
    ['one job', { job: 'nurse' }],
    ['who has something expired', { state: 'expired' }],
    ['a name searched for', { search: 'person 17' }],
  ] as const;
  const figures: Figure[] = [];
  for (const [name, input] of asked) {
    const value = rounded(await timed(times, () => home.ask('training.matrix', input)));
    figures.push({ name: `the matrix of ${size}: ${name}`, value, unit: 'ms', aim });
  }
  const value = rounded(await timed(times, () => home.ask('training.export', { list: 'matrix', language: 'en' })));
  return [...figures, { name: `the matrix of ${size}: as a sheet`, value, unit: 'ms', aim: 2 * aim }];
}
