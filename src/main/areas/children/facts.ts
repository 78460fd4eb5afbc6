/** What other areas may ask about the children themselves, and how they tell what happened on a child's timeline. */
import type { TimelineEvent } from '../../../shared/areas/children.ts';
import { civilDateAt, type DatePrecision } from '../../../shared/dates.ts';
import { likelyYears } from '../../../shared/rules/ages.ts';
import { residentsOn } from '../../../shared/rules/stays.ts';
import type * as z from 'zod';
import type { Reader } from '../../store/types.ts';
import { residencesSql, whoAllSql, whoOfGroupsSql, whoSql } from './queries.ts';
import { PeriodRow, WhoRow } from './rows.ts';

export { addChild, editChild } from './adding.ts';
export { houseChildren } from './scopes.ts';

export interface ChildProfile {
  readonly id: string;
  readonly code: string;
  /** The name the child goes by; null where none is known. */
  readonly name: string | null;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  readonly birthDate: string | null;
  readonly birthPrecision: z.infer<typeof DatePrecision> | null;
  /** Completed years on the day asked about; null where the birth date is unknown, the likeliest where it is rough. */
  readonly years: number | null;
  readonly house: string | null;
  /** Came to the home on. */
  readonly since: string;
  /** `in-residence` until a stay ended. */
  readonly status: 'in-residence' | 'left';
  readonly leftOn: string | null;
  /** Ids of brothers and sisters here. */
  readonly siblings: readonly string[];
}

/** Whoever may see the events; `care` is what carers of the child's house may see too. */
interface TimelineAsked {
  readonly childId: string;
  readonly actorId: string;
  readonly today: string;
}

/** An area exports one from its own `facts.ts`; the timeline of the children's area lists them. */
export type TimelineProvider = (read: Reader, asked: TimelineAsked) => Promise<readonly TimelineEvent[]>;

/** Profiles of these children (all who were not removed for null), by id; two statements. */
export async function childProfiles(
  read: Reader,
  ids: readonly string[] | null,
  today: string,
): Promise<ReadonlyMap<string, ChildProfile>> {
  const rows = await read.all(ids === null ? whoAllSql() : whoSql(ids), WhoRow);
  const groups = [...new Set(rows.flatMap((row) => row.sibling_group ?? []))];
  const family = ids === null ? rows : await read.all(whoOfGroupsSql(groups), WhoRow);
  const byGroup = Map.groupBy(family, (row) => row.sibling_group);
  return new Map(
    rows.map((row) => {
      const group = row.sibling_group === null ? [] : (byGroup.get(row.sibling_group) ?? []);
      const siblings = group.flatMap((one) => (one.id === row.id ? [] : [one.id]));
      return [row.id, profileOf(row, siblings, today)];
    }),
  );
}

function profileOf(row: WhoRow, siblings: readonly string[], today: string): ChildProfile {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    birthPrecision: row.birth_precision,
    years: likelyYears(row.birth_date, row.birth_precision, today),
    house: row.house,
    since: row.since,
    status: row.left_on === null ? 'in-residence' : 'left',
    leftOn: row.left_on,
    siblings,
  };
}

/**
 * How many children lived here at the end of each day from `from` to `to`, both included (ISO dates). A child counts
 * from its first day on, and no more on the day it left; a rough date counts as its first possible day. Days before the
 * first child was entered here are left out: who had left by then has no record, so the days would tell too few.
 */
export async function residentsByDay(read: Reader, from: string, to: string): Promise<ReadonlyMap<string, number>> {
  const rows = await read.all(residencesSql(), PeriodRow);
  const [first] = rows.map((row) => row.created_at).toSorted();
  if (first === undefined) return new Map();
  const began = civilDateAt(Date.parse(first));
  return residentsOn(
    rows.map((row) => ({ from: row.from_on, until: row.until_on })),
    began > from ? began : from,
    to,
  );
}

/**
 * How many times a child came to live here, on or after `since` and until `to` (both included), and ever until `to`. A
 * child who comes back came twice; a rough date counts as its first possible day.
 */
export async function arrivalsSince(read: Reader, since: string, to: string): Promise<{ ever: number; since: number }> {
  const days = (await read.all(residencesSql(), PeriodRow)).map((row) => row.from_on).filter((on) => on <= to);
  return { ever: days.length, since: days.filter((on) => on >= since).length };
}
