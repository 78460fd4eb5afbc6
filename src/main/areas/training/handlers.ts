/** Every procedure of training, and where it is done. */
import type { training } from '../../../shared/areas/training.ts';
import type { Handlers } from '../../gate/handler.ts';
import { logAttendance } from './attendance.ts';
import { exportList } from './export.ts';
import { history } from './history.ts';
import { matrix, proposals } from './matrix.ts';
import { certificate, person, recordExternal, removeCompletion, signOff } from './records.ts';
import { planSession, readSession, sessions } from './sessions.ts';
import { addTopic, courses, editTopic, saveCourse, topics } from './topics.ts';

export const trainingHandlers: Handlers<typeof training> = {
  'training.topics': topics,
  'training.addTopic': addTopic,
  'training.editTopic': editTopic,
  'training.courses': courses,
  'training.saveCourse': saveCourse,

  'training.sessions': sessions,
  'training.session': ({ read, today }, { id }) => readSession(read, id, today),
  'training.planSession': planSession,
  'training.logAttendance': logAttendance,

  'training.recordExternal': recordExternal,
  'training.signOff': signOff,
  'training.removeCompletion': removeCompletion,

  'training.matrix': matrix,
  'training.person': person,
  'training.proposals': proposals,
  'training.certificate': certificate,
  'training.history': history,
  'training.export': exportList,
};
