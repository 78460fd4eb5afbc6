/** The fictional home: the same for the same seed, believable, and never anywhere near the real store. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../src/main/core.ts';
import { buildHome, type HomeBuilt } from '../../../src/main/practice/home.ts';
import { civilDateAt, daysBetween } from '../../../src/shared/dates.ts';
import { optionsFor, personOf, temporaryFolder, type Person } from '../../support/home.ts';

const today = civilDateAt(Date.now());
const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

async function told(seed: string, language = 'en') {
  const root = temporaryFolder();
  roots.push(root);
  const options = optionsFor(root);
  const built = await buildHome(openCore, options, {
    folder: options.folder,
    language,
    staff: 9,
    children: 20,
    seed,
  });
  const core = openCore(options);
  const director = personOf(core.connect());
  await director.ask('session.signIn', { name: built.signIns[0]?.name ?? '', password: built.password });
  const overview = await director.ask('transition.overview', {});
  const stages = await Promise.all(
    overview.phases.flatMap((phase) =>
      phase.stages.map((stage) => director.ask('transition.stage', { stageId: stage.id })),
    ),
  );
  const { documents } = await director.ask('transition.documents', {});
  const { people } = await director.ask('settings.people', {});
  const { items: log } = await director.ask('settings.audit', { limit: 200, direction: 'up' });
  const check = await director.ask('settings.verifyLog', {});
  const workforce = await workforceOf(director);
  const children = await childrenOf(director);
  const { trend } = await director.ask('premises.overview', {});
  const around = await aroundOf(director);
  await core.close();
  // A change's own id has chance in it that no seed decides; everything a person sees does not.
  const told = log.map(({ changeId: _, ...entry }) => entry);
  return {
    built: nameless(built),
    overview,
    stages,
    documents,
    people,
    log: told,
    check,
    workforce,
    children,
    trend,
    around,
  };
}
async function childrenOf({ ask }: Person) {
  const { items } = await ask('children.list', { status: 'all', limit: 200 });
  const all = [];
  for (const row of items) {
    const childId = row.id;
    const record = await ask('children.record', { childId });
    const { events } = await ask('children.timeline', { childId });
    all.push({ row, record, events });
  }
  return all;
}
/** Everything people wrote about who is around the home, its money and what it owns. */
async function aroundOf({ ask }: Person) {
  const { stakeholders } = await ask('stakeholders.list', {});
  const { lines } = await ask('money.lines', {});
  const { services } = await ask('premises.services', {});
  return {
    money: await ask('money.settings', {}),
    people: stakeholders.map(({ name, role, stance }) => [name, role, stance?.reason]),
    talks: (await ask('stakeholders.engagements', {})).items.map((one) => one.said),
    promises: (await ask('stakeholders.promises', {})).promises.map((one) => one.text),
    messages: (await ask('stakeholders.messages', {})).messages.map((one) => [one.message, one.reactionNote]),
    funds: (await ask('stakeholders.funds', {})).funds.map((one) => [one.presentUse, one.futureUse]),
    sources: (await ask('money.sources', {})).sources.map((one) => one.name),
    lines: lines.map((one) => one.name),
    assets: (await ask('premises.assets', {})).assets.map((one) => [one.name, one.useNow, one.useLater, one.belongsTo]),
    services: services.map((one) => [one.name, one.forWhom]),
  };
}
/** Homes that several tests look at are built once. */
const kept = new Map<string, ReturnType<typeof told>>();
function once(language: string): ReturnType<typeof told> {
  const found = kept.get(language) ?? told('workforce', language);
  kept.set(language, found);
  return found;
}
async function workforceOf({ ask }: Person) {
  return {
    team: (await ask('team.list', { show: 'all', limit: 200 })).items,
    matrix: await ask('training.matrix', {}),
    sessions: (await ask('training.sessions', {})).sessions,
    supervision: (await ask('supervision.overview', {})).people,
    held: (await ask('supervision.sessions', {})).sessions,
    board: await ask('caseload.board', {}),
  };
}
const nameless = ({ organisation, signIns }: HomeBuilt) => ({ organisation, signIns });

describe('the fictional home', () => {
  it('is the same for the same seed, row for row, and another for another', { timeout: 240_000 }, async () => {
    const [one, same, other] = [await once('en'), await told('workforce'), await told('another')];
    expect(same).toEqual(one);
    expect(other.people).not.toEqual(one.people);
    expect(one.check.intact).toBe(true);
  });

  it('has two years of what really happens', async () => {
    const { overview, stages, documents, people, log } = await once('en');
    expect(people).toHaveLength(9);
    const states = overview.phases.flatMap((phase) => phase.stages.map((stage) => stage.state));
    expect(states).toContain('in-progress');
    expect(states).toContain('not-started');
    const actions = stages.flatMap((stage) => stage.actions);
    for (const status of ['done', 'in-progress', 'not-relevant', 'suggested']) {
      expect(actions.map((action) => action.status)).toContain(status);
    }
    expect(overview.total.overdue).toBeGreaterThan(0);
    expect(actions.some((action) => action.evidence.length > 0)).toBe(true);
    expect(documents.filter((document) => document.approved).length).toBeGreaterThan(3);
    const first = log[0]?.at ?? '';
    expect(Date.now() - Date.parse(first)).toBeGreaterThan(700 * 86_400_000);
  });

  it('has a workforce with what really lacks', { timeout: 60_000 }, async () => {
    const { workforce, people } = await once('en');
    const { team, matrix, sessions, supervision, held } = workforce;
    // Everybody with an account but the one who only reads figures, and some without.
    expect(team.filter((one) => one.hasAccount)).toHaveLength(people.length - 1);
    expect(team.length).toBeGreaterThan(people.length + 3);
    const workers = team.filter((one) => one.active && one.jobs.includes('social-worker'));
    expect(workers.some((one) => one.checksOpen === 0)).toBe(true);
    expect(workers.some((one) => one.checksOpen > 0)).toBe(true);
    expect(team.some((one) => one.endedOn !== null)).toBe(true);
    expect(new Set(team.map((one) => one.employer)).size).toBeGreaterThan(2);
    expect(
      new Set(team.filter((one) => one.jobs.includes('house-parent')).map((one) => one.place)).size,
    ).toBeGreaterThan(2);

    const states = matrix.people.flatMap((one) => one.cells.map((cell) => cell.state));
    expect(new Set(states)).toEqual(new Set(['valid', 'expiring', 'expired', 'missing', 'not-required']));
    expect(new Set(sessions.map((one) => one.state))).toEqual(new Set(['planned', 'held', 'cancelled']));
    // Somebody may be given a child today, and somebody lacks the training for it.
    const gaps = workers.map((one) => matrix.people.find((row) => row.staff.id === one.id)?.gaps);
    expect(gaps).toContain(0);
    expect(Math.max(...gaps.map((count) => count ?? 0))).toBeGreaterThan(9);

    const due = supervision.map((one) => one.state);
    for (const state of ['none', 'overdue', 'in-time']) expect(due).toContain(state);
    expect(new Set(held.map((one) => one.kind)).size).toBe(6);
    const actions = held.flatMap((one) => one.actions);
    expect(actions.some((one) => one.doneOn !== null)).toBe(true);
    expect(actions.some((one) => one.overdueDays > 0)).toBe(true);
  });

  it('has children as they are: families, gaps, who came, who left, and what every area knows of them', async () => {
    const { children } = await once('en');
    const rows = children.map((one) => one.row);
    // As many as were wanted, and a tenth more who came; two fifths of the first left, more and more of them each season.
    expect(rows).toHaveLength(22);
    const left = rows.flatMap((one) => one.leftOn ?? []);
    expect(left).toHaveLength(8);
    const lately = left.filter((day) => daysBetween(day, today) < 275);
    expect(lately.length).toBeGreaterThan(left.length / 2);
    expect(new Set(rows.map((one) => one.code)).size).toBe(22);
    expect(new Set(rows.map((one) => one.house)).size).toBeGreaterThan(3);
    expect(new Set(rows.map((one) => one.since.slice(0, 4))).size).toBeGreaterThan(3);
    expect(new Set(rows.map((one) => one.birthPrecision)).size).toBeGreaterThan(2);
    expect(rows.some((one) => one.siblings > 0) && rows.some((one) => one.siblings === 0)).toBe(true);
    const born = rows.flatMap((one) => one.birthDate ?? []).toSorted();
    const yearsAgo = (n: number) => new Date(Date.now() - n * 365.25 * 86_400_000).toISOString().slice(0, 10);
    expect(born.at(0) ?? '').toSatisfy((day: string) => day < yearsAgo(19));
    expect(born.at(-1) ?? '').toSatisfy((day: string) => day > yearsAgo(1));
    expect(rows.filter((one) => one.lead !== null).length).toBeGreaterThan(10);
    const letters = rows.map((one) => one.name ?? '').join('');
    expect([/\p{Script=Latin}/u, /[^\p{Script=Latin}\s\p{P}]/u].every((script) => script.test(letters))).toBe(true);
    const areas = new Set(children.flatMap((one) => one.events.map((event) => event.area)));
    expect(areas).toEqual(new Set(['children', 'caseload', 'casefile', 'assessment', 'plan', 'kit']));
    // Who went home lately had been prepared for it.
    const prepared = children.filter(
      ({ row, events }) => row.leftOn !== null && events.some((one) => one.area === 'plan'),
    );
    expect(prepared.length).toBeGreaterThanOrEqual(lately.length);
    const records = children.map((one) => one.record);
    expect(records.some((one) => one.alerts.length > 0)).toBe(true);
    expect(records.some((one) => one.elsewhere.length > 0)).toBe(true);
    expect(records.some((one) => one.names.length > 0)).toBe(true);
    // Nothing is told of a child after it left.
    for (const { row, events } of children) {
      if (row.leftOn !== null) expect(events.filter((one) => one.on > (row.leftOn ?? ''))).toEqual([]);
    }
  });

  it('empties, and its monthly counts say what its records say', async () => {
    const { trend } = await once('en');
    const counted = trend.filter((point) => point.recorded !== null && point.residents !== null);
    expect(counted.length).toBeGreaterThan(18);
    expect(counted.map((point) => point.residents)).toEqual(counted.map((point) => point.recorded));
    const [first, last] = [counted.at(0)?.recorded ?? 0, trend.at(-1)?.recorded ?? 0];
    expect(last / first).toBeLessThan(0.8);
  });

  it.each([0, 1])('is told whole with %i children', { timeout: 120_000 }, async (children) => {
    const root = temporaryFolder();
    roots.push(root);
    const options = optionsFor(root);
    const wanted = { folder: options.folder, language: 'en', staff: 6, children, seed: 'whole' };
    const built = await buildHome(openCore, options, wanted);
    const core = openCore(options);
    const director = personOf(core.connect());
    await director.ask('session.signIn', { name: built.signIns[0]?.name ?? '', password: built.password });
    const { total } = await director.ask('children.list', { status: 'all' });
    expect(total).toBe(children);
    await core.close();
  });

  it('speaks the language of the home', { timeout: 60_000 }, async () => {
    const { workforce, stages, documents } = await once('fr');
    expect(workforce.sessions.map((one) => one.title)).toContain('Gestion de cas');
    expect(workforce.held.map((one) => one.discussed).join(' ')).not.toMatch(/\b(the|with|and)\b/);
    const notes = stages.flatMap((stage) => stage.actions.flatMap((one) => [one.notes, one.reason]));
    expect(notes.join(' ')).not.toMatch(/\b(the|with|and)\b/);
    expect(documents.map((one) => one.source)).not.toContain('Own');
    const { around } = await once('fr');
    expect(JSON.stringify(around)).not.toMatch(/\b(the|with|and|for|House parents|Board)\b/i);
    expect(around.money.mainCurrency).toBe('XOF');
  });

  it('opens for practising beside a real store and leaves that alone', { timeout: 120_000 }, async () => {
    const root = temporaryFolder();
    roots.push(root);
    const options = optionsFor(root);
    const core = openCore(options);
    const person = personOf(core.connect());
    const door = await person.ask('session.practise', { language: 'fr' });
    expect(door).toMatchObject({ state: 'closed', practice: true });
    if (!door.practiceHint) throw new Error('the door says nothing');
    const opened = await person.ask('session.signIn', door.practiceHint);
    expect(opened.user.roles).toEqual(['director']);
    expect(existsSync(join(options.folder, 'records.db'))).toBe(false);
    const back = await person.ask('session.leavePractice', {});
    expect(back).toMatchObject({ state: 'no-store', practice: false, practiceHint: null });
    expect((await person.refused('transition.overview', {})).code).toBe('unauthenticated');
    await core.close();
  });
});
