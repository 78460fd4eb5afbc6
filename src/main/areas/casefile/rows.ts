/** Entries of a file as the database gives them, decoded into what the contract answers. */
import * as z from 'zod';
import { consentForms, consentKinds, answers, taskKinds, voices } from '../../../shared/areas/casefile-consents.ts';
import { confidences, documentSteps, goings } from '../../../shared/areas/casefile-documents.ts';
import { attendances, performances, schoolKinds } from '../../../shared/areas/casefile-education.ts';
import { bloodGroups, degrees, disabilityKinds, immunisations } from '../../../shared/areas/casefile-health.ts';
import { belongingStates, memoryKinds } from '../../../shared/areas/casefile-memory.ts';
import {
  askedHows,
  contactKinds,
  contactOutcomes,
  decisionSteps,
  observationKinds,
  wordTopics,
} from '../../../shared/areas/casefile-voices.ts';
import { DatePrecision } from '../../../shared/dates.ts';
import { head, known, written, writerOf } from './entries.ts';

const text = z.string();
const maybe = z.string().nullable();
const listOf = <T extends z.ZodType>(item: T) => text.transform((json) => z.array(item).parse(JSON.parse(json)));

const degree = z.enum(degrees).nullable();
export const HealthRow = z
  .object({
    ...head,
    recordedOn: text,
    informant: maybe,
    bloodGroup: z.enum(bloodGroups).nullable(),
    allergy: known,
    allergies: maybe,
    condition: known,
    conditions: maybe,
    treatment: known,
    treatmentNote: maybe,
    diet: known,
    dietNeeds: maybe,
    immunisation: z.enum(immunisations).nullable(),
    immunisationNote: maybe,
    heightCm: z.int().nullable(),
    weightG: z.int().nullable(),
    lastCheckOn: maybe,
    nextCheckOn: maybe,
    clinic: maybe,
    clinicPhone: maybe,
    insurance: maybe,
    addiction: known,
    addictionNote: maybe,
    disability: known,
    disabilityKinds: listOf(z.enum(disabilityKinds)),
    disabilitySince: maybe,
    diagnosedBy: maybe,
    aidsUsed: maybe,
    aidsNeeded: maybe,
    communication: known,
    communicationHow: maybe,
    communicationWith: maybe,
    seeing: degree,
    seeingWords: maybe,
    hearing: degree,
    hearingWords: maybe,
    moving: degree,
    movingWords: maybe,
    hands: degree,
    handsWords: maybe,
    selfCare: degree,
    selfCareWords: maybe,
    understanding: degree,
    understandingWords: maybe,
    speaking: degree,
    speakingWords: maybe,
    learning: degree,
    learningWords: maybe,
    attention: degree,
    attentionWords: maybe,
    behaviour: degree,
    behaviourWords: maybe,
    feelings: degree,
    feelingsWords: maybe,
    friends: degree,
    friendsWords: maybe,
    strengths: maybe,
    dailyHelp: maybe,
    barriers: maybe,
    carerNeeds: maybe,
  })
  .transform(({ weightG, ...row }) => ({ ...written(row), weightKg: weightG === null ? null : weightG / 1_000 }));

export const MedicineRow = z
  .object({ ...head, name: text, dose: maybe, reason: maybe, startedOn: maybe, endedOn: maybe, note: maybe })
  .transform(written);

export const SchoolingRow = z
  .object({
    ...head,
    kind: z.enum(schoolKinds),
    school: maybe,
    level: maybe,
    startedOn: maybe,
    endedOn: maybe,
    endReason: maybe,
    teacher: maybe,
    travel: maybe,
    note: maybe,
  })
  .transform(written);
export const SchoolReportRow = z
  .object({
    ...head,
    schoolingId: text,
    reportedOn: text,
    attendance: z.enum(attendances).nullable(),
    performance: z.enum(performances).nullable(),
    strengths: maybe,
    needs: maybe,
    note: maybe,
  })
  .transform(written);
export const LanguageRow = z
  .object({
    ...head,
    recordedOn: text,
    motherTongue: maybe,
    spoken: maybe,
    lost: known,
    lostNote: maybe,
    customs: maybe,
  })
  .transform(written);

export const DocumentRow = z
  .object({
    ...head,
    kindId: text,
    title: maybe,
    number: maybe,
    issuedOn: maybe,
    issuedBy: maybe,
    expiresOn: maybe,
    originalAt: maybe,
    confidence: z.enum(confidences),
    note: maybe,
  })
  .transform(written);
export type DocumentRow = z.output<typeof DocumentRow>;

export const KindRow = z.object({
  id: text,
  rev: z.int(),
  catalogue_id: maybe,
  name: maybe,
  required: z.int(),
  goes: z.enum(goings).nullable(),
  expires: z.int(),
  warn_days: z.int(),
  sort: maybe,
  retired_at: maybe,
});
export type KindRow = z.infer<typeof KindRow>;

export const KindOfRow = z.object({ kind_id: text });

const by = { byId: maybe, byName: maybe, byActive: z.int() } as const;
export const StepRow = z.object({
  id: text,
  rev: z.int(),
  documentId: text,
  state: z.enum(documentSteps),
  day: text,
  person: maybe,
  note: maybe,
  ...by,
});
export type StepRow = z.infer<typeof StepRow>;
/** A paper of some child, as far as lists of many children need it. */
export const PaperRow = z.object({
  child_id: text,
  kind_id: text,
  expires_on: maybe,
  state: z.enum(documentSteps).nullable(),
});

export const FileRow = z
  .object({
    id: text,
    rev: z.int(),
    childId: text,
    aboutTable: text,
    aboutId: text,
    name: text,
    note: maybe,
    mediaType: text,
    bytes: z.int(),
    addedAt: text,
    ...by,
  })
  .transform(({ byId, byName, byActive, ...row }) => ({ ...row, addedBy: writerOf({ byId, byName, byActive }) }));
export type FileRow = z.output<typeof FileRow>;
export const StoredRow = z.object({
  id: text,
  hmac: text,
  bytes: z.int(),
  media_type: text,
  chunk_bytes: z.int(),
  file_key: text,
});

export const ConsentRow = z
  .object({
    ...head,
    kind: z.enum(consentKinds),
    voice: z.enum(voices),
    answer: z.enum(answers),
    giver: maybe,
    relation: maybe,
    form: z.enum(consentForms).nullable(),
    saidOn: text,
    expiresOn: maybe,
    scope: maybe,
    withheld: maybe,
    partners: maybe,
    told: known,
    note: maybe,
    withdrawnOn: maybe,
    withdrawnBy: maybe,
    withdrawnWhy: maybe,
  })
  .transform(written);
/** Of many children, as far as it says whether something may be shared. */
export const AnswerRow = z.object({
  id: text,
  childId: text,
  kind: z.enum(consentKinds),
  voice: z.enum(voices),
  answer: z.enum(answers),
  saidOn: text,
  expiresOn: maybe,
  withdrawnOn: maybe,
  withheld: maybe,
});
export const TaskRow = z.object({
  id: text,
  rev: z.int(),
  childId: text,
  code: text,
  kind: z.enum(taskKinds),
  aboutId: text,
  ownerId: maybe,
  dueOn: text,
  doneOn: maybe,
  doneNote: maybe,
  consentKind: z.enum(consentKinds).nullable(),
  consentVoice: z.enum(voices).nullable(),
});
export type TaskRow = z.infer<typeof TaskRow>;

export const ContactRow = z
  .object({
    ...head,
    kind: z.enum(contactKinds),
    outcome: z.enum(contactOutcomes),
    happenedOn: text,
    untilOn: maybe,
    who: text,
    place: maybe,
    forChild: maybe,
    forFamily: maybe,
    supervised: known,
    travelPaidBy: maybe,
    nextOn: maybe,
    nextPlan: maybe,
  })
  .transform(written);
export const ObservationRow = z
  .object({ ...head, kind: z.enum(observationKinds), observedOn: text, body: text })
  .transform(written);
export const WordsRow = z
  .object({
    ...head,
    saidOn: text,
    body: text,
    language: maybe,
    translation: maybe,
    topics: listOf(z.enum(wordTopics)),
    asked: z.enum(askedHows).nullable(),
    setting: maybe,
    heardBy: maybe,
  })
  .transform(written);
export const MemoryRow = z
  .object({
    ...head,
    kind: z.enum(memoryKinds),
    title: text,
    body: maybe,
    happenedOn: maybe,
    happenedPrecision: DatePrecision.nullable(),
    people: maybe,
    keptAt: maybe,
  })
  .transform(written);
export const BelongingRow = z
  .object({
    ...head,
    item: text,
    note: maybe,
    receivedOn: maybe,
    receivedFrom: maybe,
    keptAt: maybe,
    state: z.enum(belongingStates),
    goneOn: maybe,
    handedTo: maybe,
  })
  .transform(written);
export const DecisionRow = z
  .object({
    ...head,
    step: z.enum(decisionSteps),
    decidedOn: text,
    question: text,
    risks: maybe,
    bestInterests: maybe,
    childPart: maybe,
    consulted: maybe,
    decided: text,
    why: text,
    resources: maybe,
    timeline: maybe,
    decidedBy: maybe,
  })
  .transform(written);
export const AdditionRow = z
  .object({ id: text, aboutId: text, text, writtenAt: text, ...by })
  .transform(({ byId, byName, byActive, ...row }) => ({ ...row, writtenBy: writerOf({ byId, byName, byActive }) }));

export const NoteRow = z.object({ ...head, writtenOn: text, subject: text, body: text }).transform(written);
export type NoteRow = z.output<typeof NoteRow>;
export const ReaderRow = z.object({
  id: text,
  noteId: text,
  userId: text,
  since: text,
  until: maybe,
  name: maybe,
  active: z.int(),
});
export const OpeningRow = z.object({ id: text, why: text, at: text, ...by });
export const PersonRow = z.object({
  id: text,
  name: text,
  roles: text.transform((json) => z.array(z.string()).parse(JSON.parse(json))),
});
