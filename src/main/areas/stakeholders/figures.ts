/** Figures without names, for whoever reads only those: what would tell on few is left out. */
import type { Output } from '../../../shared/contract.ts';
import { stances } from '../../../shared/rules/stakeholders.ts';
import { told, toldCells } from '../../../shared/rules/small-cells.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { everybody } from './people.ts';
import { allPromises } from './promises.ts';
import { engagementCountSql } from './queries.ts';
import { CountRow } from './rows.ts';

export async function figuresOf(read: Reader, today: string): Promise<Output<'stakeholders.figures'>> {
  const people = (await everybody(read, today)).filter((one) => !one.retired);
  const count = (stance: string | null) => people.filter((one) => (one.stance?.stance ?? null) === stance).length;
  const cells = Object.fromEntries([...stances.map((one) => [one, count(one)]), ['unknown', count(null)]]) as Record<
    (typeof stances)[number] | 'unknown',
    number
  >;
  const promises = await allPromises(read, today);
  const open = promises.filter((one) => one.doneOn === null);
  const donors = people.filter((one) => one.group === 'donors');
  const donorCells = toldCells({
    told: donors.filter((one) => one.informed).length,
    not: donors.filter((one) => !one.informed).length,
  });
  return {
    people: told(people.length),
    stances: toldCells(cells),
    engagements: (await read.one(engagementCountSql(), CountRow))?.n ?? 0,
    promisesOpen: told(open.length),
    promisesOverdue: told(open.filter((one) => one.overdueDays > 0).length),
    promisesKept: told(promises.length - open.length),
    donors: told(donors.length),
    donorsTold: donorCells.told,
  };
}

export function figures({ read, today }: QueryContext): Promise<Output<'stakeholders.figures'>> {
  return figuresOf(read, today);
}
