/** Whether a document is approved: by whom and when, or that it changed since, or that nobody has yet. */
import type { RegisterDocument } from '../../../../shared/areas/transition.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import { approvalOf } from '../work/states.ts';

export function ApprovalChip({ document }: { document: RegisterDocument }) {
  const t = useWords('transition');
  const { short } = useDates();
  const state = approvalOf(document);
  if (state === 'none') return <StateChip plain state="not-started" words={t('document.stateNone')} />;
  if (state === 'open') return <StateChip plain state="waiting" words={t('document.stateOpen')} />;
  if (state === 'changed') return <StateChip plain state="waiting" words={t('document.stateChanged')} />;
  const approval = document.versions.find((version) => version.approval?.current)?.approval;
  const words = approval
    ? t('document.stateApprovedBy', { date: short(approval.on), who: approval.by })
    : t('column.approved');
  return <StateChip plain state="done" words={words} />;
}
