/** Scans of kits and of purchases, shown as every kept file is. */
import { useAsk } from '../../../app/api.ts';
import { call } from '../../../app/bridge.ts';
import { FileDialog } from '../../../ui/files/FileDialog.tsx';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Of a child's kit: a copy leaves only where nobody said no. */
export function KitFileDialog({ childId, id, name, onClose }: Props & { readonly childId: string }) {
  const { data, error, refetch } = useAsk('kit.file', { childId, id });
  const copy = () => call('kit.copyFile', { childId, id });
  return <FileDialog title={name} file={data} error={error} onRetry={refetch} onClose={onClose} copy={copy} />;
}

/** The receipt of a purchase for the store room. */
export function PurchaseDialog({ id, name, onClose }: Props) {
  const { data, error, refetch } = useAsk('kit.receiptFile', { id });
  return <FileDialog title={name} file={data} error={error} onRetry={refetch} onClose={onClose} />;
}
