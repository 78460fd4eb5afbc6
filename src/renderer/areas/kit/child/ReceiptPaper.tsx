/** What somebody signs: the items and how many, and a line for each who puts their name to it. A4, readable in grey. */
import Box from '@mui/material/Box';
import type { KitLine, Receipt } from '../../../../shared/areas/kit-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { useKitNames } from '../names.ts';
import { isIncluded, partOf } from '../states.ts';
import type { WithKit } from './useKit.ts';

export type Part = Receipt['part'];

interface Row {
  readonly line: KitLine;
  /** Handed over on this paper; null on an empty one, where it is written by hand. */
  readonly quantity: number | null;
}

function rowsOf(record: WithKit, part: Part, receipt: Receipt | null): Row[] {
  if (receipt) {
    return receipt.lines.flatMap(({ lineId, quantity }) => {
      const line = record.lines.find((one) => one.id === lineId);
      return line ? [{ line, quantity }] : [];
    });
  }
  return record.lines
    .filter((line) => isIncluded(line) && partOf(line.kind) === part && line.counts.handedOver < line.counts.planned)
    .map((line) => ({ line, quantity: null }));
}

export function ReceiptPaper(props: {
  readonly record: WithKit;
  readonly part: Part;
  readonly receipt: Receipt | null;
}) {
  const { record, part, receipt } = props;
  const t = useWords('kit');
  const names = useKitNames();
  const dates = useDates();
  const { organisation } = useMe();
  const line = (label: string, value: string | null) => (
    <div>
      <dt>{label}</dt>
      <dd>{value ?? ''}</dd>
    </div>
  );
  return (
    <Box sx={paper} data-testid="receipt">
      <p>{organisation}</p>
      <h1>{t(`receipt.title-${part}`)}</h1>
      <dl>
        {line(t('receipt.child'), [record.child.name, record.child.code].filter(Boolean).join(' · '))}
        {line(t('receipt.on'), receipt ? dates.day(receipt.on) : null)}
        {line(t('receipt.place'), receipt?.place ?? null)}
        {line(t('receipt.receiver'), [receipt?.receiver, receipt?.relation].filter(Boolean).join(' · ') || null)}
      </dl>
      <Items rows={rowsOf(record, part, receipt)} part={part} />
      {receipt?.note ? <p>{receipt.note}</p> : null}
      <p>{t(`receipt.declaration-${part}`)}</p>
      <Signatures part={part} receipt={receipt} child={names.child(record.child)} />
      <p className="foot">{t('receipt.foot', { date: dates.day(dates.today) })}</p>
    </Box>
  );
}

function Items({ rows, part }: { readonly rows: readonly Row[]; readonly part: Part }) {
  const t = useWords('kit');
  const names = useKitNames();
  const numbers = part === 'documents' ? t('receipt.original-or-copy') : t('receipt.remark');
  return (
    <table>
      <thead>
        <tr>
          <th>{t('column.item')}</th>
          <th>{t('receipt.planned')}</th>
          <th>{t('receipt.given')}</th>
          <th>{numbers}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, quantity }) => (
          <tr key={line.id}>
            <td>
              {names.item(line.item)}
              {line.size === null ? '' : ` (${line.size})`}
            </td>
            <td>{names.amount(line.quantity, line.unit)}</td>
            <td>{quantity === null ? '' : names.amount(quantity, line.unit)}</td>
            <td />
          </tr>
        ))}
        {rows.length === 0 ? (
          <tr>
            <td colSpan={4}>{t('receipt.nothing')}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** Names that are known stand below the line; the signature itself is made by hand. */
function Signatures({
  part,
  receipt,
  child,
}: {
  readonly part: Part;
  readonly receipt: Receipt | null;
  child: string;
}) {
  const t = useWords('kit');
  const who: readonly (readonly [label: string, name: string])[] = [
    [t('receipt.sign-child'), child],
    [t('receipt.sign-receiver'), receipt?.receiver ?? ''],
    [t('receipt.sign-worker'), receipt?.worker ?? ''],
    ...(part === 'medicines' ? [[t('receipt.sign-health'), receipt?.healthPerson ?? ''] as const] : []),
  ];
  return (
    <div className={who.length > 3 ? 'signatures' : 'signatures three'}>
      {who.map(([label, name]) => (
        <div key={label}>
          <div className="line" />
          <div>{label}</div>
          <div>{name}</div>
        </div>
      ))}
    </div>
  );
}

const paper = {
  color: '#000',
  bgcolor: '#fff',
  p: 3,
  fontSize: '10.5pt',
  '@page': { size: 'A4 portrait', margin: '16mm 14mm' },
  '@media print': { p: 0 },
  '& h1': { fontSize: '15pt', m: 0, mb: 1.5 },
  '& p': { my: 0.75, whiteSpace: 'pre-wrap' },
  '& dl': { m: 0, mb: 1.5, display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 3, rowGap: 0.75 },
  '& dl > div': { display: 'flex', gap: 1, borderBottom: '0.5pt solid #777', minHeight: '20pt', alignItems: 'end' },
  '& dt': { color: '#444', whiteSpace: 'nowrap' },
  '& dd': { m: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': { textAlign: 'start', verticalAlign: 'top', border: '0.5pt solid #777', p: '4pt 6pt', fontWeight: 400 },
  '& thead th': { fontWeight: 650, bgcolor: '#eee' },
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
  '& td:nth-of-type(2), & td:nth-of-type(3)': { whiteSpace: 'nowrap', width: '18%' },
  '& td:nth-of-type(4)': { width: '22%' },
  '& .signatures': { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 4, breakInside: 'avoid', mt: 2 },
  // Side by side, so that the lines to sign on stay on the page with the last item.
  '& .signatures.three': { gridTemplateColumns: '1fr 1fr 1fr', columnGap: 3 },
  '& .signatures .line': { borderBottom: '0.75pt solid #000', height: '38pt' },
  '& .signatures > div > div:last-of-type': { fontWeight: 600, minHeight: '14pt' },
  '& .foot': { mt: 2, color: '#444', fontSize: '8.5pt' },
} as const;
