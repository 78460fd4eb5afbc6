/** What this area tells on a child's timeline: assessments finished, risk rated, the search, the family chosen. */
import type { TimelineEvent } from '../../../shared/areas/children.ts';
import type { Reader } from '../../store/types.ts';
import type { TimelineProvider } from '../children/facts.ts';
import { linesOf } from './assessments.ts';
import { ratingsSql } from './queries.ts';
import { householdsOfChildSql, receivingSql, stepsSql, tracingStatesSql } from './queries-family.ts';
import { HouseholdRow, RatingRow, ReceivingRow, StepRow, TracingRow } from './rows.ts';

type Told = Pick<TimelineEvent, 'id' | 'on' | 'words' | 'text' | 'link'> & Partial<Pick<TimelineEvent, 'values'>>;

function event(told: Told): TimelineEvent {
  return { precision: 'day', area: 'assessment', values: {}, ...told };
}

async function assessed(read: Reader, childId: string, homes: ReadonlyMap<string, string>): Promise<TimelineEvent[]> {
  const lines = await linesOf(read, childId);
  return lines.flatMap((one) => {
    if (one.state !== 'finished' || one.assessedOn === null) return [];
    const link = `/children/${childId}/assessment/${one.id}`;
    const family = one.householdId === null ? '' : (homes.get(one.householdId) ?? '');
    const about = one.about === 'child' ? { words: 'assessed' } : { words: 'family-assessed', values: { family } };
    return [event({ id: one.id, on: one.assessedOn, text: null, link, ...about })];
  });
}

async function searched(read: Reader, childId: string): Promise<TimelineEvent[]> {
  const link = `/children/${childId}/tracing`;
  const states = await read.all(tracingStatesSql(childId), TracingRow);
  const steps = await read.all(stepsSql(childId), StepRow);
  return [
    ...states.map((one) =>
      event({ id: one.id, on: one.said_on, words: `tracing-${one.state}`, text: one.reason, link }),
    ),
    ...steps.map((one) =>
      event({ id: one.id, on: one.taken_on, words: 'tracing-step', text: one.found ?? one.asked_whom, link }),
    ),
  ];
}

/** Never for carers: the gate opens the timeline to those alone who may read a child's whole record. */
export const assessmentTimeline: TimelineProvider = async (read, { childId }) => {
  const households = await read.all(householdsOfChildSql(childId), HouseholdRow);
  const homes = new Map(households.map((row) => [row.id, row.name]));
  const chosen = await read.all(receivingSql(childId), ReceivingRow);
  const ratings = await read.all(ratingsSql(childId), RatingRow);
  return [
    ...(await assessed(read, childId, homes)),
    ...(await searched(read, childId)),
    ...ratings.map((one) =>
      event({
        id: one.id,
        on: one.rated_on,
        words: `risk-${one.level}`,
        text: one.reason,
        link: `/children/${childId}/risk`,
      }),
    ),
    ...chosen.map((one) =>
      event({
        id: one.id,
        on: one.chosen_on,
        ...(one.household_id === null
          ? { words: 'receiving-none' }
          : { words: 'receiving', values: { family: homes.get(one.household_id) ?? '' } }),
        text: one.reason,
        link: `/children/${childId}/family`,
      }),
    ),
  ];
};
