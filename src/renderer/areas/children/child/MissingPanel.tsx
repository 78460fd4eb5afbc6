/** What somebody who checks the file would ask for: worked out from the records, each a way to where it can be done. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import Button from '@mui/material/Button';
import type { Missing } from '../../../../shared/areas/children-parts.ts';
import { useNumbers, useWords } from '../../../app/i18n.ts';
import { childPath, useChild } from '../../../ui/child.ts';
import { Go } from '../../../ui/Go.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import type { State } from '../../../ui/StateChip.tsx';
import { useNames } from '../names.ts';

interface Props {
  readonly missing: readonly Missing[];
  /** How many things are looked at. */
  readonly checked: number;
}

const chips: Readonly<Record<Missing['state'], State>> = {
  missing: 'not-started',
  late: 'overdue',
  rough: 'in-progress',
};
const few = 6;

export function MissingPanel({ missing, checked }: Props) {
  const t = useWords('children');
  const { count } = useNumbers();
  const [all, setAll] = useState(false);
  const gaps = missing.filter((one) => one.state !== 'rough');
  const shown = all ? missing : missing.slice(0, few);
  const rest = missing.length - shown.length;
  const state =
    gaps.length === 0 ? (
      <StateChip state="done" words={t('missing-panel.complete')} />
    ) : (
      <Typography variant="body2" color="text.secondary">
        {t('missing-panel.state', { count: gaps.length, n: count(gaps.length), of: count(checked) })}
      </Typography>
    );
  return (
    <Section title={t('missing-panel.title')} state={state}>
      {missing.length === 0 ? null : (
        <Box component="ul" sx={gridStyle}>
          {shown.map((one) => (
            <MissingLine key={one.id} missing={one} />
          ))}
        </Box>
      )}
      {rest > 0 ? (
        <Button size="small" className="no-print" sx={{ mt: 0.5 }} onClick={() => setAll(true)}>
          {t('missing-panel.more', { count: rest })}
        </Button>
      ) : null}
    </Section>
  );
}

const gridStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  columnGap: 3,
  rowGap: 0.75,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
};

function MissingLine({ missing }: { readonly missing: Missing }) {
  const t = useWords('children');
  const child = useChild();
  const names = useNames();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'baseline', minWidth: 0 }}>
      <Box sx={{ flex: 'none' }}>
        <StateChip plain state={chips[missing.state]} words={t(`missing-state.${missing.state}`)} />
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Go to={childPath(child.id, missing.section)}>{names.missing(missing)}</Go>
      </Box>
    </Box>
  );
}
