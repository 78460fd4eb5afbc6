/** Drafts: each person's own, the newest of each form, gone when discarded, there after a crash. */
import { describe, expect, it } from 'vitest';
import { discardDraft, draftOf, draftsOf, saveDraft } from '../../src/main/store/drafts.ts';
import { startOther } from './other-process.ts';
import { bySystem, drivers, newHome, newId, openHome } from './support.ts';

const draft = (words: string) => ({
  key: 'transition.action:one',
  value: { notes: words, tags: ['a', null] },
  field: 'notes',
  rev: 3,
});
const at = (minute: number) => `2026-05-04T08:${String(minute).padStart(2, '0')}:00.000Z`;

describe.each(drivers)('drafts on $name', (driver) => {
  it('keeps the newest for each person and form, and logs nothing', async () => {
    const home = newHome(driver);
    const store = await openHome(home, 'create');
    const [sok, ana] = [newId(), newId()];
    await saveDraft(store, sok, draft('first'), at(1));
    await saveDraft(store, sok, draft('second'), at(2));
    await store.command(bySystem, (tx) =>
      saveDraft(tx, sok, { ...draft('another'), key: 'b', field: null, rev: null }, at(3)),
    );
    await saveDraft(store, ana, draft('of Ana'), at(4));
    expect(await draftOf(store.reader, sok, 'transition.action:one')).toEqual({ ...draft('second'), savedAt: at(2) });
    expect(await draftsOf(store.reader, sok)).toEqual([
      { key: 'b', savedAt: at(3) },
      { key: 'transition.action:one', savedAt: at(2) },
    ]);
    await discardDraft(store, sok, 'transition.action:one');
    expect(await draftOf(store.reader, sok, 'transition.action:one')).toBeNull();
    expect(await draftOf(store.reader, ana, 'transition.action:one')).toMatchObject({ value: { notes: 'of Ana' } });
    expect((await store.verifyLog()).changes).toBe(0);
    await store.close();
  });

  it('survives somebody pulling the plug', async () => {
    const home = newHome(driver);
    let store = await openHome(home, 'create');
    await saveDraft(store, 'sok', draft('half a sentence'), at(1));
    await store.close();
    const other = startOther(home, 1);
    await other.said(2);
    await other.kill();
    store = await openHome(home, 'open');
    expect(await draftOf(store.reader, 'sok', 'transition.action:one')).toEqual({
      ...draft('half a sentence'),
      savedAt: at(1),
    });
    await store.close();
  });
});
