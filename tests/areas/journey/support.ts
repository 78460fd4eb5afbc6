/** Short ways for the tests of this area. */
import type { Input, Output } from '../../../src/shared/contract.ts';
import { addDays, civilDateAt } from '../../../src/shared/dates.ts';
import { newId, type Person } from '../../support/home.ts';

export { allRefused, changes } from '../transition/support.ts';

export const today = (): string => civilDateAt(Date.now());
export const inDays = (days: number): string => addDays(today(), days);

export const timeline = (person: Person) => person.ask('journey.timeline', {});
export const gate = (person: Person, stageId: string) => person.ask('journey.gate', { stageId });

type Kind = Output<'journey.timeline'>['dependencies'][number]['before']['kind'];
export const end = (kind: Kind, id: string) => ({ kind, id });

/** A decision on a stage, good unless something is changed. */
export function deciding(stageId: string, more: Partial<Input<'journey.decide'>> = {}): Input<'journey.decide'> {
  return {
    id: newId(),
    stageId,
    follows: null,
    decision: 'no-go',
    on: today(),
    by: 'The board',
    reason: 'Not yet',
    answers: [],
    conditions: [],
    ...more,
  };
}

/** Everything the gate of this stage must have: milestones declared, judgements answered yes. */
export async function ready(person: Person, stageId: string): Promise<Input<'journey.decide'>['answers']> {
  const stage = await person.ask('transition.stage', { stageId });
  for (const one of stage.milestones) {
    const given = { milestoneId: one.id, rev: one.rev, state: 'reached', on: today(), reason: 'On paper' } as const;
    await person.ask('transition.declareMilestone', { id: newId(), ...given });
  }
  const { criteria } = await gate(person, stageId);
  return criteria
    .filter((one) => one.source === 'judgement')
    .map((one) => ({ criterionId: one.id, met: true, note: null }));
}

/** Every theme in use, scored alike. */
export async function scored(person: Person, score = 3): Promise<Input<'journey.finishAssessment'>['scores']> {
  const { themes } = await person.ask('journey.themes', {});
  return themes.map(({ id }) => ({
    id: newId(),
    themeId: id,
    score,
    reason: 'Because of what we saw',
    signs: null,
    risks: null,
  }));
}

export function finishing(
  scores: Input<'journey.finishAssessment'>['scores'],
  more: Partial<Input<'journey.finishAssessment'>> = {},
): Input<'journey.finishAssessment'> {
  return {
    id: newId(),
    on: today(),
    by: 'Director and board',
    scores,
    readiness: 'with-preparation',
    endGoal: 'full-transition',
    startingPoint: 'Talk with the principal donor first.',
    ...more,
  };
}

export function learnt(more: Partial<Input<'journey.saveLearning'>> = {}): Input<'journey.saveLearning'> {
  return {
    id: newId(),
    rev: null,
    kind: 'visit',
    title: 'Two days with a home that changed',
    source: 'Hope Centre',
    on: today(),
    who: 'Director, two house parents',
    people: 3,
    learnt: 'Begin with the staff.',
    next: null,
    ...more,
  };
}
