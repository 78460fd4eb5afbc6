/** Who is there for the child today: who leads, a second, who stands in; when they met first; ending it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Go } from '../../../ui/Go.tsx';
import { Facts, Section } from '../../../ui/Section.tsx';
import type { Fact } from '../../../ui/Section.tsx';
import { useChildWords } from '../names.ts';
import { workerPath } from '../paths.ts';
import type { Assignment, ChildRecord } from '../types.ts';
import { EndDialog } from './EndDialog.tsx';
import { IntroduceForm } from './IntroduceForm.tsx';
import { isOpen } from './periods.ts';

export function WorkersSection({ record }: { readonly record: ChildRecord }) {
  const t = useWords('caseload');
  const words = useChildWords();
  const { today } = useDates();
  const { child, assignments } = record;
  const open = assignments.filter((one) => isOpen(one, today));
  return (
    <Section title={t('page.child.workers')}>
      {open.length === 0 ? (
        <Typography>
          {t('page.child.nobody-text', { name: words.name(child), count: child.daysWithoutLead })}
        </Typography>
      ) : null}
      {open.map((one) => (
        <OpenPeriod key={one.id} record={record} period={one} />
      ))}
      {child.covers.length > 0 ? (
        <Typography sx={{ mt: 1.5 }}>
          {t('page.child.cover-text', { names: child.covers.map((one) => one.name).join(', ') })}
        </Typography>
      ) : null}
    </Section>
  );
}

interface PeriodProps {
  readonly record: ChildRecord;
  readonly period: Assignment;
}

function OpenPeriod({ record, period }: PeriodProps) {
  const t = useWords('caseload');
  const { day } = useDates();
  const reads = useCan('caseload.read') === 'all';
  const { staff } = period;
  const facts: Fact[] = [
    {
      label: t(`state.part.${period.part}`),
      value: reads ? <Go to={workerPath(staff.id)}>{staff.name}</Go> : staff.name,
    },
    { label: t('page.child.from'), value: day(period.from) },
    { label: t('list.introduced'), value: period.introducedOn ? day(period.introducedOn) : t('list.not-introduced') },
    { label: t('field.reason'), value: period.reason ?? '' },
  ];
  return (
    <Box
      sx={{ pb: 1.5, mb: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { border: 0, pb: 0, mb: 0 } }}
    >
      <Facts items={facts} />
      <PeriodTools record={record} period={period} />
    </Box>
  );
}

function PeriodTools({ record, period }: PeriodProps) {
  const t = useWords('caseload');
  const mayWrite = useCan('children.write') !== null;
  const mayAssign = useCan('caseload.assign') !== null;
  const [asking, setAsking] = useState<'introduce' | 'end' | null>(null);
  if (!mayWrite && !mayAssign) return null;
  if (asking === 'introduce') {
    return <IntroduceForm record={record} period={period} onDone={() => setAsking(null)} />;
  }
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {mayWrite ? (
        <Button size="small" variant={period.introducedOn ? 'text' : 'outlined'} onClick={() => setAsking('introduce')}>
          {t(period.introducedOn ? 'page.child.change-introduced' : 'page.child.introduce')}
        </Button>
      ) : null}
      {mayAssign ? (
        <Button size="small" color="secondary" onClick={() => setAsking('end')}>
          {t('page.child.end')}
        </Button>
      ) : null}
      {asking === 'end' ? <EndDialog record={record} period={period} onClose={() => setAsking(null)} /> : null}
    </Box>
  );
}
