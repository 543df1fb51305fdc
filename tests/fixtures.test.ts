/** Every case in fixtures/ok gives nothing; every case in fixtures/err gives exactly what its `.findings` says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../src/model/rules.ts';
import { type Case, casesIn, runCase } from './cases.ts';
import { filesIn, ROOT } from './support.ts';

const named = (cases: readonly Case[]) => cases.map(found => [found.path, found] as const);
const expectations = (path: string) => path.replace(/\.\w+$/, '').concat('.findings');

describe('fixtures/ok', () => {
  test.each(named(casesIn('fixtures/ok')))('%s gives no finding, and every check could be made', async (_, found) => {
    expect((await runCase(found)).lines).toEqual([]);
  });
});

const cases = casesIn('fixtures/err');

describe('fixtures/err', () => {
  test.each(named(cases))('%s gives exactly its findings', async (path, found) => {
    const expected = readFileSync(new URL(expectations(path), ROOT), 'utf8');
    // In whatever order they were written down; the order of output has a test of its own.
    expect([...(await runCase(found)).lines].sort()).toEqual(expected.trimEnd().split('\n').sort());
  });

  test('every expectation belongs to a case', () => {
    const known = new Set(cases.map(({ path }) => expectations(path)));
    expect(filesIn('fixtures/err').filter(path => path.endsWith('.findings') && !known.has(path))).toEqual([]);
  });

  test('every rule has a case of its own', () => {
    const folders = new Set(cases.map(({ path }) => path.split('/').slice(2, 4).join('/')));
    expect(RULE_IDS.filter(rule => !folders.has(rule))).toEqual([]);
  });
});
