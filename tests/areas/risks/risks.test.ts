/** The register of risks: raised, reviewed, answered; what an issue blocks; and who sees what. */
import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../src/shared/contract.ts';
import { addDays, civilDateAt } from '../../../src/shared/dates.ts';
import { newId, openHome, type Home } from '../../support/home.ts';
import { allRefused } from '../transition/support.ts';

const today = civilDateAt(Date.now());
const inDays = (days: number) => addDays(today, days);
let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

function raising(more: Partial<Input<'risks.add'>> = {}): Input<'risks.add'> {
  return {
    id: newId(),
    kind: 'risk',
    title: 'The principal donor may leave',
    cause: 'He built the house himself',
    effect: 'No salaries from June',
    raisedOn: inDays(-30),
    before: { likelihood: 4, impact: 5 },
    after: { likelihood: 2, impact: 5 },
    response: 'reduce',
    plan: 'Invite him to see a family that made it',
    ownerId: null,
    reviewOn: inDays(30),
    ...more,
  };
}
const risk = (id: string) => home.director.ask('risks.risk', { id });
const review = (id: string, rev: number, more: Partial<Input<'risks.review'>> = {}): Input<'risks.review'> => ({
  ...{ id, rev, reviewId: newId(), on: today, rating: { likelihood: 3, impact: 4 }, note: 'He came' },
  nextReviewOn: inDays(60),
  ...more,
});

describe('a risk', () => {
  it('is raised once, rated in words, changed, and keeps who changed what', async () => {
    const input = raising();
    const made = await home.director.ask('risks.add', input);
    expect(made).toMatchObject({
      before: { level: 'severe' },
      after: { level: 'high' },
      now: { likelihood: 4, impact: 5, level: 'severe' },
      overdueDays: 0,
      reviews: [],
    });
    expect(await home.director.ask('risks.add', input)).toEqual(made);
    const edited = await home.director.ask('risks.edit', { ...input, rev: 1, title: 'The donor may go' });
    expect(edited).toMatchObject({ rev: 2, title: 'The donor may go' });
    const stale = await home.director.refused('risks.edit', { ...input, rev: 1, title: 'Other' });
    expect(stale.conflict?.fields.map((one) => one.field)).toContain('title');
    const { entries } = await home.director.ask('risks.history', { id: input.id });
    expect(entries.map((one) => one.procedure)).toEqual(['risks.edit', 'risks.add']);
  });

  it('refuses what does not fit, and changes nothing', async () => {
    const good = raising();
    const step = (likelihood: number) => ({ likelihood, impact: 3 });
    expect(
      await allRefused(home, home.director, [
        ['risks.add', { ...good, title: '' }, 'invalid', 'title', 'required'],
        ['risks.add', { ...good, before: step(0) }, 'invalid', 'before.likelihood', 'too-small'],
        ['risks.add', { ...good, before: step(6) }, 'invalid', 'before.likelihood', 'too-large'],
        ['risks.add', { ...good, before: step(1), after: step(2) }, 'invalid', 'after', 'above-before'],
        ['risks.add', { ...good, raisedOn: inDays(1) }, 'invalid', 'raisedOn', 'in-future'],
        ['risks.add', { ...good, reviewOn: inDays(-31) }, 'invalid', 'reviewOn', 'before-raised'],
        ['risks.add', { ...good, raisedOn: '1899-12-31' }, 'invalid', 'raisedOn', 'date'],
        ['risks.add', { ...good, ownerId: newId() }, 'invalid', 'ownerId', 'unknown'],
        ['risks.add', { ...good, colour: 'red' }, 'invalid'],
        ['risks.risk', { id: newId() }, 'not-found'],
        ['risks.edit', { ...good, rev: 1 }, 'not-found'],
      ]),
    ).toEqual([]);
  });

  it('is reviewed on a day, keeps every review, and is late when nobody looked', async () => {
    const input = raising({ reviewOn: inDays(-3) });
    const made = await home.director.ask('risks.add', input);
    expect(made.overdueDays).toBe(3);
    const first = review(input.id, made.rev, { on: inDays(-1), rating: { likelihood: 5, impact: 5 } });
    const then = await home.director.ask('risks.review', first);
    expect(then).toMatchObject({ now: { likelihood: 5, impact: 5 }, reviewOn: inDays(60), overdueDays: 0 });
    // Saved twice, it is one.
    expect((await home.director.ask('risks.review', first)).reviews).toHaveLength(1);
    const after = await home.director.ask('risks.review', review(input.id, then.rev));
    expect(after.reviews.map((one) => one.rating.likelihood)).toEqual([3, 5]);
    expect(after.before.likelihood).toBe(4);
    expect(
      await allRefused(home, home.director, [
        ['risks.review', review(input.id, 1), 'conflict'],
        ['risks.review', review(input.id, after.rev, { on: inDays(1) }), 'invalid', 'on', 'in-future'],
        ['risks.review', review(input.id, after.rev, { on: inDays(-31) }), 'invalid', 'on', 'before-raised'],
        [
          'risks.review',
          review(input.id, after.rev, { nextReviewOn: today }),
          'invalid',
          'nextReviewOn',
          'before-review',
        ],
        ['risks.review', review(input.id, after.rev, { note: '' }), 'invalid', 'note', 'required'],
        ['risks.review', { ...first, id: newId() }, 'not-found'],
      ]),
    ).toEqual([]);
  });

  it('is closed with a reason, opened again, removed and brought back', async () => {
    const { id, rev } = await home.director.ask('risks.add', raising());
    const closed = await home.director.ask('risks.close', { id, rev, on: today, reason: 'He signed' });
    expect(closed).toMatchObject({ closedOn: today, closeReason: 'He signed', overdueDays: 0 });
    expect(
      await allRefused(home, home.director, [
        ['risks.close', { id, rev: closed.rev, on: today, reason: 'Twice' }, 'invalid', 'id', 'closed'],
        ['risks.review', review(id, closed.rev), 'invalid', 'id', 'closed'],
        ['risks.close', { id, rev, on: today, reason: 'Old screen' }, 'conflict'],
      ]),
    ).toEqual([]);
    const open = await home.director.ask('risks.reopen', { id, rev: closed.rev });
    expect(open.closedOn).toBeNull();
    const gone = await home.director.ask('risks.remove', { id, rev: open.rev });
    expect((await home.director.refused('risks.risk', { id })).code).toBe('not-found');
    expect(await home.director.ask('risks.restore', gone)).toMatchObject({ id, closedOn: null });
  });
});

describe('an issue', () => {
  it('blocks an action and a stage, shows there, and no more once it is closed', async () => {
    const issue = await home.director.ask(
      'risks.add',
      raising({ kind: 'issue', title: 'Nobody answers at the county' }),
    );
    const { id } = issue;
    const one = { id, rev: issue.rev, blockId: newId(), about: 'action', aboutId: 'lcl-meet-authority' } as const;
    const blocked = await home.director.ask('risks.block', one);
    expect(await home.director.ask('risks.block', one)).toEqual(blocked);
    const stage = {
      ...one,
      rev: blocked.rev,
      blockId: newId(),
      about: 'stage',
      aboutId: 'decide-to-transition',
    } as const;
    const both = await home.director.ask('risks.block', stage);
    expect(both.blocks).toHaveLength(2);

    const action = () => home.director.ask('transition.action', { id: one.aboutId });
    expect((await action()).blockedBy).toEqual([id]);
    expect((await home.director.ask('transition.stage', { stageId: stage.aboutId })).blockedBy).toEqual([id]);
    const issues = async () => {
      const { phases } = await home.director.ask('transition.overview', {});
      return phases.flatMap((phase) => phase.stages).flatMap((s) => (s.issues > 0 ? [[s.id, s.issues]] : []));
    };
    expect(await issues()).toEqual([
      ['learn-context-and-law', 1],
      ['decide-to-transition', 1],
    ]);
    const { items } = await home.director.ask('journey.timeline', {});
    expect(items.filter((item) => item.blocked).map((item) => item.id)).toEqual([one.aboutId]);
    const gate = await home.director.ask('journey.gate', { stageId: 'decide-to-transition' });
    expect(gate.criteria.find((c) => c.source === 'nothing-blocked')?.met).toBe(false);

    const changed = raising({ id, kind: 'risk', title: issue.title });
    const other = { ...one, blockId: newId(), rev: both.rev };
    expect(
      await allRefused(home, home.director, [
        ['risks.edit', { ...changed, rev: both.rev }, 'invalid', 'kind', 'blocks-something'],
        ['risks.block', other, 'invalid', 'aboutId', 'twice'],
        ['risks.block', { ...other, aboutId: 'no-such-action' }, 'invalid', 'aboutId', 'unknown'],
        ['risks.block', { ...other, rev: 1 }, 'conflict'],
        ['risks.unblock', { id: newId(), blockId: one.blockId, rev: both.rev }, 'not-found'],
      ]),
    ).toEqual([]);
    const less = await home.director.ask('risks.unblock', { id, blockId: stage.blockId, rev: both.rev });
    expect(less.blocks.map((block) => block.aboutId)).toEqual([one.aboutId]);
    await home.director.ask('risks.close', { id, rev: less.rev, on: today, reason: 'They came' });
    expect((await action()).blockedBy).toEqual([]);
    expect(await issues()).toEqual([]);
  });

  it('is what a risk becomes; a risk blocks nothing', async () => {
    const input = raising();
    const { id, rev } = await home.director.ask('risks.add', input);
    const block = { id, rev, blockId: newId(), about: 'action', aboutId: 'swf-sops' } as const;
    expect(await allRefused(home, home.director, [['risks.block', block, 'invalid', 'id', 'not-an-issue']])).toEqual(
      [],
    );
    const issue = await home.director.ask('risks.edit', { ...input, rev, kind: 'issue' });
    expect((await home.director.ask('risks.block', { ...block, rev: issue.rev })).blocks).toHaveLength(1);
  });
});

describe('the register', () => {
  it('puts the gravest first, what is closed last, and counts what it lists', async () => {
    const { risks } = await home.director.ask('risks.list', {});
    const open = risks.filter((one) => one.closedOn === null);
    expect(risks.slice(0, open.length)).toEqual(open);
    const products = open.map((one) => one.now.likelihood * one.now.impact);
    expect(products).toEqual(products.toSorted((a, b) => b - a));
    const figures = await home.director.ask('risks.figures', {});
    expect(figures.open).toBe(open.length);
    expect(figures.cells.flat().reduce((sum, n) => sum + n, 0)).toBe(open.length);
    expect(Object.values(figures.levels).reduce((sum, n) => sum + n, 0)).toBe(open.length);
    expect(figures.blocking).toBe(open.filter((one) => one.blocks.length > 0).length);
  });

  it('counts levels as the organisation says', async () => {
    const { scale } = await home.director.ask('risks.list', {});
    const wrong = { rev: scale.rev, mediumFrom: 9, highFrom: 9, severeFrom: 20 };
    expect(
      await allRefused(home, home.director, [['risks.editScale', wrong, 'invalid', 'severeFrom', 'not-rising']]),
    ).toEqual([]);
    const made = await home.director.ask('risks.add', raising({ before: { likelihood: 2, impact: 3 }, after: null }));
    expect(made.now.level).toBe('medium');
    await home.director.ask('risks.editScale', { rev: scale.rev, mediumFrom: 8, highFrom: 12, severeFrom: 20 });
    expect((await risk(made.id)).now.level).toBe('low');
  });

  it('shows a person their own risks, whom they may review; and a viewer counts', async () => {
    const worker = await home.person('social-worker');
    const own = await home.director.ask('risks.add', raising({ ownerId: worker.id, title: 'Roads in the rains' }));
    const [other] = (await home.director.ask('risks.list', {})).risks.filter((one) => one.id !== own.id);
    const { risks } = await worker.ask('risks.list', {});
    expect(risks.map((one) => one.id)).toEqual([own.id]);
    const reviewed = await worker.ask('risks.review', review(own.id, own.rev));
    expect(reviewed.reviews[0]?.by?.id).toBe(worker.id);
    const otherId = other?.id ?? '';
    expect((await worker.refused('risks.risk', { id: otherId })).code).toBe('forbidden');
    expect((await worker.refused('risks.review', review(otherId, 1))).code).toBe('forbidden');
    expect((await worker.refused('risks.history', { id: otherId })).code).toBe('forbidden');
    expect((await worker.refused('risks.edit', { ...raising(), id: own.id, rev: 1 })).code).toBe('forbidden');
    const file = await worker.ask('risks.export', { language: 'fr' });
    expect(file.rows).toBe(1);
    const viewer = await home.person('viewer');
    const counts = JSON.stringify(await viewer.ask('risks.figures', {}));
    for (const one of await home.director.ask('risks.list', {}).then((all) => all.risks))
      expect(counts).not.toContain(one.title);
    expect((await viewer.refused('risks.list', {})).code).toBe('forbidden');
  });

  it('comes as a file, with a word for every head', async () => {
    for (const language of ['en', 'fr']) {
      const file = await home.director.ask('risks.export', { language });
      const text = Buffer.from(file.data, 'base64').toString('utf8');
      expect(text).not.toMatch(/\b(?:column|kind|level|response|risks|export)[.:][a-z]\w*/);
    }
  });
});
