/** The machine's own name, the log on the disk, and what the disk's errors mean. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/main/errors.ts';
import { diskError } from '../../../src/main/platform/disk-errors.ts';
import { logFile } from '../../../src/main/platform/log-file.ts';
import { makeLog } from '../../../src/main/platform/log.ts';
import { machineId } from '../../../src/main/platform/machine-id.ts';
import { refusal, tempFolder } from '../../vault/support.ts';

const random = (fill: number) => (bytes: number) => new Uint8Array(bytes).fill(fill);

describe('the machine’s id', () => {
  it('is made once, in a folder that may not exist yet, and stays', async () => {
    const file = join(tempFolder(), 'a', 'b', 'machine');
    expect(await machineId(file, random(7))).toBe('07'.repeat(16));
    expect(await machineId(file, random(8))).toBe('07'.repeat(16));
  });

  it('is made anew where the file holds something else', async () => {
    const file = join(tempFolder(), 'machine');
    for (const content of ['', 'abc', 'g'.repeat(32), '07'.repeat(17)]) {
      writeFileSync(file, content);
      expect(await machineId(file, random(9))).toBe('09'.repeat(16));
    }
  });

  it('that cannot be kept is a problem of the folder', async () => {
    const file = join(tempFolder(), 'taken');
    writeFileSync(file, '');
    const refused = { code: 'cannot-open', problem: 'folder-not-writable' };
    expect(await refusal(machineId(join(file, 'machine'), random(1)))).toEqual(refused);
  });
});

describe('the log on the disk', () => {
  it('holds the lines, and never more than two files of its size', () => {
    const file = join(tempFolder(), 'logs', 'log.jsonl');
    const log = makeLog(() => 0, logFile(file, 1_000));
    for (let n = 0; n < 100; n += 1) log.event('test.line', { n });
    const [now, before] = [readFileSync(file, 'utf8'), readFileSync(`${file}.1`, 'utf8')];
    expect(readdirSync(join(file, '..')).sort()).toEqual(['log.jsonl', 'log.jsonl.1']);
    expect(Buffer.byteLength(now)).toBeLessThanOrEqual(1_000);
    expect(Buffer.byteLength(before)).toBeLessThanOrEqual(1_000);
    const lines = `${before}${now}`.trimEnd().split('\n');
    expect(lines.at(-1)).toBe('{"at":"1970-01-01T00:00:00.000Z","event":"test.line","values":{"n":99}}');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written stops nothing, and counts what was lost', () => {
    const file = join(tempFolder(), 'log.jsonl');
    mkdirSync(`${file}.1`);
    writeFileSync(join(`${file}.1`, 'in the way'), '');
    writeFileSync(file, 'x'.repeat(990));
    const write = logFile(file, 1_000);
    write('{"event":"one, which would need a new file"}\n');
    write('{"event":"two, which would need a new file"}\n');
    writeFileSync(file, '');
    write('{"event":"three"}\n');
    expect(readFileSync(file, 'utf8')).toBe('{"event":"log.lost","values":{"lines":2}}\n{"event":"three"}\n');
  });
});

describe('an error of the disk', () => {
  const error = (code: string) => Object.assign(new Error('/home/ada/secret'), { code });

  it('is full or closed to us, in words of ours', () => {
    expect(diskError(error('ENOSPC'), 'working')).toMatchObject({ code: 'disk-full', detail: {} });
    for (const code of ['ENOSPC', 'EDQUOT']) {
      expect(diskError(error(code), 'opening')).toMatchObject({
        code: 'cannot-open',
        detail: { problem: 'disk-full' },
      });
    }
    for (const code of ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']) {
      const mapped = diskError(error(code), 'working');
      expect(mapped).toMatchObject({ code: 'cannot-open', detail: { problem: 'folder-not-writable' } });
      expect(mapped instanceof AppError && mapped.message).toBe('cannot-open');
    }
  });

  it('that is neither stays what it is', () => {
    for (const other of [error('EIO'), new AppError('forbidden'), 'text', undefined]) {
      expect(diskError(other, 'opening')).toBe(other);
    }
  });
});
