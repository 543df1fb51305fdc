/** Configuration and waivers through the command line, as a team keeps them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture } from '../support.ts';
import { run, workspace } from './run.ts';

const SEED = Buffer.from(fixture('fixtures/formats/gongshu-2023/word.txt')).toString('utf8');

/** A folder with the report of two errors, and what steers its check. */
function withFiles(files: Readonly<Record<string, string>>, action: (folder: string) => void): void {
  const folder = workspace();
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'reports/a.txt'), SEED);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  action(folder);
}

const CONFIG = 'gov-report.config.yaml';

describe('a configuration', () => {
  test('decides severities, and from which on the run fails', () => {
    withFiles({ [CONFIG]: 'rules:\n  requests/*: warning\n' }, folder => {
      expect(run(folder, ['check', 'reports']).status).toBe(0);
      expect(run(folder, ['check', 'reports', '--fail-on', 'warning']).status).toBe(1);
      expect(run(folder, ['check', 'reports', '--max-warnings', '1']).status).toBe(1);
      expect(run(folder, ['check', 'reports', '--max-warnings', '2']).status).toBe(0);
      expect(run(folder, ['check', 'reports', '--no-config']).status).toBe(1);
      expect(run(folder, ['check', 'reports', '--no-config', '--exit-zero']).status).toBe(0);
    });
  });

  test('is not taken from what is checked', () => {
    withFiles({ 'reports.yaml': '' }, folder => {
      writeFileSync(join(folder, 'reports', CONFIG), 'failOn: never\n');
      writeFileSync(
        join(folder, 'reports', 'waivers.yaml'),
        '- rule: requests/footing\n  reason: x\n  path: reports/a.txt\n',
      );
      const { status, stderr } = run(folder, ['check', 'reports']);
      expect(status).toBe(1);
      expect(stderr).not.toContain('waivers.yaml');
    });
  });

  test('speaks the language that it names, unless the command line names one', () => {
    withFiles({ [CONFIG]: 'language: en\n' }, folder => {
      expect(run(folder, ['check', 'reports']).stdout).toContain('1 report checked');
      expect(run(folder, ['check', 'reports', '--lang', 'zh']).stdout).toContain('共检查1份报告');
    });
  });

  test('with a fault in it stops the run, naming the place', () => {
    withFiles({ [CONFIG]: 'rules:\n  requests/footng: off\n' }, folder => {
      const { status, stderr, stdout } = run(folder, ['check', 'reports', '--lang', 'en']);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toBe(
        `gov-report: ${CONFIG}:2:20: "requests/footng" is not known; did you mean "requests/footing"? Correct or remove it.\n`,
      );
    });
  });

  test('is shown with the source of each part', () => {
    withFiles(
      { [CONFIG]: 'failOn: info\noverrides:\n  - paths: [reports/**]\n    rules: { cell/blank: error }\n' },
      folder => {
        const { stdout } = run(folder, ['check', '--print-config', '--strict', '--lang', 'en', 'reports/a.txt']);
        expect(stdout.split('\n').map(line => line.split(/\s*# /))).toEqual([
          ['language: en', 'command line'],
          ['failOn: info', CONFIG],
          ['strict: true', 'command line'],
          ['allowUnchecked: false', 'default'],
          ['blanks: zero', 'default'],
          ['rules:', 'other rules have their usual severity, see gov-report rules'],
          ['  cell/blank: error', `${CONFIG} overrides[0]`],
          [''],
        ]);
      },
    );
  });

  test('of another folder judges the files of this one', () => {
    withFiles({ [CONFIG]: 'failOn: never\n' }, folder => {
      mkdirSync(join(folder, 'base'));
      writeFileSync(
        join(folder, 'base', CONFIG),
        'overrides:\n  - paths: [reports/**]\n    rules: { requests/*: info }\n',
      );
      expect(run(folder, ['check', 'reports', '--settings-from', 'base']).status).toBe(0);
      expect(run(folder, ['check', 'reports', '--settings-from', 'base', '--fail-on', 'info']).status).toBe(1);
    });
  });
});

test('--list-files lists what would be checked, without what steers the check', () => {
  withFiles({ [CONFIG]: 'strict: true\n', 'waivers.yaml': '' }, folder => {
    expect(run(folder, ['check', '.', '--list-files']).stdout).toBe('reports/a.txt\n');
  });
});

describe('waive', () => {
  test('asks for each finding, and writes those for which a reason is given', () => {
    withFiles({}, folder => {
      const { status, stderr } = run(folder, ['waive', 'reports'], { input: '复核员甲\n\n原件如此\n' });
      expect(status).toBe(0);
      expect(stderr).toContain('表中写67');
      const text = readFileSync(join(folder, 'waivers.yaml'), 'utf8');
      expect(text).toContain('  reason: 原件如此\n  by: 复核员甲\n');
      const { stdout } = run(folder, ['check', 'reports', '--format', 'json']);
      const [report] = JSON.parse(stdout).reports;
      const state = report.findings.map(({ ruleId, waiver }: { ruleId: string; waiver?: { reason: string } }) => [
        ruleId,
        waiver?.reason,
      ]);
      expect(state).toEqual([
        ['requests/cross-footing', undefined],
        ['requests/footing', '原件如此'],
      ]);
      expect(JSON.parse(stdout).summary).toMatchObject({ errors: 1, waived: 1 });
    });
  });

  test('all at once makes a baseline: what was there passes, what changes fails, what is mended asks to be removed', () => {
    withFiles({}, folder => {
      expect(run(folder, ['waive', 'reports', '--all']).status).toBe(2);
      expect(run(folder, ['waive', 'reports', '--all', '--reason', '已公开', '--by', '示例科']).status).toBe(0);
      expect(run(folder, ['check', 'reports']).status).toBe(0);
      expect(run(folder, ['check', 'reports', '--no-waivers']).status).toBe(1);
      // The grand total of what was handled, which stands last among the 67s.
      const last = SEED.lastIndexOf('\t67');
      writeFileSync(join(folder, 'reports/a.txt'), `${SEED.slice(0, last)}\t68${SEED.slice(last + 3)}`);
      const changed = run(folder, ['check', 'reports', '--format', 'json']);
      expect(changed.status).toBe(1);
      const [{ findings }] = JSON.parse(changed.stdout).reports;
      const open = findings.filter(({ waiver }: { waiver?: object }) => !waiver);
      expect(open.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
        'requests/balance',
        'requests/footing',
        'requests/cross-footing',
        'waiver/value-changed',
      ]);
    });
  });

  test('all at once accepts what is found between reports as well, each as often as it is there', () => {
    const folder = workspace({
      chain: 'err/series/carry/one-request-less',
      twins: 'err/archive/identical-figures/two-bureaus',
    });
    const check = ['check', 'chain', 'twins', '--max-warnings', '0', '--format', 'json'];
    const rules = () => {
      const { status, stdout } = run(folder, check);
      const { reports, comparisons = [] } = JSON.parse(stdout);
      const findings = [...reports, ...comparisons].flatMap(result => result.findings);
      // Advice is not waived.
      const open = findings.filter(({ waiver, severity }) => !waiver && severity !== 'info');
      return { status, open: open.map(({ ruleId }) => ruleId) };
    };
    expect(rules().open).toEqual(expect.arrayContaining(['series/carry', 'archive/identical-figures']));
    const waived = run(folder, ['waive', 'chain', 'twins', '--all', '--reason', '已公开', '--by', '示例科']);
    expect(waived.status).toBe(0);
    const { status, open } = rules();
    expect([status, open.filter(rule => rule.startsWith('waiver/') || !rule.startsWith('series/jump'))]).toEqual([
      0,
      [],
    ]);
  });

  test('has nothing to do where all is well', () => {
    const { status, stderr } = run(workspace({ 'a.json': 'ok/2021.json' }), ['waive', 'a.json', '--lang', 'en']);
    expect([status, stderr]).toEqual([0, 'There is nothing to waive.\n']);
  });
});
