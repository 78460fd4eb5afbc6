/** What stands at the head of each list of a stage: turning the list into one that can be changed, and back. */
import Button from '@mui/material/Button';
import { useWords } from '../../../app/i18n.ts';
import { EditIcon } from '../../../ui/icons.tsx';

export interface Edit {
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

export function EditButton({ edit, list }: { edit: Edit; list: string }) {
  const t = useWords('transition');
  return (
    <Button
      size="small"
      startIcon={<EditIcon />}
      aria-pressed={edit.editing}
      aria-label={edit.editing ? t('stage.doneEditingList', { list }) : t('stage.editList', { list })}
      onClick={() => edit.onEdit(!edit.editing)}
    >
      {edit.editing ? t('stage.doneEditing') : t('stage.edit')}
    </Button>
  );
}
