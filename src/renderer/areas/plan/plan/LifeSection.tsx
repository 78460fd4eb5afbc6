/** What was said of the plan: shared, approved, reviewed; newest first, each with whether it still is that plan. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { MarkLine } from '../parts/MarkLine.tsx';
import type { PlanRecord } from '../types.ts';
import { sayings } from './MarkPanel.tsx';
import type { Saying } from './MarkPanel.tsx';

interface Props {
  readonly record: PlanRecord;
  readonly onSay: (saying: Saying) => void;
}

export function LifeSection({ record, onSay }: Props) {
  const t = useWords('plan');
  const mayWrite = useCan('plan.write') !== null;
  const mayApprove = useCan('plan.approve') !== null;
  const open = sayings.filter((saying) => (saying === 'approve' ? mayApprove : mayWrite));
  const buttons = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {open.map((saying) => (
        <Button key={saying} size="small" onClick={() => onSay(saying)}>
          {t(`say.${saying}`)}
        </Button>
      ))}
    </Box>
  );
  return (
    <Section title={t('plan.said')} action={open.length > 0 ? buttons : undefined}>
      {record.marks.length === 0 ? (
        <EmptyState title={t('plan.nothing-said')} text={t('plan.nothing-said-text')} />
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {record.marks.map((mark) => (
            <MarkLine key={mark.id} childId={record.child.id} mark={mark} />
          ))}
        </Box>
      )}
    </Section>
  );
}
