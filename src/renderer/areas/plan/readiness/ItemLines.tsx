/** Criteria as lines: what, how it stands and why, who sees to it, by when. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useWords } from '../../../app/i18n.ts';
import { DueChip, StateChip } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';
import { itemShape } from '../states.tsx';
import type { Item, ReadinessRecord } from '../types.ts';

interface Props {
  readonly record: ReadinessRecord;
  readonly items: readonly Item[];
  readonly onOpen: (criterionId: string) => void;
}

/** What the records say, in a sentence. */
export function useSays(): (item: Pick<Item, 'record'>) => string {
  const t = useWords('plan');
  const names = useNames();
  return ({ record }) =>
    record.state === null ? t('says.cannot-tell') : names.sentence('says', record.says, record.count);
}

export function ItemLines({ record, items, onOpen }: Props) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map((item) => (
        <Box component="li" key={item.criterionId} sx={liStyle}>
          <Line record={record} item={item} onOpen={onOpen} />
        </Box>
      ))}
    </Box>
  );
}

const liStyle = { borderTop: 1, borderColor: 'divider', breakInside: 'avoid', '&:first-of-type': { border: 0 } };

function Line({ record, item, onOpen }: Omit<Props, 'items'> & { readonly item: Item }) {
  const t = useWords('plan');
  const names = useNames();
  const says = useSays();
  const name = names.entry('criterion', { id: item.criterionId, name: item.name });
  const why = item.state === 'met' || item.stated?.reason == null ? null : item.stated.reason;
  return (
    <ButtonBase onClick={() => onOpen(item.criterionId)} sx={lineStyle}>
      <Box component="span" sx={{ flex: '1 1 300px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 550 }}>
          {name}
        </Box>
        {item.critical ? (
          <Box
            component="span"
            sx={{
              ml: 1,
              fontSize: '0.75rem',
              color: 'text.secondary',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              px: 0.5,
            }}
          >
            {t('readiness.critical')}
          </Box>
        ) : null}
        <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', color: 'text.secondary' }}>
          {says(item)}
          {item.disagrees ? ` ${t('readiness.disagrees')}` : ''}
        </Box>
      </Box>
      <Box component="span" sx={{ width: 190 }}>
        <StateChip plain state={itemShape[item.state]} words={t(`item.${item.state}`)} why={why} />
      </Box>
      <Box component="span" sx={{ width: 150, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {item.owner?.name ?? t('plan.nobody')}
      </Box>
      <Box component="span" sx={{ width: 130, fontSize: '0.8125rem' }}>
        {item.dueOn ? (
          <DueChip date={item.dueOn} overdueDays={item.overdueDays} done={item.state === 'met'} />
        ) : record.moveOn ? (
          t('readiness.by-move')
        ) : null}
      </Box>
    </ButtonBase>
  );
}

const lineStyle = {
  width: '100%',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  rowGap: 0.25,
  alignItems: 'center',
  textAlign: 'start',
  fontFamily: 'inherit',
  fontSize: '0.875rem',
  px: 1,
  py: 0.75,
  borderRadius: 1,
  '&:hover': { bgcolor: 'action.hover' },
};
