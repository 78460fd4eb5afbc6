/** Every procedure of this area, and where it is done. */
import type { premises } from '../../../shared/areas/premises.ts';
import type { Handlers } from '../../gate/handler.ts';
import { admissions, openAdmissions, saveException, savePolicy, stopAdmissions } from './admissions.ts';
import { assets, saveAsset } from './assets.ts';
import { counts, setCount } from './counts.ts';
import { exportList } from './export.ts';
import { figures, overview } from './overview.ts';
import { history, remove, restore } from './removing.ts';
import { recordStage, saveService, services } from './services.ts';
import { saveSite, sites } from './sites.ts';

export const premisesHandlers: Handlers<typeof premises> = {
  'premises.sites': sites,
  'premises.saveSite': saveSite,
  'premises.overview': overview,
  'premises.admissions': admissions,
  'premises.stopAdmissions': stopAdmissions,
  'premises.openAdmissions': openAdmissions,
  'premises.saveException': saveException,
  'premises.savePolicy': savePolicy,
  'premises.counts': counts,
  'premises.setCount': setCount,
  'premises.assets': assets,
  'premises.saveAsset': saveAsset,
  'premises.services': services,
  'premises.saveService': saveService,
  'premises.recordStage': recordStage,
  'premises.remove': remove,
  'premises.restore': restore,
  'premises.history': history,
  'premises.export': exportList,
  'premises.figures': figures,
};
