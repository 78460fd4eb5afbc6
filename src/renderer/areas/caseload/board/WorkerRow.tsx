/** One worker of the board: name, bar, figures; opens to the children they lead. Takes children that are let go over it. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useId, useState } from 'react';
import type { ChildLine, Load } from '../../../../shared/areas/caseload.ts';
import { useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { BlockedIcon, DownIcon, NextIcon } from '../../../ui/icons.tsx';
import { LoadBar } from '../LoadBar.tsx';
import { RoomWords, useAmounts, useLoadNotes } from '../LoadWords.tsx';
import { workerPath } from '../paths.ts';
import type { Picking } from '../pick/usePicked.ts';
import { WorkerChildren } from './WorkerChildren.tsx';

interface Props {
  readonly load: Load;
  readonly scale: number;
  readonly narrow: boolean;
  readonly weightsOn: boolean;
  readonly picking: Picking | null;
  /** While children are drawn; null otherwise. */
  readonly target: { readonly over: boolean; readonly may: boolean } | null;
  readonly onAssign: (children: readonly ChildLine[]) => void;
  readonly onSeen: (lines: readonly ChildLine[]) => void;
}

export function WorkerRow(props: Props) {
  const { load, scale, narrow, target } = props;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const notes = useLoadNotes()(load);
  return (
    <>
      <Box component="li" data-drop={load.staff.id} sx={{ ...rowStyle, ...targetStyle(target) }}>
        <Opener name={load.staff.name} open={open} panel={panel} onOpen={setOpen} />
        <Box sx={{ ...innerStyle, gridTemplateColumns: narrow ? narrowGrid : wideGrid }}>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', lineHeight: 1.3 }}>
            <Go to={workerPath(load.staff.id)}>{load.staff.name}</Go>
            {notes.length > 0 ? (
              <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary', display: 'block' }}>
                {notes.join(' · ')}
              </Box>
            ) : null}
          </Box>
          <LoadBar load={load} scale={scale} />
          <Counted load={load} weightsOn={props.weightsOn} narrow={narrow} />
          <Box sx={{ minWidth: 0, display: 'flex', alignItems: 'center', gap: 0.5 }}>
            {target && !target.may ? <BlockedIcon aria-hidden sx={{ fontSize: 18, color: 'error.main' }} /> : null}
            <RoomWords load={load} />
          </Box>
        </Box>
      </Box>
      {open ? (
        <Box component="li" id={panel} sx={{ gridColumn: '1 / -1' }}>
          <WorkerChildren {...props} />
        </Box>
      ) : null}
    </>
  );
}

function targetStyle(target: Props['target']) {
  if (!target) return {};
  return {
    outline: target.over ? '2px solid' : '1px dashed',
    outlineColor: target.over ? 'primary.main' : 'divider',
    outlineOffset: '-2px',
    bgcolor: target.over ? (t: { tokens: { accentWash: string } }) => t.tokens.accentWash : 'transparent',
    opacity: target.may || target.over ? 1 : 0.55,
  };
}

interface OpenerProps {
  readonly name: string;
  readonly open: boolean;
  readonly panel: string;
  readonly onOpen: (open: boolean) => void;
}

function Opener({ name, open, panel, onOpen }: OpenerProps) {
  const t = useWords('caseload');
  const Icon = open ? DownIcon : NextIcon;
  return (
    <ButtonBase
      className="no-print"
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      aria-label={t('board.show-children', { name })}
      onClick={() => onOpen(!open)}
      sx={{ width: 28, height: 28, borderRadius: 1, flex: 'none', color: 'text.secondary' }}
    >
      <Icon sx={{ fontSize: 18, transform: (theme) => (theme.direction === 'rtl' && !open ? 'scaleX(-1)' : 'none') }} />
    </ButtonBase>
  );
}

/** "22 children · 24.5 of 25": counted, and weighed against the limit. */
function Counted({ load, weightsOn, narrow }: Pick<Props, 'load' | 'weightsOn' | 'narrow'>) {
  const t = useWords('caseload');
  const amount = useAmounts();
  const of = t('board.of-limit', { n: amount(load.weighted), limit: amount(load.limit) });
  return (
    <Box sx={{ fontVariantNumeric: 'tabular-nums', fontSize: '0.8125rem', lineHeight: 1.35 }}>
      <Box component="span" sx={{ fontWeight: 600, ...(narrow ? {} : { whiteSpace: 'nowrap' }) }}>
        {t('board.children', { count: load.count })}
      </Box>
      {weightsOn || narrow ? <br /> : ' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {weightsOn && !narrow ? t('board.weighted', { of }) : of}
      </Box>
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 0.5,
  minHeight: 40,
  py: 0.25,
  borderBottom: 1,
  borderColor: 'divider',
  borderRadius: '4px',
  breakInside: 'avoid',
};
const innerStyle = { flex: 1, minWidth: 0, display: 'grid', columnGap: 1.5, alignItems: 'center' };
const wideGrid = 'minmax(140px, 2fr) minmax(120px, 4fr) minmax(120px, 160px) minmax(110px, 160px)';
const narrowGrid = 'minmax(110px, 1.25fr) minmax(60px, 1fr) 94px 124px';
