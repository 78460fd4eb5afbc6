/** Every procedure of the transition, and where it is done. */
import type { transition } from '../../../shared/areas/transition.ts';
import type { Handlers } from '../../gate/handler.ts';
import { owners, planAction, setStatus, writeNotes } from './actions.ts';
import { addEvidence, evidenceFile } from './attachments.ts';
import { addDocument, addVersion, approveVersion, documents, editDocument, withdrawApproval } from './documents.ts';
import { addEntry, editAim, moveEntry, renameEntry, retireEntry } from './entries.ts';
import { exportList } from './export.ts';
import { history } from './history.ts';
import { declareMilestone, planMilestone } from './milestones.ts';
import { overview } from './overview.ts';
import { readAction, readMilestone } from './reading.ts';
import { remove, restore } from './removing.ts';
import { confinedMilestone, readStage } from './stage.ts';
import { waiting } from './waiting.ts';

export const transitionHandlers: Handlers<typeof transition> = {
  'transition.overview': ({ read, today }, { retired }) => overview(read, retired ?? false, today),
  'transition.waiting': waiting,
  'transition.stage': (context, { stageId, retired }) => readStage(context, stageId, retired ?? false),
  'transition.action': ({ read, today }, { id }) => readAction(read, id, today),
  'transition.milestone': async (context, { id }) =>
    confinedMilestone(context, await readMilestone(context.read, id, context.today)),

  'transition.setStatus': setStatus,
  'transition.writeNotes': writeNotes,
  'transition.planAction': planAction,
  'transition.planMilestone': planMilestone,
  'transition.declareMilestone': declareMilestone,

  'transition.addEntry': addEntry,
  'transition.renameEntry': renameEntry,
  'transition.editAim': editAim,
  'transition.moveEntry': moveEntry,
  'transition.retireEntry': retireEntry,
  'transition.remove': remove,
  'transition.restore': restore,

  'transition.addEvidence': addEvidence,
  'transition.evidenceFile': evidenceFile,

  'transition.documents': documents,
  'transition.addDocument': addDocument,
  'transition.editDocument': editDocument,
  'transition.addVersion': addVersion,
  'transition.approveVersion': approveVersion,
  'transition.withdrawApproval': withdrawApproval,

  'transition.history': history,
  'transition.owners': ({ read }) => owners(read),
  'transition.export': exportList,
};
