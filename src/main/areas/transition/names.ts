/** Names as a reader sees them: the organisation's own, or the catalogue's in the reader's language. */
import type { Words } from '../../gate/handler.ts';

export type NamedKind = 'phase' | 'stage' | 'action' | 'milestone' | 'activity' | 'document';

export function nameOf(words: Words, kind: NamedKind, name: string | null, catalogueId: string | null): string {
  return name ?? (catalogueId === null ? '' : words.t(`catalogue:${kind}.${catalogueId}`));
}
