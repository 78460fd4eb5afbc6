/** The gate between a stage and the next: what it asks, what of it is true with the facts behind, and what was decided. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Gate } from '../../../../shared/areas/journey-sign-off.ts';
import { standingOf } from '../../../../shared/rules/sign-off.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { stagePath, useWayNames } from '../../../app/wayNames.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { EditIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { gatesPath, reportOfPath } from '../paths.ts';
import { CriteriaList } from './CriteriaList.tsx';
import { CriterionPanel } from './CriterionPanel.tsx';
import { DecidePanel } from './DecidePanel.tsx';
import { SignOffs } from './SignOffs.tsx';

export function GatePage() {
  const { stageId = '' } = useParams();
  const t = useWords('journey');
  const mayPlan = useCan('journey.plan') !== null;
  const [editing, setEditing] = useState(false);
  const asked = useAsk('journey.gate', { stageId, retired: editing }, { keepPrevious: true });
  const back = { to: gatesPath, label: t('gate.title') };
  const gate = asked.data?.stage.id === stageId ? asked.data : undefined;
  if (!gate) {
    return (
      <Page title={t('gate.title')} back={back}>
        {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={8} />}
      </Page>
    );
  }
  return <Shown key={stageId} gate={gate} mayPlan={mayPlan} editing={editing} onEdit={setEditing} />;
}

interface ShownProps {
  readonly gate: Gate;
  readonly mayPlan: boolean;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

function Shown({ gate, mayPlan, editing, onEdit }: ShownProps) {
  const t = useWords('journey');
  const names = useWayNames();
  const mayDecide = useCan('journey.decide') !== null;
  const [deciding, setDeciding] = useState(false);
  const stage = names.name('stage', gate.stage);
  return (
    <Page
      title={t('gate.of', { stage })}
      back={{ to: gatesPath, label: t('gate.title') }}
      state={<StateLine gate={gate} />}
      action={
        mayDecide ? (
          <Button variant="contained" onClick={() => setDeciding(true)}>
            {gate.signOffs.length > 0 ? t('gate.decideAgain') : t('gate.decide')}
          </Button>
        ) : undefined
      }
    >
      <TransitionLinks />
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
        <Go to={stagePath(gate.stage.id)}>{t('gate.toStage')}</Go>
        <Go to={reportOfPath(gate.stage.id)}>{t('gate.toReport')}</Go>
        <Box sx={{ flex: 1 }} />
        {mayPlan ? (
          <Button size="small" startIcon={<EditIcon />} aria-pressed={editing} onClick={() => onEdit(!editing)}>
            {editing ? t('gate.stopEditing') : t('gate.edit')}
          </Button>
        ) : null}
        <PrintButton />
        <PdfButton fileName={`homeward-${t('export.file.sign-offs')}`} />
      </Box>
      <Asked gate={gate} part="leave" title={t('gate.leave', { stage })} editing={editing} />
      {gate.next ? (
        <Asked
          gate={gate}
          part="enter"
          title={t('gate.enter', { stage: names.name('stage', gate.next) })}
          editing={editing}
        />
      ) : null}
      <Section title={t('gate.decisions')} id="decisions">
        <SignOffs gate={gate} />
      </Section>
      {deciding ? <DecidePanel gate={gate} onClose={() => setDeciding(false)} /> : null}
    </Page>
  );
}

function StateLine({ gate }: { readonly gate: Gate }) {
  const t = useWords('journey');
  const { all, met, open } = standingOf(gate.criteria.filter((one) => !one.retired));
  return (
    <>
      {open === 0 ? t('gate.ready', { of: all, have: met }) : t('gate.notReady', { count: open, of: all, have: met })}
    </>
  );
}

interface AskedProps {
  readonly gate: Gate;
  readonly part: 'leave' | 'enter';
  readonly title: string;
  readonly editing: boolean;
}

function Asked({ gate, part, title, editing }: AskedProps) {
  const t = useWords('journey');
  const [panel, setPanel] = useState<string | null>(null);
  const criteria = gate.criteria.filter((one) => one.part === part);
  const stageId = part === 'leave' ? gate.stage.id : (gate.next?.id ?? gate.stage.id);
  const open = criteria.find((one) => one.id === panel) ?? null;
  return (
    <Section
      title={title}
      action={
        editing ? (
          <Button size="small" startIcon={<PlusIcon />} onClick={() => setPanel('new')}>
            {t('gate.add')}
          </Button>
        ) : undefined
      }
    >
      <CriteriaList
        criteria={criteria}
        changed={gate.changedSince}
        editing={editing}
        stageOf={{ leave: gate.stage.id, enter: stageId }}
        onEdit={setPanel}
      />
      {panel !== null && (open !== null || panel === 'new') ? (
        <CriterionPanel criterion={open} stageId={stageId} part={part} onClose={() => setPanel(null)} />
      ) : null}
    </Section>
  );
}
