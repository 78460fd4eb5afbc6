/** What the board reads of other areas: children in the home over time, and the few lines each area gives. */
import type { Board, BoardLine } from '../../../shared/areas/journey-board.ts';
import { addDays, addMonths } from '../../../shared/dates.ts';
import { told } from '../../../shared/rules/small-cells.ts';
import type { Reader } from '../../store/types.ts';
import type { BoardFact } from '../board-fact.ts';
import { childProfiles } from '../children/facts.ts';
import { boardFacts as moneyFacts } from '../money/facts.ts';
import { boardFacts as premisesFacts } from '../premises/facts.ts';
import { boardFacts as stakeholdersFacts } from '../stakeholders/facts.ts';

/** Two years back, month by month, and today. */
const months = 24;

/** Ends of the last months, oldest first, with today as the last point. */
export function monthEnds(today: string): string[] {
  const first = `${today.slice(0, 8)}01`;
  const ends = Array.from({ length: months }, (_, i) => addDays(addMonths(first, i + 1 - months), -1));
  return [...ends, today];
}

/** Somebody who leaves on a day is not there at its end. */
function livedHere(child: { readonly since: string; readonly leftOn: string | null }, on: string): boolean {
  return child.since <= on && (child.leftOn === null || child.leftOn > on);
}

export async function residenceOf(read: Reader, today: string, nameless: boolean): Promise<Board['residence']> {
  const children = [...(await childProfiles(read, null, today)).values()];
  if (children.length === 0) return [];
  return monthEnds(today).map((on) => {
    const count = children.filter((child) => livedHere(child, on)).length;
    return { on, children: nameless ? told(count) : count };
  });
}

function lineOf(area: BoardLine['area'], { words, values, met }: BoardFact): BoardLine {
  return { area, key: words, values: { ...values }, tone: met === null ? 'plain' : met ? 'good' : 'due' };
}

/** What each area says is nameless already, and tells of no few: it may leave the house. */
export async function linesOf(read: Reader, today: string): Promise<BoardLine[]> {
  const said = [
    ['premises', await premisesFacts(read, today)],
    ['money', await moneyFacts(read, today)],
    ['stakeholders', await stakeholdersFacts(read, today)],
  ] as const;
  return said.flatMap(([area, facts]) => facts.map((fact) => lineOf(area, fact)));
}
