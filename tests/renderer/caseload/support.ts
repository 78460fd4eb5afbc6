/** Children, loads and candidates for the tests of the pages. */
import type { ChildLine, Load } from '../../../src/shared/areas/caseload.ts';
import type { Candidate, Obstacle, Rules } from '../../../src/renderer/areas/caseload/types.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const person = (n: number) => ({ id: uuid(n), name: `Worker ${String(n)}`, active: true });

export function child(n: number, more: Partial<ChildLine> = {}): ChildLine {
  return {
    id: uuid(1_000 + n),
    rev: 1,
    code: `HW-A-${String(n).padStart(4, '0')}`,
    name: `Child ${String(n)}`,
    birthDate: null,
    birthPrecision: null,
    sex: 'unknown',
    house: null,
    onPaper: true,
    siblingGroup: null,
    complexity: 'usual',
    since: '2026-01-01',
    lead: null,
    leadSince: null,
    second: null,
    covers: [],
    daysWithoutLead: 3,
    introducedOn: null,
    ...more,
  };
}

export function load(n: number, more: Partial<Load> = {}): Load {
  const usual = { count: 0, weighted: 0, seconds: 0, covering: 0, families: 0, limit: 25, warnFrom: 20 };
  return { staff: person(n), ...usual, state: 'free', firstYear: false, fte: 100, absent: false, ...more };
}

export function candidate(n: number, obstacles: readonly Obstacle[] = [], more: Partial<Candidate> = {}): Candidate {
  return {
    staff: person(n),
    may: obstacles.length === 0,
    obstacles: [...obstacles],
    load: load(n),
    leadsSibling: false,
    ...more,
  };
}

export const rules: Rules = {
  id: uuid(9),
  rev: 1,
  limit: 25,
  warnFrom: 20,
  confirmed: false,
  weightsOn: true,
  weightUsual: 100,
  weightComplex: 150,
  weightStable: 50,
  firstYearPercent: 75,
  eligibility: 'block',
};
