/** Reading the log: one record, one change, page by page, narrowed down; and no query walks through all of it. */
import { describe, expect, it } from 'vitest';
import { HistoryEntry } from '../../src/shared/areas/common.ts';
import { AccessEntry, AuditEntry } from '../../src/shared/areas/settings.ts';
import { changeEntries, changes, historyOf, looks } from '../../src/main/store/history.ts';
import type { ChangeFilter } from '../../src/main/store/history.ts';
import type { Reader, Store } from '../../src/main/store/types.ts';
import { behindTheScenes, bySystem, drivers, furnish, newHome, newId, openHome } from './support.ts';

describe.each(drivers)('history on $name', (driver) => {
  async function lived() {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    const sok = newId();
    await furnish(store, sok);
    for (let n = 0; n < 30; n += 1) {
      home.now += 3_600_000;
      const meta =
        n % 3
          ? { procedure: 'transition.writeNotes', actorId: sok }
          : { procedure: 'transition.setStatus', actorId: 'system', reason: n === 6 ? '100% sure' : null };
      await store.command(meta, (tx) => tx.update('transition_action', 'one', null, { notes: `note ${n}` }));
    }
    return { home, store, sok };
  }
  async function pagesOf(store: Store, filter: ChangeFilter, limit: number): Promise<string[][]> {
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof changes>> = await changes(store.reader, filter, after, limit);
      for (const item of page.items) AuditEntry.parse(item);
      pages.push(page.items.map((item) => item.changeId));
      after = page.next;
    } while (after !== null);
    return pages;
  }

  it("tells a record's life, newest first, with who and what", async () => {
    const { store, sok } = await lived();
    const entries = await historyOf(store.reader, 'transition_action', 'one');
    for (const entry of entries) HistoryEntry.parse(entry);
    expect(entries).toHaveLength(31);
    expect(entries[0]).toMatchObject({
      ...{
        actor: { id: sok, name: 'Sok Dara', active: true },
        procedure: 'transition.writeNotes',
        clockSuspect: false,
      },
      fields: [{ field: 'notes', before: 'note 28', after: 'note 29' }],
    });
    expect(entries[2]?.actor).toBeNull();
    expect(entries.at(-1)?.fields).toContainEqual({ field: 'status', before: null, after: 'suggested' });
    expect(await historyOf(store.reader, 'transition_action', 'nowhere')).toEqual([]);
    await store.close();
  });

  it('shows one change whole, but no key of a file', async () => {
    const { store } = await lived();
    await store.command(bySystem, (tx) =>
      tx.insert('file', newId(), {
        hmac: 'ab',
        bytes: 3,
        media_type: 'text/plain',
        chunk_bytes: 10,
        file_key: 'c0ffee',
      }),
    );
    const newest = (await changes(store.reader, {}, null, 1)).items[0];
    const entries = await changeEntries(store.reader, newest?.changeId ?? '');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.fields).toContainEqual({ field: 'bytes', before: null, after: 3 });
    expect(JSON.stringify(entries)).not.toContain('c0ffee');
    expect(newest).toMatchObject({ records: 1, tables: ['file'] });
    expect((await changes(store.reader, { search: 'c0ffee' }, null, 10)).items).toEqual([]);
    await store.close();
  });

  it('pages without losing or repeating any, both ways, while more is written', async () => {
    const { store } = await lived();
    const all = (await changes(store.reader, {}, null, 200)).items.map((item) => item.changeId);
    expect(all).toHaveLength(31);
    expect((await pagesOf(store, {}, 7)).flat()).toEqual(all);
    expect((await pagesOf(store, { direction: 'up' }, 10)).flat()).toEqual([...all].reverse());
    const first = await changes(store.reader, {}, null, 10);
    await store.command(bySystem, (tx) => tx.update('transition_action', 'one', null, { notes: 'meanwhile' }));
    const second = await changes(store.reader, {}, first.next, 10);
    expect(second.items.map((item) => item.changeId)).toEqual(all.slice(10, 20));
    expect([first.total, second.total]).toEqual([31, 32]);
    await store.close();
  });

  it.each<[string, (sok: string) => ChangeFilter, number]>([
    ['by who', (sok) => ({ actorId: sok }), 20],
    ['by what', () => ({ procedure: 'transition.setStatus' }), 10],
    ['by who and what', (sok) => ({ actorId: sok, procedure: 'transition.setStatus' }), 0],
    ['by a name, as actor and as a value', () => ({ search: 'dara' }), 21],
    ['by a name in another spelling', () => ({ search: 'sök DARA' }), 20],
    ['by a value', () => ({ search: 'note 29' }), 1],
    ['by a value as it was', () => ({ search: 'note 28' }), 2],
    ['by a reason with a sign that means something to a search', () => ({ search: '100%' }), 1],
    ['by something that is not there', () => ({ search: '_' }), 0],
    ['by everything left open', () => ({ actorId: null, procedure: null, from: null, to: null, search: '' }), 31],
  ])('narrows down %s', async (_what, filter, count) => {
    const { store, sok } = await lived();
    const found = await changes(store.reader, filter(sok), null, 200);
    expect([found.items.length, found.total]).toEqual([count, count]);
    expect((await pagesOf(store, filter(sok), 4)).flat()).toEqual(found.items.map((item) => item.changeId));
    await store.close();
  });

  it('days include their last minute', async () => {
    const { store } = await lived();
    const all = (await changes(store.reader, {}, null, 200)).items;
    const dayOf = (instant: string) => {
      const date = new Date(instant);
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    };
    const day = dayOf(all[0]?.at ?? '');
    const wanted = all.filter((item) => dayOf(item.at) === day).map((item) => item.changeId);
    const found = await changes(store.reader, { from: day, to: day }, null, 200);
    expect(found.items.map((item) => item.changeId)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);
    await store.close();
  });

  it('lists who looked, newest first', async () => {
    const { store, sok } = await lived();
    for (let n = 0; n < 5; n += 1) {
      await store.note({ actorId: n % 2 ? sok : null, what: 'viewed', procedure: 'a.b', recordId: `r${n}` });
    }
    const first = await looks(store.reader, null, 3);
    const second = await looks(store.reader, first.next, 3);
    for (const item of [...first.items, ...second.items]) AccessEntry.parse(item);
    expect([...first.items, ...second.items].map((item) => item.recordId)).toEqual(['r4', 'r3', 'r2', 'r1', 'r0']);
    expect([first.total, second.next, first.items[1]?.actor?.name]).toEqual([5, null, 'Sok Dara']);
    await store.close();
  });

  it('walks through no big table', async () => {
    const { home, store, sok } = await lived();
    const asked: { text: string; values: readonly unknown[] }[] = [];
    const listening: Reader = {
      all: (statement, schema) => {
        asked.push({ text: statement.sql, values: statement.values });
        return store.reader.all(statement, schema);
      },
      one: (statement, schema) => {
        asked.push({ text: statement.sql, values: statement.values });
        return store.reader.one(statement, schema);
      },
    };
    const page = await changes(listening, {}, null, 5);
    await changes(listening, { direction: 'up' }, page.next, 5);
    await changes(listening, { actorId: sok }, null, 5);
    await changes(listening, { procedure: 'transition.setStatus' }, null, 5);
    await changes(listening, { from: '2026-05-04', to: '2026-05-05' }, null, 5);
    await historyOf(listening, 'transition_action', 'one');
    await changeEntries(listening, page.items[0]?.changeId ?? '');
    await looks(listening, null, 5);
    await store.close();
    await behindTheScenes(home, async (connection) => {
      for (const { text, values } of asked) {
        const plan = await connection.all(
          `EXPLAIN QUERY PLAN ${text}`,
          values.map((value) => (typeof value === 'number' ? value : String(value))),
        );
        const steps = plan.map((step) => String(step['detail']));
        // Walking an index in the order of the page, and stopping at its end, is the point of it.
        const scans = steps.filter(
          (step) =>
            /^SCAN (c|f|change|change_field|access_log)\b/.test(step) &&
            !/USING INDEX (change_at|access_log_at)/.test(step),
        );
        expect([text, scans]).toEqual([text, []]);
        if (!text.includes('change_field')) expect(steps.join()).not.toContain('TEMP B-TREE FOR ORDER BY');
      }
    });
  });
});
