/** What lists hold of all files: the children in residence against required papers, the tasks, and what an export may say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../src/shared/contract.ts';
import { addDays } from '../../../src/shared/dates.ts';
import { child as newChild } from '../caseload/support.ts';
import { header } from '../plan/support.ts';
import { good, newId, setting, today, type Setting } from './support.ts';

let s: Setting;
beforeAll(async () => {
  s = await setting();
});
afterAll(async () => {
  expect(s.home.defects).toEqual([]);
  await s.home.done();
});

const save = (childId: string, more: Partial<Input<'casefile.saveDocument'>> = {}) =>
  s.director.ask('casefile.saveDocument', { childId, id: newId(), ...good.document(), ...more });
const kid = async (house = 'House 5') => (await newChild(s.director, { name: null, house })).id;

describe('a worker', () => {
  it('lists hold no other child', async () => {
    const lines = await s.lead.ask('casefile.homeDocuments', {});
    expect(lines.items.map((one) => one.id)).toEqual([s.mine]);
    expect(lines.houses).toEqual(['House 1']);
    for (const asked of [{ search: 'Bakari' }, { house: 'House 2' }, { after: `1:${s.other}` }]) {
      expect((await s.lead.ask('casefile.homeDocuments', asked)).items.filter((one) => one.id === s.other)).toEqual([]);
    }
    const sheet = await s.lead.ask('casefile.exportDocuments', { language: 'en' });
    expect(Buffer.from(sheet.data, 'base64').toString('utf8')).not.toContain('Bakari');
    await s.director.ask('casefile.observe', {
      childId: s.other,
      id: newId(),
      ...good.observation(),
      pleaseLook: true,
    });
    expect((await s.lead.ask('casefile.tasks', {})).tasks.filter((one) => one.childId === s.other)).toEqual([]);
    expect((await s.stranger.ask('casefile.tasks', {})).tasks.map((one) => one.childId)).toContain(s.other);
  });
});

describe('what the home lacks', () => {
  it('is listed for the home, those who lack most first, by house, by kind and by search', async () => {
    const full = await kid('Baobab');
    const { kinds } = await s.director.ask('casefile.homeDocuments', {});
    expect(kinds.every((one) => one.required)).toBe(true);
    for (const kind of kinds) await save(full, { kindId: kind.id });
    const empty = await kid('Baobab');
    const all = await s.director.ask('casefile.homeDocuments', { house: 'Baobab' });
    expect(all.items.map((one) => one.id)).toEqual([empty, full]);
    expect(all.items.map((one) => one.present)).toEqual([0, kinds.length]);
    expect(all.total).toBe(2);
    const gaps = await s.director.ask('casefile.homeDocuments', { house: 'Baobab', gaps: true });
    expect(gaps.items.map((one) => one.id)).toEqual([empty]);
    const lacking = await s.director.ask('casefile.homeDocuments', { house: 'Baobab', kindId: 'doc-order' });
    expect(lacking.items.map((one) => one.id)).toEqual([empty]);
    const first = await s.director.ask('casefile.homeDocuments', { limit: 1 });
    const next = await s.director.ask('casefile.homeDocuments', { limit: 1, after: first.next });
    expect(next.items[0]?.id).not.toBe(first.items[0]?.id);
    // Figures are over everybody, whatever is looked for.
    expect([all.required, all.present]).toEqual([first.required, first.present]);
    expect((await s.director.refused('casefile.homeDocuments', { after: 'no cursor' })).code).toBe('invalid');
  });

  it('is evidence for the transition, house by house, and names no child', async () => {
    const before = await s.director.ask('transition.action', { id: 'swf-documentation-gaps' });
    const { computed } = before;
    const home = await s.director.ask('casefile.homeDocuments', {});
    expect(computed).toMatchObject({ sentence: 'file-documents', have: home.present, need: home.required, met: false });
    const baobab = computed?.list.find((one) => one.id === 'house:Baobab');
    expect(baobab).toMatchObject({ met: false, detail: `${home.kinds.length}/${home.kinds.length * 2}` });
    expect(JSON.stringify(computed)).not.toMatch(/Amara|Bakari|HW-/);
  });

  it('an export names nobody whose sharing was refused or withdrawn; their code stays', async () => {
    const sheet = async () =>
      Buffer.from((await s.director.ask('casefile.exportDocuments', { language: 'en' })).data, 'base64').toString(
        'utf8',
      );
    expect(await sheet()).toContain('Amara');
    const { child } = await s.director.ask('caseload.child', { childId: s.mine });
    const consent = await s.director.ask('casefile.recordConsent', {
      ...{ childId: s.mine, id: newId(), ...good.consent() },
      ...{ kind: 'sharing-named', partners: 'County office' },
    });
    expect(await sheet()).toContain('Amara');
    await s.director.ask('casefile.withdrawConsent', {
      ...{ childId: s.mine, id: consent.id, rev: consent.rev },
      ...{ withdrawnOn: today(), withdrawnBy: 'Her aunt' },
    });
    const after = await sheet();
    expect(after).not.toContain('Amara');
    expect(after).toContain(child.code);
    expect(after).toContain('Bakari');
    // A child's own no is enough.
    await s.director.ask('casefile.recordConsent', {
      ...{ childId: s.other, id: newId(), kind: 'sharing-named', voice: 'child', answer: 'refused', saidOn: today() },
    });
    expect(await sheet()).not.toContain('Bakari');
  });

  it('every list that is printed says whose name may not stand on paper', async () => {
    const childId = await kid();
    const move = { from: today(), until: addDays(today(), 7) };
    const lists = async () => {
      const [list, cohort] = [await s.director.ask('children.list', {}), await s.director.ask('plan.cohort', {})];
      const [kits, packing] = [await s.director.ask('kit.list', {}), await s.director.ask('kit.packing', move)];
      const caseload = await s.director.ask('caseload.children', {});
      const rows = [...list.items, ...caseload.items, ...cohort.items, ...kits.items.map((one) => one.child)];
      const all = [...rows, ...packing.withoutKit, ...packing.children.map((one) => one.child)];
      return all.filter((one) => one.id === childId).map((one) => one.onPaper);
    };
    await s.director.ask('plan.saveHeader', header(childId));
    const nothing = { atTime: null, escort: null, transport: null, present: null, childWants: null, farewell: null };
    const day = { rev: null, moveOn: addDays(today(), 3), ...nothing, takesAlong: null, note: null };
    await s.director.ask('plan.saveDay', { childId, ...day });
    const refusal = { kind: 'sharing-named', voice: 'child', saidOn: today() } as const;
    expect(await lists()).toEqual([true, true, true, true, true]);
    await s.director.ask('casefile.recordConsent', { childId, id: newId(), ...refusal, answer: 'refused' });
    expect(await lists()).toEqual([false, false, false, false, false]);
  });
});
