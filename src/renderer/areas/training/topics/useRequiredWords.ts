/** Whose jobs need a topic, in a few words. */
import { jobs } from '../../../../shared/areas/team.ts';
import type { Topic } from '../../../../shared/areas/training.ts';
import { useWords } from '../../../app/i18n.ts';
import { useNames } from '../names.ts';

/** "Everybody" rather than twelve jobs in a row; of many, the first `shown`. */
export function useRequiredWords(shown?: number): (topic: Pick<Topic, 'requiredFor'>) => string {
  const t = useWords('training');
  const names = useNames();
  return ({ requiredFor }) => {
    if (requiredFor.length === 0) return t('list.nobody');
    if (requiredFor.length === jobs.length) return t('list.everybody');
    return names.some(requiredFor.map(names.job), shown ?? requiredFor.length);
  };
}
