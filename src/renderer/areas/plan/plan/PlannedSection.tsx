/** What is planned: goals by domain with the actions that lead there, and actions of no particular goal. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { planDomains } from '../../../../shared/catalogue/plan.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useAmounts } from '../../../ui/useAmounts.ts';
import { partPath } from '../paths.ts';
import type { Goal, PlanRecord } from '../types.ts';
import { ActionLines } from './ActionLines.tsx';
import { ActionForm } from './ActionForm.tsx';
import { GoalForm } from './GoalForm.tsx';
import { GoalTools } from './GoalTools.tsx';

interface Props {
  readonly record: PlanRecord;
  readonly onOpen: (actionId: string) => void;
}
/** Being added: a goal, or an action of a goal (of none for null). */
type Adding = { readonly what: 'goal' } | { readonly what: 'action'; readonly goalId: string | null };

export function PlannedSection({ record, onOpen }: Props) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const [adding, setAdding] = useState<Adding | null>(null);
  const { goals, actions, child } = record;
  const sorted = planDomains.flatMap((domain) => goals.filter((goal) => goal.domain === domain));
  const loose = actions.filter((one) => one.goalId === null);
  const empty = goals.length === 0 && actions.length === 0;
  const close = () => setAdding(null);
  return (
    <Section
      title={t('plan.planned')}
      state={<Totals record={record} />}
      action={mayWrite ? <AddButtons onAdd={setAdding} childId={child.id} /> : undefined}
    >
      {adding?.what === 'goal' ? <GoalForm childId={child.id} goal={null} onDone={close} /> : null}
      {adding?.what === 'action' && adding.goalId === null ? (
        <ActionForm record={record} action={null} goalId={null} onDone={close} />
      ) : null}
      {empty && !adding ? <EmptyState title={t('plan.nothing-planned')} text={t('plan.nothing-planned-text')} /> : null}
      {sorted.map((goal) => (
        <GoalBlock key={goal.id} record={record} goal={goal} onOpen={onOpen} adding={adding} onAdd={setAdding} />
      ))}
      {loose.length > 0 ? (
        <Box sx={{ mt: sorted.length > 0 ? 2 : 0 }}>
          {sorted.length > 0 ? <Heading>{t('plan.loose')}</Heading> : null}
          <ActionLines record={record} actions={loose} onOpen={onOpen} />
        </Box>
      ) : null}
    </Section>
  );
}

function AddButtons({ onAdd, childId }: { readonly onAdd: (adding: Adding) => void; readonly childId: string }) {
  const t = useWords('plan');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <GoButton to={partPath(childId, 'activities')} variant="text">
        {t('plan.suggested')}
      </GoButton>
      <Button size="small" startIcon={<PlusIcon />} onClick={() => onAdd({ what: 'goal' })}>
        {t('plan.add-goal')}
      </Button>
      <Button size="small" startIcon={<PlusIcon />} onClick={() => onAdd({ what: 'action', goalId: null })}>
        {t('plan.add-action')}
      </Button>
    </Box>
  );
}

/** How many of the actions are done, late, and what all of it costs. */
function Totals({ record: { actions } }: { readonly record: PlanRecord }) {
  const t = useWords('plan');
  const amounts = useAmounts();
  if (actions.length === 0) return null;
  const done = actions.filter((one) => one.status === 'done').length;
  const late = actions.filter((one) => one.overdueDays > 0).length;
  // Sums of different currencies stand beside each other.
  const sums = new Map<string, number>();
  for (const { currency, costEstimate } of actions) {
    if (currency !== null && costEstimate !== null) sums.set(currency, (sums.get(currency) ?? 0) + costEstimate);
  }
  const expected = [...sums].map(([currency, amount]) => amounts.whole(amount, currency)).join(' + ');
  const words = [
    t('plan.done-of', { done, count: actions.length }),
    late > 0 ? t('plan.late', { count: late }) : '',
    expected === '' ? '' : t('plan.cost', { amount: expected }),
  ];
  return <Typography color="text.secondary">{words.filter(Boolean).join(' · ')}</Typography>;
}

function Heading({ children }: { readonly children: string }) {
  return (
    <Typography component="h3" sx={{ fontWeight: 650, mb: 0.5 }}>
      {children}
    </Typography>
  );
}

interface BlockProps extends Props {
  readonly goal: Goal;
  readonly adding: Adding | null;
  readonly onAdd: (adding: Adding | null) => void;
}

function GoalBlock({ record, goal, onOpen, adding, onAdd }: BlockProps) {
  const t = useWords('plan');
  const { day } = useDates();
  const mayWrite = useCan('plan.write') !== null;
  const [editing, setEditing] = useState(false);
  const own = record.actions.filter((one) => one.goalId === goal.id);
  const adds = adding?.what === 'action' && adding.goalId === goal.id;
  if (editing) return <GoalForm childId={record.child.id} goal={goal} onDone={() => setEditing(false)} />;
  return (
    <Box sx={blockStyle}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="body2" color="text.secondary">
            {t(`domain.${goal.domain}`)}
          </Typography>
          <Typography component="h3" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }} dir="auto">
            {goal.wanted}
          </Typography>
          {goal.need ? <Box sx={{ color: 'text.secondary' }}>{t('plan.need', { need: goal.need })}</Box> : null}
          {goal.reachedOn ? (
            <StateChip plain state="done" words={t('plan.reached', { date: day(goal.reachedOn) })} />
          ) : null}
        </Box>
        {mayWrite ? (
          <GoalTools
            childId={record.child.id}
            goal={goal}
            onEdit={() => setEditing(true)}
            onAdd={() => onAdd({ what: 'action', goalId: goal.id })}
          />
        ) : null}
      </Box>
      {own.length > 0 ? <ActionLines record={record} actions={own} onOpen={onOpen} /> : null}
      {adds ? <ActionForm record={record} action={null} goalId={goal.id} onDone={() => onAdd(null)} /> : null}
    </Box>
  );
}

const blockStyle = {
  pb: 2,
  mb: 2,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { border: 0, pb: 0, mb: 0 },
};
