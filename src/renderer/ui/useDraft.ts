/**
 * No keystroke is lost: what is typed into a form is kept, encrypted, within a second, and comes back in the same
 * field after a lock, a crash or a power cut. Saving the form, or discarding it, removes the draft.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { JsonValue } from '../../shared/result.ts';
import { call, leaving } from '../app/bridge.ts';

const pause = 800;

export interface DraftState {
  /** When the draft that was put back had been kept; null when there was none. */
  readonly restoredAt: string | null;
  /** The record's `rev` that what was put back was written over; saving goes on from it, so that nobody is overwritten. */
  readonly restoredRev: number | null;
  /** When what is typed now was last kept. */
  readonly keptAt: string | null;
  readonly discard: () => Promise<void>;
  /** Keeps at once what still waits to be kept. */
  readonly keepNow: () => void;
  /** Keeps what was typed once more: a save that failed half-way may have taken its draft along. */
  readonly keepAgain: () => void;
}

interface Options {
  /** The record's `rev` when the form was opened; null when it makes a new record. */
  readonly rev?: number | null;
}

type Draft = Readonly<Record<string, JsonValue>>;
/** What waits to be kept. While `stopped`, nothing new is taken up. */
interface Pending {
  timer: ReturnType<typeof setTimeout> | undefined;
  keep: (() => Promise<void>) | null;
  stopped: boolean;
  /** Something was typed since the form opened. */
  typed: boolean;
  /** What a restored draft was written over; null for none. */
  over: number | null;
}

/** What JSON cannot hold (undefined, files) is left out of the draft. */
function asDraft(values: FieldValues): Draft {
  return JSON.parse(JSON.stringify(values)) as Draft;
}

/** `key` names form and record, such as `transition.action:swf-form-team`; null keeps nothing. */
export function useDraft<T extends FieldValues, O>(
  form: UseFormReturn<T, unknown, O>,
  key: string | null,
  { rev = null }: Options = {},
): DraftState {
  const pending = useRef<Pending>({
    ...{ timer: undefined, keep: null, stopped: false, typed: false, over: null },
  });
  const [restored, setRestored] = useRestored(form, key, pending);
  const { keptAt, setKeptAt, again } = useKeeping(form, key, rev, pending);
  const discard = useCallback(async () => {
    const waits = pending.current;
    waits.stopped = true;
    clearTimeout(waits.timer);
    waits.keep = null;
    waits.over = null;
    setRestored(null);
    setKeptAt(null);
    if (key !== null) await call('records.discardDraft', { key });
    waits.stopped = false;
  }, [key, setRestored, setKeptAt]);
  const keepNow = useCallback(() => {
    clearTimeout(pending.current.timer);
    void pending.current.keep?.();
  }, []);
  const keepAgain = useCallback(() => {
    if (pending.current.typed) void again.current?.();
  }, [again]);
  const [restoredAt, restoredRev] = [restored?.at ?? null, restored?.rev ?? null];
  return { restoredAt, restoredRev, keptAt, discard, keepNow, keepAgain };
}

/** Puts an earlier draft back, once, when the form opens. */
function useRestored<T extends FieldValues, O>(
  form: UseFormReturn<T, unknown, O>,
  key: string | null,
  pending: RefObject<Pending>,
) {
  const restored = useState<{ readonly at: string; readonly rev: number | null } | null>(null);
  const [, setRestored] = restored;
  useEffect(() => {
    if (key === null) return undefined;
    const state = { gone: false };
    void call('records.draft', { key }).then((result) => {
      // Somebody who typed before the draft came meant what they typed.
      if (state.gone || !result.ok || !result.value.draft || pending.current.typed) return;
      const { value, field, rev, savedAt } = result.value.draft;
      putBack(form, value, field);
      pending.current.over = rev;
      setRestored({ at: savedAt, rev });
    });
    return () => {
      state.gone = true;
    };
  }, [form, key, pending, setRestored]);
  return restored;
}

/** Keeps what is typed after a pause, and at once when the form goes away. */
function useKeeping<T extends FieldValues, O>(
  form: UseFormReturn<T, unknown, O>,
  key: string | null,
  rev: number | null,
  pending: RefObject<Pending>,
) {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  /** Keeps whether something waits or not; null before the form stands. */
  const again = useRef<(() => Promise<void>) | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    const waits = pending.current;
    const keep = async () => {
      waits.keep = null;
      const field = document.activeElement?.getAttribute('name') ?? null;
      const kept = { key, value: asDraft(form.getValues()), field, rev: waits.over ?? rev };
      const result = await call('records.saveDraft', kept);
      if (result.ok && !waits.stopped) setKeptAt(new Date().toISOString());
    };
    again.current = keep;
    const typed = () => {
      if (waits.stopped) return;
      waits.typed = true;
      waits.keep = keep;
      clearTimeout(waits.timer);
      waits.timer = setTimeout(() => void waits.keep?.(), pause);
    };
    const stop = form.subscribe({ formState: { values: true }, callback: ({ type }) => type === 'change' && typed() });
    const flush = () => {
      clearTimeout(waits.timer);
      void waits.keep?.();
    };
    for (const end of ['pagehide', leaving]) window.addEventListener(end, flush);
    return () => {
      for (const end of ['pagehide', leaving]) window.removeEventListener(end, flush);
      again.current = null;
      stop();
      flush();
    };
  }, [form, key, rev, pending]);
  return { keptAt, setKeptAt, again };
}

function putBack<T extends FieldValues, O>(form: UseFormReturn<T, unknown, O>, value: Draft, field: string | null) {
  const known = form.getValues();
  // A draft kept by an older form may name fields that are gone: they are left.
  for (const name of Object.keys(value).filter((one): one is FieldPath<T> => Object.hasOwn(known, one))) {
    form.setValue(name, value[name] as T[typeof name], { shouldDirty: true });
  }
  const wanted = field && Object.hasOwn(known, field) ? (field as FieldPath<T>) : null;
  if (wanted) requestAnimationFrame(() => form.setFocus(wanted));
}
