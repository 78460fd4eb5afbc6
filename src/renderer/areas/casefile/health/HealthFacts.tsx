/** One record of health, to read: what carers must know first, then the rest; what nobody knows is said once. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { HealthRecord } from '../../../../shared/areas/casefile-health.ts';
import { useDates, useWords, type Words } from '../../../app/i18n.ts';
import { Facts, type Fact } from '../../../ui/Section.tsx';
import { WrittenLine } from '../parts/Entry.tsx';
import { RemoveTool } from '../parts/Tools.tsx';
import { useRemoving } from '../parts/useRemoving.ts';

interface Props {
  readonly childId: string;
  readonly record: HealthRecord;
  readonly mayWrite: boolean;
}

type T = Words<'casefile'>;

/** "Yes: peanuts", "No", or what it says without a tick. Null where nobody knows. */
function answer(t: T, known: boolean | null, text: string | null): string | null {
  if (known === null) return text;
  const word = t(known ? 'known.yes' : 'known.no');
  return text === null ? word : t('page.answer', { answer: word, text });
}

export function HealthFacts({ childId, record, mayWrite }: Props) {
  const t = useWords('casefile');
  const { short } = useDates();
  const remove = useRemoving(childId);
  const facts = useFacts(record);
  const known = facts.filter((fact) => fact.value !== null && fact.value !== '');
  // An allergy stands above all else, and need not be said twice.
  const shown = record.allergy ? known.filter((fact) => fact.label !== t('field.allergy')) : known;
  const open = facts.filter((fact) => fact.value === null || fact.value === '');
  return (
    <>
      {record.allergy ? (
        <Alert severity="warning" icon={false} sx={{ mb: 1.5 }}>
          {t('page.labelled', { label: t('field.allergy') })} {record.allergies ?? t('known.yes')}
        </Alert>
      ) : null}
      <Facts items={shown} />
      {open.length > 0 ? (
        <Box sx={{ mt: 1.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('health.not-known', { what: open.map((fact) => fact.label).join(', ') })}
        </Box>
      ) : null}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
        <WrittenLine entry={record} />
        {mayWrite ? (
          <span className="no-print">
            <RemoveTool of={short(record.recordedOn)} onClick={() => void remove('health', record)} />
          </span>
        ) : null}
      </Box>
    </>
  );
}

function useFacts(record: HealthRecord): readonly Fact[] {
  const t = useWords('casefile');
  const { short } = useDates();
  const day = (date: string | null) => (date === null ? null : short(date));
  const kinds = record.disabilityKinds.map((kind) => t(`disability.${kind}`)).join(', ');
  const size = [
    record.heightCm === null ? null : t('health.cm', { n: record.heightCm }),
    record.weightKg === null ? null : t('health.kg', { n: record.weightKg }),
  ];
  const immunised = record.immunisation === null ? null : t(`immunisation.${record.immunisation}`);
  return [
    { label: t('field.allergy'), value: answer(t, record.allergy, record.allergies) },
    { label: t('field.condition'), value: answer(t, record.condition, record.conditions) },
    { label: t('field.treatment'), value: answer(t, record.treatment, record.treatmentNote) },
    { label: t('field.diet'), value: answer(t, record.diet, record.dietNeeds) },
    { label: t('field.blood-group'), value: record.bloodGroup },
    { label: t('field.immunisation'), value: [immunised, record.immunisationNote].filter(Boolean).join(' · ') },
    { label: t('health.size'), value: size.filter(Boolean).join(' · ') },
    { label: t('field.last-check-on'), value: day(record.lastCheckOn) },
    { label: t('field.next-check-on'), value: day(record.nextCheckOn) },
    { label: t('field.clinic'), value: [record.clinic, record.clinicPhone].filter(Boolean).join(' · ') },
    { label: t('field.insurance'), value: record.insurance },
    { label: t('field.disability'), value: answer(t, record.disability, kinds === '' ? null : kinds) },
    { label: t('field.aids-used'), value: record.aidsUsed },
    { label: t('field.aids-needed'), value: record.aidsNeeded },
    { label: t('field.communication'), value: answer(t, record.communication, record.communicationHow) },
    { label: t('field.communication-with'), value: record.communicationWith },
    { label: t('field.addiction'), value: answer(t, record.addiction, record.addictionNote) },
    { label: t('field.strengths'), value: record.strengths },
    { label: t('field.daily-help'), value: record.dailyHelp },
    { label: t('field.barriers'), value: record.barriers },
    { label: t('field.carer-needs'), value: record.carerNeeds },
    { label: t('field.disability-since'), value: record.disabilitySince },
    { label: t('field.diagnosed-by'), value: record.diagnosedBy },
    { label: t('field.informant'), value: record.informant },
  ];
}
