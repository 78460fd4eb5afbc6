/** A file behind a piece of evidence, looked at. */
import type { Evidence } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { FileDialog } from '../../../ui/files/FileDialog.tsx';

export function EvidenceDialog({ file, onClose }: { file: Evidence; onClose: () => void }) {
  const asked = useAsk('transition.evidenceFile', { evidenceId: file.id });
  return (
    <FileDialog title={file.name} file={asked.data} error={asked.error} onRetry={asked.refetch} onClose={onClose} />
  );
}
