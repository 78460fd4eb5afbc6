/** How far a kit is: said from what happened to each item, never written down as a state. */

export const kitSteps = ['bought', 'packed', 'unpacked', 'missing', 'handed-over', 'returned'] as const;
export type KitStep = (typeof kitSteps)[number];

/** How many of one item each kind of step moved, all told. */
export type StepCounts = Readonly<Record<KitStep, number>>;
export const noSteps: StepCounts = { bought: 0, packed: 0, unpacked: 0, missing: 0, 'handed-over': 0, returned: 0 };

export interface LineCounts {
  readonly planned: number;
  readonly bought: number;
  /** Packed and still there, or handed over. */
  readonly packed: number;
  /** With the child and the family now. */
  readonly handedOver: number;
}

export function countsOf(planned: number, steps: StepCounts): LineCounts {
  const handedOver = steps['handed-over'] - steps.returned;
  const packed = Math.max(steps.packed - steps.unpacked - steps.missing, handedOver);
  return { planned, bought: Math.max(steps.bought, packed), packed, handedOver };
}

export const lineStates = ['planned', 'bought', 'packed', 'partly-handed-over', 'handed-over'] as const;
export type LineState = (typeof lineStates)[number];

export function lineState({ planned, bought, packed, handedOver }: LineCounts): LineState {
  if (handedOver >= planned) return 'handed-over';
  if (handedOver > 0) return 'partly-handed-over';
  if (packed >= planned) return 'packed';
  return bought >= planned ? 'bought' : 'planned';
}

export const kitStates = ['proposed', 'approved', 'bought', 'packed', 'partly-handed-over', 'handed-over'] as const;
export type KitState = (typeof kitStates)[number];

export interface KitHeld {
  /** Items that are part of the kit and can be packed. */
  readonly lines: readonly LineCounts[];
  /** Money: it waits for nothing but the day it is handed over. */
  readonly money: readonly LineCounts[];
  /** Items nobody has decided about yet: with one of them no kit is ready. */
  readonly undecided: number;
  readonly approved: boolean;
}

export function kitState({ lines, money, undecided, approved }: KitHeld): KitState {
  const packable = lines.map(lineState);
  const all = [...packable, ...money.map(lineState)];
  if (undecided === 0 && only(all, 'handed-over')) return 'handed-over';
  if (all.includes('handed-over') || all.includes('partly-handed-over')) return 'partly-handed-over';
  if (undecided === 0 && only(packable, 'packed')) return 'packed';
  if (undecided === 0 && only(packable, 'packed', 'bought')) return 'bought';
  return approved ? 'approved' : 'proposed';
}

/** Of nothing, nothing can be said. */
function only(states: readonly LineState[], ...allowed: readonly LineState[]): boolean {
  return states.length > 0 && states.every((state) => allowed.includes(state));
}

/** Items that are neither packed nor handed over in full; what is not decided is among them. */
export function missingOf({ lines, undecided }: Pick<KitHeld, 'lines' | 'undecided'>): number {
  return undecided + lines.filter((line) => line.packed < line.planned).length;
}

/** How many more, or how many of what is there, a step may move; it would be wrong to move more. */
export function roomFor(step: KitStep, planned: number, steps: StepCounts): number {
  const { packed, handedOver } = countsOf(planned, steps);
  switch (step) {
    // More than planned comes in one packet often enough.
    case 'bought':
      return Infinity;
    case 'packed':
      return Math.max(0, planned - packed);
    case 'unpacked':
    case 'missing':
      return Math.max(0, packed - handedOver);
    case 'handed-over':
      return Math.max(0, planned - handedOver);
    case 'returned':
      return handedOver;
  }
}
