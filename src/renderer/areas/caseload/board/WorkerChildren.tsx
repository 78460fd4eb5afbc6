/** The children somebody leads, one beside the other: picked with Space or a click, given on with Enter or by drawing. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { ChildLine, Load } from '../../../../shared/areas/caseload.ts';
import { usePages } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { DoneIcon } from '../../../ui/icons.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useChildWords } from '../names.ts';
import { childPath } from '../paths.ts';
import type { Picking } from '../pick/usePicked.ts';

interface Props {
  readonly load: Load;
  readonly picking: Picking | null;
  readonly onAssign: (children: readonly ChildLine[]) => void;
  readonly onSeen: (lines: readonly ChildLine[]) => void;
}

export function WorkerChildren({ load, picking, onAssign, onSeen }: Props) {
  const t = useWords('caseload');
  const pages = usePages('caseload.children', { staffId: load.staff.id, sort: 'name', limit: 200 });
  const led = useMemo(
    () => pages.items.filter((line) => line.lead?.id === load.staff.id),
    [pages.items, load.staff.id],
  );
  const learn = picking?.learn;
  useEffect(() => {
    onSeen(led);
    learn?.(led);
  }, [led, onSeen, learn]);
  const here = picking?.children.filter((child) => child.lead?.id === load.staff.id) ?? [];
  if (pages.error) return <ErrorLine failure={pages.error} onRetry={pages.refetch} />;
  if (pages.loading) return <Loading lines={2} />;
  return (
    <Box
      data-drag-from=""
      sx={{ py: 1, paddingInlineStart: 4, display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}
    >
      {led.length === 0 ? <Typography color="text.secondary">{t('board.leads-nobody')}</Typography> : null}
      {led.map((child) => (
        <ChildChip key={child.id} child={child} picking={picking} onAssign={onAssign} />
      ))}
      {picking && here.length > 0 ? (
        <Button size="small" variant="contained" onClick={() => onAssign(picking.children)}>
          {t('board.hand-over', { count: picking.children.length })}
        </Button>
      ) : null}
    </Box>
  );
}

function ChildChip({ child, picking, onAssign }: Omit<Props, 'load' | 'onSeen'> & { readonly child: ChildLine }) {
  const words = useChildWords();
  const navigate = useNavigate();
  const on = picking?.has(child.id) ?? false;
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !picking) return;
    event.preventDefault();
    onAssign(picking.children.length > 0 ? picking.children : [child]);
  };
  return (
    <ButtonBase
      data-child={child.id}
      aria-pressed={picking ? on : undefined}
      onKeyDown={enter}
      onClick={() => (picking ? picking.toggle(child) : void navigate(childPath(child.id)))}
      sx={{
        ...chip,
        borderColor: on ? 'primary.main' : 'divider',
        bgcolor: on ? (t) => t.tokens.accentWash : 'background.paper',
      }}
    >
      {on ? <DoneIcon aria-hidden sx={{ fontSize: 15, color: 'primary.main' }} /> : null}
      {words.name(child)}
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {words.age(child)}
      </Box>
    </ButtonBase>
  );
}

const chip = {
  gap: 0.5,
  px: 1,
  minHeight: 30,
  border: 1,
  borderRadius: 1,
  fontSize: '0.8125rem',
  fontFamily: 'inherit',
  maxWidth: '100%',
  overflowWrap: 'anywhere',
};
