/** The packing list on the screen and on paper, with a box to tick for each thing. */
import Box from '@mui/material/Box';
import type { PackList } from '../../../../shared/areas/kit-home.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { usePaperName } from '../../../ui/usePaperName.ts';
import { useKitNames } from '../names.ts';
import { kitOfChildPath } from '../paths.ts';
import { byItem } from './byItem.ts';

interface Props {
  readonly lists: readonly PackList[];
  readonly by: 'child' | 'item';
}

export function PackingSheet({ lists, by }: Props) {
  return <Box sx={sheet}>{by === 'child' ? <ByChild lists={lists} /> : <ByItem lists={lists} />}</Box>;
}

function ByChild({ lists }: { readonly lists: readonly PackList[] }) {
  const t = useWords('kit');
  const names = useKitNames();
  const nameOf = usePaperName();
  const { day } = useDates();
  return lists.map((list) => (
    <section key={list.id}>
      <h2>
        <Go to={kitOfChildPath(list.child.id)}>{nameOf(list.child)}</Go>
        <span>{[list.house, list.moveOn === null ? null : day(list.moveOn)].filter(Boolean).join(' · ')}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th className="box" aria-label={t('packing.tick')} />
            <th>{t('column.item')}</th>
            <th>{t('column.quantity')}</th>
            <th>{t('field.size')}</th>
            <th>{t('packing.packed')}</th>
          </tr>
        </thead>
        <tbody>
          {list.lines.map((line) => (
            <tr key={line.lineId}>
              <td className="box">
                <span aria-hidden>{line.toPack === 0 ? '☑' : '☐'}</span>
              </td>
              <td>{names.item(line.item)}</td>
              <td>{names.amount(line.quantity, line.unit)}</td>
              <td>{line.size}</td>
              <td>{line.toPack === 0 ? t('pack.in') : t('pack.of', { n: line.packed, of: line.quantity })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

function ByItem({ lists }: { readonly lists: readonly PackList[] }) {
  const t = useWords('kit');
  const names = useKitNames();
  const nameOf = usePaperName();
  const who = (row: ReturnType<typeof byItem>[number]) =>
    row.for.map(({ list, line }) => t('packing.for', { child: nameOf(list.child), n: line.quantity })).join(' · ');
  return (
    <table>
      <thead>
        <tr>
          <th className="box" aria-label={t('packing.tick')} />
          <th>{t('column.item')}</th>
          <th>{t('field.size')}</th>
          <th>{t('packing.in-all')}</th>
          <th>{t('packing.still')}</th>
          <th>{t('packing.for-whom')}</th>
        </tr>
      </thead>
      <tbody>
        {byItem(lists).map((row) => (
          <tr key={row.key}>
            <td className="box">
              <span aria-hidden>{row.toPack === 0 ? '☑' : '☐'}</span>
            </td>
            <td>{names.item(row.line.item)}</td>
            <td>{row.line.size}</td>
            <td>{names.amount(row.quantity, row.line.unit)}</td>
            <td>{row.toPack === 0 ? t('pack.in') : names.amount(row.toPack, row.line.unit)}</td>
            <td>{who(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sheet = {
  '& section': { mb: 2.5, breakInside: 'avoid-page' },
  '& h2': { fontSize: '1rem', m: 0, mb: 0.5, display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' },
  '& h2 span': { fontSize: '0.8125rem', fontWeight: 400, color: 'text.secondary' },
  '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '0.8125rem', bgcolor: 'background.paper' },
  '& th, & td': {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
    px: 1,
    py: 0.75,
    borderBottom: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
  },
  '& thead th': { fontWeight: 650 },
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
  '& .box': { width: 32, fontSize: '1.125rem', lineHeight: 1.1 },
  '@media print': { '& th, & td': { borderColor: '#777' }, '& h2 span': { color: '#000' } },
} as const;
