/** Rules under a configuration. */
import { expect, test } from 'vitest';
import { loadLayouts } from '../../src/editions.ts';
import type { RuleSettings } from '../../src/model/rules.ts';
import { validate } from '../../src/validate.ts';
import { fixture, only } from '../support.ts';

/** Two errors and two rules that could not run. */
const SEED = 'fixtures/formats/gongshu-2023/word.txt';

async function under(rules: RuleSettings) {
  const result = only(await validate({ path: SEED, bytes: fixture(SEED) }, { layouts: loadLayouts(), rules }));
  if (result.state === 'unchecked') throw new Error(result.problem.code);
  return {
    findings: result.findings.map(({ rule, severity }) => `${severity} ${rule}`),
    notChecked: result.notChecked.map(({ rule }) => rule),
    checks: result.checks,
  };
}

test('another severity changes the severity alone', async () => {
  const usual = await under(new Map());
  const changed = await under(new Map([['requests/footing', 'warning']]));
  expect(changed).toEqual({ ...usual, findings: ['error requests/cross-footing', 'warning requests/footing'] });
});

test('a rule that is off says nothing, and the tally of balances stays true', async () => {
  const { findings, notChecked, checks } = await under(
    new Map([
      ['requests/footing', 'off'],
      ['requests/other-heavy', 'off'],
    ]),
  );
  expect(findings).toEqual(['error requests/cross-footing']);
  expect(notChecked).not.toContain('requests/other-heavy');
  expect(checks).toEqual({ passed: 40, failed: 2, unknown: 0 });
});
