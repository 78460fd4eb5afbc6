/** What everybody who meets the child has to know: set, changed and ended here, shown above every page of the record. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import type { Alert, ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { alertLevels } from '../../../../shared/areas/children-parts.ts';
import { CivilDate } from '../../../../shared/dates.ts';
import { limits, text } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useChild } from '../../../ui/child.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { CheckField, DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useLists } from '../lists.ts';
import { useNames } from '../names.ts';
import { EditSection } from './EditSection.tsx';
import { PartLine, plainList } from './PartLine.tsx';
import { useConflictWords } from './useConflictWords.ts';
import { WithRecord } from './WithRecord.tsx';

export function AlertsPage() {
  return <WithRecord>{(record) => <Alerts record={record} />}</WithRecord>;
}

/** Over before today. */
function isOver(alert: Alert, today: string): boolean {
  return alert.until !== null && alert.until < today;
}

function Alerts({ record }: { readonly record: ChildRecord }) {
  const t = useWords('children');
  const { today } = useDates();
  const over = record.alerts.filter((one) => isOver(one, today));
  const present = record.alerts.filter((one) => !isOver(one, today));
  return (
    <>
      <EditSection
        adds
        title={t('section.alerts')}
        verb={t('alert.add')}
        form={(onDone) => <AlertForm alert={null} onDone={onDone} />}
      >
        {present.length === 0 ? <EmptyState title={t('alert.none')} text={t('alert.none-text')} /> : null}
        <AlertList alerts={present} />
      </EditSection>
      {over.length > 0 ? (
        <Section title={t('alert.over')}>
          <AlertList alerts={over} />
        </Section>
      ) : null}
    </>
  );
}

function AlertList({ alerts }: { readonly alerts: readonly Alert[] }) {
  const t = useWords('children');
  const { choice } = useNames();
  const { day } = useDates();
  const when = (alert: Alert) =>
    alert.until === null
      ? t('alert.since', { date: day(alert.from) })
      : t('alert.from-until', { from: day(alert.from), until: day(alert.until) });
  return (
    <Box component="ul" sx={plainList}>
      {alerts.map((alert) => (
        <PartLine
          key={alert.id}
          part="alert"
          id={alert.id}
          rev={alert.rev}
          name={choice(alert.kind)}
          form={(onDone) => <AlertForm alert={alert} onDone={onDone} />}
        >
          <Typography sx={{ fontWeight: 650 }}>
            {[choice(alert.kind), t(`level.${alert.level}`)].join(' · ')}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap' }}>{alert.text}</Typography>
          <Typography variant="body2" color="text.secondary">
            {[when(alert), t(alert.forCarers ? 'alert.carers-see' : 'alert.carers-do-not')].join(' · ')}
          </Typography>
        </PartLine>
      ))}
    </Box>
  );
}

const AlertValues = z.strictObject({
  kindId: z.string().min(1, 'required'),
  level: z.enum(alertLevels),
  text: text(limits.reason),
  from: CivilDate,
  until: CivilDate.nullable(),
  forCarers: z.boolean(),
});

function AlertForm({ alert, onDone }: { readonly alert: Alert | null; readonly onDone: () => void }) {
  const t = useWords('children');
  const { today } = useDates();
  const childId = useChild().id;
  const { options } = useLists();
  const conflict = useConflictWords();
  const [id] = useState(() => alert?.id ?? newId());
  const [save] = useCommand('children.saveAlert');
  const form = useContractForm(AlertValues, {
    kindId: alert?.kind.id ?? '',
    level: alert?.level ?? 'critical',
    text: alert?.text ?? '',
    from: alert?.from ?? today,
    until: alert?.until ?? null,
    forCarers: alert?.forCarers ?? true,
  });
  const { control } = form;
  return (
    <FormSheet
      form={form}
      draft={{ key: `children.alert:${alert?.id ?? childId}`, rev: alert?.rev ?? null }}
      {...(alert ? {} : { save: t('alert.add') })}
      onSave={(values, over) => save({ ...values, childId, id, rev: alert ? (over ?? alert.rev) : null })}
      onSaved={onDone}
      onCancel={onDone}
      {...conflict}
    >
      <SelectField
        control={control}
        name="kindId"
        label={t('field.kind_id')}
        options={options('alert-kind', alert ? [alert.kind.id] : [])}
      />
      <SelectField
        control={control}
        name="level"
        label={t('field.level')}
        options={alertLevels.map((value) => ({ value, words: t(`level.${value}`), help: t(`level-help.${value}`) }))}
      />
      <TextField
        control={control}
        name="text"
        label={t('field.body')}
        help={t('alert.text-help')}
        multiline
        rows={2}
        max={limits.reason}
      />
      <Box sx={twoStyle}>
        <DateField control={control} name="from" label={t('field.starts_on')} required />
        <DateField control={control} name="until" label={t('field.ends_on')} help={t('alert.until-help')} />
      </Box>
      <CheckField control={control} name="forCarers" label={t('field.for_carers')} help={t('alert.carers-help')} />
    </FormSheet>
  );
}

const twoStyle = { display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } };
