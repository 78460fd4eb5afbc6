/** Words and shapes that must not mislead: declared against recorded, approved against changed since. */
import { describe, expect, it } from 'vitest';
import type { Computed, RegisterDocument } from '../../../src/shared/areas/transition.ts';
import { approvalOf, disagrees, stateOfComputed } from '../../../src/renderer/areas/transition/work/states.ts';
import { readable } from '../../../src/renderer/areas/transition/work/readable.ts';

const computed = (met: boolean | null, have = 0): Computed => ({ met, sentence: 'x', have, need: 7, list: [] });

describe('declared and recorded', () => {
  it('differ in two ways, and not where nothing can be told', () => {
    expect(disagrees({ reached: true, computed: computed(false) })).toBe('beyond');
    expect(disagrees({ reached: false, computed: computed(true) })).toBe('behind');
    expect(disagrees({ reached: true, computed: computed(null) })).toBeNull();
    expect(disagrees({ reached: true, computed: null })).toBeNull();
  });

  it('never shows the tick of done for what cannot be told', () => {
    expect(stateOfComputed(computed(null, 7))).toBe('not-started');
    expect(stateOfComputed(computed(false, 5))).toBe('in-progress');
    expect(stateOfComputed(computed(true, 7))).toBe('done');
  });
});

describe('approval of a document', () => {
  type Version = RegisterDocument['versions'][number];
  const version = (current: boolean | null): Version => ({
    id: '01900000-0000-7000-8000-000000000001',
    rev: 1,
    label: '1.0',
    preparedOn: null,
    note: null,
    evidence: [],
    approval:
      current === null
        ? null
        : {
            id: '01900000-0000-7000-8000-000000000002',
            rev: 1,
            on: '2026-01-01',
            by: 'Board',
            recordedBy: null,
            current,
          },
  });

  it('says changed, not approved, when a version was altered afterwards', () => {
    expect(approvalOf({ versions: [version(false)], approved: false })).toBe('changed');
    expect(approvalOf({ versions: [version(true)], approved: true })).toBe('approved');
    expect(approvalOf({ versions: [version(null)], approved: false })).toBe('open');
    expect(approvalOf({ versions: [], approved: false })).toBe('none');
  });
});

describe('a history', () => {
  const entry = (fields: { field: string; before: string | null; after: string | null }[]) => ({
    changeId: '01900000-0000-7000-8000-000000000003',
    at: '2026-01-01T00:00:00.000Z',
    clockSuspect: false,
    actor: null,
    procedure: 'x',
    reason: null,
    table: 'transition_action',
    recordId: 'a',
    fields,
  });

  it('leaves out what only the store needs, and keeps what people changed', () => {
    const [made, moved] = readable(
      [
        entry([
          { field: 'catalogue_id', before: null, after: 'a' },
          { field: 'sort', before: null, after: '0G' },
          { field: 'status', before: null, after: 'suggested' },
        ]),
        entry([{ field: 'sort', before: '0G', after: '0W' }]),
        entry([{ field: 'digest', before: null, after: 'ff' }]),
      ],
      { before: 'old place', after: 'new place' },
    );
    expect(made?.fields.map((one) => one.field)).toEqual(['status']);
    expect(moved?.fields).toEqual([{ field: 'sort', before: 'old place', after: 'new place' }]);
  });
});
