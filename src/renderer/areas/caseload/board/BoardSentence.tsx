/** One sentence on how the children and the workers stand; each figure opens its list. */
import type { ReactNode } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import type { Board } from '../types.ts';

export function BoardSentence({ board }: { readonly board: Board | undefined }): ReactNode {
  const t = useWords('caseload');
  const { count } = useNumbers();
  const skip = useCan('figures.read') === null;
  const figures = useAsk('caseload.figures', {}, { skip, keepPrevious: true }).data;
  if (!board || !figures) return null;
  // Whoever sees the board sees children, and is told every figure.
  const [children, withoutLead, longestWait] = [
    figures.children ?? 0,
    figures.withoutLead ?? 0,
    figures.longestWait ?? 0,
  ];
  const [overLimit, nearLimit] = [figures.overLimit ?? 0, figures.nearLimit ?? 0];
  if (children === 0) return t('page.no-children');
  const first =
    withoutLead === 0
      ? t('page.all-have', { count: children, n: count(children) })
      : `${t('page.without', { count: withoutLead, n: count(withoutLead), of: count(children) })} ${t('page.longest', { count: longestWait })}`;
  const over =
    overLimit > 0 ? t('page.over', { count: overLimit }) : nearLimit > 0 ? t('page.near', { count: nearLimit }) : '';
  return `${first} ${over}`;
}
