/** Time is told by rule: whatever a rule finds is found while it is the one that is measured. */

import { expect, test } from 'vitest';
import { compare } from '../../src/compare.ts';
import { loadLayouts } from '../../src/editions.ts';
import { type Digest, digestOf } from '../../src/model/digest.ts';
import type { Measure } from '../../src/model/measure.ts';
import { RULE_IDS, type RuleId } from '../../src/model/rules.ts';
import { type OpenReport, openReport } from '../../src/open-report.ts';
import { validate } from '../../src/validate.ts';
import { filesIn, fixture } from '../support.ts';

/** Of a finding or a check that could not be made, however it is wrapped. */
function rulesIn(result: unknown): RuleId[] {
  const { findings, notChecked, finding, rule } = (result ?? {}) as Record<string, unknown>;
  if (Array.isArray(result)) return result.flatMap(rulesIn);
  return [
    ...(typeof rule === 'string' ? [rule as RuleId] : []),
    ...[findings, notChecked, finding].flatMap(inner => (inner === undefined ? [] : rulesIn(inner))),
  ];
}

/** Decided elsewhere than in a check of reports: by waivers. */
const ELSEWHERE = /^waiver\//;

test('what is found under a heading belongs under it, and every rule has one', async () => {
  const layouts = loadLayouts();
  const measured = new Set<RuleId>();
  const strays: string[] = [];
  const measure: Measure = (what, work) => {
    const result = work();
    if (typeof what !== 'string') {
      for (const rule of what) measured.add(rule);
      strays.push(...rulesIn(result).filter(rule => !what.includes(rule)));
    }
    return result;
  };
  const digests: Digest[] = [];
  const open: OpenReport[] = [];
  const found = new Set<RuleId>();
  for (const path of filesIn('fixtures/err').filter(name => /\.(?:json|yaml|txt|html)$/.test(name)))
    for (const result of await validate({ path, bytes: fixture(path) }, { layouts, measure })) {
      if (result.state === 'unchecked') continue;
      digests.push(digestOf(result.report, path, result.part));
      const left = openReport(result);
      if (left) open.push(left);
      for (const { rule } of result.findings) found.add(rule);
    }
  // Asked only where last year's report was given for this one.
  const pair = 'fixtures/err/narrative/last-year-problems/new-problems-only';
  const previous = digests.filter(({ path }) => path === `${pair}/previous.json`);
  await validate({ path: `${pair}/this.json`, bytes: fixture(`${pair}/this.json`) }, { layouts, measure, previous });
  const agencies = [...new Set(digests.flatMap(({ agency }) => agency ?? []))];
  const [government = '', ...units] = agencies;
  const manifest = {
    path: 'manifest.yaml',
    list: {
      years: [2023, 2024],
      agencies: [{ name: government, scope: 'summary' as const }, ...units.map(name => ({ name, parent: government }))],
    },
  };
  const earlier = digests.map(report => ({ report, earlier: report }));
  const compared = [
    ...compare({ digests, unread: [], layouts, manifest, today: '2026-01-01', open, earlier, measure }),
  ];
  for (const { rule } of compared.flatMap(({ findings }) => findings)) found.add(rule);
  expect(found.size).toBeGreaterThan(70);
  expect(strays).toEqual([]);
  expect([...found].filter(rule => !measured.has(rule))).toEqual([]);
  expect(RULE_IDS.filter(rule => !measured.has(rule) && !ELSEWHERE.test(rule))).toEqual([]);
});
