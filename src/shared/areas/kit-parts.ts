/** Parts of the kit's contract: an item of the template, a line of a child's kit, what happened to it, money. */
import * as z from 'zod';
import { kitKinds, kitUnits } from '../catalogue/kit.ts';
import { CivilDate, Instant } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { kitAsks, kitDeciding, kitGoals, kitNeeds, kitSexes } from '../rules/kit.ts';
import { supportPaces } from '../rules/kit-money.ts';
import { kitStates, kitSteps, lineStates } from '../rules/kit-progress.ts';
import { PersonRef, Rev } from './common.ts';

/** How something comes to the child: bought or had by the home, given as money, or given by somebody in kind. */
export const kitMeans = ['bought', 'cash', 'in-kind'] as const;
/** Signed apart from each other; money is handed over with the goods. */
export const receiptParts = ['goods', 'documents', 'medicines'] as const;
export const decisions = ['included', 'undecided', 'left-out'] as const;
export const arrivals = ['all', 'partly', 'nothing'] as const;
export const uses = ['yes', 'partly', 'no', 'not-seen'] as const;
/** Pictures and PDF: what a scanner or a phone makes. */
export const kitMediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export const kitFileLimit = 25 * 1024 * 1024;

export const Currency = z.string().regex(/^[A-Z]{3}$/, 'currency');
/** In the currency's smallest unit. A thousand of the dearest thing on 200 lines still adds up exactly. */
export const Minor = z.int('number').min(0, 'too-small').max(10_000_000_000, 'too-large');
export const Quantity = z.int('number').min(1, 'too-small').max(1_000, 'too-large');
export const Money = z.strictObject({ currency: Currency, amount: z.int() });
export type Money = z.infer<typeof Money>;
/** By currency; `unknown` counts what has no known cost. */
export const Sums = z.strictObject({ sums: z.array(Money), unknown: z.int() });
export type Sums = z.infer<typeof Sums>;
export const MeanCost = Money.extend({ kits: z.int() });

export const Conditions = z.strictObject({
  ageFrom: z.int('number').min(0, 'too-small').max(99, 'too-large').nullable(),
  ageTo: z.int('number').min(0, 'too-small').max(99, 'too-large').nullable(),
  sex: z.enum(kitSexes).nullable(),
  needs: z.array(z.enum(kitNeeds)).max(kitNeeds.length),
  goals: z.array(z.enum(kitGoals)).max(kitGoals.length),
  placements: z.array(z.string().regex(/^[a-z][a-z0-9-]{1,79}$/, 'id')).max(30),
  months: z.array(z.int().min(1, 'too-small').max(12, 'too-large')).max(12),
  decide: z.enum(kitDeciding),
});

export const KitItem = z.strictObject({
  id: EntryId,
  rev: Rev,
  /** The organisation's own name; null means the catalogue's. */
  name: z.string().nullable(),
  origin: z.string(),
  retired: z.boolean(),
  kind: z.enum(kitKinds),
  quantity: z.int(),
  unit: z.enum(kitUnits),
  stocked: z.boolean(),
  sized: z.boolean(),
  continues: z.boolean(),
  conditions: Conditions,
});
export type KitItem = z.infer<typeof KitItem>;

const Reason = z.strictObject({
  ask: z.enum(kitAsks),
  holds: z.boolean().nullable(),
  values: z.array(z.union([z.string(), z.number()])),
});
const Answer = z.strictObject({
  outcome: z.enum(['proposed', 'to-decide', 'not-fitting']),
  reasons: z.array(Reason),
});

/** An item by the name it goes by here; null means the catalogue's own name for `id`. */
export const ItemRef = z.strictObject({ id: EntryId.nullable(), name: z.string().nullable() });
export type ItemRef = z.infer<typeof ItemRef>;
export const ChildRef = z.strictObject({ id: Id, code: z.string(), name: z.string().nullable() });
export type ChildRef = z.infer<typeof ChildRef>;

const Counts = z.strictObject({ planned: z.int(), bought: z.int(), packed: z.int(), handedOver: z.int() });

export const KitLine = z.strictObject({
  id: Id,
  rev: Rev,
  item: ItemRef,
  kind: z.enum(kitKinds),
  quantity: z.int(),
  unit: z.enum(kitUnits),
  sized: z.boolean(),
  decision: z.enum(decisions),
  unitCost: z.int().nullable(),
  currency: Currency.nullable(),
  means: z.enum(kitMeans),
  budgetLine: z.string().nullable(),
  fromStock: z.boolean(),
  size: z.string().nullable(),
  note: z.string().nullable(),
  /** Why it was added, left out or changed, as last said. */
  reason: z.string().nullable(),
  /** What the template says of it today; null for what the template does not know. */
  answer: Answer.nullable(),
  counts: Counts,
  state: z.enum(lineStates),
});
export type KitLine = z.infer<typeof KitLine>;

export const KitEvent = z.strictObject({
  id: Id,
  rev: Rev,
  lineId: Id,
  step: z.enum(kitSteps),
  quantity: z.int(),
  on: CivilDate,
  paid: Money.nullable(),
  receiptNumber: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  receiptId: Id.nullable(),
  fromStock: z.boolean(),
  by: PersonRef.nullable(),
  at: Instant,
});
export type KitEvent = z.infer<typeof KitEvent>;

export const KitFile = z.strictObject({
  id: Id,
  rev: Rev,
  receiptId: Id.nullable(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  note: z.string().nullable(),
  addedAt: Instant,
  addedBy: PersonRef.nullable(),
});
export type KitFile = z.infer<typeof KitFile>;

export const Signed = z.strictObject({
  child: z.boolean(),
  receiver: z.boolean(),
  worker: z.boolean(),
  health: z.boolean(),
});

export const Receipt = z.strictObject({
  id: Id,
  rev: Rev,
  part: z.enum(receiptParts),
  on: CivilDate,
  /** Who took it, and who that is to the child. */
  receiver: z.string(),
  relation: z.string().nullable(),
  worker: z.string(),
  /** The nurse or health person who explained the medicines; null for everything else. */
  healthPerson: z.string().nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  signed: Signed,
  lines: z.array(z.strictObject({ lineId: Id, quantity: z.int() })),
  by: PersonRef.nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

export const SupportStep = z.strictObject({ from: CivilDate, amount: Minor });
export const Support = z.strictObject({
  id: Id,
  rev: Rev,
  item: ItemRef,
  every: z.enum(supportPaces),
  amount: z.int().nullable(),
  currency: Currency.nullable(),
  means: z.enum(kitMeans),
  from: CivilDate,
  until: CivilDate.nullable(),
  steps: z.array(SupportStep),
  budgetLine: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  state: z.enum(['coming', 'running', 'ended']),
  /** What is given now; null where it is not known. */
  now: z.int().nullable(),
  /** All of it; null where it has no end or a cost is not known. */
  total: Money.nullable(),
});
export type Support = z.infer<typeof Support>;

export const Check = z.strictObject({
  id: Id,
  rev: Rev,
  on: CivilDate,
  arrived: z.enum(arrivals),
  used: z.enum(uses),
  note: z.string().nullable(),
  visitId: Id.nullable(),
  by: PersonRef.nullable(),
});
export type Check = z.infer<typeof Check>;

export const Approval = z.strictObject({
  id: Id,
  rev: Rev,
  on: CivilDate,
  by: PersonRef.nullable(),
  note: z.string().nullable(),
  /** It was for more than a supervisor may approve. */
  overLimit: z.boolean(),
  /** The kit still holds just what was approved. */
  current: z.boolean(),
});
export type Approval = z.infer<typeof Approval>;

export const Proposal = z.strictObject({ item: KitItem, answer: Answer, inKit: z.boolean() });
export type Proposal = z.infer<typeof Proposal>;

export const Kit = z.strictObject({
  id: Id,
  rev: Rev,
  startedOn: CivilDate,
  /** Said here while the plan names no day. */
  neededOn: CivilDate.nullable(),
  note: z.string().nullable(),
  state: z.enum(kitStates),
  approved: z.boolean(),
  undecided: z.int(),
  missing: z.int(),
  /** What an approval would name. */
  digest: z.string(),
  /** Bought or given as money; what others give in kind; what goes on after the move. */
  budget: Sums,
  inKind: Sums,
  support: Sums,
  spent: Sums,
  overLimit: z.boolean(),
  checkPending: z.boolean(),
});
export type Kit = z.infer<typeof Kit>;
