/**
 * Two years of a home's transition, told in the order of the days: the first stages done, the middle ones under way
 * with what really happens (late, blocked, left out, nobody in charge, declared too early), the last ones still ahead.
 */
import type { Input, Output } from '../../shared/contract.ts';
import { practiceDoor } from './door.ts';
import type { Happening, Teller } from './home.ts';
import { transitionWords } from './transition-words.ts';
import { wordsIn } from './words.ts';

type StageOf = Output<'transition.stage'>;
type ActionOf = StageOf['actions'][number];

/** Days before today on which work on the n-th stage began and was meant to end; a negative end lies ahead. */
const plan: readonly (readonly [begin: number, end: number])[] = [
  [720, 640],
  [690, 600],
  [620, 540],
  [560, 430],
  [520, 390],
  [430, 290],
  [320, 150],
  [260, -60],
  [150, -150],
  [70, -270],
  [-90, -400],
  [-200, -600],
];

const wordsOf = (teller: Teller) => wordsIn(teller.wanted.language, transitionWords);

export async function transitionStory(teller: Teller): Promise<Happening[]> {
  const { phases } = await teller.call('transition.overview', {});
  const stages = phases.flatMap((phase) => phase.stages);
  const happenings: Happening[] = [];
  for (const [index, { id }] of stages.entries()) {
    const times = plan[index];
    if (!times) continue;
    const stage = await teller.call('transition.stage', { stageId: id });
    happenings.push(...actionsOf(teller, stage, times), ...milestonesOf(teller, stage, times));
  }
  return [...happenings, ...(await documentsOf(teller))];
}

function actionsOf(teller: Teller, stage: StageOf, [begin, end]: readonly [number, number]): Happening[] {
  if (begin < 0) return [];
  return stage.actions.flatMap((action, n) => {
    const share = stage.actions.length < 2 ? 0.5 : n / (stage.actions.length - 1);
    const chosen = begin - teller.chance.between(0, 6);
    const goal = Math.round(begin + (end - begin) * (0.35 + 0.65 * share)) + teller.chance.between(-8, 8);
    return [
      { daysAgo: chosen, happen: () => choose(teller, action, chosen, goal) },
      ...course(teller, action, goal, end),
    ];
  });
}

async function current(teller: Teller, action: ActionOf): Promise<ActionOf> {
  return teller.call('transition.action', { id: action.id });
}

async function choose(teller: Teller, action: ActionOf, chosen: number, goal: number): Promise<void> {
  if (teller.chance.next() < 0.06) {
    const reason = teller.chance.pick(wordsOf(teller).leftOut);
    await teller.call('transition.setStatus', { id: action.id, rev: action.rev, status: 'not-relevant', reason });
    return;
  }
  if (teller.chance.next() < 0.05) return; // nobody has decided yet
  const { rev } = await teller.call('transition.setStatus', { id: action.id, rev: action.rev, status: 'not-started' });
  const owner = teller.chance.next() < 0.12 ? null : teller.chance.pick(owners(teller)).id;
  await teller.call('transition.planAction', {
    id: action.id,
    rev,
    ownerId: owner,
    startDate: teller.dateOf(chosen),
    goalDate: teller.dateOf(Math.min(goal, chosen)),
  });
}

/** Those who carry the transition's own work: not the board member. */
function owners(teller: Teller) {
  const able = teller.people.filter((person) => !person.roles.includes('viewer'));
  return able.length > 6 ? able.slice(0, 6) : able;
}

/** What becomes of a chosen action: usually done near its day, sometimes stuck, sometimes late. */
function course(teller: Teller, action: ActionOf, goal: number, stageEnd: number): Happening[] {
  const { chance } = teller;
  const begun = goal + chance.between(15, 50);
  const finished = goal + chance.between(-20, 12);
  const stage: Happening[] = [{ daysAgo: begun, happen: () => advance(teller, action, 'in-progress') }];
  const stuck = stageEnd < 100 && chance.next() < 0.16;
  if (stuck) stage.push({ daysAgo: Math.max(2, goal + 10), happen: () => advance(teller, action, 'blocked') });
  else if (stageEnd > 100 || chance.next() < 0.8) {
    stage.push({ daysAgo: finished, happen: () => advance(teller, action, 'done') });
  }
  return stage;
}

async function advance(teller: Teller, action: ActionOf, status: 'in-progress' | 'blocked' | 'done'): Promise<void> {
  const { chance } = teller;
  const now = await current(teller, action);
  if (now.status === 'not-relevant' || now.status === 'suggested' || now.status === 'done') return;
  const reason = status === 'blocked' ? { reason: chance.pick(wordsOf(teller).blockers) } : {};
  const changed = await teller.call('transition.setStatus', { id: now.id, rev: now.rev, status, ...reason });
  if (chance.next() < 0.35) {
    await teller.call('transition.writeNotes', {
      id: now.id,
      rev: changed.rev,
      notes: chance.pick(wordsOf(teller).notes),
    });
  }
  if (status === 'done' && chance.next() < 0.3)
    await attach(teller, 'action', now.id, `${wordsOf(teller).minutes}.txt`);
}

async function attach(teller: Teller, about: Input<'transition.addEvidence'>['about'], id: string, name: string) {
  const content = `${name}\n\n${teller.chance.pick(wordsOf(teller).notes)}\n`;
  const data = Buffer.from(content, 'utf8').toString('base64');
  await teller.call('transition.addEvidence', {
    id,
    about,
    evidenceId: teller.newId(),
    name,
    mediaType: 'text/plain',
    data,
  });
}

function milestonesOf(teller: Teller, stage: StageOf, [begin, end]: readonly [number, number]): Happening[] {
  if (begin < 0) return [];
  return stage.milestones.flatMap((milestone) => {
    const goal = end + teller.chance.between(-15, 15);
    const reached = Math.max(end, 3) + teller.chance.between(0, 20);
    const planned: Happening = {
      daysAgo: begin - 7,
      happen: async () => {
        const { rev } = await teller.call('transition.milestone', { id: milestone.id });
        const ownerId = teller.chance.pick(owners(teller)).id;
        await teller.call('transition.planMilestone', {
          id: milestone.id,
          rev,
          ownerId,
          goalDate: teller.dateOf(goal),
        });
      },
    };
    // Of a stage that should have ended, nearly every milestone is reached; of one under way, none yet.
    if (end < 0 || teller.chance.next() < 0.1) return [planned];
    return [planned, { daysAgo: reached, happen: () => declare(teller, milestone.id, reached) }];
  });
}

async function declare(teller: Teller, milestoneId: string, daysAgo: number): Promise<void> {
  const { rev, computed } = await teller.call('transition.milestone', { id: milestoneId });
  const against = computed?.met === false ? { reason: wordsOf(teller).onPaper } : {};
  await teller.call('transition.declareMilestone', {
    id: teller.newId(),
    milestoneId,
    rev,
    state: 'reached',
    on: teller.dateOf(daysAgo),
    ...against,
  });
}

/** Five of the seven procedures approved, one of them changed since; the strategy and the budget approved. */
async function documentsOf(teller: Teller): Promise<Happening[]> {
  const { documents } = await teller.call('transition.documents', {});
  return documents.flatMap((document, n) => {
    const written = (document.kind === 'sop' ? 240 : 400) - n * 9;
    if (document.kind === 'sop' ? n % 7 === 6 : n % 3 === 2) return [];
    const versionId = teller.newId();
    const approved = document.kind === 'document' || n % 7 < 5;
    return [
      { daysAgo: written, happen: () => writeVersion(teller, document, versionId, written) },
      ...(approved
        ? [{ daysAgo: written - 30, happen: () => approve(teller, document.id, versionId, written - 30) }]
        : []),
    ];
  });
}

type DocumentOf = Output<'transition.documents'>['documents'][number];

async function writeVersion(teller: Teller, document: DocumentOf, id: string, daysAgo: number): Promise<void> {
  const source = teller.chance.pick(wordsOf(teller).sources);
  await teller.call('transition.editDocument', { id: document.id, rev: document.rev, source });
  await teller.call('transition.addVersion', {
    id,
    documentId: document.id,
    label: '1.0',
    preparedOn: teller.dateOf(daysAgo),
  });
  await attach(teller, 'version', id, `${wordsOf(teller).version}.txt`);
}

async function approve(teller: Teller, documentId: string, versionId: string, daysAgo: number): Promise<void> {
  const { documents } = await teller.call('transition.documents', {});
  const version = documents.find((d) => d.id === documentId)?.versions.find((v) => v.id === versionId);
  if (!version) throw new Error('the story lost a version');
  const by = teller.people[0]?.name ?? practiceDoor.name;
  await teller.call('transition.approveVersion', {
    id: teller.newId(),
    versionId,
    rev: version.rev,
    on: teller.dateOf(daysAgo),
    by,
  });
}
