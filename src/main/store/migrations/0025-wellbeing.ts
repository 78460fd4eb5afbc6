/**
 * Whose words they are: what two people said about how one of them is stays with the two accounts they had when it was
 * written, whatever records are joined to which accounts later.
 */
import type { Migration } from '../migrate.ts';
import { index, refers } from './ddl.ts';

export const wellbeing: Migration = {
  version: 25,
  name: 'wellbeing',
  statements: [
    `ALTER TABLE supervision_wellbeing ADD COLUMN ${refers('supervisor_user_id', 'app_user')}`,
    `ALTER TABLE supervision_wellbeing ADD COLUMN ${refers('supervised_user_id', 'app_user')}`,
    index('supervision_wellbeing', 'supervisor_user_id'),
    index('supervision_wellbeing', 'supervised_user_id'),
  ],
};
