/** The page of a child's record where that which a criterion rests on is written. */
const pages: Readonly<Record<string, string>> = {
  'rd-child-view': 'plan',
  'rd-family-willing': 'family',
  'rd-no-crisis': 'assessment',
  'rd-plan-approved': 'plan',
  'rd-safety-plan': 'safety',
  'rd-placement-approved': 'legal',
  'rd-contact-progress': 'visits',
  'rd-services': 'plan',
  'rd-kit': 'kit',
  'rd-monitoring-plan': 'safety',
  'rd-documents': 'documents',
  'rd-day-plan': 'visits',
};

/** Null for what the organisation added. */
export function whereFrom(criterionId: string): string | null {
  if (Object.hasOwn(pages, criterionId)) return pages[criterionId] ?? null;
  return criterionId.startsWith('rd-') ? 'activities' : null;
}
