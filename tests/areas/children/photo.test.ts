/** A child's photo: kept with somebody's consent alone, encrypted, and shown to nobody once the consent is gone. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as s from './support.ts';
import { inDays, newId, today, type Setting } from './support.ts';

let at: Setting;
let childId: string;
beforeAll(async () => {
  at = await s.setting();
});
beforeEach(async () => {
  childId = (await s.add(at.director)).id;
});
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

const refused = async (more: Parameters<typeof s.photo>[1]) =>
  (await at.director.refused('children.addPhoto', s.photo(childId, more))).fields;
const say = (answer: 'given' | 'refused') =>
  at.director.ask('casefile.recordConsent', {
    ...{ childId, id: newId(), kind: 'photo', voice: 'giver', giver: 'Her aunt', relation: 'aunt', answer },
    saidOn: inDays(-2),
  });

it('is kept under a consent that is said, shown as it came, and not on disk', async () => {
  const input = s.photo(childId);
  const first = await at.director.ask('children.addPhoto', input);
  expect(await at.director.ask('children.addPhoto', input)).toEqual(first);
  const head = await s.headOf(at.director, childId);
  expect(head.photoId).toBe(input.id);
  const shown = await at.director.ask('children.photo', { childId, photoId: input.id });
  expect(shown).toEqual({ mediaType: 'image/jpeg', data: input.data });
  for (const file of ['files.db', 'files.db-wal', 'records.db', 'records.db-wal']) {
    expect(readFileSync(join(at.home.folder, file)).includes('a face that nobody')).toBe(false);
  }
});

it('is asked for by nobody and kept by nobody without consent', async () => {
  expect(await refused({ consent: null })).toEqual([{ path: 'consent', rule: 'consent-needed' }]);
  await say('given');
  await at.director.ask('children.addPhoto', s.photo(childId, { consent: null }));
  await say('refused');
  expect(await refused({})).toEqual([{ path: 'consent', rule: 'consent-refused' }]);
});

it('stays in the record and is shown to nobody once the consent is withdrawn', async () => {
  const given = await say('given');
  const input = s.photo(childId, { consent: null });
  await at.director.ask('children.addPhoto', input);
  const by = { withdrawnOn: today(), withdrawnBy: 'Her aunt', withdrawnWhy: 'A poster' };
  await at.director.ask('casefile.withdrawConsent', { childId, id: given.id, rev: given.rev, ...by });
  expect(await s.headOf(at.director, childId)).toMatchObject({ photoId: null });
  expect((await at.director.refused('children.photo', { childId, photoId: input.id })).code).toBe('not-found');
  const record = await s.recordOf(at.director, childId);
  expect(record).toMatchObject({ photoConsent: 'withdrawn', photos: [{ id: input.id }] });
});

it('is a picture of a kind we know, taken on a day that has been', async () => {
  const count = await s.changes(at.home);
  expect(await refused({ data: Buffer.from('GIF89a').toString('base64') })).toEqual([
    { path: 'data', rule: 'media-type' },
  ]);
  expect(await refused({ data: '' })).toEqual([{ path: 'data', rule: 'required' }]);
  expect(await refused({ mediaType: 'image/png' })).toEqual([{ path: 'data', rule: 'media-type' }]);
  expect(await refused({ takenOn: inDays(1) })).toEqual([{ path: 'takenOn', rule: 'in-future' }]);
  expect(await s.changes(at.home)).toBe(count);
});

it('is shown to the carers of the house and to nobody of another, and under its own child alone', async () => {
  const input = s.photo(at.mine);
  await at.lead.ask('children.addPhoto', input);
  await at.carer.ask('children.photo', { childId: at.mine, photoId: input.id });
  const asked = { childId: at.mine, photoId: input.id };
  expect((await at.stranger.refused('children.photo', asked)).code).toBe('forbidden');
  expect((await at.stranger.refused('children.photo', { ...asked, childId: at.other })).code).toBe('not-found');
});
