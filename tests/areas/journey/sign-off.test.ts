/** Go or no-go: what a stage asks, what may be decided, and that a decision stays as it was written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../src/shared/contract.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, deciding, gate, inDays, ready, today } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const [first, second, third] = ['learn-reasons-for-change', 'learn-context-and-law', 'decide-to-transition'];

describe('the gate of a stage', () => {
  it('asks for its milestones and for what the next one needs, and tells the facts', async () => {
    const { criteria, next, before, signOffs } = await gate(home.director, 'social-work-framework');
    expect([next?.id, before?.stage.id]).toEqual(['case-tracing-assessment-planning', 'organisational-preparation']);
    expect(signOffs).toEqual([]);
    const trained = criteria.find((one) => one.id === 'so-swf-m-staff-trained');
    expect(trained).toMatchObject({ part: 'leave', source: 'milestone', weight: 'must', met: false });
    const shown = criteria.find((one) => one.id === 'so-shown-swf-m-caseloads-assigned');
    expect(shown).toMatchObject({ part: 'enter', source: 'records', entryId: 'swf-m-caseloads-assigned' });
    expect(criteria.find((one) => one.source === 'actions')).toMatchObject({ threshold: 80, met: false });
    expect(criteria.filter((one) => one.source === 'judgement').every((one) => one.met === null)).toBe(true);
  });

  it('follows the facts: a milestone declared is met, a blocked action is not', async () => {
    const { rev } = await home.director.ask('transition.action', { id: 'dec-draft-statement' });
    const blocked = { id: 'dec-draft-statement', rev, status: 'blocked', reason: 'The donor is away' } as const;
    const { rev: then } = await home.director.ask('transition.setStatus', blocked);
    const met = async (source: string) =>
      (await gate(home.director, third)).criteria.find((one) => one.source === source)?.met;
    expect(await met('nothing-blocked')).toBe(false);
    await home.director.ask('transition.setStatus', { id: blocked.id, rev: then, status: 'done' });
    expect(await met('nothing-blocked')).toBe(true);
    expect(await met('milestone')).toBe(false);
  });

  it('is the organisation’s to change: worded, weighed, added, set aside', async () => {
    const id = newId();
    const add: Input<'journey.saveCriterion'> = {
      ...{ id, rev: null, stageId: second, part: 'leave' as const, source: 'judgement' as const, entryId: null },
      ...{ name: 'The children’s council was heard', weight: 'must' as const, threshold: null },
    };
    const made = await home.director.ask('journey.saveCriterion', add);
    expect(await home.director.ask('journey.saveCriterion', add)).toEqual(made);
    const named = async () => (await gate(home.director, second)).criteria.find((one) => one.id === id);
    expect(await named()).toMatchObject({ own: true, name: add.name });
    const retired = await home.director.ask('journey.retireCriterion', { id, rev: made.rev, retired: true });
    expect(await named()).toBeUndefined();
    const all = await home.director.ask('journey.gate', { stageId: second, retired: true });
    expect(all.criteria.find((one) => one.id === id)?.retired).toBe(true);
    await home.director.ask('journey.retireCriterion', { id, rev: retired.rev, retired: false });
    await home.director.ask('journey.retireCriterion', { id, rev: retired.rev + 1, retired: true });
    const given = { ...add, id: newId() };
    expect(
      await allRefused(home, home.director, [
        ['journey.saveCriterion', { ...given, name: null }, 'invalid', 'name', 'required'],
        ['journey.saveCriterion', { ...given, source: 'milestone' }, 'invalid', 'entryId', 'required'],
        ['journey.saveCriterion', { ...given, entryId: 'swf-m-staff-trained' }, 'invalid', 'entryId', 'not-allowed'],
        ['journey.saveCriterion', { ...given, source: 'actions' }, 'invalid', 'threshold', 'required'],
        ['journey.saveCriterion', { ...given, threshold: 50 }, 'invalid', 'threshold', 'not-allowed'],
        ['journey.saveCriterion', { ...given, source: 'actions', threshold: 101 }, 'invalid', 'threshold', 'too-large'],
        ['journey.saveCriterion', { ...given, stageId: 'no-such-stage' }, 'invalid', 'stageId', 'unknown'],
        [
          'journey.saveCriterion',
          { ...given, source: 'milestone', entryId: 'swf-sops', name: null },
          'invalid',
          'entryId',
          'unknown',
        ],
        ['journey.saveCriterion', { ...add, rev: retired.rev + 2, source: 'before' }, 'invalid', 'source', 'fixed'],
        ['journey.saveCriterion', { ...given, rev: 1 }, 'not-found'],
        ['journey.saveCriterion', { ...add, rev: 1 }, 'conflict'],
      ]),
    ).toEqual([]);
  });
});

describe('a decision', () => {
  it('is refused with a rule for each thing that is wrong, and changes nothing', async () => {
    const good = deciding(second);
    const condition = { actionId: newId(), name: 'Agree on it', ownerId: null, goalDate: null };
    const go = { ...good, decision: 'go', reason: null };
    expect(
      await allRefused(home, home.director, [
        ['journey.decide', go, 'invalid', 'decision', 'criteria-open'],
        ['journey.decide', { ...good, reason: null }, 'invalid', 'reason', 'required'],
        ['journey.decide', { ...good, reason: ' ' }, 'invalid', 'reason', 'required'],
        ['journey.decide', { ...good, by: '' }, 'invalid', 'by', 'required'],
        ['journey.decide', { ...good, on: inDays(1) }, 'invalid', 'on', 'in-future'],
        ['journey.decide', { ...good, on: '2026-02-30' }, 'invalid', 'on', 'date'],
        ['journey.decide', { ...good, decision: 'conditions' }, 'invalid', 'conditions', 'no-condition'],
        ['journey.decide', { ...good, conditions: [condition] }, 'invalid', 'conditions', 'not-allowed'],
        ['journey.decide', { ...good, overrideReason: 'because' }, 'invalid', 'overrideReason', 'not-allowed'],
        ['journey.decide', { ...good, follows: newId() }, 'invalid', 'follows', 'decided-meanwhile'],
        ['journey.decide', { ...good, stageId: 'no-such-stage' }, 'not-found'],
        [
          'journey.decide',
          { ...good, answers: [{ criterionId: 'so-actions-strategic-plan', met: true, note: null }] },
          'invalid',
          'answers.0.criterionId',
          'unknown',
        ],
        [
          'journey.decide',
          { ...good, decision: 'conditions', conditions: [{ ...condition, goalDate: inDays(-1) }] },
          'invalid',
          'conditions.0.goalDate',
          'in-past',
        ],
        [
          'journey.decide',
          { ...good, decision: 'conditions', conditions: [{ ...condition, ownerId: newId() }] },
          'invalid',
          'ownerId',
          'unknown',
        ],
      ]),
    ).toEqual([]);
  });

  it('goes when everything it must have is there, and keeps what was true then', async () => {
    const answers = await ready(home.director, first);
    const input = deciding(first, { decision: 'go', reason: null, answers });
    const decided = await home.director.ask('journey.decide', input);
    const [signOff] = decided.signOffs;
    expect(signOff).toMatchObject({ decision: 'go', on: today(), by: 'The board', intact: true, follows: null });
    expect(signOff?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(signOff?.standing.filter((one) => one.weight === 'must').every((one) => one.met === true)).toBe(true);
    // Saved twice, it is one.
    expect((await home.director.ask('journey.decide', input)).signOffs).toHaveLength(1);
    // Said otherwise under the same id, it is not the same decision.
    const other = await home.director.refused('journey.decide', { ...input, by: 'Somebody else' });
    expect(other.code).toBe('conflict');
  });

  it('is not changed by what happens afterwards; the page says what did', async () => {
    const milestoneId = 'lrc-m-leaders-understand';
    const { rev } = await home.director.ask('transition.milestone', { id: milestoneId });
    const withdrawn = { id: newId(), milestoneId, rev, state: 'withdrawn', on: today() } as const;
    await home.director.ask('transition.declareMilestone', withdrawn);
    const { signOffs, changedSince, criteria } = await gate(home.director, first);
    expect(criteria.find((one) => one.entryId === milestoneId)?.met).toBe(false);
    expect(signOffs[0]?.standing.find((one) => one.entryId === milestoneId)?.met).toBe(true);
    expect(changedSince).toEqual([`so-${milestoneId}`]);
    expect(signOffs[0]?.intact).toBe(true);
  });

  it('is only followed by another, which names it and comes no earlier', async () => {
    const [before] = (await gate(home.director, first)).signOffs;
    const next = deciding(first, { follows: before?.id ?? null, reason: 'The founder changed his mind' });
    const early = { ...next, on: inDays(-1) };
    expect(
      await allRefused(home, home.director, [
        ['journey.decide', early, 'invalid', 'on', 'before-last-decision'],
        ['journey.decide', { ...next, follows: null }, 'invalid', 'follows', 'decided-meanwhile'],
      ]),
    ).toEqual([]);
    const { signOffs } = await home.director.ask('journey.decide', next);
    expect(signOffs.map((one) => one.decision)).toEqual(['no-go', 'go']);
    expect(signOffs[0]?.follows).toBe(before?.id);
  });

  it('after a refusal of the stage before has a rule of its own, and can be decided in spite of it', async () => {
    const answers = await ready(home.director, second);
    const go = deciding(second, { decision: 'go', reason: null, answers });
    expect(
      await allRefused(home, home.director, [['journey.decide', go, 'invalid', 'overrideReason', 'after-refusal']]),
    ).toEqual([]);
    const { signOffs } = await home.director.ask('journey.decide', { ...go, overrideReason: 'Both can go on' });
    expect(signOffs[0]).toMatchObject({ decision: 'go', overrideReason: 'Both can go on' });
  });

  it('with conditions gives them to the next stage as actions', async () => {
    const owner = await home.person('supervisor');
    const [one, two] = [newId(), newId()];
    const decided = await home.director.ask(
      'journey.decide',
      deciding(third, {
        decision: 'conditions',
        conditions: [
          { actionId: one, name: 'Written consent of the founder', ownerId: owner.id, goalDate: inDays(30) },
          { actionId: two, name: 'Talk with the bishop', ownerId: null, goalDate: null },
        ],
      }),
    );
    expect(decided.signOffs[0]?.conditions).toEqual([
      {
        actionId: one,
        name: 'Written consent of the founder',
        stageId: 'stakeholder-onboarding',
        done: false,
        gone: false,
      },
      { actionId: two, name: 'Talk with the bishop', stageId: 'stakeholder-onboarding', done: false, gone: false },
    ]);
    const action = await home.director.ask('transition.action', { id: one });
    expect(action).toMatchObject({ status: 'not-started', goalDate: inDays(30), owner: { id: owner.id } });
    const line = async () => (await home.director.ask('journey.gates', {})).gates.find((g) => g.stage.id === third);
    expect(await line()).toMatchObject({ decision: 'conditions', openConditions: 2 });
    await home.director.ask('transition.setStatus', { id: one, rev: action.rev, status: 'done' });
    await home.director.ask('transition.remove', { kind: 'action', id: two, rev: 1 });
    expect(await line()).toMatchObject({ openConditions: 0 });
    expect((await gate(home.director, third)).signOffs[0]?.conditions).toMatchObject([{ done: true }, { gone: true }]);
  });

  it('keeps the conditions of the last stage with it', async () => {
    const last = 'post-transition-programming';
    const actionId = newId();
    const conditions = [{ actionId, name: 'Hand over the last files', ownerId: null, goalDate: null }];
    await home.director.ask('journey.decide', deciding(last, { decision: 'conditions', conditions }));
    expect((await home.director.ask('transition.action', { id: actionId })).stageId).toBe(last);
  });

  it('is the director’s alone', async () => {
    for (const role of ['supervisor', 'social-worker', 'care-staff', 'trainer', 'viewer'] as const) {
      const person = await home.person(role);
      expect((await person.refused('journey.decide', deciding(first))).code).toBe('forbidden');
    }
  });
});
