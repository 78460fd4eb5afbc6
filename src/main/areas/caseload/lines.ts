/** Children as the lists show them: who carries them today, who covers, and how long they have had nobody. */
import type { ChildLine } from '../../../shared/areas/caseload.ts';
import type { StaffRef } from '../../../shared/areas/team.ts';
import { daysBetween } from '../../../shared/dates.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { allChildrenSql, coversSinceSql, seenChildrenSql } from './queries.ts';
import { ChildRow, CoverRow } from './rows.ts';
import { staffRefs } from './workers.ts';

export type Refs = ReadonlyMap<string, StaffRef>;
export type Reading = Pick<QueryContext, 'read' | 'today'>;
/** Under which grant, and for whom: what a role that reaches only its own may know. */
export type Confined = Reading & Pick<QueryContext, 'grant' | 'actor'>;

/** Every child the caller may know of; under an `own` grant the statement itself holds no other. */
export function childRows({ read, grant, actor, today }: Confined): Promise<ChildRow[]> {
  return read.all(grant === 'all' ? allChildrenSql(today) : seenChildrenSql(actor.id, today), ChildRow);
}

export async function coversOn(read: Reader, day: string): Promise<CoverRow[]> {
  return (await read.all(coversSinceSql(day), CoverRow)).filter((cover) => cover.started_on <= day);
}

/** Names for ids; somebody whose record is gone keeps a place without a name. */
export function refOf(refs: Refs, id: string): StaffRef {
  return refs.get(id) ?? { id, name: '', active: false };
}

export function waitingDays(row: Pick<ChildRow, 'lead_id' | 'led_until' | 'since'>, today: string): number {
  if (row.lead_id !== null) return 0;
  const from = row.led_until !== null && row.led_until > row.since ? row.led_until : row.since;
  return Math.max(0, daysBetween(from, today));
}

/** Who stands in for the people who carry this child. */
function coversOf(row: Pick<ChildRow, 'lead_id' | 'second_id'>, covers: readonly CoverRow[]): string[] {
  const away = covers.filter((cover) => cover.absent_id === row.lead_id || cover.absent_id === row.second_id);
  return [...new Set(away.map((cover) => cover.cover_id))];
}

/** A child's line before it is known whether its name may stand on paper: asked for those that are shown alone. */
export type Line = Omit<ChildLine, 'onPaper'>;

function toLine(row: ChildRow, refs: Refs, covers: readonly CoverRow[], today: string): Line {
  return {
    id: row.id,
    rev: row.rev,
    code: row.code,
    name: row.name,
    birthDate: row.birth_date,
    birthPrecision: row.birth_precision,
    sex: row.sex,
    house: row.house,
    siblingGroup: row.sibling_group,
    complexity: row.complexity,
    since: row.since,
    lead: row.lead_id === null ? null : refOf(refs, row.lead_id),
    leadSince: row.lead_since,
    second: row.second_id === null ? null : refOf(refs, row.second_id),
    covers: coversOf(row, covers).map((id) => refOf(refs, id)),
    daysWithoutLead: waitingDays(row, today),
    introducedOn: row.introduced_on,
  };
}

export async function toLines({ read, today }: Reading, rows: readonly ChildRow[]): Promise<Line[]> {
  const refs = await staffRefs(read, today);
  const covers = await coversOn(read, today);
  return rows.map((row) => toLine(row, refs, covers, today));
}
