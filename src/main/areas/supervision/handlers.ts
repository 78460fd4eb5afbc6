/** Every procedure of supervision, and where it is done. */
import type { supervision } from '../../../shared/areas/supervision.ts';
import type { Handlers } from '../../gate/handler.ts';
import { assign } from './assign.ts';
import { exportList } from './export.ts';
import { overview } from './overview.ts';
import { finishAction, record } from './record.ts';
import { sessions } from './sessions.ts';
import { wellbeing } from './wellbeing.ts';

export const supervisionHandlers: Handlers<typeof supervision> = {
  'supervision.overview': overview,
  'supervision.sessions': sessions,
  'supervision.assign': assign,
  'supervision.record': record,
  'supervision.finishAction': finishAction,
  'supervision.wellbeing': wellbeing,
  'supervision.export': exportList,
};
