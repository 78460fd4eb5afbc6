/** Files that hang on an entry: added by choosing, looked at from memory, taken out with a way back. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { childFileLimit, type fileAbouts } from '../../../../shared/areas/casefile.ts';
import type { ChildFile } from '../../../../shared/areas/casefile-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { call } from '../../../app/bridge.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import { FileDialog } from '../../../ui/files/FileDialog.tsx';
import { FileIcon } from '../../../ui/icons.tsx';
import type { ChosenFile } from '../../../ui/readFile.ts';
import { RemoveTool } from './Tools.tsx';
import { useRemoving } from './useRemoving.ts';

interface Props {
  readonly childId: string;
  readonly about: (typeof fileAbouts)[number];
  readonly entryId: string;
  readonly files: readonly ChildFile[];
  readonly mayAdd: boolean;
}

/** Offered first; main looks at what a file really is. */
const accept = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.tif,.tiff,.gif,.docx,.xlsx,.odt,.ods,.txt';

export function FilesOf({ childId, about, entryId, files, mayAdd }: Props) {
  const t = useWords('casefile');
  const [open, setOpen] = useState<ChildFile | null>(null);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [run, { running }] = useCommand('casefile.addFile');
  const remove = useRemoving(childId);
  async function add({ name, data }: ChosenFile) {
    const kept = await run({ childId, about, entryId, id: newId(), name, data });
    setFailure(kept.ok ? undefined : kept.error);
  }
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            onOpen={() => setOpen(file)}
            onRemove={mayAdd ? () => void remove('file', file) : null}
          />
        ))}
      </Box>
      <ErrorLine failure={failure} />
      {mayAdd ? (
        <Box className="no-print" sx={{ '& .MuiButton-root': quietButton }}>
          <FilePick
            words={running ? t('page.keeping-file') : t('page.add-file')}
            limit={childFileLimit}
            accept={accept}
            disabled={running}
            onBegin={() => setFailure(undefined)}
            onFile={(file) => void add(file)}
          />
        </Box>
      ) : null}
      {open ? <Opened childId={childId} file={open} onClose={() => setOpen(null)} /> : null}
    </Box>
  );
}

/** It stands under every entry: there to be found, not to be looked at. */
const quietButton = { py: 0.25, px: 0.5, minHeight: 28, fontSize: '0.8125rem', border: 0, '&:hover': { border: 0 } };

interface RowProps {
  readonly file: ChildFile;
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | null;
}

function FileRow({ file, onOpen, onRemove }: RowProps) {
  const { bytes } = useNumbers();
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem' }}>
      <FileIcon aria-hidden sx={{ fontSize: 16, color: 'text.secondary' }} />
      <Link component="button" type="button" onClick={onOpen} sx={{ textAlign: 'start', overflowWrap: 'anywhere' }}>
        {file.name}
      </Link>
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {bytes(file.bytes)}
      </Box>
      {onRemove ? (
        <Box component="span" className="no-print">
          <RemoveTool of={file.name} onClick={onRemove} />
        </Box>
      ) : null}
    </Box>
  );
}

function Opened({
  childId,
  file,
  onClose,
}: {
  readonly childId: string;
  readonly file: ChildFile;
  readonly onClose: () => void;
}) {
  const asked = useAsk('casefile.file', { childId, id: file.id });
  return (
    <FileDialog
      title={file.name}
      file={asked.data}
      error={asked.error}
      onRetry={asked.refetch}
      onClose={onClose}
      copy={() => call('casefile.copyFile', { childId, id: file.id })}
    />
  );
}
