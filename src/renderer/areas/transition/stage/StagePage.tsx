/**
 * One stage: what it is for, how far it is, its actions, milestones and activities in one scroll, with the sections at
 * the side. `?action=…` and `?milestone=…` open that panel, so that other pages can lead straight to one.
 */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Stage } from '../../../../shared/areas/transition.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { useEntryWords } from '../names.ts';
import { overviewPath } from '../paths.ts';
import { ActionPanel } from '../work/ActionPanel.tsx';
import { IssuesPart } from '../work/IssuesPart.tsx';
import { MilestonePanel } from '../work/MilestonePanel.tsx';
import { AboutSection } from './AboutSection.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import { ActivitiesSection } from './ActivitiesSection.tsx';
import { MilestonesSection } from './MilestonesSection.tsx';
import { Sections } from './Sections.tsx';
import { StageHeader } from './StageHeader.tsx';
import { StagePrint } from './StagePrint.tsx';

export function StagePage() {
  const { stageId = '' } = useParams();
  const t = useWords('transition');
  const words = useEntryWords();
  const back = { to: overviewPath, label: t('overview.title') };
  const [editing, setEditing] = useState(false);
  const asked = useAsk('transition.stage', { stageId, retired: editing }, { keepPrevious: true });
  const stage = asked.data?.id === stageId ? asked.data : undefined;
  if (!stage) {
    return (
      <Page title={t('stage.title')} back={back}>
        {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={8} />}
      </Page>
    );
  }
  return (
    <>
      <Box className="no-print">
        <Page
          title={words.name('stage', stage)}
          back={back}
          state={<StageHeader stage={stage} />}
          aside={<Sections stage={stage} />}
        >
          <TransitionLinks />
          <StageContent key={stage.id} stage={stage} editing={editing} onEdit={setEditing} />
        </Page>
      </Box>
      <StagePrint stage={stage} />
    </>
  );
}

interface ContentProps {
  readonly stage: Stage;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

function StageContent({ stage, editing, onEdit }: ContentProps) {
  const mayPlan = useCan('transition.plan') !== null;
  const [params, setParams] = useSearchParams();
  const open = (key: 'action' | 'milestone') => (id: string) => setParams({ [key]: id }, { replace: true });
  const close = () => setParams({}, { replace: true });
  const edit = mayPlan ? { editing, onEdit } : null;
  return (
    <>
      <IssuesPart ids={stage.blockedBy} />
      <ActionsSection stage={stage} edit={edit} onOpen={open('action')} />
      <MilestonesSection stage={stage} edit={edit} onOpen={open('milestone')} />
      <ActivitiesSection stage={stage} edit={edit} />
      <AboutSection stage={stage} mayPlan={mayPlan} />
      <ActionPanel id={params.get('action')} onClose={close} />
      <MilestonePanel id={params.get('milestone')} onClose={close} />
    </>
  );
}
