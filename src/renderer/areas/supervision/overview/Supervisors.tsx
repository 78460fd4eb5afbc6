/** Each supervisor with how many people they hold supervision for; pressing one leaves just those. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { Supervised } from '../../../../shared/areas/supervision.ts';
import { useWords } from '../../../app/i18n.ts';
import { LateIcon } from '../../../ui/icons.tsx';
import type { Filters } from '../../../ui/useFilters.ts';
import { bySupervisor } from './order.ts';

interface Props {
  readonly people: readonly Supervised[];
  readonly filters: Filters;
}

/** More people than this and a supervisor has little time for each: 5 to 6 is often advised. */
const many = 6;

export function Supervisors({ people, filters }: Props) {
  const t = useWords('supervision');
  const { tokens } = useTheme();
  const groups = bySupervisor(people);
  if (groups.length < 2) return null;
  const chosen = filters.get('by');
  return (
    <Box role="group" aria-label={t('list.supervisors')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1.5 }}>
      {groups.map((group) => {
        const on = chosen === group.id;
        return (
          <ButtonBase
            key={group.id}
            aria-pressed={on}
            onClick={() => filters.set('by', on ? null : group.id)}
            sx={{
              ...chip,
              borderColor: on ? 'primary.main' : 'divider',
              bgcolor: on ? tokens.accentWash : 'background.paper',
            }}
          >
            <Box component="span" sx={{ fontWeight: 600 }}>
              {group.name}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('list.holds', { count: group.people })}
            </Box>
            {group.overdue > 0 ? (
              <Box component="span" sx={{ color: tokens.late, display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
                <LateIcon aria-hidden sx={{ fontSize: 15 }} />
                {t('list.overdue', { count: group.overdue })}
              </Box>
            ) : null}
          </ButtonBase>
        );
      })}
      {groups.some((group) => group.people > many) ? (
        <Typography variant="body2" color="text.secondary" sx={{ alignSelf: 'center' }}>
          {t('list.many')}
        </Typography>
      ) : null}
    </Box>
  );
}

const chip = {
  gap: 1,
  px: 1.25,
  minHeight: 32,
  border: 1,
  borderRadius: 1,
  fontSize: '0.8125rem',
  fontFamily: 'inherit',
  flexWrap: 'wrap',
  justifyContent: 'flex-start',
};
