/** Two thousand children with 200,000 things that happened to them: the list, one child's page, saving, finding, readiness. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { addDays, civilDateAt } from '../../src/shared/dates.ts';
import { uuidv7 } from '../../src/shared/uuid.ts';
import { rounded, timed, type Figure } from './figure.ts';
import type { BenchHome } from './homes.ts';

const children = 2_000;
const events = 200_000;
const newId = () => uuidv7(Date.now(), randomBytes(10));
const today = civilDateAt(Date.now());
const givenNames = ['Wanjiru', 'Otieno', 'Fatuma', 'Baraka', 'Neema', 'Juma', 'Sunita', 'Arjun', 'Ximena', 'Benoît'];
const families = ['Njoroge', 'Okoth', 'Hassan', 'Wekesa', 'Thapa', 'García López', 'Baptiste', 'Kovalenko', 'Bekele'];

/** As a home would: everybody from one sheet, then to whoever carries children. */
async function fillChildren({ ask }: BenchHome): Promise<void> {
  const here = (await ask('children.list', { status: 'all', limit: 1 })).total;
  const rows = Array.from({ length: Math.max(0, children - here) }, (_, n) => {
    const name = `${givenNames[n % 10] ?? ''} ${families[n % 9] ?? ''} ${String.fromCodePoint(65 + (n % 26))}${String(n)}`;
    return [name, n % 2 === 0 ? 'F' : 'M', String(2008 + (n % 16)), `House ${String(n % 12)}`, '03/04/2023'].join(',');
  });
  if (rows.length === 0) return;
  const data = Buffer.from(['Name,Sex,Born,House,Since', ...rows].join('\n')).toString('base64');
  await ask('children.import', { id: newId(), fileName: 'children.csv', data });
  const { id, rev } = await ask('caseload.rules', {});
  await ask('caseload.editRules', { id, rev, eligibility: 'warn' });
  const staff = (await ask('team.list', { limit: 200 })).items.filter((one) => one.jobs.includes('social-worker'));
  for (let n = 0; n < 9; n += 1) {
    const staffId = staff[n % staff.length]?.id;
    if (staffId === undefined) throw new Error('nobody to lead');
    const { items } = await ask('caseload.children', { without: true, limit: 200 });
    const some = items.map((one) => ({ assignmentId: newId(), childId: one.id, rev: one.rev }));
    const why = { reason: `Bench ${String(n)}`, siblingReason: 'Bench' };
    await ask('caseload.assign', { children: some, staffId, part: 'lead', from: today, ...why });
  }
}

/** In SQL: what carers saw, what was said, who called; and each of them in the log. */
const fill = [
  `CREATE TEMP TABLE told AS WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ${events}),
      everybody AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, COUNT(*) OVER () AS many FROM child)
    SELECT n, printf('%08x-0000-7%03x-8%03x-%012x', 4000000000 + n / 65536, n % 4096, n % 4096, n) AS id, e.id AS child_id,
      date('now', '-' || (n % 700) || ' days') AS on_day, strftime('%Y-%m-%dT%H:%M:%fZ', '2021-01-01', '+' || n || ' minutes') AS at,
      (SELECT id FROM app_user LIMIT 1) AS who
    FROM counter JOIN everybody e ON e.place = n % e.many`,
  `INSERT INTO care_observation (id, child_id, kind, observed_on, body, rev, created_at, created_by, updated_at, updated_by)
    SELECT id, child_id, 'wellbeing', on_day, 'Slept through, and laughed at breakfast, day ' || n, 1, at, who, at, who FROM told WHERE n % 10 < 6`,
  `INSERT INTO contact_entry (id, child_id, kind, outcome, happened_on, who, for_child, rev, created_at, created_by, updated_at, updated_by)
    SELECT id, child_id, 'call', 'took-place', on_day, 'Grandmother', 'Asked when the next call would be', 1, at, who, at, who FROM told WHERE n % 10 BETWEEN 6 AND 8`,
  `INSERT INTO child_words (id, child_id, said_on, body, topics, rev, created_at, created_by, updated_at, updated_by)
    SELECT id, child_id, on_day, 'I want to sleep at home', '["family"]', 1, at, who, at, who FROM told WHERE n % 10 = 9`,
  `INSERT INTO change (id, device_id, seq, hlc, at, clock_suspect, actor_id, procedure, schema_version, app_version, prev_hash, digest)
    SELECT f.id, last.device_id, last.seq + f.n, last.hlc, f.at, 0, f.who, 'casefile.observe', last.schema_version, '0.0.0',
      randomblob(32), randomblob(32) FROM told f, (SELECT * FROM change ORDER BY seq DESC LIMIT 1) last`,
  `INSERT INTO change_part (change_id, n, stream_class, aggregate_id, device_id, part_seq, base, salt, digest)
    SELECT f.id, 0, 'child', 'told ' || f.child_id, (SELECT device_id FROM change LIMIT 1), f.n, '{}', randomblob(16), randomblob(32) FROM told f`,
  `INSERT INTO change_field (change_id, part, n, tbl, row_id, field, before, after)
    SELECT f.id, 0, 0, 'care_observation', f.id, 'body', NULL, json_quote('Slept through, day ' || f.n) FROM told f`,
  'DROP TABLE told',
  'ANALYZE',
];

/** The store is closed meanwhile: it keeps the end of its log in memory. */
async function fillEvents(home: BenchHome): Promise<void> {
  await home.core.lock('by-hand');
  const key = await home.key();
  const records = await home.driver.open(join(home.folder, 'records.db'), key, 'read-write');
  key.fill(0);
  try {
    for (const statement of fill) await records.exec(statement);
  } finally {
    await records.close();
    await home.signIn();
  }
}

export async function childrenFigures(home: BenchHome, times = 40): Promise<Figure[]> {
  const { ask } = home;
  await fillChildren(home);
  await fillEvents(home);
  const { items, next, total } = await ask('children.list', { status: 'all' });
  const childId = items.at(-1)?.id ?? '';
  const told = (await ask('children.timeline', { childId })).events.length;
  const { next: middle } = await ask('children.list', { sort: 'since', limit: 200 });
  const size = `${String(total)} children, ${String(told)} events each, ${home.driver.name}`;
  const figure = async (name: string, aim: number, work: (n: number) => Promise<unknown>): Promise<Figure> => ({
    ...{ name: `${size}: ${name}`, unit: 'ms', aim },
    value: rounded(await timed(times, work)),
  });
  const edit = async (n: number) => {
    const { rev } = await ask('children.head', { childId });
    await ask('children.edit', { childId, rev, marks: `A scar, seen ${String(n)} times` });
  };
  const alert = { kindId: 'alert-other', level: 'note', text: 'Afraid of dogs', until: null, forCarers: true } as const;
  return [
    await figure('the list', 100, () => ask('children.list', {})),
    await figure('the list, a page on', 100, () => ask('children.list', { after: next })),
    await figure('the list by worker', 100, () => ask('children.list', { sort: 'lead' })),
    await figure('the list by day of coming, a page on', 100, () =>
      ask('children.list', { sort: 'since', after: middle }),
    ),
    await figure('the list of one house', 100, () => ask('children.list', { house: 'House 3' })),
    await figure('the list, with what was typed', 100, () => ask('children.list', { search: 'wanjru' })),
    await figure('what narrows it', 100, () => ask('children.filters', {})),
    await figure('a child’s page', 100, async () => {
      await ask('children.head', { childId });
      await ask('children.timeline', { childId });
    }),
    await figure('a child’s record', 100, () => ask('children.record', { childId })),
    await figure('a child’s history of changes', 100, () => ask('children.history', { childId })),
    // Read, then saved.
    await figure('a field saved', 30, edit),
    await figure('an alert saved', 30, () =>
      ask('children.saveAlert', { childId, id: newId(), rev: null, ...alert, from: addDays(today, -1) }),
    ),
    await figure('a child added', 30, (n) =>
      ask('children.add', { id: newId(), name: `Amara New${String(n)}`, sex: 'female', since: today }),
    ),
    await figure('a name found as it is', 20, () => ask('children.search', { text: 'Wanjiru Njoroge' })),
    await figure('a name found misspelt', 20, () => ask('children.search', { text: 'Wanjru Njorge' })),
    await figure('a name found by its beginning', 20, () => ask('children.search', { text: 'oti' })),
    await figure('nobody found', 20, () => ask('children.search', { text: 'Xqzwyv' })),
    await figure('who may be here already', 60, () => ask('children.similar', { name: 'Wanjiru Njoroge' })),
    await figure('readiness of everybody, at a glance', 300, () => ask('plan.cohortHead', {})),
    await figure('readiness of everybody, a page', 300, () => ask('plan.cohort', { limit: 100 })),
  ];
}
