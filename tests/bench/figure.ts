/** One measured figure, and measuring it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes' | 'count';
  /** Against a floor measured in the same run; lower is better, 1 is the floor itself. */
  readonly ratio?: number;
  /** The aim: for the ratio where there is one, else for the value. */
  readonly aim?: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median milliseconds of `times` runs, after a tenth of them to warm up. */
export async function timed(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const spent: number[] = [];
  const warm = Math.ceil(times / 10);
  for (let n = -warm; n < times; n += 1) {
    const began = performance.now();
    await work(n + warm);
    if (n >= 0) spent.push(performance.now() - began);
  }
  return median(spent);
}

/** Median milliseconds of several pieces of work done in turn, so that a slow moment of the machine falls on all. */
export async function timedInTurn(
  times: number,
  ...works: readonly ((n: number) => Promise<unknown>)[]
): Promise<readonly number[]> {
  const spent = works.map((): number[] => []);
  const warm = 5;
  for (let n = 0; n < times + warm; n += 1) {
    for (const [which, work] of works.entries()) {
      const began = performance.now();
      await work(n);
      if (n >= warm) spent[which]?.push(performance.now() - began);
    }
  }
  return spent.map(median);
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
