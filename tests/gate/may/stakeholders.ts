/** Who may, of this area's procedures. */
import { all, plan, type May } from './groups.ts';
import type { stakeholders } from '../../../src/shared/areas/stakeholders.ts';

export const stakeholdersMay: May<typeof stakeholders> = {
  'stakeholders.list': plan,
  'stakeholders.get': plan,
  'stakeholders.save': plan,
  'stakeholders.retire': plan,
  'stakeholders.recordStance': plan,
  'stakeholders.engagements': plan,
  'stakeholders.saveEngagement': plan,
  'stakeholders.promises': plan,
  'stakeholders.savePromise': plan,
  'stakeholders.finishPromise': plan,
  'stakeholders.messages': plan,
  'stakeholders.saveMessage': plan,
  'stakeholders.funds': plan,
  'stakeholders.saveFund': plan,
  'stakeholders.remove': plan,
  'stakeholders.restore': plan,
  'stakeholders.history': plan,
  'stakeholders.export': plan,
  'stakeholders.figures': all,
};
