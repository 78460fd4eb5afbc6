/**
 * "Where are we": one sentence, the next step, the figures with their lists, and the way itself. Figures alone are
 * asked for, so that a board member may open it; who may read no more sees them without links.
 */
import { useState } from 'react';
import Button from '@mui/material/Button';
import { useAsk } from '../../../app/api.ts';
import { useCan } from '../../../app/me.ts';
import { useWords } from '../../../app/i18n.ts';
import { TransitionLinks } from '../../../app/TransitionLinks.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { EditIcon } from '../../../ui/icons.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { Page } from '../../../ui/Page.tsx';
import { EditPath } from '../edit/EditPath.tsx';
import { NextStepButton } from './NextStep.tsx';
import { PhasePath } from './PhasePath.tsx';
import { StartHere } from './StartHere.tsx';
import { summarise } from './summary.ts';
import { Totals } from './Totals.tsx';
import { useStateSentence } from './useStateSentence.ts';
import { Tools } from './Tools.tsx';

export function OverviewPage() {
  const t = useWords('transition');
  const mayRead = useCan('transition.read') !== null;
  const mayPlan = useCan('transition.plan') !== null;
  const [editing, setEditing] = useState(false);
  const asked = useAsk('transition.overview', { retired: editing }, { keepPrevious: true });
  const sentence = useStateSentence();
  const overview = asked.data;
  if (!overview) {
    return (
      <Page title={t('overview.title')}>
        {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading />}
      </Page>
    );
  }
  const summary = summarise(overview);
  const fresh = summary.state === 'fresh';
  return (
    <Page
      title={t('overview.title')}
      state={sentence(summary)}
      action={mayRead && !fresh ? <NextStepButton next={summary.next} /> : undefined}
    >
      <TransitionLinks />
      {fresh && mayRead && summary.here ? <StartHere stage={summary.here} mayPlan={mayPlan} /> : null}
      {fresh ? null : <Totals total={overview.total} linked={mayRead} />}
      {editing ? (
        <EditPath phases={overview.phases} />
      ) : (
        <PhasePath phases={overview.phases} linked={mayRead} here={summary.here?.id ?? null} />
      )}
      <Tools linked={mayRead}>
        {mayPlan ? (
          <Button size="small" startIcon={<EditIcon />} aria-pressed={editing} onClick={() => setEditing(!editing)}>
            {editing ? t('overview.stopEditing') : t('overview.edit')}
          </Button>
        ) : null}
      </Tools>
    </Page>
  );
}
