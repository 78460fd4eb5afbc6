/** A record's form in a panel at the side: saved, said so, closed; two versions side by side where somebody was faster. */
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { JsonValue, Result } from '../../shared/result.ts';
import { useColumnWords } from './columnWords.ts';
import { FormSheet } from './FormSheet.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useUndo } from './Undo.tsx';

export interface RecordPanelProps<I extends FieldValues, O> {
  readonly title: string;
  readonly form: UseFormReturn<I, unknown, O>;
  /** Names form and record, so that what is typed is kept; `rev` null makes a new one. */
  readonly draft: { readonly key: string; readonly rev: number | null };
  /** The verb on the button; "Save" where nothing is said. */
  readonly save?: string | undefined;
  readonly onSave: (values: O, over?: number) => Promise<Result<unknown>>;
  /** What is said once it is saved. */
  readonly said: string;
  readonly onSaved?: (() => void) | undefined;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** A value of the store in words, for two versions side by side. */
  readonly storedWords?: (field: string, value: JsonValue) => string | null;
  readonly before?: ReactNode;
  /** Below the form: removing, history. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

const noWords = () => null;

export function RecordPanel<I extends FieldValues, O>(props: RecordPanelProps<I, O>) {
  const column = useColumnWords();
  const { say } = useUndo();
  const saved = () => {
    say(props.said);
    props.onClose();
    props.onSaved?.();
  };
  return (
    <SidePanel open wide={props.wide ?? false} title={props.title} onClose={props.onClose}>
      {props.before}
      <FormSheet
        form={props.form}
        draft={props.draft}
        save={props.save}
        onSave={props.onSave}
        onSaved={saved}
        onCancel={props.onClose}
        conflictWords={column}
        conflictValue={props.storedWords ?? noWords}
      >
        {props.children}
      </FormSheet>
      {props.foot}
    </SidePanel>
  );
}
