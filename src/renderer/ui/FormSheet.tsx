/**
 * The whole of a usual form: saves by button or Ctrl/Cmd S, puts each fault beside its field, keeps a draft, and when
 * somebody changed the record meanwhile shows both versions and lets one choose.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { FieldPath, FieldPathValue, FieldValues, UseFormReturn } from 'react-hook-form';
import type { JsonValue, Failure, Result } from '../../shared/result.ts';
import { savingFrom } from '../app/bridge.ts';
import { useDates, useWords } from '../app/i18n.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import { ErrorLine } from './ErrorLine.tsx';
import { placeFaults } from './placeFaults.ts';
import { SaveLine } from './SaveLine.tsx';
import type { DraftState } from './useDraft.ts';
import { useDraft } from './useDraft.ts';

export interface FormSheetProps<I extends FieldValues, O> {
  readonly form: UseFormReturn<I, unknown, O>;
  /**
   * `over` is the `rev` to save over where that is not the record's present one: its newest when somebody decided to put
   * their version over another's, and an earlier one for a draft that came back. A form whose values hold `rev` has it
   * there already.
   */
  readonly onSave: (values: O, over?: number) => Promise<Result<unknown>>;
  readonly onSaved?: () => void;
  readonly onCancel?: () => void;
  /** The verb on the button; "Save" where nothing is said. */
  readonly save?: string | undefined;
  /** Keeps what is typed under this name until it is saved. Never for passwords. */
  readonly draft?: { readonly key: string; readonly rev?: number | null };
  readonly conflictWords?: (field: string) => string;
  readonly conflictValue?: (field: string, value: JsonValue) => string | null;
  readonly children: ReactNode;
}

function useSaving<I extends FieldValues, O>(props: FormSheetProps<I, O>, draft: DraftState) {
  const { form } = props;
  const [failure, setFailure] = useState<Failure>();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const save = (over?: number) =>
    form.handleSubmit(async (values) => {
      setFailure(undefined);
      draft.keepNow();
      const key = props.draft?.key ?? null;
      const result = await savingFrom(key, () => props.onSave(values, over ?? draft.restoredRev ?? undefined));
      if (!result.ok) {
        draft.keepAgain();
        setFailure(placeFaults(form, result.error));
        return;
      }
      await draft.discard();
      setSavedAt(new Date().toISOString());
      props.onSaved?.();
    });
  return { failure, setFailure, savedAt, save };
}

export function FormSheet<I extends FieldValues, O>(props: FormSheetProps<I, O>) {
  const t = useWords('common');
  const { form } = props;
  const draft = useDraft(form, props.draft?.key ?? null, { rev: props.draft?.rev ?? null });
  const { failure, setFailure, savedAt, save } = useSaving(props, draft);
  const busy = form.formState.isSubmitting;
  const byKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void save()();
  };
  const putMine = (rev: number) => {
    setRev(form, rev);
    void save(rev)();
  };
  const keepTheirs = () => {
    setFailure(undefined);
    void draft.discard().then(props.onCancel ?? props.onSaved);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void save()(event)}
      onKeyDown={byKey}
      sx={{ display: 'grid', gap: 2, maxWidth: 640 }}
    >
      <Restored form={form} draft={draft} />
      {props.children}
      {failure?.conflict ? (
        <ConflictPanel
          conflict={failure.conflict}
          fieldWord={props.conflictWords}
          valueWord={props.conflictValue}
          busy={busy}
          onKeepTheirs={keepTheirs}
          onPutMine={putMine}
        />
      ) : (
        <ErrorLine failure={failure} />
      )}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" disabled={busy}>
          {props.save ?? t('action.save')}
        </Button>
        {props.onCancel && (
          <Button color="secondary" onClick={() => void draft.discard().then(props.onCancel)}>
            {t('action.cancel')}
          </Button>
        )}
        <SaveLine at={savedAt} saving={busy} draftAt={form.formState.isDirty ? draft.keptAt : null} />
      </Box>
    </Box>
  );
}

/** A form that carries the record's `rev` among its values goes on from the newest one. */
function setRev<I extends FieldValues, O>(form: UseFormReturn<I, unknown, O>, rev: number) {
  const isRev = (name: string): name is FieldPath<I> => name === 'rev' && Object.hasOwn(form.getValues(), 'rev');
  const name: string = 'rev';
  if (isRev(name)) form.setValue(name, rev as FieldPathValue<I, typeof name>);
}

/** Says that an unfinished draft came back, and lets one throw it away. */
function Restored<I extends FieldValues, O>(props: {
  readonly form: UseFormReturn<I, unknown, O>;
  readonly draft: DraftState;
}) {
  const t = useWords('common');
  const { instant } = useDates();
  const { form, draft } = props;
  if (!draft.restoredAt) return null;
  const away = () => {
    form.reset();
    void draft.discard();
  };
  return (
    <Alert
      severity="info"
      action={
        <Button size="small" color="inherit" onClick={away}>
          {t('draft.discard')}
        </Button>
      }
    >
      {t('draft.restored', { when: instant(draft.restoredAt) })}
    </Alert>
  );
}
