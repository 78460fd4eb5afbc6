/** Criteria with the fact behind each, and while they are edited with what can be done to them. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Criterion } from '../../../../shared/areas/journey-sign-off.ts';
import { useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { stagePath } from '../../../app/wayNames.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { stateOfCriterion } from './decisions.ts';
import { useCriterionWords } from './useCriterionWords.ts';

interface Props {
  readonly criteria: readonly Criterion[];
  /** Say something else than when the newest decision was made. */
  readonly changed: readonly string[];
  readonly editing: boolean;
  readonly stageOf: { readonly leave: string; readonly enter: string };
  readonly onEdit: (id: string) => void;
}

export function CriteriaList({ criteria, changed, editing, stageOf, onEdit }: Props) {
  const t = useWords('journey');
  if (criteria.length === 0) return <Typography color="text.secondary">{t('gate.asksNothing')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {criteria.map((one) => (
        <Line key={one.id} criterion={one} changed={changed.includes(one.id)} to={stagePath(stageOf[one.part])}>
          {editing ? <Edit criterion={one} onEdit={() => onEdit(one.id)} /> : null}
        </Line>
      ))}
    </Box>
  );
}

interface LineProps {
  readonly criterion: Criterion;
  readonly changed: boolean;
  readonly to: string;
  readonly children: React.ReactNode;
}

function Line({ criterion, changed, to, children }: LineProps) {
  const t = useWords('journey');
  const words = useCriterionWords();
  const { met, weight, retired } = criterion;
  const said =
    met === null
      ? t(criterion.source === 'judgement' ? 'criterion.ask' : 'criterion.unknown')
      : t(met ? 'criterion.met' : 'criterion.open');
  const fact = words.fact(criterion);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1.7fr) 168px minmax(0, 1.6fr)' },
        columnGap: 2,
        alignItems: 'center',
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        opacity: retired ? 0.6 : 1,
        '&:first-of-type': { borderTop: 0 },
        breakInside: 'avoid',
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {words.asks(criterion)}{' '}
        <Typography component="span" variant="body2" color="text.secondary">
          {retired ? t('criterion.retired') : t(`criterion.weight.${weight}`)}
        </Typography>
      </Box>
      <StateChip plain state={retired ? 'not-relevant' : stateOfCriterion(criterion)} words={said} />
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {fact === null ? null : criterion.entryId === null ? fact : <Go to={to}>{fact}</Go>}
        {changed ? ` ${t('criterion.changedSince')}` : ''}
        {children}
      </Box>
    </Box>
  );
}

function Edit({ criterion, onEdit }: { readonly criterion: Criterion; readonly onEdit: () => void }) {
  const t = useWords('journey');
  const [retire, { running }] = useCommand('journey.retireCriterion');
  const { id, rev, retired } = criterion;
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button size="small" onClick={onEdit}>
        {t('criterion.edit')}
      </Button>
      <Button size="small" disabled={running} onClick={() => void retire({ id, rev, retired: !retired })}>
        {retired ? t('criterion.useAgain') : t('criterion.setAside')}
      </Button>
    </Box>
  );
}
