/** What went wrong, in words chosen by code: what happened, that nothing was lost, what to do. */
import type { Failure } from '../../shared/result.ts';
import { useHasWord, useWords } from '../app/i18n.ts';

/** Words for a broken rule of a field (`required`, `too-long`…); an unknown rule has words too. */
export function useRuleWords(): (rule: string) => string {
  const t = useWords('common');
  const has = useHasWord('common');
  return (rule) => {
    const key = `rule.${rule}`;
    return has(key) ? t(key) : t('rule.other');
  };
}

export function useErrorWords(): (failure: Failure) => string {
  const t = useWords('common');
  const rule = useRuleWords();
  return (failure) => {
    const first = failure.fields?.[0];
    if (failure.code === 'invalid' && first) return rule(first.rule);
    if (failure.code === 'throttled') return t('error.throttled', { count: failure.retryAfterSeconds ?? 1 });
    if (failure.code === 'internal') return t('error.internal', { ref: failure.ref });
    return t(`error.${failure.code}`);
  };
}
