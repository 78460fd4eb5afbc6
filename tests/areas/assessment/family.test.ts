/** The people and households of a child's family, which one is to receive the child, the search, and the risk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, changes, child, inDays, today } from '../caseload/support.ts';
import { household, someone } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});
const familyOf = (childId: string) => home.director.ask('assessment.family', { childId });

describe('people', () => {
  it('are kept with what they are to the child and where they live; moving ends the stay before', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const [one, two] = [await household(director, childId), await household(director, childId, { name: 'Uncle' })];
    const input = someone(childId, {
      householdId: one,
      relationWords: 'nyanya',
      birthYear: 1955,
      birthYearAbout: true,
    });
    const saved = await director.ask('assessment.savePerson', input);
    expect(saved).toMatchObject({
      relation: 'grandmother',
      relationWords: 'nyanya',
      householdId: one,
      birthYear: 1955,
    });
    const before = await changes(home);
    expect(await director.ask('assessment.savePerson', input)).toEqual(saved);
    expect(await changes(home)).toBe(before);
    const moved = await director.ask('assessment.savePerson', { ...input, rev: saved.rev, householdId: two });
    expect(moved.householdId).toBe(two);
    const away = await director.ask('assessment.savePerson', { ...input, rev: moved.rev, householdId: null });
    expect(away.householdId).toBe(null);
    const dead = { ...input, rev: away.rev, life: 'dead', relation: 'aunt', contact: 'not-asked' } as const;
    await director.ask('assessment.savePerson', dead);
    const { people, child: about } = await familyOf(childId);
    expect(people).toMatchObject([{ name: 'Achieng', life: 'dead', relation: 'aunt' }]);
    expect(about).toMatchObject({ id: childId, sex: 'female' });
  });

  it('may not be contacted only with a reason; what does not fit is refused', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const other = await child(director, { name: 'Other' });
    const theirs = await director.ask('assessment.savePerson', someone(other.id));
    const theirHome = await household(director, other.id);
    const call = 'assessment.savePerson';
    const good = someone(childId);
    const wrong = await allRefused(home, director, [
      [call, { ...good, contact: 'may-not' }, 'invalid', 'contactWhy', 'required'],
      [call, { ...good, name: '' }, 'invalid', 'name', 'required'],
      [call, { ...good, relation: 'enemy' }, 'invalid', 'relation', 'not-a-choice'],
      [call, { ...good, birthYear: 2190 }, 'invalid', 'birthYear', 'in-future'],
      [call, { ...good, birthYear: 1899 }, 'invalid', 'birthYear', 'too-small'],
      [call, { ...good, rev: 1 }, 'not-found'],
      [call, { ...good, childId: newId() }, 'not-found'],
      [call, { ...good, householdId: theirHome }, 'not-found'],
      [call, { ...good, id: theirs.id }, 'not-found'],
      [call, { ...good, id: theirs.id, rev: theirs.rev }, 'not-found'],
      ['assessment.removePerson', { childId, id: theirs.id, rev: theirs.rev }, 'not-found'],
      ['assessment.restorePerson', { childId, id: theirs.id }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const saved = await director.ask(call, { ...good, contact: 'may-not', contactWhy: 'Threatened her' });
    expect((await director.refused(call, { ...good, rev: saved.rev + 1 })).code).toBe('conflict');
  });

  it('go and come back', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const { id, rev } = await director.ask('assessment.savePerson', someone(childId));
    await director.ask('assessment.removePerson', { childId, id, rev });
    expect((await familyOf(childId)).people).toEqual([]);
    expect((await director.refused('assessment.savePerson', { ...someone(childId), id, rev })).code).toBe('not-found');
    const back = await director.ask('assessment.restorePerson', { childId, id });
    expect(back).toMatchObject({ name: 'Achieng', relation: 'grandmother' });
  });
});

describe('households', () => {
  it('serve brothers and sisters together, and each child for itself', async () => {
    const { director } = home;
    const amara = await child(director);
    const brother = await child(director, { name: 'Brother', siblingOf: amara.id });
    const stranger = await child(director, { name: 'Stranger' });
    const shared = await household(director, amara.id, { place: 'Kisumu' });
    const far = await household(director, stranger.id, { name: 'A far one' });
    const granny = await director.ask('assessment.savePerson', someone(amara.id, { householdId: shared }));
    const { choices } = await director.ask('assessment.householdChoices', { childId: brother.id });
    const offered = choices.map((one) => [one.id, one.sibling]);
    expect(offered[0]).toEqual([shared, true]);
    expect(offered).toContainEqual([far, false]);
    const join = { childId: brother.id, householdId: shared, part: 'origin' } as const;
    const joined = await director.ask('assessment.joinHousehold', join);
    expect(joined).toMatchObject({ name: 'Grandmother’s home', part: 'origin', alsoOf: [{ id: amara.id }] });
    // She lives there; what she is to the brother nobody said yet.
    expect((await familyOf(brother.id)).people).toMatchObject([{ id: granny.id, relation: null, householdId: shared }]);
    const related = { ...someone(brother.id), id: granny.id, rev: granny.rev, relation: 'other' } as const;
    await director.ask('assessment.savePerson', related);
    expect((await familyOf(amara.id)).people).toMatchObject([{ relation: 'grandmother' }]);
    // Taken from the one, she stays the other's.
    const now = (await familyOf(brother.id)).people[0];
    await director.ask('assessment.removePerson', { childId: brother.id, id: granny.id, rev: now?.rev ?? 0 });
    expect((await familyOf(amara.id)).people).toMatchObject([{ id: granny.id, relation: 'grandmother' }]);
    expect((await familyOf(brother.id)).people).toMatchObject([{ id: granny.id, relation: null }]);
    await director.ask('assessment.leaveHousehold', { childId: brother.id, householdId: shared });
    expect(await familyOf(brother.id)).toMatchObject({ people: [], households: [] });
    expect((await director.ask('assessment.joinHousehold', join)).part).toBe('origin');
  });

  it('one of them is to receive the child: every change of mind stays, with its reason', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const other = await child(director, { name: 'Other' });
    const [one, two] = [await household(director, childId), await household(director, childId, { name: 'Uncle' })];
    const theirs = await household(director, other.id);
    const choose = 'assessment.chooseReceiving';
    const input = { childId, id: newId(), householdId: one, on: inDays(-10) };
    await director.ask(choose, input);
    await director.ask(choose, input);
    const next = { childId, id: newId(), householdId: two, on: today() };
    const wrong = await allRefused(home, director, [
      [choose, { ...next, reason: '' }, 'invalid', 'reason', 'required'],
      [choose, { ...next, reason: 'x', on: inDays(-11) }, 'invalid', 'on', 'before-start'],
      [choose, { ...next, reason: 'x', on: inDays(1) }, 'invalid', 'on', 'in-future'],
      [choose, { ...next, reason: 'x', householdId: theirs }, 'not-found'],
      [choose, { ...next, reason: 'x', householdId: one }, 'invalid', 'householdId', 'same'],
      ['assessment.leaveHousehold', { childId, householdId: one }, 'invalid', 'householdId', 'receiving'],
      ['assessment.leaveHousehold', { childId, householdId: theirs }, 'not-found'],
      ['assessment.joinHousehold', { childId, householdId: newId(), part: 'origin' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    await director.ask(choose, { ...next, reason: 'The grandmother fell ill' });
    await director.ask(choose, { childId, id: newId(), householdId: null, on: today(), reason: 'Both said no' });
    const { receiving } = await familyOf(childId);
    expect(receiving.map((event) => event.householdId)).toEqual([null, two, one]);
    await director.ask('assessment.leaveHousehold', { childId, householdId: two });
  });

  it('are changed as they stand, and never another child’s', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const other = await child(director, { name: 'Other' });
    const id = await household(director, childId);
    const input = { childId, id, rev: 1, name: 'Home', part: 'origin', safetyNote: 'Dog' } as const;
    expect(await director.ask('assessment.saveHousehold', input)).toMatchObject({
      rev: 2,
      name: 'Home',
      safetyNote: 'Dog',
    });
    const wrong = await allRefused(home, director, [
      ['assessment.saveHousehold', input, 'conflict'],
      ['assessment.saveHousehold', { ...input, childId: other.id, rev: 2 }, 'not-found'],
      ['assessment.saveHousehold', { ...input, childId: other.id, rev: null }, 'not-found'],
      ['assessment.saveHousehold', { ...input, rev: 2, name: ' ' }, 'invalid', 'name', 'required'],
    ]);
    expect(wrong).toEqual([]);
    const { entries } = await director.ask('assessment.history', { childId, of: 'family' });
    const fields = entries.filter((one) => one.table === 'family_household').flatMap((one) => one.fields);
    expect(fields.find((one) => one.field === 'safety_note')).toMatchObject({ after: 'Dog' });
  });
});

describe('tracing', () => {
  it('goes from state to state and step to step; a next step that passed its day is late until it is done', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const other = await child(director, { name: 'Other' });
    const set = 'assessment.setTracing';
    const state = { childId, id: newId(), state: 'under-way', on: inDays(-20) } as const;
    await director.ask(set, state);
    await director.ask(set, state);
    const step = {
      childId,
      id: newId(),
      rev: null,
      on: inDays(-19),
      source: 'local-leader',
      askedWhom: 'The chief',
      found: 'An aunt in Kisumu',
      next: 'Visit her',
      nextOn: inDays(-3),
    } as const;
    expect(await director.ask('assessment.saveStep', step)).toMatchObject({ rev: 1, overdueDays: 3 });
    const say = 'assessment.saveStep';
    const wrong = await allRefused(home, director, [
      [set, { ...state, id: newId(), state: 'exhausted' }, 'invalid', 'reason', 'required'],
      [set, { ...state, id: newId(), state: 'found', reason: ' ' }, 'invalid', 'reason', 'required'],
      [set, { ...state, id: newId(), on: inDays(-21) }, 'invalid', 'on', 'before-start'],
      [set, { ...state, id: newId(), on: inDays(1) }, 'invalid', 'on', 'in-future'],
      [set, { ...state, id: newId(), state: 'lost' }, 'invalid', 'state'],
      [say, { ...step, id: newId(), on: inDays(1) }, 'invalid', 'on', 'in-future'],
      [say, { ...step, id: newId(), nextOn: inDays(-30) }, 'invalid', 'nextOn', 'before-start'],
      [say, { ...step, id: newId(), next: null }, 'invalid', 'next', 'required'],
      [say, { childId, id: newId(), rev: null, on: today(), source: 'child' }, 'invalid', 'askedWhom', 'required'],
      [say, { ...step, rev: 1, nextDoneOn: inDays(1) }, 'invalid', 'nextDoneOn', 'in-future'],
      [say, { ...step, rev: 1, nextDoneOn: inDays(-25) }, 'invalid', 'nextDoneOn', 'before-start'],
      [say, { ...step, rev: 9 }, 'conflict'],
      [say, { ...step, childId: other.id, rev: 1 }, 'not-found'],
      [say, { ...step, childId: other.id }, 'not-found'],
      ['assessment.removeStep', { childId: other.id, id: step.id, rev: 1 }, 'not-found'],
      ['assessment.restoreStep', { childId, id: step.id }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const { childId: _, ...rest } = step;
    const done = await director.ask(say, { childId, ...rest, rev: 1, nextDoneOn: today() });
    expect(done).toMatchObject({ overdueDays: 0, nextDoneOn: today() });
    await director.ask('assessment.removeStep', { childId, id: step.id, rev: done.rev });
    expect((await director.ask('assessment.tracing', { childId })).steps).toEqual([]);
    await director.ask('assessment.restoreStep', { childId, id: step.id });
    await director.ask(set, { childId, id: newId(), state: 'found', on: today(), reason: 'The aunt' });
    const { states, steps } = await director.ask('assessment.tracing', { childId });
    expect(states.map((one) => one.state)).toEqual(['found', 'under-way']);
    expect(steps).toMatchObject([{ found: 'An aunt in Kisumu', by: { name: 'Dora Director' } }]);
    const { entries } = await director.ask('assessment.history', { childId, of: 'tracing' });
    expect(entries.length).toBeGreaterThan(3);
  });
});

describe('risk', () => {
  it('keeps every rating, is looked at again by the rules or by choice, and is late from the day after', async () => {
    const { director } = home;
    const { id: childId } = await child(director);
    const rate = 'assessment.rateRisk';
    const input = { childId, id: newId(), level: 'high', reason: 'Runs away at night', on: inDays(-8) } as const;
    expect(await director.ask(rate, input)).toMatchObject({ reviewOn: inDays(-1) });
    await director.ask(rate, input);
    expect(await director.ask('assessment.risk', { childId })).toMatchObject({ state: 'overdue', overdueDays: 1 });
    const next = { ...input, id: newId(), level: 'low', on: today() } as const;
    const wrong = await allRefused(home, director, [
      [rate, { ...next, reason: '' }, 'invalid', 'reason', 'required'],
      [rate, { ...next, on: inDays(1) }, 'invalid', 'on', 'in-future'],
      [rate, { ...next, reviewOn: today() }, 'invalid', 'reviewOn', 'before-start'],
      [rate, { ...next, reviewOn: inDays(367) }, 'invalid', 'reviewOn', 'too-far'],
      [rate, { ...next, level: 'none' }, 'invalid', 'level'],
      [rate, { ...next, childId: newId() }, 'not-found'],
      [rate, { ...input, reason: 'Another reason' }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    await director.ask(rate, { ...next, reviewOn: inDays(10) });
    const { ratings, state } = await director.ask('assessment.risk', { childId });
    expect([state, ratings.map((one) => one.level)]).toEqual(['in-date', ['low', 'high']]);
  });
});
