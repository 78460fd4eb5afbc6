/** Who lives in the fictional home: drawn family by family, with what nobody knows any more, and with who came and left. */
import type { Input } from '../../../shared/contract.ts';
import type { Teller } from '../home.ts';
import { namings, type Naming } from './names.ts';

type Sex = Input<'children.add'>['sex'];
type Precision = NonNullable<Input<'children.add'>['sincePrecision']>;

/** Days are counted back from today. */
export interface Cast {
  readonly id: string;
  readonly naming: Naming;
  readonly given: string;
  readonly family: string | null;
  readonly sex: Sex;
  readonly born: number;
  /** Null: nobody knows when. */
  readonly birth: Precision | null;
  /** Place among the houses; null for who has none yet. */
  readonly house: number | null;
  readonly admitted: number;
  readonly admission: Precision;
  /** The day it has a record. */
  readonly came: number;
  readonly left: number | null;
  /** The eldest of its brothers and sisters here; null for that one and for who has none. */
  readonly eldest: string | null;
}

const year = 365;
/** The weeks in which those already here were written into the new records. */
const [begins, ends] = [656, 624] as const;
const houses = 4;
/** How many of those who were here at first have gone home by now; one in so many stays when its family's others go. */
const [leave, staysBehind] = [0.4, 8] as const;
/** The days of the first and the last who leave. */
const [firstLeaves, lastLeaves] = [560, 20] as const;

type Drawn = Omit<Cast, 'left'>;

export function castOf(teller: Teller): readonly Cast[] {
  const { children: wanted } = teller.wanted;
  const some = wanted < 6 ? 0 : Math.max(1, Math.round(wanted / 10));
  const here = draw(teller, wanted, () => teller.chance.between(ends, begins));
  const newcomers = [
    ...draw(teller, Math.max(0, some - 1), (n) => 590 - Math.round((n * 550) / some)),
    ...draw(teller, Math.min(1, some), () => 12),
  ];
  const leaving = leavers(teller, here, wanted < 6 ? 0 : Math.round(wanted * leave));
  return [...grown(here, new Set(leaving.keys())), ...young(newcomers)].map((one) => ({
    ...one,
    left: leaving.get(one.id) ?? null,
  }));
}

/** Families until there are enough children. @param came the day on which a family's first has a record */
function draw(teller: Teller, count: number, came: (n: number) => number): Drawn[] {
  const all: Drawn[] = [];
  while (all.length < count) {
    const size = Math.min(teller.chance.pick([1, 1, 1, 1, 1, 2, 2, 3, 4]), count - all.length);
    all.push(...family(teller, size, came(all.length)));
  }
  return all;
}

function family(teller: Teller, size: number, came: number): Drawn[] {
  const { chance } = teller;
  const naming = chance.pick(namings);
  const name = chance.next() < 0.9 ? chance.pick(naming.families) : null;
  const house = chance.between(0, houses - 1);
  let born = chance.between(2 * year + size * 500, 17 * year);
  // Brothers and sisters came together; nobody came before it was born.
  const youngest = born - size * 500;
  const longAgo = came > ends - 1 ? chance.between(came, Math.max(came, Math.min(9 * year, came + youngest))) : came;
  const first = teller.newId();
  const names = { female: shuffled(teller, naming.girls), male: shuffled(teller, naming.boys) };
  return Array.from({ length: size }, (_, n): Drawn => {
    const sex = chance.next() < 0.5 ? 'female' : 'male';
    const was = born;
    born -= chance.between(330, 480);
    const admitted = Math.min(longAgo, was - 20);
    return {
      ...{ id: n === 0 ? first : teller.newId(), naming, family: name, sex, born: was, came },
      given: names[sex][n % names[sex].length] ?? '',
      birth: chance.pick(['day', 'day', 'day', 'day', 'day', 'day', 'month', 'year', 'about', null] as const),
      house: chance.next() < 0.05 ? null : n === 0 || chance.next() < 0.8 ? house : chance.between(0, houses - 1),
      admitted,
      admission: admitted === came ? 'day' : chance.pick(['day', 'day', 'day', 'month', 'year'] as const),
      eldest: n === 0 ? null : first,
    };
  });
}

/** No two of a family are called alike, unless there are more of them than names. */
const shuffled = ({ chance }: Teller, names: readonly string[]): string[] =>
  names
    .map((name) => ({ name, at: chance.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name);

/** Family by family, few at first and more each season; of brothers and sisters at times one stays behind. */
function leavers({ chance }: Teller, here: readonly Drawn[], some: number): Map<string, number> {
  const days = new Map<string, number>();
  const families = [...Map.groupBy(here, (one) => one.eldest ?? one.id).values()];
  const inTurn = families
    .map((family) => ({ family, at: chance.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ family }) => family.filter((one) => one.eldest === null || chance.next() >= 1 / staysBehind));
  for (const family of inTurn) {
    if (days.size + family.length > some) continue;
    const day = firstLeaves - Math.round((firstLeaves - lastLeaves) * Math.sqrt((days.size + family.length) / some));
    for (const one of family) days.set(one.id, day);
  }
  return days;
}

/** The first who stays is of age by now and has not moved out. */
function grown(here: readonly Drawn[], leaving: ReadonlySet<string>): Drawn[] {
  const adult = here.length < 6 ? undefined : here.find((one) => one.eldest === null && !leaving.has(one.id));
  return here.map((one) => (one === adult ? { ...one, born: 19 * year + 40, birth: 'day' } : one));
}

/** The newest is an infant who was found. */
function young(newcomers: readonly Drawn[]): Drawn[] {
  const last = newcomers.at(-1);
  return newcomers.map((one) =>
    one === last ? { ...one, born: one.admitted + 110, birth: 'month', family: null } : one,
  );
}

/** As people say it; null for who was never told a name. */
export function nameOf({ naming, given, family: name }: Pick<Cast, 'naming' | 'given' | 'family'>): string {
  if (name === null) return given;
  return naming.familyFirst === true ? `${name} ${given}` : `${given} ${name}`;
}
