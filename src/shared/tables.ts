/**
 * Every table of the store that is logged, and how it would travel: which stream a row belongs to, what it is about,
 * and how two changes to one field would be joined. Two laptops of one home will exchange these streams one day; the
 * shape has to be right from the first row.
 */
import { assessmentTables } from './tables/assessment.ts';
import { casefileTables } from './tables/casefile.ts';
import { caseloadTables } from './tables/caseload.ts';
import { childrenTables } from './tables/children.ts';
import { journeyTables } from './tables/journey.ts';
import { kitTables } from './tables/kit.ts';
import { moneyTables } from './tables/money.ts';
import { planTables } from './tables/plan.ts';
import { premisesTables } from './tables/premises.ts';
import { risksTables } from './tables/risks.ts';
import { settingsTables } from './tables/settings.ts';
import { stakeholdersTables } from './tables/stakeholders.ts';
import { supervisionTables } from './tables/supervision.ts';
import { teamTables } from './tables/team.ts';
import { trainingTables } from './tables/training.ts';
import { transitionTables } from './tables/transition.ts';
import type { TableShape } from './tables/shape.ts';

export const tables = {
  ...settingsTables,
  ...transitionTables,
  ...teamTables,
  ...trainingTables,
  ...supervisionTables,
  ...caseloadTables,
  ...childrenTables,
  ...casefileTables,
  ...assessmentTables,
  ...planTables,
  ...kitTables,
  ...journeyTables,
  ...stakeholdersTables,
  ...risksTables,
  ...moneyTables,
  ...premisesTables,
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof tables;
