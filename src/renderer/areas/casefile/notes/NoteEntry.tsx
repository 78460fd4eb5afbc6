/** One confidential note: closed until somebody who may read it opens it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Note, NoteLine } from '../../../../shared/areas/casefile-notes.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { Body, WrittenLine } from '../parts/Entry.tsx';
import { AddToNote } from './AddToNote.tsx';
import { ReadersForm } from './ReadersForm.tsx';

interface Props {
  readonly childId: string;
  readonly line: NoteLine;
  /** As a director opened it just now. */
  readonly inNeed: Note | null;
  readonly onOpen: () => void;
}

export function NoteEntry({ childId, line, inNeed, onOpen }: Props) {
  const t = useWords('casefile');
  const { short } = useDates();
  const [open, setOpen] = useState(false);
  return (
    <Box
      component="li"
      sx={{ border: '2px dashed', borderColor: (theme) => theme.tokens.waits, borderRadius: 1, p: 1.5, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="time" dateTime={line.writtenOn} color="text.secondary" sx={{ fontSize: '0.8125rem' }}>
          {short(line.writtenOn)}
        </Typography>
        <Typography
          component="h3"
          sx={{ fontWeight: 650, fontSize: '0.9375rem', flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
        >
          {line.subject ?? inNeed?.subject ?? t('note.closed')}
        </Typography>
        {line.mayRead ? (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'note.close' : 'note.read')}
          </Button>
        ) : inNeed ? null : (
          <Button size="small" color="secondary" onClick={onOpen}>
            {t('note.open')}
          </Button>
        )}
      </Box>
      <Readers line={line} />
      {open && line.mayRead ? <Whole childId={childId} line={line} /> : null}
      {inNeed ? <Said note={inNeed} /> : null}
      <WrittenLine entry={line} />
    </Box>
  );
}

function Readers({ line }: { readonly line: NoteLine }) {
  const t = useWords('casefile');
  if (!line.mayRead) return null;
  const names = line.readers.map((one) => one.name).join(', ');
  return (
    <Typography variant="body2" color="text.secondary">
      {names === '' ? t('note.only-author') : t('note.readers', { names })}
    </Typography>
  );
}

function Whole({ childId, line }: { readonly childId: string; readonly line: NoteLine }) {
  const t = useWords('casefile');
  const asked = useAsk('casefile.note', { childId, noteId: line.id });
  const [doing, setDoing] = useState<'add' | 'readers' | null>(null);
  if (asked.error) return <ErrorLine failure={asked.error} onRetry={asked.refetch} />;
  if (!asked.data) return <Loading lines={3} />;
  const done = () => setDoing(null);
  return (
    <>
      <Said note={asked.data} />
      {doing === 'add' ? <AddToNote childId={childId} noteId={line.id} onDone={done} /> : null}
      {doing === 'readers' ? <ReadersForm childId={childId} note={asked.data} onDone={done} /> : null}
      {doing === null ? (
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button size="small" onClick={() => setDoing('add')}>
            {t('page.add-more')}
          </Button>
          {line.mine ? (
            <Button size="small" onClick={() => setDoing('readers')}>
              {t('note.change-readers')}
            </Button>
          ) : null}
        </Box>
      ) : null}
    </>
  );
}

/** The text, what was added, who opened it in need, and who reads it since when. */
function Said({ note }: { readonly note: Note }) {
  const t = useWords('casefile');
  const { instant } = useDates();
  return (
    <Box sx={{ my: 1, display: 'grid', gap: 1 }}>
      <Body>{note.body}</Body>
      {note.additions.map((one) => (
        <Box key={one.id} sx={{ borderInlineStart: '2px solid', borderColor: 'divider', paddingInlineStart: 1.5 }}>
          <Body>{one.text}</Body>
          <WrittenLine entry={one} />
        </Box>
      ))}
      {note.openings.map((one) => (
        <Typography
          key={one.id}
          variant="body2"
          sx={{ borderInlineStart: '2px solid', borderColor: 'warning.main', paddingInlineStart: 1.5 }}
        >
          {t('note.opened', { who: one.by?.name ?? t('page.somebody'), when: instant(one.at), why: one.why })}
        </Typography>
      ))}
      {note.readership
        .filter((one) => one.until !== null)
        .map((one) => (
          <Typography key={one.id} variant="body2" color="text.secondary">
            {t('note.read-until', {
              who: one.person?.name ?? t('page.somebody'),
              when: instant(one.until ?? one.from),
            })}
          </Typography>
        ))}
    </Box>
  );
}
