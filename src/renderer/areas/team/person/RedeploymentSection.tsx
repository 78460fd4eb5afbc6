/** From the present role to a future one: what is planned, agreed and done for somebody whose work changes. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { team } from '../../../../shared/areas/team.ts';
import type { Staff } from '../../../../shared/areas/team.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { sectionIds } from './Sections.tsx';

type Plan = Staff['redeployments'][number];

export function RedeploymentSection({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const [open, setOpen] = useState<Plan | 'new' | null>(null);
  const add = (
    <Button size="small" startIcon={<PlusIcon />} onClick={() => setOpen('new')}>
      {t('page.plan-role')}
    </Button>
  );
  return (
    <Section id={sectionIds.redeployment} title={t('page.redeployment')} action={manages ? add : undefined}>
      {staff.redeployments.length === 0 ? (
        <Typography color="text.secondary">{t('list.no-plan-text')}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {staff.redeployments.map((plan) => (
            <PlanLine key={plan.id} plan={plan} onOpen={manages ? () => setOpen(plan) : undefined} />
          ))}
        </Box>
      )}
      {open ? <PlanPanel staff={staff} plan={open === 'new' ? null : open} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function PlanLine({ plan, onOpen }: { readonly plan: Plan; readonly onOpen: (() => void) | undefined }) {
  const t = useWords('team');
  const { short } = useDates();
  const state = plan.doneOn ? 'done' : plan.agreedOn ? 'in-progress' : 'not-started';
  const words = plan.doneOn
    ? t('list.role-done', { date: short(plan.doneOn) })
    : plan.agreedOn
      ? t('list.role-agreed', { date: short(plan.agreedOn) })
      : t('list.role-proposed');
  const rest = [plan.trainingNeeded ? t('list.needs-training', { training: plan.trainingNeeded }) : '', plan.note];
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', py: 0.75 }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 550 }}>{t('list.role-to', { from: plan.presentRole, to: plan.futureRole })}</Box>
        <Typography variant="body2" color="text.secondary">
          {rest.filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <StateChip plain state={state} words={words} />
      {onOpen ? (
        <Button
          size="small"
          className="no-print"
          aria-label={t('page.change-role', { role: plan.futureRole })}
          onClick={onOpen}
        >
          {t('page.change')}
        </Button>
      ) : null}
    </Box>
  );
}

interface PanelProps {
  readonly staff: Staff;
  readonly plan: Plan | null;
  readonly onClose: () => void;
}

function PlanPanel({ staff, plan, onClose }: PanelProps) {
  const t = useWords('team');
  const { say } = useUndo();
  const [id] = useState(() => plan?.id ?? newId());
  const [run] = useCommand('team.planRedeployment');
  const form = useContractForm(team['team.planRedeployment'].input, {
    id,
    staffId: staff.id,
    rev: plan?.rev ?? null,
    futureRole: plan?.futureRole ?? '',
    trainingNeeded: plan?.trainingNeeded ?? '',
    agreedOn: plan?.agreedOn ?? null,
    doneOn: plan?.doneOn ?? null,
    note: plan?.note ?? '',
  });
  const { control } = form;
  return (
    <SidePanel open title={t('page.redeployment-of', { person: staff.name })} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `team.role:${plan?.id ?? staff.id}`, rev: plan?.rev ?? null }}
        onSave={run}
        onSaved={() => (say(t('page.role-saved')), onClose())}
        onCancel={onClose}
      >
        <TextField
          control={control}
          name="futureRole"
          label={t('field.future-role')}
          max={limits.title}
          required
          autoFocus
        />
        <TextField
          control={control}
          name="trainingNeeded"
          label={t('field.training-needed')}
          multiline
          rows={2}
          max={limits.reason}
        />
        <DateField
          control={control}
          name="agreedOn"
          label={t('field.agreed-on')}
          help={t('field.agreed-help')}
          offerToday
        />
        <DateField control={control} name="doneOn" label={t('field.role-done-on')} offerToday />
        <TextField control={control} name="note" label={t('field.note')} multiline rows={2} max={limits.reason} />
      </FormSheet>
    </SidePanel>
  );
}
