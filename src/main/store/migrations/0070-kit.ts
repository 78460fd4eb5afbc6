/**
 * The reintegration kit: proposed, approved, bought, packed, handed over; and the stock it comes from. How far a kit is
 * and what is in the store room is counted from what happened, never written down.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, index, listOf, oneOf, refers } from './ddl.ts';

// Written out here and not taken from the contracts, which may grow: what is shipped stays as it is.
const kinds = ['goods', 'documents', 'medicines', 'money'];
const units = ['piece', 'set', 'pair', 'pack', 'day', 'week', 'month'];
const means = ['bought', 'cash', 'in-kind'];
const steps = ['bought', 'packed', 'unpacked', 'missing', 'handed-over', 'returned'];

const yesNo = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;
/** In the smallest unit of a currency; null where nobody knows. */
const amount = (column: string) => `${column} INTEGER CHECK (${column} >= 0)`;
const currency = `currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]')`;
/** Either an item of the template, or a name of its own. */
const named = 'name TEXT CHECK (item_id IS NOT NULL OR name IS NOT NULL)';
const owned = `${belongs('child_id', 'child')}, ${belongs('kit_id', 'child_kit')}`;

const organisation = [
  `CREATE TABLE kit_item (${id}, catalogue_id TEXT, name TEXT, kind TEXT NOT NULL CHECK (${oneOf('kind', kinds)}),
    quantity INTEGER NOT NULL CHECK (quantity >= 1), unit TEXT NOT NULL CHECK (${oneOf('unit', units)}),
    ${yesNo('stocked')}, ${yesNo('sized')}, ${yesNo('continues')}, ${listOf('conditions')}, sort TEXT, retired_at TEXT,
    ${bookkeeping}) STRICT`,
  `CREATE TABLE kit_rules (${id}, ${currency}, ${listOf('money_limits')},
    weeks_ahead INTEGER NOT NULL CHECK (weeks_ahead >= 1), ready_days INTEGER NOT NULL CHECK (ready_days >= 0),
    confirmed_at TEXT, ${bookkeeping}) STRICT`,
  `CREATE TABLE kit_movement (${id}, ${belongs('item_id', 'kit_item')}, size TEXT,
    kind TEXT NOT NULL CHECK (${oneOf('kind', ['in', 'out', 'back', 'lost', 'correction'])}),
    quantity INTEGER NOT NULL CHECK (quantity >= 1 OR kind = 'correction'), ${date('moved_on')} NOT NULL,
    ${amount('unit_cost')}, ${currency}, budget_line TEXT, receipt_number TEXT, note TEXT, reason TEXT,
    ${refers('file_id', 'file')}, file_name TEXT, ${bookkeeping}) STRICT`,
  index('kit_movement', 'item_id', 'size'),
  index('kit_movement', 'moved_on', 'id'),
  index('kit_movement', 'file_id'),
];

const ofChild = [
  `CREATE TABLE child_kit (${id}, ${belongs('child_id', 'child')}, ${date('started_on')} NOT NULL, ${date('needed_on')},
    note TEXT, ${date('ended_on')}, end_reason TEXT, parts_changed_at TEXT, ${bookkeeping}) STRICT`,
  index('child_kit', 'child_id'),
  index('child_kit', 'started_on'),
  `CREATE TABLE kit_line (${id}, ${owned}, ${refers('item_id', 'kit_item')}, ${named},
    kind TEXT NOT NULL CHECK (${oneOf('kind', kinds)}), quantity INTEGER NOT NULL CHECK (quantity >= 1),
    unit TEXT NOT NULL CHECK (${oneOf('unit', units)}),
    decision TEXT NOT NULL CHECK (${oneOf('decision', ['included', 'undecided', 'left-out'])}),
    ${amount('unit_cost')}, ${currency}, means TEXT NOT NULL CHECK (${oneOf('means', means)}), budget_line TEXT,
    ${yesNo('from_stock')}, size TEXT, note TEXT, reason TEXT,
    ${bookkeeping}) STRICT`,
  index('kit_line', 'kit_id'),
  index('kit_line', 'child_id'),
  index('kit_line', 'item_id'),
  `CREATE TABLE kit_receipt (${id}, ${owned},
    part TEXT NOT NULL CHECK (${oneOf('part', ['goods', 'documents', 'medicines'])}), ${date('handed_on')} NOT NULL,
    receiver TEXT NOT NULL, relation TEXT, worker TEXT NOT NULL, health_person TEXT, place TEXT, note TEXT,
    ${yesNo('child_signed')}, ${yesNo('receiver_signed')}, ${yesNo('worker_signed')}, ${yesNo('health_signed')},
    ${bookkeeping}) STRICT`,
  index('kit_receipt', 'kit_id'),
  index('kit_receipt', 'child_id'),
  `CREATE TABLE kit_step (${id}, ${owned}, ${belongs('line_id', 'kit_line')},
    step TEXT NOT NULL CHECK (${oneOf('step', steps)}), quantity INTEGER NOT NULL CHECK (quantity >= 1),
    ${date('happened_on')} NOT NULL, ${amount('paid')}, ${currency}, receipt_number TEXT, note TEXT, reason TEXT,
    ${refers('receipt_id', 'kit_receipt')}, ${refers('movement_id', 'kit_movement')}, ${bookkeeping}) STRICT`,
  index('kit_step', 'kit_id'),
  index('kit_step', 'line_id'),
  index('kit_step', 'child_id'),
  index('kit_step', 'receipt_id'),
  index('kit_step', 'movement_id'),
  `CREATE TABLE kit_file (${id}, ${owned}, ${refers('receipt_id', 'kit_receipt')}, ${belongs('file_id', 'file')},
    name TEXT, note TEXT, ${bookkeeping}) STRICT`,
  index('kit_file', 'kit_id'),
  index('kit_file', 'child_id'),
  index('kit_file', 'receipt_id'),
  index('kit_file', 'file_id'),
  `CREATE TABLE kit_support (${id}, ${owned}, ${refers('item_id', 'kit_item')}, ${named},
    pace TEXT NOT NULL CHECK (${oneOf('pace', ['once', 'week', 'two-weeks', 'month', 'quarter', 'year'])}),
    ${amount('amount')}, ${currency}, means TEXT NOT NULL CHECK (${oneOf('means', means)}),
    ${date('started_on')} NOT NULL, ${date('ended_on')} CHECK (ended_on >= started_on), ${listOf('taper')},
    budget_line TEXT, note TEXT, reason TEXT, ${bookkeeping}) STRICT`,
  index('kit_support', 'kit_id'),
  index('kit_support', 'child_id'),
  index('kit_support', 'item_id'),
  `CREATE TABLE kit_check (${id}, ${owned}, ${date('checked_on')} NOT NULL,
    arrived TEXT NOT NULL CHECK (${oneOf('arrived', ['all', 'partly', 'nothing'])}),
    used TEXT NOT NULL CHECK (${oneOf('used', ['yes', 'partly', 'no', 'not-seen'])}), note TEXT, visit_id TEXT,
    ${bookkeeping}) STRICT`,
  index('kit_check', 'kit_id'),
  index('kit_check', 'child_id'),
  index('kit_check', 'visit_id'),
  `CREATE TABLE kit_approval (${id}, ${owned}, ${date('approved_on')} NOT NULL, digest TEXT NOT NULL,
    ${yesNo('over_limit')}, note TEXT, ${bookkeeping}) STRICT`,
  index('kit_approval', 'kit_id'),
  index('kit_approval', 'child_id'),
];

export const kit: Migration = { version: 70, name: 'kit', statements: [...organisation, ...ofChild] };
