/** What stands in most children's way: the five criteria that are open for most of them. */
import Box from '@mui/material/Box';
import { useWords } from '../../../app/i18n.ts';
import { Go } from '../../../ui/Go.tsx';
import { ProgressInline } from '../../../ui/ProgressInline.tsx';
import { useNames } from '../names.ts';
import { cohortWith } from '../paths.ts';
import type { CohortHead } from '../types.ts';

const most = 5;

export function Blockers({ head }: { readonly head: CohortHead }) {
  const t = useWords('plan');
  const names = useNames();
  const open = head.criteria.filter((one) => one.open > 0).toSorted((a, b) => b.open - a.open);
  if (open.length === 0) return null;
  return (
    <Box component="section" aria-label={t('cohort.blockers')} className="no-print" sx={frameStyle}>
      <Box sx={{ fontWeight: 650, mb: 0.5 }}>{t('cohort.blockers')}</Box>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {open.slice(0, most).map((one) => (
          <Box
            component="li"
            key={one.id}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center', minHeight: 28 }}
          >
            <Box sx={{ flex: '0 1 320px', minWidth: 0 }}>
              <Go to={cohortWith({ lacks: one.id })}>{names.entry('criterion', one)}</Go>
            </Box>
            <ProgressInline
              done={one.asked - one.open}
              begun={0}
              total={one.asked}
              words={t('cohort.open-for', { open: one.open, count: one.asked })}
            />
            {one.blocked > 0 ? (
              <Box sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
                {t('cohort.blocked', { count: one.blocked })}
              </Box>
            ) : null}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const frameStyle = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  px: 2,
  py: 1.25,
  mb: 1.5,
};
