/** Who supervises whom, as periods: a new one ends the one before on the day it begins. */
import type { Supervised } from '../../../shared/areas/supervision.ts';
import type { Parsed } from '../../../shared/contract.ts';
import type { Broken } from '../../../shared/rules/status.ts';
import { invalid } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import { supervisedPerson } from './overview.ts';
import { peopleOn } from './people.ts';
import { keptLinkSql, linksFromSql } from './queries.ts';
import { LinkRow } from './rows.ts';

type Giving = Parsed<'supervision.assign'>;

export async function assign(context: CommandContext, input: Giving): Promise<Supervised> {
  const { tx, today } = context;
  const kept = await tx.one(keptLinkSql(input.id), LinkRow);
  if (!kept) await give(context, input);
  // Saved twice: the store knows whether it is the same saving.
  if (input.supervisorId !== null) {
    await tx.insert('supervision_link', input.id, {
      staff_id: input.staffId,
      supervisor_id: input.supervisorId,
      // Nothing said: it follows the first year and what comes after it by itself.
      frequency: input.frequency ?? null,
      started_on: input.from,
      ended_on: null,
    });
  }
  return supervisedPerson(tx, input.staffId, today);
}

async function give({ tx, today }: CommandContext, input: Giving): Promise<void> {
  const later = await tx.all(linksFromSql(input.staffId, input.from), LinkRow);
  const open = later.filter((row) => row.started_on <= today && (row.ended_on === null || row.ended_on > today));
  const past = later.filter((row) => !open.includes(row) && (row.ended_on === null || row.ended_on > row.started_on));
  const faults: Broken[] = await peopleFaults(tx, input, today);
  if (input.from > today) faults.push(['from', 'in-future']);
  else if (past.length > 0 || open.some((row) => row.started_on > input.from)) faults.push(['from', 'overlaps']);
  if (faults.length > 0) throw invalid(...faults);
  for (const row of open) await tx.update('supervision_link', row.id, null, { ended_on: input.from });
}

async function peopleFaults(tx: CommandContext['tx'], input: Giving, today: string): Promise<Broken[]> {
  const { facts } = await peopleOn(tx, today);
  const faults: Broken[] = [];
  const check = (field: string, id: string) => {
    const fact = facts.get(id);
    if (!fact) faults.push([field, 'unknown']);
    else if (!fact.active) faults.push([field, 'not-active']);
  };
  check('staffId', input.staffId);
  if (input.supervisorId === null) return faults;
  if (input.supervisorId === input.staffId) return [...faults, ['supervisorId', 'same-person']];
  check('supervisorId', input.supervisorId);
  return faults;
}
