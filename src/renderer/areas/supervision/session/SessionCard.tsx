/** One session: when, what kind, what was talked about, decided and agreed; the private part only for the two. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { SupervisionSession } from '../../../../shared/areas/supervision.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { recordPath } from '../paths.ts';
import { ActionLines } from './ActionTick.tsx';
import { PrivateBox } from './PrivateBox.tsx';

interface Props {
  readonly session: SupervisionSession;
  /** Whose page it stands on. */
  readonly staffId: string;
}

export function SessionCard({ session, staffId }: Props) {
  const t = useWords('supervision');
  const { day } = useDates();
  const mayWrite = useCan('supervision.write') !== null;
  const others = session.people.filter((one) => one.id !== staffId);
  const withWhom = [session.supervisor, ...others].filter((one) => one.id !== staffId).map((one) => one.name);
  return (
    <Box
      component="li"
      sx={{
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        display: 'grid',
        gap: 1,
        breakInside: 'avoid',
        '&:first-of-type': { borderTop: 0, pt: 0 },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Typography variant="h3">{day(session.on)}</Typography>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }}>
          {t('page.session-line', { kind: t(`state.kind.${session.kind}`), names: withWhom.join(', ') })}
        </Typography>
        {mayWrite ? (
          <Box className="no-print" sx={{ my: -0.5 }}>
            <GoButton variant="text" to={recordPath({ person: staffId, session: session.id })}>
              {t('page.change')}
            </GoButton>
          </Box>
        ) : null}
      </Box>
      <Told label={t('field.discussed')} text={session.discussed} />
      <Told label={t('field.decisions')} text={session.decisions} />
      {session.actions.length > 0 ? (
        <Box>
          <Typography variant="body2" color="text.secondary">
            {t('field.actions')}
          </Typography>
          <ActionLines actions={session.actions} />
        </Box>
      ) : null}
      {session.mayReadWellbeing ? <Wellbeing session={session} /> : null}
    </Box>
  );
}

function Told({ label, text }: { readonly label: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        {label}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '80ch' }}>{text}</Typography>
    </Box>
  );
}

/** Closed until one of the two opens it: somebody may look over a shoulder. */
function Wellbeing({ session }: { readonly session: SupervisionSession }) {
  const t = useWords('supervision');
  const [open, setOpen] = useState(false);
  const [person] = session.people;
  return (
    <PrivateBox a={session.supervisor.name} b={person?.name ?? ''}>
      {open ? <Text sessionId={session.id} /> : null}
      <Box>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'page.hide-private' : 'page.show-private')}
        </Button>
      </Box>
    </PrivateBox>
  );
}

function Text({ sessionId }: { readonly sessionId: string }) {
  const t = useWords('supervision');
  const asked = useAsk('supervision.wellbeing', { sessionId });
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={2} />;
  return (
    <Typography
      sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      color={asked.data.text === null ? 'text.secondary' : 'text.primary'}
    >
      {asked.data.text ?? t('page.nothing-private')}
    </Typography>
  );
}
