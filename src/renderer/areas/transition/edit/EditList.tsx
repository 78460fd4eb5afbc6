/**
 * A list being changed: names in place, order by Alt and the arrows, by buttons or by dragging the handle, retiring and
 * bringing back. Every key has a button beside it, so that nobody needs to know them.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { EntryKind } from '../../../../shared/areas/transition.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { useEntryWords } from '../names.ts';
import { AddEntry } from './AddEntry.tsx';
import { EditRow } from './EditRow.tsx';
import { drop, step } from './order.ts';
import type { Moved } from './order.ts';
import { useEntryCommands } from './useEntryCommands.ts';
import type { Editable, Parent } from './useEntryCommands.ts';

export interface EditListProps {
  readonly kind: EntryKind;
  readonly label: string;
  readonly parent: Parent;
  readonly entries: readonly Editable[];
  /** Whether the keys are explained above the list; once on a page is enough. */
  readonly hint?: boolean;
  /** Where a stage may be moved to. */
  readonly phases?: readonly { readonly id: string; readonly name: string }[];
}

export function EditList({ kind, label, parent, entries, phases, hint = true }: EditListProps) {
  const t = useWords('transition');
  const words = useEntryWords();
  const commands = useEntryCommands(kind);
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const ids = entries.map((entry) => entry.id);

  async function move(entry: Editable, moved: Moved | null) {
    if (!moved) return;
    const name = words.name(kind, entry);
    const done = await commands.move(entry, name, moved);
    if (done.ok) setSaid(t('stage.moved', { name }));
    focusRow(list.current, entry.id);
  }
  function onKey(event: KeyboardEvent, entry: Editable) {
    const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
    if (!way || !(event.target instanceof HTMLElement) || event.target.closest('input, textarea')) return;
    event.preventDefault();
    if (event.altKey) void move(entry, step(ids, entry.id, way));
    else focusRow(list.current, ids[ids.indexOf(entry.id) + (way === 'up' ? -1 : 1)]);
  }

  return (
    <Box sx={{ position: 'relative' }}>
      <ErrorLine failure={commands.failure} />
      {hint ? <Hint /> : null}
      <Box component="ol" ref={list} aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map((entry, index) => (
          <EditRow
            key={entry.id}
            kind={kind}
            entry={entry}
            name={words.name(kind, entry)}
            commands={commands}
            first={index === 0}
            last={index === entries.length - 1}
            {...(parent && 'phaseId' in parent ? { phaseId: parent.phaseId, phases: phases ?? [] } : {})}
            onStep={(way) => void move(entry, step(ids, entry.id, way))}
            onPhase={(phaseId) => void move(entry, movedToPhase(ids, entry.id, parent, phaseId))}
            onKeyDown={(event) => onKey(event, entry)}
            onDragStart={() => setDragged(entry.id)}
            onDropHere={() => dropped(dragged, entry.id)}
          />
        ))}
      </Box>
      <AddEntry kind={kind} parent={parent} after={ids.at(-1) ?? null} commands={commands} />
      <Box role="status" sx={unseen}>
        {said}
      </Box>
    </Box>
  );

  function dropped(id: string | null, onto: string) {
    const entry = entries.find((one) => one.id === id);
    setDragged(null);
    if (entry) void move(entry, drop(ids, entry.id, onto));
  }
}

/** Heard by a screen reader, not seen. */
const unseen = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

function Hint() {
  const t = useWords('transition');
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
      {t('stage.editKeys')}
    </Typography>
  );
}

/** Into another phase it goes first; undone, it comes back to its old place. */
function movedToPhase(ids: readonly string[], id: string, parent: Parent, phaseId: string): Moved | null {
  if (!parent || !('phaseId' in parent) || parent.phaseId === phaseId) return null;
  return { after: null, back: ids[ids.indexOf(id) - 1] ?? null, phaseId, backPhaseId: parent.phaseId };
}

/** Moving a row in the page can lose the focus; it goes back to where the person was. */
function focusRow(list: HTMLElement | null, id: string | undefined) {
  if (!id) return;
  requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-entry="${id}"]`)?.focus());
}
