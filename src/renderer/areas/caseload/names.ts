/** What children, and what stands in somebody's way, are called: the child first, in the reader's language. */
import { useMemo } from 'react';
import type { ChildLine } from '../../../shared/areas/caseload.ts';
import { checkKinds, jobs } from '../../../shared/areas/team.ts';
import { useHasWord, useLanguage, useWords } from '../../app/i18n.ts';
import { useAge, type Born } from '../../ui/useAge.ts';
import { usePaperName } from '../../ui/usePaperName.ts';
import type { Obstacle } from './types.ts';

type Named = Pick<ChildLine, 'name' | 'code' | 'onPaper'>;

export interface ChildWords {
  /** The name, or the number where no name is known; on paper also where naming was refused. */
  readonly name: (child: Named) => string;
  /** "12 years", "about 12 years", "8 months"; "age not known". */
  readonly age: (child: Born) => string;
  /** Some names in one line, and how many more. */
  readonly some: (children: readonly Named[], most?: number) => string;
}

function listFormat(language: string): Intl.ListFormat {
  return new Intl.ListFormat(language.startsWith('qps') ? 'en' : language, { type: 'unit', style: 'short' });
}

export function useChildWords(): ChildWords {
  const t = useWords('caseload');
  const { age } = useAge();
  const language = useLanguage();
  const name = usePaperName();
  return useMemo(() => {
    const list = listFormat(language);
    return {
      name,
      age,
      some: (children, most = 6) => {
        const names = children.slice(0, most).map(name);
        const rest = children.length - names.length;
        return list.format(rest > 0 ? [...names, t('page.more', { count: rest })] : names);
      },
    };
  }, [t, age, language, name]);
}

/** Why somebody may not be given a child, as one plain sentence without a full stop. */
export function useObstacleWords(): (obstacle: Obstacle) => string {
  const t = useWords('caseload');
  const team = useWords('team');
  const c = useWords('catalogue');
  const has = useHasWord('catalogue');
  const language = useLanguage();
  return useMemo(() => {
    const list = listFormat(language);
    const topic = (id: string) => {
      const key = `topic.${id}`;
      return has(key) ? c(key) : id;
    };
    const check = (kind: string) => {
      const known = checkKinds.find((one) => one === kind);
      return known ? team(`check.${known}`) : kind;
    };
    const job = (name: string) => {
      const known = jobs.find((one) => one === name);
      return known ? c(`job.${known}`) : name;
    };
    const some = (words: readonly string[]) =>
      list.format(words.length > 3 ? [...words.slice(0, 2), t('page.more', { count: words.length - 2 })] : words);
    return ({ kind, detail }) => {
      if (kind === 'over-limit') return t('rule.over-limit', { load: detail[0] ?? '', limit: detail[1] ?? '' });
      if (kind === 'training') return t('rule.training', { topics: some(detail.map(topic)) });
      if (kind === 'checks') return t('rule.checks', { checks: some(detail.map(check)) });
      if (kind === 'not-a-worker' && detail.length > 0) return t('rule.other-work', { job: some(detail.map(job)) });
      return t(`rule.${kind}`);
    };
  }, [t, team, c, has, language]);
}
