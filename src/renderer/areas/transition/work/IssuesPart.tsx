/** Open issues that block an action or a stage: named for who may read them in the register, counted for the others. */
import Box from '@mui/material/Box';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Go } from '../../../ui/Go.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { riskPath } from '../paths.ts';

export function IssuesPart({ ids }: { readonly ids: readonly string[] }) {
  const t = useWords('transition');
  const mayRead = useCan('risks.read') !== null;
  const asked = useAsk('risks.list', {}, { skip: !mayRead || ids.length === 0, keepPrevious: true });
  if (ids.length === 0) return null;
  const known = (asked.data?.risks ?? []).filter((risk) => ids.includes(risk.id));
  const unnamed = ids.length - known.length;
  return (
    <Box component="ul" aria-label={t('issue.list')} sx={{ listStyle: 'none', m: 0, mb: 1.5, p: 0 }}>
      {known.map((risk) => (
        <Box component="li" key={risk.id} sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <StateChip state="blocked" words={t('issue.blockedBy')} />
          <Go to={riskPath(risk.id)}>{risk.title}</Go>
        </Box>
      ))}
      {unnamed > 0 && !asked.loading ? (
        <li>
          <StateChip state="blocked" words={t('issue.unnamed', { count: unnamed })} />
        </li>
      ) : null}
    </Box>
  );
}
