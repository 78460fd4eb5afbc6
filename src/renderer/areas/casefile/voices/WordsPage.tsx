/**
 * What the child says, in the child's own words: apart from everything adults write, newest first, with what was last
 * said about family and about where to live on top.
 */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { wordTopics, type ChildWords } from '../../../../shared/areas/casefile-voices.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterSelect } from '../../../ui/FilterSelect.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { Asked } from '../parts/Asked.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { Body, Entries, Entry, Said } from '../parts/Entry.tsx';
import { FilesOf } from '../parts/FilesOf.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { useRemoving } from '../parts/useRemoving.ts';
import { WordsPanel } from './WordsPanel.tsx';

type Topic = (typeof wordTopics)[number];

export function WordsPage() {
  const childId = useChildId();
  const asked = useAsk('casefile.words', { childId }, { keepPrevious: true });
  return <Asked asked={asked}>{({ words }) => <Opened childId={childId} words={words} />}</Asked>;
}

function Opened({ childId, words }: { readonly childId: string; readonly words: readonly ChildWords[] }) {
  const t = useWords('casefile');
  const mayWrite = useCan('casefile.write') !== null;
  const [open, setOpen] = useState(false);
  const [topic, setTopic] = useState<Topic | null>(null);
  const write = () => setOpen(true);
  const add = mayWrite ? <AddButton main words={t('words.add')} onClick={write} /> : undefined;
  const shown = words.filter((one) => topic === null || one.topics.includes(topic));
  return (
    <>
      <Wishes words={words} />
      <Section
        title={t('words.title')}
        state={<Typography color="text.secondary">{t('words.state')}</Typography>}
        action={
          words.length > 0 ? (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              {add}
              <PrintButton />
            </Box>
          ) : undefined
        }
      >
        {mayWrite ? <DraftNotice draftKey={`casefile.words:${childId}`} onOpen={write} /> : null}
        {words.length === 0 ? (
          <EmptyState title={t('words.empty')} text={t('words.empty-text')} action={add} />
        ) : (
          <>
            <Box className="no-print" sx={{ mb: 1.5 }}>
              <FilterSelect
                label={t('field.topics')}
                value={topic}
                all={t('words.all-topics')}
                options={wordTopics.map((value) => ({ value, words: t(`topic.${value}`) }))}
                onChange={setTopic}
              />
            </Box>
            <Entries label={t('words.title')}>
              {shown.map((one) => (
                <One key={one.id} childId={childId} words={one} mayWrite={mayWrite} />
              ))}
            </Entries>
          </>
        )}
        {open ? <WordsPanel childId={childId} onClose={() => setOpen(false)} /> : null}
      </Section>
    </>
  );
}

/** The newest of what decides where a child will live. */
function Wishes({ words }: { readonly words: readonly ChildWords[] }) {
  const t = useWords('casefile');
  const { relative } = useDates();
  const wishes = (['family', 'placement'] as const).flatMap((topic) => {
    const newest = words.find((one) => one.topics.includes(topic));
    return newest ? [{ topic, newest }] : [];
  });
  if (wishes.length === 0) return null;
  return (
    <Section title={t('words.wishes')}>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(240px, 1fr))' } }}
      >
        {wishes.map(({ topic, newest }) => (
          <Box key={topic}>
            <Typography variant="body2" color="text.secondary">
              {t('words.wish', { about: t(`topic.${topic}`), when: relative(newest.saidOn) })}
            </Typography>
            <Body own>
              <Quoted words={newest} />
            </Body>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Quoted({ words }: { readonly words: ChildWords }) {
  const t = useWords('casefile');
  return (
    <Box component="q" sx={{ quotes: 'none' }}>
      {t('words.quote', { words: words.body })}
    </Box>
  );
}

function One({
  childId,
  words,
  mayWrite,
}: {
  readonly childId: string;
  readonly words: ChildWords;
  readonly mayWrite: boolean;
}) {
  const t = useWords('casefile');
  const { short } = useDates();
  const remove = useRemoving(childId);
  const topics = words.topics.map((one) => t(`topic.${one}`)).join(', ');
  return (
    <Entry
      on={words.saidOn}
      title={topics === '' ? t('words.said') : topics}
      entry={words}
      actions={mayWrite ? <RemoveTool of={short(words.saidOn)} onClick={() => void remove('words', words)} /> : null}
    >
      <Body own>
        <Quoted words={words} />
      </Body>
      <Said
        items={[
          [t('field.translation'), words.translation],
          [t('field.language'), words.language],
          [t('field.asked'), words.asked ? t(`asked.${words.asked}`) : null],
          [t('field.setting'), words.setting],
          [t('field.heard-by'), words.heardBy],
        ]}
      />
      <FilesOf childId={childId} about="words" entryId={words.id} files={words.files} mayAdd={mayWrite} />
    </Entry>
  );
}
