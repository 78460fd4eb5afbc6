/** Dates as people write them: read where they are sure, and left alone where they are not. */
import { describe, expect, it } from 'vitest';
import { dateInCell, orderOf } from '../../../src/main/documents/cell-dates.ts';

const today = '2026-11-22';
const dayFirst = (cell: string | number | Date) => dateInCell(cell, 'day-first', today);

describe('a date in a cell', () => {
  it.each<[string | number | Date, string]>([
    ['2024-02-29', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['2024-02-29T08:30:00', '2024-02-29'],
    ['2024-02-29 00:00:00', '2024-02-29'],
    ['29/02/2024', '2024-02-29'],
    ['29.2.24', '2024-02-29'],
    ['1-12-99', '1999-12-01'],
    ['1-12-27', '2027-12-01'],
    ['1-12-28', '1928-12-01'],
    ['12/25/2023', '2023-12-25'],
    ['5 March 2024', '2024-03-05'],
    ['5th of March, 2024', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['5-Mar-24', '2024-03-05'],
    ['Tuesday 5 March 2024', '2024-03-05'],
    ['1er août 2023', '2023-08-01'],
    ['15 févr. 2023', '2023-02-15'],
    ['2 décembre 2022', '2022-12-02'],
    [' 3 mai 2021. ', '2021-05-03'],
    [45_351, '2024-02-29'],
    [45_351.75, '2024-02-29'],
    ['45351', '2024-02-29'],
    [new Date(Date.UTC(2024, 1, 29)), '2024-02-29'],
  ])('%s is %s', (cell, date) => {
    expect(dayFirst(cell)).toBe(date);
  });

  it.each([
    '',
    'soon',
    '2024',
    'March 2024',
    '31/02/2024',
    '30 February 2023',
    '5 Foo 2024',
    '13/13/2024',
    '1/2',
    12,
    1.5,
    90_000,
    '12345678',
  ])('%s is none', (cell) => {
    expect(dayFirst(cell)).toBeNull();
  });

  it('reads what can be read in two ways as the column does', () => {
    expect(dateInCell('3/4/2024', 'day-first', today)).toBe('2024-04-03');
    expect(dateInCell('3/4/2024', 'month-first', today)).toBe('2024-03-04');
    expect(dateInCell('25/4/2024', 'month-first', today)).toBe('2024-04-25');
  });
});

it.each([
  [['3/4/2024', '25/12/2023'], 'day-first'],
  [['3/4/2024', '12/25/2023'], 'month-first'],
  [['3/4/2024'], 'day-first'],
  [['12/25/2023', '25/12/2023', null, 45_000], 'day-first'],
  [[], 'day-first'],
] as const)('a column with %j is %s', (cells, order) => {
  expect(orderOf(cells)).toBe(order);
});
