/** An activity that serves several children: when and where it is, how many it serves, and saying for all that it is done. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { isOver } from '../../../../shared/rules/plan.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { useUndo } from '../../../ui/Undo.tsx';
import type { Action, PlanRecord } from '../types.ts';

export function JointPart({ record, action }: { readonly record: PlanRecord; readonly action: Action }) {
  const t = useWords('plan');
  const { day, today } = useDates();
  const mayWrite = useCan('plan.write') !== null;
  const [run, { running }] = useCommand('plan.jointDone');
  const words = useErrorWords();
  const { say } = useUndo();
  const joint = record.joints.find((one) => one.id === action.jointId);
  if (!joint) return null;
  const all = async () => {
    const result = await run({ childId: record.child.id, id: newId(), jointId: joint.id, on: today, note: null });
    say(result.ok ? t('joint.done-said', { count: result.value.children }) : words(result.error));
  };
  const facts = [joint.heldOn ? day(joint.heldOn) : null, joint.place, joint.staff?.name].filter(Boolean);
  return (
    <Box sx={{ mt: 2, p: 1.5, borderRadius: 1, bgcolor: (theme) => theme.tokens.sunk }}>
      <Typography sx={{ fontWeight: 650 }}>{t('joint.serves', { count: joint.children })}</Typography>
      <Typography color="text.secondary">{facts.join(' · ')}</Typography>
      {mayWrite && !isOver(action.status) ? (
        <Button size="small" variant="outlined" disabled={running} sx={{ mt: 1 }} onClick={() => void all()}>
          {t('joint.done-for-all')}
        </Button>
      ) : null}
    </Box>
  );
}
