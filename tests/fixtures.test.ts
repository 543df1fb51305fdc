/** Every file in fixtures/ok gives nothing; every file in fixtures/err gives exactly what its `.findings` says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isOutsideDocument } from '../src/model/finding.ts';
import { PROBLEMS } from '../src/model/problem.ts';
import { RULE_IDS } from '../src/model/rules.ts';
import type { Checked } from '../src/validate.ts';
import { checkAll, filesIn, placeOf, ROOT, reportsIn } from './support.ts';

/**
 * The form of the `.findings` files: a line a finding, a line a check that could not be made; `part 2:` before each where
 * a file holds several reports.
 */
async function linesOf(path: string): Promise<string[]> {
  return (await checkAll(path)).flatMap(result =>
    summarise(result).map(line => (result.part === undefined ? line : `part ${result.part}: ${line}`)),
  );
}

function summarise(result: Checked): string[] {
  if (result.state === 'unchecked') return [`unchecked (${PROBLEMS[result.problem.code]})${placeOf(result.origin)}`];
  const { cells } = result.report.layout;
  const findings = result.findings.map(({ severity, rule, cells: [first], table, reported, computed, origin }) => {
    const cell = first === undefined ? (table ?? '-') : cells[first]?.id;
    const figures = [
      ['reported', reported],
      ['computed', computed],
    ].filter(([, value]) => value !== undefined);
    return `${[severity, rule, cell, ...figures.flat()].join(' ')}${placeOf(origin)}`;
  });
  // What no draft can hold is listed for nearly every file here; it has tests of its own.
  const within = result.notChecked.filter(entry => !isOutsideDocument(entry));
  const notChecked = within.map(({ rule, reason }) => `not-checked ${rule} (${reason})`);
  return [...findings, ...notChecked];
}

describe('fixtures/ok', () => {
  test.each(filesIn('fixtures/ok'))('%s gives no finding, and every check could be made', async path => {
    expect(await linesOf(path)).toEqual([]);
  });
});

const err = filesIn('fixtures/err');
const cases = reportsIn('fixtures/err');

describe('fixtures/err', () => {
  test.each(cases)('%s gives exactly its findings', async path => {
    const expected = readFileSync(new URL(path.replace(/\.\w+$/, '.findings'), ROOT), 'utf8');
    // In whatever order they were written down; the order of output has a test of its own.
    expect((await linesOf(path)).sort()).toEqual(expected.trimEnd().split('\n').sort());
  });

  test('every expectation belongs to a file', () => {
    const names = new Set(cases.map(path => path.replace(/\.\w+$/, '')));
    expect(err.filter(path => path.endsWith('.findings') && !names.has(path.replace(/\.\w+$/, '')))).toEqual([]);
  });

  test('every rule has a case of its own', () => {
    const folders = new Set(cases.map(path => path.split('/').slice(2, 4).join('/')));
    expect(RULE_IDS.filter(rule => !folders.has(rule))).toEqual([]);
  });
});
