/** A page: its title, one sentence on how things stand, the one main thing to do; the work below. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Go } from './Go.tsx';
import { BackIcon } from './icons.tsx';

export interface PageProps {
  readonly title: string;
  /** Stands before the title: who it is about. */
  readonly picture?: ReactNode;
  readonly state?: ReactNode;
  readonly action?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  /** A narrow column at the start side: sections, filters. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** Esc returns to where one came from, unless something nearer wants it: a field, a panel, a menu. */
function useEscape(to: string | undefined) {
  const navigate = useNavigate();
  useEffect(() => {
    if (to === undefined) return undefined;
    const press = (event: KeyboardEvent) => {
      const inside = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]');
      if (event.key !== 'Escape' || event.defaultPrevented || inside) return;
      if (document.querySelector('.MuiModal-root') === null) void navigate(to);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [to, navigate]);
}

export function Page({ title, picture, state, action, back, aside, children }: PageProps) {
  useEscape(back?.to);
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, py: 2, maxWidth: 1280, marginInline: 'auto', minWidth: 0 }}>
      {back && (
        <Box className="no-print" sx={{ mb: 0.5 }}>
          <Go to={back.to}>
            <BackIcon
              sx={{
                fontSize: 16,
                verticalAlign: '-3px',
                transform: (t) => (t.direction === 'rtl' ? 'scaleX(-1)' : 'none'),
              }}
            />
            {back.label}
          </Go>
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', mb: 2 }}>
        {picture}
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <PageTitle title={title} />
          {state !== undefined && (
            <Typography component="div" color="text.secondary" sx={{ maxWidth: '72ch' }}>
              {state}
            </Typography>
          )}
        </Box>
        {action && (
          <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {action}
          </Box>
        )}
      </Box>
      {aside ? <WithAside aside={aside}>{children}</WithAside> : children}
    </Box>
  );
}

/** A new page takes the focus, so that a screen reader says where one is and Tab goes on from the top. */
function PageTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever already types, in the search box above say, is left to it.
    const busy = document.activeElement?.closest('main, [role="dialog"], input, textarea');
    if (!busy) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Typography
      variant="h1"
      ref={heading}
      tabIndex={-1}
      sx={{ overflowWrap: 'anywhere', '&:focus': { outline: 'none' } }}
    >
      {title}
    </Typography>
  );
}

function WithAside({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '200px minmax(0, 1fr)' } }}>
      <Box component="aside" className="no-print">
        {aside}
      </Box>
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </Box>
  );
}
