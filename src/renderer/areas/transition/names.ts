/**
 * What an entry is called: the organisation's own name where it gave one, else the catalogue's in the reader's
 * language. Also where an entry comes from, and the hint that explains it.
 */
import { useHasWord, useWords } from '../../app/i18n.ts';

export type NameKind = 'phase' | 'stage' | 'action' | 'milestone' | 'activity' | 'document';
interface Named {
  readonly id: string;
  readonly name: string | null;
}

const everyKind: readonly NameKind[] = ['document', 'action', 'milestone', 'activity', 'stage', 'phase'];

export interface EntryWords {
  /** The name to show. An entry whose catalogue name is gone says so, rather than showing its id. */
  name(kind: NameKind, entry: Named): string;
  /** The catalogue's own name, or null for what the organisation added. */
  shipped(kind: NameKind, id: string): string | null;
  /** The name of something whose kind the record does not tell, or tells in its id: `job:nurse`, `topic:tr-trauma`. */
  anyName(entry: Named): string;
  hint(id: string): string | null;
  aim(stageId: string, own: string | null): string | null;
  origin(code: string): string;
  group(code: string): string;
  scope(code: string): string;
}

export function useEntryWords(): EntryWords {
  const c = useWords('catalogue');
  const t = useWords('transition');
  const has = useHasWord('catalogue');
  const word = (key: string) => (has(key) ? c(key) : null);
  const shipped = (kind: NameKind, id: string) => word(`${kind}.${id}`);
  const particular = (id: string) => {
    if (id === 'within-limit') return t('computed.withinLimit');
    return id === 'house:' ? t('computed.noHouse') : null;
  };
  return {
    shipped,
    name: (kind, entry) => entry.name ?? shipped(kind, entry.id) ?? t('page.unnamed'),
    anyName: (entry) =>
      entry.name ??
      word(entry.id.replace(':', '.')) ??
      particular(entry.id) ??
      everyKind.map((kind) => shipped(kind, entry.id)).find((name) => name !== null) ??
      t('page.unnamed'),
    hint: (id) => word(`hint.${id}`),
    aim: (stageId, own) => own ?? word(`aim.${stageId}`),
    origin: (code) => word(`origin.${code}`) ?? t('page.originUnknown'),
    group: (code) => word(`group.${code}`) ?? code,
    scope: (code) => word(`scope.${code}`) ?? code,
  };
}
