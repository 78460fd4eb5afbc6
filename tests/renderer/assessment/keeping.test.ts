/** What is written of an assessment is kept: in which order, which fields, and what happens when somebody was quicker. */
import { describe, expect, it } from 'vitest';
import type { AssessmentSet } from '../../../src/shared/areas/assessment-parts.ts';
import type { Input } from '../../../src/shared/contract.ts';
import type { Failure, Result } from '../../../src/shared/result.ts';
import { makeKeeper, type Kept } from '../../../src/renderer/areas/assessment/write/keeping.ts';
import {
  changedFields,
  emptyValues,
  inForm,
  missingFields,
  type Values,
} from '../../../src/renderer/areas/assessment/write/values.ts';
import { draftKey, fromDraftKey } from '../../../src/renderer/areas/assessment/paths.ts';

const bare = { rev: 1, name: null, question: null, words: [null, null, null, null], shipped: true, retired: false };
const set: AssessmentSet = {
  id: 'wb-six',
  rev: 1,
  about: 'child',
  name: null,
  origin: 'own',
  dueMonths: null,
  retired: false,
  domains: [
    { ...bare, id: 'a' },
    { ...bare, id: 'b' },
  ],
};
const about = { childId: 'c', id: 'x', set, householdId: null, key: 'assessment:x:c:wb-six:' };

/** A keeper on a form that the test types into, and a main process that answers as the test says. */
function writing(rev: number | null = null) {
  const kept = emptyValues(set, 'Wanja', '2026-11-22');
  const form: { values: Values; field: string | null } = { values: { ...kept }, field: null };
  const sent: Input<'assessment.save'>[] = [];
  const drafts: { value: object; field: string | null; rev: number | null }[] = [];
  const states: Kept[] = [];
  let refuse: Failure | null = null;
  let now = rev ?? 0;
  const keeper = makeKeeper(
    about,
    { rev, values: kept },
    {
      save: async (input) => {
        sent.push(input);
        await Promise.resolve();
        if (refuse) return { ok: false, error: refuse };
        now = Math.max(now, input.rev ?? 0) + 1;
        return { ok: true, value: { id: 'x', rev: now, savedAt: '2026-11-22T10:42:00.000Z' } };
      },
      saveDraft: async ({ value, field, rev: at }): Promise<Result<unknown>> => {
        drafts.push({ value, field, rev: at });
        return { ok: true, value: {} };
      },
      discardDraft: async () => ({ ok: true, value: {} }),
      read: () => form,
      say: (state) => states.push(state),
    },
  );
  const type = (name: string, text: string | null) => {
    form.values = { ...form.values, [name]: text };
    form.field = name;
  };
  return { keeper, type, sent, drafts, states, refuseWith: (failure: Failure | null) => (refuse = failure) };
}

describe('keeping', () => {
  it('makes no record before the first word', async () => {
    const { keeper, sent, drafts } = writing();
    await keeper.keepParts();
    expect(sent).toEqual([]);
    await keeper.keepDraft();
    expect(drafts).toEqual([{ value: {}, field: null, rev: null }]);
  });

  it('begins with everything that stands there, then sends only what was touched', async () => {
    const { keeper, type, sent } = writing();
    type('reason_a', 'Coughs');
    await keeper.keepParts();
    expect(sent[0]).toMatchObject({
      rev: null,
      facts: { assessedOn: '2026-11-22', assessedBy: 'Wanja' },
      scores: [{ domainId: 'a', reason: 'Coughs' }],
    });
    type('score_b', 'out');
    await keeper.keepParts();
    expect(sent[1]).toEqual({
      childId: 'c',
      id: 'x',
      rev: 1,
      setId: 'wb-six',
      facts: {},
      scores: [{ domainId: 'b', leftOut: true, score: null }],
    });
    await keeper.keepParts();
    expect(sent).toHaveLength(2);
  });

  it('takes turns: two at once never go with one rev', async () => {
    const { keeper, type, sent } = writing();
    type('reason_a', 'One');
    const first = keeper.keepParts();
    // The first is on its way, and not answered yet.
    await Promise.resolve();
    expect(sent).toHaveLength(1);
    type('reason_a', 'One, two');
    await Promise.all([first, keeper.keepParts()]);
    expect(sent.map((input) => input.rev)).toEqual([null, 1]);
    expect(sent[1]?.scores).toEqual([{ domainId: 'a', reason: 'One, two' }]);
  });

  it('the draft holds what the record does not, and the field with the cursor', async () => {
    const { keeper, type, drafts } = writing();
    type('reason_a', 'Half a sen');
    await keeper.keepDraft();
    expect(drafts.at(-1)).toEqual({ value: { reason_a: 'Half a sen' }, field: 'reason_a', rev: null });
    await keeper.keepParts();
    // Nothing old is left to come back over what the record says.
    expect(drafts.at(-1)).toEqual({ value: {}, field: 'reason_a', rev: 1 });
  });

  it('somebody was quicker: it is said, nothing is sent over theirs until the person wants it', async () => {
    const { keeper, type, sent, states, drafts, refuseWith } = writing(4);
    const conflict = {
      table: 'assessment',
      id: 'x',
      yourRev: 4,
      currentRev: 6,
      changedBy: 'Otto',
      changedAt: '2026-11-22T10:00:00.000Z',
      fields: [],
    };
    refuseWith({ code: 'conflict', ref: '', conflict });
    type('score_a', '2');
    expect((await keeper.keepParts()).ok).toBe(false);
    expect(states.at(-1)?.conflict?.changedBy).toBe('Otto');
    refuseWith(null);
    await keeper.keepDraft();
    expect(drafts.at(-1)?.value).toEqual({ score_a: '2' });
    await keeper.goOnFrom(6);
    expect(sent.at(-1)).toMatchObject({ rev: 6, scores: [{ domainId: 'a', score: 2, leftOut: false }] });
    expect(states.at(-1)).toMatchObject({ conflict: null, rev: 7 });
  });

  it('what could not be saved is tried again with the next', async () => {
    const { keeper, type, sent, states, refuseWith } = writing(1);
    refuseWith({ code: 'disk-full', ref: '' });
    type('reason_a', 'Full');
    await keeper.keepParts();
    expect(states.at(-1)?.failure?.code).toBe('disk-full');
    refuseWith(null);
    type('reason_b', 'Too');
    await keeper.keepParts();
    expect(sent.at(-1)?.scores?.map((one) => one.domainId)).toEqual(['a', 'b']);
    expect(states.at(-1)?.failure).toBe(null);
  });

  it('finished, no draft comes back', async () => {
    const { keeper, type, drafts } = writing();
    await keeper.done();
    type('reason_a', 'Late');
    await keeper.keepDraft();
    expect(drafts).toEqual([]);
  });
});

describe('the form', () => {
  it('tells empty from said, not from spaces', () => {
    expect(changedFields({ a: ' ', b: 'x ', c: null }, { a: null, b: 'x', c: '' })).toEqual([]);
    expect(changedFields({ a: 'y' }, {})).toEqual(['a']);
  });

  it('names what is missing by its own fields', () => {
    const values = { ...emptyValues(set, '', '2026-11-22'), score_a: '1', reason_a: 'x', score_b: 'out' };
    expect(missingFields(values, set)).toEqual([
      { path: 'assessedBy', rule: 'required' },
      { path: 'reason_b', rule: 'required' },
    ]);
    expect(inForm({ path: 'facts.paperOn', rule: 'in-future' })).toEqual({ path: 'paperOn', rule: 'in-future' });
  });

  it('finds its draft again by what is written, and takes no other for its own', () => {
    const begun = { childId: 'c', id: 'x', setId: 'wb-six', householdId: 'h' };
    expect(fromDraftKey(draftKey(begun))).toEqual(begun);
    expect(fromDraftKey(draftKey({ ...begun, householdId: null }))).toEqual({ ...begun, householdId: null });
    expect(fromDraftKey('assessment.person:x')).toBe(null);
    expect(fromDraftKey('caseload.child:x:y:z')).toBe(null);
    const long = '01890a5d-ac96-774b-bcce-b302099a8057';
    const key = draftKey({ childId: long, id: long, setId: long, householdId: long });
    expect(/^[a-z][a-zA-Z0-9.:-]{1,160}$/.test(key)).toBe(true);
  });
});
