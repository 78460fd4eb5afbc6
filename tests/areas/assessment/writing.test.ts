/** An assessment from its first word to the day it is amended or set aside. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths } from '../../../src/shared/dates.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, changes, child, inDays, today } from '../caseload/support.ts';
import { answers, begun, finished, household, six } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const save = 'assessment.save';
const finish = 'assessment.finish';

describe('writing', () => {
  it('begins with the first word, goes on part by part, and says nothing twice', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const first = { childId, id: newId(), rev: null, setId: 'wb-six', facts: { present: 'Her aunt' } };
    const begunNow = await director.ask(save, first);
    expect(begunNow.rev).toBe(1);
    const before = await changes(home);
    expect(await director.ask(save, first)).toEqual(begunNow);
    expect(await changes(home)).toBe(before);
    const part = { ...first, rev: 1, facts: undefined, scores: [{ domainId: 'wb-health', score: 2 }] };
    expect((await director.ask(save, part)).rev).toBe(2);
    const reason = { domainId: 'wb-health', reason: 'Coughs at night' };
    await director.ask(save, { ...first, rev: 2, facts: {}, scores: [reason] });
    const { assessment } = await director.ask('assessment.one', { childId, id: first.id });
    expect(assessment).toMatchObject({
      state: 'unfinished',
      present: 'Her aunt',
      scores: [{ domainId: 'wb-health', score: 2, leftOut: false, reason: 'Coughs at night' }],
    });
    expect(assessment.startedBy?.name).toBe('Dora Director');
    const { unfinished } = await director.ask('assessment.unfinished', {});
    expect(unfinished.find((one) => one.id === first.id)).toMatchObject({ days: 0, answered: 1, domains: 6 });
  });

  it('an unfinished one waits for years, and nothing takes it away', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const { id } = await director.ask(save, { childId, id: newId(), rev: null, setId: 'wb-twelve' });
    const year = 366 * 86_400_000;
    home.pass(year);
    await director.ask('session.signIn', { name: 'Dora Director', password: 'correct horse battery' });
    const { unfinished } = await director.ask('assessment.unfinished', {});
    expect(unfinished.find((one) => one.id === id)).toMatchObject({ days: 366, domains: 12, answered: 0 });
    home.pass(-year);
    await director.ask('session.signIn', { name: 'Dora Director', password: 'correct horse battery' });
    expect((await director.ask('assessment.ofChild', { childId })).due).toBe('never');
  });

  it('refuses what does not fit, says where, and changes nothing', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const other = await child(director, { name: 'Other' });
    const theirs = await director.ask(save, begun(other.id));
    const home1 = await household(director, other.id);
    const good = begun(childId);
    const wrong = await allRefused(home, director, [
      [save, { ...good, childId: newId() }, 'not-found'],
      [save, { ...good, setId: 'wb-none' }, 'not-found'],
      [save, { ...good, id: theirs.id }, 'not-found'],
      [save, { ...good, id: theirs.id, rev: theirs.rev }, 'not-found'],
      [save, { ...good, rev: 1 }, 'not-found'],
      [save, { ...good, setId: 'fam-six', scores: [] }, 'invalid', 'householdId', 'required'],
      [save, { ...good, householdId: home1 }, 'invalid', 'householdId', 'not-allowed'],
      [save, { ...good, setId: 'fam-six', scores: [], householdId: home1 }, 'not-found'],
      [save, { ...good, facts: { assessedOn: inDays(1) } }, 'invalid', 'facts.assessedOn', 'in-future'],
      [save, { ...good, facts: { paperOn: inDays(1) } }, 'invalid', 'facts.paperOn', 'in-future'],
      [save, { ...good, facts: { assessedOn: '2026-02-29' } }, 'invalid', 'facts.assessedOn', 'date'],
      [save, { ...good, facts: { childView: 'x'.repeat(4_001) } }, 'invalid', 'facts.childView', 'too-long'],
      [save, { ...good, facts: { secret: 'x' } }, 'invalid', 'facts.secret', 'unknown-field'],
      [save, { ...good, scores: [{ domainId: 'wb-health', score: 5 }] }, 'invalid', 'scores.0.score', 'too-large'],
      [save, { ...good, scores: [{ domainId: 'wb-health', score: 0 }] }, 'invalid', 'scores.0.score', 'too-small'],
      [save, { ...good, scores: [{ domainId: 'wb-health', score: 1.5 }] }, 'invalid', 'scores.0.score'],
      [save, { ...good, scores: [{ domainId: 'wt-food', score: 1 }] }, 'invalid', 'scores.0.domainId', 'unknown'],
      [
        save,
        { ...good, scores: [{ domainId: 'wb-health' }, { domainId: 'wb-health' }] },
        'invalid',
        'scores.1.domainId',
        'twice',
      ],
      [
        save,
        { ...good, scores: [{ domainId: 'wb-health', score: 2, leftOut: true }] },
        'invalid',
        'scores.0.score',
        'not-allowed',
      ],
    ]);
    expect(wrong).toEqual([]);
  });

  it('two people at once: the later is told, nothing is lost', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const input = begun(childId);
    const { rev } = await director.ask(save, input);
    await director.ask(save, { ...input, rev, facts: { present: 'Aunt' }, scores: [] });
    const late = await director.refused(save, { ...input, rev, facts: { present: 'Uncle' }, scores: [] });
    expect(late.code).toBe('conflict');
    expect(late.conflict).toMatchObject({ currentRev: rev + 1, changedBy: 'Dora Director' });
  });
});

describe('finishing', () => {
  it('asks for every domain, for the day and who, and says each that is missing', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const input = { childId, id: newId(), rev: null, setId: 'wb-six' };
    const { rev } = await director.ask(save, input);
    const failure = await director.refused(finish, { childId, id: input.id, rev });
    const paths = failure.fields?.map((one) => one.path) ?? [];
    expect(paths).toEqual([
      'assessedOn',
      'assessedBy',
      ...six.flatMap((id) => [`scores.${id}.score`, `scores.${id}.reason`]),
    ]);
    expect((await director.ask('assessment.ofChild', { childId })).assessments[0]?.state).toBe('unfinished');
  });

  it('sets the next day six months on, or as was chosen, and then stands still', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const id = await finished(director, childId, { scores: answers('wb-six', 3, { 'wb-protection': 1 }) });
    const due = addMonths(today(), 6);
    const record = await director.ask('assessment.ofChild', { childId });
    expect(record).toMatchObject({ assessedOn: today(), dueOn: due, due: 'in-date', crisis: ['wb-protection'] });
    const { rev } = (await director.ask('assessment.one', { childId, id })).assessment;
    const wrong = await allRefused(home, director, [
      [save, { ...begun(childId), id, rev }, 'invalid', 'id', 'finished'],
      [finish, { childId, id, rev }, 'invalid', 'id', 'finished'],
      ['assessment.discard', { childId, id, rev }, 'invalid', 'id', 'finished'],
      ['assessment.restore', { childId, id }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const chosen = await finished(director, childId, { facts: { nextOn: inDays(20) } });
    const now = await director.ask('assessment.ofChild', { childId });
    expect(now).toMatchObject({ dueOn: inDays(20), crisis: [] });
    expect(now.assessments.map((one) => one.id)).toEqual([chosen, id]);
  });

  it('the set’s own months go before the organisation’s', async () => {
    const { director } = home;
    const { sets } = await director.ask('assessment.sets', {});
    const twelve = sets.find((one) => one.id === 'wb-twelve');
    if (!twelve) throw new Error('the set is shipped');
    const kept = { id: twelve.id, rev: twelve.rev, about: 'child', name: null, dueMonths: 3 } as const;
    await director.ask('assessment.saveSet', kept);
    const { id: childId } = await child(director);
    await finished(director, childId, { setId: 'wb-twelve' });
    expect((await director.ask('assessment.ofChild', { childId })).dueOn).toBe(addMonths(today(), 3));
  });

  it('stands beside the last one of the same set, never of another', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    await finished(director, childId, { setId: 'wb-twelve', facts: { assessedOn: inDays(-50) } });
    const old = await finished(director, childId, { facts: { assessedOn: inDays(-400) } });
    const last = await finished(director, childId, { facts: { assessedOn: inDays(-200) } });
    const { id } = await director.ask(save, { childId, id: newId(), rev: null, setId: 'wb-six' });
    const beforeOf = async (one: string) =>
      (await director.ask('assessment.one', { childId, id: one })).before?.id ?? null;
    expect(await beforeOf(id)).toBe(last);
    expect(await beforeOf(last)).toBe(old);
    expect(await beforeOf(old)).toBe(null);
  });

  it('is amended beside, and set aside with a reason; then it counts no more, until it does again', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const id = await finished(director, childId, { scores: answers('wb-six', 1) });
    const amendment = { childId, id: newId(), assessmentId: id, text: 'She is ten, not nine.' };
    const amended = await director.ask('assessment.amend', amendment);
    expect(amended.amendments).toMatchObject([{ text: 'She is ten, not nine.', by: { name: 'Dora Director' } }]);
    expect((await director.ask('assessment.amend', amendment)).amendments).toHaveLength(1);
    const aside = { childId, id, rev: amended.rev, reason: 'Another child of the same name' };
    const gone = await director.ask('assessment.setAside', aside);
    expect(gone).toMatchObject({ state: 'set-aside', setAsideWhy: 'Another child of the same name' });
    expect(await director.ask('assessment.ofChild', { childId })).toMatchObject({ due: 'never', crisis: [] });
    const { unfinished } = await director.ask('assessment.unfinished', {});
    expect(unfinished.map((one) => one.id)).not.toContain(id);
    const wrong = await allRefused(home, director, [
      ['assessment.setAside', { ...aside, rev: gone.rev }, 'invalid', 'id', 'already'],
      ['assessment.setAside', { ...aside, rev: gone.rev, reason: ' ' }, 'invalid', 'reason', 'required'],
      ['assessment.setAside', aside, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    await director.ask('assessment.countAgain', { childId, id, rev: gone.rev });
    expect((await director.ask('assessment.ofChild', { childId })).crisis).toEqual(six);
  });

  it('an unfinished one is thrown away, and comes back', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const { id, rev } = await director.ask(save, begun(childId));
    const unready = await allRefused(home, director, [
      ['assessment.amend', { childId, id: newId(), assessmentId: id, text: 'x' }, 'invalid', 'id', 'not-finished'],
      ['assessment.setAside', { childId, id, rev, reason: 'x' }, 'invalid', 'id', 'not-finished'],
      ['assessment.countAgain', { childId, id, rev }, 'invalid', 'id', 'not-finished'],
      ['assessment.discard', { childId, id, rev: 99 }, 'conflict'],
    ]);
    expect(unready).toEqual([]);
    await director.ask('assessment.discard', { childId, id, rev });
    expect((await director.ask('assessment.ofChild', { childId })).assessments).toEqual([]);
    expect((await director.refused('assessment.one', { childId, id })).code).toBe('not-found');
    const back = await director.ask('assessment.restore', { childId, id });
    expect(back.scores).toHaveLength(6);
  });
});

describe('of a family', () => {
  it('needs the household, the willingness and why; several families stand side by side', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const [one, two] = [await household(director, childId), await household(director, childId, { name: 'Uncle' })];
    const input = begun(childId, { setId: 'fam-six', householdId: one });
    const bare = { ...input, facts: { ...input.facts, willingness: null, willingnessWhy: '' } };
    const { rev } = await director.ask(save, bare);
    const failure = await director.refused(finish, { childId, id: input.id, rev });
    expect(failure.fields?.map((fault) => fault.path)).toEqual(['willingness', 'willingnessWhy']);
    const facts = { willingness: 'medium', willingnessWhy: 'Afraid of the costs', disability: 'with-support' } as const;
    const now = await director.ask(save, { ...input, rev, facts, scores: [] });
    const whole = await director.ask(finish, { childId, id: input.id, rev: now.rev });
    expect(whole).toMatchObject({ householdName: 'Grandmother’s home', willingness: 'medium', nextOn: null });
    await finished(director, childId, { setId: 'fam-six', householdId: two });
    // A family's assessment says nothing of when the child was assessed.
    const record = await director.ask('assessment.ofChild', { childId });
    expect(record.due).toBe('never');
    expect(record.assessments.map((line) => line.householdId).sort()).toEqual([one, two].sort());
  });
});
