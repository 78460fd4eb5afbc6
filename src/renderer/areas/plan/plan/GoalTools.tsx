/** What may be done with a goal: an action for it, change it, take it out. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useWords } from '../../../app/i18n.ts';
import { EditIcon, PlusIcon, TrashIcon } from '../../../ui/icons.tsx';
import { useRemove } from '../parts/useRemove.ts';
import type { Goal } from '../types.ts';

interface Props {
  readonly childId: string;
  readonly goal: Goal;
  readonly onEdit: () => void;
  readonly onAdd: () => void;
}

export function GoalTools({ childId, goal, onEdit, onAdd }: Props) {
  const t = useWords('plan');
  const remove = useRemove(childId);
  const gone = () => void remove({ kind: 'goal', id: goal.id, rev: goal.rev }, t('plan.goal-removed'));
  return (
    <Box className="no-print" sx={{ display: 'flex', flex: 'none' }}>
      <Button size="small" startIcon={<PlusIcon />} onClick={onAdd}>
        {t('plan.add-action')}
      </Button>
      <Tooltip title={t('plan.edit-goal')}>
        <IconButton aria-label={t('plan.edit-this', { what: goal.wanted })} onClick={onEdit}>
          <EditIcon sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
      <Tooltip title={t('plan.remove-goal')}>
        <IconButton aria-label={t('plan.remove-this', { what: goal.wanted })} onClick={gone}>
          <TrashIcon sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
