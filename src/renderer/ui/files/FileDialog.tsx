/** A kept file, shown from memory: pictures, plain text and PDF. Of any other kind a copy can be saved. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { lazy, Suspense, useId, useState } from 'react';
import type { Failure, Result } from '../../../shared/result.ts';
import { useCommand } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { ErrorLine } from '../ErrorLine.tsx';
import { LayerEnd } from '../Layers.tsx';
import { bytesOf } from '../readFile.ts';
import { Loading } from '../Section.tsx';
import { useUndo } from '../Undo.tsx';
import { PictureView } from './PictureView.tsx';
import { viewOf } from './viewOf.ts';

const PdfView = lazy(async () => ({ default: (await import('./PdfView.tsx')).PdfView }));
/** Longer texts are shown in part; the whole is in the saved copy. */
const textShown = 200_000;

interface KeptFile {
  /** What a saved copy is called at first. */
  readonly name: string;
  readonly mediaType: string;
  /** The contents as base64. */
  readonly data: string;
}
export interface FileDialogProps {
  readonly title: string;
  readonly file: KeptFile | undefined;
  readonly error: Failure | undefined;
  readonly onRetry: () => void;
  readonly onClose: () => void;
  /** Asked for what a saved copy holds, where looking and taking a copy are not the same. */
  readonly copy?: () => Promise<Result<KeptFile>>;
}

export function FileDialog({ title, file, error, onRetry, onClose, copy }: FileDialogProps) {
  const t = useWords('common');
  const heading = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent dividers sx={{ minHeight: 240 }}>
        {file ? (
          <Content {...file} name={title} />
        ) : error ? (
          <ErrorLine failure={error} onRetry={onRetry} />
        ) : (
          <Loading lines={6} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {file ? <SaveCopy copy={copy ?? (() => Promise.resolve({ ok: true, value: file }))} /> : null}
        <Button onClick={onClose}>{t('action.close')}</Button>
      </DialogActions>
      <LayerEnd />
    </Dialog>
  );
}

function Content({ name, mediaType, data }: KeptFile) {
  const t = useWords('common');
  const view = viewOf(mediaType);
  if (view === 'picture') return <PictureView data={data} mediaType={mediaType} name={name} />;
  if (view === 'pdf') {
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <PdfView data={data} name={name} />
      </Suspense>
    );
  }
  if (view === 'none') return <p>{t('file.cannot-show')}</p>;
  return (
    <Box
      component="pre"
      tabIndex={0}
      sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.8125rem' }}
    >
      {new TextDecoder().decode(bytesOf(data)).slice(0, textShown)}
    </Box>
  );
}

function SaveCopy({ copy }: { readonly copy: () => Promise<Result<KeptFile>> }) {
  const t = useWords('common');
  const { say } = useUndo();
  const [save, { running }] = useCommand('records.saveFile');
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  async function saveCopy() {
    const asked = await copy();
    if (!asked.ok) return setFailure(asked.error);
    const { name, mediaType, data } = asked.value;
    const result = await save({ fileName: name, mediaType, data });
    setFailure(result.ok ? undefined : result.error);
    if (result.ok && result.value.saved) say(t('file.copy-saved'));
  }
  return (
    <>
      <ErrorLine failure={failure} />
      <Button disabled={running} onClick={() => void saveCopy()}>
        {t('file.save-copy')}
      </Button>
    </>
  );
}
