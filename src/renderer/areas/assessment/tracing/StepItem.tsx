/** One step of the search: what was known, who was asked, what was found, and what comes next. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { TracingStep } from '../../../../shared/areas/assessment-family-parts.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';

interface Props {
  readonly childId: string;
  readonly step: TracingStep;
  readonly onEdit: () => void;
}

export function StepItem({ childId, step, onEdit }: Props) {
  const t = useWords('assessment');
  const common = useWords('common');
  const { day } = useDates();
  const mayWrite = useCan('assessment.write') !== null;
  const told = [
    ['field.known', step.known],
    ['field.askedWhom', step.askedWhom],
    ['field.found', step.found],
  ] as const;
  return (
    <Box
      component="li"
      sx={{ borderInlineStart: '3px solid', borderColor: 'divider', paddingInlineStart: 1.5, breakInside: 'avoid' }}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Typography sx={{ fontWeight: 650, flex: 1, minWidth: 160 }}>
          {day(step.on)} · {t(`source.${step.source}`)}
        </Typography>
        {mayWrite ? (
          <Button
            className="no-print"
            size="small"
            aria-label={t('tracing.edit', { date: day(step.on) })}
            onClick={onEdit}
          >
            {common('action.edit')}
          </Button>
        ) : null}
      </Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5 }}>
        {told.map(([label, words]) =>
          words === null ? null : (
            <div key={label}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {t(label)}
              </Typography>
              <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {words}
              </Box>
            </div>
          ),
        )}
      </Box>
      <NextStep childId={childId} step={step} mayWrite={mayWrite} />
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {step.by?.name}
      </Typography>
    </Box>
  );
}

function NextStep({ childId, step, mayWrite }: Omit<Props, 'onEdit'> & { readonly mayWrite: boolean }) {
  const t = useWords('assessment');
  const failed = useErrorWords();
  const { short, today } = useDates();
  const { offer, say } = useUndo();
  const [run, { running }] = useCommand('assessment.saveStep');
  if (step.next === null) return null;
  const mark = (rev: number, nextDoneOn: string | null) =>
    run({ childId, id: step.id, rev, on: step.on, source: step.source, nextDoneOn });
  const done = async () => {
    const result = await mark(step.rev, today);
    if (!result.ok) return say(failed(result.error));
    return offer(t('tracing.next-done'), () => mark(result.value.rev, null));
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.75 }}>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{t('tracing.next', { next: step.next })}</Box>
      {step.nextDoneOn === null ? (
        <>
          <DueChip date={step.nextOn} overdueDays={step.overdueDays} />
          {mayWrite ? (
            <Button className="no-print" size="small" disabled={running} onClick={() => void done()}>
              {t('tracing.mark-done')}
            </Button>
          ) : null}
        </>
      ) : (
        <StateChip plain state="done" words={t('tracing.done-on', { date: short(step.nextDoneOn) })} />
      )}
    </Box>
  );
}
