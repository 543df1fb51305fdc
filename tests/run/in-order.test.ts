import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/run/in-order.ts';

const SEED = 20_262;
const later = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : new Promise<void>(resolve => setImmediate(resolve)).then(() => later(turns - 1));

test(`results come in the order of the items, however long each takes (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), async (turns, jobs) => {
      let running = 0;
      let most = 0;
      const work = async (item: number) => {
        most = Math.max(most, ++running);
        await later(turns[item] ?? 0);
        running--;
        return item * 2;
      };
      const results: [number, number][] = [];
      for await (const [item, result] of inOrder(turns.keys(), work, { jobs, window: jobs * 2 }))
        results.push([item, result]);
      expect(results).toEqual(turns.map((_, item) => [item, item * 2]));
      expect(most).toBeLessThanOrEqual(jobs);
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test('nothing is started beyond the window, so that what waits for a slow item stays little', async () => {
  let started = 0;
  let finish = () => {};
  const first = new Promise<void>(resolve => {
    finish = resolve;
  });
  const work = async (item: number) => {
    started++;
    if (item === 0) await first;
  };
  const results = inOrder(Array(100).keys(), work, { jobs: 2, window: 8 });
  const head = results.next();
  await later(200);
  expect(started).toBeLessThanOrEqual(10);
  finish();
  await head;
  let count = 1;
  for await (const _ of results) count++;
  expect(count).toBe(100);
});
