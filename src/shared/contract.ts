/** Every procedure of the application, in one place. The gate knows no other. */
import type * as z from 'zod';
import { caseload } from './areas/caseload.ts';
import { records } from './areas/records.ts';
import { session } from './areas/session.ts';
import { settings } from './areas/settings.ts';
import { supervision } from './areas/supervision.ts';
import { team } from './areas/team.ts';
import { training } from './areas/training.ts';
import { transition } from './areas/transition.ts';
import { children } from './areas/children.ts';
import { casefile } from './areas/casefile.ts';
import { assessment } from './areas/assessment.ts';
import { plan } from './areas/plan.ts';
import { kit } from './areas/kit.ts';
import { journey } from './areas/journey.ts';
import { stakeholders } from './areas/stakeholders.ts';
import { risks } from './areas/risks.ts';
import { money } from './areas/money.ts';
import { premises } from './areas/premises.ts';
import type { Procedure } from './procedure.ts';

export const contract = {
  ...session,
  ...records,
  ...settings,
  ...transition,
  ...team,
  ...training,
  ...supervision,
  ...caseload,
  ...children,
  ...casefile,
  ...assessment,
  ...plan,
  ...kit,
  ...journey,
  ...stakeholders,
  ...risks,
  ...money,
  ...premises,
} as const satisfies Record<string, Procedure>;

export type ProcedureName = keyof typeof contract;
/** What a caller sends. */
export type Input<P extends ProcedureName> = z.input<(typeof contract)[P]['input']>;
/** What a handler receives: the input after parsing. */
export type Parsed<P extends ProcedureName> = z.output<(typeof contract)[P]['input']>;
export type Output<P extends ProcedureName> = z.output<(typeof contract)[P]['output']>;

export function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}
