/**
 * Files of six hundred children on a bare store: every statement finds its way by an index, the facts are few statements
 * for all of them, the timeline tells nothing confidential, and the log would rebuild every row.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as childQueries from '../../../src/main/areas/casefile/child.ts';
import * as entries from '../../../src/main/areas/casefile/entries.ts';
import { casefileFacts, casefileTimeline } from '../../../src/main/areas/casefile/facts.ts';
import * as queries from '../../../src/main/areas/casefile/queries.ts';
import * as factQueries from '../../../src/main/areas/casefile/queries-facts.ts';
import { casefileSeeds } from '../../../src/main/areas/casefile/seed.ts';
import { languageSql } from '../../../src/main/areas/casefile/timeline.ts';
import { chooseDriver } from '../../../src/main/store/driver.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rebuildDifferences } from '../../../src/main/store/rebuild.ts';
import { sow } from '../../../src/main/store/seeding.ts';
import type { Patch, Reader, Store, Tx } from '../../../src/main/store/types.ts';
import { newId, temporaryFolder } from '../../support/home.ts';
import { inDays, today } from './support.ts';

let store: Store;
const root = temporaryFolder();
const [folder, key] = [join(root, 'home'), randomBytes(32)];
const childIds = Array.from({ length: 600 }, newId);
const [userId, fileId] = [newId(), newId()];
const inTx = <T>(work: (tx: Tx) => Promise<T>) => store.command({ procedure: 'test', actorId: userId }, work);

/** One row of everything, for one child. */
async function fill(tx: Tx, childId: string, i: number): Promise<void> {
  const put = async (table: string, row: Patch) => {
    const id = newId();
    await tx.insert(table, id, { child_id: childId, ...row });
    return id;
  };
  const on = inDays(-(i % 300));
  await put('health_record', { recorded_on: inDays(-400), disability: 0, disability_kinds: '[]', addiction: 1 });
  await put('health_record', { recorded_on: on, disability_kinds: '["hearing"]', diet: 1, speaking: 'a-lot' });
  await put('child_medicine', { name: 'Zinc', started_on: inDays(-9), ended_on: i % 2 === 0 ? inDays(-1) : null });
  const schooling = await put('schooling', { kind: 'primary', school: 'Hill School', started_on: inDays(-90) });
  await put('school_report', { schooling_id: schooling, reported_on: on });
  await put('language_record', { recorded_on: on, lost: 1 });
  const document = await put('child_document', { kind_id: 'doc-photo', confidence: 'verified', expires_on: inDays(9) });
  await put('child_document_step', { document_id: document, state: 'requested', happened_on: inDays(-20) });
  await put('child_document_step', { document_id: document, state: 'copy-received', happened_on: inDays(-10) });
  await put('casefile_file', { about_table: 'child_document', about_id: document, file_id: fileId, name: 'a.pdf' });
  const consent = { kind: 'services', answer: 'given', said_on: inDays(-30) };
  const given = await put('consent', { ...consent, voice: 'giver', giver: 'Aunt', withdrawn_on: i === 0 ? on : null });
  await put('consent', { ...consent, voice: 'child' });
  await put('casefile_task', { kind: 'consent-withdrawn', about_id: given, due_on: on });
  await put('contact_entry', { kind: 'call', outcome: 'took-place', happened_on: inDays(-3), who: 'Mother' });
  await put('contact_entry', { kind: 'call', outcome: 'missed', happened_on: inDays(-1), who: 'Mother' });
  await put('care_observation', { kind: 'health', observed_on: on, body: 'Coughs' });
  await put('child_words', { said_on: inDays(-2), body: 'I like it here', topics: '["here"]' });
  await put('memory_item', { kind: 'photo', title: 'A day', happened_on: '2020-01-01', happened_precision: 'year' });
  await put('belonging', { item: 'Ball', state: 'handed-over', gone_on: on, handed_to: 'Mother' });
  const decision = await put('decision_note', {
    step: 'plan',
    decided_on: on,
    question: 'Where?',
    decided: 'Home',
    why: 'So',
  });
  await put('casefile_addition', { about_table: 'decision_note', about_id: decision, body: 'And' });
  const note = await put('confidential_note', { written_on: on, subject: 'Hush', body: 'Unspeakable' });
  await put('confidential_reader', { note_id: note, user_id: userId, started_at: `${on}T10:00:00.000Z` });
  await put('confidential_addition', { note_id: note, body: 'Unspeakable too' });
  await put('confidential_opening', { note_id: note, why: 'Unspeakable reason' });
}

beforeAll(async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  const random = (bytes: number) => randomBytes(bytes);
  const machine = { machineId: newId(), appVersion: '0.0.0-test', clock: Date.now, random };
  store = await openStore({ folder, key, driver, mode: 'create', ...machine });
  await inTx(async (tx) => {
    await sow(tx, casefileSeeds);
    await tx.insert('app_user', userId, { name: 'Wanja', sign_in_name: 'Wanja', language: 'fr' });
    await tx.insert('file', fileId, {
      hmac: 'x',
      bytes: 1,
      media_type: 'application/pdf',
      chunk_bytes: 1,
      file_key: 'k',
    });
    for (const [i, id] of childIds.entries()) {
      const child = { code: `HW-A-${i}`, sex: 'unknown', complexity: 'usual', since: inDays(-400) };
      await tx.insert('child', id, child);
      await fill(tx, id, i);
    }
  });
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

const one = childIds[7] ?? '';
const statements: Readonly<Record<string, Sql>> = {
  child: childQueries.childSql(one),
  allChildren: childQueries.allChildrenSql(),
  ...Object.fromEntries(
    Object.entries(entries.tables).flatMap(([name, table]) => [
      [`entries ${name}`, entries.entriesSql(table, one)],
      [`entry ${name}`, entries.entrySql(table, one)],
      [`kept ${name}`, entries.keptSql(table.table, one)],
    ]),
  ),
  entries: entries.entriesSql(entries.tables.health, one),
  entry: entries.entrySql(entries.tables.health, one),
  kept: entries.keptSql('child_document_step', one),
  kinds: queries.kindsSql(),
  kind: queries.kindSql('doc-photo'),
  lastKind: queries.lastKindSql(),
  kindOf: queries.kindOfSql(one),
  steps: queries.stepsSql(one),
  papers: queries.papersSql([one]),
  stepIds: queries.stepIdsSql(one),
  files: queries.filesSql(one),
  file: queries.fileSql(one),
  stored: queries.storedSql(one),
  answers: queries.answersSql([one]),
  tasksOfChild: queries.tasksOfChildSql(one),
  openTasks: queries.openTasksSql(),
  doneTasks: queries.doneTasksSql(today()),
  task: queries.taskSql(one),
  additions: queries.additionsSql('decision_note', one),
  noteAdditions: queries.noteAdditionsSql(one),
  readers: queries.readersSql(one),
  openings: queries.openingsSql(one),
  users: queries.usersSql(),
  healthFacts: factQueries.healthFactsSql([one]),
  lost: factQueries.lostSql([one]),
  medicineDays: factQueries.medicineDaysSql([one]),
  schoolDays: factQueries.schoolDaysSql([one]),
  lastWords: factQueries.lastWordsSql([one]),
  lastContact: factQueries.lastContactSql([one]),
  language: languageSql(userId),
};

/** A reader that counts the statements it is asked. */
function counting(read: Reader): Reader & { asked: number } {
  const counter = { asked: 0 };
  return Object.assign(counter, {
    all: ((statement, schema) => ((counter.asked += 1), read.all(statement, schema))) satisfies Reader['all'],
    one: ((statement, schema) => ((counter.asked += 1), read.one(statement, schema))) satisfies Reader['one'],
  });
}

describe('facts for others', () => {
  it('are few statements for everybody, and say what is known today', async () => {
    const read = counting(store.reader);
    const facts = await casefileFacts(read, null, today());
    expect(facts.size).toBe(600);
    expect(read.asked).toBeLessThanOrEqual(12);
    const first = facts.get(childIds[0] ?? '');
    expect(first).toMatchObject({
      ...{ disability: true, communicationNeed: true, treatment: null, specialDiet: true, addiction: null },
      ...{
        inSchool: true,
        languageLost: true,
        documentsHeld: 1,
        childHeardOn: inDays(-2),
        familyContactOn: inDays(-3),
      },
      consents: { services: 'withdrawn', 'assent-services': 'given', assent: 'given' },
    });
    expect(first?.documentsMissing).not.toContain('doc-photo');
    expect(first?.documentsMissing).toContain('doc-birth-certificate');
    expect(first?.documentsMissing).toHaveLength((first?.documentsRequired ?? 0) - 1);
    expect(facts.get(childIds[1] ?? '')).toMatchObject({ treatment: true, consents: { services: 'given' } });
    // On a day before anything was said or received, nothing was.
    const long = (await casefileFacts(store.reader, [one], inDays(-300))).get(one);
    expect(long?.consents).toEqual({});
    expect((await casefileFacts(store.reader, [], today())).size).toBe(0);
  });

  it('a child nobody wrote anything about lacks every required paper, and nothing else is known', async () => {
    const id = newId();
    await inTx((tx) =>
      tx.insert('child', id, { code: 'HW-A-9999', sex: 'unknown', complexity: 'usual', since: today() }),
    );
    const fact = (await casefileFacts(store.reader, [id], today())).get(id);
    expect(fact).toMatchObject({ disability: null, treatment: null, inSchool: null, languageLost: null, consents: {} });
    expect(fact?.documentsHeld).toBe(0);
    expect(fact?.documentsMissing).toHaveLength(fact?.documentsRequired ?? -1);
  });
});

describe('the timeline', () => {
  it('tells every part of a file in the reader’s language, and nothing of a confidential note, for its author neither', async () => {
    const asked = { childId: childIds[0] ?? '', actorId: userId, today: today() };
    const events = await casefileTimeline(store.reader, asked);
    const told = events.map((event) => event.words);
    for (const words of [
      'health',
      'school-named-start',
      'document-copy-received',
      'consent-given',
      'consent-withdrawn',
      'assent-given',
    ]) {
      expect(told).toContain(words);
    }
    for (const words of [
      'contact-call',
      'contact-missed',
      'observation-health',
      'words',
      'decision',
      'memory',
      'belonging-handed-over',
    ]) {
      expect(told).toContain(words);
    }
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
    expect(JSON.stringify(events)).not.toMatch(/Hush|Unspeakable|confidential|note:/);
    expect(events.every((event) => event.area === 'casefile' && event.on <= today())).toBe(true);
    const paper = events.find((event) => event.words === 'document-copy-received');
    expect(paper).toMatchObject({
      link: `/children/${asked.childId}/documents`,
      values: { document: expect.stringMatching(/photo/i) as string },
    });
    expect(events.find((event) => event.words === 'memory')?.precision).toBe('year');
    expect(await casefileTimeline(store.reader, { ...asked, childId: newId() })).toEqual([]);
  });
});

it('all of it can be made again from the log alone', async () => {
  const { driver } = await chooseDriver({ markerFolder: root });
  expect(await rebuildDifferences(folder, key, driver)).toEqual([]);
});

// Last: a statement that was only explained keeps its connection from seeing what is written afterwards.
describe('every statement', () => {
  it('is tried here', () => {
    const made = [childQueries, entries, queries, factQueries]
      .flatMap((one) => Object.keys(one))
      .filter((name) => name.endsWith('Sql'));
    expect(made.filter((name) => !Object.hasOwn(statements, name.replace(/Sql$/, '')))).toEqual([]);
  });

  /** The list of all children is all children; the lists of kinds and of accounts are short. */
  const whole: Readonly<Record<string, string>> = { allChildren: 'c', kinds: 'k', lastKind: 'k', users: 'u' };
  it.each(Object.entries(statements))('reads no long table from end to end: %s', async (name, statement) => {
    await store.reader.all(statement, z.unknown());
    const plan = await store.reader.all(sql`EXPLAIN QUERY PLAN ${statement}`, z.object({ detail: z.string() }));
    const scanned = plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
    // The ids asked for are a list of ours.
    expect(scanned.filter((alias) => alias !== 'j' && alias !== 'json_each' && alias !== whole[name])).toEqual([]);
  });
});
