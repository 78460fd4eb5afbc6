/**
 * Taking in rows of a sheet: choose it, see what would become of each row, take in what fits, give back what does not
 * with the reason, and undo all of it.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { sheetLimit, type ImportPreview } from '../../../shared/areas/imports.ts';
import type { Failure } from '../../../shared/result.ts';
import { newId } from '../../app/api.ts';
import { useNumbers } from '../../app/i18n.ts';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorLine } from '../ErrorLine.tsx';
import { FilePick } from '../FilePick.tsx';
import { GoButton } from '../Go.tsx';
import { Loading, Section } from '../Section.tsx';
import { useUndo } from '../Undo.tsx';
import { ColumnMap } from './ColumnMap.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { RejectedButton } from './RejectedButton.tsx';
import type { Importing, Sheet } from './types.ts';

const sheets = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'preview'; readonly sheet: Sheet; readonly preview: ImportPreview }
  | {
      readonly at: 'done';
      readonly sheet: Sheet;
      readonly preview: ImportPreview;
      readonly id: string;
      readonly added: number;
    }
  | { readonly at: 'undone'; readonly removed: number; readonly kept: readonly string[] };

export function ImportSteps({ importing }: { readonly importing: Importing }) {
  const { t } = importing;
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  async function look(sheet: Sheet, back: Step) {
    setFailure(undefined);
    setBusy(true);
    const result = await importing.preview(sheet);
    setBusy(false);
    setFailure(result.ok ? undefined : result.error);
    setStep(result.ok ? { at: 'preview', sheet, preview: result.value } : back);
  }
  const again = () => setStep({ at: 'choose' });
  return (
    <>
      <ErrorLine failure={failure}>{failure ? ` ${t('page.sheet-kept')}` : null}</ErrorLine>
      {step.at === 'choose' || step.at === 'reading' ? (
        <Choose
          importing={importing}
          busy={step.at === 'reading'}
          onSheet={(sheet) => {
            setStep({ at: 'reading' });
            void look(sheet, { at: 'choose' });
          }}
        />
      ) : null}
      {step.at === 'preview' ? (
        <>
          <Look {...step} importing={importing} onFailure={setFailure} onDone={setStep} onAgain={again} />
          {importing.fields.length > 0 ? (
            <ColumnMap
              importing={importing}
              preview={step.preview}
              chosen={step.sheet.columns}
              busy={busy}
              onChoose={(columns) => void look({ ...step.sheet, columns }, step)}
            />
          ) : null}
          <PreviewTable importing={importing} preview={step.preview} />
        </>
      ) : null}
      {step.at === 'done' ? <Done {...step} importing={importing} onUndone={setStep} onFailure={setFailure} /> : null}
      {step.at === 'undone' ? (
        <EmptyState
          title={t('page.import-undone', { count: step.removed })}
          text={step.kept.length > 0 ? t('page.import-kept', { names: step.kept.join(', ') }) : undefined}
          action={<Button onClick={again}>{t('page.choose-other')}</Button>}
        />
      ) : null}
    </>
  );
}

interface ChooseProps {
  readonly importing: Importing;
  readonly busy: boolean;
  readonly onSheet: (sheet: Sheet) => void;
}

function Choose({ importing: { t }, busy, onSheet }: ChooseProps) {
  return (
    <Section title={t('page.choose-sheet')}>
      <Typography sx={{ mb: 1, maxWidth: '72ch' }}>{t('page.sheet-text')}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2, maxWidth: '72ch' }}>
        {t('page.sheet-columns')}
      </Typography>
      <FilePick
        main
        words={t('page.choose-sheet')}
        accept={sheets}
        limit={sheetLimit}
        disabled={busy}
        onFile={(file) => onSheet({ file, columns: {} })}
      />
      {busy ? (
        <>
          <Typography role="status" sx={{ mt: 2 }}>
            {t('page.reading-sheet')}
          </Typography>
          <Loading lines={3} />
        </>
      ) : null}
    </Section>
  );
}

interface LookProps {
  readonly importing: Importing;
  readonly sheet: Sheet;
  readonly preview: ImportPreview;
  readonly onFailure: (failure: Failure | undefined) => void;
  readonly onDone: (step: Step) => void;
  readonly onAgain: () => void;
}

function Look({ importing, sheet, preview, onFailure, onDone, onAgain }: LookProps) {
  const { t } = importing;
  const { offer } = useUndo();
  const [id] = useState(newId);
  const [running, setRunning] = useState(false);
  async function take() {
    setRunning(true);
    const result = await importing.take(id, sheet);
    setRunning(false);
    if (!result.ok) return onFailure(result.error);
    onFailure(undefined);
    const { added } = result.value;
    offer(t('page.imported', { count: added }), () => importing.undo(id));
    return onDone({ at: 'done', sheet, preview: result.value.preview, id, added });
  }
  return (
    <>
      <Counts importing={importing} sheet={sheet} preview={preview} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Button variant="contained" disabled={running || preview.new === 0} onClick={() => void take()}>
          {preview.new === 0 ? t('page.nobody-to-take') : t('page.take-in', { count: preview.new })}
        </Button>
        {preview.rejected > 0 ? <RejectedButton importing={importing} sheet={sheet} /> : null}
        <Button color="secondary" onClick={onAgain}>
          {t('page.choose-other')}
        </Button>
      </Box>
    </>
  );
}

/** What would happen, in one line, and which headings were not understood. */
function Counts({ importing, sheet, preview }: Pick<LookProps, 'importing' | 'sheet' | 'preview'>) {
  const { t } = importing;
  const { count } = useNumbers();
  const unknown = preview.columns.flatMap((column) => (column.field === null ? [column.heading] : []));
  const parts = [
    t('page.rows-new', { count: preview.new, n: count(preview.new) }),
    ...(preview.doubles > 0 ? [t('page.rows-double', { count: preview.doubles, n: count(preview.doubles) })] : []),
    ...(preview.rejected > 0 ? [t('page.rows-rejected', { count: preview.rejected, n: count(preview.rejected) })] : []),
  ];
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        <Box component="span" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
          {sheet.file.name}
        </Box>{' '}
        {parts.join(' · ')}
      </Typography>
      {unknown.length > 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
          {t('page.unknown-columns', { columns: unknown.join(', ') })}
        </Typography>
      ) : null}
    </>
  );
}

interface DoneProps {
  readonly importing: Importing;
  readonly sheet: Sheet;
  readonly preview: ImportPreview;
  readonly id: string;
  readonly added: number;
  readonly onUndone: (step: Step) => void;
  readonly onFailure: (failure: Failure | undefined) => void;
}

function Done({ importing, sheet, preview, id, added, onUndone, onFailure }: DoneProps) {
  const { t, done } = importing;
  const [running, setRunning] = useState(false);
  async function back() {
    setRunning(true);
    const result = await importing.undo(id);
    setRunning(false);
    if (result.ok) onUndone({ at: 'undone', ...result.value });
    else onFailure(result.error);
  }
  return (
    <>
      <Alert severity="success" sx={{ mb: 2 }}>
        {t('page.imported', { count: added })}{' '}
        {preview.rejected > 0 ? t('page.rejected-back', { count: preview.rejected }) : ''}
      </Alert>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <GoButton to={done.to} variant="contained">
          {done.words}
        </GoButton>
        {preview.rejected > 0 ? <RejectedButton importing={importing} sheet={sheet} /> : null}
        <Button color="secondary" disabled={running} onClick={() => void back()}>
          {t('page.undo-import')}
        </Button>
      </Box>
      <PreviewTable importing={importing} preview={preview} />
    </>
  );
}
