/** Figures of the caseload without names, for whoever may see figures. */
import { grantOf } from '../../../shared/access.ts';
import type { Load } from '../../../shared/areas/caseload.ts';
import type { Output } from '../../../shared/contract.ts';
import { isSmall, told, toldCells } from '../../../shared/rules/small-cells.ts';
import type { QueryContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { waitingDays } from './lines.ts';
import { boardLoads, carriedToday } from './loads.ts';
import { workersOn } from './workers.ts';

type CaseloadFigures = { readonly [K in keyof Output<'caseload.figures'>]: number };

async function figures(read: Reader, today: string): Promise<CaseloadFigures> {
  const carried = await carriedToday(read, today);
  const loads = boardLoads(await workersOn(read, today), carried);
  const without = carried.rows.filter((row) => row.lead_id === null);
  const state = (wanted: Load['state']) => loads.filter((load) => load.state === wanted).length;
  return {
    children: carried.rows.length,
    withoutLead: without.length,
    longestWait: without.reduce((longest, row) => Math.max(longest, waitingDays(row, today)), 0),
    workers: loads.length,
    overLimit: state('over'),
    nearLimit: state('near'),
    introduced: carried.rows.filter((row) => row.lead_id !== null && row.introduced_on !== null).length,
  };
}

/** Whoever may read no child is told no count that points at one of a few. */
export async function figuresFor({ read, today, actor }: QueryContext): Promise<Output<'caseload.figures'>> {
  const exact = await figures(read, today);
  return grantOf(actor.roles, 'children.read') === null ? outside(exact) : exact;
}

function outside({ children, withoutLead, longestWait, workers, ...figure }: CaseloadFigures) {
  // What is missing to the sum would tell as much as the count itself.
  const { introduced } = toldCells({ introduced: figure.introduced, not: children - figure.introduced });
  return {
    children: told(children),
    withoutLead: told(withoutLead),
    // The longest wait of a few is the wait of one of them.
    longestWait: isSmall(withoutLead) ? null : longestWait,
    workers,
    overLimit: told(figure.overLimit),
    nearLimit: told(figure.nearLimit),
    introduced,
  };
}
