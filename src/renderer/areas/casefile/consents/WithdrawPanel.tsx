/** Somebody no longer agrees: from which day, who said so, and what follows. */
import Typography from '@mui/material/Typography';
import { casefile } from '../../../../shared/areas/casefile.ts';
import type { Consent } from '../../../../shared/areas/casefile-consents.ts';
import { limits } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, TextField } from '../../../ui/fields.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { EntryPanel } from '../parts/EntryPanel.tsx';

interface Props {
  readonly childId: string;
  readonly consent: Consent;
  readonly onClose: () => void;
}

export function WithdrawPanel({ childId, consent, onClose }: Props) {
  const t = useWords('casefile');
  const { today } = useDates();
  const [run] = useCommand('casefile.withdrawConsent');
  const form = useContractForm(casefile['casefile.withdrawConsent'].input, {
    ...{ childId, id: consent.id, rev: consent.rev, withdrawnOn: today, withdrawnWhy: '' },
    withdrawnBy: consent.voice === 'child' ? t('voice.child') : (consent.giver ?? ''),
  });
  const { control } = form;
  return (
    <EntryPanel
      title={t('consent.withdraw-title', { about: t(`consentKind.${consent.kind}`) })}
      form={form}
      draft={{ key: `casefile.withdraw:${consent.id}`, rev: consent.rev }}
      save={t('consent.withdraw-save')}
      onSave={run}
      onClose={onClose}
    >
      <Typography>{t('consent.withdraw-text')}</Typography>
      <DateField
        control={control}
        name="withdrawnOn"
        label={t('field.withdrawn-on')}
        min={consent.saidOn}
        max={today}
        required
      />
      <TextField control={control} name="withdrawnBy" label={t('field.withdrawn-by')} max={limits.name} required />
      <TextField
        control={control}
        name="withdrawnWhy"
        label={t('field.withdrawn-why')}
        max={limits.reason}
        multiline
        rows={2}
      />
    </EntryPanel>
  );
}
