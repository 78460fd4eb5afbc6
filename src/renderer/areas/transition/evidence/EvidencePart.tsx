/** Files that prove something: kept encrypted, looked at from memory, removed with a way back. */
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { useState } from 'react';
import type { Evidence } from '../../../../shared/areas/transition.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FileIcon, TrashIcon } from '../../../ui/icons.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { Part } from '../work/Part.tsx';
import { AddEvidence } from './AddEvidence.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';

interface Props {
  readonly about: 'action' | 'milestone' | 'version';
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly mayAdd: boolean;
  readonly mayRemove: boolean;
}

export function EvidencePart(props: Props) {
  const t = useWords('transition');
  return (
    <Part title={t('column.evidence')}>
      <EvidenceList {...props} />
    </Part>
  );
}

export function EvidenceList({ about, id, evidence, mayAdd, mayRemove }: Props) {
  const t = useWords('transition');
  const undo = useUndo();
  const [open, setOpen] = useState<Evidence | null>(null);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [remove] = useCommand('transition.remove');
  const [restore] = useCommand('transition.restore');
  async function removeFile(file: Evidence) {
    const done = await remove({ kind: 'evidence', id: file.id, rev: file.rev });
    setFailure(done.ok ? undefined : done.error);
    if (done.ok)
      undo.offer(t('document.fileRemoved', { name: file.name }), () =>
        restore({ kind: 'evidence', id: file.id, rev: done.value.rev }),
      );
  }
  return (
    <>
      {evidence.length > 0 ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {evidence.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              onOpen={() => setOpen(file)}
              onRemove={mayRemove ? () => void removeFile(file) : null}
            />
          ))}
        </Box>
      ) : (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('document.noFiles')}</Box>
      )}
      <ErrorLine failure={failure} />
      {mayAdd ? <AddEvidence about={about} id={id} /> : null}
      {open ? <EvidenceDialog file={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function FileRow({ file, onOpen, onRemove }: { file: Evidence; onOpen: () => void; onRemove: (() => void) | null }) {
  const t = useWords('transition');
  const { bytes } = useNumbers();
  const { instant } = useDates();
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5, borderBottom: 1, borderColor: 'divider' }}
    >
      <FileIcon sx={{ fontSize: 18, color: 'text.secondary' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link component="button" type="button" onClick={onOpen} sx={{ textAlign: 'start', overflowWrap: 'anywhere' }}>
          {file.name}
        </Link>
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
          {bytes(file.bytes)} ·{' '}
          {t('document.addedBy', { when: instant(file.addedAt), who: file.addedBy?.name ?? t('field.somebody') })}
        </Box>
        {file.note ? <Box sx={{ fontSize: '0.8125rem' }}>{file.note}</Box> : null}
      </Box>
      {onRemove ? (
        <IconButton size="small" aria-label={t('document.removeFile', { name: file.name })} onClick={onRemove}>
          <TrashIcon fontSize="small" />
        </IconButton>
      ) : null}
    </Box>
  );
}
