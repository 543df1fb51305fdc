/** Where the time of a run goes. Work within other work is not counted twice, so that the times add up. */
import type { Measure } from '../model/measure.ts';

export interface Time {
  /** Milliseconds. */
  readonly spent: number;
  readonly count: number;
}

export type Times = ReadonlyMap<string, Time>;

export interface Stopwatch {
  /** For one piece of work at a time: another may only begin and end within it. */
  readonly measure: Measure;
  /** From another thread. */
  readonly add: (times: Times) => void;
  /** What was measured since the last time this was asked. */
  readonly take: () => Times;
}

export function stopwatch(): Stopwatch {
  let times = new Map<string, Time>();
  /** Milliseconds spent within the work that is under way, innermost last. */
  const within: number[] = [];
  const count = (name: string, { spent, count: more }: Time) => {
    const before = times.get(name) ?? { spent: 0, count: 0 };
    times.set(name, { spent: before.spent + spent, count: before.count + more });
  };
  return {
    measure: (name, work) => {
      const start = performance.now();
      within.push(0);
      const finish = () => {
        const spent = performance.now() - start;
        count(name, { spent: spent - (within.pop() ?? 0), count: 1 });
        const outer = within.pop();
        if (outer !== undefined) within.push(outer + spent);
      };
      let isLater = false;
      try {
        const result = work();
        isLater = result instanceof Promise;
        return isLater ? ((result as Promise<unknown>).finally(finish) as typeof result) : result;
      } finally {
        if (!isLater) finish();
      }
    },
    add: more => {
      for (const [name, time] of more) count(name, time);
    },
    take: () => {
      const taken = times;
      times = new Map();
      return taken;
    },
  };
}
