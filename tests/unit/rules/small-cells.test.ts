/** What is told outside, and what would tell on few. */
import { describe, expect, it } from 'vitest';
import { isSmall, told, toldCells } from '../../../src/shared/rules/small-cells.ts';

describe('a count', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [100, 100],
  ])('of %i is told as %s', (count, found) => {
    expect([told(count), isSmall(count)]).toEqual([found, found === null]);
  });
});

describe('cells of one sum', () => {
  it.each([
    ['none small', { a: 5, b: 9 }, { a: 5, b: 9 }],
    ['one small takes the next smallest with it', { a: 3, b: 9, c: 7 }, { a: null, b: 9, c: null }],
    ['nothing cannot hide anything', { a: 3, b: 0, c: 7 }, { a: null, b: 0, c: null }],
    ['two small hide each other', { a: 3, b: 1, c: 7 }, { a: null, b: null, c: 7 }],
    ['the only one there is', { a: 3, b: 0 }, { a: null, b: 0 }],
  ])('%s', (_, cells, found) => {
    expect(toldCells<string>(cells)).toEqual(found);
  });
});
