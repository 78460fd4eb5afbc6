/** Who may, of this area's procedures. */
import { all, plan, type May } from './groups.ts';
import type { premises } from '../../../src/shared/areas/premises.ts';

export const premisesMay: May<typeof premises> = {
  'premises.sites': plan,
  'premises.saveSite': plan,
  'premises.overview': plan,
  'premises.admissions': plan,
  'premises.stopAdmissions': plan,
  'premises.openAdmissions': plan,
  'premises.saveException': plan,
  'premises.savePolicy': plan,
  'premises.counts': plan,
  'premises.setCount': plan,
  'premises.assets': plan,
  'premises.saveAsset': plan,
  'premises.services': plan,
  'premises.saveService': plan,
  'premises.recordStage': plan,
  'premises.remove': plan,
  'premises.restore': plan,
  'premises.history': plan,
  'premises.export': plan,
  'premises.figures': all,
};
