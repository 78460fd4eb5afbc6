/** Who has done what, and how it stands today: seven statements for everybody, in memory from there. */
import { cellOf, counts, type CellFound, type Done, type TopicRule } from '../../../shared/rules/training.ts';
import type { Reader } from '../../store/types.ts';
import { approvedOn } from '../transition/facts.ts';
import { externalFactsSql, heldSessionsSql, levelsSql, sheetsSql, topicsSql } from './queries.ts';
import { ExternalFactRow, HeldRow, LevelRow, SheetRow, TopicRow } from './rows.ts';

/** A topic with the rule it is judged by. */
export interface TopicWithRule {
  readonly row: TopicRow;
  readonly rule: TopicRule;
}

export async function topicsWithRules(read: Reader, retired: boolean): Promise<TopicWithRule[]> {
  const rows = await read.all(topicsSql(retired), TopicRow);
  const approved = rows.some((row) => row.document_id !== null) ? await approvedOn(read) : new Map<string, string>();
  return rows.map((row) => ({
    row,
    rule: {
      requiredFor: row.required_for,
      validMonths: row.valid_months,
      needsPass: row.needs_pass === 1,
      newVersionOn: row.document_id === null ? null : (approved.get(row.document_id) ?? null),
    },
  }));
}

interface Completion extends Done {
  /** Null for training elsewhere: what is recorded of it counts. */
  readonly result: string | null;
}
/** Completions by person and topic. */
export interface Completions {
  of(staffId: string, topic: TopicWithRule): readonly Done[];
  /** The newest sign-off, 1 to 4. */
  levelOf(staffId: string, topicId: string): number | null;
}

const keyOf = (staffId: string, topicId: string) => `${staffId}/${topicId}`;

/** Of everybody, or of the person named. */
export async function loadCompletions(read: Reader, staffId: string | null): Promise<Completions> {
  const done = new Map<string, Completion[]>();
  const add = (key: string, completion: Completion) => {
    const list = done.get(key);
    if (list) list.push(completion);
    else done.set(key, [completion]);
  };
  const sessions = new Map((await read.all(heldSessionsSql(), HeldRow)).map((row) => [row.id, row]));
  for (const row of await read.all(sheetsSql(staffId), SheetRow)) {
    const session = sessions.get(row.session_id);
    if (!session) continue;
    const completion = { on: session.done_on, validUntil: null, result: row.result };
    for (const topicId of session.topic_ids) add(keyOf(row.staff_id, topicId), completion);
  }
  for (const row of await read.all(externalFactsSql(staffId), ExternalFactRow)) {
    add(keyOf(row.staff_id, row.topic_id), { on: row.done_on, validUntil: row.valid_until, result: null });
  }
  const levels = new Map(
    (await read.all(levelsSql(staffId), LevelRow)).map((row) => [keyOf(row.staff_id, row.topic_id), row.level]),
  );
  return {
    of: (staff, topic) =>
      (done.get(keyOf(staff, topic.row.id)) ?? []).filter(
        (one) => one.result === null || counts(one.result, topic.rule.needsPass),
      ),
    levelOf: (staff, topicId) => levels.get(keyOf(staff, topicId)) ?? null,
  };
}

export function cellFor(
  person: { readonly id: string; readonly jobs: readonly string[] },
  topic: TopicWithRule,
  completions: Completions,
  today: string,
): CellFound {
  return cellOf(topic.rule, person.jobs, completions.of(person.id, topic), today);
}
