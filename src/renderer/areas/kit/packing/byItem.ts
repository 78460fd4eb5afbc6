/** The same things item by item: how many in all, and who each is for. */
import type { PackLine, PackList } from '../../../../shared/areas/kit-home.ts';

export interface ItemRow {
  readonly key: string;
  readonly line: PackLine;
  readonly quantity: number;
  readonly toPack: number;
  readonly for: readonly { readonly list: PackList; readonly line: PackLine }[];
}

/** Sizes stand apart, since they are bought apart; what has another unit too. In the order they first come in. */
export function byItem(lists: readonly PackList[]): ItemRow[] {
  const all = lists.flatMap((list) => list.lines.map((line) => ({ list, line })));
  const groups = Map.groupBy(all, ({ line }) =>
    JSON.stringify([line.item.id ?? line.item.name, line.item.name, line.size, line.unit]),
  );
  return [...groups].flatMap(([key, members]) => {
    const first = members[0];
    if (!first) return [];
    const sum = (count: (line: PackLine) => number) => members.reduce((total, { line }) => total + count(line), 0);
    return [
      {
        key,
        line: first.line,
        quantity: sum((line) => line.quantity),
        toPack: sum((line) => line.toPack),
        for: members,
      },
    ];
  });
}
