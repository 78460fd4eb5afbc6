/** The board of whoever sees all caseloads. */
import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { GoButton } from '../../../ui/Go.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { AssignPanel } from '../assign/AssignPanel.tsx';
import type { Giving } from '../assign/AssignPanel.tsx';
import { CaseloadLinks } from '../CaseloadLinks.tsx';
import { addChildPath } from '../paths.ts';
import { usePicked } from '../pick/usePicked.ts';
import { BoardSentence } from './BoardSentence.tsx';
import { DragGhost } from './DragGhost.tsx';
import { useDrag } from './useDrag.ts';
import { useKnown } from './useKnown.ts';
import { WaitingChildren } from './WaitingChildren.tsx';
import { Workers } from './Workers.tsx';

export function Board() {
  const t = useWords('caseload');
  const mayAdd = useCan('children.add') !== null;
  const navigate = useNavigate();
  const board = useAsk('caseload.board', {}, { keepPrevious: true });
  return (
    <Page
      title={t('page.title')}
      state={<BoardSentence board={board.data} />}
      action={
        mayAdd ? (
          <GoButton to={addChildPath} variant="contained" icon={<PlusIcon />}>
            {t('page.add-child')}
          </GoButton>
        ) : undefined
      }
    >
      <CaseloadLinks />
      <ErrorLine failure={board.error} onRetry={board.refetch} />
      {board.data ? (
        <Opened board={board.data} onAdd={mayAdd ? () => void navigate(addChildPath) : null} />
      ) : board.error ? null : (
        <Loading lines={10} />
      )}
    </Page>
  );
}

interface OpenedProps {
  readonly board: Parameters<typeof Workers>[0]['board'];
  readonly onAdd: (() => void) | null;
}

function Opened({ board, onAdd }: OpenedProps) {
  const mayAssign = useCan('caseload.assign') !== null;
  const picked = usePicked();
  const picking = mayAssign ? picked : null;
  const known = useKnown();
  const [giving, setGiving] = useState<Giving | null>(null);
  const give = useCallback((children: readonly ChildLine[], staffId: string | null = null) => {
    if (children.length > 0) setGiving({ children, staffId });
  }, []);
  const { drag, ghost, onPointerDown } = useDrag(
    (id) => (picked.has(id) ? picked.children.map((child) => child.id) : [id]),
    (staffId, ids) => give(known.of(ids), staffId),
  );
  return (
    <Box {...(mayAssign ? { onPointerDown } : {})} sx={drag ? { userSelect: 'none', cursor: 'grabbing' } : {}}>
      <WaitingChildren picking={picking} count={board.withoutLead} onAssign={give} onSeen={known.learn} onAdd={onAdd} />
      <Workers board={board} picking={picking} drag={drag} onAssign={give} onSeen={known.learn} />
      {drag ? <DragGhost ghost={ghost} children={known.of(drag.ids)} /> : null}
      {giving ? <AssignPanel {...giving} onClose={() => setGiving(null)} onGiven={picked.clear} /> : null}
    </Box>
  );
}
