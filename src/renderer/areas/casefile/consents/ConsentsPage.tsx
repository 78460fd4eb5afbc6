/** Consents kind by kind, the child's own word beside the adults'; what was withdrawn, and what that leaves to do. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  voices,
  type Consent,
  type ConsentKind,
  type ConsentStanding,
  type Standing,
  type Voice,
} from '../../../../shared/areas/casefile-consents.ts';
import type { Output } from '../../../../shared/contract.ts';
import { isBarred } from '../../../../shared/rules/consents.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { Asked } from '../parts/Asked.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { TaskList } from '../tasks/TaskList.tsx';
import { ConsentEntries } from './ConsentEntries.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import { lookOfStanding } from './states.ts';
import { WithdrawPanel } from './WithdrawPanel.tsx';

export interface Wanted {
  readonly kind: ConsentKind | null;
  readonly voice: Voice;
}
type Consents = Output<'casefile.consents'>;

export function ConsentsPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.consents', { childId }, { keepPrevious: true });
  return <Asked asked={asked}>{(all) => <Opened childId={childId} all={all} />}</Asked>;
}

function Opened({ childId, all }: { readonly childId: string; readonly all: Consents }) {
  const t = useWords('casefile');
  const mayWrite = useCan('casefile.write') !== null;
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [leaving, setLeaving] = useState<Consent | null>(null);
  const open = all.tasks.filter((task) => task.doneOn === null);
  return (
    <>
      {open.length > 0 ? (
        <Section title={t('task.title')}>
          <TaskList tasks={open} />
        </Section>
      ) : null}
      <Section
        title={t('consent.title')}
        state={<Typography color="text.secondary">{t('consent.state')}</Typography>}
        action={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            {mayWrite ? (
              <AddButton main words={t('consent.add')} onClick={() => setWanted({ kind: null, voice: 'giver' })} />
            ) : null}
            <PrintButton />
          </Box>
        }
      >
        <Table standing={all.standing} onAsk={mayWrite ? setWanted : null} />
      </Section>
      {all.consents.length > 0 ? (
        <Section title={t('consent.records')}>
          <ConsentEntries
            childId={childId}
            consents={all.consents}
            mayWrite={mayWrite}
            onWithdraw={(consent) => setLeaving(consent)}
          />
        </Section>
      ) : null}
      {wanted ? <ConsentPanel childId={childId} wanted={wanted} onClose={() => setWanted(null)} /> : null}
      {leaving ? <WithdrawPanel childId={childId} consent={leaving} onClose={() => setLeaving(null)} /> : null}
    </>
  );
}

interface TableProps {
  readonly standing: readonly ConsentStanding[];
  readonly onAsk: ((wanted: Wanted) => void) | null;
}

/** Five kinds, two voices, and what holds of them: never one tick. */
function Table({ standing, onAsk }: TableProps) {
  const t = useWords('casefile');
  return (
    <Box component="table" sx={table}>
      <thead>
        <tr>
          <th scope="col">{t('consent.about')}</th>
          {voices.map((voice) => (
            <th key={voice} scope="col">
              {t(`voice.${voice}`)}
            </th>
          ))}
          <th scope="col">{t('consent.holds')}</th>
        </tr>
      </thead>
      <tbody>
        {standing.map((one) => (
          <tr key={one.kind}>
            <th scope="row">
              {t(`consentKind.${one.kind}`)}
              <Typography variant="body2" color="text.secondary">
                {t(`consentHelp.${one.kind}`)}
              </Typography>
              {one.withheld.map((text) => (
                <Typography key={text} variant="body2">
                  {t('consent.withheld', { what: text })}
                </Typography>
              ))}
              {isBarred(one.effective) && (one.kind === 'photo' || one.kind === 'sharing-named') ? (
                <Typography variant="body2" sx={{ fontWeight: 550 }}>
                  {t(`stops.${one.kind}`)}
                </Typography>
              ) : null}
            </th>
            {voices.map((voice) => (
              <td key={voice}>
                <Cell standing={one[voice]} onAsk={onAsk ? () => onAsk({ kind: one.kind, voice }) : null} />
              </td>
            ))}
            <td>
              <StateChip plain state={lookOfStanding[one.effective]} words={t(`holds.${one.effective}`)} />
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function Cell({ standing, onAsk }: { readonly standing: Standing; readonly onAsk: (() => void) | null }) {
  const t = useWords('casefile');
  if (onAsk && (standing === 'none' || standing === 'expired')) {
    return (
      <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
        <StateChip plain state={lookOfStanding[standing]} words={t(`standing.${standing}`)} />
        <AddButton words={t('consent.write')} onClick={onAsk} />
      </Box>
    );
  }
  return <StateChip plain state={lookOfStanding[standing]} words={t(`standing.${standing}`)} />;
}

const table = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { textAlign: 'start', verticalAlign: 'top', py: 1, paddingInlineEnd: 2, fontWeight: 400 },
  '& tbody th': { fontWeight: 550, width: '40%' },
  '& tbody td': { minWidth: 130 },
  '& thead th': { color: 'text.secondary', fontSize: '0.8125rem' },
  '& tbody tr': { borderTop: 1, borderColor: 'divider', breakInside: 'avoid' },
} as const;
