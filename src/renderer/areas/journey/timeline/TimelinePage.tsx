/** Planned against real, stage by stage: what slips, what that pushes, and moving it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Timeline } from '../../../../shared/areas/journey-time.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useLanguage, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { Chart } from './Chart.tsx';
import { ClashDialog } from './ClashDialog.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { zooms, type Zoom } from './look.ts';
import { modelOf, openAtFirst, type ItemRow, type Model, type Moved } from './model.ts';
import { papers, PrintSheet, type Paper } from './PrintSheet.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { useMove } from './useMove.ts';

export function TimelinePage() {
  const t = useWords('journey');
  const asked = useAsk('journey.timeline', {}, { keepPrevious: true });
  const model = useMemo(() => asked.data && modelOf(asked.data), [asked.data]);
  if (!asked.data || !model) {
    return (
      <Page title={t('timeline.title')}>
        <TransitionLinks />
        {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={10} />}
      </Page>
    );
  }
  return <Shown timeline={asked.data} model={model} />;
}

/** "4 of 62 are late; the last stage is expected in March 2028": what the page comes to. */
function useStateWords(model: Model): string {
  const t = useWords('journey');
  const rows = model.stages.flatMap((stage) => stage.items);
  const planned = rows.filter((row) => row.item.goalDate !== null);
  const late = planned.filter((row) => row.forecast.slip > 0).length;
  const pushed = planned.filter((row) => row.forecast.pushed > 0 && row.forecast.pushed === row.forecast.slip).length;
  if (planned.length === 0) return t('timeline.stateNone');
  const first = t('timeline.state', { count: late, of: planned.length });
  return pushed > 0 ? `${first} ${t('timeline.statePushed', { count: pushed })}` : first;
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return open.has(id) ? new Set([...open].filter((one) => one !== id)) : new Set([...open, id]);
}

function Shown({ timeline, model }: { readonly timeline: Timeline; readonly model: Model }) {
  const t = useWords('journey');
  const mayMove = useCan('transition.plan') !== null;
  const moving = useMove();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(model.stages));
  const [zoom, setZoom] = useState<Zoom>('all');
  const [asTable, setAsTable] = useState(false);
  const [paper, setPaper] = useState<Paper>('A4');
  const [params, setParams] = useSearchParams();
  const rows = model.stages.flatMap((stage) => stage.items);
  const shown = rows.find((row) => row.key === params.get('item'));
  const show = (row: ItemRow) => setParams({ item: row.key }, { replace: true });
  const toggle = (id: string) => setOpen(toggled(open, id));
  const all = model.stages.map((row) => row.stage.id);
  return (
    <>
      <Box className="no-print">
        <Page title={t('timeline.title')} state={useStateWords(model)}>
          <TransitionLinks />
          <Tools
            zoom={zoom}
            onZoom={setZoom}
            paper={paper}
            onPaper={setPaper}
            asTable={asTable}
            onTable={setAsTable}
            allOpen={open.size === all.length}
            onAll={(wide) => setOpen(new Set(wide ? all : []))}
          />
          {rows.some((row) => row.item.goalDate !== null) ? null : <NothingPlanned />}
          {asTable ? (
            <TimelineTable model={model} onOpen={show} />
          ) : (
            <Chart
              model={model}
              open={open}
              zoom={zoom}
              mayMove={mayMove}
              onToggle={toggle}
              onMove={(row: ItemRow, to: Moved) => void moving.move(row.item, to)}
              onOpen={show}
            />
          )}
          {mayMove && !asTable ? <Help /> : null}
          {shown ? (
            <ItemPanel
              key={shown.key}
              row={shown}
              timeline={timeline}
              model={model}
              onClose={() => setParams({}, { replace: true })}
            />
          ) : null}
          <ClashDialog moving={moving} />
        </Page>
      </Box>
      <PrintSheet model={model} paper={paper} />
    </>
  );
}

function Help() {
  const t = useWords('journey');
  return <Box sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>{t('timeline.help')}</Box>;
}

function NothingPlanned() {
  const t = useWords('journey');
  return (
    <EmptyState
      title={t('timeline.empty')}
      text={t('timeline.emptyText')}
      action={<GoButton to="/transition">{t('timeline.emptyGo')}</GoButton>}
    />
  );
}

interface ToolsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
  readonly allOpen: boolean;
  readonly onAll: (open: boolean) => void;
}

function Tools({ zoom, onZoom, paper, onPaper, asTable, onTable, allOpen, onAll }: ToolsProps) {
  const t = useWords('journey');
  const language = useLanguage();
  const [run] = useCommand('journey.export');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      {asTable ? null : (
        <>
          <FilterSelect
            label={t('timeline.zoom')}
            value={zoom}
            options={zooms.map((one) => ({ value: one, words: t(`timeline.zoom.${one}`) }))}
            onChange={(value) => onZoom(value ?? 'all')}
          />
          <Button size="small" onClick={() => onAll(!allOpen)}>
            {allOpen ? t('timeline.closeAll') : t('timeline.openAll')}
          </Button>
        </>
      )}
      <Button size="small" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
        {asTable ? t('timeline.asChart') : t('timeline.asTable')}
      </Button>
      <Box sx={{ flex: 1 }} />
      <FilterSelect
        label={t('timeline.paper')}
        value={paper}
        options={papers.map((one) => ({ value: one, words: t(`timeline.paper.${one}`) }))}
        onChange={(value) => onPaper(value ?? 'A4')}
      />
      <PrintButton />
      <PdfButton fileName={`homeward-${t('export.file.timeline')}-${paper}`} />
      <CsvButton ask={() => run({ list: 'timeline', language })} />
    </Box>
  );
}
