/** Since when, why and by whom a child is here; where it went, and whether it came back. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import Button from '@mui/material/Button';
import type { ChildRecord, Stay } from '../../../../shared/areas/children-parts.ts';
import { useDates, useWords } from '../../../app/i18n.ts';
import { useCan } from '../../../app/me.ts';
import { Facts, Section } from '../../../ui/Section.tsx';
import type { Fact } from '../../../ui/Section.tsx';
import { useAge } from '../../../ui/useAge.ts';
import { useNames } from '../names.ts';
import { EditSection } from './EditSection.tsx';
import { StayForm } from './StayForm.tsx';
import { PartLine, plainList } from './PartLine.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import { WithRecord } from './WithRecord.tsx';

export function StaysPage() {
  return <WithRecord>{(record) => <Stays record={record} />}</WithRecord>;
}

function Stays({ record }: { readonly record: ChildRecord }) {
  const t = useWords('children');
  const mayWrite = useCan('children.write') !== null;
  const [leaving, setLeaving] = useState(false);
  const [present] = record.stays;
  const here = present?.leftOn === null;
  const list = (
    <Box component="ol" sx={plainList}>
      {record.stays.map((stay, at) => (
        <StayLine key={stay.id} stay={stay} newest={at === 0} only={record.stays.length === 1} />
      ))}
    </Box>
  );
  if (!here) {
    return (
      <EditSection
        adds
        title={t('section.stays')}
        verb={t('stay.again')}
        form={(onDone) => <StayForm stay={null} onDone={onDone} />}
      >
        {list}
      </EditSection>
    );
  }
  const leave =
    mayWrite && !leaving ? (
      <Button size="small" onClick={() => setLeaving(true)}>
        {t('stay.leave')}
      </Button>
    ) : undefined;
  return (
    <Section title={t('section.stays')} action={leave}>
      {leaving ? <LeaveForm stay={present} onDone={() => setLeaving(false)} /> : null}
      {list}
    </Section>
  );
}

function StayLine({ stay, newest, only }: { readonly stay: Stay; readonly newest: boolean; readonly only: boolean }) {
  const t = useWords('children');
  const { rough } = useAge();
  const from = rough(stay.admittedOn, stay.admittedPrecision);
  const title =
    stay.leftOn === null
      ? t('stay.since', { from })
      : t('stay.from-until', { from, until: rough(stay.leftOn, stay.leftPrecision) });
  return (
    <PartLine
      part="stay"
      id={stay.id}
      rev={stay.rev}
      name={title}
      removable={!only}
      form={(onDone) => <StayForm stay={stay} onDone={onDone} />}
    >
      <Typography sx={{ fontWeight: 650, mb: 1 }}>
        {newest && stay.leftOn === null ? [title, t('state.in-residence')].join(' · ') : title}
      </Typography>
      <StayFacts stay={stay} />
    </PartLine>
  );
}

function StayFacts({ stay }: { readonly stay: Stay }) {
  const t = useWords('children');
  const { choice } = useNames();
  const { day } = useDates();
  const known = (label: string, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ label, value }];
  const reasons = stay.reasons.map(choice).join(', ');
  const order = [stay.orderNumber, stay.orderOn === null ? null : day(stay.orderOn)].filter(Boolean).join(', ');
  return (
    <Facts
      items={[
        { label: t('field.reason_ids'), value: reasons || stay.reasonText || t('value.not-known') },
        ...known(t('field.reason_text'), reasons ? stay.reasonText : null),
        ...known(t('field.way_id'), stay.way && choice(stay.way)),
        ...known(t('field.brought_by'), stay.broughtBy),
        ...known(t('field.came_from'), stay.cameFrom),
        ...known(t('field.authority'), stay.authority),
        ...known(t('field.order_number'), order),
        ...known(t('field.leaving_id'), stay.leaving && choice(stay.leaving)),
        ...known(t('field.leaving_text'), stay.leavingText),
        ...known(t('field.left_to'), stay.leftTo),
      ]}
    />
  );
}
