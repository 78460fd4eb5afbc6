/**
 * The full report of one stage, for paper: its aim, actions, milestones declared and shown, what was decided, what is
 * in the way. With or without the names of people, as whoever receives it may know.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Gate } from '../../../../shared/areas/journey-sign-off.ts';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useHasWord, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { useWayNames } from '../../../app/wayNames.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { boardPath, reportOfPath } from '../paths.ts';
import { ReportDecisions, ReportIssues, ReportTables } from './ReportParts.tsx';

const namings = ['names', 'nameless'] as const;
export type Naming = (typeof namings)[number];

export function ReportPage() {
  const t = useWords('journey');
  const { stageId } = useParams();
  const names = useWayNames();
  const navigate = useNavigate();
  const [naming, setNaming] = useState<Naming>('names');
  const overview = useAsk('transition.overview', {}, { keepPrevious: true });
  const stages = overview.data?.phases.flatMap((phase) => phase.stages) ?? [];
  const going = stages.findLast((stage) => stage.state === 'in-progress') ?? stages[0];
  const chosen = stages.find((stage) => stage.id === stageId) ?? going;
  return (
    <Box sx={paper}>
      <Page title={t('report.title')} back={{ to: boardPath, label: t('board.title') }}>
        <TransitionLinks />
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
          <FilterSelect
            label={t('column.stage')}
            value={chosen?.id ?? null}
            options={stages.map((stage) => ({ value: stage.id, words: names.name('stage', stage) }))}
            onChange={(id) => void navigate(reportOfPath(id ?? ''), { replace: true })}
          />
          <FilterSelect
            label={t('report.naming')}
            value={naming}
            options={namings.map((one) => ({ value: one, words: t(`report.naming.${one}`) }))}
            onChange={(value) => setNaming(value ?? 'names')}
          />
          <Box sx={{ flex: 1 }} />
          <PrintButton />
          <PdfButton fileName={`homeward-${t('report.file')}`} />
        </Box>
        <ErrorLine failure={overview.error} onRetry={overview.refetch} />
        {chosen ? <Report key={chosen.id} stageId={chosen.id} naming={naming} /> : <Loading lines={8} />}
      </Page>
    </Box>
  );
}

function Report({ stageId, naming }: { readonly stageId: string; readonly naming: Naming }) {
  const stage = useAsk('transition.stage', { stageId });
  const gate = useAsk('journey.gate', { stageId });
  if (stage.error ?? gate.error) return <ErrorLine failure={stage.error ?? gate.error} onRetry={stage.refetch} />;
  if (!stage.data || !gate.data) return <Loading lines={8} />;
  return <Sheet stage={stage.data} gate={gate.data} naming={naming} />;
}

interface SheetProps {
  readonly stage: Stage;
  readonly gate: Gate;
  readonly naming: Naming;
}

function Sheet({ stage, gate, naming }: SheetProps) {
  const t = useWords('journey');
  const w = useWords('transition');
  const c = useWords('catalogue');
  const has = useHasWord('catalogue');
  const names = useWayNames();
  const dates = useDates();
  const { organisation } = useMe();
  const aimKey = `aim.${stage.id}`;
  const aim = stage.aim ?? (has(aimKey) ? c(aimKey) : '');
  const { done, counted, milestonesReached, milestones } = stage.progress;
  return (
    <Box sx={sheet}>
      <Typography variant="h2">{names.name('stage', stage)}</Typography>
      <p>{[organisation, dates.day(dates.today)].join(' · ')}</p>
      <p>{aim}</p>
      <p>
        {[
          w(`status.stage.${stage.state}`),
          w('stage.actionsDone', { done, of: counted }),
          w('stage.milestonesReached', { done: milestonesReached, of: milestones }),
        ].join(' · ')}
      </p>
      <ReportDecisions gate={gate} naming={naming} />
      <ReportTables stage={stage} naming={naming} />
      <ReportIssues stage={stage} naming={naming} />
      {naming === 'nameless' ? <p>{t('report.nameless')}</p> : null}
    </Box>
  );
}

const paper = { page: 'report', '@page report': { size: 'A4 portrait', margin: '12mm' } } as const;
const sheet = {
  maxWidth: 900,
  p: 3,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& h3': { fontSize: '1rem', mt: 2, mb: 0.5 },
  '& p': { my: 0.5 },
  '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '0.8125rem' },
  '& th, & td': {
    textAlign: 'start',
    verticalAlign: 'top',
    border: 1,
    borderColor: 'divider',
    px: 0.75,
    py: 0.4,
    fontWeight: 400,
  },
  '& thead th': { fontWeight: 650 },
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
  '@media print': { border: 0, p: 0, maxWidth: 'none' },
} as const;
