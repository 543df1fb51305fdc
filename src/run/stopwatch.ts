/** Where the time of a run goes. Work within other work is not counted twice, so that the times add up. */
import type { Measure, Stage } from '../model/measure.ts';
import type { RuleId } from '../model/rules.ts';

export interface Time {
  /** Milliseconds. */
  readonly spent: number;
  readonly count: number;
}

export interface Times {
  readonly stages: ReadonlyMap<Stage, Time>;
  /** By the rules that are decided in one go, with a blank between them. */
  readonly rules: ReadonlyMap<string, Time>;
}

export interface Stopwatch {
  /** For one piece of work at a time: another may only begin and end within it. */
  readonly measure: Measure;
  /** From another thread. */
  readonly add: (times: Times) => void;
  /** What was measured since the last time this was asked. */
  readonly take: () => Times;
}

export function stopwatch(): Stopwatch {
  let times = noTimes();
  /** Milliseconds spent within the work that is under way, innermost last. */
  const within: number[] = [];
  const note = (what: Stage | readonly RuleId[], time: Time) => {
    if (typeof what === 'string') count(times.stages, what, time);
    else count(times.rules, what.join(' '), time);
  };
  return {
    measure: (what, work) => {
      const start = performance.now();
      within.push(0);
      const finish = () => {
        const spent = performance.now() - start;
        note(what, { spent: spent - (within.pop() ?? 0), count: 1 });
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
    add: ({ stages, rules }) => {
      for (const [name, time] of stages) count(times.stages, name, time);
      for (const [ids, time] of rules) count(times.rules, ids, time);
    },
    take: () => {
      const taken = times;
      times = noTimes();
      return taken;
    },
  };
}

function noTimes() {
  return { stages: new Map<Stage, Time>(), rules: new Map<string, Time>() };
}

function count<Name>(times: Map<Name, Time>, name: Name, { spent, count: more }: Time): void {
  const before = times.get(name) ?? { spent: 0, count: 0 };
  times.set(name, { spent: before.spent + spent, count: before.count + more });
}
