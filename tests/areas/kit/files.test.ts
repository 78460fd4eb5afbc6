/** Scans of signed receipts: encrypted, and never anything but what they say they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../support/home.ts';
import { today } from '../caseload/support.ts';
import { allRefused, begin, kitHome, kitOf, stocked, type KitHome } from './support.ts';

let at: KitHome;
let kitId: string;
beforeAll(async () => {
  at = await kitHome();
  kitId = await begin(at.lead, at.mine);
});
afterAll(async () => {
  expect(at.home.defects).toEqual([]);
  await at.home.done();
});

const base64 = (content: string | Uint8Array) => Buffer.from(content as string).toString('base64');
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('picture')]);
const adding = (more: object = {}) => ({
  ...{ id: newId(), childId: at.mine, kitId, receiptId: null, name: 'Signed list', mediaType: 'image/png' },
  ...{ data: base64(png), ...more },
});

describe('a scan', () => {
  it('is kept once however often it is saved, shown as it was, removed and brought back', async () => {
    const input = adding() as never;
    const first = await at.lead.ask('kit.addFile', input);
    expect(await at.lead.ask('kit.addFile', input)).toEqual(first);
    const { id, rev } = first;
    const shown = await at.lead.ask('kit.file', { childId: at.mine, id });
    expect(shown).toEqual({ name: 'Signed list', mediaType: 'image/png', data: base64(png) });
    expect(await at.lead.ask('kit.copyFile', { childId: at.mine, id })).toEqual(shown);
    const gone = await at.lead.ask('kit.removeFile', { childId: at.mine, id, rev });
    expect((await at.lead.refused('kit.file', { childId: at.mine, id })).code).toBe('not-found');
    await at.lead.ask('kit.restoreFile', { childId: at.mine, id, rev: gone.rev });
    expect((await kitOf(at.lead, at.mine)).files).toMatchObject([{ id, bytes: png.length }]);
  });

  it('stays in the house where the family said no to sharing by name', async () => {
    const { id } = await at.lead.ask('kit.addFile', adding() as never);
    const no = { kind: 'sharing-named', voice: 'giver', answer: 'refused', giver: 'Her mother' } as const;
    await at.lead.ask('casefile.recordConsent', { childId: at.mine, id: newId(), ...no, saidOn: today() });
    const { code, fields } = await at.lead.refused('kit.copyFile', { childId: at.mine, id });
    expect([code, fields]).toEqual(['invalid', [{ path: 'childId', rule: 'sharing-barred' }]]);
    expect((await at.lead.ask('kit.file', { childId: at.mine, id })).name).toBe('Signed list');
  });

  it.each([
    ['nothing at all', '', 'image/png', 'data', 'required'],
    ['a program that says it is a picture', base64('MZ\u0000\u0003'), 'image/png', 'data', 'media-type'],
    ['a page that says it is a PDF', base64('<script>alert(1)</script>'), 'application/pdf', 'data', 'media-type'],
    ['a PDF that says it is a picture', base64('%PDF-1.7'), 'image/jpeg', 'data', 'media-type'],
    ['a sound that says it is a picture', base64('RIFF0000WAVE'), 'image/webp', 'data', 'media-type'],
    ['half a beginning', base64('%PD'), 'application/pdf', 'data', 'media-type'],
    ['a drawing that can hold a script', base64('<svg/>'), 'image/svg+xml', 'mediaType', 'not-a-choice'],
    ['no base64', '%%%', 'image/png', 'data', 'invalid'],
  ])('is refused where it is %s', async (_says, data, mediaType, field, rule) => {
    const before = (await kitOf(at.lead, at.mine)).files.length;
    expect(
      await allRefused(at.home, at.lead, [['kit.addFile', adding({ data, mediaType }), 'invalid', field, rule]]),
    ).toEqual([]);
    expect((await kitOf(at.lead, at.mine)).files).toHaveLength(before);
  });

  it('is refused above 25 MB, and with a name that is too long or another receipt’s', async () => {
    const large = Buffer.alloc(25 * 1024 * 1024 + 1);
    png.copy(large);
    expect(
      await allRefused(at.home, at.lead, [
        ['kit.addFile', adding({ data: base64(large) }), 'invalid', 'data', 'too-large'],
        ['kit.addFile', adding({ name: 'x'.repeat(300) }), 'invalid', 'name', 'too-long'],
        ['kit.addFile', adding({ receiptId: newId() }), 'not-found'],
        ['kit.addFile', adding({ path: '/etc/passwd' }), 'invalid', 'path', 'unknown-field'],
      ]),
    ).toEqual([]);
  });

  it('an id that names another content is refused', async () => {
    const input = adding();
    await at.lead.ask('kit.addFile', input as never);
    const other = { ...input, data: base64(Buffer.concat([png, Buffer.from('x')])) };
    expect((await at.lead.refused('kit.addFile', other)).fields).toEqual([{ path: 'id', rule: 'used' }]);
  });

  it('stands nowhere readable', async () => {
    const words = 'Amara Otieno took this over';
    await at.lead.ask('kit.addFile', adding({ data: base64(Buffer.concat([png, Buffer.from(words)])) }) as never);
    for (const name of readdirSync(at.home.folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(at.home.folder, name);
      const content = name.includes('.') ? readFileSync(path) : Buffer.alloc(0);
      expect(content.includes(words) || name.includes('Signed list')).toBe(false);
    }
  });
});

describe('the receipt of a purchase', () => {
  it('hangs on its movement alone, and is checked the same', async () => {
    const { id, rev } = await stocked(at.lead, 'kit-bag', 1);
    const call = { id, rev, fileId: newId(), name: 'Shop', mediaType: 'image/png', data: base64(png) };
    expect(
      await allRefused(at.home, at.lead, [
        ['kit.attachReceipt', { ...call, data: base64('GIF89a') }, 'invalid', 'data', 'media-type'],
        ['kit.attachReceipt', { ...call, rev: 9 }, 'conflict'],
        ['kit.receiptFile', { id }, 'not-found'],
      ]),
    ).toEqual([]);
    await at.lead.ask('kit.attachReceipt', call as never);
    expect((await at.lead.ask('kit.receiptFile', { id })).data).toBe(base64(png));
  });
});
