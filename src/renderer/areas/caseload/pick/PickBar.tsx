/** What can be done with the picked children: give them to somebody, take their brothers and sisters along, let go. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useWords } from '../../../app/i18n.ts';
import { useChildWords } from '../names.ts';
import type { Picking } from './usePicked.ts';

interface Props {
  readonly picking: Picking;
  /** Children in sight, among whom brothers and sisters are looked for. */
  readonly lines: readonly ChildLine[];
  readonly onAssign: () => void;
  /** Workers to draw a child onto stand on the same page. */
  readonly draw?: boolean;
}

/** Brothers and sisters of the picked ones, in sight and not picked themselves. */
export function missingSiblings(picked: readonly ChildLine[], lines: readonly ChildLine[]): readonly ChildLine[] {
  const groups = new Set(picked.flatMap((child) => child.siblingGroup ?? []));
  const ids = new Set(picked.map((child) => child.id));
  return lines.filter((line) => line.siblingGroup !== null && groups.has(line.siblingGroup) && !ids.has(line.id));
}

export function PickBar({ picking, lines, onAssign, draw = false }: Props) {
  const t = useWords('caseload');
  const words = useChildWords();
  const { children } = picking;
  const siblings = missingSiblings(children, lines);
  return (
    <Box
      role="group"
      aria-label={t('board.picked-what')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minHeight: 36 }}
    >
      <Button variant="contained" size="small" disabled={children.length === 0} onClick={onAssign}>
        {t('board.assign-to')}
      </Button>
      <Typography role="status" variant="body2" sx={{ color: children.length > 0 ? 'text.primary' : 'text.secondary' }}>
        {children.length > 0
          ? t('board.picked', { count: children.length })
          : t(draw ? 'board.pick-or-draw' : 'board.pick-how')}
      </Typography>
      {siblings.length > 0 ? (
        <Button size="small" onClick={() => picking.add(siblings)}>
          {t('board.pick-siblings', { count: siblings.length, names: words.some(siblings, 2) })}
        </Button>
      ) : null}
      {children.length > 0 ? (
        <Button size="small" color="secondary" onClick={picking.clear}>
          {t('board.pick-none')}
        </Button>
      ) : null}
    </Box>
  );
}
