/** One document: what it is, its versions newest first, and what was changed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { RegisterDocument } from '../../../../shared/areas/transition.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { PlusIcon, TrashIcon } from '../../../ui/icons.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useEntryWords } from '../names.ts';
import { HistoryPart } from '../work/HistoryPart.tsx';
import { OriginLine } from '../work/OriginLine.tsx';
import { Part } from '../work/Part.tsx';
import { useMay } from '../work/useMay.ts';
import { AddVersion } from './AddVersion.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import { VersionBlock } from './VersionBlock.tsx';

interface Props {
  readonly document: RegisterDocument;
  readonly onClose: () => void;
}

export function DocumentPanel({ document, onClose }: Props) {
  const t = useWords('transition');
  const words = useEntryWords();
  const may = useMay(undefined);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button size="small" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
      {t('document.addVersion')}
    </Button>
  );
  return (
    <SidePanel open wide title={words.name('document', document)} onClose={onClose}>
      <DocumentFacts document={document} mayPlan={may.plan} />
      <Part title={t('document.versions')} action={may.plan && !adding ? add : undefined}>
        {adding ? <AddVersion documentId={document.id} onDone={() => setAdding(false)} /> : null}
        {document.versions.length === 0 && !adding ? (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('document.noVersionText')}</Box>
        ) : null}
        {document.versions.map((version) => (
          <VersionBlock key={version.id} version={version} may={may} />
        ))}
      </Part>
      <HistoryPart kind="document" id={document.id} people={[]} />
      {document.origin === 'own' && may.plan ? <RemoveDocument document={document} onRemoved={onClose} /> : null}
      <OriginLine kind="document" entry={document} />
    </SidePanel>
  );
}

function RemoveDocument({ document, onRemoved }: { document: RegisterDocument; onRemoved: () => void }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const undo = useUndo();
  const [remove] = useCommand('transition.remove');
  const [restore] = useCommand('transition.restore');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  async function away() {
    const done = await remove({ kind: 'document', id: document.id, rev: document.rev });
    setFailure(done.ok ? undefined : done.error);
    if (!done.ok) return;
    onRemoved();
    undo.offer(t('stage.removed', { name: words.name('document', document) }), () =>
      restore({ kind: 'document', id: document.id, rev: done.value.rev }),
    );
  }
  return (
    <Box sx={{ py: 1 }}>
      <ErrorLine failure={failure} />
      <Button size="small" color="error" startIcon={<TrashIcon />} onClick={() => void away()}>
        {t('document.remove')}
      </Button>
    </Box>
  );
}
