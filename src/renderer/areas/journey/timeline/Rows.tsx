/** The rows of the timeline: each stage with its span, and what stands in it where it is open. */
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/i18n.ts';
import { useWayNames } from '../../../app/wayNames.ts';
import { DownIcon, NextIcon } from '../../../ui/icons.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { Bar, type BarProps } from './Bar.tsx';
import { hatched, nameWidth, percent, rowHeight } from './look.ts';
import { place, type ItemRow, type Scale, type StageRow } from './model.ts';
import { useBarWords } from './useBarWords.ts';

interface LineProps {
  readonly name: ReactNode;
  readonly strong?: boolean;
  readonly marked?: boolean;
  readonly onPoint?: () => void;
  readonly children: ReactNode;
}

function Line({ name, strong = false, marked = false, onPoint, children }: LineProps) {
  const { tokens } = useTheme();
  const ground = marked ? tokens.accentWash : strong ? tokens.sunk : tokens.sheet;
  return (
    <Box
      component="li"
      onPointerEnter={onPoint}
      onFocus={onPoint}
      sx={{
        display: 'grid',
        gridTemplateColumns: `${nameWidth}px minmax(0, 1fr)`,
        height: rowHeight,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        sx={{
          position: 'sticky',
          insetInlineStart: 0,
          zIndex: 3,
          minWidth: 0,
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          px: 1,
          bgcolor: ground,
          borderInlineEnd: '1px solid',
          borderColor: 'divider',
          fontSize: '0.8125rem',
          fontWeight: strong ? 650 : 400,
        }}
      >
        {name}
      </Box>
      <Box data-track sx={{ position: 'relative', minWidth: 0, bgcolor: strong ? `${tokens.sunk}80` : 'transparent' }}>
        {children}
      </Box>
    </Box>
  );
}

interface StageProps {
  readonly row: StageRow;
  readonly scale: Scale;
  readonly today: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function StageLine({ row, scale, open, onToggle }: StageProps) {
  const t = useWords('journey');
  const names = useWayNames();
  const name = names.name('stage', row.stage);
  const Icon = open ? DownIcon : NextIcon;
  return (
    <Line
      strong
      name={
        <>
          <IconButton
            size="small"
            aria-expanded={open}
            aria-label={open ? t('timeline.close', { stage: name }) : t('timeline.open', { stage: name })}
            onClick={onToggle}
            sx={{ p: 0.25, '[dir="rtl"] &': open ? {} : { transform: 'scaleX(-1)' } }}
          >
            <Icon sx={{ fontSize: 18 }} />
          </IconButton>
          <Box component="span" className="cut" title={name} sx={{ flex: 1, whiteSpace: 'nowrap' }}>
            {name}
          </Box>
          {row.stage.state === 'done' ? <StateChip plain state="done" words="" /> : null}
        </>
      }
    >
      <StageSpan row={row} scale={scale} />
      {open ? null : row.items.map((item) => <Mark key={item.key} row={item} scale={scale} />)}
    </Line>
  );
}

/** From the first start to the last goal, and how far beyond it must be expected. */
function StageSpan({ row: { span }, scale }: { readonly row: StageRow; readonly scale: Scale }) {
  const { tokens } = useTheme();
  const t = useWords('journey');
  if (span.start === null || span.goal === null) return null;
  const at = place(scale, span.start);
  const end = place(scale, span.goal) + 1 / scale.days;
  const late = span.slip > 0 && span.expected !== null ? place(scale, span.expected) + 1 / scale.days : end;
  return (
    <Box aria-hidden>
      <Box
        sx={{
          ...spanStyle,
          insetInlineStart: percent(at),
          width: percent(end - at),
          bgcolor: tokens.soft,
          borderRadius: '2px',
        }}
      />
      {late > end ? (
        <>
          <Box
            sx={{
              ...spanStyle,
              insetInlineStart: percent(end),
              width: percent(late - end),
              backgroundImage: hatched(tokens.late),
              borderInlineEnd: `2px solid ${tokens.late}`,
            }}
          />
          <Box sx={{ ...spanWords, insetInlineStart: `calc(${percent(late)} + 8px)`, color: tokens.late }}>
            {t('timeline.late', { count: span.slip })}
          </Box>
        </>
      ) : null}
    </Box>
  );
}

/** Of a closed stage: its milestones on its own line. */
function Mark({ row: { item }, scale }: { readonly row: ItemRow; readonly scale: Scale }) {
  const { tokens } = useTheme();
  const day = item.goalDate ?? item.doneOn;
  if (item.kind !== 'milestone' || day === null) return null;
  const colour = item.settled ? tokens.done : tokens.ink;
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        top: 10,
        width: 9,
        height: 9,
        insetInlineStart: `calc(${percent(place(scale, day))} - 4px)`,
        transform: 'rotate(45deg)',
        border: `2px solid ${colour}`,
        bgcolor: item.settled ? colour : tokens.sheet,
      }}
    />
  );
}

interface ItemProps extends BarProps {
  readonly marked: boolean;
  readonly onPoint: (row: ItemRow) => void;
}

export function ItemLine({ marked, onPoint, ...bar }: ItemProps) {
  const words = useBarWords();
  const name = words.name(bar.row);
  return (
    <Line
      marked={marked}
      onPoint={() => onPoint(bar.row)}
      name={
        <Box
          component="button"
          type="button"
          tabIndex={-1}
          title={name}
          className="cut"
          onClick={() => bar.onOpen(bar.row)}
          sx={nameStyle}
        >
          {name}
        </Box>
      }
    >
      <Bar {...bar} />
    </Line>
  );
}

const spanStyle = { position: 'absolute', top: 12, height: 7 } as const;
const spanWords = {
  position: 'absolute',
  top: 5,
  fontSize: '0.75rem',
  whiteSpace: 'nowrap',
  lineHeight: '20px',
} as const;
const nameStyle = {
  flex: 1,
  minWidth: 0,
  p: 0,
  paddingInlineStart: 3,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'text.primary',
  textAlign: 'start',
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
} as const;
