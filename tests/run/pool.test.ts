import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { openPool, type Pool } from '../../src/run/pool.ts';

let pool: Pool<string, string>;

function open(timeLimit = 30_000): Pool<string, string> {
  pool = openPool({ worker: new URL('./misbehaving.mjs', import.meta.url), threads: 2, timeLimit, memoryLimit: 64 });
  return pool;
}

afterEach(() => pool.close());

test('gives results', async () => {
  expect(await open().run('work')).toEqual({ result: 'did work' });
});

test('a fault of ours costs that piece of work alone', async () => {
  const { run } = open();
  const [bad, good] = await Promise.all([run('throw'), run('work')]);
  expect(bad).toEqual({ problem: { code: 'internal-error', args: { detail: 'as told' } } });
  expect(good).toEqual({ result: 'did work' });
});

test('what takes too long is given up, and its thread replaced', async () => {
  const { run } = open(1500);
  const hung = await Promise.all([run('hang'), run('hang'), run('hang')]);
  expect(hung).toEqual(Array(3).fill({ problem: { code: 'too-slow', args: { seconds: 1.5 } } }));
  expect(await run('work')).toEqual({ result: 'did work' });
});

test('what takes too much memory is given up, and its thread replaced', async () => {
  const { run } = open();
  expect(await run('hoard')).toEqual({ problem: { code: 'out-of-memory', args: {} } });
  expect(await run('work')).toEqual({ result: 'did work' });
});

test('a thread that ends is replaced', async () => {
  const { run } = open();
  expect(await run('end')).toMatchObject({ problem: { code: 'internal-error' } });
  expect(await run('work')).toEqual({ result: 'did work' });
});

test('threads that cannot start leave nothing waiting', async () => {
  pool = openPool({
    worker: new URL('./nowhere.mjs', import.meta.url),
    threads: 2,
    timeLimit: 30_000,
    memoryLimit: 64,
  });
  const results = await Promise.all([pool.run('work'), pool.run('work'), pool.run('work')]);
  for (const result of results) expect(result).toMatchObject({ problem: { code: 'internal-error' } });
});

test('what is under way when it is closed comes to an end', async () => {
  const { run, close } = open();
  const hung = run('hang');
  await run('work');
  await close();
  expect(await hung).toHaveProperty('problem');
  expect(await run('work')).toHaveProperty('problem');
});

test('lets go of a result that nobody holds any more', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { run } = open();
  const results: WeakRef<object>[] = [];
  for (let i = 0; i < 5; i++) {
    const outcome = await run('fetch');
    if ('result' in outcome) results.push(new WeakRef(outcome.result as unknown as object));
  }
  expect(results).toHaveLength(5);
  await new Promise(setImmediate);
  collect();
  // The last one may still lie in a variable.
  expect(results.slice(0, -1).filter(result => result.deref() !== undefined)).toEqual([]);
});
