/** All gates of the way at a glance: what was decided, how much of what is asked is there. */
import { useNavigate } from 'react-router';
import type { Output } from '../../../../shared/contract.ts';
import { useAsk, useCommand } from '../../../app/api.ts';
import { useDates, useLanguage, useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { useWayNames } from '../../../app/wayNames.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList, type Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProgressInline } from '../../../ui/ProgressInline.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { gatePath } from '../paths.ts';
import { stateOfDecision } from './decisions.ts';

type Line = Output<'journey.gates'>['gates'][number];
const none: readonly Line[] = [];

export function GatesPage() {
  const t = useWords('journey');
  const language = useLanguage();
  const navigate = useNavigate();
  const asked = useAsk('journey.gates', {}, { keepPrevious: true });
  const [run] = useCommand('journey.export');
  const columns = useColumns();
  const gates = asked.data?.gates ?? none;
  const signed = gates.filter((one) => one.decision === 'go' || one.decision === 'conditions').length;
  return (
    <Page title={t('gate.title')} state={asked.data ? t('gate.state', { count: signed, of: gates.length }) : undefined}>
      <TransitionLinks />
      <DataList
        label={t('gate.title')}
        place="journey.gates"
        rows={gates}
        columns={columns}
        rowId={(one) => one.stage.id}
        onOpen={(one) => void navigate(gatePath(one.stage.id))}
        loading={asked.loading}
        error={asked.error}
        onRetry={asked.refetch}
        tools={<CsvButton ask={() => run({ list: 'sign-offs', language })} />}
        empty={<EmptyState title={t('gate.none')} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<Line>[] {
  const t = useWords('journey');
  const names = useWayNames();
  const { short } = useDates();
  const name = (line: Line) => names.name('stage', line.stage);
  return [
    { key: 'stage', head: t('column.stage'), width: '2fr', text: name, cell: name },
    {
      key: 'decision',
      head: t('column.decision'),
      width: '1.3fr',
      text: (line) => line.decision,
      cell: (line) => (
        <StateChip plain state={stateOfDecision(line.decision)} words={t(`decision.${line.decision ?? 'none'}`)} />
      ),
    },
    {
      key: 'on',
      head: t('column.on'),
      width: '112px',
      text: (line) => line.on,
      cell: (line) => (line.on === null ? '' : short(line.on)),
    },
    { key: 'by', head: t('column.by'), width: '1.4fr', text: (line) => line.by, cell: (line) => line.by ?? '' },
    {
      key: 'met',
      head: t('column.met'),
      width: '1.4fr',
      text: (line) => String(line.met).padStart(3, '0'),
      cell: (line) => (
        <ProgressInline
          done={line.met}
          begun={0}
          total={line.all}
          words={t('gate.met', { have: line.met, of: line.all })}
        />
      ),
    },
    {
      key: 'open',
      head: t('column.waits'),
      width: '1.4fr',
      text: (line) => String(line.open).padStart(3, '0'),
      cell: (line) => <Waits line={line} />,
    },
  ];
}

function Waits({ line }: { readonly line: Line }) {
  const t = useWords('journey');
  const words = [
    ...(line.open > 0 ? [t('gate.open', { count: line.open })] : []),
    ...(line.openConditions > 0 ? [t('gate.openConditions', { count: line.openConditions })] : []),
  ];
  return <>{words.join(' · ')}</>;
}
