/** Photos of people: what is taken in, who sees them, how they come back. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { staffPhotoLimit } from '../../../src/shared/areas/team.ts';
import { newId, openHome, type Home, type Person } from '../../support/home.ts';
import { addStaff, allRefused, changes, join as joinAccount, person } from './support.ts';

let home: Home;
let id: string;
beforeAll(async () => {
  home = await openHome({ sleepless: true });
});
beforeEach(async () => {
  ({ id } = await addStaff(home, 'Pia Picture', 'social-worker'));
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const jpeg = (more: string) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(more)]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x01]);
const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBPVP8 ')]);
const wanted = (content: Buffer, more: object = {}) => ({
  id,
  rev: 1,
  photoId: newId(),
  mediaType: 'image/jpeg' as const,
  data: content.toString('base64'),
  ...more,
});
const shown = async (who: Person = home.director) =>
  Buffer.from((await who.ask('team.photo', { id })).data, 'base64').toString('latin1');

it('is kept and shown as it came; saved twice, it is one', async () => {
  const face = jpeg('a face that nobody may find');
  const input = wanted(face);
  const staff = await home.director.ask('team.setPhoto', input);
  expect(staff).toMatchObject({ rev: 2, photoId: input.photoId });
  expect(await shown()).toBe(face.toString('latin1'));
  const before = await changes(home);
  expect(await home.director.ask('team.setPhoto', input)).toEqual(staff);
  expect(await changes(home)).toBe(before);
  for (const file of ['files.db', 'files.db-wal', 'records.db', 'records.db-wal']) {
    expect(readFileSync(join(home.folder, file)).includes('a face that nobody')).toBe(false);
  }
});

it('is a picture, and the one it says it is', async () => {
  for (const [content, mediaType] of [
    [png, 'image/png'],
    [webp, 'image/webp'],
  ] as const) {
    const { rev } = await person(home, id);
    const staff = await home.director.ask('team.setPhoto', { ...wanted(content), rev, mediaType });
    expect((await home.director.ask('team.photo', { id: staff.id })).mediaType).toBe(mediaType);
  }
  const { rev } = await person(home, id);
  const set = 'team.setPhoto';
  const script = Buffer.from('<script>alert(1)</script>');
  expect(
    await allRefused(home, home.director, [
      [set, wanted(script, { rev }), 'invalid', 'data', 'media-type'],
      [set, wanted(png, { rev }), 'invalid', 'data', 'media-type'],
      [set, wanted(jpeg('x'), { rev, mediaType: 'image/png' }), 'invalid', 'data', 'media-type'],
      [set, wanted(jpeg('x'), { rev, mediaType: 'image/svg+xml' }), 'invalid', 'mediaType'],
      [set, wanted(Buffer.alloc(0), { rev }), 'invalid', 'data', 'required'],
      [set, wanted(jpeg('x'.repeat(staffPhotoLimit)), { rev }), 'invalid', 'data', 'too-large'],
      [set, wanted(jpeg('x'.repeat(2 * staffPhotoLimit)), { rev }), 'too-large'],
      [set, wanted(jpeg('x'), { rev: rev + 1 }), 'conflict'],
      [set, { ...wanted(jpeg('x'), { rev }), id: newId() }, 'not-found'],
      ['team.removePhoto', { id, rev: rev + 1 }, 'conflict'],
      ['team.removePhoto', { id: newId(), rev: 1 }, 'not-found'],
    ]),
  ).toEqual([]);
});

it('is taken away and brought back; one that was somebody else’s is not', async () => {
  const input = wanted(jpeg('first'));
  await home.director.ask('team.setPhoto', input);
  const gone = await home.director.ask('team.removePhoto', { id, rev: 2 });
  expect(gone.photoId).toBe(null);
  expect((await home.director.refused('team.photo', { id })).code).toBe('not-found');
  const back = await home.director.ask('team.restorePhoto', { id, rev: gone.rev, photoId: input.photoId });
  expect(back.photoId).toBe(input.photoId);
  expect(await shown()).toContain('first');

  const next = await home.director.ask('team.setPhoto', { ...wanted(jpeg('second')), rev: back.rev });
  expect(await shown()).toContain('second');
  const other = await addStaff(home, 'Otto Other', 'nurse');
  expect(
    await allRefused(home, home.director, [
      ['team.restorePhoto', { id: other.id, rev: 1, photoId: input.photoId }, 'not-found'],
      ['team.restorePhoto', { id, rev: next.rev, photoId: newId() }, 'not-found'],
      // The bytes of another photo do not take the place of one that is there.
      ['team.setPhoto', { ...wanted(jpeg('x')), id: other.id, photoId: input.photoId }, 'invalid', 'photoId', 'taken'],
    ]),
  ).toEqual([]);
  const undone = await home.director.ask('team.restorePhoto', { id, rev: next.rev, photoId: input.photoId });
  expect([undone.photoId, await shown()]).toEqual([input.photoId, jpeg('first').toString('latin1')]);
});

it('is seen by who sees the person', async () => {
  await home.director.ask('team.setPhoto', wanted(jpeg('mine')));
  const [own, colleague] = [await home.person('social-worker'), await home.person('care-staff')];
  await joinAccount(home, id, own.id);
  expect(await shown(own)).toContain('mine');
  expect(await shown(await home.person('supervisor'))).toContain('mine');
  for (const who of [colleague, await home.person('trainer'), await home.person('viewer')]) {
    expect((await who.refused('team.photo', { id })).code).toBe('forbidden');
  }
  for (const who of [own, await home.person('supervisor')]) {
    expect(await allRefused(home, who, [['team.setPhoto', wanted(jpeg('x')), 'forbidden']])).toEqual([]);
    expect(await allRefused(home, who, [['team.removePhoto', { id, rev: 2 }, 'forbidden']])).toEqual([]);
  }
});
