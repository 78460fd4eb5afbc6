/** One cell of the matrix from the side: this criterion of this child, as on the child's own page. */
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { CriterionPanel } from '../readiness/CriterionPanel.tsx';

export interface Opening {
  readonly childId: string;
  readonly criterionId: string;
}

export function CohortPanel({ opening, onClose }: { readonly opening: Opening; readonly onClose: () => void }) {
  const t = useWords('plan');
  const asked = useAsk('plan.readiness', { childId: opening.childId });
  const item = asked.data?.items.find((one) => one.criterionId === opening.criterionId);
  if (asked.data && item) return <CriterionPanel record={asked.data} item={item} onClose={onClose} />;
  return (
    <SidePanel open title={t('readiness.title')} onClose={onClose}>
      <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      {asked.data ? t('item.not-asked') : asked.error ? null : <Loading />}
    </SidePanel>
  );
}
