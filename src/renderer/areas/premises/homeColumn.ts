/** Where the organisation has one home alone, no list says which. */
import type { Column } from '../../ui/DataList.tsx';

export function withHome<T>(columns: readonly Column<T>[], homes: readonly unknown[]): readonly Column<T>[] {
  return homes.length > 1 ? columns : columns.filter((column) => column.key !== 'site');
}
