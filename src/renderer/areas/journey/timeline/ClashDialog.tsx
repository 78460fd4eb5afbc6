/** Two people moved the same date: both versions side by side, and the choice. Nothing is written until then. */
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { ConflictPanel } from '../../../ui/ConflictPanel.tsx';
import type { Moving } from './useMove.ts';

export function ClashDialog({ moving }: { readonly moving: Moving }) {
  const t = useWords('transition');
  const has = useHasWord('transition');
  const names = useWayNames();
  const heading = useId();
  const { clash } = moving;
  if (!clash) return null;
  const word = (field: string) => {
    const key = `export.field.${field}`;
    return has(key) ? t(key) : t('field.other');
  };
  return (
    <Dialog open onClose={moving.settle} aria-labelledby={heading} maxWidth="sm" fullWidth>
      <DialogTitle id={heading} variant="h2" component="h2">
        {names.name(clash.item.kind, clash.item)}
      </DialogTitle>
      <DialogContent>
        <ConflictPanel
          conflict={clash.conflict}
          fieldWord={word}
          onKeepTheirs={moving.settle}
          onPutMine={(rev) => void moving.move(clash.item, clash.to, rev)}
        />
      </DialogContent>
    </Dialog>
  );
}
