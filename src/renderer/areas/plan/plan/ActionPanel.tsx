/** One action from the side: how far it is and was, what else is known of it, and changing it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EditIcon, TrashIcon } from '../../../ui/icons.tsx';
import { Facts } from '../../../ui/Section.tsx';
import type { Fact } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { DueChip } from '../../../ui/StateChip.tsx';
import { Said } from '../parts/Said.tsx';
import { useRemove } from '../parts/useRemove.ts';
import type { Action, PlanRecord } from '../types.ts';
import { ActionForm } from './ActionForm.tsx';
import { useActionTitle, whoOf } from './ActionLines.tsx';
import { JointPart } from './JointPart.tsx';
import { StepPart } from './StepPart.tsx';

interface Props {
  readonly record: PlanRecord;
  /** Null: nothing is open. */
  readonly id: string | null;
  readonly onOpen: (actionId: string) => void;
  readonly onClose: () => void;
}

export function ActionPanel({ record, id, onOpen, onClose }: Props) {
  const title = useActionTitle(record);
  const action = record.actions.find((one) => one.id === id);
  if (!action) return null;
  return (
    <SidePanel open wide title={title(action)} onClose={onClose}>
      <Opened key={action.id} record={record} action={action} onOpen={onOpen} onClose={onClose} />
    </SidePanel>
  );
}

type OpenedProps = Omit<Props, 'id'> & { readonly action: Action };

function Opened({ record, action, onOpen, onClose }: OpenedProps) {
  const t = useWords('plan');
  const common = useWords('common');
  const mayWrite = useCan('plan.write') !== null;
  const [editing, setEditing] = useState<'action' | 'next' | null>(null);
  const remove = useRemove(record.child.id);
  const done = () => setEditing(null);
  if (editing === 'action') return <ActionForm record={record} action={action} goalId={action.goalId} onDone={done} />;
  if (editing === 'next') {
    return <ActionForm record={record} action={null} goalId={action.goalId} follows={action} onDone={onClose} />;
  }
  const gone = async () => {
    if (await remove({ kind: 'action', id: action.id, rev: action.rev }, t('plan.action-removed'))) onClose();
  };
  return (
    <>
      <StepPart record={record} action={action} onNext={() => setEditing('next')} />
      <Before record={record} action={action} onOpen={onOpen} />
      <ActionFacts action={action} />
      <JointPart record={record} action={action} />
      {mayWrite ? (
        <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
          <Button startIcon={<EditIcon />} onClick={() => setEditing('action')}>
            {common('action.edit')}
          </Button>
          <Button startIcon={<TrashIcon />} color="secondary" onClick={() => void gone()}>
            {t('plan.remove-action')}
          </Button>
        </Box>
      ) : null}
    </>
  );
}

/** What it took the place of, and what took its place. */
function Before({ record, action, onOpen }: Omit<OpenedProps, 'onClose'>) {
  const t = useWords('plan');
  const title = useActionTitle(record);
  const before = record.actions.find((one) => one.id === action.followsId);
  const after = record.actions.find((one) => one.followsId === action.id);
  const link = (one: Action, words: string) => (
    <Box sx={{ mb: 1 }}>
      {words}{' '}
      <Button size="small" onClick={() => onOpen(one.id)} sx={{ textAlign: 'start' }}>
        {title(one)}
      </Button>
    </Box>
  );
  return (
    <>
      {before ? link(before, t('plan.instead-of')) : null}
      {after ? link(after, t('plan.followed-by')) : null}
    </>
  );
}

function ActionFacts({ action }: { readonly action: Action }) {
  const t = useWords('plan');
  const amounts = useAmounts();
  const known = (label: string, value: Fact['value'] | null): Fact[] => (value === null ? [] : [{ label, value }]);
  const money = (amount: number | null) =>
    amount === null || action.currency === null ? null : amounts.exact(amount, action.currency);
  const due = action.dueOn ? (
    <DueChip date={action.dueOn} overdueDays={action.overdueDays} done={action.status === 'done'} />
  ) : null;
  const referral =
    action.referredTo === null
      ? null
      : [action.referredTo, action.referralState ? t(`referral.${action.referralState}`) : null]
          .filter(Boolean)
          .join(': ');
  return (
    <Box sx={{ mt: 2 }}>
      <Facts
        items={[
          { label: t('field.forWhom'), value: t(`whom.${action.forWhom}`) },
          { label: t('field.responsible-short'), value: whoOf(action) ?? t('plan.nobody') },
          ...known(t('field.contact'), action.contact),
          ...known(t('field.dueOn'), due),
          ...known(t('field.costEstimate'), money(action.costEstimate)),
          ...known(t('field.costActual'), money(action.costActual)),
          ...known(t('field.referredTo'), referral),
          ...known(t('field.document'), action.document),
          ...known(t('field.carerTask'), action.carerTask),
        ]}
      />
      <Said who={t('field.childView')} words={action.childView} />
      <Said who={t('field.familyView')} words={action.familyView} />
      {action.note ? <Typography sx={{ mt: 1.5, whiteSpace: 'pre-wrap' }}>{action.note}</Typography> : null}
    </Box>
  );
}
