/** Everything this area knows of the child whose record is open. */
import type { ChildRecord } from '../../../../shared/areas/children-parts.ts';
import { useAsk, type Asked } from '../../../app/api.ts';
import { useChild } from '../../../ui/child.ts';

export function useRecord(): Asked<ChildRecord> {
  return useAsk('children.record', { childId: useChild().id }, { keepPrevious: true });
}
