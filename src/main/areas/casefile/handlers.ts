/** Every procedure of this area, and where it is done. */
import type { casefile } from '../../../shared/areas/casefile.ts';
import type { Handlers } from '../../gate/handler.ts';
import { consents, recordConsent, withdrawConsent } from './consents.ts';
import { documentHistory, documents, saveDocument, stepDocument } from './documents.ts';
import { education, recordLanguages, reportSchool, saveSchooling } from './education.ts';
import { addFile, copyFile, file } from './files.ts';
import { health, recordHealth, saveMedicine } from './health.ts';
import { exportDocuments, homeDocuments } from './home.ts';
import { addKind, documentKinds, editKind } from './kinds.ts';
import { memory, saveBelonging, saveMemory } from './memory.ts';
import { addToNote, note, notes, openNote, possibleReaders, setReaders, writeNote } from './notes.ts';
import { observations, observe } from './observations.ts';
import { remove, restore } from './removing.ts';
import { finishTask, tasks } from './tasks.ts';
import { amend, contacts, decisions, recordContact, recordDecision, recordWords, words } from './voices.ts';

export const casefileHandlers: Handlers<typeof casefile> = {
  'casefile.health': health,
  'casefile.recordHealth': recordHealth,
  'casefile.saveMedicine': saveMedicine,
  'casefile.education': education,
  'casefile.saveSchooling': saveSchooling,
  'casefile.reportSchool': reportSchool,
  'casefile.recordLanguages': recordLanguages,
  'casefile.documentKinds': documentKinds,
  'casefile.addKind': addKind,
  'casefile.editKind': editKind,
  'casefile.documents': documents,
  'casefile.saveDocument': saveDocument,
  'casefile.stepDocument': stepDocument,
  'casefile.documentHistory': documentHistory,
  'casefile.homeDocuments': homeDocuments,
  'casefile.exportDocuments': exportDocuments,
  'casefile.consents': consents,
  'casefile.recordConsent': recordConsent,
  'casefile.withdrawConsent': withdrawConsent,
  'casefile.tasks': tasks,
  'casefile.finishTask': finishTask,
  'casefile.contacts': contacts,
  'casefile.recordContact': recordContact,
  'casefile.notes': notes,
  'casefile.note': note,
  'casefile.possibleReaders': possibleReaders,
  'casefile.writeNote': writeNote,
  'casefile.addToNote': addToNote,
  'casefile.setReaders': setReaders,
  'casefile.openNote': openNote,
  'casefile.observations': observations,
  'casefile.observe': observe,
  'casefile.words': words,
  'casefile.recordWords': recordWords,
  'casefile.memory': memory,
  'casefile.saveMemory': saveMemory,
  'casefile.saveBelonging': saveBelonging,
  'casefile.decisions': decisions,
  'casefile.recordDecision': recordDecision,
  'casefile.amend': amend,
  'casefile.addFile': addFile,
  'casefile.file': file,
  'casefile.copyFile': copyFile,
  'casefile.remove': remove,
  'casefile.restore': restore,
};
