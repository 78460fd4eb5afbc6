/** One write: a note on an action, through the gate, against the same rows written by plain SQL. */
import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../../src/shared/uuid.ts';
import type { Connection } from '../../src/main/store/types.ts';
import { rounded, timedInTurn, type Figure } from './figure.ts';
import type { BenchHome } from './homes.ts';
import { openCopies } from './plain.ts';

const actionId = 'swf-form-team';
const aim = 1.5;
const noteOf = (n: number): string => `Note ${n}: the supervisor met the team and agreed the next three steps.`;

/**
 * The row, and the log of it as the store writes it: one change of one part of one field. What was there before stands
 * in the log, so it has to be read here too. Hashes are random: hashing is the gate's own business.
 */
async function plainWriter(plain: Connection): Promise<(n: number) => Promise<void>> {
  const [last] = await plain.all('SELECT * FROM change ORDER BY id DESC LIMIT 1');
  const [part] = await plain.all(
    `SELECT stream_class, aggregate_id, base, max(part_seq) AS part_seq FROM change_part WHERE stream_class = 'org'`,
  );
  if (!last || !part) throw new Error('the home has no history');
  const [device, actor] = [last['device_id'] ?? null, last['actor_id'] ?? null];
  const [stream, aggregate, base] = [part['stream_class'] ?? null, part['aggregate_id'] ?? null, part['base'] ?? null];
  let [seq, partSeq] = [Number(last['seq']), Number(part['part_seq'])];
  return async (n) => {
    const now = Date.now();
    const [at, id, note] = [new Date(now).toISOString(), uuidv7(now, randomBytes(10)), noteOf(n)];
    [seq, partSeq] = [seq + 1, partSeq + 1];
    await plain.run('BEGIN IMMEDIATE');
    const [before] = await plain.all('SELECT rev, notes FROM transition_action WHERE id = ?', [actionId]);
    await plain.run('UPDATE transition_action SET notes = ?, rev = ?, updated_at = ?, updated_by = ? WHERE id = ?', [
      ...[note, Number(before?.['rev']) + 1, at, actor, actionId],
    ]);
    await plain.run(
      `INSERT INTO change (id, device_id, seq, hlc, at, clock_suspect, actor_id, procedure, schema_version, app_version,
        prev_hash, digest) VALUES (?, ?, ?, ?, ?, 0, ?, 'transition.writeNotes', 10, '0.0.0', ?, ?)`,
      [id, device, seq, `${now.toString(16).padStart(12, '0')}.0000`, at, actor, randomBytes(32), randomBytes(32)],
    );
    await plain.run(
      `INSERT INTO change_part (change_id, n, stream_class, aggregate_id, device_id, part_seq, base, salt, digest)
        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?)`,
      [id, stream, aggregate, device, partSeq, base, randomBytes(16), randomBytes(32)],
    );
    await plain.run(
      `INSERT INTO change_field (change_id, part, n, tbl, row_id, field, before, after)
        VALUES (?, 0, 0, 'transition_action', ?, 'notes', ?, ?)`,
      [id, actionId, JSON.stringify(before?.['notes'] ?? null), JSON.stringify(note)],
    );
    await plain.run('COMMIT');
  };
}

async function gateWriter(home: BenchHome): Promise<(n: number) => Promise<void>> {
  let { rev } = await home.ask('transition.action', { id: actionId });
  return async (n) => {
    ({ rev } = await home.ask('transition.writeNotes', { id: actionId, rev, notes: noteOf(n) }));
  };
}

export async function writeFigures(home: BenchHome, times = 400): Promise<Figure[]> {
  const { plain, encrypted } = await openCopies(home);
  try {
    const writers = [await gateWriter(home), await plainWriter(plain), await plainWriter(encrypted)];
    const [gate = NaN, floor = NaN, withKey = NaN] = await timedInTurn(times, ...writers);
    const name = `one write, ${home.driver.name}`;
    return [
      { name: `${name}: through the gate`, value: rounded(gate), unit: 'ms', ratio: rounded(gate / withKey), aim },
      { name: `${name}: plain SQL on the same file`, value: rounded(withKey), unit: 'ms', ratio: 1 },
      // What encrypting itself costs, and the gate together with it.
      { name: `${name}: gate, encryption counted in`, value: rounded(gate), unit: 'ms', ratio: rounded(gate / floor) },
      { name: `${name}: plain SQL, not encrypted`, value: rounded(floor), unit: 'ms', ratio: 1 },
    ];
  } finally {
    await plain.close();
    await encrypted.close();
  }
}
