/** The form of a session: what it sends, what it still asks, and what stays between two people. */
import { describe, expect, it } from 'vitest';
import {
  asInput,
  hasPrivatePart,
  inForm,
  newSession,
  stillAsked,
} from '../../../src/renderer/areas/supervision/record/sessionForm.ts';
import type { SessionValues } from '../../../src/renderer/areas/supervision/record/sessionForm.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [session, supervisor, worker, other] = [id(1), id(2), id(3), id(4)];
const values = (more: Partial<SessionValues> = {}): SessionValues => ({
  rev: null,
  kind: 'individual',
  on: '2026-11-22',
  supervisorId: supervisor,
  person: worker,
  group: [],
  discussed: null,
  decisions: null,
  actions: [],
  wellbeing: 'Tired, and taking Friday off.',
  ...more,
});

describe('what stays between two', () => {
  it('is there for the supervisor and for the person, and for nobody else', () => {
    expect(hasPrivatePart(values(), supervisor)).toBe(true);
    expect(hasPrivatePart(values(), worker)).toBe(true);
    expect(hasPrivatePart(values(), other)).toBe(false);
    expect(hasPrivatePart(values(), null)).toBe(false);
  });
  it('is in a session of two alone', () => {
    expect(hasPrivatePart(values({ kind: 'group' }), supervisor)).toBe(false);
    expect(hasPrivatePart(values({ kind: 'observation' }), supervisor)).toBe(false);
  });
  it('is not even sent by somebody else, or with another kind', () => {
    expect(asInput(session, values(), supervisor)).toHaveProperty('wellbeing', 'Tired, and taking Friday off.');
    expect(asInput(session, values(), other)).not.toHaveProperty('wellbeing');
    expect(asInput(session, values({ kind: 'file-check' }), supervisor)).not.toHaveProperty('wellbeing');
  });
});

describe('the form', () => {
  it('sends the group of a group, and one person otherwise', () => {
    expect(asInput(session, values(), null)?.staffIds).toEqual([worker]);
    expect(asInput(session, values({ kind: 'group', group: [worker, other] }), null)?.staffIds).toEqual([
      worker,
      other,
    ]);
  });
  it('asks for what is missing, field by field, before anything is sent', () => {
    const action = { actionId: id(5), text: 'Call the aunt', ownerId: null, dueOn: null };
    const empty = values({ supervisorId: null, person: null, actions: [action] });
    expect(stillAsked(empty).map((one) => one.path)).toEqual(['supervisorId', 'person', 'actions.0.ownerId']);
    expect(stillAsked(values({ kind: 'group' })).map((one) => one.path)).toEqual(['group']);
    expect(asInput(session, empty, supervisor)).toBeNull();
    expect(stillAsked(values())).toEqual([]);
  });
  it('shows what main finds wrong with the people at the field that was asked', () => {
    const fault = { path: 'staffIds.0', rule: 'unknown' };
    expect(inForm(fault, 'individual').path).toBe('person');
    expect(inForm(fault, 'group').path).toBe('group');
    expect(inForm({ path: 'on', rule: 'in-future' }, 'group').path).toBe('on');
  });
  it('begins with who supervises the person; nobody supervises themselves', () => {
    const start = { today: '2026-11-22', person: worker };
    expect(newSession({ ...start, me: supervisor, supervisor: other }).supervisorId).toBe(other);
    expect(newSession({ ...start, me: supervisor, supervisor: null }).supervisorId).toBe(supervisor);
    expect(newSession({ ...start, me: worker, supervisor: null }).supervisorId).toBeNull();
  });
});
