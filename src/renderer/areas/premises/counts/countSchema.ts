/** What is typed when counting: an empty field is a number nobody knows. */
import * as z from 'zod';
import { premises } from '../../../../shared/areas/premises.ts';
import type { ContractForm } from '../../../ui/useContractForm.ts';

const people = z
  .union([z.literal(''), z.number('number')])
  .nullable()
  .transform((value) => (value === '' ? null : value))
  .pipe(z.int('number').min(0, 'negative').max(100_000, 'too-large').nullable());

export const Count = premises['premises.setCount'].input.extend({ residents: people, supported: people });
export type CountForm = ContractForm<z.input<typeof Count>, z.output<typeof Count>>;
