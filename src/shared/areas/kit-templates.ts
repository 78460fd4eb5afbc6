/** What a kit may hold and for whom, and the limits of money: all of it the organisation's own to change. */
import * as z from 'zod';
import { kitKinds, kitUnits } from '../catalogue/kit.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { limits, text } from '../text.ts';
import { Nothing, Rev } from './common.ts';
import { Conditions, Currency, KitItem, Minor, Quantity } from './kit-parts.ts';

const changes = ['kit', 'children', 'plan', 'history'] as const;
const lists = { access: { can: 'lists.edit' }, changes } as const;
const read = { access: { can: 'kit.read' } } as const;

const parts = {
  kind: z.enum(kitKinds),
  quantity: Quantity,
  unit: z.enum(kitUnits),
  stocked: z.boolean(),
  sized: z.boolean(),
  continues: z.boolean(),
  conditions: Conditions,
};

export const KitRules = z.strictObject({
  id: Id,
  rev: Rev,
  /** Offered for every amount; null until somebody chose one. */
  currency: Currency.nullable(),
  /** Up to which sum a supervisor approves, by currency. None: however much. */
  limits: z.array(z.strictObject({ currency: Currency, amount: Minor })),
  /** How far ahead coming moves are looked at. */
  weeksAhead: z.int(),
  /** So many days before the move the kit should be whole. */
  readyDays: z.int(),
  confirmed: z.boolean(),
});
export type KitRules = z.infer<typeof KitRules>;

export const kitOfOrganisation = {
  /** What is retired comes last, and only when asked for. */
  'kit.templates': query(
    z.strictObject({ retired: z.boolean().optional() }),
    z.strictObject({ items: z.array(KitItem) }),
    { access: { can: 'kit.stock' } },
  ),
  'kit.addTemplate': command(z.strictObject({ id: Id, name: text(limits.title), ...parts }), KitItem, lists),
  'kit.editTemplate': command(
    z
      .strictObject({
        id: EntryId,
        rev: Rev,
        name: text(limits.title).nullable().optional(),
        retired: z.boolean().optional(),
      })
      .extend(z.strictObject(parts).partial().shape),
    KitItem,
    lists,
  ),
  'kit.rules': query(Nothing, KitRules, read),
  /** The director's: a supervisor does not raise the limit of a supervisor. */
  'kit.editRules': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      currency: Currency.nullable().optional(),
      limits: z
        .array(z.strictObject({ currency: Currency, amount: Minor }))
        .max(10, 'too-large')
        .optional(),
      weeksAhead: z.int('number').min(1, 'too-small').max(26, 'too-large').optional(),
      readyDays: z.int('number').min(0, 'too-small').max(60, 'too-large').optional(),
      confirmed: z.boolean().optional(),
    }),
    KitRules,
    { access: { can: 'organisation.edit' }, changes },
  ),
} as const;
