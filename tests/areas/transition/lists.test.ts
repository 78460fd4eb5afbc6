/** The overview's figures, and that each opens exactly the list it counts; searching, sorting, pages, exports. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WaitingKind } from '../../../src/shared/areas/transition.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, approved, csvOf, fileOf, inDays, today } from './support.ts';

let home: Home;
let worker: Awaited<ReturnType<Home['person']>>;
const waiting = (kind: WaitingKind, more: object = {}) => home.director.ask('transition.waiting', { kind, ...more });

beforeAll(async () => {
  home = await openHome();
  worker = await home.person('social-worker');
  const { director } = home;
  const plan = (id: string, days: number, ownerId: string | null) =>
    director.ask('transition.planAction', { id, rev: 1, goalDate: inDays(days), ownerId });
  const set = (id: string, status: 'in-progress' | 'blocked' | 'done' | 'not-relevant', reason?: string) =>
    director.ask('transition.setStatus', { id, rev: 2, status, ...(reason === undefined ? {} : { reason }) });
  await plan('swf-form-team', -10, worker.id);
  await plan('swf-mdt', -1, null);
  await plan('swf-sops', 0, worker.id);
  await plan('swf-train-staff', 14, worker.id);
  await plan('sp-cost-model', -400, worker.id);
  await plan('lrc-learn-together', -3, worker.id);
  await set('swf-form-team', 'in-progress');
  await set('swf-mdt', 'blocked', '=cmd|calc!A1');
  await set('swf-sops', 'in-progress');
  await set('sp-cost-model', 'done');
  await set('lrc-learn-together', 'not-relevant', 'All came from another home');
  await director.ask('transition.planMilestone', { id: 'swf-m-cms-in-place', rev: 1, goalDate: inDays(-2) });
  await director.ask('transition.renameEntry', { kind: 'action', id: 'swf-mdt', rev: 3, name: 'Équipe “Änderung”' });
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('the overview', () => {
  it('counts what counts', async () => {
    const { phases, total } = await home.director.ask('transition.overview', {});
    expect(phases.map((one) => [one.id, one.stages.length])).toEqual([
      ['learning', 3],
      ['preparing', 3],
      ['full-transition', 6],
    ]);
    expect(total).toMatchObject({
      done: 1,
      inProgress: 2,
      blocked: 1,
      notRelevant: 1,
      overdue: 3,
      dueSoon: 2,
      unowned: 2,
    });
    const framework = phases[2]?.stages.find((one) => one.id === 'social-work-framework');
    expect(framework).toMatchObject({ state: 'in-progress', progress: { counted: 15, milestones: 6, overdue: 3 } });
  });

  it('and every figure is as long as its list, in every stage', async () => {
    const { phases, total } = await home.director.ask('transition.overview', {});
    const figures = [
      ['overdue', 'overdue'],
      ['due-soon', 'dueSoon'],
      ['blocked', 'blocked'],
      ['unowned', 'unowned'],
      ['undecided', 'suggested'],
    ] as const;
    for (const [kind, figure] of figures) {
      expect([kind, (await waiting(kind)).total]).toEqual([kind, total[figure]]);
      for (const stage of phases.flatMap((one) => one.stages)) {
        const list = await waiting(kind, { stageId: stage.id });
        expect([kind, stage.id, list.total]).toEqual([kind, stage.id, stage.progress[figure]]);
      }
    }
  });
});

describe('what waits', () => {
  const ids = (list: Awaited<ReturnType<typeof waiting>>) => list.items.map((one) => one.id);

  it('is sorted by date, by stage, by person, unknown ones last', async () => {
    expect(ids(await waiting('overdue'))).toEqual(['swf-form-team', 'swf-m-cms-in-place', 'swf-mdt']);
    expect(ids(await waiting('overdue', { direction: 'down' }))).toEqual([
      'swf-mdt',
      'swf-m-cms-in-place',
      'swf-form-team',
    ]);
    expect(ids(await waiting('overdue', { sort: 'stage' }))).toEqual([
      'swf-form-team',
      'swf-mdt',
      'swf-m-cms-in-place',
    ]);
    for (const direction of ['up', 'down'] as const) {
      expect(ids(await waiting('overdue', { sort: 'owner', direction }))[0]).toBe('swf-form-team');
    }
  });

  it('is found by name in the reader’s own language, by stage and by person, with or without accents', async () => {
    expect(ids(await waiting('overdue', { search: 'equipe  ANDER' }))).toEqual(['swf-mdt']);
    expect(ids(await waiting('overdue', { search: 'social work team' }))).toEqual(['swf-form-team']);
    expect(ids(await waiting('overdue', { search: worker.name }))).toEqual(['swf-form-team']);
    expect((await waiting('overdue', { search: 'establishing the' })).total).toBe(3);
    expect((await waiting('overdue', { search: 'nothing like it' })).total).toBe(0);
  });

  it('comes in pages that join without gap or double, in any order', async () => {
    const whole = ids(await waiting('undecided', { limit: 200 }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await waiting('undecided', { limit: 7, after });
      seen.push(...ids(page));
      expect(page.total).toBe(whole.length);
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(whole);
    const wrong = await allRefused(home, home.director, [
      ['transition.waiting', { kind: 'overdue', after: 'nonsense' }, 'invalid', 'after', 'cursor'],
      ['transition.waiting', { kind: 'everything' }, 'invalid', 'kind'],
      ['transition.waiting', { kind: 'overdue', limit: 0 }, 'invalid', 'limit'],
      ['transition.waiting', { kind: 'overdue', search: 'x'.repeat(101) }, 'invalid', 'search'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('goes on where it was when the last one seen has left the list', async () => {
    const first = await waiting('undecided', { limit: 5 });
    const last = first.items.at(-1)?.id ?? '';
    const rest = ids(await waiting('undecided', { limit: 200, after: first.next }));
    await home.director.ask('transition.setStatus', { id: last, rev: 1, status: 'not-started' });
    expect(ids(await waiting('undecided', { limit: 200, after: first.next }))).toEqual(rest);
  });
});

describe('an export', () => {
  it('says what the screen says, in the language asked for, and runs no formula', async () => {
    const english = await csvOf(home.director, { list: 'actions', stageId: 'social-work-framework' });
    expect(english.rows).toBe(15);
    expect(english.name).toBe(`homeward-actions-${today()}.csv`);
    expect(english.text.startsWith('\ufeff"Stage","Action","Status"')).toBe(true);
    expect(english.text).toContain(`"Équipe “Änderung”","Blocked","'=cmd|calc!A1"`);
    expect(english.text).toContain('Approved: 0 of 7 named procedures.');
    const french = await csvOf(home.director, { list: 'actions', stageId: 'social-work-framework', language: 'fr' });
    expect(french.text).toContain('"Former l’équipe de travail social","En cours"');
    expect(french.text).toContain('"Étape","Action","Statut"');
    const found = await csvOf(home.director, { list: 'actions', search: 'equipe' });
    expect(found.rows).toBe(1);
  });

  it('covers every list', async () => {
    await approved(home.director, 'sop-follow-up');
    expect((await csvOf(home.director, { list: 'stages' })).rows).toBe(12);
    expect((await csvOf(home.director, { list: 'stages', stageId: 'strategic-plan' })).rows).toBe(1);
    const milestones = await csvOf(home.director, { list: 'milestones', stageId: 'social-work-framework' });
    expect(milestones.text).toContain('"Case management system in place","No"');
    const late = await csvOf(home.director, { list: 'waiting', waiting: 'overdue' });
    expect(late.rows).toBe(3);
    expect(late.text).toContain(`"Milestone"`);
    const documents = await csvOf(home.director, { list: 'documents' });
    expect(documents.rows).toBe(20);
    expect(documents.text).toContain(`"Follow-up after placement",,"1.0",,"Yes","${today()}","The board"`);
  });

  it('tells the history field by field, in words', async () => {
    const history = await csvOf(home.director, { list: 'history', stageId: 'social-work-framework' });
    expect(history.text).toContain(`"Équipe “Änderung”","Status","Not chosen yet","Blocked"`);
    expect(history.text).toContain(`"Owner",,"${worker.name}"`);
    expect(history.text).not.toContain('sp-cost-model');
    expect(history.text).not.toContain('column.');
    const all = await csvOf(home.director, { list: 'history', language: 'fr' });
    expect(all.rows).toBeGreaterThan(history.rows);
    expect(all.text).toContain('Projeter le coût du changement');
    expect(all.text).not.toMatch(/export\.|column\.|status\./);
  });
});

describe('a person who reaches only their own', () => {
  it('sees what they own and nothing else', async () => {
    const carer = await home.person('care-staff');
    const { director } = home;
    await director.ask('transition.planAction', {
      id: 'prep-daily-care',
      rev: 1,
      ownerId: carer.id,
      goalDate: inDays(-1),
    });
    await director.ask('transition.planMilestone', { id: 'prep-m-admissions-stopped', rev: 1, notes: 'Between us' });
    const declared = {
      id: newId(),
      milestoneId: 'prep-m-admissions-stopped',
      rev: 2,
      state: 'reached',
      on: today(),
    } as const;
    const against = { reason: 'Stopped by word; to be entered' };
    await director.ask('transition.declareMilestone', { ...declared, ...against, note: 'Between us' });
    const mine = await fileOf(director, 'prep-daily-care', 'action', 'Mine');
    const theirs = await fileOf(director, 'prep-budget', 'action', 'Theirs');
    const { versionId } = await approved(director, 'doc-communication-plan');
    const paper = await fileOf(director, versionId, 'version', 'Paper');

    const stage = await carer.ask('transition.stage', { stageId: 'organisational-preparation' });
    expect(stage.actions.map((one) => one.id)).toEqual(['prep-daily-care']);
    expect(stage.milestones[0]).toMatchObject({
      reached: true,
      notes: null,
      owner: null,
      declarations: [],
      evidence: [],
    });
    expect(JSON.stringify(stage)).not.toContain('Between us');
    expect(await carer.ask('transition.milestone', { id: declared.milestoneId })).toMatchObject({ notes: null });
    expect((await carer.ask('transition.waiting', { kind: 'overdue' })).items.map((one) => one.id)).toEqual([
      'prep-daily-care',
    ]);
    expect((await carer.ask('transition.documents', {})).documents).toEqual([]);
    expect((await carer.ask('transition.action', { id: 'prep-daily-care' })).evidence).toHaveLength(1);
    expect((await carer.ask('transition.evidenceFile', { evidenceId: mine.evidence.id })).name).toBe('Mine.txt');
    expect((await carer.ask('transition.history', { kind: 'evidence', id: mine.evidence.id })).entries).toHaveLength(1);
    expect((await carer.ask('transition.history', { kind: 'action', id: 'prep-daily-care' })).entries).toHaveLength(3);
    const exported = await csvOf(carer, { list: 'actions' });
    expect(exported.rows).toBe(1);
    expect((await csvOf(carer, { list: 'milestones' })).text).not.toContain('Between us');
    expect((await csvOf(carer, { list: 'documents' })).rows).toBe(0);
    const told = await csvOf(carer, { list: 'history' });
    expect(told.text).toContain('Improve daily care');
    expect(told.text).not.toContain('Between us');

    const worked = await carer.ask('transition.setStatus', { id: 'prep-daily-care', rev: 2, status: 'in-progress' });
    expect(worked.status).toBe('in-progress');
    const wrong = await allRefused(home, carer, [
      ['transition.setStatus', { id: 'prep-budget', rev: 1, status: 'done' }, 'forbidden'],
      ['transition.writeNotes', { id: 'prep-budget', rev: 1, notes: 'x' }, 'forbidden'],
      ['transition.action', { id: 'prep-budget' }, 'forbidden'],
      ['transition.addEvidence', { ...mine.file, evidenceId: newId(), id: 'prep-budget' }, 'forbidden'],
      ['transition.addEvidence', { ...mine.file, evidenceId: newId(), id: versionId, about: 'version' }, 'forbidden'],
      ['transition.evidenceFile', { evidenceId: theirs.evidence.id }, 'not-found'],
      ['transition.evidenceFile', { evidenceId: paper.evidence.id }, 'not-found'],
      ['transition.history', { kind: 'milestone', id: declared.milestoneId }, 'not-found'],
      ['transition.history', { kind: 'action', id: 'prep-budget' }, 'not-found'],
      ['transition.history', { kind: 'document', id: 'doc-communication-plan' }, 'not-found'],
      ['transition.planAction', { id: 'prep-daily-care', rev: 3, goalDate: null }, 'forbidden'],
      ['transition.declareMilestone', { ...declared, id: newId() }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('and somebody who may see figures alone sees no name', async () => {
    const viewer = await home.person('viewer');
    const text = JSON.stringify(await viewer.ask('transition.overview', {}));
    expect(text).not.toContain(worker.name);
    const wrong = await allRefused(home, viewer, [
      ['transition.stage', { stageId: 'strategic-plan' }, 'forbidden'],
      ['transition.waiting', { kind: 'overdue' }, 'forbidden'],
      ['transition.export', { list: 'stages', language: 'en' }, 'forbidden'],
    ]);
    expect(wrong).toEqual([]);
  });
});
