/**
 * The organisation's homes: admissions stopped as periods, exceptions as events, counts by home and month, buildings
 * and what becomes of them, and new services with the day each stage was reached.
 */
import type { Migration } from '../migrate.ts';
import { belongs, bookkeeping, date, id, inOrder, index, oneOf, period, refers } from './ddl.ts';

const siteKinds = ['children-home', 'small-group-home', 'baby-home', 'emergency', 'boarding', 'other'];
const assetKinds = ['building', 'land', 'vehicle', 'equipment', 'money', 'other'];
const decisions = ['undecided', 'keep', 'convert', 'let', 'sell', 'give-back', 'give-away', 'close'];
const serviceKinds = [
  ...['family-support', 'day-care', 'school-support', 'community-centre', 'foster-support', 'youth-support'],
  ...['training', 'health', 'other'],
];
const stages = ['planned', 'funded', 'staffed', 'running', 'ended'];
const kind = (values: readonly string[]) => `kind TEXT NOT NULL CHECK (${oneOf('kind', values)})`;

export const premises: Migration = {
  version: 120,
  name: 'premises',
  statements: [
    `CREATE TABLE site (${id}, name TEXT, ${kind(siteKinds)}, place TEXT, ${date('opened_on')},
      ${date('closed_on')} CHECK (closed_on >= opened_on), ${bookkeeping}) STRICT`,
    `CREATE TABLE admission_stop (${id}, ${belongs('site_id', 'site')}, ${period} ${inOrder}, decided_by TEXT NOT NULL,
      reason TEXT, end_reason TEXT, ${bookkeeping}) STRICT`,
    index('admission_stop', 'site_id'),
    `CREATE TABLE admission_exception (${id}, ${belongs('site_id', 'site')}, ${date('admitted_on')} NOT NULL,
      children INTEGER NOT NULL CHECK (children >= 1), decided_by TEXT NOT NULL, ${date('decided_on')} NOT NULL,
      reason TEXT NOT NULL, ${bookkeeping}) STRICT`,
    index('admission_exception', 'site_id'),
    `CREATE TABLE admission_policy (${id}, ${refers('site_id', 'site')}, ${date('from_on')} NOT NULL, body TEXT NOT NULL,
      decided_by TEXT NOT NULL, ${bookkeeping}) STRICT`,
    index('admission_policy', 'site_id'),
    `CREATE TABLE resident_count (${id}, ${belongs('site_id', 'site')},
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      residents INTEGER CHECK (residents >= 0), supported INTEGER CHECK (supported >= 0), note TEXT,
      ${bookkeeping}) STRICT`,
    index('resident_count', 'site_id', 'month'),
    `CREATE TABLE premises_asset (${id}, ${refers('site_id', 'site')}, ${kind(assetKinds)}, name TEXT NOT NULL,
      belongs_to TEXT, use_now TEXT, use_later TEXT,
      decision TEXT NOT NULL CHECK (${oneOf('decision', decisions)}), ${date('decided_on')}, ${date('done_on')},
      value INTEGER CHECK (value >= 0), currency TEXT, ${date('valued_on')}, note TEXT, ${bookkeeping}) STRICT`,
    index('premises_asset', 'site_id'),
    `CREATE TABLE new_service (${id}, ${refers('site_id', 'site')}, ${kind(serviceKinds)}, name TEXT NOT NULL,
      for_whom TEXT, note TEXT, ${bookkeeping}) STRICT`,
    index('new_service', 'site_id'),
    `CREATE TABLE service_stage (${id}, ${belongs('service_id', 'new_service')},
      stage TEXT NOT NULL CHECK (${oneOf('stage', stages)}), ${date('reached_on')} NOT NULL, note TEXT,
      ${bookkeeping}) STRICT`,
    index('service_stage', 'service_id'),
  ],
};
