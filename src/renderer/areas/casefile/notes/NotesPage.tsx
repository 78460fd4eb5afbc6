/**
 * Confidential notes: those one wrote, and those one is named in. A director sees that others are there, and may open
 * one in need, which its author is told.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Note, NoteLine } from '../../../../shared/areas/casefile-notes.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LockIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { Asked } from '../parts/Asked.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { NoteEntry } from './NoteEntry.tsx';
import { NotePanel } from './NotePanel.tsx';
import { OpenDialog } from './OpenDialog.tsx';

export function NotesPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.notes', { childId }, { keepPrevious: true });
  return <Asked asked={asked}>{({ notes }) => <Opened childId={childId} notes={notes} />}</Asked>;
}

function Opened({ childId, notes }: { readonly childId: string; readonly notes: readonly NoteLine[] }) {
  const t = useWords('casefile');
  const mayWrite = useCan('casefile.write') !== null;
  const [writing, setWriting] = useState(false);
  const [asking, setAsking] = useState<NoteLine | null>(null);
  const [inNeed, setInNeed] = useState<Note | null>(null);
  const add = mayWrite ? <AddButton main words={t('note.add')} onClick={() => setWriting(true)} /> : undefined;
  const opened = (note: Note) => {
    setAsking(null);
    setInNeed(note);
  };
  return (
    <Section title={t('note.title')} state={<Private />} action={notes.length > 0 ? add : undefined}>
      {mayWrite ? <DraftNotice draftKey={`casefile.note:${childId}`} onOpen={() => setWriting(true)} /> : null}
      {notes.length === 0 ? (
        <EmptyState title={t('note.empty')} text={t('note.empty-text')} action={add} />
      ) : (
        <Box component="ol" className="no-print" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
          {notes.map((line) => (
            <NoteEntry
              key={line.id}
              childId={childId}
              line={line}
              inNeed={inNeed?.id === line.id ? inNeed : null}
              onOpen={() => setAsking(line)}
            />
          ))}
        </Box>
      )}
      {writing ? <NotePanel childId={childId} onClose={() => setWriting(false)} /> : null}
      {asking ? (
        <OpenDialog key={asking.id} childId={childId} line={asking} onOpened={opened} onClose={() => setAsking(null)} />
      ) : null}
    </Section>
  );
}

function Private() {
  const t = useWords('casefile');
  return (
    <Typography
      component="div"
      variant="body2"
      color="text.secondary"
      sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}
    >
      <LockIcon aria-hidden sx={{ fontSize: 18, color: (theme) => theme.tokens.waits }} />
      {t('note.state')}
    </Typography>
  );
}
