/** One criterion from the side: what the records say, what somebody states beside it, who sees to it, and waiving it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useCommand } from '../../../app/api.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { GoButton } from '../../../ui/Go.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useNames } from '../names.ts';
import { itemShape } from '../states.tsx';
import type { Item, ReadinessRecord } from '../types.ts';
import { useSays } from './ItemLines.tsx';
import { OwnerForm } from './OwnerForm.tsx';
import { StateForm } from './StateForm.tsx';
import { whereFrom } from './whereFrom.ts';

interface Props {
  readonly record: ReadinessRecord;
  readonly item: Item;
  readonly onClose: () => void;
}

export function CriterionPanel({ record, item, onClose }: Props) {
  const t = useWords('plan');
  const names = useNames();
  const mayWrite = useCan('plan.write') !== null;
  const hint = names.hint('criterion', item.criterionId);
  return (
    <SidePanel open title={names.entry('criterion', { id: item.criterionId, name: item.name })} onClose={onClose}>
      {hint ? <Typography sx={{ mb: 2 }}>{hint}</Typography> : null}
      <StateChip state={itemShape[item.state]} words={t(`item.${item.state}`)} />
      {item.critical ? <Box sx={{ mt: 1 }}>{t('readiness.critical-text')}</Box> : null}
      <RecordPart record={record} item={item} />
      <StatedPart record={record} item={item} />
      {mayWrite ? (
        <>
          <StateForm record={record} item={item} onDone={onClose} />
          <OwnerForm record={record} item={item} onDone={onClose} />
        </>
      ) : null}
    </SidePanel>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography component="h3" sx={{ fontWeight: 650 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function RecordPart({ record, item }: Omit<Props, 'onClose'>) {
  const t = useWords('plan');
  const says = useSays();
  const where = whereFrom(item.criterionId);
  return (
    <Part title={t('readiness.records-say')}>
      <Typography>{says(item)}</Typography>
      {item.disagrees ? <Typography sx={{ color: 'warning.main' }}>{t('readiness.disagrees')}</Typography> : null}
      {where ? (
        <Box sx={{ mt: 1 }}>
          <GoButton to={`/children/${record.child.id}/${where}`}>{t('readiness.open-records')}</GoButton>
        </Box>
      ) : null}
    </Part>
  );
}

/** What was stated last, by whom; taken back by who may. */
function StatedPart({ record, item }: Omit<Props, 'onClose'>) {
  const t = useWords('plan');
  const { instant } = useDates();
  const mayWrite = useCan('plan.write') !== null;
  const mayWaive = useCan('plan.approve') !== null;
  const [run, { running }] = useCommand('plan.undoCriterion');
  const words = useErrorWords();
  const { say } = useUndo();
  const { stated } = item;
  if (!stated) return null;
  const back = async () => {
    const result = await run({ childId: record.child.id, id: stated.id });
    if (!result.ok) say(words(result.error));
  };
  return (
    <Part title={t('readiness.stated')}>
      <StateChip plain state={itemShape[stated.state]} words={t(`item.${stated.state}`)} why={stated.reason} />
      <Typography variant="body2" color="text.secondary">
        {[stated.by?.name, instant(stated.at)].filter(Boolean).join(' · ')}
      </Typography>
      {mayWrite && (stated.state !== 'waived' || mayWaive) ? (
        <Button size="small" color="secondary" disabled={running} onClick={() => void back()}>
          {t('readiness.take-back')}
        </Button>
      ) : null}
    </Part>
  );
}
