/**
 * Choosing an action and carrying it forward. A plain step is one press; blocked and not relevant ask why, done asks
 * when. Where somebody may not change it, the state stands there alone.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { actionStatuses } from '../../../../shared/areas/transition.ts';
import type { Action, ActionStatus } from '../../../../shared/areas/transition.ts';
import { needsReason } from '../../../../shared/rules/status.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Part } from './Part.tsx';
import { StatusForm } from './StatusForm.tsx';
import { StateReason } from './StateReason.tsx';
import { stateOf } from './states.ts';
import type { May } from './useMay.ts';
import type { Seen } from './useSeen.ts';

export interface ActionPartProps {
  readonly action: Action;
  readonly seen: Seen;
  readonly may: May;
}

/** What one may go to: from a suggestion only choosing or setting aside; afterwards every state but the suggestion. */
function stepsFrom(status: ActionStatus): readonly ActionStatus[] {
  if (status === 'suggested') return ['not-started', 'not-relevant'];
  return actionStatuses.filter((one) => one !== 'suggested');
}

export function StatusPart({ action, seen, may }: ActionPartProps) {
  const t = useWords('transition');
  const { short } = useDates();
  const [asking, setAsking] = useState<ActionStatus | null>(null);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [run, { running }] = useCommand('transition.setStatus');
  const allowed = may.work && (action.status !== 'suggested' || may.plan);

  async function pick(status: ActionStatus) {
    setFailure(undefined);
    if (needsReason(status) || status === 'done') return setAsking(status);
    setAsking(null);
    const result = await run({ id: action.id, rev: seen.rev, status });
    if (result.ok) seen.saw(result.value.rev);
    else setFailure(result.error);
  }
  const doneOn = action.status === 'done' && action.doneOn ? t('action.doneOn', { date: short(action.doneOn) }) : null;
  return (
    <Part title={t('column.status')}>
      <Box sx={{ mb: allowed ? 1.5 : 0 }}>
        <StateReason
          state={stateOf(action.status)}
          words={t(`status.${action.status}`)}
          reason={action.reason ?? doneOn}
        />
      </Box>
      {allowed ? (
        <Box role="group" aria-label={t('action.changeStatus')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {stepsFrom(action.status).map((status) => (
            <StepButton
              key={status}
              status={status}
              from={action.status}
              asking={asking}
              busy={running}
              onPick={() => void pick(status)}
            />
          ))}
        </Box>
      ) : null}
      <ErrorLine failure={failure} />
      {asking ? (
        <StatusForm key={asking} action={action} status={asking} seen={seen} onDone={() => setAsking(null)} />
      ) : null}
    </Part>
  );
}

interface StepProps {
  readonly status: ActionStatus;
  readonly from: ActionStatus;
  readonly asking: ActionStatus | null;
  readonly busy: boolean;
  readonly onPick: () => void;
}

function StepButton({ status, from, asking, busy, onPick }: StepProps) {
  const t = useWords('transition');
  const pressed = (asking ?? from) === status;
  const asks = needsReason(status) || status === 'done';
  const words = from === 'suggested' && status === 'not-started' ? t('action.choose') : t(`status.${status}`);
  const main = from === 'suggested' && status === 'not-started';
  return (
    <Button
      size="small"
      variant={main ? 'contained' : 'outlined'}
      color={pressed || main ? 'primary' : 'secondary'}
      aria-pressed={pressed}
      disabled={busy}
      onClick={onPick}
      sx={pressed && !main ? { borderWidth: 2 } : {}}
    >
      {asks ? t('action.asks', { status: words }) : words}
    </Button>
  );
}
