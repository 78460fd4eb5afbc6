/** What could be done about a weak theme: proposed actions, one press each, and one of the organisation's own. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Finished } from '../../../../shared/areas/journey-assessment.ts';
import type { Output } from '../../../../shared/contract.ts';
import type { Failure } from '../../../../shared/result.ts';
import { limits } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { itemPath, useWayNames } from '../../../app/wayNames.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { useThemeWords } from './themeWords.ts';

interface Props {
  readonly assessment: Finished;
  readonly themeId: string;
  readonly name: string | null;
}

function useStages(): readonly Stage[] {
  const { phases } = useAsk('transition.overview', {}, { keepPrevious: true }).data ?? { phases: [] };
  return phases.flatMap((phase) => phase.stages);
}

export function WeakTheme({ assessment, themeId, name }: Props) {
  const t = useWords('journey');
  const words = useThemeWords();
  const names = useWayNames();
  const undo = useUndo();
  const stages = useStages();
  const proposals = words.proposals(themeId);
  const usual =
    stages.find((one) => one.id === proposals.stageId) ?? stages.find((one) => one.state !== 'done') ?? stages[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const [own, setOwn] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [act, { running }] = useCommand('journey.actOnTheme');
  const [remove] = useCommand('transition.remove');
  const stage = stages.find((one) => one.id === chosen) ?? usual;
  const acted = assessment.actions.filter((one) => one.themeId === themeId);
  const open = proposals.texts.filter((text) => !acted.some((one) => one.name === text));
  const add = async (text: string) => {
    if (!stage) return;
    const actionId = newId();
    const result = await act({ actionId, assessmentId: assessment.id, themeId, stageId: stage.id, name: text });
    setFailure(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setOwn('');
    undo.offer(t('assess.added', { stage: names.name('stage', stage) }), () =>
      remove({ kind: 'action', id: actionId, rev: 1 }),
    );
  };
  return (
    <Box component="section" aria-label={words.name({ id: themeId, name })} sx={{ display: 'grid', gap: 0.75 }}>
      <Typography variant="h3">{words.name({ id: themeId, name })}</Typography>
      {acted.map((one) => (
        <Box key={one.actionId} sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
          <StateChip plain state="done" words={t('assess.isAdded')} />
          <Go to={itemPath('action', one.stageId, one.actionId)}>
            {names.name('action', { id: one.actionId, name: one.name })}
          </Go>
        </Box>
      ))}
      {open.map((text) => (
        <Box key={text} className="no-print" sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box sx={{ flex: '1 1 300px' }}>{text}</Box>
          <Button size="small" startIcon={<PlusIcon />} disabled={running || !stage} onClick={() => void add(text)}>
            {t('assess.add')}
          </Button>
        </Box>
      ))}
      <OwnAction
        stages={stages}
        stage={stage}
        own={own}
        onOwn={setOwn}
        onStage={setChosen}
        busy={running}
        onAdd={add}
      />
      <ErrorLine failure={failure} />
    </Box>
  );
}

type Stage = Output<'transition.overview'>['phases'][number]['stages'][number];
interface OwnProps {
  readonly stages: readonly Stage[];
  readonly stage: Stage | undefined;
  readonly own: string;
  readonly onOwn: (own: string) => void;
  readonly onStage: (id: string) => void;
  readonly busy: boolean;
  readonly onAdd: (text: string) => Promise<void>;
}

/** An action in the organisation's own words, and to which stage all of these go. */
function OwnAction({ stages, stage, own, onOwn, onStage, busy, onAdd }: OwnProps) {
  const t = useWords('journey');
  const names = useWayNames();
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <MuiTextField
        size="small"
        label={t('assess.ownAction')}
        value={own}
        onChange={(event) => onOwn(event.target.value)}
        slotProps={{ htmlInput: { maxLength: limits.title } }}
        sx={{ flex: '2 1 220px' }}
      />
      <MuiTextField
        select
        size="small"
        label={t('assess.toStage')}
        value={stage?.id ?? ''}
        onChange={(event) => onStage(event.target.value)}
        sx={{ flex: '1 1 180px' }}
      >
        {stages.map((one) => (
          <MenuItem key={one.id} value={one.id}>
            {names.name('stage', one)}
          </MenuItem>
        ))}
      </MuiTextField>
      <Button
        size="small"
        startIcon={<PlusIcon />}
        disabled={busy || own.trim() === '' || !stage}
        onClick={() => void onAdd(own)}
      >
        {t('assess.add')}
      </Button>
    </Box>
  );
}
