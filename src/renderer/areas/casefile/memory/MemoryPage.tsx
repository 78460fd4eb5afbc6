/** What a child keeps of its life, and what belongs to the child and goes along. */
import { useState } from 'react';
import type { Belonging, Memory } from '../../../../shared/areas/casefile-memory.ts';
import { useAsk } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { StateChip, type State } from '../../../ui/StateChip.tsx';
import { AddButton } from '../parts/AddButton.tsx';
import { Asked } from '../parts/Asked.tsx';
import { DraftNotice } from '../parts/DraftNotice.tsx';
import { Body, Entries, Entry, Said } from '../parts/Entry.tsx';
import { FilesOf } from '../parts/FilesOf.tsx';
import { EditTool, RemoveTool } from '../parts/Tools.tsx';
import { useChildId } from '../parts/useChildId.ts';
import { useRemoving } from '../parts/useRemoving.ts';
import { BelongingPanel } from './BelongingPanel.tsx';
import { MemoryPanel } from './MemoryPanel.tsx';

export function MemoryPage() {
  const childId = useChildId();
  const mayWrite = useCan('casefile.write') !== null;
  const asked = useAsk('casefile.memory', { childId }, { keepPrevious: true });
  return (
    <Asked asked={asked}>
      {({ memories, belongings }) => (
        <>
          <Memories childId={childId} memories={memories} mayWrite={mayWrite} />
          <Belongings childId={childId} belongings={belongings} mayWrite={mayWrite} />
        </>
      )}
    </Asked>
  );
}

interface MemoriesProps {
  readonly childId: string;
  readonly memories: readonly Memory[];
  readonly mayWrite: boolean;
}

function Memories({ childId, memories, mayWrite }: MemoriesProps) {
  const t = useWords('casefile');
  const { rough } = useAge();
  const [open, setOpen] = useState<Memory | 'new' | null>(null);
  const remove = useRemoving(childId);
  const add = mayWrite ? <AddButton main words={t('memory.add')} onClick={() => setOpen('new')} /> : undefined;
  return (
    <Section title={t('memory.title')} action={memories.length > 0 ? add : undefined}>
      {mayWrite ? <DraftNotice draftKey={`casefile.memory:${childId}`} onOpen={() => setOpen('new')} /> : null}
      {memories.length === 0 ? (
        <EmptyState title={t('memory.empty')} text={t('memory.empty-text')} action={add} />
      ) : (
        <Entries label={t('memory.title')}>
          {memories.map((one) => (
            <Entry
              key={one.id}
              title={one.title}
              entry={one}
              actions={
                mayWrite ? (
                  <>
                    <EditTool of={one.title} onClick={() => setOpen(one)} />
                    <RemoveTool of={one.title} onClick={() => void remove('memory', one)} />
                  </>
                ) : null
              }
            >
              {one.body ? <Body>{one.body}</Body> : null}
              <Said
                items={[
                  [t('field.memory-kind'), t(`memoryKind.${one.kind}`)],
                  [t('field.happened'), one.happenedOn === null ? null : rough(one.happenedOn, one.happenedPrecision)],
                  [t('field.people'), one.people],
                  [t('field.kept-at'), one.keptAt],
                ]}
              />
              <FilesOf childId={childId} about="memory" entryId={one.id} files={one.files} mayAdd={mayWrite} />
            </Entry>
          ))}
        </Entries>
      )}
      {open ? (
        <MemoryPanel
          key={open === 'new' ? 'new' : open.id}
          childId={childId}
          memory={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

interface BelongingsProps {
  readonly childId: string;
  readonly belongings: readonly Belonging[];
  readonly mayWrite: boolean;
}

const looks: Readonly<Record<Belonging['state'], State>> = {
  kept: 'in-progress',
  'handed-over': 'done',
  lost: 'overdue',
};

function Belongings({ childId, belongings, mayWrite }: BelongingsProps) {
  const t = useWords('casefile');
  const [open, setOpen] = useState<Belonging | 'new' | null>(null);
  const add = mayWrite ? <AddButton words={t('belonging.add')} onClick={() => setOpen('new')} /> : undefined;
  const kept = belongings.filter((one) => one.state === 'kept').length;
  return (
    <Section
      title={t('belonging.title')}
      state={belongings.length > 0 ? t('belonging.state', { count: kept }) : ''}
      action={
        belongings.length > 0 ? (
          <>
            {add} <PrintButton />
          </>
        ) : undefined
      }
    >
      {belongings.length === 0 ? (
        <EmptyState title={t('belonging.empty')} text={t('belonging.empty-text')} action={add} />
      ) : (
        <Entries label={t('belonging.title')}>
          {belongings.map((one) => (
            <Thing key={one.id} childId={childId} belonging={one} onEdit={mayWrite ? () => setOpen(one) : null} />
          ))}
        </Entries>
      )}
      {open ? (
        <BelongingPanel
          key={open === 'new' ? 'new' : open.id}
          childId={childId}
          belonging={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

interface ThingProps {
  readonly childId: string;
  readonly belonging: Belonging;
  readonly onEdit: (() => void) | null;
}

function Thing({ childId, belonging, onEdit }: ThingProps) {
  const t = useWords('casefile');
  const { short } = useDates();
  const remove = useRemoving(childId);
  const { item, state, receivedOn, goneOn } = belonging;
  return (
    <Entry
      title={item}
      chips={<StateChip plain state={looks[state]} words={t(`belongingState.${state}`)} />}
      faint={state !== 'kept'}
      entry={belonging}
      actions={
        onEdit ? (
          <>
            <EditTool of={item} onClick={onEdit} />
            <RemoveTool of={item} onClick={() => void remove('belonging', belonging)} />
          </>
        ) : null
      }
    >
      <Said
        items={[
          [t('field.kept-at'), belonging.keptAt],
          [t('field.received-from'), belonging.receivedFrom],
          [t('field.received-on'), receivedOn ? short(receivedOn) : null],
          [t('field.handed-to'), belonging.handedTo],
          [t('field.gone-on'), goneOn ? short(goneOn) : null],
          [t('field.note'), belonging.note],
        ]}
      />
    </Entry>
  );
}
