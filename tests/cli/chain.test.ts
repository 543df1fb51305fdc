/** An agency's reports over the years, as the command line tells of them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support.ts';
import { run, workspace } from './run.ts';

const FORWARD = '/requests/carriedForward/total';

interface Data {
  readonly requests: Record<string, Record<string, number>>;
  sections?: unknown;
}

/** The years of a sound chain, each with a change. */
function chainWith(changes: Readonly<Record<string, (report: Data) => void>>): string {
  const folder = workspace();
  mkdirSync(join(folder, 'chain'));
  for (const [year, change] of Object.entries(changes)) {
    const report = JSON.parse(readFileSync(new URL(`fixtures/ok/chain/${year}.json`, ROOT), 'utf8')) as Data;
    change(report);
    writeFileSync(join(folder, `chain/${year}.json`), JSON.stringify(report));
  }
  return folder;
}

const asItIs = () => {};
const forward = (total: number) => (report: Data) => {
  (report.requests['carriedForward'] as Record<string, number>)['total'] = total;
};
const says = (text: string) => (report: Data) => {
  report.sections = [{ id: 'overview', title: '一、总体情况', paragraphs: [text] }];
};

function comparisonsIn(folder: string, ...args: readonly string[]) {
  const { stdout } = run(folder, ['check', 'chain', '--format', 'json', ...args]);
  return JSON.parse(stdout) as {
    readonly reports: readonly { path: string; findings: readonly { fingerprint: string }[] }[];
    readonly comparisons?: readonly {
      readonly path: string;
      readonly findings: readonly {
        ruleId: string;
        severity: string;
        message: string;
        reported: number;
        computed: number;
      }[];
      readonly notChecked: readonly { ruleId: string; reason: string }[];
      readonly diagnoses?: readonly {
        readonly settles: readonly string[];
        readonly message: string;
        readonly explanations: readonly { evidence: readonly { kind: string; supports: boolean; cells: string[] }[] }[];
      }[];
    }[];
  };
}

describe('a year whose sums fail', () => {
  // 2 were carried forward, and 2 taken over.
  const folder = chainWith({ '2021': asItIs, '2022': forward(12), '2023': asItIs });

  test('is diagnosed again with what the next year says, in JSON and in words', () => {
    const { reports, comparisons = [] } = comparisonsIn(folder);
    const [diagnosis] = comparisons.find(({ path }) => path === 'chain/2022.json')?.diagnoses ?? [];
    const own = reports.find(({ path }) => path === 'chain/2022.json')?.findings.map(({ fingerprint }) => fingerprint);
    expect(diagnosis?.settles).toEqual(own);
    expect(diagnosis?.explanations[0]?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'next-year', supports: true, cells: [FORWARD] }),
    );
    expect(diagnosis?.message).toContain('与前后年度的报告放在一起看');
    expect(run(folder, ['check', 'chain']).stdout).toContain('按下年报告');
    const english = run(folder, ['check', 'chain', '--lang', 'en']).stdout.replace(/\s+/g, ' ');
    expect(english).toContain("by next year's report");
    expect(english).toContain("Most likely last year's report is wrong");
  });

  test('is the one that is likely wrong', () => {
    const { comparisons = [] } = comparisonsIn(folder);
    const [finding] = comparisons.find(({ path }) => path === 'chain/2023.json')?.findings ?? [];
    expect(finding).toMatchObject({ ruleId: 'series/carry', severity: 'warning', reported: 2, computed: 12 });
    expect(finding?.message).toContain('多半是上年年报写错了');
  });

  test('is told of in the same way whatever the number of workers, and in a ZIP archive', () => {
    const told = (...jobs: readonly string[]) => run(folder, ['check', 'chain', '--format', 'jsonl', ...jobs]).stdout;
    expect(told('--jobs', '1')).toBe(told('--jobs', '3'));
  });

  test('needs no new diagnosis where the years beside it are not there', () => {
    const alone = chainWith({ '2020': asItIs, '2022': forward(12) });
    expect(comparisonsIn(alone).comparisons?.flatMap(({ diagnoses = [] }) => diagnoses)).toEqual([]);
  });

  test('and was accepted, needs none in words', () => {
    const accepted = chainWith({ '2022': forward(12), '2023': asItIs });
    run(accepted, ['waive', 'chain', '--all', '--reason', '已公开，待更正', '--by', '示例市示例局']);
    expect(run(accepted, ['check', 'chain']).stdout).not.toContain('放在一起看');
  });
});

describe('growth without last year’s figure', () => {
  // 6 were received in 2021, 9 in 2022, 10 in 2023.
  const claims = (year: string, text: string) => ({ [year]: says(`${year}年，新收政府信息公开申请${text}。`) });

  test('is compared with last year’s report', () => {
    const folder = chainWith({
      '2021': asItIs,
      ...claims('2022', '9件，同比增长50%'),
      ...claims('2023', '10件，比去年增加5件'),
    });
    const found = comparisonsIn(folder).comparisons?.flatMap(({ path, findings }) =>
      findings.map(({ ruleId, severity, reported, computed }) => [path, ruleId, severity, reported, computed]),
    );
    expect(found).toEqual([['chain/2023.json', 'narrative/growth', 'warning', 5, 1]]);
  });

  test('is not, where that figure is in question', () => {
    const spoilt = (report: Data) => {
      (report.requests['newlyReceived'] as Record<string, number>)['total'] = 90;
    };
    const folder = chainWith({ '2022': spoilt, ...claims('2023', '10件，比去年增加5件') });
    const [comparison] = comparisonsIn(folder).comparisons?.filter(({ path }) => path === 'chain/2023.json') ?? [];
    const about = ({ ruleId }: { ruleId: string }) => ruleId === 'narrative/growth';
    expect(comparison?.findings.filter(about)).toEqual([]);
    expect(comparison?.notChecked.filter(about)).toMatchObject([{ reason: 'figures in question' }]);
    const { stdout } = run(folder, ['check', 'chain/2023.json', '--previous', 'chain/2022.json', '--format', 'json']);
    const [report] = JSON.parse(stdout).reports;
    expect(report.findings.filter(about)).toEqual([]);
    expect(report.notChecked.filter(about)).toMatchObject([{ reason: 'figures in question' }]);
  });

  test('is a matter of configuration there too, as every rule on several reports is', () => {
    const folder = chainWith({ '2022': forward(12), ...claims('2023', '10件，比去年增加5件') });
    writeFileSync(join(folder, 'gov-report.config.yaml'), 'rules: { narrative/growth: off, series/carry: info }');
    const found = comparisonsIn(folder).comparisons?.flatMap(({ findings }) =>
      findings.map(({ ruleId, severity }) => [ruleId, severity]),
    );
    expect(found).toEqual([['series/carry', 'info']]);
  });
});
