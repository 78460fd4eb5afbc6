/** The column at the side of a child's record: each section with what is missing in it. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { ChildHead } from '../../../../shared/areas/children-parts.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { childPath } from '../../../ui/child.ts';
import { DownIcon, UpIcon } from '../../../ui/icons.tsx';
import { useNames } from '../names.ts';
import { openSections } from './sections.ts';

interface Props {
  readonly child: ChildHead;
  /** The pages there are. */
  readonly paths: readonly string[];
}

/** What is only rough is no gap. */
function gapsIn(child: ChildHead, section: string): number {
  return child.missing.filter((one) => one.section === section && one.state !== 'rough').length;
}

export function Sections({ child, paths }: Props) {
  const t = useWords('children');
  const { can } = useMe().user;
  const groups = openSections(paths, (one) => can[one] !== undefined);
  const { open, folded, unfold, here } = useFolded(child.id);
  return (
    <Box component="nav" aria-label={t('page.sections')} sx={columnStyle}>
      {folded ? <Unfold open={open} here={here} onClick={unfold} /> : null}
      {(folded && !open ? [] : groups).map((group) => (
        <Box key={group.id} component="ul" aria-label={t(`group.${group.id}`)} sx={listStyle}>
          {group.sections.map(({ path }) => (
            <li key={path}>
              <SectionLink childId={child.id} path={path} gaps={gapsIn(child, path)} />
            </li>
          ))}
        </Box>
      ))}
    </Box>
  );
}

/** Where the column stands above the page (a narrow window, or letters twice as large), it is folded to one line. */
function useFolded(childId: string) {
  const { pathname } = useLocation();
  const folded = useMediaQuery('(max-width: 899px)', { noSsr: true });
  // Open for as long as one stays on the page it was opened on.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === pathname;
  const here = pathname.slice(childPath(childId).length + 1).split('/')[0] ?? '';
  return { open, folded, here, unfold: () => setOpenAt(open ? null : pathname) };
}

interface UnfoldProps {
  readonly open: boolean;
  readonly here: string;
  readonly onClick: () => void;
}

function Unfold({ open, here, onClick }: UnfoldProps) {
  const { section } = useNames();
  return (
    <ButtonBase aria-expanded={open} onClick={onClick} className="no-print" sx={{ ...linkStyle, ...unfoldStyle }}>
      <Box component="span" sx={{ flex: 1 }}>
        {section(here)}
      </Box>
      {open ? <UpIcon sx={{ fontSize: 20 }} /> : <DownIcon sx={{ fontSize: 20 }} />}
    </ButtonBase>
  );
}

function SectionLink({ childId, path, gaps }: { childId: string; path: string; gaps: number }) {
  const t = useWords('children');
  const { section } = useNames();
  const { count } = useNumbers();
  return (
    <ButtonBase component={NavLink} to={childPath(childId, path)} end sx={linkStyle}>
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {section(path)}
      </Box>
      {gaps > 0 ? (
        <Box component="span" title={t('page.gaps', { count: gaps })} sx={gapStyle}>
          <span aria-hidden>{count(gaps)}</span>
          <Box component="span" sx={unseen}>
            {t('page.gaps', { count: gaps })}
          </Box>
        </Box>
      ) : null}
    </ButtonBase>
  );
}

const columnStyle = {
  position: { md: 'sticky' },
  top: 16,
  maxHeight: { md: 'calc(100vh - 84px)' },
  overflowY: 'auto',
  mr: { md: -1 },
};
const unfoldStyle = { border: 1, borderColor: 'divider', minHeight: 40, mb: 1, fontWeight: 650 };
const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  pb: 0.75,
  mb: 0.75,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-of-type': { border: 0 },
};
const linkStyle = {
  width: '100%',
  display: 'flex',
  gap: 1,
  textAlign: 'start',
  borderRadius: 1,
  px: 1,
  minHeight: 30,
  fontSize: '0.875rem',
  fontFamily: 'inherit',
  color: 'text.primary',
  '&:hover': { bgcolor: 'action.hover' },
  '&.active': {
    color: 'primary.main',
    fontWeight: 650,
    bgcolor: (theme: { tokens: { accentWash: string } }) => theme.tokens.accentWash,
  },
};
const gapStyle = {
  position: 'relative',
  minWidth: 18,
  px: 0.5,
  borderRadius: 1,
  fontSize: '0.75rem',
  lineHeight: '18px',
  textAlign: 'center',
  color: 'text.secondary',
  border: 1,
  borderColor: 'divider',
};
const unseen = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' };
