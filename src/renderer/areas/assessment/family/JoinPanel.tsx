/** Takes a household that a brother or sister has already: one household, written once. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Output } from '../../../../shared/contract.ts';
import { searchable } from '../../../../shared/text.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { useErrorWords } from '../../../ui/errorWords.ts';
import { ListSearch } from '../../../ui/ListSearch.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useUndo } from '../../../ui/Undo.tsx';

type Choice = Output<'assessment.householdChoices'>['choices'][number];
/** More than a person reads: the rest is found by searching. */
const shown = 30;

export function JoinPanel({ childId, onClose }: { readonly childId: string; readonly onClose: () => void }) {
  const t = useWords('assessment');
  const [search, setSearch] = useState('');
  const asked = useAsk('assessment.householdChoices', { childId });
  const choices = asked.data?.choices ?? [];
  const words = searchable(search);
  const text = (one: Choice) => searchable([one.name, one.place, ...one.children.map((child) => child.name)].join(' '));
  const found = choices.filter((one) => text(one).includes(words));
  return (
    <SidePanel open title={t('family.join')} onClose={onClose}>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('family.join-text')}
      </Typography>
      {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : null}
      {asked.loading ? <Loading lines={4} /> : null}
      {asked.data && choices.length === 0 ? <EmptyState title={t('family.join-none')} /> : null}
      {choices.length > 6 ? <ListSearch value={search} onSearch={setSearch} /> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {found.slice(0, shown).map((one) => (
          <One key={one.id} childId={childId} choice={one} onClose={onClose} />
        ))}
      </Box>
    </SidePanel>
  );
}

interface OneProps {
  readonly childId: string;
  readonly choice: Choice;
  readonly onClose: () => void;
}

function One({ childId, choice, onClose }: OneProps) {
  const t = useWords('assessment');
  const failed = useErrorWords();
  const { say } = useUndo();
  const [run, { running }] = useCommand('assessment.joinHousehold');
  const join = async () => {
    const result = await run({ childId, householdId: choice.id, part: choice.sibling ? 'origin' : 'relatives' });
    if (!result.ok) return say(failed(result.error));
    return onClose();
  };
  const names = choice.children.map((child) => child.name ?? child.code).join(', ');
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1, py: 1, borderTop: 1, borderColor: 'divider', alignItems: 'center' }}
    >
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>{choice.name}</Typography>
        <Typography variant="body2" color="text.secondary">
          {[choice.place, t(choice.sibling ? 'family.join-sibling' : 'family.join-of', { names })]
            .filter((part) => part !== null)
            .join(' · ')}
        </Typography>
      </Box>
      <Button
        size="small"
        variant="outlined"
        disabled={running}
        aria-label={t('family.join-this-one', { name: choice.name })}
        onClick={() => void join()}
      >
        {t('family.join-this')}
      </Button>
    </Box>
  );
}
