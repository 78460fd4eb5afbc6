/** A page of a list of 50,000: the log of changes, filled by SQL, asked for through the gate. */
import { join } from 'node:path';
import { rounded, timed, type Figure } from './figure.ts';
import type { BenchHome } from './homes.ts';

const length = 50_000;
const aim = 40;
const rareWord = 'flamingo';

/** Two more years of log: one change of one field each, by the director; one in 10,000 holds the rare word. */
const fill = [
  `CREATE TEMP TABLE filled AS WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ${length})
    SELECT n, printf('%08x-%04x-7%03x-8%03x-%012x', n / 65536, n % 65536, n % 4096, n % 4096, n) AS id,
      strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', '+' || (n * 20) || ' minutes') AS at FROM counter`,
  `INSERT INTO change (id, device_id, seq, hlc, at, clock_suspect, actor_id, procedure, schema_version, app_version, prev_hash, digest)
    SELECT f.id, last.device_id, last.seq + f.n, last.hlc, f.at, 0, last.actor_id, 'transition.writeNotes', 10, '0.0.0',
      randomblob(32), randomblob(32) FROM filled f, (SELECT * FROM change ORDER BY seq DESC LIMIT 1) last`,
  `INSERT INTO change_part (change_id, n, stream_class, aggregate_id, device_id, part_seq, base, salt, digest)
    SELECT f.id, 0, 'org', 'filled', (SELECT device_id FROM change LIMIT 1), f.n, '{}', randomblob(16), randomblob(32) FROM filled f`,
  `INSERT INTO change_field (change_id, part, n, tbl, row_id, field, before, after)
    SELECT f.id, 0, 0, 'transition_action', 'swf-form-team', 'notes', json_quote('The team met on day ' || (f.n - 1)),
      json_quote('The team met on day ' || f.n || CASE f.n % 10000 WHEN 0 THEN ' ${rareWord}' ELSE '' END) FROM filled f`,
  'DROP TABLE filled',
];

/** The store is closed meanwhile: it keeps the end of its log in memory. @returns where the middle of the list is. */
async function fillLog(home: BenchHome): Promise<string> {
  await home.core.lock('by-hand');
  const key = await home.key();
  const records = await home.driver.open(join(home.folder, 'records.db'), key, 'read-write');
  key.fill(0);
  try {
    for (const statement of fill) await records.exec(statement);
    const [middle] = await records.all(
      `SELECT at, id FROM change ORDER BY at DESC, id DESC LIMIT 1 OFFSET ${length / 2}`,
    );
    if (!middle) throw new Error('nothing was filled in');
    return `${String(middle['at'])} ${String(middle['id'])}`;
  } finally {
    await records.close();
    await home.signIn();
  }
}

export async function longListFigures(home: BenchHome, times = 40): Promise<Figure[]> {
  const middle = await fillLog(home);
  const { total } = await home.ask('settings.audit', {});
  if (total < length) throw new Error(`only ${total} rows`);
  const pages = [
    ['first page', {}],
    ['middle page', { after: middle }],
    ['first page of a search that finds most', { search: 'team met' }],
    ['middle page of a search that finds most', { search: 'team met', after: middle }],
    ['first page of a search that finds 5', { search: rareWord }],
  ] as const;
  const figures: Figure[] = [];
  for (const [name, input] of pages) {
    const value = rounded(await timed(times, () => home.ask('settings.audit', input)));
    figures.push({ name: `a list of 50,000, ${home.driver.name}: ${name}`, value, unit: 'ms', aim });
  }
  return figures;
}
