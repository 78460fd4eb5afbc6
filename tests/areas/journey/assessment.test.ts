/** Self-assessments that stay as they were finished, what they lead to, and what was learnt. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, finishing, inDays, learnt, scored, today } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('the themes', () => {
  it('are eight to begin with, and the organisation’s to change', async () => {
    const { themes } = await home.director.ask('journey.themes', {});
    expect(themes).toHaveLength(8);
    expect(themes.every((theme) => theme.name === null && !theme.own)).toBe(true);
    const id = newId();
    const made = await home.director.ask('journey.saveTheme', { id, rev: null, name: 'Land', hint: null });
    await home.director.ask('journey.saveTheme', { id, rev: made.rev, name: 'Land and church', hint: 'Who owns it' });
    const after = await home.director.ask('journey.themes', {});
    expect(after.themes.at(-1)).toMatchObject({ id, name: 'Land and church', own: true });
    await home.director.ask('journey.retireTheme', { id, rev: 2, retired: true });
    expect((await home.director.ask('journey.themes', {})).themes).toHaveLength(8);
    expect((await home.director.ask('journey.themes', { retired: true })).themes).toHaveLength(9);
    expect(
      await allRefused(home, home.director, [
        ['journey.saveTheme', { id: newId(), rev: null, name: null, hint: null }, 'invalid', 'name', 'required'],
        ['journey.saveTheme', { id, rev: 3, name: null, hint: null }, 'invalid', 'name', 'required'],
        ['journey.saveTheme', { id, rev: 1, name: 'Land', hint: null }, 'conflict'],
        ['journey.saveTheme', { id: newId(), rev: 1, name: 'Land', hint: null }, 'not-found'],
        ['journey.retireTheme', { id: newId(), rev: 1, retired: true }, 'not-found'],
      ]),
    ).toEqual([]);
  });
});

describe('a self-assessment', () => {
  it('asks for every theme, each once, with a score and a reason', async () => {
    const scores = await scored(home.director);
    const [first, ...rest] = scores;
    if (!first) throw new Error('no theme');
    const wrong = (changed: object) => finishing([{ ...first, ...changed }, ...rest]);
    expect(
      await allRefused(home, home.director, [
        ['journey.finishAssessment', finishing(rest), 'invalid', 'scores', 'theme-missing'],
        ['journey.finishAssessment', wrong({ score: 5 }), 'invalid', 'scores.0.score', 'too-large'],
        ['journey.finishAssessment', wrong({ score: 0 }), 'invalid', 'scores.0.score', 'too-small'],
        ['journey.finishAssessment', wrong({ score: 2.5 }), 'invalid', 'scores.0.score'],
        ['journey.finishAssessment', wrong({ reason: ' ' }), 'invalid', 'scores.0.reason', 'required'],
        ['journey.finishAssessment', wrong({ themeId: 'no-such' }), 'invalid', 'scores.0.themeId', 'unknown'],
        [
          'journey.finishAssessment',
          finishing([first, { ...first, id: newId() }, ...rest]),
          'invalid',
          'scores.1.themeId',
        ],
        ['journey.finishAssessment', finishing(scores, { on: inDays(1) }), 'invalid', 'on', 'in-future'],
        ['journey.finishAssessment', finishing(scores, { startingPoint: '' }), 'invalid', 'startingPoint', 'required'],
      ]),
    ).toEqual([]);
  });

  it('is kept once, never changed, and stands beside the others', async () => {
    const input = finishing(await scored(home.director, 2), { on: inDays(-200) });
    const first = await home.director.ask('journey.finishAssessment', input);
    expect(first).toMatchObject({
      proposed: 'with-preparation',
      readiness: 'with-preparation',
      by: 'Director and board',
    });
    expect(await home.director.ask('journey.finishAssessment', input)).toEqual(first);
    const changed = await home.director.refused('journey.finishAssessment', { ...input, readiness: 'ready' });
    expect(changed.code).toBe('conflict');
    const later = finishing(await scored(home.director, 4), { readiness: 'ready' });
    await home.director.ask('journey.finishAssessment', later);
    const { assessments } = await home.director.ask('journey.assessments', {});
    expect(assessments.map((one) => one.on)).toEqual([today(), inDays(-200)]);
    expect(assessments.map((one) => one.proposed)).toEqual(['ready', 'with-preparation']);
  });

  it('leads to an action of a stage with one press', async () => {
    const { assessments } = await home.director.ask('journey.assessments', {});
    const assessmentId = assessments.at(-1)?.id ?? '';
    const acting = {
      actionId: newId(),
      assessmentId,
      themeId: 'sa-money',
      stageId: 'strategic-plan',
      name: 'Ask the donor',
    };
    const after = await home.director.ask('journey.actOnTheme', acting);
    expect(after.actions).toEqual([
      { themeId: 'sa-money', actionId: acting.actionId, name: 'Ask the donor', stageId: 'strategic-plan' },
    ]);
    expect((await home.director.ask('journey.actOnTheme', acting)).actions).toHaveLength(1);
    expect(await home.director.ask('transition.action', { id: acting.actionId })).toMatchObject({
      status: 'not-started',
    });
    const again = { ...acting, actionId: newId() };
    expect(
      await allRefused(home, home.director, [
        ['journey.actOnTheme', { ...again, assessmentId: newId() }, 'not-found'],
        ['journey.actOnTheme', { ...again, themeId: 'sa-none' }, 'invalid', 'themeId', 'unknown'],
        ['journey.actOnTheme', { ...again, stageId: 'no-such' }, 'invalid', 'stageId', 'unknown'],
        ['journey.actOnTheme', { ...again, name: '' }, 'invalid', 'name', 'required'],
      ]),
    ).toEqual([]);
  });

  it('is for those who plan, not for the house', async () => {
    for (const role of ['social-worker', 'care-staff', 'trainer', 'viewer'] as const) {
      const person = await home.person(role);
      expect((await person.refused('journey.assessments', {})).code).toBe('forbidden');
    }
  });
});

describe('what was learnt', () => {
  it('is written down, changed, removed and brought back', async () => {
    const input = learnt();
    const made = await home.director.ask('journey.saveLearning', input);
    expect(await home.director.ask('journey.saveLearning', input)).toEqual(made);
    const edited = await home.director.ask('journey.saveLearning', { ...input, rev: made.rev, people: 4 });
    expect(edited).toMatchObject({ people: 4, rev: 2 });
    const stale = await home.director.refused('journey.saveLearning', { ...input, rev: 1, people: 5 });
    expect(stale).toMatchObject({ code: 'conflict' });
    const gone = await home.director.ask('journey.removeLearning', { id: input.id, rev: 2 });
    expect((await home.director.ask('journey.learnings', {})).learnings).toEqual([]);
    await home.director.ask('journey.restoreLearning', gone);
    expect((await home.director.ask('journey.learnings', {})).learnings).toHaveLength(1);
    expect(
      await allRefused(home, home.director, [
        ['journey.saveLearning', learnt({ on: inDays(1) }), 'invalid', 'on', 'in-future'],
        ['journey.saveLearning', learnt({ people: 0 }), 'invalid', 'people', 'too-small'],
        ['journey.saveLearning', learnt({ who: '' }), 'invalid', 'who', 'required'],
        ['journey.saveLearning', { ...learnt(), kind: 'holiday' }, 'invalid', 'kind'],
        ['journey.saveLearning', learnt({ rev: 1 }), 'not-found'],
        ['journey.removeLearning', { id: newId(), rev: 1 }, 'not-found'],
      ]),
    ).toEqual([]);
  });

  it('speaks for the actions of learning, once it says what was learnt', async () => {
    const said = async (id: string) => (await home.director.ask('transition.action', { id })).computed;
    expect(await said('swf-peer-learning')).toMatchObject({ met: true, sentence: 'peer-learning', have: 1, need: 1 });
    expect(await said('lrc-visit-changed-home')).toMatchObject({ met: true });
    expect(await said('lrc-learn-together')).toMatchObject({ met: false, have: 0, need: 1 });
    await home.director.ask('journey.saveLearning', learnt({ kind: 'material', learnt: null }));
    expect(await said('lrc-learn-together')).toMatchObject({ met: false, have: 0, need: 1 });
    await home.director.ask('journey.saveLearning', learnt({ kind: 'material', people: 1 }));
    expect(await said('lrc-learn-together')).toMatchObject({ met: false });
    await home.director.ask('journey.saveLearning', learnt({ kind: 'material', people: 2 }));
    expect(await said('lrc-learn-together')).toMatchObject({ met: true, have: 1, need: 2 });
  });
});

describe('lists as files', () => {
  it.each(['timeline', 'sign-offs', 'learning'] as const)('%s, with a word for every head', async (list) => {
    for (const language of ['en', 'fr']) {
      const file = await home.director.ask('journey.export', { list, language });
      const text = Buffer.from(file.data, 'base64').toString('utf8');
      expect(text).not.toMatch(/\b(?:column|kind|decision|journey|catalogue|learning|export)[.:][a-z]\w*/);
      expect(file.rows).toBeGreaterThan(0);
      expect(file.fileName).toMatch(/^homeward-[a-z-]+-\d{4}-\d\d-\d\d\.csv$/);
    }
  });
});
