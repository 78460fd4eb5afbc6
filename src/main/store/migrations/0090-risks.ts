/** Risks and issues of the transition, what an issue blocks, every review, and how levels are counted. */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, index, oneOf, refers, stays } from './ddl.ts';

function step(column: string): string {
  return `${column} INTEGER CHECK (${column} BETWEEN 1 AND 5)`;
}

export const risks: Migration = {
  version: 90,
  name: 'risks',
  statements: [
    `CREATE TABLE risk (${id}, kind TEXT NOT NULL CHECK (${oneOf('kind', ['risk', 'issue'])}), title TEXT NOT NULL,
      cause TEXT, effect TEXT, ${date('raised_on')} NOT NULL, ${step('likelihood')} NOT NULL, ${step('impact')} NOT NULL,
      ${step('likelihood_after')}, ${step('impact_after')},
      response TEXT CHECK (${oneOf('response', ['avoid', 'reduce', 'share', 'accept'])}), plan TEXT,
      ${refers('owner_id', 'app_user')}, ${date('review_on')}, ${date('closed_on')}, close_reason TEXT,
      parts_changed_at TEXT, ${bookkeeping}) STRICT`,
    index('risk', 'owner_id'),
    `CREATE TABLE risk_review (${id}, ${belongs('risk_id', 'risk')}, ${date('reviewed_on')} NOT NULL,
      ${step('likelihood')} NOT NULL, ${step('impact')} NOT NULL, note TEXT NOT NULL, ${bookkeeping}) STRICT`,
    index('risk_review', 'risk_id'),
    ...stays('risk_review'),
    `CREATE TABLE risk_block (${id}, ${belongs('risk_id', 'risk')},
      about TEXT NOT NULL CHECK (${oneOf('about', ['action', 'stage'])}), about_id TEXT NOT NULL, ${bookkeeping}) STRICT`,
    index('risk_block', 'risk_id'),
    index('risk_block', 'about_id'),
    `CREATE TABLE risk_scale (${id}, medium_from INTEGER NOT NULL CHECK (medium_from BETWEEN 2 AND 25),
      high_from INTEGER NOT NULL CHECK (high_from BETWEEN 3 AND 25),
      severe_from INTEGER NOT NULL CHECK (severe_from BETWEEN 4 AND 25), ${bookkeeping}) STRICT`,
  ],
};
