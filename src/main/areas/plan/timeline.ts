/** The plan's lines on a child's timeline. */
import type { TimelineEvent } from '../../../shared/areas/children.ts';
import type { Reader } from '../../store/types.ts';
import type { TimelineProvider } from '../children/facts.ts';
import { dayPlansSql, trialsSql } from './queries-around.ts';
import { marksSql } from './queries.ts';
import { DayRow, MarkRow, TrialRow } from './rows.ts';

type Told = Pick<TimelineEvent, 'id' | 'on' | 'words' | 'text' | 'link'>;
const event = (told: Told): TimelineEvent => ({ ...told, area: 'plan', precision: 'day', values: {} });

async function marks(read: Reader, childId: string): Promise<TimelineEvent[]> {
  const page = { plan: 'plan', safety: 'safety', monitoring: 'safety', day: 'visits' } as const;
  return (await read.all(marksSql(childId), MarkRow)).map((mark) =>
    event({
      id: mark.id,
      on: mark.marked_on,
      words: mark.about === 'plan' ? `plan-${mark.kind}` : `${mark.about}-agreed`,
      text: mark.child_said,
      link: `/children/${childId}/${page[mark.about]}`,
    }),
  );
}

async function visits(read: Reader, childId: string, today: string): Promise<TimelineEvent[]> {
  const held = (await read.all(trialsSql(childId), TrialRow)).filter((trial) => trial.state === 'held');
  const day = await read.one(dayPlansSql([childId]), DayRow);
  const link = `/children/${childId}/visits`;
  return [
    ...held.map((trial) =>
      event({ id: trial.id, on: trial.from_on, words: `trial-${trial.kind}`, text: trial.child_words, link }),
    ),
    ...(day?.move_on != null && day.move_on >= today
      ? [event({ id: day.id, on: day.move_on, words: 'move-planned', text: null, link })]
      : []),
  ];
}

export const planTimeline: TimelineProvider = async (read, { childId, today }) => [
  ...(await marks(read, childId)),
  ...(await visits(read, childId, today)),
];
