/**
 * People around the transition: where they stand as dated records, what was said and promised, messages to donors and
 * where their money moves.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, index, listOf, oneOf, refers } from './ddl.ts';

// Written out here and not taken from the contract, which may grow: what is shipped stays as it is.
const groups = [
  ...['director', 'founder', 'board', 'donors', 'staff', 'children', 'families', 'authorities', 'community'],
  'partners',
];
const stances = ['against', 'doubtful', 'neutral', 'supportive', 'champion'];
const ways = ['meeting', 'visit', 'call', 'letter', 'email', 'message', 'event', 'training', 'other'];
const way = `way TEXT NOT NULL CHECK (${oneOf('way', ways)})`;

export const stakeholders: Migration = {
  version: 100,
  name: 'stakeholders',
  statements: [
    `CREATE TABLE stakeholder (${id}, kind TEXT NOT NULL CHECK (${oneOf('kind', ['person', 'body'])}),
      name TEXT NOT NULL, grouping TEXT NOT NULL CHECK (${oneOf('grouping', groups)}), part_played TEXT, contact TEXT,
      note TEXT, retired_at TEXT, retired_reason TEXT, ${bookkeeping}) STRICT`,
    `CREATE TABLE stakeholder_stance (${id}, ${belongs('stakeholder_id', 'stakeholder')}, ${date('held_on')} NOT NULL,
      stance TEXT NOT NULL CHECK (${oneOf('stance', stances)}),
      influence TEXT NOT NULL CHECK (${oneOf('influence', ['low', 'medium', 'high'])}), reason TEXT NOT NULL,
      ${bookkeeping}) STRICT`,
    index('stakeholder_stance', 'stakeholder_id'),
    `CREATE TABLE stakeholder_engagement (${id}, ${date('held_on')} NOT NULL, ${way},
      purpose TEXT NOT NULL CHECK (${oneOf('purpose', ['informed', 'consulted', 'agreed', 'other'])}),
      ${listOf('stakeholder_ids')}, said TEXT NOT NULL, ${bookkeeping}) STRICT`,
    index('stakeholder_engagement', 'held_on'),
    `CREATE TABLE stakeholder_promise (${id}, ${belongs('stakeholder_id', 'stakeholder')},
      ${refers('engagement_id', 'stakeholder_engagement')},
      side TEXT NOT NULL CHECK (${oneOf('side', ['us', 'them'])}), body TEXT NOT NULL,
      ${refers('owner_id', 'app_user')}, ${date('due_on')}, ${date('done_on')}, ${bookkeeping}) STRICT`,
    index('stakeholder_promise', 'stakeholder_id'),
    index('stakeholder_promise', 'engagement_id'),
    index('stakeholder_promise', 'owner_id'),
    `CREATE TABLE donor_message (${id}, ${belongs('stakeholder_id', 'stakeholder')}, body TEXT NOT NULL, ${way},
      ${refers('owner_id', 'app_user')}, ${date('planned_on')}, ${date('sent_on')},
      reaction TEXT CHECK (${oneOf('reaction', ['welcomed', 'asked', 'worried', 'withdrew', 'none'])}),
      reaction_note TEXT, ${bookkeeping}) STRICT`,
    index('donor_message', 'stakeholder_id'),
    index('donor_message', 'owner_id'),
    `CREATE TABLE donor_fund (${id}, ${belongs('stakeholder_id', 'stakeholder')}, present_use TEXT NOT NULL,
      future_use TEXT, ${date('agreed_on')}, amount INTEGER CHECK (amount >= 0), currency TEXT,
      giving TEXT NOT NULL CHECK (${oneOf('giving', ['yearly', 'once'])}), note TEXT, ${bookkeeping}) STRICT`,
    index('donor_fund', 'stakeholder_id'),
  ],
};
