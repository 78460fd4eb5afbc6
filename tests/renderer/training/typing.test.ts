/** What is typed into the sheet of attendance: letters find a person, one figure is the result. */
import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/renderer/areas/training/sessions/AddPeople.tsx';
import { keyOf, readTyped, resultOf } from '../../../src/renderer/areas/training/sessions/results.ts';
import type { Attendee } from '../../../src/renderer/areas/training/sessions/usePeople.ts';

const person = (name: string): Attendee => ({ id: name, name, jobs: [], needs: false });
const found = (typed: string) =>
  findPeople([person('Joan Amundsen'), person('Amélie Diop'), person('Sam Adeyemi')], typed).map((one) => one.name);

describe('the sheet of attendance', () => {
  it('takes the last figure as the result and keeps the letters', () => {
    expect(readTyped('am3')).toEqual({ name: 'am', result: 'not-passed' });
    expect(readTyped('am34')).toEqual({ name: 'am', result: 'absent' });
    expect(readTyped('am9')).toEqual({ name: 'am', result: null });
    expect(readTyped('')).toEqual({ name: '', result: null });
  });
  it('has one key for each result', () => {
    for (const key of ['1', '2', '3', '4']) expect(keyOf(resultOf(key) ?? 'absent')).toBe(key);
    expect(resultOf('5')).toBeNull();
  });
  it('finds without accents, names that begin so first', () => {
    expect(found('ame')).toEqual(['Amélie Diop']);
    expect(found('am')).toEqual(['Joan Amundsen', 'Amélie Diop', 'Sam Adeyemi']);
    expect(found('ad sa')).toEqual(['Sam Adeyemi']);
    expect(found('nobody')).toEqual([]);
  });
});
