/** Actions as lines: what, by whom, by when, how far. Enter or a click opens one. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useWords } from '../../../app/i18n.ts';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';
import { stepShape } from '../states.tsx';
import type { Action, PlanRecord } from '../types.ts';

interface Props {
  readonly record: PlanRecord;
  readonly actions: readonly Action[];
  readonly onOpen: (actionId: string) => void;
}

/** An activity by its name, with the worker's own words behind it; else the words alone. */
export function useActionTitle(
  record: Pick<PlanRecord, 'activityNames'>,
): (action: Pick<Action, 'activityId' | 'what'>) => string {
  const t = useWords('plan');
  const names = useNames();
  return ({ activityId, what }) => {
    if (activityId === null) return what ?? '';
    const name = names.activity(activityId, record.activityNames);
    return what ? t('plan.activity-more', { name, what }) : name;
  };
}

export function whoOf(action: Pick<Action, 'staff' | 'responsible'>): string | null {
  return [action.staff?.name, action.responsible].filter(Boolean).join(', ') || null;
}

export function ActionLines({ record, actions, onOpen }: Props) {
  const t = useWords('plan');
  const title = useActionTitle(record);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 0.5 }}>
      {actions.map((action) => (
        <Box
          component="li"
          key={action.id}
          sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 } }}
        >
          <ButtonBase onClick={() => onOpen(action.id)} sx={lineStyle}>
            <Box component="span" sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }} dir="auto">
              {title(action)}
              <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>
                {[t(`whom.${action.forWhom}`), whoOf(action) ?? t('plan.nobody')].join(' · ')}
                {action.jointId ? ` · ${t('plan.joint')}` : ''}
              </Box>
            </Box>
            <Box component="span" sx={{ width: 150 }}>
              <DueChip date={action.dueOn} overdueDays={action.overdueDays} done={action.status === 'done'} />
            </Box>
            <Box component="span" sx={{ width: 130 }}>
              <StateChip plain state={stepShape[action.status]} words={t(`step.${action.status}`)} />
            </Box>
          </ButtonBase>
        </Box>
      ))}
    </Box>
  );
}

const lineStyle = {
  width: '100%',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  alignItems: 'center',
  textAlign: 'start',
  fontFamily: 'inherit',
  fontSize: '0.875rem',
  px: 1,
  py: 0.75,
  minHeight: 40,
  borderRadius: 1,
  '&:hover': { bgcolor: 'action.hover' },
};
