/** The long form: what it starts with, and under which name it is kept while somebody types. */
import { casefile } from '../../../../shared/areas/casefile.ts';
import { domains, type Domain, type HealthRecord } from '../../../../shared/areas/casefile-health.ts';
import type { Input } from '../../../../shared/contract.ts';
import { heightField, weightField } from '../parts/numbers.ts';

export const HealthValues = casefile['casefile.recordHealth'].input.extend({
  heightCm: heightField,
  weightKg: weightField,
});
type Values = Input<'casefile.recordHealth'>;

export function healthDraft(childId: string): string {
  return `casefile.health:${childId}`;
}

type Functioning = Pick<Values, Domain | `${Domain}Words`>;
function functioning(last: HealthRecord | null): Functioning {
  const cells = domains.flatMap((one) => [
    [one, last?.[one] ?? null] as const,
    [`${one}Words`, last?.[`${one}Words`] ?? ''] as const,
  ]);
  return Object.fromEntries(cells);
}

/** What was known last time is there already: one changes what has changed. */
export function startValues(childId: string, id: string, last: HealthRecord | null, today: string) {
  return {
    ...{ childId, id, recordedOn: today, informant: '', paperOn: null, paperAuthor: '' },
    bloodGroup: last?.bloodGroup ?? null,
    ...{ allergy: last?.allergy ?? null, allergies: last?.allergies ?? '' },
    ...{ condition: last?.condition ?? null, conditions: last?.conditions ?? '' },
    ...{ treatment: last?.treatment ?? null, treatmentNote: last?.treatmentNote ?? '' },
    ...{ diet: last?.diet ?? null, dietNeeds: last?.dietNeeds ?? '' },
    ...{ immunisation: last?.immunisation ?? null, immunisationNote: last?.immunisationNote ?? '' },
    // A child grows: the last measure is not today's.
    ...{ heightCm: null, weightKg: null },
    ...{ lastCheckOn: last?.lastCheckOn ?? null, nextCheckOn: last?.nextCheckOn ?? null },
    ...{ clinic: last?.clinic ?? '', clinicPhone: last?.clinicPhone ?? '', insurance: last?.insurance ?? '' },
    ...{ addiction: last?.addiction ?? null, addictionNote: last?.addictionNote ?? '' },
    ...{ disability: last?.disability ?? null, disabilityKinds: [...(last?.disabilityKinds ?? [])] },
    ...{ disabilitySince: last?.disabilitySince ?? '', diagnosedBy: last?.diagnosedBy ?? '' },
    ...{ aidsUsed: last?.aidsUsed ?? '', aidsNeeded: last?.aidsNeeded ?? '' },
    ...{ communication: last?.communication ?? null, communicationHow: last?.communicationHow ?? '' },
    communicationWith: last?.communicationWith ?? '',
    ...functioning(last),
    ...{ strengths: last?.strengths ?? '', dailyHelp: last?.dailyHelp ?? '' },
    ...{ barriers: last?.barriers ?? '', carerNeeds: last?.carerNeeds ?? '' },
  };
}
