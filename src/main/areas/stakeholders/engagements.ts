/** The log of what was said: listed, searched, written down together with what was promised in it. */
import type { Engagement } from '../../../shared/areas/stakeholders.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext, Words } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { byText, compareText, finds, pageOf, readersWords } from '../lists.ts';
import { hasRow, saveRow } from '../saving.ts';
import { ownerFaults, stakeholderFaults } from './faults.ts';
import { engagementsSql, promisesSql } from './queries.ts';
import { refsOf, toEngagement } from './reading.ts';
import { EngagementRow, PromiseRow } from './rows.ts';

type Asked = Omit<Parsed<'stakeholders.engagements'>, 'after' | 'limit'>;

/** The whole log as somebody asked for it; newest first where nothing else is said. */
export async function logOf(read: Reader, asked: Asked, today: string, words: Words): Promise<Engagement[]> {
  const refs = await refsOf(read);
  const promises = await read.all(promisesSql({}), PromiseRow);
  const rows = await read.all(engagementsSql({}), EngagementRow);
  const found = rows
    .map((row) => toEngagement(row, promises, refs, today))
    .filter(
      (one) =>
        (asked.group == null || one.stakeholders.some((other) => other.group === asked.group)) &&
        finds(asked.search, [
          one.said,
          ...one.stakeholders.map((other) => other.name),
          ...one.promises.map((promise) => promise.text),
        ]),
    );
  const compare = orders[asked.sort ?? 'on'](words);
  const down = (asked.direction ?? (asked.sort === undefined ? 'down' : 'up')) === 'down';
  return found.toSorted((a, b) => (down ? compare(b, a) : compare(a, b)));
}

const orders: Readonly<Record<NonNullable<Asked['sort']>, (words: Words) => (a: Engagement, b: Engagement) => number>> =
  {
    on: () => (a, b) => compareText(a.on, b.on),
    way: (words) => (a, b) => byText(words)(words.t(`stakeholders:way.${a.way}`), words.t(`stakeholders:way.${b.way}`)),
    purpose: (words) => (a, b) =>
      byText(words)(words.t(`stakeholders:purpose.${a.purpose}`), words.t(`stakeholders:purpose.${b.purpose}`)),
  };

export async function engagements(
  context: QueryContext,
  { after, limit, ...asked }: Parsed<'stakeholders.engagements'>,
): Promise<Output<'stakeholders.engagements'>> {
  const words = await readersWords(context);
  return pageOf(await logOf(context.read, asked, context.today, words), { after, limit });
}

async function readEngagement(read: Reader, id: string, today: string): Promise<Engagement> {
  const row = await read.one(engagementsSql({ id }), EngagementRow);
  if (!row) throw notFound();
  return toEngagement(row, await read.all(promisesSql({}), PromiseRow), await refsOf(read), today);
}

type Writing = Parsed<'stakeholders.saveEngagement'>;

export async function saveEngagement({ tx, today }: CommandContext, input: Writing): Promise<Engagement> {
  const kept = await tx.one(engagementsSql({ id: input.id }), EngagementRow);
  if (input.rev !== null || !(await hasRow(tx, 'stakeholder_engagement', input.id))) {
    const faults = await faultsOf(tx, input, kept?.stakeholder_ids ?? [], today);
    if (faults.length > 0) throw invalid(...faults);
  }
  await saveRow(tx, 'stakeholder_engagement', input, {
    held_on: input.on,
    way: input.way,
    purpose: input.purpose,
    stakeholder_ids: JSON.stringify([...new Set(input.stakeholderIds)]),
    said: input.said,
  });
  for (const one of input.promises) {
    await tx.insert('stakeholder_promise', one.id, {
      stakeholder_id: one.stakeholderId,
      engagement_id: input.id,
      side: one.side,
      body: one.text,
      owner_id: one.ownerId,
      due_on: one.dueOn,
      done_on: null,
    });
  }
  return readEngagement(tx, input.id, today);
}

async function faultsOf(read: Reader, input: Writing, before: readonly string[], today: string): Promise<Broken[]> {
  const faults: Broken[] = [];
  if (input.on > today) faults.push(['on', 'in-future']);
  for (const [i, id] of input.stakeholderIds.entries()) {
    faults.push(...(await stakeholderFaults(read, `stakeholderIds.${i}`, id, before)));
  }
  for (const [i, one] of input.promises.entries()) {
    if (!input.stakeholderIds.includes(one.stakeholderId)) faults.push([`promises.${i}.stakeholderId`, 'not-present']);
    if (one.dueOn !== null && one.dueOn < input.on) faults.push([`promises.${i}.dueOn`, 'before-start']);
    faults.push(...(await ownerFaults(read, `promises.${i}.ownerId`, one.ownerId)));
  }
  return faults;
}
