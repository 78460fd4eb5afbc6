/** The kit of one child: proposed, edited, approved, bought, handed over, checked. */
import * as z from 'zod';
import { kitKinds, kitUnits } from '../catalogue/kit.ts';
import { CivilDate } from '../dates.ts';
import { EntryId, Id } from '../ids.ts';
import { command, query } from '../procedure.ts';
import { supportPaces } from '../rules/kit-money.ts';
import { limits, optionalText, text } from '../text.ts';
import { HistoryEntry, Rev } from './common.ts';
import {
  Approval,
  arrivals,
  Check,
  ChildRef,
  Currency,
  Kit,
  KitEvent,
  KitFile,
  kitFileLimit,
  KitLine,
  kitMeans,
  kitMediaTypes,
  MeanCost,
  Minor,
  Proposal,
  Quantity,
  Receipt,
  receiptParts,
  Signed,
  Support,
  SupportStep,
  uses,
} from './kit-parts.ts';

const about = { record: 'child', field: 'childId' } as const;
const noted = { what: 'viewed', record: 'childId' } as const;
const changes = ['kit', 'children', 'plan', 'history'] as const;
const write = { access: { can: 'kit.write', about }, changes } as const;
const approve = { access: { can: 'kit.approve', about }, changes } as const;
const read = { access: { can: 'kit.read', about }, noted } as const;

/** What a command leaves behind, for the next one and for undoing. */
const Done = z.strictObject({ id: Id, rev: Rev });
/** Base64 is a third longer than what it holds. */
const fileBytes = Math.ceil(kitFileLimit * 1.4);

const lineParts = {
  quantity: Quantity,
  unit: z.enum(kitUnits),
  unitCost: Minor.nullable(),
  currency: Currency.nullable(),
  means: z.enum(kitMeans),
  budgetLine: optionalText(limits.title),
  fromStock: z.boolean(),
  size: optionalText(limits.name),
  note: optionalText(limits.reason),
};
const supportParts = {
  every: z.enum(supportPaces),
  amount: Minor.nullable(),
  currency: Currency.nullable(),
  means: z.enum(kitMeans),
  from: CivilDate,
  until: CivilDate.nullable(),
  /** From a day on another amount: less and less, until it ends. */
  steps: z.array(SupportStep).max(24, 'too-large'),
  budgetLine: optionalText(limits.title),
  note: optionalText(limits.reason),
};
const stepLine = z.strictObject({
  id: Id,
  lineId: Id,
  quantity: Quantity,
  paid: Minor.nullable().optional(),
  currency: Currency.nullable().optional(),
});

export const kitOfChild = {
  'kit.child': query(
    z.strictObject({ childId: Id }),
    z.strictObject({
      child: ChildRef,
      /** The day of the move, from the plan or said here. */
      moveOn: CivilDate.nullable(),
      moveFrom: z.enum(['plan', 'kit']).nullable(),
      kit: Kit.nullable(),
      lines: z.array(KitLine),
      events: z.array(KitEvent),
      receipts: z.array(Receipt),
      files: z.array(KitFile),
      supports: z.array(Support),
      checks: z.array(Check),
      approvals: z.array(Approval),
      /** The whole template for this child, with what speaks for each item. */
      proposals: z.array(Proposal),
      /** What kits here cost on average. */
      means: z.array(MeanCost),
      earlier: z.array(
        z.strictObject({
          id: Id,
          startedOn: CivilDate,
          endedOn: CivilDate,
          reason: z.string().nullable(),
        }),
      ),
      currency: Currency.nullable(),
    }),
    read,
  ),
  /** From the template: what fits is in it, what cannot be judged waits for a decision. One open kit for each child. */
  'kit.start': command(z.strictObject({ id: Id, childId: Id }), Done, write),
  'kit.edit': command(
    z.strictObject({
      childId: Id,
      id: Id,
      rev: Rev,
      neededOn: CivilDate.nullable().optional(),
      note: optionalText(limits.note).optional(),
    }),
    Done,
    write,
  ),
  /** The move is off, or this kit is done with: another may be started later. */
  'kit.end': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, on: CivilDate, reason: text(limits.reason) }),
    Done,
    write,
  ),
  /** An item of the template (`itemId`), or another by its own name. */
  'kit.addLine': command(
    z.strictObject({
      id: Id,
      childId: Id,
      kitId: Id,
      itemId: EntryId.nullable(),
      name: optionalText(limits.title),
      kind: z.enum(kitKinds),
      reason: text(limits.reason),
      ...lineParts,
    }),
    Done,
    write,
  ),
  /** Another quantity asks a reason. */
  'kit.editLine': command(
    z
      .strictObject({ childId: Id, id: Id, rev: Rev, reason: optionalText(limits.reason).optional() })
      .extend(z.strictObject(lineParts).partial().shape),
    Done,
    write,
  ),
  /** In or out; leaving something out asks a reason. */
  'kit.decideLine': command(
    z.strictObject({
      childId: Id,
      id: Id,
      rev: Rev,
      included: z.boolean(),
      reason: optionalText(limits.reason).optional(),
    }),
    Done,
    write,
  ),
  /**
   * Names the digest of what it approves: what is changed afterwards is visibly not approved. Over the organisation's
   * limit a director has to (`director-needed`); nothing may wait for a decision (`undecided`).
   */
  'kit.approve': command(
    z.strictObject({
      id: Id,
      childId: Id,
      kitId: Id,
      rev: Rev,
      digest: z.string().regex(/^[0-9a-f]{64}$/, 'id'),
      note: optionalText(limits.reason).optional(),
    }),
    Done,
    approve,
  ),
  'kit.withdrawApproval': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, reason: text(limits.reason) }),
    Done,
    approve,
  ),
  /** Bought, gone missing, given back. Buying without an approval in force asks a reason (`not-approved`). */
  'kit.step': command(
    z.strictObject({
      childId: Id,
      kitId: Id,
      step: z.enum(['bought', 'missing', 'returned']),
      lines: z.array(stepLine).min(1, 'required').max(200),
      on: CivilDate,
      receiptNumber: optionalText(limits.name).optional(),
      note: optionalText(limits.reason).optional(),
      reason: optionalText(limits.reason).optional(),
      /** What is given back goes into the store room again. */
      toStock: z.boolean().optional(),
    }),
    z.strictObject({ kitId: Id }),
    write,
  ),
  /** What was written down by mistake; what it took from the store room goes back. */
  'kit.removeStep': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, reason: optionalText(limits.reason).optional() }),
    Done,
    write,
  ),
  'kit.restoreStep': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Done, write),
  /** Goods, documents and medicines each with a receipt of their own; medicines with a health person named. */
  'kit.handOver': command(
    z.strictObject({
      id: Id,
      childId: Id,
      kitId: Id,
      part: z.enum(receiptParts),
      on: CivilDate,
      receiver: text(limits.name),
      relation: optionalText(limits.name).optional(),
      worker: text(limits.name),
      healthPerson: optionalText(limits.name).optional(),
      place: optionalText(limits.name).optional(),
      note: optionalText(limits.note).optional(),
      lines: z
        .array(z.strictObject({ id: Id, lineId: Id, quantity: Quantity }))
        .min(1, 'required')
        .max(200),
    }),
    Done,
    write,
  ),
  /** Who has put their name on the paper. */
  'kit.sign': command(z.strictObject({ childId: Id, id: Id, rev: Rev, signed: Signed }), Done, write),
  /** Takes a receipt back, with all that stands on it. */
  'kit.removeReceipt': command(
    z.strictObject({ childId: Id, id: Id, rev: Rev, reason: text(limits.reason) }),
    Done,
    write,
  ),
  'kit.restoreReceipt': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Done, write),
  'kit.addFile': command(
    z.strictObject({
      id: Id,
      childId: Id,
      kitId: Id,
      receiptId: Id.nullable(),
      name: text(limits.title),
      mediaType: z.enum(kitMediaTypes),
      /** Contents as base64. */
      data: z.base64(),
      note: optionalText(limits.reason).optional(),
    }),
    Done,
    { ...write, maxBytes: fileBytes },
  ),
  'kit.file': query(
    z.strictObject({ childId: Id, id: Id }),
    z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() }),
    read,
  ),
  /** The same for whoever saves a copy. Refused (`sharing-barred`) where somebody said no to sharing by name. */
  'kit.copyFile': query(
    z.strictObject({ childId: Id, id: Id }),
    z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() }),
    { ...read, noted: { what: 'exported', record: 'childId' } },
  ),
  'kit.removeFile': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Done, write),
  'kit.restoreFile': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Done, write),
  /** Food, fees, rent: what goes on after the move, getting less, until a day. */
  'kit.addSupport': command(
    z.strictObject({
      id: Id,
      childId: Id,
      kitId: Id,
      itemId: EntryId.nullable(),
      name: optionalText(limits.title),
      ...supportParts,
    }),
    Done,
    write,
  ),
  'kit.editSupport': command(
    z
      .strictObject({ childId: Id, id: Id, rev: Rev, reason: optionalText(limits.reason).optional() })
      .extend(z.strictObject(supportParts).partial().shape),
    Done,
    write,
  ),
  'kit.removeSupport': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Done, write),
  'kit.restoreSupport': command(z.strictObject({ childId: Id, id: Id, rev: Rev }), Done, write),
  /** What the first visit found: whether it arrived, and whether it is used. */
  'kit.recordCheck': command(
    z.strictObject({
      id: Id,
      childId: Id,
      kitId: Id,
      on: CivilDate,
      arrived: z.enum(arrivals),
      used: z.enum(uses),
      note: optionalText(limits.note).optional(),
      visitId: Id.nullable().optional(),
    }),
    Done,
    write,
  ),
  'kit.history': query(z.strictObject({ childId: Id }), z.strictObject({ entries: z.array(HistoryEntry) }), {
    access: { can: 'kit.read', about },
  }),
} as const;
