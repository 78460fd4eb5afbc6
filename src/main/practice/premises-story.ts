/**
 * Homes of a fictional organisation: two of them, admissions stopped and now and then broken for a reason, children
 * counted month by month as their own story has them, one home closed, buildings decided one by one, services begun.
 */
import type { Input } from '../../shared/contract.ts';
import { addToMonth, lastDayOf, monthOf } from '../../shared/months.ts';
import { daysBetween } from '../../shared/dates.ts';
import { digitsOf } from '../../shared/rules/kit-money.ts';
import { moneyWords, premisesWords } from './around/words.ts';
import { childrenTold } from './children/days.ts';
import type { Happening, Teller } from './home.ts';
import { wordsIn } from './words.ts';

/** Days before today from which each home takes in nobody. */
const stops = { first: 430, second: 452 } as const;
/** Whoever came in the last weeks has no exception yet: the records show it. */
const recent = 30;

const wordsOf = (teller: Teller) => wordsIn(teller.wanted.language, premisesWords);

export async function premisesStory(teller: Teller): Promise<Happening[]> {
  const { sites } = await teller.call('premises.sites', {});
  const first = sites[0]?.id ?? '';
  const second = teller.newId();
  teller.shared.set('sites', [first, second]);
  return [
    { daysAgo: 728, happen: () => openHomes(teller, first, second) },
    ...admissionsOf(teller, first, second),
    ...countsOf(teller, first, second),
    ...assetsOf(teller, first, second),
    closingOf(teller, second),
    ...servicesOf(teller, first),
  ];
}

async function openHomes(teller: Teller, first: string, second: string): Promise<void> {
  const { sites } = await teller.call('premises.sites', {});
  const words = wordsOf(teller);
  const main = sites.find((one) => one.id === first);
  const home = {
    kind: 'children-home',
    place: words.firstPlace,
    openedOn: '1998-02-16',
    closedOn: null,
    name: null,
  } as const;
  await teller.call('premises.saveSite', { id: first, rev: main?.rev ?? 1, ...home });
  const small = { name: words.second, kind: 'small-group-home', place: words.secondPlace, closedOn: null } as const;
  await teller.call('premises.saveSite', { id: second, rev: null, ...small, openedOn: '2011-09-01' });
}

function admissionsOf(teller: Teller, first: string, second: string): Happening[] {
  const { dateOf } = teller;
  const words = wordsOf(teller);
  const stop = (siteId: string, daysAgo: number, reason: string | null): Happening => ({
    daysAgo,
    happen: async () => {
      const id = teller.newId();
      const decision = { decidedBy: words.board, reason, from: dateOf(daysAgo) };
      await teller.call('premises.stopAdmissions', { id, siteId, ...decision });
    },
  });
  const exception = (daysAgo: number, children: number, reason: string): Happening => ({
    daysAgo: Math.max(1, daysAgo - 2),
    happen: async () => {
      const decided = { decidedBy: words.decidedTogether, decidedOn: dateOf(daysAgo), reason };
      const input = { id: teller.newId(), rev: null, siteId: first, on: dateOf(daysAgo), children, ...decided };
      await teller.call('premises.saveException', input);
    },
  });
  const rule = (daysAgo: number, text: string): Happening => ({
    daysAgo,
    happen: async () => {
      const input = {
        id: teller.newId(),
        rev: null,
        siteId: null,
        from: dateOf(daysAgo),
        text,
        decidedBy: words.board,
      };
      await teller.call('premises.savePolicy', input);
    },
  });
  return [
    rule(700, words.rules[0]),
    stop(second, stops.second, words.stops.second),
    stop(first, stops.first, words.stops.first),
    rule(430, words.rules[1]),
    ...arrivalsOf(teller).map(([daysAgo, children], n) =>
      exception(daysAgo, children, words.exceptions[n % 2] ?? words.exceptions[0]),
    ),
  ];
}

/** Days on which somebody came although admissions were stopped, and how many. */
function arrivalsOf(teller: Teller): [daysAgo: number, children: number][] {
  const came = childrenTold(teller)
    .map((child) => child.came)
    .filter((daysAgo) => daysAgo < stops.first && daysAgo > recent);
  return [...Map.groupBy(came, (daysAgo) => daysAgo)].map(([daysAgo, all]) => [daysAgo, all.length]);
}

/** When everybody who was here already had a record: before that, they were here all the same. */
const recordsBegin = 600;

/** As the children's own story has them; who left is supported, most of them. The smaller home empties towards its end. */
function countsOf(teller: Teller, first: string, second: string): Happening[] {
  const today = teller.dateOf(0);
  const told = childrenTold(teller);
  const months = Array.from({ length: 23 }, (_, n) => addToMonth(monthOf(today), n - 23));
  return months.flatMap((month, n): Happening[] => {
    const end = daysBetween(lastDayOf(month), today);
    if (end - 4 < 1) return [];
    const gone = told.filter((child) => child.left !== null && child.left >= end).length;
    const all = told.filter((child) => child.came >= Math.min(end, recordsBegin)).length - gone;
    const small = Math.min(all, Math.max(0, Math.round((teller.wanted.children / 4) * (1 - Math.max(0, n - 7) / 14))));
    const supported = Math.round(gone * 0.85);
    // One month of the smaller home was never written down.
    const counts: (readonly [string, number, number])[] = [
      [first, all - small, supported],
      ...(n === 3 ? [] : [[second, small, 0] as const]),
    ];
    return [{ daysAgo: end - 4, happen: () => count(teller, month, counts) }];
  });
}

async function count(teller: Teller, month: string, counts: readonly (readonly [string, number, number])[]) {
  for (const [siteId, residents, supported] of counts) {
    await teller.call('premises.setCount', { siteId, month, rev: null, residents, supported, note: null });
  }
}

type Asset = Input<'premises.saveAsset'>;
function assetsOf(teller: Teller, first: string, second: string): Happening[] {
  const { dateOf } = teller;
  const { assets: named, owners } = wordsOf(teller);
  const { currency, worth } = wordsIn(teller.wanted.language, moneyWords);
  const asset = (
    [name, useNow, useLater]: (typeof named)['main'],
    more: Pick<Asset, 'kind'> & Partial<Asset>,
  ): Asset => ({
    ...{ id: teller.newId(), rev: null, siteId: first, name, useNow, useLater, belongsTo: owners.own },
    ...{ decision: 'undecided', decidedOn: null, doneOn: null },
    ...{ value: null, currency: null, valuedOn: null, note: null },
    ...more,
  });
  const valued = (units: number) => ({
    ...{ value: units * worth * 10 ** digitsOf(currency), currency, valuedOn: dateOf(300) },
  });
  const assets = [
    asset(named.main, { kind: 'building', ...valued(18_500_000) }),
    asset(named.school, { kind: 'building', decision: 'convert', decidedOn: dateOf(120) }),
    asset(named.second, {
      ...{ kind: 'building', siteId: second, belongsTo: owners.founder },
      ...{ decision: 'give-back', decidedOn: dateOf(160) },
    }),
    asset(named.farm, { kind: 'land', belongsTo: owners.leased }),
    asset(named.bus, { kind: 'vehicle', decision: 'keep', decidedOn: dateOf(95), ...valued(1_900_000) }),
  ];
  return assets.map((one, n): Happening => ({
    daysAgo: 90 - n,
    happen: async () => {
      await teller.call('premises.saveAsset', one);
    },
  }));
}

/** The smaller home is closed when its last child has gone. */
function closingOf(teller: Teller, second: string): Happening {
  return {
    daysAgo: 31,
    happen: async () => {
      const { sites } = await teller.call('premises.sites', {});
      const hill = sites.find((one) => one.id === second);
      if (!hill) throw new Error('the story lost a home');
      const home = { name: hill.ownName, kind: hill.kind, place: hill.place, openedOn: hill.openedOn };
      await teller.call('premises.saveSite', { id: second, rev: hill.rev, ...home, closedOn: teller.dateOf(31) });
    },
  };
}

function servicesOf(teller: Teller, first: string): Happening[] {
  type Stage = Input<'premises.recordStage'>['stage'];
  const { services } = wordsOf(teller);
  const service = (
    [name, forWhom]: (typeof services)['family'],
    kind: Input<'premises.saveService'>['kind'],
    stages: readonly (readonly [number, Stage])[],
  ): Happening[] => {
    const id = teller.newId();
    const begun = (stages[0]?.[0] ?? 100) + 5;
    return [
      {
        daysAgo: begun,
        happen: async () => {
          await teller.call('premises.saveService', { id, rev: null, siteId: first, kind, name, forWhom, note: null });
        },
      },
      ...stages.map(([daysAgo, stage]): Happening => ({
        daysAgo,
        happen: async () => {
          const event = { serviceId: id, stage, on: teller.dateOf(daysAgo), note: null };
          await teller.call('premises.recordStage', { id: teller.newId(), ...event });
        },
      })),
    ];
  };
  return [
    ...service(services.family, 'family-support', [
      [380, 'planned'],
      [330, 'funded'],
      [290, 'staffed'],
      [250, 'running'],
    ]),
    ...service(services.dayCare, 'day-care', [
      [150, 'planned'],
      [60, 'funded'],
    ]),
    ...service(services.school, 'school-support', [[75, 'planned']]),
  ];
}
