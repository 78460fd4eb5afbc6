/** What the form begins with: the record as it is, or nothing yet; and a draft of this person's, put on top of it. */
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Assessment, AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useAsk } from '../../../app/api.ts';
import { call } from '../../../app/bridge.ts';
import { draftKey } from '../paths.ts';
import type { Values } from './values.ts';

export interface DraftFound {
  readonly values: Values;
  readonly field: string | null;
  readonly rev: number | null;
  readonly savedAt: string;
}
export interface Start {
  readonly key: string;
  readonly set: AssessmentSet;
  readonly householdId: string | null;
  /** Null: nothing of it is in the record yet. */
  readonly assessment: Assessment | null;
  readonly before: Assessment | null;
  readonly draft: DraftFound | null;
}

/** Undefined while it is not known; then it stays, whatever becomes stale behind the open form. */
export function useStart(
  childId: string,
  id: string,
): { start: Start | undefined; error: Failure | undefined; again: () => void; gone: boolean } {
  const [params] = useSearchParams();
  const record = useAsk('assessment.ofChild', { childId }, { keepPrevious: true });
  const sets = useAsk('assessment.sets', {}, { keepPrevious: true });
  const known = record.data?.assessments.find((one) => one.id === id);
  const one = useAsk('assessment.one', { childId, id }, { skip: known === undefined });
  const setId = known?.setId ?? params.get('set');
  const householdId = known ? known.householdId : params.get('household');
  const last = record.data?.assessments.find(
    (line) => line.state === 'finished' && line.setId === setId && line.householdId === householdId,
  );
  const skip = known !== undefined || last === undefined;
  const before = useAsk('assessment.one', { childId, id: last?.id ?? id }, { skip });
  const key = draftKey({ childId, id, setId: setId ?? '', householdId });
  const draft = useDraftOf(setId === null ? null : key);
  const [start, setStart] = useState<Start>();
  const set = sets.data?.sets.find((other) => other.id === setId);
  const ready = record.data && set && draft !== undefined && (known ? one.data : skip || before.data);
  if (start === undefined && ready) {
    const assessment = one.data?.assessment ?? null;
    const past = known ? (one.data?.before ?? null) : (before.data?.assessment ?? null);
    setStart({ key, set, householdId, assessment, before: past, draft });
  }
  return {
    start,
    error: start ? undefined : (record.error ?? sets.error ?? one.error ?? before.error),
    again: () => [record, sets, one, before].forEach((asked) => asked.refetch()),
    gone: record.data !== undefined && sets.data !== undefined && set === undefined,
  };
}

function useDraftOf(key: string | null): DraftFound | null | undefined {
  const [found, setFound] = useState<DraftFound | null>();
  useEffect(() => {
    if (key === null) return undefined;
    const state = { gone: false };
    void call('records.draft', { key }).then((result) => {
      if (state.gone) return;
      const draft = result.ok ? result.value.draft : null;
      setFound(draft && { values: textsOf(draft.value), field: draft.field, rev: draft.rev, savedAt: draft.savedAt });
    });
    return () => {
      state.gone = true;
    };
  }, [key]);
  return found;
}

function textsOf(value: Readonly<Record<string, unknown>>): Values {
  const texts = Object.entries(value).flatMap(([name, text]) =>
    typeof text === 'string' || text === null ? [[name, text] as const] : [],
  );
  return Object.fromEntries(texts);
}
