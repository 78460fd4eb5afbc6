/** A form in a panel from the side: what is typed is kept as a draft, and saving says so. */
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Result } from '../../../../shared/result.ts';
import { useWords } from '../../../app/i18n.ts';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useFieldWord } from './useFieldWord.ts';

interface Props<I extends FieldValues, O> {
  readonly title: string;
  readonly form: UseFormReturn<I, unknown, O>;
  readonly draft: { readonly key: string; readonly rev?: number | null };
  readonly onSave: (values: O, over?: number) => Promise<Result<unknown>>;
  readonly onClose: () => void;
  readonly save?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function EntryPanel<I extends FieldValues, O>(props: Props<I, O>) {
  const t = useWords('common');
  const { say } = useUndo();
  const word = useFieldWord();
  const saved = () => {
    say(t('save.done'));
    props.onClose();
  };
  return (
    <SidePanel open title={props.title} onClose={props.onClose} wide={props.wide ?? false}>
      <FormSheet
        form={props.form}
        draft={props.draft}
        onSave={props.onSave}
        onSaved={saved}
        onCancel={props.onClose}
        conflictWords={word}
        {...(props.save === undefined ? {} : { save: props.save })}
      >
        {props.children}
      </FormSheet>
    </SidePanel>
  );
}
