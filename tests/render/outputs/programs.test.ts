/** The outputs that other programs read: SARIF, JUnit, GitHub, GitLab. */
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../../src/validate.ts';
import { checkFile, readJson } from '../../support.ts';
import { HARM, hostileResults, render } from './hostile.ts';

const WORD = 'fixtures/formats/gongshu-2023/report.docx';
const SHEET = 'fixtures/formats/gongshu-2023/one-sheet.xlsx';
const TEXT = 'fixtures/formats/gongshu-2023/word.txt';
const UNKNOWN = 'fixtures/err/requests/balance/blank-total-is-unknown.json';
const BROKEN = 'fixtures/err/unchecked/syntax.json';
const CLEAN = 'fixtures/ok/2021.json';
const ALL = [WORD, SHEET, TEXT, UNKNOWN, BROKEN, CLEAN];

const checkAll = (paths: readonly string[]): Promise<Checked[]> => Promise.all(paths.map(checkFile));
const findingsOf = (results: readonly Checked[]) =>
  results.flatMap(result => (result.state === 'checked' ? result.findings : []));

describe('SARIF', () => {
  interface Log {
    readonly runs: readonly {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number; readonly startColumn?: number };
          };
          readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
        }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
      readonly invocations: readonly {
        readonly executionSuccessful: boolean;
        readonly toolExecutionNotifications?: readonly { readonly level: string; readonly message: { text: string } }[];
      }[];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    }[];
  }

  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    formats: { uri: URL.canParse, 'uri-reference': text => URL.canParse(text, 'file:///'), 'date-time': true },
  });
  // Written for draft 4 of JSON Schema; what it uses of it means the same in draft 7.
  const {
    $schema: _,
    id: __,
    ...schema
  } = readJson<{ $schema: string; id: string }>(
    'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const isValid = ajv.compile<Log>(schema);
  const sarif = async (results: readonly Checked[], language: 'zh' | 'en' = 'zh') => {
    const log: unknown = JSON.parse(await render('sarif', results, { language }));
    if (!isValid(log)) throw new Error(ajv.errorsText(isValid.errors));
    const [run] = log.runs;
    if (!run) throw new Error('no run');
    return run;
  };

  test.each(['zh', 'en'] as const)('keeps to the official schema in %s, whatever there is to tell', async language => {
    const results = await checkAll(ALL);
    for (const some of [results, [], results.slice(-1), results.slice(4, 5)]) await sarif(some, language);
  });

  test.each(HARM)('keeps to it with %j, and the message holds neither link nor placeholder', async harm => {
    const { results } = await sarif(await hostileResults(harm));
    expect(results.length).toBeGreaterThan(1);
    for (const { message, locations } of results) {
      expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/\]\(|[{}]/);
      for (const { physicalLocation } of locations)
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w%.!~*'()/-]+$/);
    }
  });

  test('has a rule, a relative address, a line and an identity of its own for every finding', async () => {
    const results = await checkAll(ALL);
    const run = await sarif(results);
    expect(run.results).toHaveLength(findingsOf(results).length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations[0]?.physicalLocation ?? {};
      expect(ALL).toContain(decodeURI(artifactLocation?.uri ?? ''));
      expect(region?.startLine).toBeGreaterThanOrEqual(1);
    }
    const identities = run.results.map(
      ({ locations, partialFingerprints }) =>
        `${locations[0]?.physicalLocation.artifactLocation.uri} ${Object.values(partialFingerprints).join()}`,
    );
    expect(new Set(identities).size).toBe(identities.length);
  });

  test('names cells and places that are no lines', async () => {
    const run = await sarif(await checkAll([SHEET]));
    const names = run.results.map(({ locations }) =>
      locations[0]?.logicalLocations?.map(place => place.fullyQualifiedName),
    );
    expect(names[0]).toEqual(['/requests/outcomes/other/miscellaneous/total', expect.stringMatching(/![A-Z]+\d+$/)]);
  });

  test('does not call a run successful that left a file unchecked, and names it', async () => {
    const [clean] = (await sarif(await checkAll([CLEAN]))).invocations;
    expect(clean).toEqual({ executionSuccessful: true });
    const run = await sarif(await checkAll([BROKEN, CLEAN]));
    expect(run.results).toEqual([]);
    expect(run.artifacts).toHaveLength(2);
    expect(run.invocations[0]?.executionSuccessful).toBe(false);
    expect(run.invocations[0]?.toolExecutionNotifications).toMatchObject([
      { level: 'error', message: { text: expect.stringContaining(BROKEN) } },
    ]);
  });
});

describe('JUnit', () => {
  interface Node {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: Node[];
    text: string;
  }
  /** What the schema of the Jenkins plug-in allows, of what is used here. */
  const ALLOWED: Readonly<
    Record<string, { inside: readonly string[]; needs: readonly string[]; has: readonly string[] }>
  > = {
    testsuites: { inside: ['testsuite'], needs: [], has: [] },
    testsuite: {
      inside: ['testcase', 'system-out'],
      needs: ['name', 'tests'],
      has: ['failures', 'errors', 'skipped'],
    },
    testcase: { inside: ['failure', 'error', 'skipped'], needs: ['name'], has: ['classname'] },
    failure: { inside: [], needs: [], has: ['type', 'message'] },
    error: { inside: [], needs: [], has: ['type', 'message'] },
    skipped: { inside: [], needs: [], has: ['message'] },
    'system-out': { inside: [], needs: [], has: [] },
  };

  function parse(xml: string): Node {
    const root: Node = { name: '', attributes: {}, children: [], text: '' };
    const open = [root];
    const parser = new SaxesParser({ xmlns: false });
    parser.on('error', error => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      const node = { name, attributes: { ...attributes }, children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    });
    parser.on('closetag', () => void open.pop());
    parser.on('text', text => {
      const node = open.at(-1);
      if (node) node.text += text;
    });
    parser.write(xml).close();
    return root;
  }

  function validate(node: Node): void {
    const rule = ALLOWED[node.name];
    if (!rule) throw new Error(`<${node.name}>`);
    expect(Object.keys(node.attributes)).toEqual(expect.arrayContaining([...rule.needs]));
    expect([...rule.needs, ...rule.has]).toEqual(expect.arrayContaining(Object.keys(node.attributes)));
    if (rule.inside.length > 0 || node.name !== 'system-out') expect(node.text.trim()).toBe('');
    for (const child of node.children) {
      expect(rule.inside).toContain(child.name);
      validate(child);
    }
  }

  async function suites(results: readonly Checked[], options = {}): Promise<Node[]> {
    const [root] = parse(await render('junit', results, options)).children;
    if (!root) throw new Error('no root');
    validate(root);
    for (const suite of root.children) {
      const cases = suite.children.filter(child => child.name === 'testcase');
      const count = (outcome: string) => String(cases.filter(({ children }) => children[0]?.name === outcome).length);
      expect(suite.attributes).toMatchObject({
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      });
      expect(cases.length).toBeGreaterThan(0);
    }
    return root.children;
  }

  test.each(HARM)('is sound with %j in it', async harm => {
    expect(await suites(await hostileResults(harm))).toHaveLength(3);
  });

  test('has a case that passes for a clean report, and one that fails for each error', async () => {
    const [word, broken, clean] = await suites(await checkAll([TEXT, BROKEN, CLEAN]));
    expect(word?.attributes).toMatchObject({ name: TEXT, failures: '2', skipped: '2' });
    expect(broken?.attributes).toMatchObject({ tests: '1', errors: '1' });
    expect(clean?.children).toEqual([{ name: 'testcase', attributes: expect.anything(), children: [], text: '' }]);
  });

  test('passes nothing that could not be checked', async () => {
    const [lenient] = await suites(await checkAll([UNKNOWN]));
    expect(lenient?.attributes).toMatchObject({ failures: '1', skipped: '4' });
    const fails = { finding: () => false, notChecked: true };
    const [strict] = await suites(await checkAll([UNKNOWN]), { fails });
    expect(strict?.attributes).toMatchObject({ failures: '4', skipped: '0' });
  });

  test('keeps in the suite what does not fail the run', async () => {
    const [suite] = await suites(await checkAll([UNKNOWN]));
    expect(suite?.children.at(-1)).toMatchObject({ name: 'system-out', text: expect.stringContaining('cell/blank') });
  });
});

describe('GitHub', () => {
  /** As the runner takes a line apart: the name up to a blank, properties up to the next two colons, then the text. */
  function command(line: string) {
    const trimmed = line.trimStart();
    if (!trimmed.startsWith('::'))
      return trimmed.includes('##[') ? { name: 'old', properties: {}, text: '' } : undefined;
    const end = trimmed.indexOf('::', 2);
    if (end < 0) return undefined;
    const [name = '', ...rest] = trimmed.slice(2, end).split(' ');
    const unescaped = (text: string) =>
      text
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    const properties = Object.fromEntries(
      rest
        .join(' ')
        .split(',')
        .map(pair => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]),
    );
    return { name, properties, text: unescaped(trimmed.slice(end + 2)) };
  }

  test.each(HARM)('obeys nothing in %j', async harm => {
    const output = await render('github', await hostileResults(harm));
    const commands = output.split(/\r\n|[\r\n]/).map(command);
    const names = commands.flatMap(found => (found ? [found.name] : []));
    expect(names).toEqual(names.filter(name => ['error', 'warning', 'notice'].includes(name)));
    for (const found of commands)
      if (found)
        expect(Object.keys(found.properties).filter(key => !['file', 'line', 'col', 'title'].includes(key))).toEqual(
          [],
        );
    // One for each finding, check not made and file, and a line that is no command.
    expect(commands.filter(found => !found)).toHaveLength(2);
  });

  test('says the worst first, with file, line and column', async () => {
    const output = await render('github', await checkAll([UNKNOWN, TEXT, BROKEN]));
    const commands = output.split('\n').flatMap(line => command(line) ?? []);
    expect(commands[0]?.properties).toEqual({ file: BROKEN, line: '3', col: '16', title: '未检查' });
    expect(commands.map(({ name }) => name)).toEqual([
      ...Array<string>(4).fill('error'),
      'warning',
      ...Array<string>(6).fill('notice'),
    ]);
  });

  test('keeps a colon, a comma and a percent sign in a path', async () => {
    const [result] = await checkAll([BROKEN]);
    if (!result) throw new Error();
    const [line = ''] = (await render('github', [{ ...result, path: 'a:b,c 100%.json' }])).split('\n');
    expect(command(line)?.properties).toMatchObject({ file: 'a:b,c 100%.json' });
  });
});

describe('GitLab', () => {
  /** The fields that GitLab documents as needed, and the grades that it knows. */
  const isValid = new Ajv().compile<{ fingerprint: string; location: { path: string } }[]>({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', minLength: 1 },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string' },
            lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
          },
        },
      },
    },
  });
  const issues = async (results: readonly Checked[]) => {
    const report: unknown = JSON.parse(await render('gitlab', results));
    if (!isValid(report)) throw new Error(JSON.stringify(isValid.errors));
    return report;
  };

  test('has every field, and no fingerprint twice, even for copies of one report', async () => {
    const report = await issues(await checkAll([...ALL, ...ALL]));
    expect(new Set(report.map(issue => issue.fingerprint)).size).toBe(report.length);
    expect(await issues([])).toEqual([]);
    expect(await issues(await checkAll([CLEAN]))).toEqual([]);
  });

  test.each(HARM)('is sound with %j in it, and means the same path', async harm => {
    const report = await issues(await hostileResults(harm));
    expect(new Set(report.map(issue => issue.location.path))).toEqual(new Set([`${harm}/报告.json`, `坏${harm}.json`]));
  });
});
