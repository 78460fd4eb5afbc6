/** Begins an assessment: with one set at once, with several after choosing. Nothing is kept before the first word. */
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { newId } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { PlusIcon } from '../../../ui/icons.tsx';
import { useAskedWords } from '../names.ts';
import { writePath } from '../paths.ts';

interface Props {
  readonly childId: string;
  readonly sets: readonly AssessmentSet[];
  readonly householdId?: string;
  /** The verb, where it is another one. */
  readonly words?: string;
  readonly small?: boolean;
}

export function BeginButton({ childId, sets, householdId, words, small = false }: Props) {
  const t = useWords('assessment');
  const asked = useAskedWords();
  const navigate = useNavigate();
  const mayWrite = useCan('assessment.write') !== null;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = sets.filter((set) => !set.retired);
  const [only] = open;
  if (!mayWrite || !only) return null;
  const begin = (set: AssessmentSet) =>
    void navigate(writePath({ childId, id: newId(), setId: set.id, householdId: householdId ?? null }));
  return (
    <>
      <Button
        variant={small ? 'outlined' : 'contained'}
        size="small"
        startIcon={<PlusIcon />}
        aria-haspopup={open.length > 1 ? 'menu' : undefined}
        onClick={(event) => (open.length > 1 ? setAnchor(event.currentTarget) : begin(only))}
      >
        {words ?? t('wellbeing.begin')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {open.map((set) => (
          <MenuItem key={set.id} onClick={() => begin(set)}>
            <ListItemText
              primary={asked.name(set)}
              secondary={t('field.domains', { count: set.domains.filter((one) => !one.retired).length })}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
