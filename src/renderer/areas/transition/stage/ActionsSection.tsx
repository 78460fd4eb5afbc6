/** The actions of a stage as dense rows: state, name, owner, goal. Space picks several, to choose or set aside at once. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Action, Stage } from '../../../../shared/areas/transition.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { CsvButton } from '../../../ui/CsvButton.tsx';
import { DataList } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useListView } from '../../../ui/useListView.ts';
import { EditList } from '../edit/EditList.tsx';
import { useExport } from '../useExport.ts';
import { BulkBar } from './BulkBar.tsx';
import { EditButton } from './SectionTools.tsx';
import type { Edit } from './SectionTools.tsx';
import { StateWords } from './StateWords.tsx';
import { sectionIds } from './Sections.tsx';
import { useActionColumns } from './useActionColumns.tsx';

interface Props {
  readonly stage: Stage;
  readonly edit: Edit | null;
  readonly onOpen: (id: string) => void;
}

export function ActionsSection({ stage, edit, onOpen }: Props) {
  const t = useWords('transition');
  const { done, counted, suggested } = stage.progress;
  const state =
    suggested > 0
      ? t('stage.actionsState', { done, of: counted, count: suggested })
      : t('stage.actionsDone', { done, of: counted });
  return (
    <Section
      id={sectionIds.actions}
      title={t('stage.actions')}
      state={<StateWords text={state} />}
      action={edit ? <EditButton edit={edit} list={t('stage.actions')} /> : undefined}
    >
      {edit?.editing ? (
        <EditList kind="action" label={t('stage.actions')} parent={{ stageId: stage.id }} entries={stage.actions} />
      ) : (
        <ActionList stage={stage} onOpen={onOpen} />
      )}
    </Section>
  );
}

/** Picked ids that are still there: a row retired meanwhile is no longer picked. */
function pickedIn(actions: readonly Action[], picked: ReadonlySet<string>): readonly Action[] {
  return actions.filter((action) => picked.has(action.id));
}

function ActionList({ stage, onOpen }: Omit<Props, 'edit'>) {
  const t = useWords('transition');
  const mayPick = useCan('transition.work') === 'all';
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const view = useListView(`transition.actions.${stage.id}`);
  const columns = useActionColumns(mayPick ? { picked, toggle } : null);
  const ask = useExport({ list: 'actions', stageId: stage.id });
  const chosen = pickedIn(stage.actions, picked);

  function toggle(id: string) {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  }
  function onKeyDown(event: KeyboardEvent) {
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row';
    if (!mayPick || !onRow) return;
    const id = view.selected ?? stage.actions[0]?.id;
    if (event.key === ' ' && id) toggle(id);
    else if (event.key === 'Escape' && picked.size > 0) setPicked(new Set());
    else return;
    event.preventDefault();
  }
  return (
    <Box onKeyDown={onKeyDown} sx={{ '& .list-frame': stage.actions.length <= 60 ? { maxHeight: 'none' } : {} }}>
      {chosen.length > 0 ? <BulkBar actions={chosen} onDone={() => setPicked(new Set())} /> : null}
      <DataList
        label={t('stage.actions')}
        place={`transition.actions.${stage.id}`}
        view={view}
        rows={stage.actions}
        columns={columns}
        rowId={(action) => action.id}
        onOpen={(action) => onOpen(action.id)}
        empty={<EmptyState title={t('stage.noActions')} text={t('stage.noActionsText')} />}
        tools={<CsvButton ask={ask} />}
      />
    </Box>
  );
}
