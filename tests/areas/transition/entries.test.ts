/** The catalogue as an organisation keeps it, and that an update of the shipped one never overwrites what it wrote. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused, stage, unknownId } from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

const actionsIn = async (stageId: string) => (await stage(home.director, stageId)).actions.map((one) => one.id);
async function phases(retired = false) {
  return (await home.director.ask('transition.overview', { retired })).phases;
}

describe('adding', () => {
  it('puts an entry first, behind another, or last; said twice is said once', async () => {
    const stageId = 'learn-reasons-for-change';
    const [first, middle, last] = [newId(), newId(), newId()];
    const add = (id: string, name: string, after?: string | null) =>
      home.director.ask('transition.addEntry', {
        kind: 'action',
        id,
        stageId,
        name,
        ...(after === undefined ? {} : { after }),
      });
    await add(last, 'Last');
    await add(first, 'First', null);
    await add(middle, 'Middle', 'lrc-learn-together');
    const order = [
      first,
      'lrc-learn-together',
      middle,
      'lrc-visit-changed-home',
      'lrc-listen-care-leavers',
      'lrc-review-admissions',
      last,
    ];
    expect(await actionsIn(stageId)).toEqual(order);
    await home.director.ask('transition.moveEntry', { kind: 'action', id: middle, rev: 1, after: last });
    expect(await add(middle, 'Middle', 'lrc-learn-together')).toEqual({ id: middle, rev: 2 });
    expect(await actionsIn(stageId)).toEqual([...order.filter((id) => id !== middle), middle]);
    const own = await home.director.ask('transition.action', { id: first });
    expect(own).toMatchObject({ name: 'First', origin: 'own', status: 'not-started', computed: null });
  });

  it('takes every kind', async () => {
    const [phaseId, stageId] = [newId(), newId()];
    const { director } = home;
    await director.ask('transition.addEntry', { kind: 'phase', id: phaseId, name: 'Afterwards' });
    await director.ask('transition.addEntry', {
      kind: 'stage',
      id: stageId,
      phaseId,
      name: 'Looking back',
      aim: 'Learn',
    });
    await director.ask('transition.addEntry', { kind: 'milestone', id: newId(), stageId, name: 'Book written' });
    await director.ask('transition.addEntry', { kind: 'activity', id: newId(), stageId, name: 'Reunion' });
    expect(await stage(director, stageId)).toMatchObject({
      name: 'Looking back',
      aim: 'Learn',
      state: 'not-started',
      actions: [],
      milestones: [{ name: 'Book written', reached: false }],
      activities: [{ name: 'Reunion', group: 'own', scope: 'own' }],
    });
    expect((await phases()).at(-1)).toMatchObject({ id: phaseId, progress: { milestones: 1, counted: 0 } });
  });

  it('refuses what does not fit', async () => {
    const add = 'transition.addEntry';
    const entry = { kind: 'action', id: newId(), stageId: 'strategic-plan', name: 'New' };
    const wrong = await allRefused(home, home.director, [
      [add, { ...entry, stageId: 'nowhere' }, 'not-found'],
      [add, { kind: 'stage', id: newId(), phaseId: unknownId(), name: 'New' }, 'not-found'],
      [add, { ...entry, after: 'swf-form-team' }, 'invalid', 'after', 'unknown'],
      [add, { ...entry, name: '' }, 'invalid', 'name', 'required'],
      [add, { ...entry, name: 'x'.repeat(201) }, 'invalid', 'name', 'too-long'],
      [add, { ...entry, id: 'my-own' }, 'invalid', 'id'],
      [add, { ...entry, kind: 'wish' }, 'invalid', 'kind'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('renaming and aims', () => {
  it('gives an entry the organisation’s name, and the catalogue’s back', async () => {
    const rename = { kind: 'stage', id: 'strategic-plan' } as const;
    expect(await home.director.ask('transition.renameEntry', { ...rename, rev: 1, name: 'Our way' })).toEqual({
      id: 'strategic-plan',
      rev: 2,
    });
    await home.director.ask('transition.editAim', { stageId: 'strategic-plan', rev: 2, aim: 'Know the way' });
    expect(await stage(home.director, 'strategic-plan')).toMatchObject({ name: 'Our way', aim: 'Know the way' });
    await home.director.ask('transition.renameEntry', { ...rename, rev: 3, name: null });
    expect((await stage(home.director, 'strategic-plan')).name).toBeNull();
    const own = newId();
    await home.director.ask('transition.addEntry', { kind: 'phase', id: own, name: 'Ours' });
    const wrong = await allRefused(home, home.director, [
      ['transition.renameEntry', { kind: 'phase', id: own, rev: 1, name: null }, 'invalid', 'name', 'required'],
      ['transition.renameEntry', { ...rename, rev: 1, name: 'Old screen' }, 'conflict'],
      ['transition.renameEntry', { ...rename, id: unknownId(), rev: 1, name: 'x' }, 'not-found'],
      ['transition.renameEntry', { ...rename, rev: 4, name: 'x'.repeat(201) }, 'invalid', 'name', 'too-long'],
      ['transition.editAim', { stageId: 'strategic-plan', rev: 1, aim: 'x' }, 'conflict'],
      ['transition.editAim', { stageId: 'nowhere', rev: 1, aim: 'x' }, 'not-found'],
      [
        'transition.editAim',
        { stageId: 'strategic-plan', rev: 4, aim: 'x'.repeat(1_001) },
        'invalid',
        'aim',
        'too-long',
      ],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('moving', () => {
  it('changes the moved row alone', async () => {
    const move = { kind: 'action', id: 'swf-wellbeing-assessments', rev: 1, after: null } as const;
    await home.director.ask('transition.moveEntry', move);
    expect((await actionsIn('social-work-framework'))[0]).toBe('swf-wellbeing-assessments');
    const { items } = await home.director.ask('settings.audit', { limit: 1 });
    expect(items[0]).toMatchObject({ procedure: 'transition.moveEntry', records: 1, fields: 1 });
  });

  it('takes a stage to another phase', async () => {
    const move = { kind: 'stage', id: 'organisational-preparation', rev: 1, phaseId: 'preparing' } as const;
    await home.director.ask('transition.moveEntry', { ...move, after: 'stakeholder-onboarding' });
    const preparing = (await phases()).find((phase) => phase.id === 'preparing');
    expect(preparing?.stages.map((one) => one.id)).toEqual([
      'stakeholder-onboarding',
      'organisational-preparation',
      'organisational-assessment',
      'strategic-plan',
    ]);
  });

  it('refuses places that are none', async () => {
    const move = { kind: 'action', id: 'swf-mdt', rev: 1, after: null };
    const wrong = await allRefused(home, home.director, [
      ['transition.moveEntry', { ...move, after: 'swf-mdt' }, 'invalid', 'after', 'itself'],
      ['transition.moveEntry', { ...move, after: 'sp-cost-model' }, 'invalid', 'after', 'unknown'],
      ['transition.moveEntry', { ...move, phaseId: 'preparing' }, 'invalid', 'phaseId', 'not-allowed'],
      [
        'transition.moveEntry',
        { ...move, kind: 'stage', id: 'strategic-plan', phaseId: 'nowhere' },
        'invalid',
        'phaseId',
      ],
      ['transition.moveEntry', { ...move, rev: 9 }, 'conflict'],
      ['transition.moveEntry', { ...move, id: unknownId() }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('retiring', () => {
  it('leaves every count and list, keeps the history, and can be undone', async () => {
    const { director } = home;
    const before = (await director.ask('transition.overview', {})).total;
    const retire = { kind: 'stage', id: 'post-transition-programming', rev: 1 } as const;
    await director.ask('transition.retireEntry', { ...retire, retired: true });
    const after = (await director.ask('transition.overview', {})).total;
    expect(after).toMatchObject({ counted: before.counted - 6, milestones: before.milestones - 4 });
    const waiting = await director.ask('transition.waiting', { kind: 'undecided', stageId: retire.id });
    expect(waiting.total).toBe(0);
    const hidden = (await phases()).flatMap((phase) => phase.stages).map((one) => one.id);
    expect(hidden).not.toContain(retire.id);
    const shown = (await phases(true)).flatMap((phase) => phase.stages).find((one) => one.id === retire.id);
    expect(shown).toMatchObject({ retired: true, progress: { counted: 6 } });
    expect((await director.ask('transition.overview', { retired: true })).total).toEqual(after);
    await director.ask('transition.retireEntry', { ...retire, rev: 2, retired: false });
    expect((await director.ask('transition.overview', {})).total).toEqual(before);
    await director.ask('transition.retireEntry', { kind: 'action', id: 'post-explore', rev: 1, retired: true });
    expect((await stage(director, retire.id)).actions.map((one) => one.id)).not.toContain('post-explore');
    const all = await director.ask('transition.stage', { stageId: retire.id, retired: true });
    expect(all.actions.find((one) => one.id === 'post-explore')?.retired).toBe(true);
    expect(all.progress.counted).toBe(5);
    expect((await director.refused('transition.retireEntry', { ...retire, rev: 1, retired: true })).code).toBe(
      'conflict',
    );
  });
});

describe('removing', () => {
  it('takes away what the organisation added, and brings it back', async () => {
    const { director } = home;
    const [stageId, id] = [newId(), newId()];
    await director.ask('transition.addEntry', { kind: 'stage', id: stageId, phaseId: 'learning', name: 'Own stage' });
    await director.ask('transition.addEntry', { kind: 'action', id, stageId, name: 'Own action' });
    const full = await director.refused('transition.remove', { kind: 'stage', id: stageId, rev: 1 });
    expect(full.fields).toEqual([{ path: 'id', rule: 'not-empty' }]);
    const gone = await director.ask('transition.remove', { kind: 'action', id, rev: 1, reason: 'Twice' });
    expect((await director.refused('transition.action', { id })).code).toBe('not-found');
    const stageGone = await director.ask('transition.remove', { kind: 'stage', id: stageId, rev: 1 });
    const wrong = await allRefused(home, director, [
      ['transition.restore', { kind: 'action', id, rev: gone.rev }, 'invalid', 'id', 'place-removed'],
      ['transition.stage', { stageId }, 'not-found'],
      ['transition.remove', { kind: 'action', id, rev: 1 }, 'not-found'],
      ['transition.remove', { kind: 'action', id, rev: gone.rev }, 'not-found'],
      ['transition.restore', { kind: 'action', id: 'swf-mdt', rev: 1 }, 'not-found'],
      ['transition.remove', { kind: 'action', id: 'swf-mdt', rev: 1 }, 'invalid', 'id', 'from-catalogue'],
      ['transition.remove', { kind: 'stage', id: 'strategic-plan', rev: 1 }, 'invalid', 'id', 'from-catalogue'],
      ['transition.remove', { kind: 'phase', id: 'learning', rev: 1 }, 'invalid', 'kind'],
      ['transition.remove', { kind: 'milestone', id: unknownId(), rev: 1 }, 'not-found'],
      ['transition.addEntry', { kind: 'action', id: newId(), stageId, name: 'Into nothing' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    await director.ask('transition.restore', { kind: 'stage', id: stageId, rev: stageGone.rev });
    await director.ask('transition.restore', { kind: 'action', id, rev: gone.rev });
    expect(await actionsIn(stageId)).toEqual([id]);
  });
});
