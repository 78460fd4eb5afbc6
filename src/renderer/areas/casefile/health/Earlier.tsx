/** How things were written down before: each record opens to be read. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { HealthRecord } from '../../../../shared/areas/casefile-health.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { Section } from '../../../ui/Section.tsx';
import { HealthFacts } from './HealthFacts.tsx';

interface Props {
  readonly childId: string;
  readonly records: readonly HealthRecord[];
  readonly mayWrite: boolean;
}

export function Earlier({ childId, records, mayWrite }: Props) {
  const t = useWords('casefile');
  const { day } = useDates();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section title={t('health.earlier')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {records.map((record) => (
          <Box
            key={record.id}
            component="li"
            sx={{ borderBottom: 1, borderColor: 'divider', '&:last-child': { border: 0 } }}
          >
            <Button
              size="small"
              aria-expanded={open === record.id}
              onClick={() => setOpen(open === record.id ? null : record.id)}
            >
              {day(record.recordedOn)}
            </Button>
            {open === record.id ? (
              <Box sx={{ pb: 2 }}>
                <HealthFacts childId={childId} record={record} mayWrite={mayWrite} />
              </Box>
            ) : null}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
