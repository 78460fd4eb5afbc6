/** What somebody carries against their limit: a bar, the mark where it warns, the end where the limit is. */
import Box from '@mui/material/Box';
import type { Load } from '../../../shared/areas/caseload.ts';

interface Props {
  readonly load: Pick<Load, 'weighted' | 'limit' | 'warnFrom' | 'state'>;
  /** Children that the whole width stands for. */
  readonly scale: number;
  /** What it will be once the children are given: drawn behind, paler. */
  readonly after?: number | undefined;
  readonly height?: number;
}

const colours = { free: 'primary.main', near: 'warning.main', over: 'error.main' } as const;

/** Says nothing by itself: the words stand beside it. */
export function LoadBar({ load, scale, after, height = 12 }: Props) {
  const share = (children: number) => `${Math.min(100, Math.max(0, (children / scale) * 100))}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height, minWidth: 60, '@media print': { printColorAdjust: 'exact' } }}>
      <Box sx={{ ...room, width: share(load.limit) }} />
      {after !== undefined ? (
        <Box sx={{ ...fill, width: share(after), bgcolor: 'primary.main', opacity: 0.3 }} />
      ) : null}
      <Box sx={{ ...fill, width: share(load.weighted), bgcolor: colours[load.state] }} />
      <Box sx={{ ...mark, insetInlineStart: share(load.warnFrom), borderInlineStartStyle: 'dotted', opacity: 0.7 }} />
      <Box sx={{ ...mark, insetInlineStart: share(load.limit) }} />
    </Box>
  );
}

const room = {
  position: 'absolute',
  insetInlineStart: 0,
  top: 0,
  bottom: 0,
  borderRadius: '3px',
  bgcolor: (theme: { tokens: { hairline: string } }) => theme.tokens.hairline,
  opacity: 0.7,
};
const fill = { position: 'absolute', insetInlineStart: 0, top: 2, bottom: 2, borderRadius: '2px' };
const mark = {
  position: 'absolute',
  top: -3,
  bottom: -3,
  width: 0,
  borderInlineStart: '2px solid',
  borderColor: 'text.primary',
};
