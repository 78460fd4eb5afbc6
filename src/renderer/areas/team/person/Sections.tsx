/** The sections of a person at the side, each with its state; choosing one scrolls there and takes the focus along. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { Staff } from '../../../../shared/areas/team.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';

export const sectionIds = {
  checks: 'person-checks',
  work: 'person-work',
  training: 'person-training',
  profile: 'person-profile',
  redeployment: 'person-redeployment',
  account: 'person-account',
  history: 'person-history',
} as const;

function goTo(id: string) {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('button, a, [tabindex="0"]')?.focus({ preventScroll: true });
}

export function Sections({ staff }: { readonly staff: Staff }) {
  const t = useWords('team');
  const manages = useCan('team.manage') !== null;
  const training = useCan('training.read') !== null;
  const { checksOpen, checksExpiring } = staff;
  const checks =
    checksOpen > 0
      ? t('list.open-count', { count: checksOpen })
      : checksExpiring > 0
        ? t('list.expiring-count', { count: checksExpiring })
        : t('list.all-held');
  const items = [
    { id: sectionIds.checks, name: t('page.checks-of'), state: checks },
    { id: sectionIds.work, name: t('page.work'), state: staff.active ? t('state.active') : t('state.left') },
    ...(training ? [{ id: sectionIds.training, name: t('page.training'), state: '' }] : []),
    { id: sectionIds.profile, name: t('page.profile'), state: '' },
    {
      id: sectionIds.redeployment,
      name: t('page.redeployment'),
      state:
        staff.redeployments.length > 0 ? t('list.plans', { count: staff.redeployments.length }) : t('list.no-plan'),
    },
    ...(manages
      ? [
          {
            id: sectionIds.account,
            name: t('page.account'),
            state: staff.user ? staff.user.name : t('list.no-account'),
          },
          { id: sectionIds.history, name: t('page.history'), state: '' },
        ]
      : []),
  ];
  return (
    <Box component="nav" aria-label={t('page.sections')} sx={{ position: 'sticky', top: 16 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <li key={item.id}>
            <ButtonBase onClick={() => goTo(item.id)} sx={itemStyle}>
              {item.name}
              <Box
                component="span"
                sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary', overflowWrap: 'anywhere' }}
              >
                {item.state}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}

const itemStyle = {
  width: '100%',
  fontFamily: 'inherit',
  display: 'block',
  textAlign: 'start',
  borderRadius: 1,
  px: 1,
  py: 0.75,
  fontSize: '0.875rem',
  '&:hover': { bgcolor: (theme: { tokens: { sunk: string } }) => theme.tokens.sunk },
};
