/** What other areas may ask of training: who lacks which required topic, and how far the team is trained. */
import type { Computed } from '../../../shared/areas/transition.ts';
import { isGap, isValid } from '../../../shared/rules/training.ts';
import type { Reader } from '../../store/types.ts';
import { staffFacts } from '../team/facts.ts';
import type { EvidenceProvider } from '../transition/facts.ts';
import { cellFor, loadCompletions, topicsWithRules } from './completions.ts';

/** A required topic that somebody never did, or that no longer holds. */
export interface OpenTopic {
  readonly id: string;
  /** The organisation's own name; null means the catalogue's. */
  readonly name: string | null;
}

/**
 * What of the required topics is missing or no longer valid, by person; who lacks nothing has an empty list, an unknown
 * person none. Ask for everybody at once: the statements are as many for one as for two hundred.
 */
export async function requiredTopicsOpen(
  read: Reader,
  staffIds: readonly string[] | 'all',
  today: string,
): Promise<ReadonlyMap<string, readonly OpenTopic[]>> {
  const people = (await staffFacts(read, today)).filter((one) => staffIds === 'all' || staffIds.includes(one.id));
  const topics = await topicsWithRules(read, false);
  const completions = await loadCompletions(read, null);
  return new Map(
    people.map((person) => {
      const open = topics.filter((topic) => isGap(cellFor(person, topic, completions, today).state));
      return [person.id, open.map(({ row }) => ({ id: row.id, name: row.name }))] as const;
    }),
  );
}

export const trainingEvidence: EvidenceProvider = {
  about: ['swf-m-staff-trained', 'swf-train-staff'],
  async compute(read, ids, today) {
    const computed = await staffTrained(read, today);
    return new Map(ids.map((id) => [id, computed]));
  },
};

/** Figures over everybody employed today; the list goes topic by topic. */
async function staffTrained(read: Reader, today: string): Promise<Computed> {
  const people = (await staffFacts(read, today)).filter((person) => person.active);
  const topics = await topicsWithRules(read, false);
  const completions = await loadCompletions(read, null);
  const list = topics.flatMap((topic) => {
    const states = people.map((person) => cellFor(person, topic, completions, today).state);
    const needed = states.filter((state) => state !== 'not-required').length;
    const valid = states.filter(isValid).length;
    return needed === 0 ? [] : [{ topic, needed, valid }];
  });
  const need = list.reduce((sum, one) => sum + one.needed, 0);
  const have = list.reduce((sum, one) => sum + one.valid, 0);
  return {
    met: need === 0 ? null : have === need,
    sentence: 'staff-trained',
    have,
    need,
    list: list.map(({ topic, needed, valid }) => ({
      id: `topic:${topic.row.id}`,
      name: topic.row.name,
      met: valid === needed,
      detail: `${valid}/${needed}`,
    })),
  };
}
