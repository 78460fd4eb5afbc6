/** Every procedure of this area, and where it is done. */
import type { risks } from '../../../shared/areas/risks.ts';
import type { Handlers } from '../../gate/handler.ts';
import { block, unblock } from './blocks.ts';
import { exportList } from './export.ts';
import { figures, history, list, readRisk } from './reading.ts';
import { editScale } from './scale.ts';
import { add, close, edit, remove, reopen, restore, review } from './writing.ts';

export const risksHandlers: Handlers<typeof risks> = {
  'risks.figures': (context) => figures(context),
  'risks.list': (context) => list(context),
  'risks.risk': ({ read, today }, { id }) => readRisk(read, id, today),
  'risks.add': add,
  'risks.edit': edit,
  'risks.review': review,
  'risks.close': close,
  'risks.reopen': reopen,
  'risks.block': block,
  'risks.unblock': unblock,
  'risks.remove': remove,
  'risks.restore': restore,
  'risks.editScale': editScale,
  'risks.history': history,
  'risks.export': exportList,
};
