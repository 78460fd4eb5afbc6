/** Every handler of every procedure. One missing here does not compile. */
import type { ProcedureName } from '../../shared/contract.ts';
import type { session } from '../../shared/areas/session.ts';
import { caseloadHandlers } from './caseload/handlers.ts';
import { childrenHandlers } from './children/handlers.ts';
import { casefileHandlers } from './casefile/handlers.ts';
import { assessmentHandlers } from './assessment/handlers.ts';
import { planHandlers } from './plan/handlers.ts';
import { kitHandlers } from './kit/handlers.ts';
import { journeyHandlers } from './journey/handlers.ts';
import { stakeholdersHandlers } from './stakeholders/handlers.ts';
import { risksHandlers } from './risks/handlers.ts';
import { moneyHandlers } from './money/handlers.ts';
import { premisesHandlers } from './premises/handlers.ts';
import { recordsHandlers } from './records/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { supervisionHandlers } from './supervision/handlers.ts';
import { teamHandlers } from './team/handlers.ts';
import { trainingHandlers } from './training/handlers.ts';
import { transitionHandlers } from './transition/handlers.ts';

export const handlers = {
  ...recordsHandlers,
  ...settingsHandlers,
  ...transitionHandlers,
  ...teamHandlers,
  ...trainingHandlers,
  ...supervisionHandlers,
  ...caseloadHandlers,
  ...childrenHandlers,
  ...casefileHandlers,
  ...assessmentHandlers,
  ...planHandlers,
  ...kitHandlers,
  ...journeyHandlers,
  ...stakeholdersHandlers,
  ...risksHandlers,
  ...moneyHandlers,
  ...premisesHandlers,
} satisfies Record<Exclude<ProcedureName, keyof typeof session>, unknown>;
