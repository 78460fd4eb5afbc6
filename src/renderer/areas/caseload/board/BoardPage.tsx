/**
 * Who carries whom: children without a worker always on top, below them a bar for each worker. A social worker sees
 * their own children; who may see figures alone sees figures.
 */
import { useCan } from '../../../app/me.ts';
import { Board } from './Board.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import { MyChildren } from './MyChildren.tsx';

export function BoardPage() {
  const all = useCan('caseload.read') === 'all';
  const own = useCan('children.read') !== null;
  return all ? <Board /> : own ? <MyChildren /> : <FiguresPage />;
}
