/** The kits of the whole home, packing by whoever is with the children, and the store room. */
import * as z from 'zod';
import { kitUnits } from '../catalogue/kit.ts';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { kitStates } from '../rules/kit-progress.ts';
import { movementKinds } from '../rules/kit-stock.ts';
import { limits, optionalText } from '../text.ts';
import { Cursor, Export, Language, Nothing, pageOf, pageSize, PersonRef, Rev, SortDirection } from './common.ts';
import {
  ChildRef,
  Currency,
  ItemRef,
  kitFileLimit,
  kitMediaTypes,
  MeanCost,
  Minor,
  Money,
  Quantity,
  Sums,
} from './kit-parts.ts';

const read = { access: { can: 'kit.read' } } as const;
const inCare = { record: 'child-in-care', field: 'childId' } as const;
const noted = { what: 'viewed', record: 'childId' } as const;
const Done = z.strictObject({ id: Id, rev: Rev });
const packChanges = ['kit', 'children', 'plan', 'history'] as const;

export const kitShows = ['all', 'coming', 'not-ready', 'to-approve', 'to-check'] as const;
/** `onPaper` is false where naming was refused or withdrawn: paper and PDF then show the number alone. */
export const KitChild = ChildRef.extend({ onPaper: z.boolean() });
export type KitChild = z.infer<typeof KitChild>;

export const KitSummary = z.strictObject({
  /** The child's. */
  id: Id,
  child: KitChild,
  house: z.string().nullable(),
  moveOn: CivilDate.nullable(),
  /** Null: nobody has begun one. */
  kitId: Id.nullable(),
  state: z.enum(kitStates).nullable(),
  items: z.int(),
  missing: z.int(),
  undecided: z.int(),
  approved: z.boolean(),
  /** It was approved, and changed since. */
  changedSince: z.boolean(),
  overLimit: z.boolean(),
  budget: Sums,
  checkPending: z.boolean(),
  /** The move is near and something is missing. */
  late: z.boolean(),
});
export type KitSummary = z.infer<typeof KitSummary>;

/** What whoever packs needs: no cost, no reason, no note that was not meant for packing. */
export const PackLine = z.strictObject({
  lineId: Id,
  item: ItemRef,
  quantity: z.int(),
  unit: z.enum(kitUnits),
  size: z.string().nullable(),
  packed: z.int(),
  handedOver: z.int(),
  toPack: z.int(),
});
export type PackLine = z.infer<typeof PackLine>;
export const PackList = z.strictObject({
  id: Id,
  child: KitChild,
  house: z.string().nullable(),
  moveOn: CivilDate.nullable(),
  kitId: Id,
  lines: z.array(PackLine),
});
export type PackList = z.infer<typeof PackList>;

const packing = z.strictObject({
  childId: Id,
  kitId: Id,
  on: CivilDate,
  lines: z
    .array(z.strictObject({ id: Id, lineId: Id, quantity: Quantity }))
    .min(1, 'required')
    .max(200),
});
const pack = { access: { can: 'care.write', about: inCare }, changes: packChanges } as const;

export const Movement = z.strictObject({
  id: Id,
  rev: Rev,
  item: ItemRef,
  size: z.string().nullable(),
  kind: z.enum(movementKinds),
  /** Positive; a correction carries its sign. */
  quantity: z.int(),
  on: CivilDate,
  cost: Money.nullable(),
  budgetLine: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  file: z.strictObject({ name: z.string(), mediaType: z.string() }).nullable(),
  by: PersonRef.nullable(),
  at: Instant,
  /** Only what was written down here can be taken back here; packing is taken back where it was packed. */
  own: z.boolean(),
});
export type Movement = z.infer<typeof Movement>;
export const StockLine = z.strictObject({
  id: z.string(),
  item: ItemRef,
  size: z.string().nullable(),
  level: z.int(),
  needed: z.int(),
  kits: z.int(),
  short: z.int(),
  shortOn: CivilDate.nullable(),
  /** What one cost when it was last bought. */
  lastCost: Money.nullable(),
});
export type StockLine = z.infer<typeof StockLine>;
const stock = { access: { can: 'kit.stock' } } as const;
const stockChanges = { ...stock, changes: ['kit', 'history'] } as const;

export const kitOfHome = {
  /** Figures without names; for whoever may not read kits, those of fewer than five are left out (null). */
  'kit.figures': query(
    Nothing,
    z.strictObject({
      kits: z.int().nullable(),
      coming: z.int().nullable(),
      notReady: z.int().nullable(),
      toApprove: z.int().nullable(),
      toCheck: z.int().nullable(),
      handedOver: z.int().nullable(),
      /** Of the moves that have been: kits that were whole on the day. */
      onTheDay: z.int().nullable(),
      moved: z.int().nullable(),
      means: z.array(MeanCost),
      weeksAhead: z.int(),
    }),
    { access: { can: 'figures.read' } },
  ),
  /** Every open kit, and every child whose move is planned and who has none. A role that reaches its own sees its own. */
  'kit.list': query(
    z.strictObject({
      show: z.enum(kitShows).optional(),
      search: z.string().max(100).optional(),
      sort: z.enum(['move', 'name', 'house', 'missing']).optional(),
      direction: SortDirection.optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(KitSummary).extend({ weeksAhead: z.int() }),
    read,
  ),
  'kit.export': query(z.strictObject({ language: Language }), Export, { ...read, noted: { what: 'exported' } }),
  /** What the children who move in these days still need, child by child. */
  'kit.packing': query(
    z.strictObject({ from: CivilDate, until: CivilDate }),
    z.strictObject({ children: z.array(PackList), withoutKit: z.array(KitChild) }),
    { ...read, noted: { what: 'viewed' } },
  ),

  /** For whoever is with the children: kits with something to pack, of the children in their care. */
  'kit.packable': query(Nothing, z.strictObject({ children: z.array(PackList) }), {
    access: { can: 'care.read' },
    noted: { what: 'viewed' },
  }),
  'kit.packList': query(z.strictObject({ childId: Id }), z.strictObject({ list: PackList.nullable() }), {
    access: { can: 'care.read', about: inCare },
    noted,
  }),
  /** More than is planned is refused (`too-large`), and so is more than the store room has (`not-in-stock`). */
  'kit.pack': command(packing, z.strictObject({ kitId: Id }), pack),
  'kit.unpack': command(packing, z.strictObject({ kitId: Id }), pack),

  /** Levels and what the coming moves need; no child is named. */
  'kit.stock': query(Nothing, z.strictObject({ lines: z.array(StockLine), weeksAhead: z.int() }), stock),
  'kit.movements': query(
    z.strictObject({
      itemId: EntryId.optional(),
      after: Cursor.nullable().optional(),
      limit: pageSize.optional(),
    }),
    pageOf(Movement),
    stock,
  ),
  /** In, lost, or a correction with its reason and sign. Only a correction may leave less than nothing. */
  'kit.move': command(
    z.strictObject({
      id: Id,
      itemId: EntryId,
      size: optionalText(limits.name),
      kind: z.enum(['in', 'lost', 'correction']),
      quantity: z.int('number').min(-100_000, 'too-small').max(100_000, 'too-large'),
      on: CivilDate,
      unitCost: Minor.nullable().optional(),
      currency: Currency.nullable().optional(),
      budgetLine: optionalText(limits.title).optional(),
      receiptNumber: optionalText(limits.name).optional(),
      note: optionalText(limits.reason).optional(),
      reason: optionalText(limits.reason).optional(),
    }),
    Done,
    stockChanges,
  ),
  'kit.removeMovement': command(
    z.strictObject({ id: Id, rev: Rev, reason: optionalText(limits.reason).optional() }),
    Done,
    stockChanges,
  ),
  'kit.restoreMovement': command(z.strictObject({ id: Id, rev: Rev }), Done, stockChanges),
  /** The scanned receipt of what was bought. */
  'kit.attachReceipt': command(
    z.strictObject({
      id: Id,
      rev: Rev,
      fileId: Id,
      name: optionalText(limits.title),
      mediaType: z.enum(kitMediaTypes),
      data: z.base64(),
    }),
    Done,
    { ...stockChanges, maxBytes: Math.ceil(kitFileLimit * 1.4) },
  ),
  'kit.receiptFile': query(
    z.strictObject({ id: Id }),
    z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() }),
    stock,
  ),
} as const;
