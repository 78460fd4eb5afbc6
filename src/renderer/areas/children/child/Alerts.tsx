/** What everybody who meets the child has to know: on every page of the record, before anything else. */
import Box from '@mui/material/Box';
import type { Alert } from '../../../../shared/areas/children-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { InfoIcon, LateIcon } from '../../../ui/icons.tsx';
import { useNames } from '../names.ts';

export function AlertBanner({ alerts }: { readonly alerts: readonly Alert[] }) {
  const t = useWords('children');
  if (alerts.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('alert.all')}
      sx={{ listStyle: 'none', m: 0, mb: 2, p: 0, display: 'grid', gap: 0.75 }}
    >
      {alerts.map((alert) => (
        <AlertLine key={alert.id} alert={alert} />
      ))}
    </Box>
  );
}

function AlertLine({ alert }: { readonly alert: Alert }) {
  const t = useWords('children');
  const { choice } = useNames();
  const { day } = useDates();
  const critical = alert.level === 'critical';
  const Icon = alert.level === 'note' ? InfoIcon : LateIcon;
  const colour = critical ? 'error.main' : alert.level === 'important' ? 'warning.main' : 'text.secondary';
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'flex-start',
        px: 1.5,
        py: 0.75,
        border: 1,
        borderColor: critical ? 'error.main' : 'divider',
        borderRadius: 1,
        // A broad edge in the colour of how serious it is.
        '&::before': { content: '""', alignSelf: 'stretch', flex: 'none', width: 4, borderRadius: 1, bgcolor: colour },
        bgcolor: 'background.paper',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 18, mt: 0.25, color: colour, flex: 'none' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        <Box component="span" sx={{ fontWeight: 650, color: critical ? 'error.main' : 'text.primary' }}>
          {t('alert.of-kind', { level: t(`level.${alert.level}`), kind: choice(alert.kind) })}
        </Box>{' '}
        <bdi>{alert.text}</bdi>
        {alert.until === null ? null : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            {t('alert.until', { date: day(alert.until) })}
          </Box>
        )}
      </Box>
    </Box>
  );
}
