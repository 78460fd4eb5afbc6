/**
 * Keeps what is written of an assessment: every keystroke as a draft of this person within a second, and each part in
 * the record itself when it is left, so that others see how far it came. Only fields that were touched are sent. Plain,
 * without React: what it does in which order is tested.
 */
import type { AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import type { Input, Output } from '../../../../shared/contract.ts';
import type { Conflict, Failure, JsonValue, Result } from '../../../../shared/result.ts';
import { asParts, changedFields, type Values } from './values.ts';

export interface Ports {
  readonly save: (input: Input<'assessment.save'>) => Promise<Result<Output<'assessment.save'>>>;
  readonly saveDraft: (draft: {
    key: string;
    value: Record<string, JsonValue>;
    field: string | null;
    rev: number | null;
  }) => Promise<Result<unknown>>;
  readonly discardDraft: (key: string) => Promise<Result<unknown>>;
  /** What stands in the form now, and the field that has the cursor. */
  readonly read: () => { readonly values: Values; readonly field: string | null };
  readonly say: (state: Kept) => void;
}

export interface About {
  readonly childId: string;
  readonly id: string;
  readonly set: AssessmentSet;
  readonly householdId: string | null;
  readonly key: string;
}

export interface Kept {
  readonly rev: number | null;
  /** When a part was last kept in the record. */
  readonly savedAt: string | null;
  readonly conflict: Conflict | null;
  readonly failure: Failure | null;
}

export interface Keeper {
  /** Within a second of the last keystroke. */
  keepDraft(): Promise<void>;
  /** Into the record: what was touched since. Calls take their turns. @returns the record's `rev`, or why not. */
  keepParts(): Promise<Result<number>>;
  /** After somebody else changed it: goes on over their newest version, with what was touched here. */
  goOnFrom(rev: number): Promise<Result<number>>;
  done(): Promise<void>;
}

interface Start {
  readonly rev: number | null;
  /** As the record has it. */
  readonly values: Values;
}

export function makeKeeper(about: About, start: Start, ports: Ports): Keeper {
  let state: Kept = { rev: start.rev, savedAt: null, conflict: null, failure: null };
  let kept = start.values;
  let turn: Promise<Result<number>> = Promise.resolve({ ok: true, value: start.rev ?? 0 });
  let over = false;

  const say = (change: Partial<Kept>) => {
    state = { ...state, ...change };
    ports.say(state);
  };
  const keepDraft = async () => {
    if (over) return;
    const { values, field } = ports.read();
    const value = Object.fromEntries(changedFields(values, kept).map((name) => [name, values[name] ?? null]));
    await ports.saveDraft({ key: about.key, value, field, rev: state.rev });
  };
  const keepNow = async (): Promise<Result<number>> => {
    const { values } = ports.read();
    const names = changedFields(values, kept);
    // The first word begins the record; without one there is nothing to keep.
    if (names.length === 0) return { ok: true, value: state.rev ?? 0 };
    const sent = state.rev === null ? changedFields(values, {}) : names;
    const { childId, id, set, householdId } = about;
    const home = householdId === null ? {} : { householdId };
    const parts = asParts(values, sent, set);
    const result = await ports.save({ childId, id, rev: state.rev, setId: set.id, ...home, ...parts });
    if (!result.ok) {
      say({ failure: result.error, conflict: result.error.conflict ?? null });
      return result;
    }
    kept = { ...kept, ...Object.fromEntries(sent.map((name) => [name, values[name] ?? null])) };
    say({ rev: result.value.rev, savedAt: result.value.savedAt, failure: null, conflict: null });
    await keepDraft();
    return { ok: true, value: result.value.rev };
  };
  const keepParts = () => {
    turn = turn.then(keepNow);
    return turn;
  };
  return {
    keepDraft,
    keepParts,
    goOnFrom: (rev) => {
      say({ rev, conflict: null, failure: null });
      return keepParts();
    },
    done: async () => {
      over = true;
      await ports.discardDraft(about.key);
    },
  };
}
