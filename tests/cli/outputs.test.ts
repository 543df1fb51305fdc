/** Every output of `check` as the program prints it, in both languages, against files that were read line by line. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/render/index.ts';
import { fixture } from '../support.ts';
import { listing } from '../workbook.ts';
import { run, workspace } from './run.ts';

const FILES = {
  '好.json': 'ok/2021.json',
  '坏.json': 'err/unchecked/syntax.json',
  '空.json': 'err/requests/balance/blank-total-is-unknown.json',
  '表.xlsx': 'formats/gongshu-2023/form.xlsx',
  '豁.json': {
    content: fixture('fixtures/err/review/footing/pending-left-out.json')
      .toString()
      .replace('示例市示例区民政局', '示例市示例区教育局'),
  },
  'waivers.yaml': {
    content: `- rule: review/footing
  agency: 示例市示例区教育局
  year: 2024
  cell: /reviewLitigation/reconsideration/total
  recorded: { reported: 4, computed: 5 }
  reason: "原件如此，\u202e更正通知已发 [x](y) {0}"
  by: "=局长"
  expires: 2099-12-31
  correction: 示公开〔2025〕1号
`,
  },
  // What a name can hold that an output might take for more than a name.
  "=a,b:100%0A|<b>&[x](y)'\u202e.json": 'err/requests/cross-footing/one-detail.json',
};
const ENDINGS: Readonly<Record<string, string>> = {
  json: 'json',
  sarif: 'json',
  gitlab: 'json',
  junit: 'xml',
  markdown: 'md',
  csv: 'csv',
  'csv-overview': 'csv',
  html: 'html',
};
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Those that a screen can show. */
const TEXTS = Object.keys(FORMATS).filter(format => format !== 'xlsx');

describe.each(['zh', 'en'])('in %s', language => {
  test.each(TEXTS)('--format %s', async format => {
    const { stdout, status } = run(workspace(FILES), ['check', '--lang', language, '--format', format, '.']);
    expect(status).toBe(2);
    const golden = `../golden/${format}.${language}.${ENDINGS[format] ?? 'txt'}`;
    await expect(format === 'sarif' ? withFewRules(stdout) : stdout).toMatchFileSnapshot(golden);
  });

  test('--format xlsx', async () => {
    const folder = workspace(FILES);
    expect(run(folder, ['check', '--lang', language, '--format', 'xlsx=o.xlsx', '.']).status).toBe(2);
    await expect(listing(readFileSync(`${folder}/o.xlsx`))).toMatchFileSnapshot(`../golden/xlsx.${language}.txt`);
  });

  test('--format concise --quiet', async () => {
    const { stdout } = run(workspace(FILES), ['check', '--lang', language, '--format', 'concise', '--quiet', '.']);
    await expect(stdout).toMatchFileSnapshot(`../golden/concise.quiet.${language}.txt`);
  });
});

test('every format tells of files and of the screen alike, several in one run', () => {
  const folder = workspace(FILES);
  const outputs = Object.keys(FORMATS).flatMap(format => ['--format', `${format}=${format}.out`]);
  expect(run(folder, ['check', ...outputs, '.']).status).toBe(2);
  for (const format of TEXTS) {
    const { stdout } = run(workspace(FILES), ['check', '--format', format, '.']);
    expect(readFileSync(`${folder}/${format}.out`, 'utf8')).toBe(stdout);
  }
});

test('a workbook goes to a file only', () => {
  const { status, stdout, stderr } = run(workspace({ 'a.json': 'ok/2021.json' }), ['check', '--format', 'xlsx', '.']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('--format xlsx=结果.xlsx');
});

test('an empty file that is there already is filled, as that for the summary of a job', () => {
  const folder = workspace({
    'a.json': 'ok/2021.json',
    'summary.md': { content: '' },
    'other.md': { content: 'mine' },
  });
  expect(run(folder, ['check', '--format', 'markdown=summary.md', 'a.json']).status).toBe(0);
  expect(readFileSync(`${folder}/summary.md`, 'utf8')).toContain('共检查1份报告');
  expect(run(folder, ['check', '--format', 'markdown=other.md', 'a.json']).status).toBe(2);
  expect(readFileSync(`${folder}/other.md`, 'utf8')).toBe('mine');
});

/** The rules have pages of their own; here it is enough that those that are referred to are there. */
function withFewRules(text: string): string {
  const log = JSON.parse(text) as {
    runs: {
      tool: { driver: { rules: { id: string }[]; version: string } };
      results: { ruleId: string; ruleIndex: number }[];
    }[];
  };
  for (const { tool, results } of log.runs) {
    expect(tool.driver.version).toBe(version);
    tool.driver.version = '';
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      result.ruleIndex = 0;
    }
    tool.driver.rules = [];
  }
  return `${JSON.stringify(log, null, 2)}\n`;
}
