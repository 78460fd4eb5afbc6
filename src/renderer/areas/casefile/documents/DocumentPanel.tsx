/** One paper: what happened to it, its files, its facts; or a new one. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ChildDocument, DocumentLine } from '../../../../shared/areas/casefile-documents.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useKindName } from '../names.ts';
import { Entries, Said, WrittenLine } from '../parts/Entry.tsx';
import { FilesOf } from '../parts/FilesOf.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useRemoving } from '../parts/useRemoving.ts';
import { DocumentForm } from './DocumentForm.tsx';
import { DocumentHistory } from './DocumentHistory.tsx';
import type { Opened } from './DocumentsPage.tsx';
import { lookOf } from './states.ts';
import { StepForm } from './StepForm.tsx';
import { useDocumentWords } from './useDocumentWords.ts';

interface Props {
  readonly childId: string;
  readonly opened: Opened;
  readonly lines: readonly DocumentLine[];
  readonly mayWrite: boolean;
  readonly onClose: () => void;
}

export function DocumentPanel({ childId, opened, lines, mayWrite, onClose }: Props) {
  const t = useWords('casefile');
  const kindName = useKindName();
  // As it stands now, also after a step was added to it.
  const document = lines.flatMap((line) => line.documents).find((one) => one.id === opened.document?.id);
  const kinds = lines.map((line) => line.kind).filter((kind) => !kind.retired || kind.id === opened.kind?.id);
  const kind = kinds.find((one) => one.id === (document?.kindId ?? opened.kind?.id));
  const title = document?.title ?? (kind ? kindName(kind) : t('document.add'));
  return (
    <SidePanel open title={title} onClose={onClose}>
      {document ? (
        <Present childId={childId} document={document} kinds={kinds} mayWrite={mayWrite} onClose={onClose} />
      ) : (
        <DocumentForm childId={childId} document={null} kind={opened.kind} kinds={kinds} onDone={onClose} />
      )}
    </SidePanel>
  );
}

interface PresentProps extends Pick<Props, 'childId' | 'mayWrite' | 'onClose'> {
  readonly document: ChildDocument;
  readonly kinds: readonly DocumentLine['kind'][];
}

function Present({ childId, document, kinds, mayWrite, onClose }: PresentProps) {
  const t = useWords('casefile');
  const [doing, setDoing] = useState<'step' | 'edit' | null>(null);
  const remove = useRemoving(childId);
  const words = useDocumentWords();
  const done = () => setDoing(null);
  if (doing === 'edit') {
    return <DocumentForm childId={childId} document={document} kind={null} kinds={kinds} onDone={done} />;
  }
  const gone = async () => {
    await remove('document', document);
    onClose();
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box>
        <StateChip state={lookOf(document)} words={words(document)} />
      </Box>
      <DocumentFacts document={document} />
      <FilesOf childId={childId} about="document" entryId={document.id} files={document.files} mayAdd={mayWrite} />
      {doing === 'step' ? (
        <StepForm childId={childId} documentId={document.id} onDone={done} />
      ) : mayWrite ? (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button variant="contained" onClick={() => setDoing('step')}>
            {t('document.step')}
          </Button>
          <Button variant="outlined" onClick={() => setDoing('edit')}>
            {t('document.edit')}
          </Button>
          <Button color="secondary" onClick={() => void gone()}>
            {t('page.remove')}
          </Button>
        </Box>
      ) : null}
      <Steps childId={childId} document={document} mayWrite={mayWrite} />
      <DocumentHistory childId={childId} documentId={document.id} />
      <WrittenLine entry={document} />
    </Box>
  );
}

function DocumentFacts({ document }: { readonly document: ChildDocument }) {
  const t = useWords('casefile');
  const { day } = useDates();
  return (
    <Said
      items={[
        [t('field.number'), document.number],
        [t('field.issued-on'), document.issuedOn ? day(document.issuedOn) : null],
        [t('field.issued-by'), document.issuedBy],
        [t('field.expires-on'), document.expiresOn ? day(document.expiresOn) : null],
        [t('field.original-at'), document.originalAt],
        [t('field.confidence'), t(`confidence.${document.confidence}`)],
        [t('field.note'), document.note],
      ]}
    />
  );
}

function Steps({ childId, document, mayWrite }: Pick<PresentProps, 'childId' | 'document' | 'mayWrite'>) {
  const t = useWords('casefile');
  const remove = useRemoving(childId);
  return (
    <Box>
      <Box component="h3" sx={{ fontSize: '0.9375rem', m: 0, mb: 1 }}>
        {t('document.steps')}
      </Box>
      <Entries label={t('document.steps')}>
        {document.steps.map((step, index) => (
          <Step
            key={step.id}
            step={step}
            faint={index > 0}
            onRemove={mayWrite && document.steps.length > 1 ? () => void remove('step', step) : null}
          />
        ))}
      </Entries>
    </Box>
  );
}

interface StepProps {
  readonly step: ChildDocument['steps'][number];
  readonly faint: boolean;
  readonly onRemove: (() => void) | null;
}

function Step({ step, faint, onRemove }: StepProps) {
  const t = useWords('casefile');
  const { short } = useDates();
  const name = t(`step.${step.state}`);
  return (
    <Box
      component="li"
      sx={{
        borderInlineStart: '3px solid',
        borderColor: faint ? 'divider' : 'primary.main',
        paddingInlineStart: 1.5,
        fontSize: '0.875rem',
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Box sx={{ fontWeight: 600 }}>{name}</Box>
        <Box component="time" dateTime={step.on} sx={{ color: 'text.secondary', flex: 1 }}>
          {short(step.on)}
        </Box>
        {onRemove ? <RemoveTool of={name} onClick={onRemove} /> : null}
      </Box>
      <Said
        items={[
          [t('field.step-person'), step.person],
          [t('field.note'), step.note],
          [t('field.by'), step.writtenBy?.name ?? null],
        ]}
      />
    </Box>
  );
}
