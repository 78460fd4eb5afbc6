/** A service, and the day each stage of it was reached. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { premises, serviceKinds } from '../../../../shared/areas/premises.ts';
import type { Service } from '../../../../shared/areas/premises.ts';
import { serviceStages } from '../../../../shared/rules/premises.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { DateField, SelectField, TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { RecordPanel } from '../../../ui/RecordPanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RecordFoot, Remove } from '../forms/RecordFoot.tsx';
import { SiteField } from '../forms/SiteField.tsx';
import { useStoredWords } from '../names.ts';

interface Props {
  readonly one: Service | null;
  readonly siteId: string | null;
  readonly onClose: () => void;
}

export function ServicePanel({ one, siteId, onClose }: Props) {
  const t = useWords('premises');
  const stored = useStoredWords();
  const [id] = useState(() => one?.id ?? newId());
  const [run] = useCommand('premises.saveService');
  const form = useContractForm(premises['premises.saveService'].input, {
    ...{
      id,
      rev: one?.rev ?? null,
      siteId: one ? (one.site?.id ?? null) : siteId,
      kind: one?.kind ?? 'family-support',
    },
    ...{ name: one?.name ?? '', forWhom: one?.forWhom ?? null, note: one?.note ?? null },
  });
  const { control } = form;
  return (
    <RecordPanel
      title={one ? one.name : t('form.add-service')}
      form={form}
      draft={{ key: `premises.service:${one?.id ?? 'new'}`, rev: one?.rev ?? null }}
      save={one ? undefined : t('form.add-service')}
      onSave={run}
      said={t('said.service')}
      onClose={onClose}
      storedWords={stored}
      before={one ? <Stages one={one} /> : null}
      foot={one ? <RecordFoot kind="service" record={one} onClose={onClose} /> : null}
    >
      <TextField
        control={control}
        name="name"
        label={t('column.name')}
        max={limits.name}
        required
        autoFocus={one === null}
      />
      <SelectField
        control={control}
        name="kind"
        label={t('column.kind')}
        options={serviceKinds.map((value) => ({ value, words: t(`service-kind.${value}`) }))}
      />
      <SiteField control={control} name="siteId" label={t('column.home')} none={t('field.no-home')} />
      <TextField
        control={control}
        name="forWhom"
        label={t('column.forWhom')}
        help={t('field.for-help')}
        max={limits.title}
      />
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} multiline />
    </RecordPanel>
  );
}

/** What was reached when, newest first, and the next step. */
function Stages({ one }: { readonly one: Service }) {
  const t = useWords('premises');
  const { day } = useDates();
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('services.stages')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
        {one.stages.map((event) => (
          <Box
            component="li"
            key={event.id}
            sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.5, fontSize: '0.8125rem' }}
          >
            <Box sx={{ flex: 1 }}>
              {t('services.reached', { stage: t(`stage.${event.stage}`), date: day(event.on) })}
              {event.note ? <Box sx={{ color: 'text.secondary' }}>{event.note}</Box> : null}
            </Box>
            <Remove kind="stage" record={event} onClose={() => undefined} />
          </Box>
        ))}
      </Box>
      <NextStage key={one.stages.length} one={one} />
      <Typography variant="h3" sx={{ mt: 3, pt: 2, borderTop: 1, borderColor: 'divider' }}>
        {t('services.about')}
      </Typography>
    </Box>
  );
}

function NextStage({ one }: { readonly one: Service }) {
  const t = useWords('premises');
  const { today } = useDates();
  const { say } = useUndo();
  const [id] = useState(newId);
  const [run] = useCommand('premises.recordStage');
  const next = serviceStages[one.stage === null ? 0 : Math.min(serviceStages.indexOf(one.stage) + 1, 3)] ?? 'planned';
  const form = useContractForm(premises['premises.recordStage'].input, {
    id,
    serviceId: one.id,
    stage: next,
    on: today,
    note: null,
  });
  const { control } = form;
  return (
    <FormSheet
      form={form}
      draft={{ key: `premises.stage:${one.id}` }}
      save={t('form.stage')}
      onSave={run}
      onSaved={() => say(t('said.stage'))}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
        <SelectField
          control={control}
          name="stage"
          label={t('column.stage')}
          options={serviceStages.map((value) => ({ value, words: t(`stage.${value}`) }))}
        />
        <DateField control={control} name="on" label={t('field.reached-on')} max={today} required />
      </Box>
      <TextField control={control} name="note" label={t('column.note')} max={limits.reason} />
    </FormSheet>
  );
}
