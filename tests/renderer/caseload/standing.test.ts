/** Who is offered, who is not and why, and what a person is asked before children are given. */
import { describe, expect, it } from 'vitest';
import {
  changesLead,
  mayOverride,
  obstaclesFor,
  partsSiblings,
  standings,
  withoutPresent,
} from '../../../src/renderer/areas/caseload/assign/standing.ts';
import { stillAsked } from '../../../src/renderer/areas/caseload/assign/useAssign.ts';
import { missingSiblings } from '../../../src/renderer/areas/caseload/pick/PickBar.tsx';
import { candidate, child, person, rules } from './support.ts';

const untrained = { kind: 'training' as const, detail: ['tr-contact'] };
const full = { kind: 'over-limit' as const, detail: ['26', '25'] };
const cook = { kind: 'not-a-worker' as const, detail: ['house-parent'] };
const psychologist = { kind: 'not-a-worker' as const, detail: ['psychologist'] };
const group = '00000000-0000-7000-8000-00000000aaaa';

describe('who may be given children', () => {
  const all = [candidate(1), candidate(2, [untrained]), candidate(3, [cook]), candidate(4, [full])];
  const ids = (list: readonly { candidate: { staff: { name: string } } }[]) =>
    list.map((one) => one.candidate.staff.name.slice(-1)).join('');
  it('offers who may, says of workers why not, and keeps other work apart', () => {
    const shown = standings(all, 'lead', 'block');
    expect([ids(shown.may), ids(shown.mayNot), ids(shown.otherWork)]).toEqual(['1', '24', '3']);
  });
  it('lets those through whom only a warning concerns, where the organisation warns', () => {
    const shown = standings(all, 'lead', 'warn');
    expect([ids(shown.may), ids(shown.mayNot), ids(shown.otherWork)]).toEqual(['124', '', '3']);
    expect(shown.may.find((one) => one.candidate.staff.id === person(2).id)?.obstacles).toEqual([untrained]);
  });
  it('measures neither a second nor a cover against the limit', () => {
    expect(obstaclesFor(candidate(1, [full]), 'second')).toEqual([]);
    expect(obstaclesFor(candidate(1, [full, untrained]), 'cover')).toEqual([untrained]);
  });
  it('takes a psychologist as the second of two, not as lead and not as cover', () => {
    const one = candidate(1, [psychologist]);
    expect([obstaclesFor(one, 'lead'), obstaclesFor(one, 'second'), obstaclesFor(one, 'cover')]).toEqual([
      [psychologist],
      [],
      [psychologist],
    ]);
  });
  it('never gives a child to somebody who has left, whatever the reason', () => {
    const gone = candidate(1, [{ kind: 'not-active', detail: [] }]);
    expect(mayOverride({ candidate: gone, obstacles: gone.obstacles })).toBe(false);
    expect(standings([gone], 'lead', 'warn').may).toEqual([]);
  });
  it('does not offer whoever leads all of them already', () => {
    const led = [child(1, { lead: person(1) }), child(2, { lead: person(1) })];
    expect(withoutPresent([candidate(1), candidate(2)], led)).toHaveLength(1);
    expect(withoutPresent([candidate(1), candidate(2)], [...led, child(3)])).toHaveLength(2);
  });
});

describe('what is asked before', () => {
  const values = {
    staffId: person(1).id,
    part: 'lead' as const,
    from: '2026-11-22',
    reason: 'First worker',
    handover: null,
    siblingReason: null,
    overrideReason: null,
  };
  const asked = (more: object, facts: object = {}) =>
    stillAsked({ ...values, ...more }, { children: [child(1)], candidates: [candidate(1)], rules, ...facts }).map(
      (one) => one.path,
    );
  it('asks nothing of a first assignment to somebody who may', () => {
    expect(asked({})).toEqual([]);
  });
  it('asks to choose somebody first', () => {
    expect(asked({ staffId: null })).toEqual(['staffId']);
  });
  it('asks a handover note when the lead changes, not for a second', () => {
    const children = [child(1, { lead: person(2) })];
    expect(changesLead(children, 'second')).toBe(false);
    expect(asked({}, { children })).toEqual(['handover']);
    expect(asked({ handover: 'Likes to draw.' }, { children })).toEqual([]);
  });
  it('asks why brothers and sisters part, unless the one who leads them is chosen', () => {
    const candidates = [candidate(1), candidate(2, [], { leadsSibling: true })];
    expect(asked({}, { candidates })).toEqual(['siblingReason']);
    expect(partsSiblings(candidates, person(2).id, 'lead')).toBe(false);
    expect(partsSiblings(candidates, person(1).id, 'second')).toBe(false);
  });
  it('asks why all the same for somebody who is not ready, where the organisation blocks', () => {
    const candidates = [candidate(1, [untrained])];
    expect(asked({}, { candidates })).toEqual(['overrideReason']);
    expect(asked({ overrideReason: 'Trained next week' }, { candidates })).toEqual([]);
    expect(asked({}, { candidates, rules: { ...rules, eligibility: 'warn' } })).toEqual([]);
  });
});

describe('brothers and sisters in sight', () => {
  it('names those of the picked ones who are not picked', () => {
    const [a, b, c] = [child(1, { siblingGroup: group }), child(2, { siblingGroup: group }), child(3)];
    expect(missingSiblings([a, c], [a, b, c])).toEqual([b]);
    expect(missingSiblings([c], [a, b, c])).toEqual([]);
    expect(missingSiblings([a, b], [a, b, c])).toEqual([]);
  });
});
