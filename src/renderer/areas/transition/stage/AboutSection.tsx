/** About a stage itself: its aim in the organisation's words, its name, its history, where it comes from. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { EditIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { RenameForm } from '../edit/RenameForm.tsx';
import { useEntryCommands } from '../edit/useEntryCommands.ts';
import { useEntryWords } from '../names.ts';
import { HistoryPart } from '../work/HistoryPart.tsx';
import { OriginLine } from '../work/OriginLine.tsx';
import { Part } from '../work/Part.tsx';
import { useFieldWords } from '../work/useFieldWords.ts';
import { sectionIds } from './Sections.tsx';

interface Props {
  readonly stage: Stage;
  readonly mayPlan: boolean;
}

export function AboutSection({ stage, mayPlan }: Props) {
  const t = useWords('transition');
  return (
    <Section id={sectionIds.about} title={t('stage.about')}>
      <NamePart stage={stage} mayPlan={mayPlan} />
      <AimPart stage={stage} mayPlan={mayPlan} />
      <HistoryPart kind="stage" id={stage.id} people={[]} />
      <OriginLine kind="stage" entry={stage} />
    </Section>
  );
}

function ChangeButton({ what, onClick }: { what: string; onClick: () => void }) {
  const t = useWords('transition');
  return (
    <Button size="small" startIcon={<EditIcon />} aria-label={t('stage.changeWhat', { what })} onClick={onClick}>
      {t('stage.change')}
    </Button>
  );
}

function NamePart({ stage, mayPlan }: Props) {
  const t = useWords('transition');
  const words = useEntryWords();
  const commands = useEntryCommands('stage');
  const [editing, setEditing] = useState(false);
  const name = words.name('stage', stage);
  return (
    <Part
      title={t('column.name')}
      action={
        mayPlan && !editing ? <ChangeButton what={t('column.name')} onClick={() => setEditing(true)} /> : undefined
      }
    >
      {editing ? (
        <RenameForm kind="stage" entry={stage} name={name} commands={commands} onDone={() => setEditing(false)} />
      ) : (
        name
      )}
    </Part>
  );
}

function AimPart({ stage, mayPlan }: Props) {
  const t = useWords('transition');
  const words = useEntryWords();
  const [editing, setEditing] = useState(false);
  const aim = words.aim(stage.id, stage.aim);
  return (
    <Part
      title={t('export.field.aim')}
      action={
        mayPlan && !editing ? <ChangeButton what={t('export.field.aim')} onClick={() => setEditing(true)} /> : undefined
      }
    >
      {editing ? (
        <AimForm stage={stage} aim={aim ?? ''} onDone={() => setEditing(false)} />
      ) : (
        <Typography sx={{ whiteSpace: 'pre-wrap' }}>{aim ?? t('stage.noAim')}</Typography>
      )}
    </Part>
  );
}

const Aim = z.strictObject({ aim: optionalText(limits.reason) });

function AimForm({ stage, aim, onDone }: { stage: Stage; aim: string; onDone: () => void }) {
  const t = useWords('transition');
  const field = useFieldWords();
  const [run] = useCommand('transition.editAim');
  const [rev] = useState(stage.rev);
  const form = useContractForm(Aim, { aim });
  return (
    <Box>
      <FormSheet
        form={form}
        draft={{ key: `transition.aim:${stage.id}`, rev }}
        onSave={(values, over) => run({ stageId: stage.id, rev: over ?? rev, aim: values.aim })}
        onSaved={onDone}
        onCancel={onDone}
        conflictWords={field.word}
      >
        <TextField
          control={form.control}
          name="aim"
          label={t('export.field.aim')}
          help={t('stage.aimHelp')}
          multiline
          rows={3}
          max={limits.reason}
          autoFocus
        />
      </FormSheet>
    </Box>
  );
}
