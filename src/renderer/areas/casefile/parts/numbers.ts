/** Numbers in forms: an emptied field is nothing, not a fault of type. */
import * as z from 'zod';

const typed = z
  .union([z.literal(''), z.number()])
  .nullable()
  .transform((value) => (value === '' ? null : value));

export const heightField = typed.pipe(z.int('number').min(20, 'too-small').max(250, 'too-large').nullable());
export const weightField = typed.pipe(z.number().min(0.3, 'too-small').max(300, 'too-large').nullable());
export const daysField = typed.pipe(z.int('number').min(0, 'too-small').max(1_000, 'too-large').nullable());
