/**
 * Homes of a fictional organisation: two of them, admissions stopped and now and then broken for a reason, children
 * counted month by month as their own story has them, one home closed, buildings decided one by one, services begun.
 */
import type { Input } from '../../shared/contract.ts';
import { addToMonth, lastDayOf, monthOf } from '../../shared/months.ts';
import { daysBetween } from '../../shared/dates.ts';
import { childrenTold } from './children/days.ts';
import type { Happening, Teller } from './home.ts';

/** Days before today from which each home takes in nobody. */
const stops = { first: 430, second: 452 } as const;
/** Whoever came in the last weeks has no exception yet: the records show it. */
const recent = 30;

const reasons = [
  'Two brothers found at the bus park at night; no relative could be reached before the weekend.',
  'Court order of the same day. A foster family was found three weeks later.',
] as const;

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
  const main = sites.find((one) => one.id === first);
  const home = {
    kind: 'children-home',
    place: 'Riverside',
    openedOn: '1998-02-16',
    closedOn: null,
    name: null,
  } as const;
  await teller.call('premises.saveSite', { id: first, rev: main?.rev ?? 1, ...home });
  const small = { name: 'Hill House', kind: 'small-group-home', place: 'Upper town', closedOn: null } as const;
  await teller.call('premises.saveSite', { id: second, rev: null, ...small, openedOn: '2011-09-01' });
}

function admissionsOf(teller: Teller, first: string, second: string): Happening[] {
  const { dateOf } = teller;
  const stop = (siteId: string, daysAgo: number, reason: string | null): Happening => ({
    daysAgo,
    happen: async () => {
      const id = teller.newId();
      const decision = { decidedBy: 'The board', reason, from: dateOf(daysAgo) };
      await teller.call('premises.stopAdmissions', { id, siteId, ...decision });
    },
  });
  const exception = (daysAgo: number, children: number, reason: string): Happening => ({
    daysAgo: Math.max(1, daysAgo - 2),
    happen: async () => {
      const decided = { decidedBy: 'Director, with the county office', decidedOn: dateOf(daysAgo), reason };
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
        decidedBy: 'The board',
      };
      await teller.call('premises.savePolicy', input);
    },
  });
  return [
    rule(
      700,
      'Children come only with a letter of the county children’s office, and after a talk with their relatives.',
    ),
    stop(second, stops.second, 'The smaller home first.'),
    stop(first, stops.first, 'Every child who comes now would have to leave again.'),
    rule(
      430,
      'No child is admitted. In an emergency the director decides together with the county office, in writing.',
    ),
    ...arrivalsOf(teller).map(([daysAgo, children], n) => exception(daysAgo, children, reasons[n % 2] ?? reasons[0])),
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
type Named = Pick<Asset, 'name' | 'kind' | 'useNow'> & Partial<Asset>;
const blank: Omit<Asset, 'id' | 'siteId' | 'name' | 'kind' | 'useNow'> = {
  ...{ rev: null, belongsTo: 'The organisation', useLater: null, decision: 'undecided', decidedOn: null },
  ...{ doneOn: null, value: null, currency: null, valuedOn: null, note: null },
};

function assetsOf(teller: Teller, first: string, second: string): Happening[] {
  const { dateOf } = teller;
  const asset = (more: Named): Asset => ({ ...blank, id: teller.newId(), siteId: first, ...more });
  const valued = (value: number) => ({ value: value * 100, currency: 'KES', valuedOn: dateOf(300) });
  const assets = [
    asset({
      name: 'Main building',
      kind: 'building',
      useNow: 'Dormitories and kitchen',
      useLater: 'Day care and rooms for families',
      ...valued(18_500_000),
    }),
    asset({
      name: 'School block',
      kind: 'building',
      useNow: 'Lessons for our children',
      useLater: 'Help with school for the whole ward',
      decision: 'convert',
      decidedOn: dateOf(120),
    }),
    asset({
      name: 'Hill House',
      kind: 'building',
      siteId: second,
      belongsTo: 'Founder’s family',
      useNow: 'Home of the younger children',
      decision: 'give-back',
      decidedOn: dateOf(160),
    }),
    asset({
      name: 'Farm, four acres',
      kind: 'land',
      useNow: 'Vegetables and milk for the kitchen',
      belongsTo: 'County, on lease',
    }),
    asset({
      name: 'Minibus',
      kind: 'vehicle',
      useNow: 'School runs',
      useLater: 'Visits to families',
      decision: 'keep',
      decidedOn: dateOf(95),
      ...valued(1_900_000),
    }),
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
  const service = (
    name: string,
    kind: Input<'premises.saveService'>['kind'],
    forWhom: string,
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
    ...service('Support for families', 'family-support', 'Families the children went to', [
      [380, 'planned'],
      [330, 'funded'],
      [290, 'staffed'],
      [250, 'running'],
    ]),
    ...service('Day care', 'day-care', '40 children under five of the ward', [
      [150, 'planned'],
      [60, 'funded'],
    ]),
    ...service('Help with school', 'school-support', 'Children of the ward who fall behind', [[75, 'planned']]),
  ];
}
