/** Work that overlaps, with its results in the order in which it was given. */

export interface Overlap {
  /** Pieces of work under way at once. */
  readonly jobs: number;
  /** Results that may wait for an earlier one: beyond that nothing is started, so that memory stays flat. */
  readonly window: number;
}

/** @param work must not fail: what it yields is all that is known of its item */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
  { jobs, window }: Overlap,
): AsyncGenerator<readonly [item: T, result: R]> {
  const iterator = items[Symbol.iterator]();
  const started: { readonly item: T; readonly result: Promise<R> }[] = [];
  let running = 0;
  const fill = () => {
    while (running < jobs && started.length < window) {
      const next = iterator.next();
      if (next.done) return;
      running++;
      const result = work(next.value).finally(() => {
        running--;
        fill();
      });
      started.push({ item: next.value, result });
    }
  };
  fill();
  for (let head = started.shift(); head; head = started.shift()) {
    yield [head.item, await head.result];
    fill();
  }
}
