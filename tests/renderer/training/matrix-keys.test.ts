/** Where keys lead in a matrix: over the edges nowhere, the corner belongs to nothing, right to left turns the arrows. */
import { describe, expect, it } from 'vitest';
import { inside, step } from '../../../src/renderer/ui/matrixKeys.ts';

const size = { rows: 3, columns: 4 };
const usual = { rtl: false, whole: false };
const go = (key: string, row: number, column: number, how = usual) => step(key, { row, column }, size, how);

describe('keys in a matrix', () => {
  it('move one cell and stop at the edges', () => {
    expect(go('ArrowDown', 0, 0)).toEqual({ row: 1, column: 0 });
    expect(go('ArrowRight', 0, 3)).toEqual({ row: 0, column: 3 });
    expect(go('ArrowDown', 2, 2)).toEqual({ row: 2, column: 2 });
    expect(go('PageDown', 0, 1)).toEqual({ row: 2, column: 1 });
  });
  it('reach the name before the first cell and the summary above the first row, but not the corner', () => {
    expect(go('ArrowLeft', 1, 0)).toEqual({ row: 1, column: -1 });
    expect(go('ArrowUp', 0, 2)).toEqual({ row: -1, column: 2 });
    expect(go('ArrowUp', 0, -1)).toEqual({ row: -1, column: 0 });
    expect(go('ArrowLeft', -1, 0)).toEqual({ row: -1, column: 0 });
  });
  it('jump to the ends of a row, and with Control to the ends of all', () => {
    expect(go('Home', 2, 3)).toEqual({ row: 2, column: -1 });
    expect(go('End', 1, 0)).toEqual({ row: 1, column: 3 });
    expect(go('Home', 2, 3, { rtl: false, whole: true })).toEqual({ row: -1, column: 0 });
    expect(go('End', 0, 0, { rtl: false, whole: true })).toEqual({ row: 2, column: 3 });
  });
  it('go the other way where one reads from right to left', () => {
    expect(go('ArrowLeft', 0, 0, { rtl: true, whole: false })).toEqual({ row: 0, column: 1 });
    expect(go('ArrowRight', 0, 0, { rtl: true, whole: false })).toEqual({ row: 0, column: -1 });
  });
  it('leave every other key alone, and come back inside when the matrix shrank', () => {
    expect(go('a', 0, 0)).toBeNull();
    expect(inside({ row: 40, column: 30 }, size)).toEqual({ row: 2, column: 3 });
  });
});
