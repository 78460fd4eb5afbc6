/** All migrations, oldest first. Numbers rise by tens, so that a repair can stand between two. */
import type { Migration } from '../migrate.ts';
import { first } from './0010-first.ts';
import { workforce } from './0020-workforce.ts';
import { wellbeing } from './0025-wellbeing.ts';
import { children } from './0030-children.ts';
import { casefile } from './0040-casefile.ts';
import { assessment } from './0050-assessment.ts';
import { plan } from './0060-plan.ts';
import { kit } from './0070-kit.ts';
import { journey } from './0080-journey.ts';
import { risks } from './0090-risks.ts';
import { stakeholders } from './0100-stakeholders.ts';
import { money } from './0110-money.ts';
import { premises } from './0120-premises.ts';

export const migrations: readonly Migration[] = [
  first,
  workforce,
  wellbeing,
  children,
  casefile,
  assessment,
  plan,
  kit,
  journey,
  risks,
  stakeholders,
  money,
  premises,
];
