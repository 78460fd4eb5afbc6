/** What was agreed: who does what, by when. Enter in the last line adds another. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { KeyboardEvent } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import type { StaffRef } from '../../../../shared/areas/team.ts';
import { newId } from '../../../app/api.ts';
import { limits } from '../../../../shared/text.ts';
import { useWords } from '../../../app/i18n.ts';
import { DateField, PersonField, TextField } from '../../../ui/fields.tsx';
import { PlusIcon, TrashIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { SessionForm } from './sessionForm.ts';

interface Props {
  readonly form: SessionForm;
  readonly staff: readonly StaffRef[];
  readonly session: SupervisionSession | null;
}

export function AgreedActions({ form, staff, session }: Props) {
  const t = useWords('supervision');
  const list = useFieldArray({ control: form.control, name: 'actions' });
  const person = useWatch({ control: form.control, name: 'person' });
  const add = () => list.append({ actionId: newId(), text: '', ownerId: person, dueOn: null });
  return (
    <Section title={t('field.actions')}>
      {list.fields.length === 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {t('field.actions-help')}
        </Typography>
      ) : null}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {list.fields.map((field, index) => (
          <ActionRow
            key={field.id}
            form={form}
            index={index}
            people={peopleFor(staff, session, field.ownerId)}
            kept={session?.actions.find((one) => one.id === field.actionId)}
            onRemove={() => list.remove(index)}
            onNext={index === list.fields.length - 1 ? add : null}
          />
        ))}
      </Box>
      <Button size="small" startIcon={<PlusIcon />} sx={{ mt: 1 }} onClick={add}>
        {t('field.add-action')}
      </Button>
    </Section>
  );
}

/** An owner who has left stays named. */
function peopleFor(
  staff: readonly StaffRef[],
  session: SupervisionSession | null,
  ownerId: string | null,
): readonly StaffRef[] {
  const known = staff.some((one) => one.id === ownerId);
  const owner = session?.actions.find((one) => one.owner.id === ownerId)?.owner;
  return known || !owner ? staff : [...staff, owner];
}

interface RowProps {
  readonly form: SessionForm;
  readonly index: number;
  readonly people: readonly StaffRef[];
  /** As it was kept: its words and its owner stay, its day may move. */
  readonly kept: SupervisionSession['actions'][number] | undefined;
  readonly onRemove: () => void;
  readonly onNext: (() => void) | null;
}

function ActionRow({ form, index, people, kept, onRemove, onNext }: RowProps) {
  const t = useWords('supervision');
  const { control } = form;
  const done = kept?.doneOn != null;
  const next = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !onNext) return;
    event.preventDefault();
    onNext();
  };
  return (
    <Box
      role="group"
      aria-label={t('field.action-number', { n: index + 1 })}
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: '1fr 40px', md: 'minmax(200px, 3fr) minmax(150px, 1.6fr) 160px 40px' },
        alignItems: 'start',
      }}
    >
      <Box onKeyDown={next}>
        <TextField
          control={control}
          name={`actions.${index}.text`}
          label={t('field.action')}
          max={limits.reason}
          disabled={kept !== undefined}
          autoFocus={kept === undefined}
        />
      </Box>
      <PersonField
        control={control}
        name={`actions.${index}.ownerId`}
        label={t('list.owner')}
        people={people}
        disabled={kept !== undefined}
      />
      <DateField control={control} name={`actions.${index}.dueOn`} label={t('list.due')} disabled={done} />
      {done ? (
        <span />
      ) : (
        <IconButton aria-label={t('field.remove-action', { n: index + 1 })} onClick={onRemove}>
          <TrashIcon sx={{ fontSize: 20 }} />
        </IconButton>
      )}
    </Box>
  );
}
