/**
 * Confidential notes: the author and those the author names read them, and nobody else by any way there is: not the
 * list, not the log, not a history, an export, a search, a conflict. A director in need leaves a trace.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcedureName } from '../../../src/shared/contract.ts';
import type { Person } from '../../support/home.ts';
import {
  allRefused,
  asText,
  carerIn,
  changes,
  good,
  inDays,
  newId,
  setting,
  writeNote,
  type Setting,
} from './support.ts';

let s: Setting;
const secret = 'Zanzibar-uncle-whispered';
const subject = 'Quillfeather talk';
const hidden = [secret, subject];

beforeAll(async () => {
  s = await setting();
});
afterAll(async () => {
  expect(s.home.defects).toEqual([]);
  await s.home.done();
});

const body = async (person: Person, noteId: string) => {
  const result = await person.raw('casefile.note', { childId: s.mine, noteId });
  return result.ok ? (result.value as { body: string }).body : result.error.code;
};
const listed = async (person: Person, noteId: string) => {
  const { notes } = await person.ask('casefile.notes', { childId: s.mine });
  return notes.find((one) => one.id === noteId);
};

describe('who reads a note', () => {
  it('its author and its readers; to others it is not there, to a director only that it is', async () => {
    const { lead, supervisor, director, mine } = s;
    const { id } = await writeNote(lead, mine, { subject, body: secret, readerIds: [supervisor.id] });
    expect(await body(lead, id)).toBe(secret);
    expect(await body(supervisor, id)).toBe(secret);
    expect(await listed(supervisor, id)).toMatchObject({ subject, mayRead: true, mine: false });
    expect(await listed(lead, id)).toMatchObject({ subject, mine: true, readers: [{ id: supervisor.id }] });

    const another = await s.home.person('supervisor');
    expect(await body(another, id)).toBe('not-found');
    expect(await listed(another, id)).toBeUndefined();
    expect(await body(director, id)).toBe('forbidden');
    const seen = await listed(director, id);
    expect(seen).toMatchObject({ subject: null, readers: [], mayRead: false, writtenBy: { id: lead.id } });
    expect(hidden.filter((word) => asText(seen).includes(word))).toEqual([]);
  });

  it('not the worker of another child, not care staff, not a trainer, not a viewer', async () => {
    const { id } = await writeNote(s.lead, s.mine, { subject, body: secret });
    const [trainer, viewer] = [await s.home.person('trainer'), await s.home.person('viewer')];
    const about = { childId: s.mine, noteId: id };
    const calls = [
      ['casefile.notes', { childId: s.mine }],
      ['casefile.note', about],
      ['casefile.openNote', { ...about, id: newId(), why: 'I want to' }],
      ['casefile.addToNote', { ...about, id: newId(), body: 'me too' }],
      ['casefile.setReaders', { ...about, rev: 1, readerIds: [] }],
      ['casefile.possibleReaders', { childId: s.mine }],
      ['casefile.writeNote', { childId: s.mine, id: newId(), ...good.note() }],
    ] as const;
    for (const person of [s.stranger, s.carer, trainer, viewer]) {
      expect(
        await allRefused(
          s.home,
          person,
          calls.map(([name, input]) => [name, input, 'forbidden']),
        ),
      ).toEqual([]);
    }
  });

  it('a second worker of the same child who is not named does not', async () => {
    const { id } = await writeNote(s.supervisor, s.mine, { subject, body: secret });
    expect(await body(s.lead, id)).toBe('not-found');
    expect(await listed(s.lead, id)).toBeUndefined();
    const about = { childId: s.mine, noteId: id };
    const wrong = await allRefused(s.home, s.lead, [
      ['casefile.openNote', { ...about, id: newId(), why: 'I lead her' }, 'not-found'],
      ['casefile.addToNote', { ...about, id: newId(), body: 'x' }, 'not-found'],
      ['casefile.setReaders', { ...about, rev: 1, readerIds: [s.lead.id] }, 'not-found'],
      // By the id of the note as if it were one's own: the answer to a conflict would show what stands there.
      ['casefile.writeNote', { childId: s.mine, id, ...good.note(), body: 'mine' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    // Nor by a child that is one's own, with a note of another's.
    const elsewhere = await writeNote(s.stranger, s.other, { subject, body: secret });
    const sly = { childId: s.mine, noteId: elsewhere.id };
    expect(
      await allRefused(s.home, s.lead, [
        ['casefile.note', sly, 'not-found'],
        ['casefile.addToNote', { ...sly, id: newId(), body: 'x' }, 'not-found'],
        ['casefile.writeNote', { childId: s.mine, id: elsewhere.id, ...good.note() }, 'not-found'],
      ]),
    ).toEqual([]);
  });

  it('who is taken off the readers reads no longer, and the author sees who read since when', async () => {
    const { lead, supervisor, mine } = s;
    const { id, rev } = await writeNote(lead, mine, { readerIds: [supervisor.id] });
    const set = (readerIds: string[], at: number) =>
      lead.ask('casefile.setReaders', { childId: mine, noteId: id, rev: at, readerIds });
    const without = await set([], rev);
    expect(without).toMatchObject({ readers: [], readership: [{ person: { id: supervisor.id } }] });
    expect(without.readership[0]?.until).not.toBeNull();
    expect(await body(supervisor, id)).toBe('not-found');
    const again = await set([supervisor.id], without.rev);
    expect(again.readership).toHaveLength(2);
    expect(await body(supervisor, id)).toBe('A secret');
    // A reader adds, but neither names nor takes off.
    const about = { childId: mine, noteId: id };
    const more = await supervisor.ask('casefile.addToNote', { ...about, id: newId(), body: 'I heard it too' });
    expect(more.additions).toMatchObject([{ text: 'I heard it too', writtenBy: { id: supervisor.id } }]);
    expect(
      await allRefused(s.home, supervisor, [
        ['casefile.setReaders', { ...about, rev: again.rev, readerIds: [] }, 'forbidden'],
        ['casefile.openNote', { ...about, id: newId(), why: 'x' }, 'forbidden'],
      ]),
    ).toEqual([]);
    expect(
      await allRefused(s.home, lead, [
        ['casefile.setReaders', { ...about, rev: 1, readerIds: [] }, 'conflict'],
        [
          'casefile.setReaders',
          { ...about, rev: again.rev, readerIds: [s.carer.id] },
          'invalid',
          'readerIds.0',
          'unknown',
        ],
        [
          'casefile.setReaders',
          { ...about, rev: again.rev, readerIds: [lead.id] },
          'invalid',
          'readerIds.0',
          'unknown',
        ],
        [
          'casefile.setReaders',
          { ...about, rev: again.rev, readerIds: [newId()] },
          'invalid',
          'readerIds.0',
          'unknown',
        ],
      ]),
    ).toEqual([]);
  });

  it('only people who read files can be named', async () => {
    await carerIn(s.home, 'House 7');
    const { people } = await s.lead.ask('casefile.possibleReaders', { childId: s.mine });
    const ids = people.map((one) => one.id);
    expect(ids).toEqual(expect.arrayContaining([s.supervisor.id, s.stranger.id]));
    expect(ids).not.toContain(s.lead.id);
    expect(ids).not.toContain(s.carer.id);
    const input = { childId: s.mine, id: newId(), ...good.note(), readerIds: [s.carer.id] };
    expect(
      await allRefused(s.home, s.lead, [['casefile.writeNote', input, 'invalid', 'readerIds.0', 'unknown']]),
    ).toEqual([]);
  });

  it('being named opens no file: a worker without the child still reads nothing', async () => {
    const { id } = await writeNote(s.lead, s.mine, { readerIds: [s.stranger.id] });
    expect(await body(s.stranger, id)).toBe('forbidden');
  });

  it('saved twice it is one; with other words it is a conflict for its author alone', async () => {
    const input = { childId: s.mine, id: newId(), ...good.note(), readerIds: [s.supervisor.id] };
    const first = await s.lead.ask('casefile.writeNote', input);
    const before = await changes(s.home);
    expect(await s.lead.ask('casefile.writeNote', input)).toEqual(first);
    expect(await changes(s.home)).toBe(before);
    expect((await s.lead.refused('casefile.writeNote', { ...input, body: 'Other' })).code).toBe('conflict');
    const wrong = await allRefused(s.home, s.lead, [
      ['casefile.writeNote', { ...input, id: newId(), writtenOn: inDays(1) }, 'invalid', 'writtenOn', 'in-future'],
      ['casefile.writeNote', { ...input, id: newId(), body: '' }, 'invalid', 'body'],
      ['casefile.writeNote', { ...input, id: newId(), subject: 'x'.repeat(201) }, 'invalid', 'subject', 'too-long'],
      ['casefile.writeNote', { ...input, id: newId(), childId: s.other }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('is not taken out, by nobody', async () => {
    const { id } = await writeNote(s.lead, s.mine);
    for (const kind of ['note', 'confidential_note', 'document']) {
      const input = { childId: s.mine, kind, id, rev: 1 };
      for (const person of [s.lead, s.director]) {
        expect(['invalid', 'not-found']).toContain((await person.refused('casefile.remove', input)).code);
      }
    }
  });
});

describe('a director in need', () => {
  it('opens it with a reason, every time, and the author is told', async () => {
    const { lead, director, mine } = s;
    const { id } = await writeNote(lead, mine, { subject, body: secret });
    const about = { childId: mine, noteId: id };
    expect(
      await allRefused(s.home, director, [
        ['casefile.openNote', { ...about, id: newId(), why: ' ' }, 'invalid', 'why'],
      ]),
    ).toEqual([]);
    const opening = { ...about, id: newId(), why: 'Her worker is ill and she asks for help' };
    const opened = await director.ask('casefile.openNote', opening);
    expect(opened).toMatchObject({ subject, body: secret });
    // Once opened it is not open: the next look asks again.
    expect(await body(director, id)).toBe('forbidden');
    await director.ask('casefile.openNote', opening);
    const told = await lead.ask('casefile.note', about);
    expect(told.openings).toHaveLength(1);
    expect(told.openings[0]).toMatchObject({ by: { name: 'Dora Director' }, why: opening.why });
    // That it was opened is in the log of changes and of looks; why, is not.
    const { items } = await director.ask('settings.audit', { procedure: 'casefile.openNote' });
    expect(items[0]).toMatchObject({ actor: { name: 'Dora Director' }, reason: null, fields: 0, tables: [] });
    const looks = (await director.ask('settings.accessLog', {})).items;
    expect(looks.some((look) => look.procedure === 'casefile.openNote' && look.recordId === mine)).toBe(true);
    expect(asText([items, looks])).not.toContain('ill and she asks');
  });

  it('who is named needs no reason and leaves no trace of one', async () => {
    const { people } = await s.director.ask('settings.people', {});
    const dora = people.find((one) => one.name === 'Dora Director')?.id ?? '';
    const { id } = await writeNote(s.lead, s.mine, { readerIds: [dora] });
    expect(await body(s.director, id)).toBe('A secret');
    const opened = await s.director.ask('casefile.openNote', { childId: s.mine, noteId: id, id: newId(), why: 'x' });
    expect(opened.openings).toEqual([]);
  });
});

describe('no other way to it', () => {
  /** Every question there is about this child or about the log, as whoever asks. */
  async function everything(person: Person): Promise<string> {
    const { mine } = s;
    const found: unknown[] = [];
    const ask = async (name: ProcedureName, input: unknown) => found.push(await person.raw(name, input));
    for (const name of [
      ...['health', 'education', 'documents', 'consents', 'contacts', 'observations', 'words', 'decisions', 'memory'],
      'notes',
    ] as const) {
      await ask(`casefile.${name}`, { childId: mine });
    }
    for (const name of ['caseload.child', 'caseload.history'] as const) await ask(name, { childId: mine });
    for (const name of ['children.head', 'children.record', 'children.timeline', 'children.history'] as const) {
      await ask(name, { childId: mine });
    }
    for (const search of hidden) await ask('children.search', { text: search });
    await ask('children.list', {});
    await ask('children.export', { language: 'en' });
    await ask('casefile.tasks', {});
    await ask('casefile.homeDocuments', {});
    await ask('casefile.exportDocuments', { language: 'en' });
    await ask('records.drafts', {});
    await ask('records.draft', { key: `casefile.note:${mine}` });
    await ask('settings.audit', { limit: 200 });
    await ask('settings.exportAudit', { language: 'en' });
    await ask('settings.accessLog', { limit: 200 });
    await ask('settings.exportAccess', { language: 'en' });
    for (const word of [...hidden, 'Zanzibar', 'confidential']) await ask('settings.audit', { search: word });
    const { items } = await s.director.ask('settings.audit', { limit: 200 });
    for (const { changeId } of items) await ask('settings.auditEntry', { changeId });
    // Sheets are base64.
    const sheets = asText(found).match(/"data":"[A-Za-z0-9+/=]+"/g) ?? [];
    return asText(found) + sheets.map((one) => Buffer.from(one.slice(8, -1), 'base64').toString('utf8')).join();
  }

  it('the log, histories, lists, exports, drafts and search tell nothing of what it says', async () => {
    const { lead, mine } = s;
    const { id, rev } = await writeNote(lead, mine, { subject, body: secret, readerIds: [s.supervisor.id] });
    const about = { childId: mine, noteId: id };
    await lead.ask('casefile.addToNote', { ...about, id: newId(), body: `${secret} again` });
    await lead.ask('casefile.setReaders', { ...about, rev, readerIds: [] });
    const draft = { subject, body: `${secret} unfinished` };
    await lead.ask('records.saveDraft', { key: `casefile.note:${mine}`, value: draft, field: 'body', rev: null });
    const unnamed = await s.home.person('supervisor');
    for (const person of [s.director, unnamed, s.stranger, s.carer]) {
      const told = await everything(person);
      expect(hidden.filter((word) => told.includes(word))).toEqual([]);
    }
    // Somebody who may read it finds it in the list by its subject, and nowhere else.
    const own = await everything(lead);
    expect(own).toContain(subject);
  });

  it('a search of the log does not even find that there is one', async () => {
    await writeNote(s.lead, s.mine, { subject, body: secret });
    for (const search of [...hidden, 'confidential_note', 'Zanz']) {
      expect((await s.director.ask('settings.audit', { search })).total).toBe(0);
    }
    // What was done is known, of whom and what about is not.
    const { items } = await s.director.ask('settings.audit', { procedure: 'casefile.writeNote', limit: 1 });
    expect(items[0]).toMatchObject({ records: 0, fields: 0, tables: [], reason: null });
    const entry = await s.director.refused('settings.auditEntry', { changeId: items[0]?.changeId ?? newId() });
    expect(entry.code).toBe('not-found');
  });
});
