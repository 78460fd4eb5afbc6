/** From one page of an area to the next: a row of plain links under the title, the present one marked. */
import Box from '@mui/material/Box';
import { useLocation } from 'react-router';
import { Go } from './Go.tsx';

interface AreaLink {
  readonly to: string;
  readonly words: string;
}

interface AreaLinksProps {
  readonly label: string;
  readonly links: readonly AreaLink[];
  /** Marks the link above the present page too, on pages that have no link of their own. */
  readonly deep?: boolean;
}

/** The link whose page holds this one: the longest path it stands under. */
function above(links: readonly AreaLink[], pathname: string): string | undefined {
  const holding = links.filter(({ to }) => pathname.startsWith(`${to}/`)).map(({ to }) => to);
  return holding.toSorted((a, b) => b.length - a.length)[0];
}

export function AreaLinks({ label, links, deep = false }: AreaLinksProps) {
  const { pathname } = useLocation();
  const within = deep ? above(links, pathname) : undefined;
  if (links.length < 2) return null;
  return (
    <Box
      component="nav"
      aria-label={label}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5, mt: -0.5, mb: 1.5 }}
    >
      {links.map((link) =>
        link.to === pathname ? (
          <Box
            key={link.to}
            component="span"
            aria-current="page"
            sx={{ fontWeight: 650, borderBottom: 2, borderColor: 'primary.main' }}
          >
            {link.words}
          </Box>
        ) : (
          <Box key={link.to} component="span" sx={link.to === within ? { fontWeight: 650 } : {}}>
            <Go to={link.to}>{link.words}</Go>
          </Box>
        ),
      )}
    </Box>
  );
}
