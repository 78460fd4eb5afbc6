/** What the caseload tells on a child's timeline: who began, who ended, when they met first. */
import type { TimelineEvent } from '../../../shared/areas/children.ts';
import type { TimelineProvider } from '../children/facts.ts';
import { staffNames } from '../team/facts.ts';
import { assignmentsOfChildSql } from './queries.ts';
import { AssignmentRow } from './rows.ts';

type Told = Pick<TimelineEvent, 'id' | 'on' | 'words'> & Partial<TimelineEvent>;

export const caseloadTimeline: TimelineProvider = async (read, { childId, today }) => {
  const names = await staffNames(read);
  const periods = await read.all(assignmentsOfChildSql(childId), AssignmentRow);
  const event = (row: AssignmentRow, told: Told): TimelineEvent => ({
    area: 'caseload',
    precision: 'day',
    values: { name: names.get(row.staff_id) ?? '' },
    text: null,
    link: `/children/${childId}/workers`,
    ...told,
  });
  return periods.flatMap((row): TimelineEvent[] => {
    const began = row.part === 'lead' ? 'lead-began' : 'second-began';
    const ended = row.ended_on !== null && row.ended_on <= today ? row.ended_on : null;
    return [
      event(row, { id: `${row.id} from`, on: row.started_on, words: began, text: row.handover ?? row.reason }),
      ...(row.introduced_on === null
        ? []
        : [event(row, { id: `${row.id} met`, on: row.introduced_on, words: 'introduced' })]),
      ...(ended === null ? [] : [event(row, { id: `${row.id} until`, on: ended, words: 'ended' })]),
    ];
  });
};
