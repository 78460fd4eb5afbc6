/**
 * Choosing a worker: those who may on top, with what they would carry; below, each of the others with the plain reason
 * why not. Somebody who gives a child to one of them all the same opens them first, and says why.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useWords } from '../../../app/i18n.ts';
import { scaleOf } from '../load.ts';
import type { Rules } from '../types.ts';
import { CandidateRow } from './CandidateRow.tsx';
import { mayOverride } from './standing.ts';
import type { Standing, Standings } from './standing.ts';

export interface CandidateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (staffId: string) => void;
  readonly standings: Standings;
  /** Empty where nothing is added to anybody's load. */
  readonly children: readonly ChildLine[];
  readonly rules: Rules;
  /** What is wrong with the choice, in words. */
  readonly fault: string | null;
  readonly name: string;
}

export function CandidateField(props: CandidateFieldProps) {
  const t = useWords('caseload');
  const label = useId();
  const { standings, value, fault } = props;
  const everybody = [...standings.may, ...standings.mayNot, ...standings.otherWork];
  const scale = scaleOf(everybody.map((one) => one.candidate.load));
  const rows = (list: readonly Standing[], open: boolean) =>
    list.map((one) => (
      <CandidateRow
        key={one.candidate.staff.id}
        standing={one}
        scale={scale}
        rules={props.rules}
        added={props.children}
        disabled={!open || (one.obstacles.length > 0 && !mayOverride(one))}
        chosen={value === one.candidate.staff.id}
      />
    ));
  return (
    <FormControl error={fault !== null} component="fieldset" sx={{ minWidth: 0 }}>
      <FormLabel id={label}>{props.label}</FormLabel>
      <RadioGroup
        aria-labelledby={label}
        name={props.name}
        value={value ?? ''}
        onChange={(_event, id) => props.onChange(id)}
        sx={listStyle}
      >
        {standings.may.length > 0 ? rows(standings.may, true) : <NobodyMay />}
        <Others standings={standings} value={value} rows={rows} />
      </RadioGroup>
      <FormHelperText role={fault === null ? undefined : 'alert'}>{fault ?? t('dialog.worker-help')}</FormHelperText>
    </FormControl>
  );
}

/** The rest of the form stays in sight below a long list. */
const listStyle = {
  flexWrap: 'nowrap',
  maxHeight: 'max(240px, 44vh)',
  overflowY: 'auto',
  mt: 0.5,
  p: 0.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '& > *': { flex: 'none' },
};

function NobodyMay() {
  const t = useWords('caseload');
  return <Typography sx={{ py: 1 }}>{t('dialog.nobody-may')}</Typography>;
}

const few = 5;

interface OthersProps {
  readonly standings: Standings;
  readonly value: string | null;
  readonly rows: (list: readonly Standing[], open: boolean) => ReactNode;
}

function Others({ standings, value, rows }: OthersProps) {
  const t = useWords('caseload');
  const { mayNot, otherWork } = standings;
  const closed = [...mayNot, ...otherWork];
  const chosen = closed.some((one) => one.candidate.staff.id === value);
  const [shown, setShown] = useState(mayNot.length <= few);
  const [all, setAll] = useState(false);
  const [override, setOverride] = useState(false);
  if (closed.length === 0) return null;
  const open = override || chosen;
  return (
    <Box sx={{ mt: 1, pt: 1, borderTop: 1, borderColor: 'divider', px: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, fontWeight: 650 }}>
          {t('dialog.may-not', { count: closed.length })}
        </Typography>
        {open ? null : (
          <Button size="small" color="secondary" onClick={() => (setOverride(true), setShown(true))}>
            {t('dialog.all-the-same')}
          </Button>
        )}
      </Box>
      {shown || open ? (
        rows(mayNot, open)
      ) : (
        <Show words={t('dialog.show-why', { count: mayNot.length })} onShow={() => setShown(true)} />
      )}
      {otherWork.length > 0 && !all ? (
        <Show words={t('dialog.show-other-work', { count: otherWork.length })} onShow={() => setAll(true)} />
      ) : (
        rows(otherWork, open)
      )}
    </Box>
  );
}

function Show({ words, onShow }: { readonly words: string; readonly onShow: () => void }) {
  return (
    <Box>
      <Button size="small" aria-expanded={false} onClick={onShow}>
        {words}
      </Button>
    </Box>
  );
}
