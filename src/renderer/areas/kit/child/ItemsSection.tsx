/** What is in the kit, each item with why it is there, how many, which size, what it costs and how far it is. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { KitLine } from '../../../../shared/areas/kit-parts.ts';
import { kitKinds } from '../../../../shared/catalogue/kit.ts';
import { useWords } from '../../../app/i18n.ts';
import { DataList } from '../../../ui/DataList.tsx';
import type { Column } from '../../../ui/DataList.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { useKitNames } from '../names.ts';
import { isIncluded, lineChip } from '../states.ts';
import { AddLine } from './AddLine.tsx';
import { LinePanel } from './LinePanel.tsx';
import { useMay } from './useKit.ts';
import type { WithKit } from './useKit.ts';

export function ItemsSection({ record }: { readonly record: WithKit }) {
  const t = useWords('kit');
  const may = useMay();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  const held = record.lines.filter(isIncluded);
  const out = record.lines.filter((line) => line.decision === 'left-out');
  const opened = record.lines.find((line) => line.id === open);
  const add = (
    <Button size="small" startIcon={<PlusIcon />} onClick={() => setAdding(true)}>
      {t('line.add')}
    </Button>
  );
  return (
    <Section title={t('page.in-kit')} action={may.write ? add : undefined}>
      {held.length === 0 ? <EmptyState title={t('page.nothing-in-kit')} text={t('page.nothing-in-kit-text')} /> : null}
      {kitKinds.map((kind) => {
        const rows = held.filter((line) => line.kind === kind);
        return rows.length === 0 ? null : (
          <Box key={kind} sx={{ mb: 2 }}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {t(`kind.${kind}`)}
            </Typography>
            <DataList
              bare
              label={t(`kind.${kind}`)}
              place={`kit.lines.${kind}`}
              rows={rows}
              columns={columns}
              rowId={(line) => line.id}
              onOpen={(line) => setOpen(line.id)}
              empty={null}
            />
          </Box>
        );
      })}
      <LeftOut lines={out} onOpen={setOpen} />
      {opened ? <LinePanel key={opened.id} record={record} line={opened} onClose={() => setOpen(null)} /> : null}
      {adding ? <AddLine record={record} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function LeftOut(props: { readonly lines: readonly KitLine[]; readonly onOpen: (id: string) => void }) {
  const t = useWords('kit');
  const names = useKitNames();
  if (props.lines.length === 0) return null;
  return (
    <Box component="details" className="no-print">
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', py: 0.5 }}>
        {t('page.left-out', { count: props.lines.length })}
      </Typography>
      {props.lines.map((line) => (
        <Box key={line.id} sx={{ py: 0.25, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
          <Button size="small" onClick={() => props.onOpen(line.id)}>
            {names.item(line.item)}
          </Button>
          <Typography variant="body2" color="text.secondary">
            {line.reason}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function useColumns(): readonly Column<KitLine>[] {
  const t = useWords('kit');
  const names = useKitNames();
  const cost = (line: KitLine) =>
    line.unitCost === null || line.currency === null
      ? null
      : names.money({ currency: line.currency, amount: line.unitCost * line.quantity });
  return [
    {
      key: 'item',
      head: t('column.item'),
      width: '2.6fr',
      cell: (line) => <ItemCell line={line} />,
    },
    {
      key: 'amount',
      head: t('column.quantity'),
      width: '1.2fr',
      cell: (line) => [names.amount(line.quantity, line.unit), line.size].filter(Boolean).join(' · '),
    },
    {
      key: 'cost',
      head: t('column.cost'),
      width: '1.2fr',
      align: 'end',
      cell: (line) => cost(line) ?? <Quiet>{t('money.not-known')}</Quiet>,
    },
    {
      key: 'means',
      head: t('column.means'),
      width: '1fr',
      cell: (line) => (line.fromStock ? t('field.from-stock-short') : t(`means.${line.means}`)),
    },
    {
      key: 'state',
      head: t('column.state'),
      width: '1.5fr',
      cell: (line) => <LineChip line={line} />,
    },
  ];
}

function Quiet({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {children}
    </Box>
  );
}

/** The name, and below it why it is in the kit. */
function ItemCell({ line }: { readonly line: KitLine }) {
  const names = useKitNames();
  const why = line.reason ?? (line.answer ? names.why(line.answer) : null);
  return (
    <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
      <Box className="cut">{names.item(line.item)}</Box>
      {why === null ? null : (
        <Box className="cut" title={why} sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
          {why}
        </Box>
      )}
    </Box>
  );
}

function LineChip({ line }: { readonly line: KitLine }) {
  const t = useWords('kit');
  const { counts, state } = line;
  const so = counts.handedOver > 0 ? counts.handedOver : counts.packed > 0 ? counts.packed : counts.bought;
  const partly = so > 0 && so < counts.planned;
  const step = counts.handedOver > 0 ? 'handed-over' : counts.packed > 0 ? 'packed' : 'bought';
  const words = partly ? t(`state.part-${step}`, { n: so, of: counts.planned }) : t(`state.line-${state}`);
  return <StateChip plain state={partly ? 'in-progress' : lineChip[state]} words={words} />;
}
