/** One risk or issue: what it is, how it went up and down, the next review, what it blocks, and what was changed. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Risk } from '../../../shared/areas/risks.ts';
import { useCommand } from '../../app/api.ts';
import { useDates, useHasWord, useWords } from '../../app/i18n.ts';
import { useCan, useMe } from '../../app/me.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { Facts } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { DueChip, StateChip } from '../../ui/StateChip.tsx';
import { useUndo } from '../../ui/Undo.tsx';
import { useContractForm } from '../../ui/useContractForm.ts';
import { BlocksPart } from './BlocksPart.tsx';
import { CloseForm } from './CloseForm.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { LevelChip } from './LevelChip.tsx';
import { RiskFields } from './RiskFields.tsx';
import { describedBy, inForm, RiskValues, valuesOf, type RiskForm, type RiskOutput } from './riskForm.ts';
import { ReviewsPart } from './ReviewsPart.tsx';

interface Props {
  readonly risk: Risk;
  readonly onClose: () => void;
}
type Doing = 'look' | 'edit' | 'review' | 'close';

export function RiskPanel({ risk, onClose }: Props) {
  const t = useWords('risks');
  const { user } = useMe();
  const mayPlan = useCan('risks.plan') !== null;
  const work = useCan('risks.work');
  const mayReview = work === 'all' || (work === 'own' && risk.owner?.id === user.id);
  const [doing, setDoing] = useState<Doing>('look');
  const back = () => setDoing('look');
  const open = risk.closedOn === null;
  return (
    <SidePanel
      open
      wide
      title={risk.title}
      onClose={onClose}
      actions={
        doing === 'look' ? (
          <>
            {open && mayReview ? (
              <Button variant="contained" onClick={() => setDoing('review')}>
                {t('action.review')}
              </Button>
            ) : null}
            {mayPlan ? <Button onClick={() => setDoing('edit')}>{t('action.edit')}</Button> : null}
            {mayPlan && open ? <Button onClick={() => setDoing('close')}>{t('action.close')}</Button> : null}
            {mayPlan && !open ? <Reopen risk={risk} /> : null}
            {mayPlan ? <Remove risk={risk} onClose={onClose} /> : null}
          </>
        ) : undefined
      }
    >
      {doing === 'edit' ? (
        <Edit risk={risk} onDone={back} />
      ) : doing === 'close' ? (
        <CloseForm risk={risk} onDone={back} />
      ) : (
        <Box sx={{ display: 'grid', gap: 3 }}>
          <Shown risk={risk} />
          <ReviewsPart risk={risk} reviewing={doing === 'review'} onDone={back} />
          <BlocksPart risk={risk} mayPlan={mayPlan} />
          <HistoryPart id={risk.id} />
        </Box>
      )}
    </SidePanel>
  );
}

function Shown({ risk }: { readonly risk: Risk }) {
  const t = useWords('risks');
  const { day } = useDates();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <StateChip state={risk.kind === 'issue' ? 'blocked' : 'waiting'} words={t(`kind.${risk.kind}`)} />
        {risk.closedOn === null ? null : (
          <StateChip state="done" words={t('state.closedOn', { date: day(risk.closedOn) })} why={risk.closeReason} />
        )}
      </Box>
      <Facts
        items={[
          { label: t('column.before'), value: <LevelChip rating={risk.before} /> },
          { label: t('column.now'), value: <LevelChip rating={risk.now} /> },
          {
            label: t('column.after'),
            value: risk.after === null ? t('field.notSaid') : <LevelChip rating={risk.after} />,
          },
          { label: t('column.owner'), value: risk.owner?.name ?? t('field.nobody') },
          {
            label: t('column.reviewOn'),
            value:
              risk.reviewOn === null ? (
                t('field.noDate')
              ) : (
                <DueChip date={risk.reviewOn} overdueDays={risk.overdueDays} done={risk.closedOn !== null} />
              ),
          },
          { label: t('column.raisedOn'), value: day(risk.raisedOn) },
        ]}
      />
      <Said label={t('column.cause')} text={risk.cause} />
      <Said label={t('column.effect')} text={risk.effect} />
      <Said
        label={t('column.plan')}
        text={
          [risk.response === null ? null : t(`response.${risk.response}`), risk.plan].filter(Boolean).join('. ') || null
        }
      />
    </>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div>
      <Typography variant="body2" color="text.secondary">
        {label}
      </Typography>
      <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', textAlign: 'start' }}>
        {text}
      </Typography>
    </div>
  );
}

function Edit({ risk, onDone }: { readonly risk: Risk; readonly onDone: () => void }) {
  const s = useWords('settings');
  const has = useHasWord('settings');
  const { today } = useDates();
  const [run] = useCommand('risks.edit');
  const form: RiskForm = useContractForm(RiskValues, valuesOf(risk, today));
  const save = async (values: RiskOutput, over?: number) => {
    const described = describedBy(values);
    if (!('before' in described)) return { ok: false, error: { code: 'invalid', ref: '', fields: described } } as const;
    const result = await run({ id: risk.id, rev: over ?? risk.rev, ...described });
    if (result.ok || !result.error.fields) return result;
    return { ok: false, error: { ...result.error, fields: result.error.fields.map(inForm) } } as const;
  };
  const word = (field: string) => {
    const key = `field.${field}`;
    return has(key) ? s(key) : field;
  };
  return (
    <FormSheet
      form={form}
      draft={{ key: `risks.edit:${risk.id}`, rev: risk.rev }}
      onSave={save}
      onSaved={onDone}
      onCancel={onDone}
      conflictWords={word}
    >
      <RiskFields form={form} risk={risk} />
    </FormSheet>
  );
}

function Reopen({ risk }: { readonly risk: Risk }) {
  const t = useWords('risks');
  const [run, { running }] = useCommand('risks.reopen');
  return (
    <Button disabled={running} onClick={() => void run({ id: risk.id, rev: risk.rev })}>
      {t('action.reopen')}
    </Button>
  );
}

function Remove({ risk, onClose }: Props) {
  const t = useWords('risks');
  const undo = useUndo();
  const [remove, { running }] = useCommand('risks.remove');
  const [restore] = useCommand('risks.restore');
  const away = async () => {
    const result = await remove({ id: risk.id, rev: risk.rev });
    if (!result.ok) return;
    undo.offer(t('state.removed'), () => restore(result.value));
    onClose();
  };
  return (
    <Button color="secondary" disabled={running} onClick={() => void away()}>
      {t('action.remove')}
    </Button>
  );
}
