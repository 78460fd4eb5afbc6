/**
 * What may go with a child: the first rows of the template, all of them the organisation's to rename, change or retire.
 * That supplies go along is published; no source lists them by age or disability, so whom each is for is our own
 * proposal.
 */
import type { KitConditions } from '../rules/kit.ts';
import type { Trust } from './types.ts';

export const kitKinds = ['goods', 'documents', 'medicines', 'money'] as const;
type KitKind = (typeof kitKinds)[number];
export const kitUnits = ['piece', 'set', 'pair', 'pack', 'day', 'week', 'month'] as const;
export type KitUnit = (typeof kitUnits)[number];

export const kitOrigins = {
  'kit-packages-described': 'published',
  'derived-kit': 'inferred',
} as const satisfies Record<string, Trust>;
export type KitOrigin = keyof typeof kitOrigins;

export interface KitEntry {
  readonly id: string;
  readonly origin: KitOrigin;
  readonly kind: KitKind;
  readonly quantity: number;
  readonly unit: KitUnit;
  /** Bought ahead and kept in the store room. */
  readonly stocked: boolean;
  /** Comes in sizes: clothes, shoes, nappies. */
  readonly sized: boolean;
  /** Usually goes on for a while after the move. */
  readonly continues: boolean;
  readonly conditions: KitConditions;
}

export const forEveryone: KitConditions = {
  ageFrom: null,
  ageTo: null,
  sex: null,
  needs: [],
  goals: [],
  placements: [],
  months: [],
  decide: 'facts',
};

type Details = Partial<Omit<KitEntry, 'id' | 'conditions'>>;
function item(id: string, when: Partial<KitConditions> = {}, details: Details = {}): KitEntry {
  return {
    id,
    origin: 'derived-kit',
    kind: 'goods',
    quantity: 1,
    unit: 'piece',
    stocked: false,
    sized: false,
    continues: false,
    ...details,
    conditions: { ...forEveryone, ...when },
  };
}

const described = { origin: 'kit-packages-described' } as const;
const stocked = { stocked: true } as const;
const youth = 15;
const living: Partial<KitConditions> = { goals: ['independent-living'] };
const disability: Partial<KitConditions> = { needs: ['disability'] };

/** Grows at its end, so that places stay. */
export const kitEntries: readonly KitEntry[] = [
  item('kit-bag', {}, stocked),
  item('kit-clothes', {}, { ...described, ...stocked, sized: true, quantity: 4, unit: 'set' }),
  item('kit-underwear', {}, { ...stocked, sized: true, quantity: 5, unit: 'set' }),
  item('kit-bedding', {}, { ...described, ...stocked, unit: 'set' }),
  item('kit-hygiene', {}, { ...described, ...stocked, unit: 'pack' }),
  item('kit-comfort', { ageTo: 11 }),
  item('kit-lifebook'),
  item('kit-school', { ageFrom: 5, ageTo: 17 }, { ...described, stocked: true, continues: true, unit: 'set' }),
  item('kit-documents', {}, { kind: 'documents' }),
  item('kit-contacts', {}, { kind: 'documents' }),
  item('kit-phone', { ageFrom: youth, decide: 'facts-or-judged' }, stocked),
  item('kit-food', { decide: 'judged' }, { ...described, continues: true, unit: 'month' }),
  item('kit-household', { placements: ['kinship', 'sil'], decide: 'judged' }, { ...described, unit: 'set' }),
  item('kit-livelihood', { decide: 'judged' }, { ...described, kind: 'money' }),
  item('kit-travel', {}, { ...described, kind: 'money' }),
  item('kit-baby', { ageTo: 2 }, { ...stocked, sized: true, continues: true, unit: 'pack' }),
  item('kit-menstrual', { sex: 'female', ageFrom: 10 }, { ...stocked, quantity: 3, unit: 'pack' }),
  item('kit-sexual-health', { ageFrom: 12 }),
  item('kit-medicine', { needs: ['treatment'] }, { kind: 'medicines', quantity: 30, unit: 'day', continues: true }),
  item('kit-assistive', disability),
  item('kit-home-adapt', disability),
  item('kit-communication', { needs: ['communication', 'disability'] }),
  item('kit-special-diet', { needs: ['special-diet'] }, { continues: true, unit: 'month' }),
  item('kit-sil-home', living, { unit: 'set' }),
  item('kit-sil-money', living, { kind: 'money', continues: true }),
  item('kit-sil-work', living, { unit: 'set' }),
  item('kit-sil-papers', living, { kind: 'documents', unit: 'set' }),
  item('kit-farewell'),
];

const originById: ReadonlyMap<string, KitOrigin> = new Map(kitEntries.map((entry) => [entry.id, entry.origin]));

/** Where an item comes from; `own` for what is not in the catalogue. */
export function kitOriginOf(catalogueId: string | null): KitOrigin | 'own' {
  return (catalogueId === null ? undefined : originById.get(catalogueId)) ?? 'own';
}
