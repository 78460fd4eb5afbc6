/** Where things stand in the chart of costs, and in which colour; time goes with the reading. */
import type { ReportMonth } from '../../../../shared/areas/money.ts';
import type { Serves } from '../../../../shared/rules/money.ts';
import type { Tokens } from '../../../app/tokens.ts';
import { marksUpTo } from '../../../ui/chartScale.ts';
import { stackOf } from './stack.ts';

export const size = { width: 980, height: 340, left: 64, right: 196, top: 26, bottom: 34 };

export interface Places {
  readonly across: (x: number) => number;
  readonly middle: (n: number) => number;
  readonly y: (amount: number) => number;
  readonly step: number;
  readonly marks: readonly number[];
  readonly rtl: boolean;
}

export function placesOf(months: readonly ReportMonth[], rtl: boolean): Places {
  const heights = months.flatMap((one) => [
    stackOf(one).reduce((sum, piece) => sum + piece.amount, 0),
    one.plannedTotal?.amount ?? 0,
  ]);
  const marks = marksUpTo(Math.max(1, ...heights));
  const top = marks.at(-1) ?? 1;
  const room = size.width - size.left - size.right;
  const step = room / Math.max(1, months.length);
  const across = (x: number) => (rtl ? size.width - x : x);
  return {
    across,
    middle: (n) => across(size.left + (n + 0.5) * step),
    y: (amount) => size.height - size.bottom - (amount / top) * (size.height - size.top - size.bottom),
    step,
    marks,
    rtl,
  };
}

export function colourOf(serves: Serves, tokens: Tokens): string {
  const colours: Readonly<Record<Serves, string>> = {
    residence: tokens.accent,
    family: tokens.done,
    change: tokens.due,
    shared: tokens.idle,
  };
  return colours[serves];
}
