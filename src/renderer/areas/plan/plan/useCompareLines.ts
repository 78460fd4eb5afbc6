/** Two versions of a plan as lines that can be laid side by side. What is in neither is left out. */
import type { PlanContent } from '../../../../shared/areas/plan-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { useActionTitle } from './ActionLines.tsx';

export interface CompareLine {
  readonly key: string;
  readonly words: string;
  readonly left: string | null;
  readonly right: string | null;
}
type Read = (content: PlanContent) => string | null;

export function useCompareLines(
  left: PlanContent,
  right: PlanContent,
  names: Readonly<Record<string, string>>,
): readonly CompareLine[] {
  const t = useWords('plan');
  const { day } = useDates();
  const amounts = useAmounts();
  const title = useActionTitle({ activityNames: names });
  const date = (on: string | null) => (on === null ? null : day(on));
  const heads: readonly (readonly [key: Parameters<typeof t>[0], read: Read])[] = [
    ['field.goal', ({ header }) => header.goal && t(`goal.${header.goal}`)],
    ['field.placementType', ({ header }) => header.placementType && t(`type.${header.placementType}`)],
    ['field.goalReason', ({ header }) => header.goalReason],
    ['field.interimReason', ({ header }) => header.interimReason],
    ['field.interimUntil', ({ header }) => date(header.interimUntil)],
    ['field.childView', ({ header }) => header.childView],
    ['field.familyView', ({ header }) => header.familyView],
    ['field.participants', ({ header }) => header.participants],
    ['field.madeOn', ({ header }) => date(header.madeOn)],
  ];
  const goal = (content: PlanContent, id: string) => {
    const found = content.goals.find((one) => one.id === id);
    return found ? [found.wanted, found.need].filter(Boolean).join('\n') : null;
  };
  const action = (content: PlanContent, id: string) => {
    const found = content.actions.find((one) => one.id === id);
    if (!found) return null;
    const cost =
      found.costEstimate === null || found.currency === null ? null : amounts.exact(found.costEstimate, found.currency);
    const rest = [t(`whom.${found.forWhom}`), found.who, date(found.dueOn), cost].filter(Boolean).join(' · ');
    return `${title(found)}\n${rest}`;
  };
  const goals = [...left.goals, ...right.goals];
  const actions = [...left.actions, ...right.actions];
  const once = <T extends { readonly id: string }>(rows: readonly T[]) => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  return [
    ...heads.map(([key, read]) => ({ key, words: t(key), left: read(left), right: read(right) })),
    ...once(goals).map(({ id, domain }) => ({
      key: id,
      words: t('compare.goal', { domain: t(`domain.${domain}`) }),
      left: goal(left, id),
      right: goal(right, id),
    })),
    ...once(actions).map(({ id }) => ({
      key: id,
      words: t('compare.action'),
      left: action(left, id),
      right: action(right, id),
    })),
  ].filter((line) => line.left !== null || line.right !== null);
}
