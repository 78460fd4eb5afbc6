/** The lists of the people around the transition as CSV, in the language asked for. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import { plainAmount } from '../../../shared/currencies.ts';
import type { Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { csvOf, type CsvTable } from '../csv-export.ts';
import { allFunds, allMessages } from './donors.ts';
import { logOf } from './engagements.ts';
import { everybody } from './people.ts';
import { allPromises } from './promises.ts';

type List = Parsed<'stakeholders.export'>['list'];

export async function exportList(
  context: QueryContext,
  { list, language }: Parsed<'stakeholders.export'>,
): Promise<Output<'stakeholders.export'>> {
  const words = await context.words(language);
  const table = await makers[list](context, words);
  return csvOf(words.t(`stakeholders:export.file.${list}`), context.today, table);
}

const makers: Readonly<Record<List, (context: QueryContext, words: Words) => Promise<CsvTable>>> = {
  people: peopleTable,
  log: logTable,
  promises: promisesTable,
  messages: messagesTable,
  funds: fundsTable,
};

const heads = (words: Words, ...keys: readonly string[]) => keys.map((key) => words.t(`stakeholders:column.${key}`));
const yes = (words: Words, is: boolean) => words.t(`common:value.${is ? 'yes' : 'no'}`);

async function peopleTable({ read, today }: QueryContext, words: Words): Promise<CsvTable> {
  const all = await everybody(read, today);
  return {
    heads: [
      ...heads(words, 'name', 'group', 'role', 'contact', 'stance', 'influence', 'since', 'reason'),
      ...heads(words, 'lastEngagedOn', 'informed', 'consulted', 'openPromises', 'overduePromises', 'setAside', 'note'),
    ],
    rows: all.map((one): Cell[] => [
      one.name,
      words.t(`catalogue:stakeholder-group.${one.group}`),
      one.role,
      one.contact,
      one.stance && words.t(`stakeholders:stance.${one.stance.stance}`),
      one.stance && words.t(`stakeholders:influence.${one.stance.influence}`),
      one.stance?.on ?? null,
      one.stance?.reason ?? null,
      one.lastEngagedOn,
      yes(words, one.informed),
      yes(words, one.consulted),
      one.openPromises,
      one.overduePromises,
      one.retired ? (one.retiredReason ?? yes(words, true)) : null,
      one.note,
    ]),
  };
}

async function logTable({ read, today }: QueryContext, words: Words): Promise<CsvTable> {
  const log = await logOf(read, {}, today, words);
  return {
    heads: heads(words, 'on', 'way', 'purpose', 'people', 'said', 'promises', 'by'),
    rows: log.map((one): Cell[] => [
      one.on,
      words.t(`stakeholders:way.${one.way}`),
      words.t(`stakeholders:purpose.${one.purpose}`),
      one.stakeholders.map((other) => other.name).join('; '),
      one.said,
      one.promises.map((promise) => promise.text).join('; '),
      one.by?.name ?? null,
    ]),
  };
}

async function promisesTable({ read, today }: QueryContext, words: Words): Promise<CsvTable> {
  const all = await allPromises(read, today);
  return {
    heads: heads(words, 'promise', 'side', 'name', 'owner', 'dueOn', 'doneOn', 'overdueDays'),
    rows: all.map((one): Cell[] => [
      one.text,
      words.t(`stakeholders:side.${one.side}`),
      one.stakeholder.name,
      one.owner?.name ?? null,
      one.dueOn,
      one.doneOn,
      one.overdueDays,
    ]),
  };
}

async function messagesTable({ read, today }: QueryContext, words: Words): Promise<CsvTable> {
  const all = await allMessages(read, today);
  return {
    heads: heads(words, 'name', 'message', 'way', 'owner', 'plannedOn', 'sentOn', 'reaction', 'note'),
    rows: all.map((one): Cell[] => [
      one.stakeholder.name,
      one.message,
      words.t(`stakeholders:way.${one.way}`),
      one.owner?.name ?? null,
      one.plannedOn,
      one.sentOn,
      one.reaction && words.t(`stakeholders:reaction.${one.reaction}`),
      one.reactionNote,
    ]),
  };
}

async function fundsTable({ read }: QueryContext, words: Words): Promise<CsvTable> {
  const all = await allFunds(read);
  return {
    heads: heads(words, 'name', 'presentUse', 'futureUse', 'agreedOn', 'amount', 'currency', 'giving', 'note'),
    rows: all.map((one): Cell[] => [
      one.stakeholder.name,
      one.presentUse,
      one.futureUse,
      one.agreedOn,
      one.amount === null || one.currency === null ? null : plainAmount(one.amount, one.currency),
      one.currency,
      words.t(`stakeholders:giving.${one.giving}`),
      one.note,
    ]),
  };
}
