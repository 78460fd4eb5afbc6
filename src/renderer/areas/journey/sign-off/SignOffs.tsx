/** The decisions made at a gate, newest first. None is ever changed: the next one says what it follows. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Gate, SignOff } from '../../../../shared/areas/journey-sign-off.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { itemPath, useWayNames } from '../../../app/wayNames.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { stateOfCriterion, stateOfDecision } from './decisions.ts';
import { useCriterionWords } from './useCriterionWords.ts';

export function SignOffs({ gate }: { readonly gate: Gate }) {
  const t = useWords('journey');
  if (gate.signOffs.length === 0) return <Typography color="text.secondary">{t('gate.noDecision')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {gate.signOffs.map((one, index) => (
        <Card key={one.id} signOff={one} newest={index === 0} changed={index === 0 ? gate.changedSince.length : 0} />
      ))}
    </Box>
  );
}

interface CardProps {
  readonly signOff: SignOff;
  readonly newest: boolean;
  readonly changed: number;
}

function Card({ signOff, newest, changed }: CardProps) {
  const t = useWords('journey');
  const dates = useDates();
  const [open, setOpen] = useState(false);
  return (
    <Paper variant="outlined" sx={{ p: 1.5, opacity: newest ? 1 : 0.8, breakInside: 'avoid' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <StateChip state={stateOfDecision(signOff.decision)} words={t(`decision.${signOff.decision}`)} />
        <span>{t('gate.decidedLine', { date: dates.day(signOff.on), by: signOff.by })}</span>
        {newest ? null : <Typography color="text.secondary">{t('gate.followed')}</Typography>}
      </Box>
      {signOff.reason ? <Typography sx={{ mt: 1, whiteSpace: 'pre-wrap' }}>{signOff.reason}</Typography> : null}
      {signOff.overrideReason ? (
        <Typography sx={{ mt: 1 }}>{t('gate.inSpite', { reason: signOff.overrideReason })}</Typography>
      ) : null}
      <Conditions signOff={signOff} />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t('gate.recorded', { who: signOff.recordedBy?.name ?? '', when: dates.instant(signOff.recordedAt) })}{' '}
        {signOff.intact ? t('gate.intact') : ''}
        {changed > 0 ? ` ${t('gate.changed', { count: changed })}` : ''}
      </Typography>
      {signOff.intact ? null : <StateChip state="overdue" words={t('gate.notIntact')} />}
      <Button className="no-print" size="small" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ mt: 0.5 }}>
        {open ? t('gate.hideThen') : t('gate.showThen', { count: signOff.standing.length })}
      </Button>
      {open ? <Then signOff={signOff} /> : null}
    </Paper>
  );
}

function Conditions({ signOff }: { readonly signOff: SignOff }) {
  const t = useWords('journey');
  const names = useWayNames();
  if (signOff.conditions.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" color="text.secondary">
        {t('gate.conditions')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {signOff.conditions.map((one) => {
          const name = names.name('action', { id: one.actionId, name: one.name });
          return (
            <Box component="li" key={one.actionId} sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
              {one.gone ? name : <Go to={itemPath('action', one.stageId, one.actionId)}>{name}</Go>}
              <StateChip
                plain
                state={one.gone ? 'not-relevant' : one.done ? 'done' : 'not-started'}
                words={t(one.gone ? 'gate.conditionGone' : one.done ? 'gate.conditionDone' : 'gate.conditionOpen')}
              />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

function Then({ signOff }: { readonly signOff: SignOff }) {
  const t = useWords('journey');
  const words = useCriterionWords();
  return (
    <Box
      component="ul"
      aria-label={t('gate.then')}
      sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, fontSize: '0.8125rem' }}
    >
      {signOff.standing.map((one) => (
        <Box component="li" key={one.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, py: 0.25 }}>
          <StateChip
            plain
            state={stateOfCriterion(one)}
            words={t(one.met === null ? 'criterion.unknown' : one.met ? 'criterion.met' : 'criterion.open')}
          />
          <span>{words.asks({ ...one, name: one.name })}</span>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {[words.then(one), one.note].filter(Boolean).join(' · ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
