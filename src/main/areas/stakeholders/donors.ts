/** What donors are told, when and how they took it; and where their money goes now and later. */
import type { DonorFund, DonorMessage } from '../../../shared/areas/stakeholders.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext, QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { compareText } from '../lists.ts';
import { hasRow, saveRow } from '../saving.ts';
import { ownerFaults, stakeholderFaults } from './faults.ts';
import { fundsSql, messagesSql } from './queries.ts';
import { refsOf, toFund, toMessage } from './reading.ts';
import { FundRow, MessageRow } from './rows.ts';

/** Those still to be sent first, by their day; then those sent, newest first. */
export async function allMessages(read: Reader, today: string): Promise<DonorMessage[]> {
  const refs = await refsOf(read);
  const rows = (await read.all(messagesSql({}), MessageRow)).map((row) => toMessage(row, refs, today));
  return rows.toSorted(
    (a, b) =>
      Number(a.sentOn !== null) - Number(b.sentOn !== null) ||
      compareText(b.sentOn ?? '', a.sentOn ?? '') ||
      compareText(a.plannedOn ?? '9', b.plannedOn ?? '9'),
  );
}

export async function messages({ read, today }: QueryContext): Promise<Output<'stakeholders.messages'>> {
  return { messages: await allMessages(read, today) };
}

type Message = Parsed<'stakeholders.saveMessage'>;

export async function saveMessage({ tx, today }: CommandContext, input: Message): Promise<DonorMessage> {
  const kept = await tx.one(messagesSql({ id: input.id }), MessageRow);
  if (input.rev !== null || !(await hasRow(tx, 'donor_message', input.id))) {
    const faults = await messageFaults(tx, input, kept ? [kept.stakeholder_id] : [], today);
    if (faults.length > 0) throw invalid(...faults);
  }
  await saveRow(tx, 'donor_message', input, {
    stakeholder_id: input.stakeholderId,
    body: input.message,
    way: input.way,
    owner_id: input.ownerId,
    planned_on: input.plannedOn,
    sent_on: input.sentOn,
    reaction: input.reaction,
    reaction_note: input.reactionNote,
  });
  const row = await tx.one(messagesSql({ id: input.id }), MessageRow);
  if (!row) throw notFound();
  return toMessage(row, await refsOf(tx), today);
}

async function messageFaults(
  read: Reader,
  input: Message,
  before: readonly string[],
  today: string,
): Promise<Broken[]> {
  const faults: Broken[] = [
    ...(await stakeholderFaults(read, 'stakeholderId', input.stakeholderId, before)),
    ...(await ownerFaults(read, 'ownerId', input.ownerId)),
  ];
  if (input.sentOn !== null && input.sentOn > today) faults.push(['sentOn', 'in-future']);
  if (input.sentOn === null && input.reaction !== null) faults.push(['reaction', 'not-sent']);
  return faults;
}

export async function allFunds(read: Reader): Promise<DonorFund[]> {
  const refs = await refsOf(read);
  const rows = (await read.all(fundsSql({}), FundRow)).map((row) => toFund(row, refs));
  return rows.toSorted(
    (a, b) =>
      Number(a.agreedOn !== null) - Number(b.agreedOn !== null) || compareText(a.stakeholder.name, b.stakeholder.name),
  );
}

export async function funds({ read }: QueryContext): Promise<Output<'stakeholders.funds'>> {
  return { funds: await allFunds(read) };
}

type Fund = Parsed<'stakeholders.saveFund'>;

export async function saveFund({ tx, today }: CommandContext, input: Fund): Promise<DonorFund> {
  const kept = await tx.one(fundsSql({ id: input.id }), FundRow);
  if (input.rev !== null || !(await hasRow(tx, 'donor_fund', input.id))) {
    const faults = await fundFaults(tx, input, kept ? [kept.stakeholder_id] : [], today);
    if (faults.length > 0) throw invalid(...faults);
  }
  await saveRow(tx, 'donor_fund', input, {
    stakeholder_id: input.stakeholderId,
    present_use: input.presentUse,
    future_use: input.futureUse,
    agreed_on: input.agreedOn,
    amount: input.amount,
    currency: input.currency,
    giving: input.giving,
    note: input.note,
  });
  const row = await tx.one(fundsSql({ id: input.id }), FundRow);
  if (!row) throw notFound();
  return toFund(row, await refsOf(tx));
}

async function fundFaults(read: Reader, input: Fund, before: readonly string[], today: string): Promise<Broken[]> {
  const faults = await stakeholderFaults(read, 'stakeholderId', input.stakeholderId, before);
  if (input.agreedOn !== null && input.agreedOn > today) faults.push(['agreedOn', 'in-future']);
  if (input.agreedOn !== null && input.futureUse === null) faults.push(['futureUse', 'required']);
  if (input.amount !== null && input.currency === null) faults.push(['currency', 'required']);
  if (input.amount === null && input.currency !== null) faults.push(['amount', 'required']);
  return faults;
}
