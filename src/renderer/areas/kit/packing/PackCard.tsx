/** One child's things: put in one at a time or all at once, and taken out again. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PackLine, PackList } from '../../../../shared/areas/kit-home.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { DashIcon, PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { usePaperName } from '../../../ui/usePaperName.ts';
import { useKitNames } from '../names.ts';

function usePack(list: PackList) {
  const { today } = useDates();
  const [pack, packing] = useCommand('kit.pack');
  const [unpack, unpacking] = useCommand('kit.unpack');
  const [failure, setFailure] = useState<Failure & { readonly lineId?: string }>();
  const move = async (out: boolean, lines: readonly { lineId: string; quantity: number }[]) => {
    const about = { childId: list.child.id, kitId: list.kitId, on: today };
    const moved = lines.map((line) => ({ id: newId(), ...line }));
    const result = await (out ? unpack : pack)({ ...about, lines: moved });
    const index = result.ok ? undefined : /^lines\.(\d+)/.exec(result.error.fields?.[0]?.path ?? '')?.[1];
    const line = index === undefined ? undefined : lines[Number(index)];
    setFailure(result.ok ? undefined : { ...result.error, ...(line ? { lineId: line.lineId } : {}) });
  };
  return { move, failure, busy: packing.running || unpacking.running };
}

export function PackCard({ list }: { readonly list: PackList }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { day } = useDates();
  const { move, failure, busy } = usePack(list);
  const open = list.lines.filter((line) => line.toPack > 0);
  const name = usePaperName()(list.child);
  const blamed = list.lines.find((line) => line.lineId === failure?.lineId);
  return (
    <Section
      title={name}
      state={
        open.length === 0 ? (
          <StateChip state="done" words={t('pack.all-in')} />
        ) : (
          <StateChip state="in-progress" words={t('pack.left', { count: open.length })} />
        )
      }
      action={
        open.length > 0 ? (
          <Button
            variant="outlined"
            disabled={busy}
            onClick={() =>
              void move(
                false,
                open.map(({ lineId, toPack }) => ({ lineId, quantity: toPack })),
              )
            }
          >
            {t('pack.all')}
          </Button>
        ) : undefined
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {list.house === null ? '' : `${list.house} · `}
        {list.moveOn === null ? t('list.no-move') : t('pack.moves', { date: day(list.moveOn) })}
        {list.moveOn === null ? null : (
          <>
            {' · '}
            <DueChip date={list.moveOn} />
          </>
        )}
      </Typography>
      <ErrorLine failure={failure}>{blamed ? ` (${names.item(blamed.item)})` : null}</ErrorLine>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, columnGap: 4, columns: { md: 2 } }}>
        {list.lines.map((line) => (
          <PackRow
            key={line.lineId}
            line={line}
            busy={busy}
            onIn={() => void move(false, [{ lineId: line.lineId, quantity: line.toPack }])}
            onOut={() => void move(true, [{ lineId: line.lineId, quantity: 1 }])}
          />
        ))}
      </Box>
    </Section>
  );
}

interface RowProps {
  readonly line: PackLine;
  readonly busy: boolean;
  readonly onIn: () => void;
  readonly onOut: () => void;
}

function PackRow({ line, busy, onIn, onOut }: RowProps) {
  const t = useWords('kit');
  const names = useKitNames();
  const item = names.item(line.item);
  const all = line.toPack === 0;
  const mayTakeOut = line.packed > line.handedOver;
  return (
    <Box component="li" sx={row}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box>{item}</Box>
        <Typography component="span" variant="body2" color="text.secondary">
          {[names.amount(line.quantity, line.unit), line.size].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <StateChip
        plain
        state={all ? 'done' : line.packed > 0 ? 'in-progress' : 'not-started'}
        words={all ? t('pack.in') : t('pack.of', { n: line.packed, of: line.quantity })}
      />
      <Box className="no-print" sx={{ display: 'flex', width: 68, justifyContent: 'flex-end' }}>
        {mayTakeOut ? (
          <IconButton size="small" disabled={busy} aria-label={t('pack.take-out', { item })} onClick={onOut}>
            <DashIcon fontSize="small" />
          </IconButton>
        ) : null}
        {all ? null : (
          <IconButton size="small" disabled={busy} aria-label={t('pack.put-in', { item })} onClick={onIn}>
            <PlusIcon fontSize="small" />
          </IconButton>
        )}
      </Box>
    </Box>
  );
}

const row = {
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  py: 0.5,
  minHeight: 40,
  borderTop: 1,
  borderColor: 'divider',
  breakInside: 'avoid',
};
