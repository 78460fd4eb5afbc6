/** One person's training: what they need next first, then what they did. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Go } from '../../../ui/Go.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Loading, Section } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';
import { matrixPath, planPath } from '../paths.ts';
import { stateOfCell } from '../states.ts';
import type { Completion, Need } from '../states.ts';
import { CompletionList } from './CompletionList.tsx';
import { ExternalForm } from './ExternalForm.tsx';
import { SignOffForm } from './SignOffForm.tsx';

export function PersonPage() {
  const { staffId = '' } = useParams();
  const t = useWords('training');
  const whole = useCan('training.read') === 'all';
  const asked = useAsk('training.person', { id: staffId });
  const back = whole ? { back: { to: matrixPath, label: t('page.matrix') } } : {};
  if (!asked.data) {
    return (
      <Page title={t('page.record')} {...back}>
        {asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={6} />}
      </Page>
    );
  }
  const { staff, needs, completions } = asked.data;
  return (
    <Page
      title={t('page.record-of', { person: staff.name })}
      state={<StateLine needs={needs} staffId={staff.id} active={staff.active} />}
      action={<Actions staffId={staff.id} />}
      {...back}
    >
      <Needs needs={needs} />
      <Section title={t('page.done')}>
        <Done completions={completions} />
      </Section>
    </Page>
  );
}

function StateLine(props: { readonly needs: readonly Need[]; readonly staffId: string; readonly active: boolean }) {
  const t = useWords('training');
  const mayTeam = useCan('team.read') !== null;
  const short = props.needs.filter((need) => need.state !== 'expiring').length;
  const soon = props.needs.length - short;
  const words = [
    props.active ? '' : t('page.left'),
    short > 0 ? t('page.needs-count', { count: short }) : t('page.needs-none'),
    soon > 0 ? t('page.soon-count', { count: soon }) : '',
  ];
  return (
    <>
      {words.filter(Boolean).join(' ')}{' '}
      {mayTeam ? <Go to={`/team/person/${props.staffId}`}>{t('page.to-person')}</Go> : null}
    </>
  );
}

function Actions({ staffId }: { readonly staffId: string }) {
  const t = useWords('training');
  const mayLog = useCan('training.log') !== null;
  const [open, setOpen] = useState<'external' | 'sign-off' | null>(null);
  const close = () => setOpen(null);
  const Form = open === 'sign-off' ? SignOffForm : ExternalForm;
  return (
    <>
      {mayLog ? (
        <>
          <Button variant="outlined" onClick={() => setOpen('sign-off')}>
            {t('page.sign-off')}
          </Button>
          <Button variant="contained" onClick={() => setOpen('external')}>
            {t('page.record-external')}
          </Button>
        </>
      ) : null}
      <PrintButton />
      {open ? (
        <SidePanel open title={t('page.record')} onClose={close}>
          <Form staffId={staffId} onClose={close} />
        </SidePanel>
      ) : null}
    </>
  );
}

function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const t = useWords('training');
  const names = useNames();
  const mayLog = useCan('training.log') !== null;
  const dates = useDates();
  const since = (need: Need) => {
    if (!need.since) return t(`state.${need.state}`);
    const values = { when: dates.relative(need.since), date: dates.short(need.since) };
    if (need.state === 'expiring') return t('matrix.expiring', values);
    return need.state === 'expired' ? t('matrix.expired', values) : t('matrix.missing-since', values);
  };
  return (
    <Section title={t('page.needs-next')}>
      {needs.length === 0 ? (
        <EmptyState title={t('page.needs-none')} text={t('page.needs-none-text')} />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {needs.map((need) => {
            const name = names.topic({ id: need.topicId, name: need.name });
            return (
              <Box component="li" key={need.topicId} sx={line}>
                <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>{name}</Box>
                <Box sx={{ flex: '0 1 300px' }}>
                  <StateChip plain state={stateOfCell[need.state]} words={since(need)} />
                </Box>
                {mayLog ? (
                  <Box className="no-print">
                    <Go to={planPath({ topicIds: [need.topicId] })}>{t('page.plan')}</Go>
                  </Box>
                ) : null}
              </Box>
            );
          })}
        </Box>
      )}
    </Section>
  );
}

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  minHeight: 40,
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { borderBottom: 0 },
};

function Done({ completions }: { readonly completions: readonly Completion[] }) {
  const t = useWords('training');
  const names = useNames();
  const topics = useAsk('training.topics', { retired: true }).data?.topics ?? [];
  if (completions.length === 0) return <EmptyState title={t('page.done-none')} text={t('page.done-none-text')} />;
  const topicName = (id: string) => names.topic({ id, name: topics.find((topic) => topic.id === id)?.name ?? null });
  return <CompletionList completions={completions} topicName={topicName} />;
}
