/**
 * A list of children of whom several can be picked: arrows walk, Space picks, Ctrl A picks all, Enter gives the picked
 * ones (or this one) to a worker, Esc lets go. With the mouse a row is picked by a click and drawn onto a worker.
 */
import Box from '@mui/material/Box';
import { useEffect } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { DataListProps } from '../../../ui/DataList.tsx';
import { childPath } from '../paths.ts';
import type { Picking } from './usePicked.ts';

interface Props extends Omit<DataListProps<ChildLine>, 'rowId' | 'onOpen'> {
  /** Null where the reader gives no children to anybody: then Enter and a click open the child. */
  readonly picking: Picking | null;
  readonly onAssign: (children: readonly ChildLine[]) => void;
  /** Pixels; the list scrolls inside. */
  readonly height?: number;
}

/** The child of the row that has the focus; null when a key was pressed elsewhere. */
function childAt(target: EventTarget, rows: readonly ChildLine[]): ChildLine | null {
  if (!(target instanceof HTMLElement) || target.role !== 'row') return null;
  const id = target.querySelector<HTMLElement>('[data-child]')?.dataset['child'];
  return rows.find((row) => row.id === id) ?? null;
}

export function PickList({ picking, onAssign, height, ...list }: Props) {
  const navigate = useNavigate();
  const { rows } = list;
  const learn = picking?.learn;
  useEffect(() => learn?.(rows), [learn, rows]);
  const onKey = (event: KeyboardEvent) => {
    const child = childAt(event.target, rows);
    if (!picking || !child) return;
    if (event.key === ' ') picking.toggle(child);
    else if (event.key === 'Enter') onAssign(picking.children.length > 0 ? picking.children : [child]);
    else if (event.key === 'Escape' && picking.children.length > 0) picking.clear();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) picking.add(rows);
    else return;
    // Before the list takes Enter for opening.
    event.preventDefault();
    event.stopPropagation();
  };
  const open = picking ? picking.toggle : (child: ChildLine) => void navigate(childPath(child.id));
  return (
    <Box
      data-drag-from={picking ? '' : undefined}
      onKeyDownCapture={onKey}
      sx={height === undefined ? {} : { '& .list-frame': { maxHeight: height } }}
    >
      <DataList {...list} rowId={(child) => child.id} onOpen={open} />
    </Box>
  );
}
