/** The kit of the child whose record is open, and what the reader may do about it. */
import type { Output } from '../../../../shared/contract.ts';
import { useAsk } from '../../../app/api.ts';
import { useCan } from '../../../app/me.ts';

export type KitOfChild = Output<'kit.child'>;
export type WithKit = KitOfChild & { readonly kit: NonNullable<KitOfChild['kit']> };

export function useKit(childId: string) {
  return useAsk('kit.child', { childId }, { keepPrevious: true });
}

export function hasKit(record: KitOfChild): record is WithKit {
  return record.kit !== null;
}

export function useMay() {
  return { write: useCan('kit.write') !== null, approve: useCan('kit.approve') !== null };
}
