/** Numbers in forms: an emptied field is nothing, not a fault of type. */
import * as z from 'zod';

/** What a field of numbers holds while somebody types: the number, what is not one yet, or nothing. */
const typed = z.union([z.literal(''), z.number()]).nullable();

export const fteField = typed
  .transform((value) => (value === '' ? null : value))
  .pipe(z.int('number').min(1, 'too-small').max(100, 'too-large').nullable());

export const monthsField = typed
  .transform((value) => (value === '' ? null : value))
  .pipe(z.int('number').min(1, 'too-small').max(240, 'too-large').nullable());
