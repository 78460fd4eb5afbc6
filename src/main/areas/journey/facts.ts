/**
 * What other areas may ask of this one: its evidence for the transition. And what it asks of them: the few lines each
 * gives to the board's page.
 */
import type { LearningKind } from '../../../shared/areas/journey-assessment.ts';
import type { Computed } from '../../../shared/areas/transition.ts';
import type * as z from 'zod';
import type { EvidenceProvider } from '../transition/facts.ts';
import { readLearnings } from './learning.ts';

type Kind = z.infer<typeof LearningKind>;
interface Rest {
  readonly kinds: readonly Kind[];
  /** At least so many people, so that it was learnt together. */
  readonly people: number;
  readonly sentence: string;
}

const together = 2;
const restsOn: Readonly<Record<string, Rest>> = {
  'swf-peer-learning': { kinds: ['visit', 'exchange'], people: 1, sentence: 'peer-learning' },
  'lrc-visit-changed-home': { kinds: ['visit'], people: 1, sentence: 'learning-recorded' },
  'lrc-learn-together': {
    kinds: ['training', 'material', 'exchange'],
    people: together,
    sentence: 'learning-recorded',
  },
};

/** What was learnt counts, not that somebody went. One is enough; the list says how many there are of each kind. */
export const journeyEvidence: EvidenceProvider = {
  about: Object.keys(restsOn),
  async compute(read, ids) {
    const all = await readLearnings(read);
    return new Map(
      ids.flatMap((id): [string, Computed][] => {
        const rest = restsOn[id];
        if (!rest) return [];
        const fits = all.filter((one) => rest.kinds.includes(one.kind) && one.people >= rest.people);
        const have = fits.filter((one) => one.learnt !== null).length;
        const list = rest.kinds.map((kind) => {
          const own = fits.filter((one) => one.kind === kind);
          const told = own.filter((one) => one.learnt !== null).length;
          return { id: `learning:${kind}`, name: null, met: told > 0, detail: `${told}/${own.length}` };
        });
        return [[id, { met: have > 0, sentence: rest.sentence, have, need: Math.max(1, fits.length), list }]];
      }),
    );
  },
};
