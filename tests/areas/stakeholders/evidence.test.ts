/** What the people around the transition say about its milestones, without naming anybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHome, type Home, type Person } from '../../support/home.ts';
import { added, message, stance, talk, today } from './support.ts';

let home: Home;
let director: Person;
beforeAll(async () => {
  home = await openHome();
  director = home.director;
});
afterAll(() => home.done());

const computed = async (id: string) => (await director.ask('transition.milestone', { id })).computed;

describe('evidence', () => {
  it('cannot tell while nobody is written down', async () => {
    expect(await computed('onb-m-donors-informed')).toMatchObject({ met: null, have: 0, need: 0, list: [] });
    const both = await computed('onb-m-children-families-consulted');
    expect(both).toMatchObject({
      met: null,
      list: [
        { met: false, detail: '0/0' },
        { met: false, detail: '0/0' },
      ],
    });
  });

  it('donors are informed once each of them was told, by talk or by message', async () => {
    const [one, other] = [await added(director, { name: 'Anna' }), await added(director, { name: 'Bea' })];
    await director.ask('stakeholders.saveEngagement', talk([one.id]));
    expect(await computed('onb-m-donors-informed')).toMatchObject({ met: false, have: 1, need: 2 });
    await director.ask('stakeholders.saveMessage', message(other.id, { sentOn: today() }));
    const all = await computed('onb-m-donors-informed');
    expect(all).toMatchObject({ met: true, have: 2, sentence: 'stakeholders-informed' });
    expect(JSON.stringify(all)).not.toMatch(/Anna|Bea/);
    await director.ask('stakeholders.retire', { id: other.id, rev: other.rev, retired: true, reason: 'Gone' });
    expect(await computed('onb-m-donors-informed')).toMatchObject({ met: true, have: 1, need: 1 });
  });

  it('children and families are asked only when both were', async () => {
    const children = await added(director, { kind: 'body', group: 'children', name: 'Children’s council' });
    await director.ask('stakeholders.saveEngagement', talk([children.id], { purpose: 'consulted' }));
    expect(await computed('onb-m-children-families-consulted')).toMatchObject({ met: false, have: 1, need: 1 });
    const families = await added(director, { kind: 'body', group: 'families', name: 'Families of the valley' });
    await director.ask('stakeholders.saveEngagement', talk([families.id], { purpose: 'informed' }));
    expect(await computed('onb-m-children-families-consulted')).toMatchObject({ met: false, have: 1, need: 2 });
    await director.ask('stakeholders.saveEngagement', talk([families.id], { purpose: 'agreed' }));
    expect(await computed('onb-m-children-families-consulted')).toMatchObject({ met: true, have: 2, need: 2 });
  });

  it('leaders agree when each stands behind it', async () => {
    const [head, founder] = [await added(director, { group: 'director' }), await added(director, { group: 'founder' })];
    await director.ask('stakeholders.recordStance', stance(head.id, { stance: 'champion' }));
    await director.ask('stakeholders.recordStance', stance(founder.id, { stance: 'neutral' }));
    expect(await computed('onb-m-leaders-agreed')).toMatchObject({ met: false, have: 1, need: 2 });
    await director.ask('stakeholders.recordStance', stance(founder.id, { on: today(), stance: 'supportive' }));
    expect(await computed('onb-m-leaders-agreed')).toMatchObject({ met: true, have: 2, need: 2 });
  });
});
