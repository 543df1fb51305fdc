/** What is printed and what is read agrees with the published JSON Schemas, as an independent validator sees it. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as YAML from 'yaml';
import { run, workspace } from './cli/run.ts';
import { filesIn, fixture, ROOT, readJson } from './support.ts';

const CARRIED_OVER = '二、上年结转政府信息公开申请数量';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });

function validatorOf(path: string) {
  const schema = readJson<object>(path);
  return (data: unknown) => {
    const validate = ajv.compile(schema);
    return validate(data) ? [] : validate.errors;
  };
}

test('the findings of every fixture', () => {
  const validate = validatorOf('schemas/findings.schema.json');
  const { stdout } = run(workspace({ fixtures: '.' }), ['check', 'fixtures', '--format', 'json']);
  const findings = JSON.parse(stdout);
  expect(findings.reports.length).toBeGreaterThan(50);
  expect(findings.unchecked.length).toBeGreaterThan(10);
  expect(validate(findings)).toEqual([]);
  expect(validate({ ...findings, schemaVersion: '2' })).not.toEqual([]);
});

test('what the years beside a report say of it, and its figures in lines', () => {
  const validate = validatorOf('schemas/findings.schema.json');
  const spoilt = fixture('fixtures/ok/chain/2022.json')
    .toString()
    .replace(/("carriedForward": \{[^}]*"total": )2/, '$112');
  const folder = workspace({ '2022.json': { content: spoilt }, '2023.json': 'ok/chain/2023.json' });
  const findings = JSON.parse(run(folder, ['check', '.', '--format', 'json']).stdout);
  expect(findings.comparisons.flatMap(({ diagnoses = [] }) => diagnoses)).toHaveLength(1);
  expect(validate(findings)).toEqual([]);
  const lines = run(folder, ['check', '.', '--format', 'jsonl']).stdout.trimEnd().split('\n');
  const reports = lines
    .map(line => JSON.parse(line))
    .flatMap(({ kind, ...entry }) => (kind === 'report' ? [entry] : []));
  expect(reports.map(({ figures }) => figures.length)).toEqual(Array(2).fill(10 + 175 + 15 + 4 * 7));
  expect(validate({ ...findings, reports })).toEqual([]);
});

test('the editions', () => {
  const validate = validatorOf('schemas/edition.schema.json');
  for (const path of filesIn('schemas/editions')) expect(validate(readJson(path))).toEqual([]);
});

describe('the data of reports', () => {
  const files = [...filesIn('fixtures/ok'), ...filesIn('fixtures/formats')].filter(
    path => /\.(?:json|yaml)$/.test(path) && !path.endsWith('/manifest.json'),
  );

  test.each(files)('%s', path => {
    const data = YAML.parse(readFileSync(new URL(path, ROOT), 'utf8'));
    const edition = data.edition ?? data['版本'];
    expect(validatorOf(`schemas/report-${edition}.schema.json`)(data)).toEqual([]);
  });

  test.each(['2019', '2021'])('blank forms of edition %s, and what is extracted', edition => {
    const validate = validatorOf(`schemas/report-${edition}.schema.json`);
    const folder = workspace();
    for (const name of ['form.json', 'form.yaml']) {
      run(folder, ['init', name, '--edition', edition]);
      expect(validate(JSON.parse(run(folder, ['extract', name]).stdout))).toEqual([]);
    }
  });

  test('a misspelt key is refused by the schema as it is by the program', () => {
    const validate = validatorOf('schemas/report-2021.schema.json');
    expect(validate({ requests: { newlyRecieved: {} } })).not.toEqual([]);
    expect(validate({ requests: { newlyReceived: { total: -1 } } })).not.toEqual([]);
    expect(validate({ requests: { newlyReceived: { total: '6件' }, [CARRIED_OVER]: { 总计: 0 } } })).toEqual([]);
  });
});
