/** Which activities are suggested for whom, and why: each condition, with what is known, unknown and known roughly. */
import { describe, expect, it } from 'vitest';
import { activities } from '../../../src/shared/catalogue/activities.ts';
import { profileFacts, suggestedWhen, type ProfileFact } from '../../../src/shared/catalogue/plan.ts';
import { ageRange } from '../../../src/shared/rules/age-range.ts';
import { suggestion, suggestionFor, type ChildSituation } from '../../../src/shared/rules/suggestions.ts';

const facts = (known: Partial<Record<ProfileFact, boolean>> = {}) =>
  Object.fromEntries(profileFacts.map((name) => [name, known[name] ?? null])) as Record<ProfileFact, boolean | null>;
const child = (more: Partial<ChildSituation> = {}): ChildSituation => ({
  age: { least: 9, most: 9 },
  goal: 'reunification',
  facts: facts(),
  ...more,
});
const aged = (years: number) => ({ least: years, most: years });

it('there is a rule for each of the 34 activities, and for no other', () => {
  expect(activities).toHaveLength(34);
  expect(Object.keys(suggestedWhen).toSorted()).toEqual(activities.map(({ id }) => id).toSorted());
});

describe('each kind of condition', () => {
  it.each([
    ['everyone', 'cpi-life-book', child(), 'suggested', ['everyone'], []],
    [
      'everyone, of whom nothing is known',
      'cpi-farewell',
      child({ age: null, goal: null }),
      'suggested',
      ['everyone'],
      [],
    ],
    [
      'disability',
      'cpi-disability-services',
      child({ facts: facts({ disability: true }) }),
      'suggested',
      ['disability'],
      [],
    ],
    [
      'no disability',
      'cpi-disability-services',
      child({ facts: facts({ disability: false }) }),
      'not-suggested',
      [],
      [],
    ],
    ['disability unknown', 'cpi-disability-services', child(), 'ask', [], ['disability']],
    [
      'one of two facts is enough',
      'cpi-assistive-devices-home-adaptation',
      child({ facts: facts({ communicationNeed: true }) }),
      'suggested',
      ['communicationNeed'],
      [],
    ],
    [
      'one of two facts is known to be false',
      'cpi-assistive-devices-home-adaptation',
      child({ facts: facts({ disability: false }) }),
      'ask',
      [],
      ['communicationNeed'],
    ],
    [
      'language lost',
      'cpi-language-culture',
      child({ facts: facts({ languageLost: true }) }),
      'suggested',
      ['languageLost'],
      [],
    ],
    [
      'language kept',
      'cpi-language-culture',
      child({ facts: facts({ languageLost: false }) }),
      'not-suggested',
      [],
      [],
    ],
    ['addiction', 'cpi-addiction', child({ facts: facts({ addiction: true }) }), 'suggested', ['addiction'], []],
    ['addiction unknown', 'cpi-addiction', child(), 'ask', [], ['addiction']],
    ['of school age', 'cpi-school-transfer', child({ age: aged(5) }), 'suggested', ['age'], []],
    ['the last year of school age', 'cpi-school-transfer', child({ age: aged(17) }), 'suggested', ['age'], []],
    [
      'too old for school, and not there',
      'cpi-school-transfer',
      child({ age: aged(18), facts: facts({ inSchool: false }) }),
      'not-suggested',
      [],
      [],
    ],
    [
      'too old for school, and there',
      'cpi-school-transfer',
      child({ age: aged(19), facts: facts({ inSchool: true }) }),
      'suggested',
      ['inSchool'],
      [],
    ],
    ['fourteen', 'cpi-job-readiness', child({ age: aged(14) }), 'not-suggested', [], []],
    ['fifteen', 'cpi-job-readiness', child({ age: aged(15) }), 'suggested', ['age'], []],
    [
      'fourteen or fifteen',
      'cpi-job-readiness',
      child({ age: { least: 14, most: 15 } }),
      'suggested',
      ['age-roughly'],
      [],
    ],
    ['age unknown', 'cpi-job-readiness', child({ age: null }), 'ask', [], ['age']],
    [
      'age unknown, and a goal that decides',
      'cpi-job-readiness',
      child({ age: null, goal: 'independent-living' }),
      'suggested',
      ['independent-living'],
      [],
    ],
    ['goal a family', 'cpi-home-preparation', child({ goal: 'family-based' }), 'suggested', ['family-based'], []],
    ['goal independent', 'cpi-home-preparation', child({ goal: 'independent-living' }), 'not-suggested', [], []],
    ['goal open', 'cpi-home-preparation', child({ goal: null }), 'ask', [], ['goal']],
    [
      'housing for who lives alone',
      'cpi-accommodation',
      child({ goal: 'independent-living' }),
      'suggested',
      ['independent-living'],
      [],
    ],
    ['an activity of the organisation’s own', '01900000-0000-7000-8000-000000000001', child(), 'not-suggested', [], []],
    ['a name that every object has', 'constructor', child(), 'not-suggested', [], []],
  ] as const)('%s: %s', (_name, id, who, state, reasons, questions) => {
    expect(suggestionFor(id, who)).toEqual({ state, reasons, questions });
  });

  it('no condition suggests it to nobody', () => {
    expect(suggestion([], child())).toEqual({ state: 'not-suggested', reasons: [], questions: [] });
  });
});

describe('whole children', () => {
  const suggested = (who: ChildSituation) =>
    activities.map(({ id }) => id).filter((id) => suggestionFor(id, who).state === 'suggested');

  it('a girl of nine going back to her mother gets nothing that is for youth', () => {
    const known = {
      disability: false,
      communicationNeed: false,
      addiction: false,
      languageLost: false,
      inSchool: true,
    };
    const found = suggested(child({ facts: facts(known) }));
    expect(found).toContain('cpi-school-transfer');
    expect(found).toContain('cpi-family-visits');
    expect(found.filter((id) => ['cpi-accommodation', 'cpi-mentors', 'cpi-vocational-training'].includes(id))).toEqual(
      [],
    );
    expect(found.filter((id) => /disab|addiction|language|assistive|respite/.test(id))).toEqual([]);
  });

  it('somebody of about 2010 who will live alone gets what youth need, and no family’s', () => {
    const found = suggested(child({ age: ageRange('2010-01-01', 'about', '2026-03-10'), goal: 'independent-living' }));
    for (const id of ['cpi-accommodation', 'cpi-aftercare-link', 'cpi-mentors', 'cpi-life-skills'])
      expect(found).toContain(id);
    expect(found).not.toContain('cpi-family-strengthening');
  });
});
