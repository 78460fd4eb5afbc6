/** One part of a record in a list: its words, and the ways to change it or take it away, with undo. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { partKinds } from '../../../../shared/areas/children.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useChild } from '../../../ui/child.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { EditIcon, TrashIcon } from '../../../ui/icons.tsx';
import { useUndo } from '../../../ui/Undo.tsx';

interface Props {
  readonly part: (typeof partKinds)[number];
  readonly id: string;
  readonly rev: number;
  /** What it is, for buttons that only show a sign. */
  readonly name: string;
  readonly form?: (onDone: () => void) => ReactNode;
  /** More buttons. */
  readonly tools?: ReactNode;
  readonly removable?: boolean;
  readonly children: ReactNode;
}

export function PartLine({ name, form, tools, removable = true, children, ...part }: Props) {
  const common = useWords('common');
  const t = useWords('children');
  const mayWrite = useCan('children.write') !== null;
  const [open, setOpen] = useState(false);
  if (open && form) return <Box component="li">{form(() => setOpen(false))}</Box>;
  return (
    <Box component="li" sx={lineStyle}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
      {mayWrite ? (
        <Box className="no-print" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, flex: 'none' }}>
          {tools}
          {form ? (
            <Button
              size="small"
              startIcon={<EditIcon />}
              aria-label={t('part.change', { name })}
              onClick={() => setOpen(true)}
            >
              {common('action.edit')}
            </Button>
          ) : null}
          {removable ? <RemoveButton {...part} name={name} /> : null}
        </Box>
      ) : null}
    </Box>
  );
}

const lineStyle = {
  display: 'flex',
  gap: 1,
  alignItems: 'flex-start',
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { border: 0, pt: 0 },
};

function RemoveButton({ part, id, rev, name }: Pick<Props, 'part' | 'id' | 'rev' | 'name'>) {
  const t = useWords('children');
  const childId = useChild().id;
  const words = useErrorWords();
  const { offer, say } = useUndo();
  const [remove, { running }] = useCommand('children.removePart');
  const [restore] = useCommand('children.restorePart');
  async function take() {
    const result = await remove({ childId, part, id, rev });
    if (!result.ok) return say(words(result.error));
    return offer(t('part.removed', { name }), () => restore({ childId, part, id, rev: result.value.rev }));
  }
  return (
    <Tooltip title={t('part.remove', { name })}>
      <IconButton size="small" disabled={running} aria-label={t('part.remove', { name })} onClick={() => void take()}>
        <TrashIcon sx={{ fontSize: 18 }} />
      </IconButton>
    </Tooltip>
  );
}

export const plainList = { listStyle: 'none', m: 0, p: 0 } as const;
