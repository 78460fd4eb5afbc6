/** One action beside its list: choose it, carry it forward, plan it, note, prove, and see what was changed. */
import Typography from '@mui/material/Typography';
import type { Action } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { EvidencePart } from '../evidence/EvidencePart.tsx';
import { useEntryWords } from '../names.ts';
import { ComputedPart } from './ComputedPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { IssuesPart } from './IssuesPart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { OriginLine } from './OriginLine.tsx';
import { PlanActionPart } from './PlanActionPart.tsx';
import { StatusPart } from './StatusPart.tsx';
import { useMay } from './useMay.ts';
import { useSeen } from './useSeen.ts';

interface Props {
  /** Null while no action is open. */
  readonly id: string | null;
  readonly onClose: () => void;
}

export function ActionPanel({ id, onClose }: Props) {
  return id === null ? null : <OpenAction key={id} id={id} onClose={onClose} />;
}

function OpenAction({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const asked = useAsk('transition.action', { id });
  const action = asked.data;
  return (
    <SidePanel open wide title={action ? words.name('action', action) : t('column.action')} onClose={onClose}>
      {action ? (
        <ActionBody action={action} />
      ) : asked.error ? (
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
      ) : (
        <Loading />
      )}
    </SidePanel>
  );
}

function ActionBody({ action }: { action: Action }) {
  const words = useEntryWords();
  const seen = useSeen(action.rev);
  const may = useMay(action.owner?.id);
  const hint = words.hint(action.id);
  return (
    <>
      {hint ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          {hint}
        </Typography>
      ) : null}
      <IssuesPart ids={action.blockedBy} />
      <StatusPart action={action} seen={seen} may={may} />
      <PlanActionPart action={action} seen={seen} may={may} />
      {action.computed ? <ComputedPart computed={action.computed} /> : null}
      <NotesPart action={action} seen={seen} may={may} />
      <EvidencePart about="action" id={action.id} evidence={action.evidence} mayAdd={may.work} mayRemove={may.plan} />
      <HistoryPart kind="action" id={action.id} people={action.owner ? [action.owner] : []} />
      <OriginLine kind="action" entry={action} />
    </>
  );
}
