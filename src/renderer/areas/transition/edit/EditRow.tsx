/** One entry of a list being changed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { EntryKind } from '../../../../shared/areas/transition.ts';
import { useWords } from '../../../app/i18n.ts';
import { DownIcon, EditIcon, UpIcon } from '../../../ui/icons.tsx';
import { useEntryWords } from '../names.ts';
import { PhaseChoice } from './PhaseChoice.tsx';
import { RenameForm } from './RenameForm.tsx';
import type { Editable, EntryCommands } from './useEntryCommands.ts';

export interface EditRowProps {
  readonly kind: EntryKind;
  readonly entry: Editable;
  readonly name: string;
  readonly commands: EntryCommands;
  readonly first: boolean;
  readonly last: boolean;
  readonly phaseId?: string;
  readonly phases?: readonly { readonly id: string; readonly name: string }[];
  readonly onStep: (way: 'up' | 'down') => void;
  readonly onPhase: (phaseId: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDragStart: () => void;
  readonly onDropHere: () => void;
}

const look = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 1,
  minHeight: 40,
  px: 1,
  borderBottom: 1,
  borderColor: 'divider',
} as const;

export function EditRow(props: EditRowProps) {
  const { kind, entry, name, commands } = props;
  const t = useWords('transition');
  const words = useEntryWords();
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <Box component="li" sx={{ ...look, py: 1 }}>
        <RenameForm kind={kind} entry={entry} name={name} commands={commands} onDone={() => setRenaming(false)} />
      </Box>
    );
  }
  return (
    <Tooltip
      title={t('stage.comesFrom', { origin: words.origin(entry.origin) })}
      describeChild
      placement="bottom-start"
    >
      <Box
        component="li"
        tabIndex={0}
        data-entry={entry.id}
        aria-label={entry.retired ? t('stage.retiredName', { name }) : name}
        onKeyDown={(event: KeyboardEvent) => (event.key === 'F2' ? setRenaming(true) : props.onKeyDown(event))}
        onDragOver={(event) => event.preventDefault()}
        onDrop={props.onDropHere}
        sx={look}
      >
        <Box aria-hidden draggable onDragStart={props.onDragStart} sx={handle}>
          {'\u283f'}
        </Box>
        <Box component="span" sx={{ ...text, ...(entry.retired ? gone : {}) }}>
          {name}
        </Box>
        <RowButtons {...props} onRename={() => setRenaming(true)} />
      </Box>
    </Tooltip>
  );
}

const handle = { cursor: 'grab', color: 'text.disabled', px: 0.5, userSelect: 'none' } as const;
const text = { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' } as const;
const gone = { color: 'text.secondary', textDecoration: 'line-through' } as const;

function RowButtons(props: EditRowProps & { onRename: () => void }) {
  const { kind, entry, name, commands, first, last, onStep, onRename } = props;
  const t = useWords('transition');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      {props.phases && props.phaseId ? (
        <PhaseChoice name={name} phases={props.phases} phaseId={props.phaseId} onPhase={props.onPhase} />
      ) : null}
      <IconButton size="small" aria-label={t('stage.moveUp', { name })} disabled={first} onClick={() => onStep('up')}>
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={t('stage.moveDown', { name })}
        disabled={last}
        onClick={() => onStep('down')}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={t('stage.rename', { name })} onClick={onRename}>
        <EditIcon fontSize="small" />
      </IconButton>
      <Button
        size="small"
        aria-label={entry.retired ? t('stage.bringBackName', { name }) : t('stage.retireName', { name })}
        onClick={() => void commands.retire(entry, name)}
      >
        {entry.retired ? t('stage.bringBack') : t('stage.retire')}
      </Button>
      {entry.origin === 'own' && kind !== 'phase' ? (
        <Button
          size="small"
          color="error"
          aria-label={t('stage.removeName', { name })}
          onClick={() => void commands.remove(entry, name, kind)}
        >
          {t('stage.remove')}
        </Button>
      ) : null}
    </Box>
  );
}
