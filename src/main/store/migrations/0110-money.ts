/**
 * What the transition costs: rates the organisation keeps, who pays, lines with what is planned from a month on and
 * what was spent in a month. Amounts are whole minor units of the currency named beside them.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, index, oneOf, refers } from './ddl.ts';

const costs = [
  ...['staff', 'food', 'housing', 'health', 'school', 'travel', 'training', 'family-grants', 'buildings', 'equipment'],
  ...['advice', 'other'],
];
const month = (column: string) => `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')`;
const amount = 'amount INTEGER NOT NULL CHECK (amount >= 0)';

export const money: Migration = {
  version: 110,
  name: 'money',
  statements: [
    `CREATE TABLE money_settings (${id}, main_currency TEXT, ${bookkeeping}) STRICT`,
    `CREATE TABLE money_rate (${id}, currency TEXT NOT NULL, to_currency TEXT NOT NULL, ${date('from_on')} NOT NULL,
      amount INTEGER NOT NULL CHECK (amount >= 1), worth INTEGER NOT NULL CHECK (worth >= 1), ${bookkeeping}) STRICT`,
    `CREATE TABLE funding_source (${id}, name TEXT NOT NULL, note TEXT, retired_at TEXT, ${bookkeeping}) STRICT`,
    `CREATE TABLE budget_line (${id}, name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (${oneOf('kind', ['running', 'one-off'])}),
      cost TEXT NOT NULL CHECK (${oneOf('cost', costs)}),
      serves TEXT NOT NULL CHECK (${oneOf('serves', ['residence', 'family', 'change', 'shared'])}),
      currency TEXT NOT NULL, ${refers('source_id', 'funding_source')}, ${refers('site_id', 'site')}, note TEXT,
      ${bookkeeping}) STRICT`,
    index('budget_line', 'source_id'),
    index('budget_line', 'site_id'),
    `CREATE TABLE budget_plan (${id}, ${belongs('line_id', 'budget_line')}, ${month('from_month')} NOT NULL,
      ${month('until_month')} CHECK (until_month >= from_month), ${amount}, ${bookkeeping}) STRICT`,
    index('budget_plan', 'line_id'),
    `CREATE TABLE budget_spent (${id}, ${belongs('line_id', 'budget_line')}, ${month('month')} NOT NULL, ${amount},
      currency TEXT NOT NULL, note TEXT, ${bookkeeping}) STRICT`,
    index('budget_spent', 'line_id', 'month'),
  ],
};
