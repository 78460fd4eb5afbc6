/**
 * Drawing children onto a worker with the mouse or a pen. What can be drawn stands inside `[data-drag-from]` and
 * carries `data-child`; where it can be let go carries `data-drop`. Esc lets everything stand. The keyboard has its
 * own way (`PickList`), so nothing here is needed to do the work.
 */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';

export interface Drag {
  readonly ids: readonly string[];
  /** The worker under the pointer. */
  readonly over: string | null;
}
export interface Dragging {
  readonly drag: Drag | null;
  /** What follows the pointer. */
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
}

/** Pixels before a press becomes a drag: below it is a click. */
const threshold = 6;
/** So near an edge of the page it scrolls, this much with each step. */
const edge = 56;
const stepPixels = 14;

function childUnder(target: EventTarget): string | null {
  if (!(target instanceof Element) || target.closest('a, input, button:not([data-child])')) return null;
  const from = target.closest('[data-drag-from]');
  const holder = from ? target.closest('[role="row"], [data-child]') : null;
  const marked = holder?.matches('[data-child]') ? holder : holder?.querySelector('[data-child]');
  return marked instanceof HTMLElement ? (marked.dataset['child'] ?? null) : null;
}

function workerAt(x: number, y: number): string | null {
  const drop = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
  return drop?.dataset['drop'] ?? null;
}

function scrollNear(y: number) {
  const page = document.getElementById('page');
  if (!page) return;
  const { top, bottom } = page.getBoundingClientRect();
  if (y < top + edge) page.scrollBy(0, -stepPixels);
  if (y > bottom - edge) page.scrollBy(0, stepPixels);
}

/** The click that follows a drag is no click. */
function swallowClick() {
  const stop = (event: Event) => event.stopPropagation();
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0);
}

interface Press {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** `idsOf`: who else comes along when this child is drawn. `onDrop`: let go over a worker. */
export function useDrag(
  idsOf: (childId: string) => readonly string[],
  onDrop: (staffId: string, ids: readonly string[]) => void,
): Dragging {
  const [press, setPress] = useState<Press | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const onPointerDown = useCallback((event: ReactPointerEvent) => {
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const id = childUnder(event.target);
    if (id !== null) setPress({ id, x: event.clientX, y: event.clientY });
  }, []);
  const together = useEffectEvent(idsOf);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    if (!press) return undefined;
    return follow(press, {
      ghost,
      idsOf: (id) => together(id),
      onDrop: (staffId, ids) => dropped(staffId, ids),
      setDrag,
      end: () => setPress(null),
    });
  }, [press]);
  return { drag, ghost, onPointerDown };
}

interface Course {
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly idsOf: (childId: string) => readonly string[];
  readonly onDrop: (staffId: string, ids: readonly string[]) => void;
  readonly setDrag: (drag: Drag | null) => void;
  readonly end: () => void;
}

/** From the press to the letting go. @returns a function that stops listening */
function follow(press: Press, course: Course): () => void {
  const state: { ids: readonly string[] | null; over: string | null } = { ids: null, over: null };
  const stop = () => {
    course.setDrag(null);
    course.end();
  };
  const move = (event: PointerEvent) => {
    const { clientX: x, clientY: y } = event;
    if (state.ids === null && Math.hypot(x - press.x, y - press.y) < threshold) return;
    event.preventDefault();
    const first = state.ids === null;
    state.ids ??= course.idsOf(press.id);
    const over = workerAt(x, y);
    if (first || over !== state.over) course.setDrag({ ids: state.ids, over });
    state.over = over;
    scrollNear(y);
    course.ghost.current?.style.setProperty('transform', `translate(${x + 12}px, ${y + 12}px)`);
  };
  const up = () => {
    if (state.ids !== null) swallowClick();
    if (state.ids !== null && state.over !== null) course.onDrop(state.over, state.ids);
    stop();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  };
  const select = (event: Event) => event.preventDefault();
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', key, { capture: true });
  window.addEventListener('selectstart', select);
  return () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', key, { capture: true });
    window.removeEventListener('selectstart', select);
  };
}
