/**
 * Where a notice stands while a panel or a dialog is open: within it. Those keep the focus to themselves and hide what
 * is behind them from a screen reader, so a notice outside would be reached by no key and read by nobody.
 */
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

type Add = (node: HTMLElement) => () => void;
const AddContext = createContext<Add | null>(null);
const TopContext = createContext<HTMLElement | null>(null);

export function LayersProvider({ children }: { readonly children: ReactNode }) {
  const [nodes, setNodes] = useState<readonly HTMLElement[]>([]);
  const add = useCallback<Add>((node) => {
    setNodes((before) => [...before, node]);
    return () => setNodes((before) => before.filter((other) => other !== node));
  }, []);
  const top = nodes.at(-1) ?? null;
  useEscapeWithoutFocus(top);
  return (
    <AddContext value={add}>
      <TopContext value={top}>{children}</TopContext>
    </AddContext>
  );
}

/**
 * A button that is disabled by its own press, or a row that goes, leaves the focus with nobody for a moment: Esc would
 * reach no panel then. It is handed to the one on top.
 */
function useEscapeWithoutFocus(top: HTMLElement | null) {
  useEffect(() => {
    if (!top) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target !== document.body) return;
      top.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [top]);
}

/** The last thing in every panel and dialog: notices come here while it is open. */
export function LayerEnd() {
  const add = useContext(AddContext);
  const ref = useCallback((node: HTMLElement | null) => (node && add ? add(node) : undefined), [add]);
  return <div ref={ref} />;
}

/** Within the panel or dialog on top, or in place when none is open. */
export function OnTop({ children }: { readonly children: ReactNode }) {
  const top = useContext(TopContext);
  return top ? createPortal(children, top) : children;
}
