/** Everything that came into the store room and went out of it, newest first. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { kitFileLimit, kitMediaTypes } from '../../../../shared/areas/kit-parts.ts';
import type { Movement } from '../../../../shared/areas/kit-home.ts';
import { movedBy } from '../../../../shared/rules/kit-stock.ts';
import type { Failure } from '../../../../shared/result.ts';
import { newId, useCommand, usePages } from '../../../app/api.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { FilePick } from '../../../ui/FilePick.tsx';
import type { ChosenFile } from '../../../ui/readFile.ts';
import { Loading, Section } from '../../../ui/Section.tsx';
import { useUndo } from '../../../ui/Undo.tsx';
import { PurchaseDialog } from '../files/FileDialog.tsx';
import { useKitNames } from '../names.ts';

export function MovementsSection() {
  const t = useWords('kit');
  const pages = usePages('kit.movements', { limit: 25 });
  return (
    <Section title={t('stock.movements')}>
      <ErrorLine failure={pages.error} onRetry={pages.refetch} />
      {pages.loading ? <Loading lines={4} /> : null}
      {!pages.loading && !pages.error && pages.items.length === 0 ? (
        <EmptyState title={t('stock.no-movements')} />
      ) : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pages.items.map((movement) => (
          <MovementRow key={movement.id} movement={movement} />
        ))}
      </Box>
      {pages.hasMore ? (
        <Button size="small" disabled={pages.fetching} onClick={pages.more}>
          {t('stock.more')}
        </Button>
      ) : null}
    </Section>
  );
}

function useMovement(movement: Movement) {
  const t = useWords('kit');
  const { offer } = useUndo();
  const [remove] = useCommand('kit.removeMovement');
  const [restore] = useCommand('kit.restoreMovement');
  const [attach] = useCommand('kit.attachReceipt');
  const [failure, setFailure] = useState<Failure>();
  const { id, rev } = movement;
  const take = async () => {
    const result = await remove({ id, rev });
    setFailure(result.ok ? undefined : result.error);
    if (result.ok) offer(t('stock.removed'), () => restore({ id, rev: result.value.rev }));
  };
  const keep = async ({ name, mediaType, data }: ChosenFile) => {
    const known = kitMediaTypes.find((one) => one === mediaType);
    if (!known) return setFailure({ code: 'invalid', ref: '', fields: [{ path: 'mediaType', rule: 'media-type' }] });
    const result = await attach({ id, rev, fileId: newId(), name, mediaType: known, data });
    return setFailure(result.ok ? undefined : result.error);
  };
  return { take, keep, failure };
}

function MovementRow({ movement }: { readonly movement: Movement }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { short } = useDates();
  const { count } = useNumbers();
  const { take, keep, failure } = useMovement(movement);
  const [open, setOpen] = useState(false);
  const change = movedBy(movement.kind, movement.quantity);
  const more = [
    movement.cost ? t('stock.each', { amount: names.money(movement.cost) }) : null,
    movement.receiptNumber === null ? null : t('step.receipt-number', { number: movement.receiptNumber }),
    ...[movement.budgetLine, movement.reason, movement.note],
  ].filter((words) => words !== null);
  return (
    <Box component="li" sx={row}>
      <Typography variant="body2" color="text.secondary" sx={{ minWidth: 96 }}>
        {short(movement.on)}
      </Typography>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography variant="body2">
          <Box component="span" dir="ltr" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
            {change > 0 ? `+${count(change)}` : count(change)}
          </Box>{' '}
          {[names.item(movement.item), movement.size].filter(Boolean).join(' · ')} · {t(`movement.${movement.kind}`)}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {more.join(' · ')}
          {movement.file ? (
            <>
              {more.length > 0 ? ' · ' : ''}
              <Link component="button" type="button" onClick={() => setOpen(true)}>
                {movement.file.name}
              </Link>
            </>
          ) : null}
        </Typography>
        <ErrorLine failure={failure} />
      </Box>
      <Typography variant="body2" color="text.secondary">
        {movement.by?.name ?? t('page.somebody')}
      </Typography>
      {movement.own ? <Tools movement={movement} onFile={keep} onTake={take} /> : null}
      {open && movement.file ? (
        <PurchaseDialog id={movement.id} name={movement.file.name} onClose={() => setOpen(false)} />
      ) : null}
    </Box>
  );
}

interface ToolsProps {
  readonly movement: Movement;
  readonly onFile: (file: ChosenFile) => Promise<void>;
  readonly onTake: () => Promise<void>;
}

function Tools({ movement, onFile, onTake }: ToolsProps) {
  const t = useWords('kit');
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {movement.kind === 'in' && !movement.file ? (
        <FilePick
          words={t('stock.attach')}
          limit={kitFileLimit}
          accept={kitMediaTypes.join(',')}
          onFile={(file) => void onFile(file)}
        />
      ) : null}
      <Button size="small" color="secondary" onClick={() => void onTake()}>
        {t('step.take-back')}
      </Button>
    </Box>
  );
}

const row = {
  display: 'flex',
  gap: 1,
  flexWrap: 'wrap',
  alignItems: 'baseline',
  py: 0.75,
  borderTop: 1,
  borderColor: 'divider',
};
