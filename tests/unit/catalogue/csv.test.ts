/** No cell of a file we make is run by a spreadsheet, and no text is lost in one. */
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, neutralised } from '../../../src/main/documents/csv.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a CSV file', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\tcmd',
    '\r=1',
    '\n=1',
    '  =1',
    '"=1"',
    "'=1",
    '\ufeff=1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|calc',
    '\u0000=1',
    '-',
  ])('does not run %j', (cell) => {
    expect(neutralised(cell).startsWith("'")).toBe(true);
  });

  it.each(['Amélie', '12', '-3', '-3.5', '2026-01-01', 'a = b', 'ភូមិ', 'x@y', ''])('leaves %j as it is', (cell) => {
    expect(neutralised(cell)).toBe(cell);
  });

  it('has its mark, quotes what needs it, and ends lines as spreadsheets expect', () => {
    const file = text(
      csv(
        ['A', 'B'],
        [
          ['say "hi", now', null],
          [3, 'two\nlines'],
          [Number.NaN, '=x'],
        ],
      ),
    );
    expect(file).toBe('\ufeff"A","B"\r\n"say ""hi"", now",\r\n3,"two\nlines"\r\n,"\'=x"\r\n');
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        expect(neutralised(cell)).not.toMatch(/^[\s"]*[=+@\t\r]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
