/** Within a child's record: who is there for them, since when, who was before and what they handed on. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { useChild } from '../../../ui/child.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { AssignPanel } from '../assign/AssignPanel.tsx';
import type { ChildRecord } from '../types.ts';
import { PeriodsSection } from './PeriodsSection.tsx';
import { WorkersSection } from './WorkersSection.tsx';

export function WorkersPage() {
  const { id } = useChild();
  const asked = useAsk('caseload.child', { childId: id }, { keepPrevious: true });
  const record = asked.data?.child.id === id ? asked.data : undefined;
  if (record) return <Workers record={record} />;
  return asked.error ? <ErrorLine failure={asked.error} onRetry={asked.refetch} /> : <Loading lines={8} />;
}

function Workers({ record }: { readonly record: ChildRecord }) {
  const t = useWords('caseload');
  const mayAssign = useCan('caseload.assign') !== null;
  const [giving, setGiving] = useState(false);
  const { child } = record;
  return (
    <>
      {mayAssign ? (
        <Box className="no-print" sx={{ mb: 2 }}>
          <Button variant="contained" onClick={() => setGiving(true)}>
            {t(child.lead ? 'page.child.hand-over' : 'board.assign-to')}
          </Button>
        </Box>
      ) : null}
      <WorkersSection record={record} />
      <PeriodsSection record={record} />
      {giving ? (
        <AssignPanel children={[child]} staffId={null} onClose={() => setGiving(false)} onGiven={done} />
      ) : null}
    </>
  );
}

/** The record comes anew by itself. */
function done() {
  return undefined;
}
