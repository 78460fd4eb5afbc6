/** The sections of a stage at the side, each with its state; choosing one scrolls there and takes the focus along. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { useWords } from '../../../app/i18n.ts';
import { useExport } from '../useExport.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';

export const sectionIds = {
  actions: 'stage-actions',
  milestones: 'stage-milestones',
  activities: 'stage-activities',
  about: 'stage-about',
} as const;

function goTo(id: string) {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section
    ?.querySelector<HTMLElement>('[role="row"][tabindex="0"], button, a, [tabindex="0"]')
    ?.focus({ preventScroll: true });
}

export function Sections({ stage }: { stage: Stage }) {
  const t = useWords('transition');
  const { done, counted, milestones, milestonesReached } = stage.progress;
  const items = [
    { id: sectionIds.actions, name: t('stage.actions'), state: t('overview.stageDone', { done, of: counted }) },
    {
      id: sectionIds.milestones,
      name: t('stage.milestones'),
      state: t('stage.reachedOf', { done: milestonesReached, of: milestones }),
    },
    ...(stage.activities.length > 0
      ? [
          {
            id: sectionIds.activities,
            name: t('stage.activities'),
            state: t('stage.activityCount', { count: stage.activities.length }),
          },
        ]
      : []),
    { id: sectionIds.about, name: t('stage.about'), state: '' },
  ];
  return (
    <Box component="nav" aria-label={t('stage.sections')} sx={{ position: 'sticky', top: 16 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <li key={item.id}>
            <ButtonBase
              onClick={() => goTo(item.id)}
              sx={{
                width: '100%',
                fontFamily: 'inherit',
                display: 'block',
                textAlign: 'start',
                borderRadius: 1,
                px: 1,
                py: 0.75,
                fontSize: '0.875rem',
                '&:hover': { bgcolor: (theme) => theme.tokens.sunk },
              }}
            >
              {item.name}
              <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
                {item.state}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
      <StageTools stageId={stage.id} />
    </Box>
  );
}

function StageTools({ stageId }: { stageId: string }) {
  const ask = useExport({ list: 'history', stageId });
  const t = useWords('transition');
  return (
    <Box sx={{ mt: 2, px: 1 }}>
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{t('stage.takeAlong')}</Box>
      <PrintButton />
      <PdfButton fileName="homeward-stage" />
      <CsvButton ask={ask} />
    </Box>
  );
}
