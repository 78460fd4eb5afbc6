/** What topics and jobs are called: the organisation's own name, else the catalogue's in the reader's language. */
import { useMemo } from 'react';
import type { Job } from '../../../shared/areas/team.ts';
import { useHasWord, useLanguage, useWords } from '../../app/i18n.ts';

interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface TrainingNames {
  /** A topic whose catalogue name is gone says so, rather than showing its id. */
  readonly topic: (topic: Named) => string;
  /** The catalogue's own name, or null for what the organisation added. */
  readonly shipped: (topicId: string) => string | null;
  readonly document: (id: string, own: string | null) => string;
  readonly origin: (code: string) => string | null;
  readonly job: (job: Job) => string;
  readonly jobs: (jobs: readonly Job[]) => string;
  readonly list: (words: readonly string[]) => string;
  /** The first few, and how many more there are: a row stays one line. */
  readonly some: (words: readonly string[], shown: number) => string;
  /** 1.5, or 1,5. */
  readonly hours: (hours: number) => string;
}

export function useNames(): TrainingNames {
  const t = useWords('training');
  const c = useWords('catalogue');
  const has = useHasWord('catalogue');

  const language = useLanguage();
  return useMemo(() => {
    const shown = language.startsWith('qps') ? 'en' : language;
    const lists = new Intl.ListFormat(shown, { type: 'unit', style: 'short' });
    const numbers = new Intl.NumberFormat(shown, { maximumFractionDigits: 2 });
    const word = (key: string) => (has(key) ? c(key) : null);
    const shipped = (id: string) => word(`topic.${id}`);
    const job = (one: Job) => c(`job.${one}`);
    return {
      shipped,
      topic: (topic) => topic.name ?? shipped(topic.id) ?? t('page.unnamed'),
      document: (id, own) => own ?? word(`document.${id}`) ?? t('page.unnamed'),
      origin: (code) => word(`origin.${code}`),
      job,
      jobs: (jobs) => lists.format(jobs.map(job)),
      list: (words) => lists.format(words),
      some: (words, shown) => {
        const rest = words.length - shown;
        const first = lists.format(words.slice(0, shown));
        return rest > 0 ? t('list.and-more', { names: first, count: rest }) : first;
      },
      hours: (hours) => numbers.format(hours),
    };
  }, [t, c, has, language]);
}
