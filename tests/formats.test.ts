/** The same report in every format: the same cells, the same findings. */
import { describe, expect, test } from 'vitest';
import { toCanonical } from '../src/canonical.ts';
import type { CheckedReport } from '../src/validate.ts';
import { checkFile, filesIn, placeOf, readJson } from './support.ts';

async function checked(path: string): Promise<CheckedReport> {
  const result = await checkFile(path);
  if (result.state === 'unchecked') throw new Error(`${path} was not checked: ${result.problem.code}`);
  return result;
}

/** Without origins and without what a format cannot hold. */
function essence(result: CheckedReport) {
  const { cells } = result.report.layout;
  return {
    agency: result.report.agency,
    year: result.report.year,
    edition: result.report.layout.edition.id,
    checks: result.checks,
    findings: result.findings.map(({ rule, severity, cells: indices, reported, computed, fingerprint }) => ({
      rule,
      severity,
      cells: indices.map(index => cells[index]?.id),
      reported,
      computed,
      fingerprint,
    })),
  };
}

/** The prose as it reads: without blanks, and without where paragraphs end. */
function proseOf(data: Record<string, unknown>) {
  const sections = (data['sections'] ?? []) as { id: string; title: string; paragraphs: string[] }[];
  const closed = (text: string) => text.replace(/\s+/g, '');
  return sections.map(({ id, title, paragraphs }) => [id, closed(title), closed(paragraphs.join(''))]);
}

/** The data with labels as keys has no prose in it, and no format of workbooks holds any. */
const WITHOUT_PROSE = /\.(?:xlsx?|yaml)$/;

function tablesOf(data: Record<string, unknown>) {
  const { proactive, requests, reviewLitigation } = data;
  return JSON.stringify({ proactive, requests, reviewLitigation });
}

describe.each(['fixtures/formats/gongshu-2023', 'fixtures/formats/edition-2019'])('%s', folder => {
  const files = filesIn(folder);
  const reference = `${folder}/report.json`;

  test.each(files)('%s holds the same tables, byte for byte', async path => {
    const result = await checked(path);
    expect(tablesOf(toCanonical(result.report))).toBe(tablesOf(readJson(reference)));
  });

  test.each(files.filter(file => !WITHOUT_PROSE.test(file)))('%s holds the same prose', async path => {
    const { report } = await checked(path);
    const { title, period } = readJson<Record<string, unknown>>(reference);
    expect(proseOf(toCanonical(report))).toEqual(proseOf(readJson(reference)));
    expect(report).toMatchObject({ title, period });
  });

  test.each(files)('%s gives the same findings', async path => {
    expect(essence(await checked(path))).toEqual(essence(await checked(reference)));
  });
});

describe('the report of 2023 with 13 where the row adds up to 3', () => {
  const folder = 'fixtures/formats/gongshu-2023';

  test.each(filesIn(folder))('%s has exactly two errors, 40 balances passed, none unknown', async path => {
    const result = await checked(path);
    expect(result.checks).toEqual({ passed: 40, failed: 2, unknown: 0 });
    const found = result.findings.map(({ rule, severity, cells: [first], reported, computed }) => [
      severity,
      rule,
      result.report.layout.cells[first ?? -1]?.id,
      reported,
      computed,
    ]);
    expect(found).toEqual([
      ['error', 'requests/cross-footing', '/requests/outcomes/other/miscellaneous/total', 13, 3],
      ['error', 'requests/footing', '/requests/outcomes/total/total', 67, 77],
    ]);
  });

  test('names the place in the terms of each format', async () => {
    const places = await Promise.all(
      ['form.xlsx', 'report.json', 'word.txt', 'pipes.txt'].map(async name => {
        const { findings } = await checked(`${folder}/${name}`);
        return placeOf(findings[0]?.origin);
      }),
    );
    // Row 27 of the form's sheet and column J; the other places as an editor shows them.
    expect(places).toEqual([' at 表三!J27', ' at 248:20', ' at 324:2', ' at 55:40']);
  });
});
