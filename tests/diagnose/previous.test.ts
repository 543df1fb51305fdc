/** Last year's report, where it is given, speaks for one of the explanations that the sums leave. */
import { expect, test } from 'vitest';
import { toCanonical } from '../../src/canonical.ts';
import { loadLayouts } from '../../src/editions.ts';
import { digestOf } from '../../src/model/digest.ts';
import { validate } from '../../src/validate.ts';
import { only } from '../support.ts';
import { changedReport, inWords, layoutOf, tableThree } from './support.ts';

test('what was carried over is taken from what last year carried forward', async () => {
  const layout = layoutOf('2021');
  const identity = { agency: '示例市示例局', year: 2023 };
  const before = tableThree(layout, { 'outcomes/granted': [40], carriedForward: [0, 6] });
  const last = { ...changedReport(layout, before, {}), agency: '示例市示例局', year: 2022 };
  const now = tableThree(layout, { 'outcomes/granted': [21, 12], carriedOver: [0, 6], carriedForward: [3, 1] });
  const report = {
    ...changedReport(layout, now, { 'carriedOver/businesses': 0, 'carriedOver/total': 0 }),
    ...identity,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(toCanonical(report)));
  const diagnosesWith = async (previous: readonly ReturnType<typeof digestOf>[] | undefined) => {
    const result = only(await validate({ path: 'a.json', bytes }, { layouts: loadLayouts(), previous }));
    if (result.state === 'unchecked') throw new Error(result.problem.code);
    return result.diagnoses;
  };
  const [without] = await diagnosesWith(undefined);
  const [given] = await diagnosesWith([digestOf(last, 'b.json')]);
  expect(without?.explanations.length).toBeGreaterThan(1);
  expect(given?.explanations.length).toBe(without?.explanations.length);
  expect([without?.confidence, given?.confidence]).toEqual(['possible', 'likely']);
  expect(inWords(given?.explanations[0]?.changes ?? [], layout)).toEqual([
    '/requests/carriedOver/businesses: 0 → 6',
    '/requests/carriedOver/total: 0 → 6',
  ]);
  expect(given?.explanations[0]?.evidence.filter(({ kind }) => kind === 'previous-year').length).toBe(2);
});
