/** A new id by the options' own maker, or from clock and chance. */
import { uuidv7 } from '../../shared/uuid.ts';
import type { CoreOptions } from '../core-types.ts';

export function idOf({ newId, clock, random }: Pick<CoreOptions, 'newId' | 'clock' | 'random'>): string {
  return newId ? newId() : uuidv7(clock(), random(10));
}
