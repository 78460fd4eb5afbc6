/** One person who could be chosen: what they carry and would carry, or why they may not. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import { useEffect, useRef, useState } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useWords } from '../../../app/i18n.ts';
import { BlockedIcon, PeopleIcon } from '../../../ui/icons.tsx';
import { loadWith } from '../load.ts';
import { LoadBar } from '../LoadBar.tsx';
import { useAmounts, useLoadNotes } from '../LoadWords.tsx';
import { useObstacleWords } from '../names.ts';
import type { Rules } from '../types.ts';
import type { Standing } from './standing.ts';

interface Props {
  readonly standing: Standing;
  readonly scale: number;
  readonly rules: Rules;
  readonly added: readonly ChildLine[];
  readonly disabled: boolean;
  readonly chosen: boolean;
}

export function CandidateRow({ standing, scale, rules, added, disabled, chosen }: Props) {
  const { candidate, obstacles } = standing;
  const line = useRef<HTMLLabelElement>(null);
  const [first] = useState(chosen);
  useEffect(() => {
    // Chosen beforehand, it may stand far down the list.
    if (first) line.current?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  return (
    <FormControlLabel
      ref={line}
      value={candidate.staff.id}
      disabled={disabled}
      control={<Radio size="small" sx={{ py: 0.5 }} />}
      slotProps={{ typography: { component: 'div', sx: { flex: 1, minWidth: 0 } } }}
      sx={{
        display: 'flex',
        mx: 0,
        py: 0.5,
        paddingInlineEnd: 1,
        alignItems: 'flex-start',
        borderRadius: 1,
        bgcolor: chosen ? (theme) => theme.tokens.accentWash : 'transparent',
        '& .MuiFormControlLabel-label.Mui-disabled': { color: 'text.primary' },
      }}
      label={
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(120px, 1fr) 110px 136px',
            columnGap: 1.5,
            alignItems: 'center',
            minHeight: 28,
          }}
        >
          <span>{candidate.staff.name}</span>
          <LoadBar
            load={candidate.load}
            scale={scale}
            after={added.length > 0 ? loadWith(candidate.load, added, rules).weighted : undefined}
          />
          <LoadChange standing={standing} added={added} rules={rules} />
          <Notes standing={standing} />
          {obstacles.length > 0 ? <Why standing={standing} /> : null}
        </Box>
      }
    />
  );
}

/** "18 → 20 of 25": weighed where weights are on. */
function LoadChange({ standing, added, rules }: Pick<Props, 'standing' | 'added' | 'rules'>) {
  const t = useWords('caseload');
  const amount = useAmounts();
  const { load } = standing.candidate;
  const after = loadWith(load, added, rules);
  const values = { before: amount(load.weighted), after: amount(after.weighted), limit: amount(load.limit) };
  const words = load.weighted === after.weighted ? t('dialog.load', values) : t('dialog.load-after', values);
  return (
    <Box component="span" sx={{ fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums', textAlign: 'end' }}>
      {words}
    </Box>
  );
}

function Notes({ standing }: Pick<Props, 'standing'>) {
  const t = useWords('caseload');
  const notes = useLoadNotes()(standing.candidate.load);
  const sibling = standing.candidate.leadsSibling;
  if (notes.length === 0 && !sibling) return null;
  return (
    <Box sx={{ ...wholeLine, color: 'text.secondary' }}>
      {sibling ? (
        <Box component="span" sx={{ color: 'primary.main', fontWeight: 600 }}>
          <PeopleIcon aria-hidden sx={inLine} />
          {t('dialog.leads-sibling')}
          {notes.length > 0 ? ' · ' : ''}
        </Box>
      ) : null}
      {notes.join(' · ')}
    </Box>
  );
}

function Why({ standing }: Pick<Props, 'standing'>) {
  const words = useObstacleWords();
  return (
    <Box sx={wholeLine}>
      {standing.obstacles.map((obstacle) => (
        <Box key={obstacle.kind}>
          <BlockedIcon aria-hidden sx={{ ...inLine, color: 'error.main' }} />
          {words(obstacle)}
        </Box>
      ))}
    </Box>
  );
}

const wholeLine = { gridColumn: '1 / -1', fontSize: '0.8125rem', pb: 0.25 };
const inLine = { fontSize: 15, verticalAlign: '-3px', marginInlineEnd: 0.5 };
