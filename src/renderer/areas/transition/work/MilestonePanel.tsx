/** One milestone beside its list: what was declared, what the records say, its plan, its proof, its history. */
import type { Milestone } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { EvidencePart } from '../evidence/EvidencePart.tsx';
import { useEntryWords } from '../names.ts';
import { ComputedPart } from './ComputedPart.tsx';
import { DeclaredPart } from './DeclaredPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { OriginLine } from './OriginLine.tsx';
import { PlanMilestonePart } from './PlanMilestonePart.tsx';
import { useMay } from './useMay.ts';
import { useSeen } from './useSeen.ts';

interface Props {
  readonly id: string | null;
  readonly onClose: () => void;
}

export function MilestonePanel({ id, onClose }: Props) {
  return id === null ? null : <OpenMilestone key={id} id={id} onClose={onClose} />;
}

function OpenMilestone({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const asked = useAsk('transition.milestone', { id });
  const milestone = asked.data;
  return (
    <SidePanel
      open
      wide
      title={milestone ? words.name('milestone', milestone) : t('column.milestone')}
      onClose={onClose}
    >
      {milestone ? (
        <MilestoneBody milestone={milestone} />
      ) : asked.error ? (
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      ) : (
        <Loading />
      )}
    </SidePanel>
  );
}

function MilestoneBody({ milestone }: { milestone: Milestone }) {
  const seen = useSeen(milestone.rev);
  const may = useMay(milestone.owner?.id);
  return (
    <>
      <DeclaredPart milestone={milestone} seen={seen} may={may} />
      {milestone.computed ? <ComputedPart computed={milestone.computed} /> : null}
      <PlanMilestonePart milestone={milestone} seen={seen} may={may} />
      <EvidencePart
        about="milestone"
        id={milestone.id}
        evidence={milestone.evidence}
        mayAdd={may.work}
        mayRemove={may.plan}
      />
      <HistoryPart kind="milestone" id={milestone.id} people={milestone.owner ? [milestone.owner] : []} />
      <OriginLine kind="milestone" entry={milestone} />
    </>
  );
}
