/**
 * The timeline on paper, one page on its side. A3 holds every action; A4 the stages with their milestones, and below
 * them what is late. Readable in grey: planned is an outline, real is filled, expected is hatched.
 */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useMe } from '../../../app/me.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { useTickWords } from './Axis.tsx';
import { percent, stepFor } from './look.ts';
import { place, ticksOf, type ItemRow, type Model, type StageRow } from './model.ts';

export const papers = ['A4', 'A3'] as const;
export type Paper = (typeof papers)[number];

/** Of the page within its margins, in millimetres. */
const room = { A4: { width: 277, height: 164 }, A3: { width: 400, height: 248 } } as const;
const nameShare = 0.24;
const tallest = { A4: 8, A3: 6 } as const;

interface Props {
  readonly model: Model;
  readonly paper: Paper;
}

export function PrintSheet({ model, paper }: Props) {
  const t = useWords('journey');
  const { organisation } = useMe();
  const dates = useDates();
  const rows = model.stages.flatMap((stage): (StageRow | ItemRow)[] =>
    paper === 'A3' ? [stage, ...stage.items.filter((row) => row.item.kind === 'action')] : [stage],
  );
  const late = lateIn(model);
  const below = paper === 'A4' ? 12 + Math.min(late.length, shownLate) * 4.4 : 0;
  const height = Math.min(tallest[paper], (room[paper].height - below) / Math.max(1, rows.length));
  return (
    <Box aria-hidden sx={sheet(paper)}>
      <h1>{t('timeline.title')}</h1>
      <p>{[organisation, t('timeline.printed', { date: dates.day(model.today) })].filter(Boolean).join(' · ')}</p>
      <PrintAxis model={model} />
      <Box sx={{ position: 'relative' }}>
        {rows.map((row) => (
          <PrintRow key={row.key} row={row} model={model} height={height} />
        ))}
        <PrintToday model={model} />
      </Box>
      {paper === 'A4' ? <Late rows={late} /> : null}
      <p>{t('timeline.legend')}</p>
    </Box>
  );
}

const shownLate = 8;
function lateIn(model: Model): ItemRow[] {
  const rows = model.stages.flatMap((stage) => stage.items).filter((row) => row.forecast.slip > 0);
  return rows.toSorted((a, b) => b.forecast.slip - a.forecast.slip);
}

function Line({ name, height, children }: { name: ReactNode; height: number; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', height: `${height}mm`, borderBottom: '0.4pt solid #bbb', breakInside: 'avoid' }}>
      <Box
        sx={{
          flex: `0 0 ${percent(nameShare)}`,
          fontSize: `${Math.min(3.1, height * 0.66)}mm`,
          lineHeight: `${height}mm`,
          whiteSpace: 'nowrap',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {name}
      </Box>
      <Box sx={{ flex: 1, position: 'relative', borderInlineStart: '0.6pt solid #777' }}>{children}</Box>
    </Box>
  );
}

function PrintRow({ row, model, height }: { row: StageRow | ItemRow; model: Model; height: number }) {
  const names = useWayNames();
  const { scale } = model;
  if (row.type === 'item') {
    const { item, forecast } = row;
    return (
      <Line name={<span>&nbsp;&nbsp;{names.name('action', item)}</span>} height={height}>
        <PrintBar scale={scale} from={item.startDate ?? item.goalDate} until={item.goalDate} look={outline} />
        <PrintBar
          scale={scale}
          from={item.begunOn ?? item.startDate}
          until={item.doneOn ?? (item.begunOn && model.today)}
          look={filled}
        />
        {forecast.slip > 0 ? (
          <PrintBar scale={scale} from={item.goalDate} until={forecast.expected} look={late} />
        ) : null}
      </Line>
    );
  }
  const { span, items, stage } = row;
  return (
    <Line name={<b>{names.name('stage', stage)}</b>} height={height}>
      <PrintBar scale={scale} from={span.start} until={span.goal} look={spanned} />
      {span.slip > 0 ? <PrintBar scale={scale} from={span.goal} until={span.expected} look={late} /> : null}
      {items.map((one) => (
        <PrintMark key={one.key} row={one} model={model} height={height} />
      ))}
    </Line>
  );
}

function PrintMark({ row: { item }, model, height }: { row: ItemRow; model: Model; height: number }) {
  const day = item.goalDate ?? item.doneOn;
  if (item.kind !== 'milestone' || day === null) return null;
  const size = Math.min(2.6, height * 0.5);
  return (
    <Box
      sx={{
        position: 'absolute',
        top: `${(height - size) / 2}mm`,
        width: `${size}mm`,
        height: `${size}mm`,
        insetInlineStart: `calc(${percent(place(model.scale, day))} - ${size / 2}mm)`,
        transform: 'rotate(45deg)',
        border: '0.8pt solid #000',
        background: item.settled ? '#000' : '#fff',
      }}
    />
  );
}

interface PrintBarProps {
  readonly scale: Model['scale'];
  readonly from: string | null;
  readonly until: string | null | false;
  readonly look: object;
}

function PrintBar({ scale, from, until, look }: PrintBarProps) {
  if (from === null || !until || until < from) return null;
  const at = place(scale, from);
  return (
    <Box
      sx={{
        position: 'absolute',
        insetInlineStart: percent(at),
        width: `max(0.7mm, ${percent(place(scale, until) - at + 1 / scale.days)})`,
        ...look,
      }}
    />
  );
}

function PrintAxis({ model }: { model: Model }) {
  const { scale } = model;
  const step = stepFor('all', scale.days) === 12 ? 12 : 3;
  const words = useTickWords(step, true);
  return (
    <Line name="" height={6}>
      {ticksOf(scale, step).map((tick) => (
        <Box
          key={tick.date}
          sx={{
            position: 'absolute',
            insetInlineStart: percent(tick.at),
            fontSize: '2.7mm',
            lineHeight: '6mm',
            paddingInlineStart: '0.6mm',
            borderInlineStart: '0.4pt solid #999',
            fontWeight: tick.year ? 700 : 400,
            whiteSpace: 'nowrap',
          }}
        >
          {tick.width * scale.days > 45 ? words(tick) : ''}
        </Box>
      ))}
    </Line>
  );
}

function PrintToday({ model }: { model: Model }) {
  const at = nameShare + place(model.scale, model.today) * (1 - nameShare);
  return (
    <Box
      sx={{ position: 'absolute', insetBlock: 0, insetInlineStart: percent(at), borderInlineStart: '1pt dashed #000' }}
    />
  );
}

function Late({ rows }: { rows: readonly ItemRow[] }) {
  const t = useWords('journey');
  const names = useWayNames();
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t('timeline.lateTitle')}</h2>
      <Box component="ul" sx={{ columns: 2, m: 0, paddingInlineStart: '4mm', fontSize: '2.9mm', lineHeight: '4.2mm' }}>
        {rows.slice(0, shownLate * 2).map((row) => (
          <li key={row.key}>
            {names.name(row.item.kind, row.item)}: {t('timeline.late', { count: row.forecast.slip })}
          </li>
        ))}
      </Box>
    </>
  );
}

const outline = { top: '18%', bottom: '18%', border: '0.7pt solid #333', borderRadius: '0.6mm' };
const spanned = { top: '30%', bottom: '30%', border: '0.7pt solid #333', background: '#ddd' };
const filled = { top: '36%', bottom: '36%', background: '#555' };
const late = {
  top: '24%',
  bottom: '24%',
  backgroundImage: 'repeating-linear-gradient(135deg, #000 0 0.5pt, transparent 0.5pt 2.5pt)',
  borderInlineEnd: '1pt solid #000',
};

function sheet(paper: Paper) {
  const name = `way-${paper.toLowerCase()}`;
  return {
    display: 'none',
    page: name,
    [`@page ${name}`]: { size: `${paper} landscape`, margin: '10mm' },
    '@media print': { display: 'block', color: '#000', width: `${room[paper].width}mm`, printColorAdjust: 'exact' },
    '& h1': { fontSize: '5mm', m: 0, lineHeight: 1.2 },
    '& h2': { fontSize: '3.6mm', m: 0, mt: '2mm' },
    '& p': { fontSize: '2.9mm', m: 0, my: '0.8mm' },
  } as const;
}
