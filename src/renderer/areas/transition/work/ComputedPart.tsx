/** What the records say: the sentence with its figures, and the list behind it. */
import Box from '@mui/material/Box';
import type { Computed } from '../../../../shared/areas/transition.ts';
import { useHasWord, useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useEntryWords } from '../names.ts';
import { behindPath } from '../paths.ts';
import { Part } from './Part.tsx';
import { stateOfComputed } from './states.ts';

export function useComputedSentence(): (computed: Computed) => string {
  const t = useWords('transition');
  const has = useHasWord('transition');
  return ({ sentence, have, need }) => {
    const key = `computed.${sentence}`;
    return has(key) ? t(key, { have, need }) : t('milestone.haveOfNeed', { have, need });
  };
}

export function useVerdict(): (computed: Computed) => string {
  const t = useWords('transition');
  return ({ met }) => {
    if (met === null) return t('milestone.cannotTell');
    return met ? t('milestone.recordsYes') : t('milestone.recordsNo');
  };
}

export function ComputedPart({ computed }: { computed: Computed }) {
  const t = useWords('transition');
  const words = useEntryWords();
  const sentence = useComputedSentence();
  const verdict = useVerdict();
  return (
    <Part
      title={t('column.recordsSay')}
      action={<Go to={behindPath(computed.sentence)}>{t('milestone.openBehind')}</Go>}
    >
      <StateChip state={stateOfComputed(computed)} words={verdict(computed)} />
      <Box sx={{ my: 1 }}>{sentence(computed)}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {computed.list.map((item) => (
          <Box
            key={item.id}
            component="li"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              py: 0.5,
              borderTop: 1,
              borderColor: 'divider',
              fontSize: '0.8125rem',
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>{words.anyName(item)}</Box>
            {item.detail === null ? null : <Box sx={{ color: 'text.secondary' }}>{item.detail}</Box>}
            <StateChip
              plain
              state={item.met ? 'done' : 'not-started'}
              words={item.met ? t('milestone.itemMet') : t('milestone.itemMissing')}
            />
          </Box>
        ))}
      </Box>
    </Part>
  );
}
