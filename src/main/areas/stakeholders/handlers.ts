/** Every procedure of this area, and where it is done. */
import type { stakeholders } from '../../../shared/areas/stakeholders.ts';
import type { Handlers } from '../../gate/handler.ts';
import { funds, messages, saveFund, saveMessage } from './donors.ts';
import { engagements, saveEngagement } from './engagements.ts';
import { exportList } from './export.ts';
import { figures } from './figures.ts';
import { get, list, recordStance, retire, save } from './people.ts';
import { finishPromise, promises, savePromise } from './promises.ts';
import { history, remove, restore } from './removing.ts';

export const stakeholdersHandlers: Handlers<typeof stakeholders> = {
  'stakeholders.list': list,
  'stakeholders.get': get,
  'stakeholders.save': save,
  'stakeholders.retire': retire,
  'stakeholders.recordStance': recordStance,
  'stakeholders.engagements': engagements,
  'stakeholders.saveEngagement': saveEngagement,
  'stakeholders.promises': promises,
  'stakeholders.savePromise': savePromise,
  'stakeholders.finishPromise': finishPromise,
  'stakeholders.messages': messages,
  'stakeholders.saveMessage': saveMessage,
  'stakeholders.funds': funds,
  'stakeholders.saveFund': saveFund,
  'stakeholders.remove': remove,
  'stakeholders.restore': restore,
  'stakeholders.history': history,
  'stakeholders.export': exportList,
  'stakeholders.figures': figures,
};
