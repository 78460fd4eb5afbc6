/** How far an action was, step by step. */
import Box from '@mui/material/Box';
import { useDates, useWords } from '../../../app/i18n.ts';
import { StateChip } from '../../../ui/StateChip.tsx';
import { stepShape } from '../states.tsx';
import type { Action } from '../types.ts';

/** How far it was before, newest first. */
export function StepHistory({ action }: { readonly action: Action }) {
  const t = useWords('plan');
  const { day } = useDates();
  if (action.steps.length === 0) return null;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}>
      {action.steps.map((step) => (
        <Box component="li" key={step.id} sx={{ py: 0.5, borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem' }}>
          <StateChip plain state={stepShape[step.status]} words={t(`step.${step.status}`)} why={step.reason} />{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {[day(step.on), step.by?.name, step.byCarer ? t('step.by-carer') : null].filter(Boolean).join(' · ')}
          </Box>
          {step.note ? <Box sx={{ whiteSpace: 'pre-wrap' }}>{step.note}</Box> : null}
        </Box>
      ))}
    </Box>
  );
}
