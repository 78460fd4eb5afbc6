/** What this area tells on a child's timeline: birth, coming and leaving, alerts, photos. */
import type { TimelineEvent } from '../../../shared/areas/children.ts';
import type { Reader } from '../../store/types.ts';
import { alertsSql, photosSql, recordSql, staysSql } from './queries.ts';
import { AlertRow, PhotoRow, RecordRow, StayRow, type RecordRow as Child } from './rows.ts';

type Told = Pick<TimelineEvent, 'id' | 'on' | 'words'> & Partial<TimelineEvent>;

function event(childId: string, section: string, told: Told): TimelineEvent {
  return {
    area: 'children',
    precision: 'day',
    values: {},
    text: null,
    link: `/children/${childId}/${section}`,
    ...told,
  };
}

const lines = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(' · ') || null;

function ofStay(stay: StayRow): TimelineEvent[] {
  const came = event(stay.child_id, 'stays', {
    id: `${stay.id} came`,
    on: stay.admitted_on,
    precision: stay.admitted_precision,
    words: 'admitted',
    text: lines(stay.brought_by, stay.came_from, stay.reason_text),
  });
  if (stay.left_on === null) return [came];
  const left = event(stay.child_id, 'stays', {
    id: `${stay.id} left`,
    on: stay.left_on,
    precision: stay.left_precision,
    words: 'left',
    text: lines(stay.left_to, stay.leaving_text),
  });
  return [came, left];
}

function ofAlert(alert: AlertRow, today: string): TimelineEvent[] {
  const text = alert.body;
  const began = event(alert.child_id, 'alerts', { id: `${alert.id} from`, on: alert.starts_on, words: 'alert', text });
  if (alert.ends_on === null || alert.ends_on >= today) return [began];
  return [
    began,
    event(alert.child_id, 'alerts', { id: `${alert.id} until`, on: alert.ends_on, words: 'alert-ended', text }),
  ];
}

function ofBirth(child: Child): TimelineEvent[] {
  if (child.birth_date === null) return [];
  const [on, precision] = [child.birth_date, child.birth_precision ?? 'day'];
  return [event(child.id, 'identity', { id: `${child.id} born`, on, precision, words: 'born' })];
}

export async function childrenTimeline(
  read: Reader,
  { childId, today }: { readonly childId: string; readonly today: string },
): Promise<readonly TimelineEvent[]> {
  const child = await read.one(recordSql(childId), RecordRow);
  const photos = await read.all(photosSql([childId]), PhotoRow);
  return [
    ...(child ? ofBirth(child) : []),
    ...(await read.all(staysSql([childId]), StayRow)).flatMap(ofStay),
    ...(await read.all(alertsSql([childId]), AlertRow)).flatMap((alert) => ofAlert(alert, today)),
    ...photos.map((photo) => event(childId, 'identity', { id: photo.id, on: photo.taken_on, words: 'photo' })),
  ];
}
