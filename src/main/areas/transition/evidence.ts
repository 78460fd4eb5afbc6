/** Computed evidence: what the records themselves say about a milestone or an action. */
import type { Computed } from '../../../shared/areas/transition.ts';
import { restsOn } from '../../../shared/catalogue/index.ts';
import { documentsEvidence } from '../../../shared/rules/evidence.ts';
import type { Reader } from '../../store/types.ts';
import { caseloadEvidence } from '../caseload/facts.ts';
import { assessmentEvidence } from '../assessment/facts.ts';
import { casefileEvidence } from '../casefile/facts.ts';
import { journeyEvidence } from '../journey/facts.ts';
import { kitEvidence } from '../kit/facts.ts';
import { moneyEvidence } from '../money/facts.ts';
import { planEvidence } from '../plan/facts-readiness.ts';
import { premisesEvidence } from '../premises/facts.ts';
import { risksEvidence } from '../risks/facts.ts';
import { stakeholdersEvidence } from '../stakeholders/facts.ts';
import { supervisionEvidence } from '../supervision/facts.ts';
import { teamEvidence } from '../team/facts.ts';
import { trainingEvidence } from '../training/facts.ts';
import type { EvidenceProvider } from './facts.ts';
import { loadDocuments } from './register.ts';

const register: EvidenceProvider = {
  about: Object.keys(restsOn),
  async compute(read, ids) {
    const documents = await loadDocuments(read, null);
    const byId = new Map(documents.map((document) => [document.id, document]));
    return new Map(
      ids.flatMap((id) => {
        const rests = restsOn[id];
        if (!rests) return [];
        const needed = rests.documents.flatMap((documentId) => byId.get(documentId) ?? []);
        return [[id, documentsEvidence(needed, rests.sentence, rests.sentence === 'documents-approved-part')] as const];
      }),
    );
  },
};

/** Areas that know more add theirs here, from their `facts.ts`. */
const providers: readonly EvidenceProvider[] = [
  register,
  teamEvidence,
  trainingEvidence,
  supervisionEvidence,
  caseloadEvidence,
  casefileEvidence,
  assessmentEvidence,
  planEvidence,
  kitEvidence,
  journeyEvidence,
  risksEvidence,
  stakeholdersEvidence,
  moneyEvidence,
  premisesEvidence,
];

/** Evidence for those of `ids` that any record speaks about. Nothing is read when none does. */
export async function computedFor(
  read: Reader,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, Computed>> {
  const found = new Map<string, Computed>();
  for (const provider of providers) {
    const asked = ids.filter((id) => provider.about.includes(id));
    if (asked.length === 0) continue;
    for (const [id, computed] of await provider.compute(read, asked, today)) found.set(id, computed);
  }
  return found;
}
