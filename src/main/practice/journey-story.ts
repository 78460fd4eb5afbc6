/**
 * The organisation's way through time, told of a fictional home: what waits for what, decisions between the stages with
 * one refusal among them, three self-assessments, and what was learnt from others.
 */
import { standingOf } from '../../shared/rules/sign-off.ts';
import type { Input, Output } from '../../shared/contract.ts';
import type { Happening, Teller } from './home.ts';
import { told, type Told } from './journey-words.ts';

type Kind = Input<'journey.link'>['before']['kind'];
const end = (kind: Kind, id: string) => ({ kind, id });

/** What waits for what: said when the plan was made. */
const waits: readonly (readonly [before: ReturnType<typeof end>, after: ReturnType<typeof end>])[] = [
  [end('stage', 'strategic-plan'), end('stage', 'organisational-preparation')],
  [end('action', 'swf-form-team'), end('action', 'swf-train-staff')],
  [end('action', 'swf-sops'), end('action', 'swf-train-staff')],
  [end('action', 'swf-train-staff'), end('action', 'swf-assign-caseloads')],
  [end('action', 'swf-assign-caseloads'), end('action', 'swf-introduce-workers')],
  [end('action', 'swf-introduce-workers'), end('action', 'swf-wellbeing-assessments')],
  [end('action', 'swf-service-mapping'), end('action', 'swf-referral-process')],
  [end('milestone', 'swf-m-caseloads-assigned'), end('action', 'tap-assess-child')],
  [end('action', 'tap-trace-family'), end('action', 'tap-assess-family')],
  [end('action', 'tap-assess-family'), end('action', 'tap-plan-case')],
  [end('action', 'tap-plan-case'), end('milestone', 'tap-m-plans-approved')],
  [end('milestone', 'tap-m-plans-approved'), end('stage', 'case-plan-implementation-placement')],
  [end('action', 'prep-budget'), end('action', 'prep-staff-plan')],
];

/** Days before today on which the stages were decided, in their order; the third was refused first. */
const decidedOn: readonly (readonly [stageId: string, daysAgo: number])[] = [
  ['learn-reasons-for-change', 632],
  ['learn-context-and-law', 590],
  ['decide-to-transition', 536],
  ['decide-to-transition', 505],
  ['stakeholder-onboarding', 420],
  ['organisational-assessment', 381],
  ['strategic-plan', 283],
  ['organisational-preparation', 139],
];

export async function journeyStory(teller: Teller): Promise<Happening[]> {
  const words = told(teller.wanted.language);
  return [
    { daysAgo: 275, happen: () => linkAll(teller) },
    ...decidedOn.map(([stageId, daysAgo], n): Happening => ({
      daysAgo,
      happen: () => decide(teller, words, stageId, { daysAgo, refuse: n === 2 }),
    })),
    ...assessmentsOf(teller, words),
    ...learningOf(teller, words),
  ];
}

async function linkAll(teller: Teller): Promise<void> {
  for (const [before, after] of waits) await teller.call('journey.link', { id: teller.newId(), before, after });
}

interface Deciding {
  readonly daysAgo: number;
  readonly refuse: boolean;
}

/** Go where all is there; else what is open becomes a condition, three at the most. */
async function decide(teller: Teller, words: Told, stageId: string, { daysAgo, refuse }: Deciding): Promise<void> {
  const gate = await teller.call('journey.gate', { stageId });
  const asked = gate.criteria.filter((one) => one.source === 'judgement');
  const answers = asked.map((one) => ({ criterionId: one.id, met: !refuse, note: null }));
  const judged = gate.criteria.map((one) => ({ ...one, met: one.source === 'judgement' ? !refuse : one.met }));
  const open = standingOf(judged).open;
  const decision = refuse ? 'no-go' : open === 0 ? 'go' : 'conditions';
  const people = teller.people.filter((one) => !one.roles.includes('viewer')).slice(0, 4);
  await teller.call('journey.decide', {
    id: teller.newId(),
    stageId,
    follows: gate.signOffs[0]?.id ?? null,
    decision,
    on: teller.dateOf(daysAgo),
    by: words.board,
    reason: decision === 'go' ? null : refuse ? words.refused : words.withConditions,
    overrideReason: gate.before?.decision === 'no-go' && !refuse ? words.inSpite : null,
    answers,
    conditions:
      decision === 'conditions'
        ? words.conditions.slice(0, Math.min(open, 2)).map((name) => ({
            actionId: teller.newId(),
            name,
            ownerId: teller.chance.pick(people).id,
            goalDate: teller.dateOf(daysAgo - teller.chance.between(20, 60)),
          }))
        : [],
  });
}

/** Scores of the eight themes, in their order, at the beginning, after the plan, and lately. */
const scored: readonly (readonly [
  daysAgo: number,
  scores: readonly number[],
  Output<'journey.assessments'>['assessments'][number]['readiness'],
])[] = [
  [704, [3, 2, 1, 2, 2, 2, 3, 2], 'not-ready'],
  [410, [3, 3, 2, 2, 3, 3, 3, 2], 'with-preparation'],
  [62, [4, 3, 2, 3, 3, 4, 3, 3], 'with-preparation'],
];

function assessmentsOf(teller: Teller, words: Told): Happening[] {
  return scored.map(([daysAgo, scores, readiness], n) => ({
    daysAgo,
    happen: async () => {
      const { themes } = await teller.call('journey.themes', {});
      const id = teller.newId();
      await teller.call('journey.finishAssessment', {
        id,
        on: teller.dateOf(daysAgo),
        by: words.tookPart,
        readiness,
        endGoal: 'full-transition',
        startingPoint: words.startingPoints[n] ?? words.startingPoints[0],
        scores: themes.map((theme, i) => {
          const score = scores[i] ?? 2;
          return {
            id: teller.newId(),
            themeId: theme.id,
            score,
            reason: words.reasons[score - 1] ?? '',
            signs: score >= 3 ? words.signs : null,
            risks: score <= 2 ? words.risks : null,
          };
        }),
      });
      if (n === 0) await actOn(teller, id, words);
    },
  }));
}

async function actOn(teller: Teller, assessmentId: string, words: Told): Promise<void> {
  const acting = { actionId: teller.newId(), assessmentId, themeId: 'sa-money', stageId: 'strategic-plan' };
  await teller.call('journey.actOnTheme', { ...acting, name: words.actOnMoney });
}

const kinds = ['visit', 'material', 'exchange', 'visit', 'training'] as const;
const learntOn = [700, 655, 470, 305, 88] as const;

function learningOf(teller: Teller, words: Told): Happening[] {
  return words.learnt.map(([title, source, who, people, learnt, next], n) => {
    const daysAgo = learntOn[n] ?? 60;
    const kind = kinds[n] ?? 'visit';
    return {
      daysAgo,
      happen: async () => {
        const on = teller.dateOf(daysAgo);
        await teller.call('journey.saveLearning', {
          ...{ id: teller.newId(), rev: null, kind, title, source, on, who, people, learnt, next },
        });
      },
    };
  });
}
