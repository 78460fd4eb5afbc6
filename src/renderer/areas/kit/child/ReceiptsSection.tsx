/** What was handed over, paper by paper: printed, signed, scanned. Goods, documents and medicines stand apart. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { receiptParts } from '../../../../shared/areas/kit-parts.ts';
import type { Receipt } from '../../../../shared/areas/kit-parts.ts';
import type { Failure } from '../../../../shared/result.ts';
import { useCommand } from '../../../app/api.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { PrintIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { Files } from '../files/Files.tsx';
import { useKitNames } from '../names.ts';
import { isIncluded, partOf } from '../states.ts';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { RemoveReceipt } from './RemoveReceipt.tsx';
import type { Part } from './ReceiptPaper.tsx';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

export function ReceiptsSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const [blank, setBlank] = useState<Part | null>(null);
  const open = receiptParts.filter((part) =>
    record.lines.some((line) => isIncluded(line) && partOf(line.kind) === part),
  );
  const blanks = open.map((part) => (
    <Button key={part} size="small" startIcon={<PrintIcon />} onClick={() => setBlank(part)}>
      {t(`receipt.blank-${part}`)}
    </Button>
  ));
  return (
    <Section title={t('page.handed-over')} action={open.length > 0 ? <>{blanks}</> : undefined}>
      {record.receipts.length === 0 ? (
        <Typography variant="body2" color="text.secondary" sx={{ maxWidth: '72ch' }}>
          {t('page.no-receipts')}
        </Typography>
      ) : null}
      {record.receipts.map((receipt) => (
        <ReceiptBlock key={receipt.id} record={record} receipt={receipt} />
      ))}
      {blank ? <ReceiptDialog record={record} part={blank} receipt={null} onClose={() => setBlank(null)} /> : null}
    </Section>
  );
}

function ReceiptBlock({ record, receipt }: { readonly record: WithKit; readonly receipt: Receipt }) {
  const t = useWords('kit');
  const names = useKitNames();
  const { day } = useDates();
  const may = useMay();
  const [open, setOpen] = useState<'paper' | 'remove' | null>(null);
  const name = (lineId: string) => {
    const line = record.lines.find((one) => one.id === lineId);
    return line ? line : null;
  };
  const items = receipt.lines.flatMap(({ lineId, quantity }) => {
    const line = name(lineId);
    return line ? [t('receipt.item', { item: names.item(line.item), n: names.amount(quantity, line.unit) })] : [];
  });
  const files = record.files.filter((file) => file.receiptId === receipt.id);
  return (
    <Box
      component="article"
      aria-label={t(`part.${receipt.part}`)}
      sx={{ borderTop: 1, borderColor: 'divider', py: 1.5, display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Typography variant="h3">{t(`part.${receipt.part}`)}</Typography>
        <Typography variant="body2" sx={{ flex: 1 }}>
          {t('receipt.line', { date: day(receipt.on), receiver: receiverWords(receipt) })}
        </Typography>
        <SignedChip receipt={receipt} scanned={files.length > 0} />
      </Box>
      <Typography variant="body2">{items.join(' · ')}</Typography>
      {receipt.healthPerson === null ? null : (
        <Typography variant="body2">{t('receipt.health', { name: receipt.healthPerson })}</Typography>
      )}
      {receipt.note === null ? null : <Typography variant="body2">{receipt.note}</Typography>}
      <Signing record={record} receipt={receipt} />
      <Files record={record} receiptId={receipt.id} />
      <Box className="no-print" sx={{ display: 'flex', gap: 1 }}>
        <Button size="small" startIcon={<PrintIcon />} onClick={() => setOpen('paper')}>
          {t('receipt.print')}
        </Button>
        {may.write ? (
          <Button size="small" color="secondary" onClick={() => setOpen('remove')}>
            {t('receipt.remove')}
          </Button>
        ) : null}
      </Box>
      {open === 'paper' ? (
        <ReceiptDialog record={record} part={receipt.part} receipt={receipt} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'remove' ? (
        <RemoveReceipt childId={record.child.id} receipt={receipt} onClose={() => setOpen(null)} />
      ) : null}
    </Box>
  );
}

function receiverWords({ receiver, relation }: Receipt): string {
  return relation === null ? receiver : `${receiver} (${relation})`;
}

/** Who has to sign which paper. */
function signers(part: Part) {
  return part === 'medicines'
    ? (['child', 'receiver', 'worker', 'health'] as const)
    : (['child', 'receiver', 'worker'] as const);
}

function SignedChip({ receipt, scanned }: { readonly receipt: Receipt; readonly scanned: boolean }) {
  const t = useWords('kit');
  const all = signers(receipt.part).every((who) => receipt.signed[who]);
  if (all && scanned) return <StateChip plain state="done" words={t('receipt.signed-scanned')} />;
  if (all) return <StateChip plain state="in-progress" words={t('receipt.signed')} />;
  return <StateChip plain state="waiting" words={t('receipt.unsigned')} />;
}

function Signing({ record, receipt }: { readonly record: WithKit; readonly receipt: Receipt }) {
  const t = useWords('kit');
  const may = useMay();
  const [run, { running }] = useCommand('kit.sign');
  const [failure, setFailure] = useState<Failure>();
  const tick = async (who: keyof Receipt['signed'], on: boolean) => {
    const signed = { ...receipt.signed, [who]: on };
    const result = await run({ childId: record.child.id, id: receipt.id, rev: receipt.rev, signed });
    setFailure(result.ok ? undefined : result.error);
  };
  return (
    <Box>
      <Box role="group" aria-label={t('receipt.who-signed')} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {signers(receipt.part).map((who) => (
          <FormControlLabel
            key={who}
            label={t(`receipt.signed-${who}`)}
            control={
              <Checkbox
                size="small"
                checked={receipt.signed[who]}
                disabled={!may.write || running}
                onChange={(_event, on) => void tick(who, on)}
              />
            }
          />
        ))}
      </Box>
      <ErrorLine failure={failure} />
    </Box>
  );
}
