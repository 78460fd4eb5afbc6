/**
 * What the transition costs and who pays: lines planned and spent month by month, in whatever currency they come, added
 * in the organisation's main one at rates it keeps itself; and what one child costs in the home and with a family.
 */
import * as z from 'zod';
import { Amount, Currency } from '../currencies.ts';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { Month } from '../months.ts';
import { command, query } from '../procedure.ts';
import { perChildStates, serves } from '../rules/money.ts';
import { limits, optionalText, text } from '../text.ts';
import { Export, HistoryEntry, Language, Nothing, Rev } from './common.ts';
import { SiteRef } from './premises.ts';

export const lineKinds = ['running', 'one-off'] as const;
// prettier-ignore
export const costKinds = [
  'staff', 'food', 'housing', 'health', 'school', 'travel', 'training', 'family-grants', 'buildings', 'equipment',
  'advice', 'other',
] as const;
export const moneyRecords = ['line', 'plan', 'spent', 'rate', 'source'] as const;

export const Rate = z.strictObject({
  id: Id,
  rev: Rev,
  currency: z.string(),
  to: z.string(),
  from: CivilDate,
  /** `amount` of `currency` is worth `worth` of `to`, both in minor units. */
  amount: z.int(),
  worth: z.int(),
  /** False for a rate into a currency that is the main one no more. */
  used: z.boolean(),
});
export type Rate = z.infer<typeof Rate>;

export const Source = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  note: z.string().nullable(),
  retired: z.boolean(),
  lines: z.int(),
});
export type Source = z.infer<typeof Source>;

export const PlanLine = z.strictObject({
  id: Id,
  rev: Rev,
  from: Month,
  /** The last month; null goes on. */
  until: Month.nullable(),
  amount: z.int(),
});
export type PlanLine = z.infer<typeof PlanLine>;
export const SpentLine = z.strictObject({
  id: Id,
  rev: Rev,
  month: Month,
  amount: z.int(),
  currency: z.string(),
  note: z.string().nullable(),
});
export type SpentLine = z.infer<typeof SpentLine>;

export const BudgetLine = z.strictObject({
  id: Id,
  rev: Rev,
  name: z.string(),
  kind: z.enum(lineKinds),
  cost: z.enum(costKinds),
  serves: z.enum(serves),
  currency: z.string(),
  source: z.strictObject({ id: Id, name: z.string() }).nullable(),
  site: SiteRef.nullable(),
  note: z.string().nullable(),
  /** In the line's currency, this month; null where nothing is planned. */
  plannedNow: z.int().nullable(),
  /** Planned from the first month of the budget until the last, in the line's currency. */
  plannedAll: z.int(),
  /** Null where nothing was written down yet, or was spent in a currency without a rate. */
  spentAll: z.int().nullable(),
  lastSpentMonth: Month.nullable(),
  /** Months until the last one that are planned and have no figure of what was spent. */
  monthsOpen: z.int(),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

const Sum = z.strictObject({ amount: z.int().nullable(), missing: z.array(z.string()) });
const ByServes = z.strictObject({
  residence: Sum.nullable(),
  family: Sum.nullable(),
  change: Sum.nullable(),
  shared: Sum.nullable(),
});
const PerChild = z.strictObject({
  state: z.enum(perChildStates),
  amount: z.int().nullable(),
  complete: z.boolean(),
});
/** Planned and spent; null where nothing is. */
const Both = z.strictObject({ planned: Sum.nullable(), spent: Sum.nullable() });
export const ReportMonth = z.strictObject({
  month: Month,
  planned: ByServes,
  spent: ByServes,
  plannedTotal: Sum.nullable(),
  spentTotal: Sum.nullable(),
  /** What of it is paid once. */
  oneOff: Both,
  /** Lines planned for the month, and those without a figure of what was spent. */
  lines: z.int(),
  open: z.int(),
  /** Null where it is not known, or must not be told. */
  residents: z.int().nullable(),
  supported: z.int().nullable(),
  perResident: PerChild,
  perSupported: PerChild,
});
export type ReportMonth = z.infer<typeof ReportMonth>;

/** Every amount in `currency`; null while no main currency was chosen, and then there are no months. */
export const MoneyReport = z.strictObject({
  currency: z.string().nullable(),
  months: z.array(ReportMonth),
  /** This month; after it nothing can have been spent. */
  now: Month,
  /** Currencies for which a rate is missing in some month, and the first such month. */
  missing: z.array(z.strictObject({ currency: z.string(), month: Month })),
  rise: z
    .strictObject({ base: z.int(), peak: z.int(), peakMonth: Month, last: z.int(), planned: z.boolean() })
    .nullable(),
  lines: z.int(),
});
export type MoneyReport = z.infer<typeof MoneyReport>;

export const SourceMonth = z.strictObject({
  month: Month,
  running: Both,
  oneOff: Both,
  /** Lines of a month that is over without a figure of what was spent. */
  open: z.int(),
});
export type SourceMonth = z.infer<typeof SourceMonth>;

/** What one source pays, or what nobody is found for (`source` null). */
export const SourceFigures = z.strictObject({
  source: z.strictObject({ id: Id, name: z.string(), retired: z.boolean() }).nullable(),
  lines: z.int(),
  /** Of the months that are over. */
  plannedSoFar: Sum.nullable(),
  spentSoFar: Sum.nullable(),
  oneOffSoFar: Sum.nullable(),
  open: z.int(),
  /** From this month until the last the budget speaks of. */
  plannedAhead: Sum.nullable(),
  /** Oldest first; months of which nothing is planned or spent are left out. */
  months: z.array(SourceMonth),
});
export type SourceFigures = z.infer<typeof SourceFigures>;

export const MoneySettings = z.strictObject({ id: Id, rev: Rev, mainCurrency: z.string().nullable() });
export type MoneySettings = z.infer<typeof MoneySettings>;

const changes = ['money', 'transition', 'history'] as const;
const write = { access: { can: 'money.write' }, changes } as const;
const read = { access: { can: 'money.read' } } as const;
const Touched = z.strictObject({ id: Id, rev: Rev });
const LineDetail = z.strictObject({
  line: BudgetLine,
  /** In the order of their months. */
  plans: z.array(PlanLine),
  /** Newest month first. */
  spent: z.array(SpentLine),
});

export const money = {
  'money.settings': query(Nothing, MoneySettings, read),
  'money.setMainCurrency': command(z.strictObject({ rev: Rev, currency: Currency }), MoneySettings, write),

  'money.rates': query(Nothing, z.strictObject({ rates: z.array(Rate) }), read),
  /** Refused as `no-main-currency` while none was chosen, and as `same-currency` for the main one itself. */
  'money.saveRate': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      currency: Currency,
      from: CivilDate,
      amount: Amount.min(1, 'too-small'),
      worth: Amount.min(1, 'too-small'),
    }),
    Rate,
    write,
  ),

  'money.sources': query(Nothing, z.strictObject({ sources: z.array(Source) }), read),
  'money.saveSource': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      name: text(limits.name),
      note: optionalText(limits.reason),
      retired: z.boolean().optional(),
    }),
    Source,
    write,
  ),

  'money.lines': query(
    z.strictObject({ siteId: Id.nullable().optional() }),
    z.strictObject({ lines: z.array(BudgetLine) }),
    read,
  ),
  'money.line': query(z.strictObject({ id: Id }), LineDetail, read),
  'money.saveLine': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      name: text(limits.name),
      kind: z.enum(lineKinds),
      cost: z.enum(costKinds),
      serves: z.enum(serves),
      /** Fixed (`fixed`) once something is planned or spent. */
      currency: Currency,
      sourceId: Id.nullable(),
      siteId: Id.nullable(),
      note: optionalText(limits.reason),
    }),
    BudgetLine,
    write,
  ),
  'money.savePlan': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      lineId: Id,
      from: Month,
      until: Month.nullable(),
      amount: Amount,
    }),
    LineDetail,
    write,
  ),
  /** A month not in the future. Nothing spent is written down as 0. */
  'money.saveSpent': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      lineId: Id,
      month: Month,
      amount: Amount,
      currency: Currency,
      note: optionalText(limits.reason),
    }),
    LineDetail,
    write,
  ),

  /** Month by month, at most five years, of all homes or of the lines of one. */
  'money.report': query(z.strictObject({ siteId: Id.nullable().optional() }), MoneyReport, read),
  /** Who pays how much, source by source and month by month; what nobody is found for comes last. */
  'money.bySource': query(
    z.strictObject({ siteId: Id.nullable().optional() }),
    z.strictObject({ currency: z.string().nullable(), now: Month, sources: z.array(SourceFigures) }),
    read,
  ),
  /** The report of all homes together, without lines, sources and names; counts of few children and what follows from them left out. */
  'money.figures': query(Nothing, MoneyReport, { access: { can: 'figures.read' } }),
  /**
   * Any amounts added in the main currency at the rates of a day. Refused as `rate-missing` at the amount for which
   * there is none, and as `no-main-currency`: never a sum of unlike things.
   */
  'money.convert': query(
    z.strictObject({
      on: CivilDate,
      amounts: z.array(z.strictObject({ amount: Amount, currency: Currency })).max(500),
    }),
    z.strictObject({ currency: z.string(), amount: z.int() }),
    read,
  ),

  'money.remove': command(
    z.strictObject({ kind: z.enum(moneyRecords), id: Id, rev: Rev, reason: optionalText(limits.reason).optional() }),
    Touched,
    write,
  ),
  'money.restore': command(z.strictObject({ kind: z.enum(moneyRecords), id: Id, rev: Rev }), Touched, write),
  'money.history': query(
    z.strictObject({ kind: z.enum(moneyRecords), id: Id }),
    z.strictObject({ entries: z.array(HistoryEntry) }),
    read,
  ),
  'money.export': query(
    z.strictObject({
      list: z.enum(['months', 'lines', 'spent', 'by-source', 'rates', 'sources']),
      siteId: Id.nullable().optional(),
      language: Language,
    }),
    Export,
    { ...read, noted: { what: 'exported' } },
  ),
} as const;
