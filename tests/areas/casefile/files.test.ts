/** Hostile and honest files: judged by what they hold, never by what they claim; named outside by code alone. */
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childFileLimit } from '../../../src/shared/areas/casefile.ts';
import { judge } from '../../../src/main/documents/content.ts';
import { zip } from '../../support/zip.ts';
import { allRefused, changes, good, newId, setting, writeNote, type Setting } from './support.ts';

let s: Setting;
let documentId: string;
beforeAll(async () => {
  s = await setting();
  const made = await s.lead.ask('casefile.saveDocument', { childId: s.mine, id: newId(), ...good.document() });
  documentId = made.id;
});
afterAll(async () => {
  expect(s.home.defects).toEqual([]);
  await s.home.done();
});

const part = (name: string, content = '<xml/>') => ({ name, content: Buffer.from(content), mode: 0o644 });
const docx = zip([part('[Content_Types].xml'), part('word/document.xml')]);
const odt = zip([part('mimetype', 'application/vnd.oasis.opendocument.text'), part('content.xml')]);
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex');

/** A small archive of one part that unpacks into `bytes` zeros and says of itself what it likes. */
function bomb(bytes: number, claimed = bytes): Buffer {
  const packed = deflateRawSync(Buffer.alloc(bytes), { level: 9 });
  const name = Buffer.from('word/document.xml');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claimed, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed]);
  const central = Buffer.concat([Buffer.from('504b01021403', 'hex'), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('what a file is', () => {
  it.each<[name: string, content: Buffer, kind: string]>([
    ['scan.pdf', Buffer.from('%PDF-1.4\n…'), 'application/pdf'],
    ['SCAN.PDF', Buffer.from('%PDF-1.4\n…'), 'application/pdf'],
    ['photo.jpeg', jpeg, 'image/jpeg'],
    ['photo', png, 'image/png'],
    ['letter.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['letter.odt', odt, 'application/vnd.oasis.opendocument.text'],
    ['notes.txt', Buffer.from('Elle a dit : « oui »\r\n\tដារា'), 'text/plain'],
    ['photo.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'image/heic'],
  ])('%s is taken', (name, content, mediaType) => {
    expect(judge(content, name)).toMatchObject({ ok: true, content: { mediaType } });
  });

  it.each<[name: string, content: Buffer, why: string]>([
    ['empty.pdf', Buffer.alloc(0), 'empty-file'],
    ['scan.pdf', png, 'file-kind'],
    ['photo.png', Buffer.from('%PDF-1.7'), 'file-kind'],
    ['photo.jpg.exe', jpeg, 'file-kind'],
    ['program.pdf', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'file-kind'],
    ['program', Buffer.from('\x7fELF\x02\x01', 'latin1'), 'file-kind'],
    ['page.html', Buffer.from('<html><script>1</script>'), 'file-kind'],
    ['picture.svg', Buffer.from('<svg onload="1"/>'), 'file-kind'],
    ['run.bat', Buffer.from('del *.*'), 'file-kind'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-kind'],
    ['sheet.xlsx', docx, 'file-kind'],
    ['macro.docm', docx, 'file-kind'],
    ['archive.zip', zip([part('a.txt')]), 'file-kind'],
    ['broken.docx', docx.subarray(0, 40), 'file-damaged'],
    ['text.txt', Buffer.from('a\0b'), 'file-kind'],
    ['latin.txt', Buffer.from([0x63, 0xe9, 0x21]), 'file-kind'],
    ['bomb.docx', bomb(200 * 1024 * 1024), 'file-bomb'],
    ['liar.docx', bomb(200 * 1024 * 1024, 10), 'file-bomb'],
  ])('%s is not: %s', (name, content, why) => {
    expect(judge(content, name)).toEqual({ ok: false, why });
  });
});

describe('a file of a child', () => {
  const adding = (content: Buffer, name: string, more: object = {}) => ({
    ...{ childId: s.mine, about: 'document', entryId: documentId, id: newId(), name, data: content.toString('base64') },
    ...more,
  });

  it('is kept once, shown from memory, and named outside by the child’s code and what it is', async () => {
    const content = Buffer.from('%PDF-1.7 Amara, born in Kisumu');
    const input = adding(content, 'Amara birth certificate.pdf') as never;
    const kept = await s.lead.ask('casefile.addFile', input);
    expect(kept).toMatchObject({
      name: 'Amara birth certificate.pdf',
      mediaType: 'application/pdf',
      bytes: content.length,
    });
    const before = await changes(s.home);
    expect(await s.lead.ask('casefile.addFile', input)).toEqual(kept);
    expect(await changes(s.home)).toBe(before);
    const shown = await s.lead.ask('casefile.file', { childId: s.mine, id: kept.id });
    const { child } = await s.lead.ask('caseload.child', { childId: s.mine });
    expect(shown).toMatchObject({ name: `${child.code}-birth-certificate.pdf`, mediaType: 'application/pdf' });
    expect(Buffer.from(shown.data, 'base64')).toEqual(content);
    const { lines } = await s.lead.ask('casefile.documents', { childId: s.mine });
    const files = lines.flatMap((line) => line.documents).find((one) => one.id === documentId)?.files;
    expect(files?.map((one) => one.id)).toEqual([kept.id]);
    // Removed, it is gone from sight; brought back, it is there.
    const gone = await s.lead.ask('casefile.remove', { childId: s.mine, kind: 'file', id: kept.id, rev: kept.rev });
    expect((await s.lead.refused('casefile.file', { childId: s.mine, id: kept.id })).code).toBe('not-found');
    await s.lead.ask('casefile.restore', { childId: s.mine, kind: 'file', id: kept.id, rev: gone.rev });
    await s.lead.ask('casefile.file', { childId: s.mine, id: kept.id });
  });

  it('hangs on words, memories and consents too, never on a confidential note', async () => {
    const words = await s.lead.ask('casefile.recordWords', { childId: s.mine, id: newId(), ...good.words() });
    await s.lead.ask('casefile.addFile', adding(png, 'drawing.png', { about: 'words', entryId: words.id }) as never);
    const { words: all } = await s.lead.ask('casefile.words', { childId: s.mine });
    expect(all[0]?.files).toMatchObject([{ name: 'drawing.png', mediaType: 'image/png' }]);
    const note = await writeNote(s.lead, s.mine);
    const wrong = await allRefused(s.home, s.lead, [
      ['casefile.addFile', adding(png, 'a.png', { about: 'note', entryId: note.id }), 'invalid', 'about'],
      ['casefile.addFile', adding(png, 'a.png', { about: 'document', entryId: note.id }), 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('is refused with a clear word when it is not what it should be, and nothing is kept', async () => {
    const call = 'casefile.addFile';
    const taken = adding(png, 'a.png');
    await s.lead.ask(call, taken as never);
    const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(childFileLimit)]);
    const wrong = await allRefused(s.home, s.lead, [
      [call, adding(Buffer.alloc(0), 'a.pdf'), 'invalid', 'data', 'empty-file'],
      [call, adding(png, 'a.pdf'), 'invalid', 'data', 'file-kind'],
      [call, adding(bomb(100 * 1024 * 1024), 'a.docx'), 'invalid', 'data', 'file-bomb'],
      [call, adding(docx.subarray(0, 50), 'a.docx'), 'invalid', 'data', 'file-damaged'],
      [call, adding(large, 'a.pdf'), 'invalid', 'data', 'file-too-large'],
      [call, adding(png, 'a.png', { data: 'not base64!' }), 'invalid', 'data'],
      [call, adding(png, ''), 'invalid', 'name'],
      [call, { ...taken, data: jpeg.toString('base64'), name: 'a.jpg' }, 'invalid', 'id', 'used'],
      [call, adding(png, 'a.png', { entryId: newId() }), 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const twice = Buffer.alloc(childFileLimit * 2);
    expect((await s.lead.refused(call, adding(twice, 'a.pdf'))).code).toBe('too-large');
  });

  it('of a paper that was removed is looked at no more', async () => {
    const made = await s.lead.ask('casefile.saveDocument', { childId: s.mine, id: newId(), ...good.document() });
    const kept = await s.lead.ask('casefile.addFile', adding(png, 'b.png', { entryId: made.id }) as never);
    await s.lead.ask('casefile.remove', { childId: s.mine, kind: 'document', id: made.id, rev: made.rev });
    expect((await s.lead.refused('casefile.file', { childId: s.mine, id: kept.id })).code).toBe('not-found');
  });
});
