/**
 * The organisation's homes on their way to no children: each home by itself and all of them together; admissions that
 * stand stopped, children counted month by month, what becomes of buildings, and the services that come after.
 */
import * as z from 'zod';
import { Amount, Currency } from '../currencies.ts';
import { CivilDate } from '../dates.ts';
import { Id } from '../ids.ts';
import { Month } from '../months.ts';
import { command, query } from '../procedure.ts';
import { serviceStages } from '../rules/premises.ts';
import { limits, optionalText, text } from '../text.ts';
import { Export, HistoryEntry, Language, Nothing, Rev } from './common.ts';

export const siteKinds = ['children-home', 'small-group-home', 'baby-home', 'emergency', 'boarding', 'other'] as const;
export const assetKinds = ['building', 'land', 'vehicle', 'equipment', 'money', 'other'] as const;
export const assetDecisions = [
  'undecided',
  'keep',
  'convert',
  'let',
  'sell',
  'give-back',
  'give-away',
  'close',
] as const;
// prettier-ignore
export const serviceKinds = [
  'family-support', 'day-care', 'school-support', 'community-centre', 'foster-support', 'youth-support', 'training',
  'health', 'other',
] as const;
export const premisesRecords = ['site', 'stop', 'exception', 'policy', 'count', 'asset', 'service', 'stage'] as const;

/** A home; its name is null while it is the organisation's own. */
export const SiteRef = z.strictObject({ id: Id, name: z.string() });
export type SiteRef = z.infer<typeof SiteRef>;

const AdmissionStop = z.strictObject({
  id: Id,
  rev: Rev,
  site: SiteRef,
  from: CivilDate,
  /** The first day admissions were open again. */
  until: CivilDate.nullable(),
  decidedBy: z.string(),
  reason: z.string().nullable(),
  /** Why they were opened again. */
  endReason: z.string().nullable(),
});
export type AdmissionStop = z.infer<typeof AdmissionStop>;

export const Site = z.strictObject({
  id: Id,
  rev: Rev,
  /** As it is called: its own name, or the organisation's where none was given. */
  name: z.string(),
  /** The name it was given. */
  ownName: z.string().nullable(),
  kind: z.enum(siteKinds),
  place: z.string().nullable(),
  openedOn: CivilDate.nullable(),
  closedOn: CivilDate.nullable(),
  open: z.boolean(),
  /** The stop that holds today. */
  stop: AdmissionStop.nullable(),
  /** Children in the newest month that was counted. */
  lastMonth: Month.nullable(),
  lastResidents: z.int().nullable(),
});
export type Site = z.infer<typeof Site>;

export const AdmissionException = z.strictObject({
  id: Id,
  rev: Rev,
  site: SiteRef,
  on: CivilDate,
  /** Children who came. */
  children: z.int(),
  decidedBy: z.string(),
  decidedOn: CivilDate,
  reason: z.string(),
});
export type AdmissionException = z.infer<typeof AdmissionException>;

export const AdmissionPolicy = z.strictObject({
  id: Id,
  rev: Rev,
  /** Null: of all homes. */
  site: SiteRef.nullable(),
  from: CivilDate,
  text: z.string(),
  decidedBy: z.string(),
  current: z.boolean(),
});
export type AdmissionPolicy = z.infer<typeof AdmissionPolicy>;

/** Of one home and month, or of all homes together (`id` and `rev` null then). */
export const CountLine = z.strictObject({
  id: Id.nullable(),
  rev: Rev.nullable(),
  month: Month,
  /** On the month's last day. Null: nobody wrote it down. */
  residents: z.int().nullable(),
  /** Children supported with families. */
  supported: z.int().nullable(),
  note: z.string().nullable(),
  /** As the children's own records have it; null where they do not tell, as for a single home. */
  recorded: z.int().nullable(),
  differs: z.boolean(),
});
export type CountLine = z.infer<typeof CountLine>;

export const Asset = z.strictObject({
  id: Id,
  rev: Rev,
  site: SiteRef.nullable(),
  kind: z.enum(assetKinds),
  name: z.string(),
  belongsTo: z.string().nullable(),
  useNow: z.string().nullable(),
  useLater: z.string().nullable(),
  decision: z.enum(assetDecisions),
  decidedOn: CivilDate.nullable(),
  doneOn: CivilDate.nullable(),
  value: z.int().nullable(),
  currency: z.string().nullable(),
  valuedOn: CivilDate.nullable(),
  note: z.string().nullable(),
});
export type Asset = z.infer<typeof Asset>;

const ServiceStageLine = z.strictObject({
  id: Id,
  rev: Rev,
  stage: z.enum(serviceStages),
  on: CivilDate,
  note: z.string().nullable(),
});
export const Service = z.strictObject({
  id: Id,
  rev: Rev,
  site: SiteRef.nullable(),
  kind: z.enum(serviceKinds),
  name: z.string(),
  forWhom: z.string().nullable(),
  note: z.string().nullable(),
  /** Where it stands today; null before the first event. */
  stage: z.enum(serviceStages).nullable(),
  since: CivilDate.nullable(),
  /** Newest first. */
  stages: z.array(ServiceStageLine),
});
export type Service = z.infer<typeof Service>;

/** A point of the trend: no names, no homes. `hidden` where a figure would tell on few. */
export const TrendPoint = z.strictObject({
  month: Month,
  residents: z.int().nullable(),
  supported: z.int().nullable(),
  recorded: z.int().nullable(),
  hidden: z.boolean(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** A day on which the number of children in residence changed, as their own records have it; and the last day known. */
export const DayPoint = z.strictObject({ on: CivilDate, residents: z.int() });
export type DayPoint = z.infer<typeof DayPoint>;

/** Children who came after admissions were stopped, beside those for whom an exception is recorded. */
export const CameAnyway = z.strictObject({
  /** The day from which admissions stood stopped in every open home. */
  since: CivilDate,
  /** By the children's own records. */
  came: z.int(),
  excepted: z.int(),
});
export type CameAnyway = z.infer<typeof CameAnyway>;

const changes = ['premises', 'money', 'transition', 'history'] as const;
const write = { access: { can: 'premises.write' }, changes } as const;
const read = { access: { can: 'premises.read' } } as const;
const Touched = z.strictObject({ id: Id, rev: Rev });
/** One home, or all of them. */
const which = { siteId: Id.nullable().optional() };
const people = z.int().min(0, 'negative').max(100_000, 'too-large');

export const premises = {
  'premises.sites': query(Nothing, z.strictObject({ sites: z.array(Site) }), read),
  'premises.saveSite': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      name: optionalText(limits.name),
      kind: z.enum(siteKinds),
      place: optionalText(limits.title),
      openedOn: CivilDate.nullable(),
      closedOn: CivilDate.nullable(),
    }),
    Site,
    write,
  ),
  /** How one home stands, or all of them: the trend, admissions, what has become of buildings and services. */
  'premises.overview': query(
    z.strictObject(which),
    z.strictObject({
      sites: z.array(Site),
      trend: z.array(TrendPoint),
      /** Day by day, oldest first; none of a single home among several, which the records do not tell apart. */
      days: z.array(DayPoint),
      /** Days from which admissions stood stopped, in every home asked about. */
      stopped: z.array(z.strictObject({ site: SiteRef, from: CivilDate })),
      exceptions: z.int(),
      exceptionChildren: z.int(),
      assets: z.int(),
      assetsDecided: z.int(),
      services: z.int(),
      servicesRunning: z.int(),
    }),
    read,
  ),

  'premises.admissions': query(
    z.strictObject(which),
    z.strictObject({
      stops: z.array(AdmissionStop),
      exceptions: z.array(AdmissionException),
      policies: z.array(AdmissionPolicy),
      /** Null while an open home still admits children, for a single home among several, and without records. */
      cameAnyway: CameAnyway.nullable(),
    }),
    read,
  ),
  /** Refused as `already-stopped` while they stand stopped on that day. */
  'premises.stopAdmissions': command(
    z.strictObject({
      id: Id,
      siteId: Id,
      from: CivilDate,
      decidedBy: text(limits.name),
      reason: optionalText(limits.reason),
    }),
    AdmissionStop,
    write,
  ),
  'premises.openAdmissions': command(
    z.strictObject({ id: Id, rev: Rev, until: CivilDate, reason: text(limits.reason) }),
    AdmissionStop,
    write,
  ),
  /** A child taken in all the same. Refused as `not-stopped` on a day admissions were open. */
  'premises.saveException': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      siteId: Id,
      /** Not in the future. */
      on: CivilDate,
      children: z.int('number').min(0, 'negative').min(1, 'too-small').max(1_000, 'too-large'),
      decidedBy: text(limits.name),
      decidedOn: CivilDate,
      reason: text(limits.reason),
    }),
    AdmissionException,
    write,
  ),
  'premises.savePolicy': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      siteId: Id.nullable(),
      from: CivilDate,
      text: text(limits.note),
      decidedBy: text(limits.name),
    }),
    AdmissionPolicy,
    write,
  ),

  /** Newest month first, from the first month that was counted until this one. */
  'premises.counts': query(z.strictObject(which), z.strictObject({ counts: z.array(CountLine) }), read),
  /** Of one home and month, not in the future; one of both counts at least. What is below nothing is refused as `negative`. */
  'premises.setCount': command(
    z.strictObject({
      siteId: Id,
      month: Month,
      /** Null where nothing was written down yet. */
      rev: Rev.nullable(),
      residents: people.nullable(),
      supported: people.nullable(),
      note: optionalText(limits.reason),
    }),
    CountLine,
    write,
  ),

  'premises.assets': query(z.strictObject(which), z.strictObject({ assets: z.array(Asset) }), read),
  'premises.saveAsset': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      siteId: Id.nullable(),
      kind: z.enum(assetKinds),
      name: text(limits.name),
      belongsTo: optionalText(limits.name),
      useNow: optionalText(limits.title),
      useLater: optionalText(limits.title),
      decision: z.enum(assetDecisions),
      /** Needed with a decision, and only then. Not in the future. */
      decidedOn: CivilDate.nullable(),
      doneOn: CivilDate.nullable(),
      /** Value and currency: both or neither. */
      value: Amount.nullable(),
      currency: Currency.nullable(),
      valuedOn: CivilDate.nullable(),
      note: optionalText(limits.reason),
    }),
    Asset,
    write,
  ),

  'premises.services': query(z.strictObject(which), z.strictObject({ services: z.array(Service) }), read),
  'premises.saveService': command(
    z.strictObject({
      id: Id,
      rev: Rev.nullable(),
      siteId: Id.nullable(),
      kind: z.enum(serviceKinds),
      name: text(limits.name),
      forWhom: optionalText(limits.title),
      note: optionalText(limits.reason),
    }),
    Service,
    write,
  ),
  'premises.recordStage': command(
    z.strictObject({
      id: Id,
      serviceId: Id,
      stage: z.enum(serviceStages),
      /** Not in the future. */
      on: CivilDate,
      note: optionalText(limits.reason),
    }),
    Service,
    write,
  ),

  'premises.remove': command(
    z.strictObject({
      kind: z.enum(premisesRecords),
      id: Id,
      rev: Rev,
      reason: optionalText(limits.reason).optional(),
    }),
    Touched,
    write,
  ),
  'premises.restore': command(z.strictObject({ kind: z.enum(premisesRecords), id: Id, rev: Rev }), Touched, write),
  'premises.history': query(
    z.strictObject({ kind: z.enum(premisesRecords), id: Id }),
    z.strictObject({ entries: z.array(HistoryEntry) }),
    read,
  ),
  'premises.export': query(
    z.strictObject({
      list: z.enum(['sites', 'admissions', 'counts', 'days', 'assets', 'services']),
      ...which,
      language: Language,
    }),
    Export,
    { ...read, noted: { what: 'exported' } },
  ),
  /** Of all homes together, without names; null where a figure would tell on few. */
  'premises.figures': query(
    Nothing,
    z.strictObject({
      homes: z.int(),
      homesStopped: z.int(),
      trend: z.array(TrendPoint),
      stopped: z.array(CivilDate),
      exceptionChildren: z.int().nullable(),
      assets: z.int(),
      assetsDecided: z.int(),
      services: z.int(),
      servicesRunning: z.int(),
    }),
    { access: { can: 'figures.read' } },
  ),
} as const;
