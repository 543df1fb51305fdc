/** Where the time goes: told on standard error, for every thread, and of work within other work once only. */
import { describe, expect, test } from 'vitest';
import { stopwatch } from '../../src/run/stopwatch.ts';
import { run, workspace } from '../cli/run.ts';
import { fixture } from '../support.ts';

const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('the stopwatch', () => {
  test('gives what the work gives, and counts it, whether it ends at once, later, or badly', async () => {
    const { measure, take } = stopwatch();
    expect(measure('a', () => 1)).toBe(1);
    expect(await measure('a', async () => 2)).toBe(2);
    expect(() =>
      measure('a', () => {
        throw new RangeError();
      }),
    ).toThrow(RangeError);
    await expect(measure('a', () => Promise.reject(new TypeError()))).rejects.toThrow(TypeError);
    expect(take().get('a')?.count).toBe(4);
    expect(take().size).toBe(0);
  });

  test('does not count work within other work twice', async () => {
    const { measure, take } = stopwatch();
    const start = performance.now();
    await measure('outer', async () => {
      await measure('inner', () => later(30));
      measure('inner', () => undefined);
    });
    const elapsed = performance.now() - start;
    const times = take();
    const [outer = 0, inner = 0] = ['outer', 'inner'].map(name => times.get(name)?.spent);
    expect(inner).toBeGreaterThan(25);
    expect(outer).toBeGreaterThanOrEqual(0);
    expect(outer + inner).toBeLessThanOrEqual(elapsed);
  });

  test('adds the times of other threads to its own', () => {
    const [here, there] = [stopwatch(), stopwatch()];
    for (const { measure } of [here, there, there]) measure('read', () => undefined);
    here.add(there.take());
    expect(here.take().get('read')?.count).toBe(3);
  });
});

describe('check --stats', () => {
  const DOCX = fixture('fixtures/formats/gongshu-2023/report.docx');
  const counts = (stderr: string) =>
    new Map(
      [...stderr.matchAll(/^ {2}(.+?) {2,}[\d.]+ ms +(\d+) ×$/gm)].map(([, name = '', count]) => [name, Number(count)]),
    );

  test.each(['1', '2'])('with --jobs %s tells of every stage, and changes nothing else', jobs => {
    // Enough of them for threads to be worth while.
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.docx`, { content: DOCX }]));
    const folder = workspace(files);
    const args = ['check', '--lang', 'en', '--no-cache', '--jobs', jobs, '.'];
    const [plain, timed] = [run(folder, args), run(folder, [...args, '--stats'])];
    expect(timed).toMatchObject({ status: plain.status, stdout: plain.stdout });
    const told = counts(timed.stderr);
    for (const stage of ['open', 'read', 'recognise', 'check', 'check narrative', 'diagnose', 'locate'])
      expect([stage, told.get(stage)]).toEqual([stage, stage === 'check narrative' ? 60 : 30]);
    expect(told.get('compare')).toBe(1);
    expect(counts(plain.stderr).size).toBe(0);
  });
});
