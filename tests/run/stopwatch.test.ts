/** Where the time goes: told on standard error, for every thread, and of work within other work once only. */
import { describe, expect, test } from 'vitest';
import { stopwatch } from '../../src/run/stopwatch.ts';
import { run, workspace } from '../cli/run.ts';
import { fixture } from '../support.ts';

const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('the stopwatch', () => {
  test('gives what the work gives, and counts it, whether it ends at once, later, or badly', async () => {
    const { measure, take } = stopwatch();
    expect(measure('read', () => 1)).toBe(1);
    expect(await measure('read', async () => 2)).toBe(2);
    expect(() =>
      measure('read', () => {
        throw new RangeError();
      }),
    ).toThrow(RangeError);
    await expect(measure('read', () => Promise.reject(new TypeError()))).rejects.toThrow(TypeError);
    expect(take().stages.get('read')?.count).toBe(4);
    expect(take().stages.size).toBe(0);
  });

  test('does not count work within other work twice', async () => {
    const { measure, take } = stopwatch();
    const start = performance.now();
    await measure('check', async () => {
      await measure(['cell/blank', 'cell/placeholder'], () => later(30));
      measure(['cell/blank', 'cell/placeholder'], () => undefined);
    });
    const elapsed = performance.now() - start;
    const times = take();
    const { spent: outer = 0 } = times.stages.get('check') ?? {};
    const { spent: inner = 0 } = times.rules.get('cell/blank cell/placeholder') ?? {};
    expect(inner).toBeGreaterThan(25);
    expect(outer).toBeGreaterThanOrEqual(0);
    expect(outer + inner).toBeLessThanOrEqual(elapsed);
  });

  test('adds the times of other threads to its own', () => {
    const [here, there] = [stopwatch(), stopwatch()];
    for (const { measure } of [here, there, there]) measure('read', () => undefined);
    here.add(there.take());
    expect(here.take().stages.get('read')?.count).toBe(3);
  });
});

describe('check --stats', () => {
  const DOCX = fixture('fixtures/formats/gongshu-2023/report.docx');
  /** Lines are wrapped: what goes on is set in. */
  const counts = (stderr: string) =>
    new Map(
      [...stderr.replace(/\n {20,}/g, ' ').matchAll(/^ +[\d.]+ ms +(\d+) × {2}(.+)$/gm)].map(([, count, name = '']) => [
        name,
        Number(count),
      ]),
    );

  test.each(['1', '2'])('with --jobs %s tells of every stage and rule, and changes nothing else', jobs => {
    // Enough of them for threads to be worth while.
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.docx`, { content: DOCX }]));
    const folder = workspace(files);
    const args = ['check', '--lang', 'en', '--no-cache', '--jobs', jobs, '.'];
    const [plain, timed] = [run(folder, args), run(folder, [...args, '--stats'])];
    expect(timed).toMatchObject({ status: plain.status, stdout: plain.stdout });
    const told = counts(timed.stderr);
    const each = ['open files', 'read', 'recognise', 'check, apart from rules', 'diagnose', 'locate'];
    for (const name of each) expect([name, told.get(name)]).toEqual([name, 30]);
    expect(told.get('metadata/title')).toBe(30);
    expect(told.get('cell/blank, cell/placeholder, requests/columns-not-filled')).toBe(30);
    expect(told.get('metadata/duplicate')).toBe(1);
    expect(counts(plain.stderr).size).toBe(0);
  });
});
