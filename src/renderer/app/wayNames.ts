/**
 * What stages, actions and milestones are called, for the areas that go beside the transition: the organisation's own
 * name, else the catalogue's in the reader's language. And what the records say, in the transition's words.
 */
import { useMemo } from 'react';
import { useHasWord, useWords } from './i18n.ts';

type WayKind = 'phase' | 'stage' | 'action' | 'milestone';
interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface WayNames {
  /** An entry whose catalogue name is gone says so, rather than showing its id. */
  readonly name: (kind: WayKind, entry: Named) => string;
  /** Of an action or a milestone, where the record does not say which. */
  readonly anyName: (entry: Named) => string;
  /** The sentence behind a computed answer, with its figures. */
  readonly said: (computed: { readonly sentence: string; readonly have: number; readonly need: number }) => string;
}

export function useWayNames(): WayNames {
  const c = useWords('catalogue');
  const t = useWords('transition');
  const has = useHasWord('catalogue');
  const hasSentence = useHasWord('transition');
  return useMemo(() => {
    const shipped = (kind: WayKind, id: string) => {
      const key = `${kind}.${id}`;
      return has(key) ? c(key) : null;
    };
    return {
      name: (kind, entry) => entry.name ?? shipped(kind, entry.id) ?? t('page.unnamed'),
      anyName: (entry) =>
        entry.name ?? shipped('milestone', entry.id) ?? shipped('action', entry.id) ?? t('page.unnamed'),
      said: ({ sentence, have, need }) => {
        const key = `computed.${sentence}`;
        return hasSentence(key) ? t(key, { have, need }) : t('milestone.haveOfNeed', { have, need });
      },
    };
  }, [c, t, has, hasSentence]);
}

export function stagePath(stageId: string): string {
  return `/transition/stage/${stageId}`;
}
/** Where an action or a milestone is worked on. */
export function itemPath(kind: 'action' | 'milestone', stageId: string, id: string): string {
  return `/transition/stage/${stageId}?${kind}=${id}`;
}
