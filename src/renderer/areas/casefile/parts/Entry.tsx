/** One thing that was written down: when, what, in which words, by whom, and from which paper. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { PersonRef } from '../../../../shared/areas/common.ts';
import { useDates, useWords } from '../../../app/i18n.ts';

interface Written {
  readonly writtenBy: PersonRef | null;
  readonly writtenAt: string;
  readonly paperOn?: string | null;
  readonly paperAuthor?: string | null;
}

export function Entries({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box component="ol" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {children}
    </Box>
  );
}

interface EntryProps {
  /** ISO date. */
  readonly on?: string | null;
  readonly title: ReactNode;
  readonly chips?: ReactNode;
  readonly actions?: ReactNode;
  readonly entry: Written;
  /** Stands back: replaced, ended. */
  readonly faint?: boolean;
  readonly children?: ReactNode;
}

export function Entry({ on, title, chips, actions, entry, faint = false, children }: EntryProps) {
  const { short } = useDates();
  return (
    <Box
      component="li"
      sx={{
        borderInlineStart: '3px solid',
        borderColor: faint ? 'divider' : 'primary.main',
        paddingInlineStart: 1.5,
        breakInside: 'avoid',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.25 }}>
        {on ? (
          <Typography component="time" dateTime={on} color="text.secondary" sx={{ fontSize: '0.8125rem' }}>
            {short(on)}
          </Typography>
        ) : null}
        <Typography
          component="h3"
          sx={{ fontWeight: 650, fontSize: '0.9375rem', overflowWrap: 'anywhere', minWidth: 0 }}
        >
          {title}
        </Typography>
        {chips}
        <Box sx={{ flex: 1 }} />
        {actions ? (
          <Box className="no-print" sx={{ display: 'flex', gap: 0.5 }}>
            {actions}
          </Box>
        ) : null}
      </Box>
      {children}
      <WrittenLine entry={entry} />
    </Box>
  );
}

export function WrittenLine({ entry }: { readonly entry: Written }) {
  const t = useWords('casefile');
  const { instant, short } = useDates();
  const parts = [
    t('page.written-by', { who: entry.writtenBy?.name ?? t('page.somebody'), when: instant(entry.writtenAt) }),
    entry.paperOn ? t('page.paper-of', { date: short(entry.paperOn) }) : null,
    entry.paperAuthor ? t('page.paper-by', { who: entry.paperAuthor }) : null,
  ];
  return (
    <Typography variant="body2" color="text.secondary" sx={{ fontSize: '0.75rem', mt: 0.25 }}>
      {parts.filter(Boolean).join(' · ')}
    </Typography>
  );
}

/** Labelled texts, those that say something. */
export function Said({ items }: { readonly items: readonly (readonly [label: string, text: ReactNode])[] }) {
  const t = useWords('casefile');
  const told = items.filter(([, text]) => text !== null && text !== '' && text !== false);
  if (told.length === 0) return null;
  return (
    <Box component="dl" sx={{ m: 0, mt: 0.25, display: 'grid', gap: 0.25 }}>
      {told.map(([label, text]) => (
        <Box key={label} sx={{ fontSize: '0.875rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Box component="dt" sx={{ display: 'inline', color: 'text.secondary' }}>
            {t('page.labelled', { label })}{' '}
          </Box>
          <Box component="dd" sx={{ display: 'inline', m: 0 }}>
            {text}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** A longer text of an entry, as it was typed. */
export function Body({ children, own = false }: { readonly children: ReactNode; readonly own?: boolean }) {
  return (
    <Typography
      component="div"
      dir="auto"
      sx={{
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        mt: 0.25,
        maxWidth: '72ch',
        fontSize: own ? '1rem' : undefined,
      }}
    >
      {children}
    </Typography>
  );
}
