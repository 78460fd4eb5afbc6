/**
 * How a child is, written down on a day: sixty fields, none of them asked for but the day. What is typed is kept; cut
 * short, it comes back in the same field.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { HealthRecord } from '../../../../shared/areas/casefile-health.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { AddictionPart, DisabilityPart, GeneralPart, IllnessPart, NeedsPart, WhenPart } from './FormParts.tsx';
import { FunctioningPart } from './FunctioningPart.tsx';
import { HealthValues, healthDraft, startValues } from './healthForm.ts';

interface Props {
  readonly childId: string;
  readonly last: HealthRecord | null;
  readonly onDone: () => void;
}

function useHealthForm({ childId, last }: Pick<Props, 'childId' | 'last'>) {
  const { today } = useDates();
  const [id] = useState(newId);
  return useContractForm(HealthValues, startValues(childId, id, last, today));
}
export type HealthControl = ReturnType<typeof useHealthForm>['control'];

export function HealthForm({ childId, last, onDone }: Props) {
  const t = useWords('casefile');
  const { say } = useUndo();
  const form = useHealthForm({ childId, last });
  const [run] = useCommand('casefile.recordHealth');
  const saved = () => {
    say(t('health.saved'));
    onDone();
  };
  const { control } = form;
  return (
    <Section
      title={t(last ? 'health.again' : 'health.first')}
      state={t(last ? 'health.form-again' : 'health.form-first')}
    >
      <FormSheet
        form={form}
        draft={{ key: healthDraft(childId) }}
        save={t('health.save')}
        onSave={run}
        onSaved={saved}
        onCancel={onDone}
      >
        <Group title={t('health.part.when')}>
          <WhenPart control={control} />
        </Group>
        <Group title={t('health.part.general')}>
          <GeneralPart control={control} />
        </Group>
        <Group title={t('health.part.illness')}>
          <IllnessPart control={control} />
        </Group>
        <Group title={t('health.part.functioning')} text={t('health.part.functioning-text')}>
          <FunctioningPart control={control} />
        </Group>
        <Group title={t('health.part.disability')}>
          <DisabilityPart control={control} />
        </Group>
        <Group title={t('health.part.addiction')}>
          <AddictionPart control={control} />
        </Group>
        <Group title={t('health.part.needs')}>
          <NeedsPart control={control} />
        </Group>
      </FormSheet>
    </Section>
  );
}

function Group({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}) {
  return (
    <Box
      component="fieldset"
      sx={{ border: 0, m: 0, p: 0, minWidth: 0, borderTop: 1, borderColor: 'divider', pt: 1.5 }}
    >
      <Box component="legend" sx={{ p: 0, float: 'inline-start', width: '100%', mb: 1.5 }}>
        <Typography component="span" sx={{ fontWeight: 650 }}>
          {title}
        </Typography>
        {text ? (
          <Typography variant="body2" color="text.secondary">
            {text}
          </Typography>
        ) : null}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, clear: 'both' }}>{children}</Box>
    </Box>
  );
}
