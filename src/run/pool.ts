/** Worker threads that may be lost: to a file that takes too long, too much memory, or the reader with it. */
import { Tinypool } from 'tinypool';
import type { Problem } from '../model/problem.ts';

export interface PoolOptions {
  /** The file whose default export does the work. */
  readonly worker: URL;
  readonly threads: number;
  /** Milliseconds for one piece of work. */
  readonly timeLimit: number;
  /** Megabytes for each thread. */
  readonly memoryLimit: number;
}

export interface Pool<T, R> {
  /** @returns the result, or why there is none; the thread is replaced then */
  run(work: T): Promise<{ readonly result: R } | { readonly problem: Problem }>;
  /** Gives up whatever is under way. */
  close(): Promise<void>;
}

export function openPool<T, R>({ worker, threads, timeLimit, memoryLimit }: PoolOptions): Pool<T, R> {
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  });
  let broken: { readonly cause: unknown } | undefined;
  /** Each piece of work under way. One promise that all of them raced against would keep all their results. */
  const waiting = new Set<(cause: unknown) => void>();
  // A thread that is lost between two pieces of work is replaced; one that cannot even start is not.
  pool.on('error', cause => {
    if (pool.threads.length > 0) return;
    broken = { cause };
    for (const fail of waiting) fail(cause);
  });
  const unlessBroken = (work: Promise<R>) =>
    new Promise<R>((resolve, reject) => {
      if (broken) reject(broken.cause);
      waiting.add(reject);
      work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  let isClosed = false;
  return {
    run: async work => {
      if (isClosed) return { problem: problemOf(new Error('the pool is closed')) };
      const tooSlow = new AbortController();
      const timer = setTimeout(() => tooSlow.abort(), timeLimit);
      try {
        return { result: await unlessBroken(pool.run(work, { signal: tooSlow.signal })) };
      } catch (cause) {
        return { problem: tooSlow.signal.aborted ? slow(timeLimit) : problemOf(cause) };
      } finally {
        clearTimeout(timer);
      }
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await pool.destroy();
    },
  };
}

function slow(timeLimit: number): Problem {
  return { code: 'too-slow', args: { seconds: timeLimit / 1000 } };
}

function problemOf(cause: unknown): Problem {
  if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'out-of-memory', args: {} };
  return { code: 'internal-error', args: { detail: cause instanceof Error ? cause.message : String(cause) } };
}
