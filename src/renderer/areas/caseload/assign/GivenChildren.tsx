/** Whom it is about: the children, and who leads them now. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ChildLine } from '../../../../shared/areas/caseload.ts';
import { useWords } from '../../../app/i18n.ts';
import { useChildWords } from '../names.ts';

const shown = 8;

/** By who leads them now, those without anybody first. */
function byLead(children: readonly ChildLine[]) {
  const groups = Map.groupBy(children, (child) => child.lead?.id ?? null);
  return [...groups.entries()].sort(([a], [b]) => Number(a !== null) - Number(b !== null)).map(([, group]) => group);
}

export function GivenChildren({ children }: { readonly children: readonly ChildLine[] }) {
  const t = useWords('caseload');
  const words = useChildWords();
  return (
    <Box sx={{ mb: 2, display: 'grid', gap: 0.5 }}>
      {byLead(children).map((group) => {
        const lead = group[0]?.lead;
        return (
          <Typography key={lead?.id ?? ''} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {lead ? t('dialog.now-with', { name: lead.name }) : t('dialog.now-nobody')}{' '}
            </Box>
            {words.some(group, shown)}
          </Typography>
        );
      })}
    </Box>
  );
}
