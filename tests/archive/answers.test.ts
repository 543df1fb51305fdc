/** A generated archive with known faults: everything is found, nothing else is said, however many work on it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare } from '../../scripts/archive/compare.ts';
import { EARLIER, makeArchive } from '../../scripts/archive/make.ts';
import { RULE_IDS } from '../../src/model/rules.ts';
import { run, workspace } from '../cli/run.ts';

const SEED = 20_261;
const known = new Set<string>(RULE_IDS);

test(`three hundred reports give exactly the answers (seed ${SEED})`, () => {
  const folder = workspace();
  const answers = makeArchive(300, SEED, folder);
  expect(Object.keys(answers.faults).length).toBeGreaterThan(11);
  const results = join(folder, 'earlier.jsonl');
  writeFileSync(results, run(join(folder, EARLIER), ['check', 'reports', '--format', 'jsonl']).stdout);
  const { status, stdout } = run(folder, ['check', 'reports', '--format', 'jsonl', '--earlier', results]);
  expect(compare(answers, stdout.split('\n'), 'reports/', rule => known.has(rule))).toEqual([]);
  expect(status).toBe(Object.keys(answers.unchecked).length > 0 ? 2 : 1);
}, 300_000);

test('the same reports give the same bytes with one thread and with several', () => {
  const folder = workspace();
  makeArchive(80, SEED + 1, folder);
  const outputs = ['1', '2', '3'].map(jobs => {
    const args = ['check', 'reports', '--jobs', jobs, '--format', 'text', '--format', `json=${jobs}.json`];
    return [run(folder, args).stdout, readFileSync(join(folder, `${jobs}.json`), 'utf8')];
  });
  expect(outputs[0]?.[0]).toContain('requests/');
  expect(outputs[1]).toEqual(outputs[0]);
  expect(outputs[2]).toEqual(outputs[0]);
}, 300_000);

test('the same seed gives the same archive', () => {
  const [first, second] = [workspace(), workspace()];
  expect(makeArchive(40, 7, first)).toEqual(makeArchive(40, 7, second));
  const read = (folder: string) => run(folder, ['check', 'reports', '--format', 'jsonl']).stdout;
  expect(read(first)).toBe(read(second));
});
