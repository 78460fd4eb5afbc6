/** What the marks mean, on paper too. */
import Box from '@mui/material/Box';
import { documentStates, type DocumentState } from '../../../../shared/areas/casefile-documents.ts';
import { useWords, type Words } from '../../../app/i18n.ts';
import { marks } from './marks.ts';

export function Legend() {
  const t = useWords('casefile');
  const shown = documentStates.filter((state) => !['applied-for', 'handed-over', 'copy-received'].includes(state));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, mb: 0.5, fontSize: '0.8125rem' }}>
      {[...shown, 'expiring' as const].map((mark) => {
        const { icon: Icon, colour } = marks[mark];
        return (
          <Box key={mark} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
            <Icon aria-hidden sx={{ fontSize: 16, color: (theme) => theme.tokens[colour] }} />
            {mark === 'expiring' ? t('home.legend-expiring') : legendWord(t, mark)}
          </Box>
        );
      })}
    </Box>
  );
}

/** Marks that look alike are named together. */
function legendWord(t: Words<'casefile'>, mark: DocumentState): string {
  if (mark === 'requested') return t('home.legend-under-way');
  return mark === 'original-held' ? t('home.legend-there') : t(`documentState.${mark}`);
}
