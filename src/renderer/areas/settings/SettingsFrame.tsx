/** The settings: their pages at the start side, as far as this person may enter them. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { NavLink, Outlet } from 'react-router';
import { useWords } from '../../app/i18n.ts';
import { useCan } from '../../app/me.ts';

function useSections() {
  const t = useWords('settings');
  const people = useCan('people.read') !== null;
  const audit = useCan('audit.read') !== null;
  const sections = [
    { to: '/settings', words: t('nav.organisation'), open: true },
    { to: '/settings/people', words: t('nav.people'), open: people },
    { to: '/settings/security', words: t('nav.security'), open: true },
    { to: '/settings/changes', words: t('nav.changes'), open: audit },
    { to: '/settings/looks', words: t('nav.looks'), open: audit },
    { to: '/settings/about', words: t('nav.about'), open: true },
  ];
  return sections.filter((section) => section.open);
}

export function SettingsFrame() {
  const t = useWords('settings');
  const sections = useSections();
  return (
    <Box sx={{ display: 'flex', flexDirection: { xs: 'column', md: 'row' }, minHeight: '100%' }}>
      <Box component="nav" aria-label={t('nav.sections')} className="no-print" sx={navStyle}>
        {sections.map(({ to, words }) => (
          <Link key={to} component={NavLink} to={to} end={to === '/settings'} underline="none" sx={linkStyle}>
            {words}
          </Link>
        ))}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Outlet />
      </Box>
    </Box>
  );
}

const navStyle = {
  flex: 'none',
  width: { md: 216 },
  display: 'flex',
  flexDirection: { xs: 'row', md: 'column' },
  flexWrap: 'wrap',
  gap: 0.25,
  p: { xs: 1, md: 2 },
  borderInlineEnd: { md: 1 },
  borderColor: { md: 'divider' },
};
const linkStyle = {
  px: 1.25,
  py: 0.75,
  borderRadius: 1,
  fontSize: '0.875rem',
  color: 'text.secondary',
  '&:hover': { bgcolor: 'action.hover' },
  '&.active': {
    color: 'primary.main',
    fontWeight: 650,
    bgcolor: (t: { tokens: { accentWash: string } }) => t.tokens.accentWash,
  },
};
