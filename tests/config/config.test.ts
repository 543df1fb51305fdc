/** Configuration files: found, read, laid upon each other, and refused with the place of the fault. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ConfigError } from '../../src/config/error.ts';
import { loadConfig } from '../../src/config/load.ts';
import { rulesFor, runSettings, saidFor, settingsFor } from '../../src/config/resolve.ts';
import { run, workspace } from '../cli/run.ts';
import { readJson } from '../support.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gov-report-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

async function faultOf(files: Readonly<Record<string, string>>, language: 'zh' | 'en' = 'en'): Promise<string> {
  write(files);
  try {
    await loadConfig(folder);
  } catch (cause) {
    if (cause instanceof ConfigError) return cause.text(language);
    throw cause;
  }
  return 'none';
}

describe('is found', () => {
  test('in the working folder, or in the nearest one above it', async () => {
    write({
      'gov-report.config.yaml': 'failOn: warning\n',
      'a/b/x.txt': '',
      'a/gov-report.config.json': '{"strict": true}',
    });
    expect(runSettings(await loadConfig(folder))).toMatchObject({ failOn: 'warning' });
    expect(runSettings(await loadConfig(join(folder, 'a', 'b')))).toMatchObject({ strict: true, failOn: undefined });
  });

  test('where it was named', async () => {
    write({ 'gov-report.config.yaml': 'failOn: warning\n', 'other.yaml': 'failOn: info\n' });
    expect(runSettings(await loadConfig(folder, 'other.yaml'))).toMatchObject({ failOn: 'info' });
  });

  test('nowhere: then nothing is set', async () => {
    expect(Object.values(runSettings([])).filter(value => value !== undefined)).toEqual([]);
    expect(rulesFor([])('/x').size).toBe(0);
  });
});

describe('lies in layers', () => {
  test('a file wins over what it extends, its overrides over itself, a rule over its group', async () => {
    write({
      'gov-report.config.yaml': `
extends: base/common.yaml
rules:
  cell/blank: error
overrides:
  - paths: ['towns/**']
    rules:
      cell/blank: 'off'
`,
      'base/common.yaml': 'failOn: warning\nrules:\n  cell/*: info\n  cell/negative: warning\n  cell/blank: warning\n',
    });
    const layers = await loadConfig(folder);
    expect(runSettings(layers)).toMatchObject({ failOn: 'warning' });
    const rules = rulesFor(layers);
    const bureau = rules(join(folder, 'bureau/a.docx'));
    expect(bureau.get('cell/blank')).toEqual({ setting: 'error', source: 'gov-report.config.yaml' });
    expect(bureau.get('cell/negative')).toEqual({ setting: 'warning', source: 'base/common.yaml' });
    expect(bureau.get('cell/not-integer')).toEqual({ setting: 'info', source: 'base/common.yaml' });
    expect(bureau.has('requests/footing')).toBe(false);
    expect(rules(join(folder, 'towns/x/a.docx')).get('cell/blank')).toEqual({
      setting: 'off',
      source: 'gov-report.config.yaml overrides[0]',
    });
  });

  test('the file of waivers is named relative to the configuration that names it', async () => {
    write({ 'gov-report.config.yaml': 'extends: base/common.yaml\n', 'base/common.yaml': 'waivers: accepted.yaml\n' });
    expect(runSettings(await loadConfig(folder))).toMatchObject({ waivers: join(folder, 'base/accepted.yaml') });
  });
});

test('says for each path what a blank is worth, and where that is said', async () => {
  write({ 'gov-report.config.yaml': "blanks: unknown\noverrides:\n  - paths: ['old/**']\n    blanks: zero\n" });
  const layers = await loadConfig(folder);
  const blanksOf = (path: string) => settingsFor(layers)(join(folder, path)).check?.blanks;
  expect([blanksOf('a.xlsx'), blanksOf('old/2019/a.xlsx')]).toEqual(['unknown', 'zero']);
  expect(saidFor(layers)(join(folder, 'old/a.xlsx'), 'blanks')).toEqual({
    value: 'zero',
    source: 'gov-report.config.yaml overrides[0]',
  });
});

describe('is refused, with the place and a way out', () => {
  test.each([
    ['an unknown key', 'failon: error\n', 'gov-report.config.yaml:1:9: "failon" is not known; did you mean "failOn"?'],
    [
      'an unknown rule',
      'rules:\n  cell/blnk: off\n',
      'gov-report.config.yaml:2:14: "cell/blnk" is not known; did you mean "cell/blank"?',
    ],
    ['an unknown severity', 'rules:\n  cell/blank: fatal\n', '"rules.cell/blank" must be off / error / warning / info'],
    ['a value of another type', 'maxWarnings: many\n', '"maxWarnings" must be a number'],
    ['a number that makes no sense', 'maxWarnings: -1\n', '"maxWarnings" must be at least 0'],
    [
      'a list without items',
      'overrides:\n  - paths: []\n',
      'gov-report.config.yaml:2:12: "overrides.0.paths" must be at least 1 long',
    ],
    ['a list instead of keys', '- strict\n', 'must be keys with values'],
    ['broken syntax', 'rules: [\n', 'gov-report.config.yaml:2:1: this is no valid YAML'],
    [
      'the same key twice',
      'strict: true\nstrict: false\n',
      'gov-report.config.yaml:2:1: this is no valid YAML (strict)',
    ],
    [
      'a way out of the folder',
      'extends: ../common.yaml\n',
      'beneath the folder of this one only, not "../common.yaml"',
    ],
    ['an absolute path', 'extends: /etc/hosts\n', 'not "/etc/hosts"'],
    ['a file that is not there', 'extends: gone.yaml\n', 'gone.yaml: it cannot be read (ENOENT)'],
    ['itself', 'extends: gov-report.config.yaml\n', 'extends leads back to "gov-report.config.yaml"'],
    [
      'a pattern that means another thing on another system',
      "overrides:\n  - paths: ['streets\\\\**']\n",
      'gov-report.config.yaml:2:13: "overrides.0.paths.0" must be like "streets/**"',
    ],
    ['a key of the prototype', '__proto__:\n  strict: true\n', '"__proto__" is not known'],
  ])('%s', async (_, text, message) => {
    expect(await faultOf({ 'gov-report.config.yaml': text })).toContain(message);
  });

  test('in Chinese too', async () => {
    expect(await faultOf({ 'gov-report.config.json': '{"failon": 1}' }, 'zh')).toBe(
      'gov-report.config.json:1:12：不认识“failon”，是不是“failOn”？请改正或删去。',
    );
  });

  test('terminal escapes do not come through', async () => {
    expect(await faultOf({ 'gov-report.config.yaml': '"\\e[31mred": 1\n' })).not.toContain('\u001b');
  });
});

test('an empty file says nothing', async () => {
  write({ 'gov-report.config.yaml': '# nothing yet\n' });
  expect(await loadConfig(folder)).toMatchObject([{ config: {} }]);
});

test('the defaults that editors and docs/configuration.md show are those that hold', () => {
  const { properties } = readJson<{ properties: Record<string, { default?: unknown }> }>('schemas/config.schema.json');
  const told = Object.entries(properties).flatMap(([key, value]) =>
    value.default === undefined ? [] : [[key, value.default]],
  );
  const { stdout } = run(workspace(), ['check', '--print-config']);
  expect(told.length).toBeGreaterThan(4);
  expect(parse(stdout)).toMatchObject(Object.fromEntries(told));
});

describe('is read as the editors of Windows write it', () => {
  const text = 'strict: true\r\noverrides:\r\n  - paths: ["街道/**"]\r\n    agencyKind: street\r\n';
  const gb18030 = Buffer.from(text.replace('街道', '\0'), 'latin1');
  const at = gb18030.indexOf(0);
  test.each([
    ['with a byte-order mark', Buffer.from(`\ufeff${text}`)],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    [
      'in GB18030',
      Buffer.concat([gb18030.subarray(0, at), Buffer.from([0xbd, 0xd6, 0xb5, 0xc0]), gb18030.subarray(at + 1)]),
    ],
  ])('%s', async (_, content) => {
    writeFileSync(join(folder, 'gov-report.config.yaml'), content);
    const layers = await loadConfig(folder);
    expect(runSettings(layers).strict).toBe(true);
    expect(settingsFor(layers)(join(folder, '街道', 'a.docx')).check?.agencyKind).toBe('street');
  });

  test('but not where it is no text', async () => {
    writeFileSync(join(folder, 'gov-report.config.yaml'), Buffer.from([1, 2, 0xff, 0, 0x81, 0xff, 3, 0]));
    await expect(loadConfig(folder)).rejects.toThrow(ConfigError);
  });
});
