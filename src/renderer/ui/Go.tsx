/** Ways to other pages: a link in text, a button, a figure that opens the list it counts. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { smallestCell } from '../../shared/rules/small-cells.ts';
import { useNumbers, useWords } from '../app/i18n.ts';

/** Underlined: within a sentence, colour alone does not make a link. */
export function Go({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link component={RouterLink} to={to} underline="always">
      {children}
    </Link>
  );
}

interface GoButtonProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly variant?: 'text' | 'outlined' | 'contained';
  readonly icon?: ReactNode;
}
export function GoButton({ to, children, variant = 'outlined', icon }: GoButtonProps) {
  return (
    <Button component={RouterLink} to={to} variant={variant} startIcon={icon}>
      {children}
    </Button>
  );
}

export interface FigureProps {
  /** Null: so few that the number would tell on somebody. */
  readonly value: number | null;
  readonly words: string;
  /** The list it counts; a figure of nothing needs none. */
  readonly to?: string | undefined;
  readonly tone?: 'plain' | 'late' | 'due';
}

/** A number and what it counts. Quiet when it is nothing; coloured only when late or due, and never by colour alone. */
export function Figure({ value, words, to, tone = 'plain' }: FigureProps) {
  const t = useWords('common');
  const { count } = useNumbers();
  const colour = value === 0 || tone === 'plain' ? 'text.primary' : tone === 'late' ? 'error.main' : 'warning.main';
  const body = (
    <>
      <Typography
        component="span"
        sx={{
          display: 'block',
          fontSize: '1.5rem',
          lineHeight: 1.3,
          fontWeight: 650,
          color: value === 0 ? 'text.disabled' : colour,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {value === null ? t('figure.few', { n: count(smallestCell) }) : count(value)}
      </Typography>
      <Typography component="span" variant="body2" color="text.secondary">
        {words}
      </Typography>
    </>
  );
  const box = {
    display: 'block',
    px: 2,
    py: 1.25,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    bgcolor: 'background.paper',
    minWidth: 120,
    color: 'inherit',
    textDecoration: 'none',
  };
  if (!to) return <Box sx={box}>{body}</Box>;
  return (
    <Box component={RouterLink} to={to} sx={{ ...box, '&:hover': { borderColor: 'primary.main' } }}>
      {body}
    </Box>
  );
}
