/**
 * What a file tells on a child's timeline. Nothing of a confidential note, for nobody: a line that only some may see
 * would tell the others that there is something.
 */
import * as z from 'zod';
import sql, { type Sql } from 'sql-template-tag';
import type { TimelineEvent } from '../../../shared/areas/children.ts';
import type { Words } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import type { TimelineProvider } from '../children/facts.ts';
import { entriesSql, tables } from './entries.ts';
import { allKinds, kindName } from './kinds.ts';
import { stepsSql } from './queries.ts';
import {
  BelongingRow,
  ConsentRow,
  ContactRow,
  DecisionRow,
  DocumentRow,
  HealthRow,
  LanguageRow,
  MedicineRow,
  MemoryRow,
  ObservationRow,
  SchoolingRow,
  StepRow,
  WordsRow,
} from './rows.ts';

interface Telling {
  readonly read: Reader;
  readonly childId: string;
  readonly today: string;
  readonly words: Words;
}
/** An event as its part of the file knows it; the rest follows. */
type Told = Pick<TimelineEvent, 'id' | 'on' | 'words'> & Partial<TimelineEvent>;

const UserRow = z.object({ language: z.string().nullable() });
export const languageSql = (userId: string): Sql => sql`SELECT u.language FROM app_user u WHERE u.id = ${userId}`;

/** Words are loaded with the first timeline: most calls need none. */
async function wordsFor(read: Reader, userId: string): Promise<Words> {
  const { makeWords } = await import('../../words.ts');
  return makeWords((await read.one(languageSql(userId), UserRow))?.language ?? 'en');
}

async function health({ read, childId, today }: Telling): Promise<Told[]> {
  const records = await read.all(entriesSql(tables.health, childId), HealthRow);
  const medicines = await read.all(entriesSql(tables.medicine, childId), MedicineRow);
  const link = 'health';
  return [
    ...records.map((one) => ({ id: one.id, on: one.recordedOn, words: 'health', link })),
    ...medicines.flatMap((one): Told[] => {
      const values = { name: one.name };
      const { startedOn, endedOn } = one;
      return [
        ...(startedOn === null
          ? []
          : [{ id: `${one.id} start`, on: startedOn, words: 'medicine-start', values, link }]),
        ...(endedOn === null || endedOn > today
          ? []
          : [{ id: `${one.id} end`, on: endedOn, words: 'medicine-end', values, link }]),
      ];
    }),
  ];
}

async function education({ read, childId, today }: Telling): Promise<Told[]> {
  const periods = await read.all(entriesSql(tables.schooling, childId), SchoolingRow);
  const languages = await read.all(entriesSql(tables.languages, childId), LanguageRow);
  const link = 'education';
  return [
    ...periods.flatMap((one): Told[] => {
      const values = { school: one.school ?? one.level ?? '' };
      const key = one.kind === 'none' ? 'school-none' : values.school === '' ? 'school' : 'school-named';
      const { startedOn, endedOn } = one;
      return [
        ...(startedOn === null ? [] : [{ id: `${one.id} start`, on: startedOn, words: `${key}-start`, values, link }]),
        ...(endedOn === null || endedOn > today || one.kind === 'none'
          ? []
          : [{ id: `${one.id} end`, on: endedOn, words: `${key}-end`, values, text: one.endReason, link }]),
      ];
    }),
    ...languages.map((one) => ({ id: one.id, on: one.recordedOn, words: 'languages', link })),
  ];
}

async function documents({ read, childId, words }: Telling): Promise<Told[]> {
  const kinds = new Map((await allKinds(read)).map((kind) => [kind.id, kindName(words, kind)]));
  const papers = await read.all(entriesSql(tables.document, childId), DocumentRow);
  const names = new Map(papers.map((paper) => [paper.id, paper.title ?? kinds.get(paper.kindId) ?? '']));
  const steps = await read.all(stepsSql(childId), StepRow);
  return steps
    .filter((step) => names.has(step.documentId))
    .map((step) => ({
      ...{ id: step.id, on: step.day, words: `document-${step.state}`, text: step.note, link: 'documents' },
      values: { document: names.get(step.documentId) ?? '', person: step.person ?? '' },
    }));
}

async function consents({ read, childId, today, words }: Telling): Promise<Told[]> {
  const rows = await read.all(entriesSql(tables.consent, childId), ConsentRow);
  const link = 'consents';
  return rows.flatMap((one): Told[] => {
    const values = { about: words.t(`casefile:consentKind.${one.kind}`), giver: one.giver ?? '' };
    const said = one.voice === 'child' ? 'assent' : 'consent';
    const { withdrawnOn } = one;
    return [
      { id: one.id, on: one.saidOn, words: `${said}-${one.answer}`, values, text: one.scope, link },
      ...(withdrawnOn === null || withdrawnOn > today
        ? []
        : [{ id: `${one.id} end`, on: withdrawnOn, words: `${said}-withdrawn`, values, text: one.withdrawnWhy, link }]),
    ];
  });
}

async function voices({ read, childId }: Telling): Promise<Told[]> {
  const contacts = await read.all(entriesSql(tables.contact, childId), ContactRow);
  const words = await read.all(entriesSql(tables.words, childId), WordsRow);
  const seen = await read.all(entriesSql(tables.observation, childId), ObservationRow);
  const decisions = await read.all(entriesSql(tables.decision, childId), DecisionRow);
  return [
    ...contacts.map((one) => ({
      ...{ id: one.id, on: one.happenedOn, link: 'contacts', text: one.forChild ?? one.forFamily },
      words: one.outcome === 'missed' ? 'contact-missed' : `contact-${one.kind}`,
      values: { who: one.who },
    })),
    ...words.map((one) => ({ id: one.id, on: one.saidOn, words: 'words', text: one.body, link: 'words' })),
    ...seen.map((one) => ({
      ...{ id: one.id, on: one.observedOn, words: `observation-${one.kind}`, text: one.body, link: 'observations' },
    })),
    ...decisions.map((one) => ({
      ...{ id: one.id, on: one.decidedOn, words: 'decision', text: one.decided, link: 'decisions' },
      values: { question: one.question },
    })),
  ];
}

async function keepsakes({ read, childId }: Telling): Promise<Told[]> {
  const memories = await read.all(entriesSql(tables.memory, childId), MemoryRow);
  const belongings = await read.all(entriesSql(tables.belonging, childId), BelongingRow);
  const link = 'memory';
  return [
    ...memories.flatMap((one): Told[] => {
      if (one.happenedOn === null) return [];
      const when = { on: one.happenedOn, precision: one.happenedPrecision };
      return [{ id: one.id, ...when, words: 'memory', values: { title: one.title }, text: one.body, link }];
    }),
    ...belongings.flatMap((one): Told[] => {
      if (one.goneOn === null) return [];
      const values = { item: one.item, person: one.handedTo ?? '' };
      return [{ id: one.id, on: one.goneOn, words: `belonging-${one.state}`, values, link }];
    }),
  ];
}

export const casefileTimeline: TimelineProvider = async (read, { childId, actorId, today }) => {
  const telling: Telling = { read, childId, today, words: await wordsFor(read, actorId) };
  const told: Told[] = [];
  for (const part of [health, education, documents, consents, voices, keepsakes]) told.push(...(await part(telling)));
  return told.map((event) => ({
    ...{ precision: null, values: {}, text: null, area: 'casefile' as const },
    ...event,
    link: event.link == null ? null : `/children/${childId}/${event.link}`,
  }));
};
