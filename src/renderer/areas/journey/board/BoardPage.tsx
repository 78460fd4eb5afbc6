/** One page for the board: where we stand, what holds us back, children, money, people. Made to be printed on one A4. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Board } from '../../../../shared/areas/journey-board.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { reportPath } from '../paths.ts';
import { Holds } from './Holds.tsx';
import { Lines } from './Lines.tsx';
import { Milestones } from './Milestones.tsx';
import { Residence } from './Residence.tsx';
import { Risks } from './Risks.tsx';
import { StagesTable } from './StagesTable.tsx';

export function BoardPage() {
  const t = useWords('journey');
  const { day } = useDates();
  const asked = useAsk('journey.board', {}, { keepPrevious: true });
  const board = asked.data;
  return (
    <Box sx={paper}>
      <Page
        title={t('board.title')}
        state={board ? t('board.state', { organisation: board.organisation, date: day(board.today) }) : undefined}
        action={
          board ? (
            <>
              {board.nameless ? null : <GoButton to={reportPath}>{t('board.report')}</GoButton>}
              <PrintButton />
              <PdfButton fileName={`homeward-${t('board.file')}-${board.today}`} />
            </>
          ) : undefined
        }
      >
        <TransitionLinks />
        <ErrorLine failure={asked.error} onRetry={asked.refetch} />
        {board ? <Shown board={board} /> : <Loading lines={10} />}
      </Page>
    </Box>
  );
}

function Shown({ board }: { readonly board: Board }) {
  const t = useWords('journey');
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        '@media print': columns,
      }}
    >
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Part title={t('board.where')}>
          <StagesTable board={board} />
        </Part>
      </Box>
      <Column>
        <Part title={t('board.milestones')}>
          <Milestones board={board} />
        </Part>
        <Part title={t('board.children')}>
          <Residence board={board} />
        </Part>
        <Part title={t('board.ready')}>
          <Readiness board={board} />
        </Part>
        <Part title={t('board.around')}>
          <Lines lines={board.lines} />
        </Part>
      </Column>
      <Column>
        <Part title={t('board.holds')}>
          <Holds board={board} />
        </Part>
        <Part title={t('board.risks')}>
          <Risks board={board} />
        </Part>
      </Column>
      {board.nameless ? (
        <Typography variant="body2" color="text.secondary" sx={{ gridColumn: '1 / -1' }}>
          {t('board.nameless')}
        </Typography>
      ) : null}
    </Box>
  );
}

/** Parts below each other, as long as each is. */
function Column({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0, '@media print': { gap: '2mm' } }}>
      {children}
    </Box>
  );
}

function Readiness({ board: { readiness } }: { readonly board: Board }) {
  const t = useWords('journey');
  const { day } = useDates();
  if (readiness === null) return <Typography color="text.secondary">{t('board.noReadiness')}</Typography>;
  return (
    <>
      {t('assess.state', {
        readiness: t(`readiness.${readiness.readiness}`),
        goal: t(`endGoal.${readiness.endGoal}`),
        date: day(readiness.on),
      })}
    </>
  );
}

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        p: 1.5,
        minWidth: 0,
        breakInside: 'avoid',
      }}
    >
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

const columns = { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '2mm' };
/** Everything a little smaller on paper, so that it stays on one page. */
const paper = {
  page: 'board',
  '@page board': { size: 'A4 portrait', margin: '8mm' },
  '@media print': {
    '&, & *': { fontSize: '7.2pt !important', lineHeight: '1.25 !important' },
    '& h1': { fontSize: '13pt !important' },
    '& h2': { fontSize: '9pt !important', marginBottom: '0.6mm !important' },
    '& section': { padding: '1.6mm !important' },
    '& > div': { padding: '0 !important' },
    '& svg': { fontSize: '9pt !important' },
    // The words beside say as much, in less room.
    '& td div[aria-hidden]:has(+ span)': { display: 'none' },
    '& td': { whiteSpace: 'nowrap' },
    '& h1 + *': { marginBottom: 0 },
  },
};
