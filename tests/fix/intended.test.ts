/** A copy is written only if it reads as it was meant to. */
import { expect, test } from 'vitest';
import { isAsIntended } from '../../src/fix/index.ts';
import type { Checked, CheckedReport } from '../../src/validate.ts';
import { checkData, only } from '../support.ts';
import { bytesOf, corrected, PROSE } from './support.ts';

type Result = Awaited<ReturnType<typeof corrected>>;

async function fixedReport() {
  const wrong = PROSE.replace(/(?<="granted": \{[^}]*"total": )17/, '26');
  const outcome: Result = await corrected(bytesOf(wrong), 'a.json');
  const [before, after] = [only(outcome.before), only(outcome.results)];
  if (before.state !== 'checked' || after.state !== 'checked') throw new Error('not checked');
  const { diagnoses } = before;
  const judge = (copy: Checked, original: Checked = before) =>
    isAsIntended([original], [copy], result => (result === original ? diagnoses : []));
  return { before, after, judge };
}

test('the copy that was written is', async () => {
  const { after, judge } = await fixedReport();
  expect(judge(after)).toBe(true);
});

test('the original is not, nor a copy that cannot be read', async () => {
  const { before, after, judge } = await fixedReport();
  expect(judge(before)).toBe(false);
  expect(judge({ state: 'unchecked', path: after.path, problem: { code: 'empty-file', args: {} } })).toBe(false);
  expect(isAsIntended([before], [after, after], () => before.diagnoses)).toBe(false);
});

test('a copy with another cell changed is not', async () => {
  const { after, judge } = await fixedReport();
  const withCell = (index: number, cell: CheckedReport['report']['cells'][number]) =>
    judge({
      ...after,
      report: { ...after.report, cells: after.report.cells.map((old, i) => (i === index ? cell : old)) },
    });
  expect(withCell(0, { state: 'number', value: 1 })).toBe(false);
  expect(withCell(0, { state: 'blank' })).toBe(false);
  expect(withCell(0, { state: 'number', value: 0, text: '０' })).toBe(true);
});

test('a copy with a new finding is not, unless the figures in question hid it', async () => {
  const { before, after, judge } = await fixedReport();
  const [some] = (await checkData({ ...JSON.parse(PROSE), title: '2020年报告' })).findings;
  if (!some) throw new Error('no finding to be put in');
  const copy = { ...after, findings: [...after.findings, some] };
  expect(judge(copy)).toBe(false);
  const hidden = (reason: 'figures in question' | 'no prose') => ({
    ...before,
    notChecked: [...before.notChecked, { rule: some.rule, cells: [], reason }],
  });
  expect(judge(copy, hidden('no prose'))).toBe(false);
  expect(judge(copy, hidden('figures in question'))).toBe(true);
});

test('a copy of which less can be checked is not', async () => {
  const { before, after, judge } = await fixedReport();
  const entry = { rule: 'structure/section-missing', cells: [], reason: 'no prose' } as const;
  expect(judge({ ...after, notChecked: [...before.notChecked, entry] })).toBe(false);
});
