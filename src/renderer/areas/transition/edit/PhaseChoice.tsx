/** To which phase a stage belongs. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useWords } from '../../../app/i18n.ts';

interface Props {
  readonly name: string;
  readonly phaseId: string;
  readonly phases: readonly { readonly id: string; readonly name: string }[];
  readonly onPhase: (phaseId: string) => void;
}

export function PhaseChoice({ name, phaseId, phases, onPhase }: Props) {
  const t = useWords('transition');
  return (
    <TextField
      select
      fullWidth={false}
      value={phaseId}
      onChange={(event) => onPhase(event.target.value)}
      slotProps={{ select: { SelectDisplayProps: { 'aria-label': t('stage.phaseOf', { name }) } } }}
      sx={{ minWidth: 150, '& .MuiSelect-select': { py: '4px', fontSize: '0.8125rem' } }}
    >
      {phases.map((phase) => (
        <MenuItem key={phase.id} value={phase.id}>
          {phase.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
