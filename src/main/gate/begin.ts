/** The first rows of a new store, and the catalogue's newer entries in an old one. */
import { caseloadSeeds } from '../areas/caseload/seed.ts';
import { childrenSeeds } from '../areas/children/seed.ts';
import { casefileSeeds } from '../areas/casefile/seed.ts';
import { assessmentSeeds } from '../areas/assessment/seed.ts';
import { planSeeds } from '../areas/plan/seed.ts';
import { kitSeeds } from '../areas/kit/seed.ts';
import { journeySeeds } from '../areas/journey/seed.ts';
import { stakeholdersSeeds } from '../areas/stakeholders/seed.ts';
import { risksSeeds } from '../areas/risks/seed.ts';
import { moneySeeds } from '../areas/money/seed.ts';
import { premisesSeeds } from '../areas/premises/seed.ts';
import { teamSeeds } from '../areas/team/seed.ts';
import { trainingSeeds } from '../areas/training/seed.ts';
import { catalogueIsCurrent, syncCatalogue } from '../areas/transition/seed.ts';
import type { CoreOptions } from '../core-types.ts';
import { idOf } from './new-id.ts';
import { areSown, sow } from '../store/seeding.ts';
import type { Store } from '../store/types.ts';

interface Beginning {
  readonly organisationId: string;
  readonly userId: string;
  readonly organisation: string;
  readonly name: string;
  readonly language: string;
  readonly practice: boolean;
}

const defaultIdleMinutes = 10;

export async function beginStore(store: Store, begin: Beginning, options: CoreOptions): Promise<void> {
  const { clock } = options;
  await store.command({ procedure: 'session.create', actorId: begin.userId }, async (tx) => {
    await tx.insert('organisation', begin.organisationId, {
      name: begin.organisation,
      language: begin.language,
      country: null,
      transition_started_on: null,
      idle_minutes: defaultIdleMinutes,
      practice: begin.practice ? 1 : 0,
      recovery_confirmed_at: null,
    });
    await tx.insert('app_user', begin.userId, {
      name: begin.name,
      sign_in_name: begin.name,
      language: begin.language,
      disabled_at: null,
      disabled_reason: null,
      roles_changed_at: null,
      password_reset_at: null,
    });
    await tx.insert('user_role', idOf(options), {
      user_id: begin.userId,
      role: 'director',
      started_at: new Date(clock()).toISOString(),
      ended_at: null,
    });
  });
  await refreshCatalogue(store);
}

/** Topics teach documents of the register: the transition's rows come first. */
const seeds = [
  ...teamSeeds,
  ...trainingSeeds,
  ...caseloadSeeds,
  ...childrenSeeds,
  ...casefileSeeds,
  ...assessmentSeeds,
  ...planSeeds,
  ...kitSeeds,
  ...journeySeeds,
  ...stakeholdersSeeds,
  ...risksSeeds,
  ...moneySeeds,
  ...premisesSeeds,
];

export async function refreshCatalogue(store: Store): Promise<void> {
  if ((await catalogueIsCurrent(store.reader)) && (await areSown(store.reader, seeds))) return;
  await store.command({ procedure: 'catalogue.sync', actorId: 'system' }, async (tx) => {
    await syncCatalogue(tx);
    await sow(tx, seeds);
  });
}
