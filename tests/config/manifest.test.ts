/** The list of who is to report: read as every file that steers a run, and refused with the place of the fault. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config/error.ts';
import { readManifest } from '../../src/config/manifest.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { run, workspace } from '../cli/run.ts';

const AGENCIES = 'years: [2023]\nagencies:\n  - name: 示例市甲局\n';

async function read(text: string): Promise<Manifest> {
  const path = join(workspace(), 'manifest.yaml');
  writeFileSync(path, text);
  return readManifest(path, 'manifest.yaml');
}

async function faultOf(text: string, language: 'zh' | 'en'): Promise<string> {
  try {
    await read(text);
  } catch (cause) {
    if (cause instanceof ConfigError) return cause.text(language);
    throw cause;
  }
  return 'none';
}

test('lists who is to report', async () => {
  expect(await read(`${AGENCIES}    due: "03-31"\n`)).toEqual({
    years: [2023],
    agencies: [{ name: '示例市甲局', due: '03-31' }],
  });
});

describe('is refused with its place and a way out:', () => {
  test.each([
    [
      'a key that is not known',
      `${AGENCIES}    nam: x\n`,
      'manifest.yaml:4:10: "nam" is not known; did you mean "name"?',
    ],
    [
      'an agency twice',
      `${AGENCIES}  - name: 示例市甲局\n`,
      'manifest.yaml:4:11: "agencies.1.name" must be a name that is not listed yet',
    ],
    [
      'a parent that is not listed',
      `${AGENCIES}    parent: 示例市人民政府\n`,
      'manifest.yaml:4:13: "agencies.0.parent" must be another agency of this list, not "示例市人民政府"',
    ],
    [
      'an agency that is its own parent',
      `${AGENCIES}    parent: 示例市甲局\n`,
      'manifest.yaml:4:13: "agencies.0.parent" must be another agency',
    ],
    ['a day that is none', `${AGENCIES}    due: 13-01\n`, 'manifest.yaml:4:10: "agencies.0.due" must be like "01-31"'],
    ['an alias that YAML could grow without end', 'years: &y [2023]\nagencies: *y\n', 'must be keys with values'],
    ['nothing in it', '', 'manifest.yaml: "manifest.yaml" must be keys with values'],
    ['no YAML', 'years: [', 'manifest.yaml:1:9: this is no valid YAML'],
  ])('%s', async (_, text, told) => {
    expect(await faultOf(text, 'en')).toContain(told);
  });

  test('in Chinese as well', async () => {
    expect(await faultOf(`${AGENCIES}    due: 13-01\n`, 'zh')).toBe(
      'manifest.yaml:4:10：“agencies.0.due”应是“01-31”这样的文字。',
    );
    expect(await faultOf(`${AGENCIES}  - name: 示例市甲局\n`, 'zh')).toContain('只列一次的名称');
  });
});

test('that cannot be used is wrong usage', () => {
  const folder = workspace({ 'a.json': 'ok/2021.json', 'manifest.yaml': { content: 'years: x' } });
  expect(run(folder, ['check', '--manifest', 'manifest.yaml', 'a.json'])).toMatchObject({ status: 2, stdout: '' });
  expect(run(folder, ['check', '--manifest', 'nowhere.yaml', 'a.json'])).toMatchObject({ status: 2, stdout: '' });
});
