/**
 * The lists every store has from the start, under fixed ids, so that two laptops make the same ones. Reasons and ways of
 * coming follow what forms of admission usually ask; kinds of alerts, reasons of leaving and the four levels of places
 * are proposals. All of them are the organisation's to word, to add to and to retire.
 */
import { childLists, type ListEntry } from '../../../shared/areas/children-parts.ts';
import { seedKey } from '../../../shared/rules/order.ts';
import type { SeedTable } from '../../store/seeding.ts';

const shipped: Readonly<Record<ListEntry['list'], readonly string[]>> = {
  'place-level': ['place-level-1', 'place-level-2', 'place-level-3', 'place-level-4'],
  'admission-way': ['way-family', 'way-self', 'way-found', 'way-police', 'way-court', 'way-authority', 'way-transfer'],
  'admission-reason': [
    ...['reason-orphan', 'reason-one-parent', 'reason-poverty', 'reason-schooling', 'reason-abuse', 'reason-abandoned'],
    ...[
      'reason-street',
      'reason-illness',
      'reason-disability',
      'reason-trafficking',
      'reason-separated',
      'reason-lost',
    ],
    ...['reason-prison', 'reason-conflict', 'reason-other'],
  ],
  'leaving-reason': [
    ...['leaving-reunified', 'leaving-kinship', 'leaving-foster', 'leaving-guardianship', 'leaving-adoption'],
    ...['leaving-independent', 'leaving-other-home', 'leaving-ran-away', 'leaving-died', 'leaving-other'],
  ],
  'alert-kind': [
    ...['alert-allergy', 'alert-medical', 'alert-safety', 'alert-no-contact', 'alert-court', 'alert-self-harm'],
    ...['alert-runaway', 'alert-other'],
  ],
};

function rowsOf(list: ListEntry['list']): SeedTable['rows'] {
  return shipped[list].map(
    (id, at) => [id, { list, catalogue_id: id, name: null, sort: seedKey(at), retired_at: null }] as const,
  );
}

export const childrenSeeds: readonly SeedTable[] = [{ table: 'child_list_entry', rows: childLists.flatMap(rowsOf) }];
