/** What is asked of many files at once: the newest of each child, found by index. */
import * as z from 'zod';
import sql, { raw, type Sql } from 'sql-template-tag';
import { degrees, disabilityKinds, domains } from '../../../shared/areas/casefile-health.ts';
import { known } from './entries.ts';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const ofThese = (ids: readonly string[]): Sql => sql`json_each(${JSON.stringify(ids)}) j`;
const functioning = raw(domains.map((one) => `e.${snake(one)} AS ${one}`).join(', '));

export const healthFactsSql = (ids: readonly string[]): Sql =>
  sql`SELECT e.child_id AS childId, e.treatment, e.diet, e.addiction, e.disability,
      e.disability_kinds AS disabilityKinds, e.communication, ${functioning}
    FROM ${ofThese(ids)} JOIN health_record e ON e.id = (SELECT x.id FROM health_record x
      WHERE x.child_id = j.value AND x.deleted_at IS NULL ORDER BY x.recorded_on DESC, x.id DESC LIMIT 1)`;
export const lostSql = (ids: readonly string[]): Sql =>
  sql`SELECT e.child_id AS childId, e.lost FROM ${ofThese(ids)} JOIN language_record e ON e.id =
    (SELECT x.id FROM language_record x WHERE x.child_id = j.value AND x.deleted_at IS NULL
      ORDER BY x.recorded_on DESC, x.id DESC LIMIT 1)`;
export const medicineDaysSql = (ids: readonly string[]): Sql =>
  sql`SELECT e.child_id AS childId, 'medicine' AS kind, e.started_on AS startedOn, e.ended_on AS endedOn
    FROM ${ofThese(ids)} JOIN child_medicine e ON e.child_id = j.value AND e.deleted_at IS NULL`;
export const schoolDaysSql = (ids: readonly string[]): Sql =>
  sql`SELECT e.child_id AS childId, e.kind, e.started_on AS startedOn, e.ended_on AS endedOn
    FROM ${ofThese(ids)} JOIN schooling e ON e.child_id = j.value AND e.deleted_at IS NULL`;
export const lastWordsSql = (ids: readonly string[]): Sql =>
  sql`SELECT j.value AS childId, (SELECT MAX(x.said_on) FROM child_words x
    WHERE x.child_id = j.value AND x.deleted_at IS NULL) AS day FROM ${ofThese(ids)}`;
export const lastContactSql = (ids: readonly string[]): Sql =>
  sql`SELECT j.value AS childId, (SELECT MAX(x.happened_on) FROM contact_entry x
    WHERE x.child_id = j.value AND x.outcome = 'took-place' AND x.deleted_at IS NULL) AS day FROM ${ofThese(ids)}`;

const text = z.string();
const maybe = z.string().nullable();
const degree = z.enum(degrees).nullable();
export const HealthFactRow = z.object({
  childId: text,
  treatment: known,
  diet: known,
  addiction: known,
  disability: known,
  disabilityKinds: text.transform((json) => z.array(z.enum(disabilityKinds)).parse(JSON.parse(json))),
  communication: known,
  seeing: degree,
  hearing: degree,
  moving: degree,
  hands: degree,
  selfCare: degree,
  understanding: degree,
  speaking: degree,
  learning: degree,
  attention: degree,
  behaviour: degree,
  feelings: degree,
  friends: degree,
});
export const PeriodRow = z.object({ childId: text, kind: text, startedOn: maybe, endedOn: maybe });
export const LostRow = z.object({ childId: text, lost: known });
export const LastDayRow = z.object({ childId: text, day: maybe });
