/** One stop as it was decided; opening admissions again asks why. */
import Box from '@mui/material/Box';
import { premises } from '../../../../shared/areas/premises.ts';
import type { AdmissionStop } from '../../../../shared/areas/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { Facts } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot } from '../forms/RecordFoot.tsx';

interface Props {
  readonly one: AdmissionStop;
  readonly onClose: () => void;
}

export function StopView({ one, onClose }: Props) {
  const t = useWords('premises');
  const mayWrite = useCan('premises.write') !== null;
  const title = t('admissions.stop-of', { home: one.site.name });
  if (mayWrite && one.until === null) return <OpenAgain one={one} title={title} onClose={onClose} />;
  return (
    <SidePanel open title={title} onClose={onClose}>
      <StopFacts one={one} />
      {mayWrite ? <RecordFoot kind="stop" record={one} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function StopFacts({ one }: { readonly one: AdmissionStop }) {
  const t = useWords('premises');
  const { day } = useDates();
  return (
    <Facts
      items={[
        { label: t('column.from'), value: day(one.from) },
        { label: t('column.decidedBy'), value: one.decidedBy },
        ...(one.reason ? [{ label: t('column.reason'), value: one.reason }] : []),
        ...(one.until ? [{ label: t('admissions.open-again'), value: day(one.until) }] : []),
        ...(one.endReason ? [{ label: t('field.why-open'), value: one.endReason }] : []),
      ]}
    />
  );
}

function OpenAgain({ one, title, onClose }: Props & { readonly title: string }) {
  const t = useWords('premises');
  const { today } = useDates();
  const [run] = useCommand('premises.openAdmissions');
  const form = useContractForm(premises['premises.openAdmissions'].input, {
    ...{ id: one.id, rev: one.rev, until: today, reason: '' },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={title}
      form={form}
      draft={{ key: `premises.open:${one.id}`, rev: one.rev }}
      save={t('form.open')}
      onSave={run}
      said={t('said.opened')}
      onClose={onClose}
      before={
        <Box sx={{ mb: 3 }}>
          <StopFacts one={one} />
        </Box>
      }
      foot={<RecordFoot kind="stop" record={one} onClose={onClose} />}
    >
      <DateField control={control} name="until" label={t('field.open-from')} required />
      <TextField control={control} name="reason" label={t('field.why-open')} max={limits.reason} multiline required />
    </RecordPanel>
  );
}
