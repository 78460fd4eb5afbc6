/** Decisions with what was asked, who was heard and why: so that nobody has to tell it twice. They stay as written. */
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Decision } from '../../../../shared/areas/casefile-voices.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { AddMore } from '../parts/AddMore.tsx';
import { Asked } from '../parts/Asked.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { Body, Entries, Entry, Said } from '../parts/Entry.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { useRemoving } from '../parts/useRemoving.ts';
import { DecisionPanel } from './DecisionPanel.tsx';

export function DecisionsPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.decisions', { childId }, { keepPrevious: true });
  return <Asked asked={asked}>{({ decisions }) => <Opened childId={childId} decisions={decisions} />}</Asked>;
}

function Opened({ childId, decisions }: { readonly childId: string; readonly decisions: readonly Decision[] }) {
  const t = useWords('casefile');
  const mayWrite = useCan('casefile.write') !== null;
  const [open, setOpen] = useState(false);
  const write = () => setOpen(true);
  const add = mayWrite ? <AddButton main words={t('decision.add')} onClick={write} /> : undefined;
  return (
    <Section
      title={t('decision.title')}
      state={<Typography color="text.secondary">{t('decision.state')}</Typography>}
      action={
        decisions.length > 0 ? (
          <>
            {add} <PrintButton />
          </>
        ) : undefined
      }
    >
      {mayWrite ? <DraftNotice draftKey={`casefile.decision:${childId}`} onOpen={write} /> : null}
      {decisions.length === 0 ? (
        <EmptyState title={t('decision.empty')} text={t('decision.empty-text')} action={add} />
      ) : (
        <Entries label={t('decision.title')}>
          {decisions.map((one) => (
            <One key={one.id} childId={childId} decision={one} mayWrite={mayWrite} />
          ))}
        </Entries>
      )}
      {open ? <DecisionPanel childId={childId} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function One({
  childId,
  decision,
  mayWrite,
}: {
  readonly childId: string;
  readonly decision: Decision;
  readonly mayWrite: boolean;
}) {
  const t = useWords('casefile');
  const remove = useRemoving(childId);
  return (
    <Entry
      on={decision.decidedOn}
      title={decision.question}
      chips={
        <Typography variant="body2" color="text.secondary" component="span">
          {t(`decisionStep.${decision.step}`)}
        </Typography>
      }
      entry={decision}
      actions={
        mayWrite ? <RemoveTool of={decision.question} onClick={() => void remove('decision', decision)} /> : null
      }
    >
      <Body>{decision.decided}</Body>
      <Said
        items={[
          [t('field.why'), decision.why],
          [t('field.risks'), decision.risks],
          [t('field.best-interests'), decision.bestInterests],
          [t('field.child-part'), decision.childPart],
          [t('field.consulted'), decision.consulted],
          [t('field.resources'), decision.resources],
          [t('field.timeline'), decision.timeline],
          [t('field.decided-by'), decision.decidedBy],
        ]}
      />
      <AddMore
        childId={childId}
        about="decision"
        entryId={decision.id}
        additions={decision.additions}
        mayWrite={mayWrite}
      />
    </Entry>
  );
}
