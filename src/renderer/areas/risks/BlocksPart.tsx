/** What an issue blocks: shown on that action or stage too, until the issue is closed or no longer in its way. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Risk } from '../../../shared/areas/risks.ts';
import type { Failure } from '../../../shared/result.ts';
import { newId, useAsk, useCommand } from '../../app/api.ts';
import { useWords } from '../../app/i18n.ts';
import { itemPath, stagePath, useWayNames } from '../../app/wayNames.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Go } from '../../ui/Go.tsx';
import { CloseIcon } from '../../ui/icons.tsx';

interface Props {
  readonly risk: Risk;
  readonly mayPlan: boolean;
}
type Block = Risk['blocks'][number];

export function BlocksPart({ risk, mayPlan }: Props) {
  const t = useWords('risks');
  const names = useWayNames();
  const [unblock] = useCommand('risks.unblock');
  const [failure, setFailure] = useState<Failure>();
  const issue = risk.kind === 'issue';
  if (!issue && !mayPlan) return null;
  const to = (block: Block) =>
    block.about === 'stage' ? stagePath(block.aboutId) : itemPath('action', block.stageId, block.aboutId);
  const away = async (block: Block) => {
    const result = await unblock({ id: risk.id, blockId: block.id, rev: risk.rev });
    setFailure(result.ok ? undefined : result.error);
  };
  return (
    <Box component="section" aria-label={t('block.title')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('block.title')}</Typography>
      {risk.blocks.length === 0 ? (
        <Typography color="text.secondary">{issue ? t('block.none') : t('block.onlyIssues')}</Typography>
      ) : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {risk.blocks.map((block) => {
          const name = names.name(block.about, { id: block.aboutId, name: block.name });
          return (
            <Box component="li" key={block.id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Box sx={{ flex: 1 }}>
                <Go to={to(block)}>{name}</Go>{' '}
                <Typography component="span" variant="body2" color="text.secondary">
                  {t(`block.about.${block.about}`)}
                </Typography>
              </Box>
              {mayPlan ? (
                <IconButton size="small" aria-label={t('block.away', { name })} onClick={() => void away(block)}>
                  <CloseIcon sx={{ fontSize: 18 }} />
                </IconButton>
              ) : null}
            </Box>
          );
        })}
      </Box>
      {issue && mayPlan && risk.closedOn === null ? <AddBlock risk={risk} onFailure={setFailure} /> : null}
      <ErrorLine failure={failure} />
    </Box>
  );
}

function AddBlock({ risk, onFailure }: { readonly risk: Risk; readonly onFailure: (failure?: Failure) => void }) {
  const t = useWords('risks');
  const names = useWayNames();
  const timeline = useAsk('journey.timeline', {});
  const [run, { running }] = useCommand('risks.block');
  const [chosen, setChosen] = useState('');
  const { stages = [], items = [] } = timeline.data ?? {};
  const options = stages.flatMap((stage) => [
    { about: 'stage' as const, id: stage.id, words: names.name('stage', stage) },
    ...items
      .filter((one) => one.kind === 'action' && one.stageId === stage.id && !one.settled)
      .map((one) => ({ about: 'action' as const, id: one.id, words: names.name('action', one) })),
  ]);
  const add = async () => {
    const option = options.find((one) => `${one.about} ${one.id}` === chosen);
    if (!option) return;
    const result = await run({ id: risk.id, rev: risk.rev, blockId: newId(), about: option.about, aboutId: option.id });
    onFailure(result.ok ? undefined : result.error);
    if (result.ok) setChosen('');
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <MuiTextField
        select
        fullWidth
        size="small"
        label={t('block.add')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {options.map((option) => (
          <MenuItem
            key={`${option.about} ${option.id}`}
            value={`${option.about} ${option.id}`}
            sx={option.about === 'stage' ? { fontWeight: 650 } : { paddingInlineStart: 4 }}
          >
            {option.words}
          </MenuItem>
        ))}
      </MuiTextField>
      <Button disabled={chosen === '' || running} onClick={() => void add()} sx={{ flex: 'none' }}>
        {t('block.save')}
      </Button>
    </Box>
  );
}
