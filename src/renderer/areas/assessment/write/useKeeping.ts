/** A form that keeps itself: see keeping.ts. Drafts within a second, parts when one leaves them or stops typing. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call, leaving } from '../../../app/bridge.ts';
import { makeKeeper, type About, type Keeper, type Kept } from './keeping.ts';
import type { Values, WriteForm } from './values.ts';

const pauseForDraft = 800;
/** Nothing of it is in the record yet: it begins soon after the first word. */
const pauseToBegin = 2_500;
const pauseForParts = 20_000;

function fieldInFocus(): string | null {
  return document.activeElement?.getAttribute('name') ?? null;
}

export interface Keeping extends Kept {
  readonly keeper: Keeper;
  /** Keeps what was touched when a part of the form is left. */
  readonly onLeave: () => void;
}

export function useKeeping(form: WriteForm, about: About, start: { rev: number | null; values: Values }): Keeping {
  const [state, setState] = useState<Kept>({ rev: start.rev, savedAt: null, conflict: null, failure: null });
  // One keeper for as long as the form is open; what it began with does not change under it.
  const [keeper] = useState(() =>
    makeKeeper(about, start, {
      save: (input) => call('assessment.save', input),
      saveDraft: (draft) => call('records.saveDraft', draft),
      discardDraft: (key) => call('records.discardDraft', { key }),
      read: () => ({ values: form.getValues(), field: fieldInFocus() }),
      say: setState,
    }),
  );
  useTyping(form, keeper, state.rev === null);
  const halted = state.conflict !== null;
  const onLeave = useCallback(() => {
    if (!halted) void keeper.keepParts();
  }, [keeper, halted]);
  return useMemo(() => ({ ...state, keeper, onLeave }), [state, keeper, onLeave]);
}

/** Watches for typing; nothing waits when the form goes away, the window closes or Homeward locks. */
function useTyping(form: WriteForm, keeper: Keeper, fresh: boolean) {
  useEffect(() => {
    const timers: { draft?: ReturnType<typeof setTimeout>; parts?: ReturnType<typeof setTimeout> } = {};
    const typed = () => {
      clearTimeout(timers.draft);
      clearTimeout(timers.parts);
      timers.draft = setTimeout(() => void keeper.keepDraft(), pauseForDraft);
      timers.parts = setTimeout(() => void keeper.keepParts(), fresh ? pauseToBegin : pauseForParts);
    };
    const flush = () => {
      clearTimeout(timers.draft);
      void keeper.keepDraft();
    };
    const stop = form.subscribe({ formState: { values: true }, callback: ({ type }) => type === 'change' && typed() });
    for (const end of ['pagehide', leaving]) window.addEventListener(end, flush);
    return () => {
      for (const end of ['pagehide', leaving]) window.removeEventListener(end, flush);
      stop();
      clearTimeout(timers.draft);
      clearTimeout(timers.parts);
    };
  }, [form, keeper, fresh]);
  useEffect(
    () => () => {
      void keeper.keepParts();
    },
    [keeper],
  );
}
