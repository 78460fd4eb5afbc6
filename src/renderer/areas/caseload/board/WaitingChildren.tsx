/** Children whom nobody leads, those who wait longest on top. When there are none, one line says so. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { usePages } from '../../../app/api.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { DoneIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { PickBar } from '../pick/PickBar.tsx';
import { PickList } from '../pick/PickList.tsx';
import { useChildColumns } from '../pick/useChildColumns.tsx';
import type { Picking } from '../pick/usePicked.ts';

interface Props {
  readonly picking: Picking | null;
  readonly count: number;
  readonly onAssign: (children: readonly ChildLine[]) => void;
  readonly onSeen: (lines: readonly ChildLine[]) => void;
  readonly onAdd: (() => void) | null;
}

const waitingId = 'caseload-waiting';

export function WaitingChildren({ picking, count, onAssign, onSeen, onAdd }: Props) {
  const t = useWords('caseload');
  const numbers = useNumbers();
  const pages = usePages('caseload.children', { without: true, sort: 'wait', limit: 100 });
  const columns = useChildColumns(['name', 'waits', 'age', 'house'], picking);
  useEffect(() => onSeen(pages.items), [onSeen, pages.items]);
  if (count === 0 && !pages.loading && pages.total === 0) return <Nobody onAdd={onAdd} />;
  return (
    <Section
      id={waitingId}
      title={t('board.without')}
      state={<StateChip plain state="overdue" words={t('board.without-count', { count, n: numbers.count(count) })} />}
    >
      {picking ? (
        <Box className="no-print" sx={{ mb: 1 }}>
          <PickBar draw picking={picking} lines={pages.items} onAssign={() => onAssign(picking.children)} />
        </Box>
      ) : null}
      <PickList
        bare
        label={t('board.without')}
        place="caseload.waiting"
        local={false}
        height={226}
        picking={picking}
        onAssign={onAssign}
        rows={pages.items}
        columns={columns}
        total={pages.total}
        loading={pages.loading}
        error={pages.error}
        onRetry={pages.refetch}
        hasMore={pages.hasMore}
        onMore={pages.more}
        empty={<EmptyState title={t('board.all-have')} />}
      />
    </Section>
  );
}

function Nobody({ onAdd }: Pick<Props, 'onAdd'>) {
  const t = useWords('caseload');
  const all = usePages('caseload.children', { limit: 1 });
  if (!all.loading && all.total === 0) {
    return (
      <Section title={t('board.without')}>
        <EmptyState
          title={t('page.no-children')}
          text={t('page.no-children-text')}
          action={
            onAdd ? (
              <Button variant="outlined" onClick={onAdd}>
                {t('page.add-child')}
              </Button>
            ) : undefined
          }
        />
      </Section>
    );
  }
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        mb: 2,
        px: 2,
        minHeight: 40,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <DoneIcon aria-hidden sx={{ fontSize: 18, color: 'success.main' }} />
      {t('board.all-have')}
    </Box>
  );
}
