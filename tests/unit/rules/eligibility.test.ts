/** Who may be given a child: every obstacle alone, several at once, two jobs, and what a reason can and cannot do. */
import { describe, expect, it } from 'vitest';
import { jobs, type CheckKind, type Job } from '../../../src/shared/areas/team.ts';
import { mayCarry, obstaclesFor, verdict, type WorkerFacts } from '../../../src/shared/rules/eligibility.ts';
import { checkOf, openChecks } from '../../../src/shared/rules/checks.ts';
import { isFirstYear, stretchOn } from '../../../src/shared/rules/employment.ts';
import { limitsFor } from '../../../src/shared/rules/caseload.ts';
import { cellOf, isGap } from '../../../src/shared/rules/training.ts';

const limits = {
  limit: 25,
  warnFrom: 20,
  weightsOn: true,
  weightUsual: 100,
  weightComplex: 150,
  weightStable: 50,
  firstYearPercent: 75,
};
const worker: WorkerFacts = { active: true, jobs: ['social-worker'], topicsOpen: [], checksOpen: [] };
const kinds = (facts: Partial<WorkerFacts>, part: 'lead' | 'second' = 'lead', after = { weighted: 1, limit: 25 }) =>
  obstaclesFor({ ...worker, ...facts }, part, after).map((one) => one.kind);

describe('a job that carries children', () => {
  const may = (part: 'lead' | 'second') => jobs.filter((job) => mayCarry([job], part));
  it('as lead, and as second', () => {
    expect(may('lead')).toEqual(['supervisor', 'social-worker', 'para-social-worker']);
    expect(may('second')).toEqual(['supervisor', 'social-worker', 'para-social-worker', 'psychologist']);
  });
  it.each<[Job[], boolean]>([
    [['house-parent', 'social-worker'], true],
    [['house-parent', 'nurse'], false],
    [['director', 'supervisor'], true],
    [['manager'], false],
    [[], false],
  ])('two jobs, one that fits is enough: %s %s', (held, expected) => {
    expect(mayCarry(held, 'lead')).toBe(expected);
  });
});

describe('what stands in the way', () => {
  it.each<[string, Partial<WorkerFacts>, string[]]>([
    ['nothing', {}, []],
    ['left', { active: false }, ['not-active']],
    ['another job', { jobs: ['teacher'] }, ['not-a-worker']],
    ['a psychologist cannot lead', { jobs: ['psychologist'] }, ['not-a-worker']],
    ['a topic', { topicsOpen: ['tr-safeguarding'] }, ['training']],
    ['a check', { checksOpen: ['criminal-record'] }, ['checks']],
    ['the code of conduct alone', { checksOpen: ['code-of-conduct'] }, ['code-of-conduct']],
    ['both kinds of checks', { checksOpen: ['code-of-conduct', 'induction'] }, ['checks', 'code-of-conduct']],
    [
      'everything',
      { active: false, jobs: [], topicsOpen: ['a', 'b'], checksOpen: ['induction', 'code-of-conduct'] },
      ['not-active', 'not-a-worker', 'training', 'checks', 'code-of-conduct'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(kinds(facts)).toEqual(expected);
  });

  it('says what exactly', () => {
    const found = obstaclesFor(
      {
        ...worker,
        jobs: ['teacher', 'nurse'],
        topicsOpen: ['tr-a', 'Our own'],
        checksOpen: ['code-of-conduct', 'probation'],
      },
      'lead',
      { weighted: 26.5, limit: 25 },
    );
    expect(found).toEqual([
      { kind: 'not-a-worker', detail: ['teacher', 'nurse'] },
      { kind: 'training', detail: ['tr-a', 'Our own'] },
      { kind: 'checks', detail: ['probation'] },
      { kind: 'code-of-conduct', detail: [] },
      { kind: 'over-limit', detail: ['26.5', '25'] },
    ]);
  });

  it('the limit itself is still within; over it is not; a second and a cover are not asked', () => {
    expect(kinds({}, 'lead', { weighted: 25, limit: 25 })).toEqual([]);
    expect(kinds({}, 'lead', { weighted: 25.5, limit: 25 })).toEqual(['over-limit']);
    expect(kinds({}, 'second', { weighted: 99, limit: 25 })).toEqual([]);
    expect(obstaclesFor(worker, 'lead', null)).toEqual([]);
  });

  it('a psychologist may be the second', () => {
    expect(kinds({ jobs: ['psychologist'] }, 'second')).toEqual([]);
  });

  it('follows what the team knows on the day: expiring today still holds, ended yesterday does not', () => {
    const rule = { jobs: ['social-worker'] as Job[], validMonths: null };
    const record = (expiresOn: string) => [{ askedOn: null, heldOn: '2026-01-01', expiresOn }];
    const open = (expiresOn: string): CheckKind[] => {
      const found = checkOf(record(expiresOn), rule, ['social-worker'], '2026-11-22');
      return openChecks([{ kind: 'criminal-record', ...found }]);
    };
    expect(kinds({ checksOpen: open('2026-11-22') })).toEqual([]);
    expect(kinds({ checksOpen: open('2026-11-21') })).toEqual(['checks']);
    const active = (endedOn: string) => stretchOn([{ startedOn: null, endedOn }], '2026-11-22')?.state === 'active';
    expect(kinds({ active: active('2026-11-22') })).toEqual([]);
    expect(kinds({ active: active('2026-11-21') })).toEqual(['not-active']);
  });
});

describe('the edges of days, hours and jobs', () => {
  const topic = { requiredFor: ['social-worker'], validMonths: 12, needsPass: false, newVersionOn: null };
  const trained = (jobs: Job[], doneOn: string | null, today: string): WorkerFacts => {
    const done = doneOn === null ? [] : [{ on: doneOn, validUntil: null }];
    return { ...worker, jobs, topicsOpen: isGap(cellOf(topic, jobs, done, today).state) ? ['tr-safeguarding'] : [] };
  };
  it.each<[string, Job[], string | null, string, string[]]>([
    ['trained on a leap day, on its last day', ['social-worker'], '2024-02-29', '2025-02-28', []],
    ['trained on a leap day, the day after', ['social-worker'], '2024-02-29', '2025-03-01', ['training']],
    ['runs out today', ['social-worker'], '2025-11-22', '2026-11-22', []],
    ['ran out yesterday', ['social-worker'], '2025-11-21', '2026-11-22', ['training']],
    ['trained today', ['social-worker'], '2026-11-22', '2026-11-22', []],
    ['two jobs ask for what either asks', ['house-parent', 'social-worker'], null, '2026-11-22', ['training']],
    ['two jobs of which none asks', ['house-parent', 'supervisor'], null, '2026-11-22', []],
  ])('%s', (_, jobs, doneOn, today, expected) => {
    const found = obstaclesFor(trained(jobs, doneOn, today), 'lead', { weighted: 1, limit: 25 });
    expect(found.map((one) => one.kind)).toEqual(expected);
  });

  it.each<[string, number | null, boolean, number, string[]]>([
    ['hours nobody wrote down count as full time', null, false, 25, []],
    ['and no more than that', null, false, 25.5, ['over-limit']],
    ['in a first year too', null, true, 19, ['over-limit']],
    ['half time, to the half child', 50, false, 12.5, []],
    ['one hour a week has room for none', 1, false, 0.5, ['over-limit']],
  ])('%s', (_, fte, firstYear, weighted, expected) => {
    const { limit } = limitsFor({ fte, firstYear }, limits);
    expect(kinds({}, 'lead', { weighted, limit })).toEqual(expected);
  });

  it('in the days around the end of a first year that began on a leap day', () => {
    const may = (today: string) => {
      const { limit } = limitsFor({ fte: 100, firstYear: isFirstYear('2024-02-29', today) }, limits);
      return kinds({}, 'lead', { weighted: 20, limit });
    };
    expect(may('2025-02-27')).toEqual(['over-limit']);
    expect(may('2025-02-28')).toEqual([]);
  });
});

describe('what is answered', () => {
  const training = [{ kind: 'training', detail: [] }] as const;
  const gone = [{ kind: 'not-active', detail: [] }, ...training] as const;
  it.each([
    ['block', [], null, 'may'],
    ['block', training, null, 'not-eligible'],
    ['block', training, 'She begins on Monday', 'may'],
    ['warn', training, null, 'may'],
    ['warn', gone, null, 'not-active'],
    ['block', gone, 'Whatever', 'not-active'],
  ] as const)('%s, %j, reason %s: %s', (eligibility, found, reason, expected) => {
    expect(verdict(found, eligibility, reason)).toBe(expected);
  });
});
