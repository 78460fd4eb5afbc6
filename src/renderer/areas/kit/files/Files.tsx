/** Scans that hang on a receipt: added, looked at from memory, removed with a way back. */
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { kitFileLimit, kitMediaTypes } from '../../../../shared/areas/kit-parts.ts';
import type { KitFile } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { FileIcon, TrashIcon } from '../../../ui/icons.tsx';
import type { ChosenFile } from '../../../ui/readFile.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import { useMay } from '../child/useKit.ts';
import type { WithKit } from '../child/useKit.ts';
import { KitFileDialog } from './FileDialog.tsx';

export function Files({ record, receiptId }: { readonly record: WithKit; readonly receiptId: string | null }) {
  const t = useWords('kit');
  const may = useMay();
  const { offer } = useUndo();
  const [add] = useCommand('kit.addFile');
  const [remove] = useCommand('kit.removeFile');
  const [restore] = useCommand('kit.restoreFile');
  const [failure, setFailure] = useState<Failure>();
  const [open, setOpen] = useState<KitFile | null>(null);
  const childId = record.child.id;
  const keep = async ({ name, mediaType, data }: ChosenFile) => {
    const known = kitMediaTypes.find((one) => one === mediaType);
    if (!known) return setFailure({ code: 'invalid', ref: '', fields: [{ path: 'mediaType', rule: 'media-type' }] });
    const about = { id: newId(), childId, kitId: record.kit.id, receiptId };
    const result = await add({ ...about, name, mediaType: known, data });
    return setFailure(result.ok ? undefined : result.error);
  };
  const take = async (file: KitFile) => {
    const result = await remove({ childId, id: file.id, rev: file.rev });
    setFailure(result.ok ? undefined : result.error);
    if (!result.ok) return;
    offer(t('file.removed'), () => restore({ childId, id: file.id, rev: result.value.rev }));
  };
  return (
    <Box>
      {record.files
        .filter((file) => file.receiptId === receiptId)
        .map((file) => (
          <FileRow key={file.id} file={file} onOpen={() => setOpen(file)} onRemove={may.write ? take : null} />
        ))}
      <ErrorLine failure={failure} />
      {may.write ? (
        <Box className="no-print" sx={{ mt: 0.5 }}>
          <FilePick
            words={t('file.add')}
            limit={kitFileLimit}
            accept={kitMediaTypes.join(',')}
            onFile={(file) => void keep(file)}
          />
        </Box>
      ) : null}
      {open ? <KitFileDialog childId={childId} id={open.id} name={open.name} onClose={() => setOpen(null)} /> : null}
    </Box>
  );
}

interface RowProps {
  readonly file: KitFile;
  readonly onOpen: () => void;
  readonly onRemove: ((file: KitFile) => Promise<void>) | null;
}

function FileRow({ file, onOpen, onRemove }: RowProps) {
  const t = useWords('kit');
  const { bytes } = useNumbers();
  const { instant } = useDates();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.25 }}>
      <FileIcon sx={{ fontSize: 18, color: 'text.secondary' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link component="button" type="button" onClick={onOpen} sx={{ textAlign: 'start', overflowWrap: 'anywhere' }}>
          {file.name}
        </Link>
        <Typography component="span" variant="body2" color="text.secondary">
          {` · ${bytes(file.bytes)} · ${instant(file.addedAt)}`}
        </Typography>
      </Box>
      {onRemove ? (
        <IconButton
          size="small"
          className="no-print"
          aria-label={t('file.remove', { name: file.name })}
          onClick={() => void onRemove(file)}
        >
          <TrashIcon fontSize="small" />
        </IconButton>
      ) : null}
    </Box>
  );
}
