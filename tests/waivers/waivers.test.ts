/** Waivers: for one place and the figures accepted there, until they change or expire. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config/error.ts';
import type { PlacedEntry } from '../../src/waivers/apply.ts';
import { readWaivers, withEntries } from '../../src/waivers/file.ts';
import { waiving } from '../../src/waivers/index.ts';
import { checkFile } from '../support.ts';

/** One finding: review/footing, the table says 4 where the parts add up to 5; 示例市示例区民政局, 2024. */
const REPORT = 'fixtures/err/review/footing/pending-left-out.json';
const CELL = '/reviewLitigation/reconsideration/total';
const TODAY = '2026-11-26';

const entry = (more: Partial<PlacedEntry> = {}): PlacedEntry => ({
  rule: 'review/footing',
  agency: '示例市示例区民政局',
  year: 2024,
  cell: CELL,
  reason: '原件如此，已另行说明',
  line: 7,
  ...more,
});

async function rulesAfter(...entries: PlacedEntry[]): Promise<(readonly [string, boolean])[]> {
  const result = await checkFile(REPORT);
  if (result.state === 'unchecked') throw new Error(result.problem.code);
  const { accept, unused } = waiving(entries, TODAY);
  const said = [accept(result), ...unused(false)].flatMap(({ findings }) => findings);
  return said.map(finding => [finding.rule, finding.waiver !== undefined]);
}

const OPEN = ['review/footing', false] as const;
const ACCEPTED = ['review/footing', true] as const;

describe('a finding is accepted', () => {
  test.each<[string, Partial<PlacedEntry>]>([
    ['by rule, agency, year and cell', {}],
    ['whatever the spaces in the name', { agency: '示例市 示例区民政局' }],
    ['by the figures that were accepted', { recorded: { reported: 4, computed: 5 } }],
    ['until the day it expires', { expires: TODAY }],
    ['by the path where agency or year are left out', { agency: undefined, year: undefined, path: REPORT } as never],
  ])('%s', async (_, more) => {
    expect(await rulesAfter(entry(more))).toEqual([ACCEPTED]);
  });

  test('by its fingerprint', async () => {
    const result = await checkFile(REPORT);
    if (result.state === 'unchecked') throw new Error(result.problem.code);
    const finding = result.findings[0]?.fingerprint ?? '';
    expect(await rulesAfter(entry({ finding, cell: undefined } as never))).toEqual([ACCEPTED]);
  });
});

describe('a finding stands', () => {
  test.each<[string, Partial<PlacedEntry>, string | undefined]>([
    ['without a reason', { reason: ' ' }, 'waiver/no-reason'],
    ['from the day after the waiver expired', { expires: '2026-11-25' }, 'waiver/expired'],
    ['when the reported figure changed', { recorded: { reported: 3, computed: 5 } }, 'waiver/value-changed'],
    ['when the parts changed', { recorded: { reported: 4, computed: 6 } }, 'waiver/value-changed'],
    ['when the waiver is for another cell', { cell: '/reviewLitigation/litigationDirect/total' }, 'waiver/unused'],
    ['when the waiver is for another rule', { rule: 'cell/blank' }, 'waiver/unused'],
    [
      'when the waiver is for another agency, and that is no fault of this report',
      { agency: '示例市教育局' },
      undefined,
    ],
    ['when the waiver is for another year, and that is no fault of this report', { year: 2023 }, undefined],
  ])('%s', async (_, more, about) => {
    expect(await rulesAfter(entry(more))).toEqual(about === undefined ? [OPEN] : [OPEN, [about, false]]);
  });
});

describe('in a run over several reports', () => {
  const OTHER = 'fixtures/ok/2021.json';
  const both = async () => {
    const results = await Promise.all([checkFile(REPORT), checkFile(OTHER)]);
    return results.flatMap(result => (result.state === 'checked' ? [result] : []));
  };

  test('a waiver that holds in one version of a report is of use, whatever the others say', async () => {
    for (const results of [await both(), (await both()).reverse()]) {
      const { accept, unused } = waiving([entry()], TODAY);
      expect(
        results.map(result => accept(result).findings.map(({ rule, waiver }) => [rule, waiver?.reason])),
      ).toContainEqual([['review/footing', '原件如此，已另行说明']]);
      expect(unused(true)).toEqual([]);
    }
  });

  test('one that holds in none is told of once, for the first of them', async () => {
    const { accept, unused } = waiving([entry({ rule: 'cell/blank' })], TODAY);
    for (const result of await both()) accept(result);
    expect(unused(false)).toMatchObject([{ path: REPORT, findings: [{ rule: 'waiver/unused' }] }]);
  });

  test('one for a comparison is not missed where nothing was compared', async () => {
    const { accept, unused } = waiving([entry({ rule: 'series/carry' })], TODAY);
    for (const result of await both()) accept(result);
    expect(unused(false)).toEqual([]);
    expect(unused(true)).toHaveLength(1);
  });
});

test('one waiver accepts one finding: the second is of no use', async () => {
  expect(await rulesAfter(entry(), entry())).toEqual([ACCEPTED, ['waiver/unused', false]]);
});

describe('the file', () => {
  const within = async <T>(text: string, action: (path: string) => Promise<T>): Promise<T> => {
    const folder = mkdtempSync(join(tmpdir(), 'gov-report-waivers-'));
    try {
      const path = join(folder, 'waivers.yaml');
      if (text !== '') writeFileSync(path, text);
      return await action(path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const WRITTEN = `# 局办公会议过的
- rule: review/footing  # 见纪要
  agency: 示例市示例区民政局
  year: 2024
  cell: ${CELL}
  reason: 原件如此
`;

  test('is read with the line of each entry', async () => {
    const entries = await within(WRITTEN, path => readWaivers(path, 'waivers.yaml'));
    expect(entries).toMatchObject([{ rule: 'review/footing', year: 2024, line: 2 }]);
  });

  test('is added to, and stays as it was', async () => {
    const more = { rule: 'cell/blank', year: 2023, reason: '表：“空白”即0 # 见说明' } as const;
    const text = await within(WRITTEN, path => withEntries(path, 'waivers.yaml', [{ entry: more, message: '' }]));
    expect(text.startsWith(WRITTEN)).toBe(true);
    const entries = await within(text, path => readWaivers(path, 'waivers.yaml'));
    expect(entries).toMatchObject([{ rule: 'review/footing' }, more]);
  });

  test('is added to with the line ends that it has', async () => {
    const written = WRITTEN.replaceAll('\n', '\r\n');
    const more = { entry: { rule: 'cell/blank', reason: '无' } as const, message: '表三有空格' };
    const text = await within(written, path => withEntries(path, 'waivers.yaml', [more]));
    expect(text).toBe(`${written}# 表三有空格\r\n- rule: cell/blank\r\n  reason: 无\r\n`);
  });

  test('is begun where there is none', async () => {
    const text = await within('', path =>
      withEntries(path, 'w', [{ entry: { rule: 'cell/blank', reason: '无' }, message: '表三有\n空格' }]),
    );
    expect(text).toBe('# 表三有 空格\n- rule: cell/blank\n  reason: 无\n');
  });

  test('is left alone where nothing can be added at its end', async () => {
    const attempt = within('[ { rule: cell/blank } ]\n', path =>
      withEntries(path, 'w', [{ entry: { rule: 'cell/blank' }, message: '' }]),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'not-a-list' });
  });

  test.each([
    ['a rule that there is not', '- rule: cell/blnk\n', 'w:1:9: "0.rule" must be'],
    [
      'a key that there is not',
      '- rule: cell/blank\n  reson: x\n',
      'w:2:10: "reson" is not known; did you mean "reason"?',
    ],
    ['a date that is none', '- rule: cell/blank\n  expires: 2026-13-01\n', '"0.expires" must be'],
  ])('%s is refused with its place', async (_, text, message) => {
    const fault = await within(text, path => readWaivers(path, 'w')).catch((cause: unknown) => cause);
    expect(fault).toBeInstanceOf(ConfigError);
    expect((fault as ConfigError).text('en')).toContain(message);
  });
});
