/** What other people's pipelines run, run here: in a repository with a remote, a base branch, and a change meant for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workspace } from './cli/run.ts';
import { fixture, ROOT } from './support.ts';

const PROGRAM = fileURLToPath(ROOT);
const REPORT = Buffer.from(fixture('fixtures/err/review/footing/pending-left-out.json')).toString('utf8');
const OTHER = REPORT.replace('示例市示例区民政局', '示例市示例区教育局');
const WAIVER = `- rule: review/footing
  agency: 示例市示例区民政局
  year: 2024
  cell: /reviewLitigation/reconsideration/total
  recorded: { reported: 4, computed: 5 }
  reason: 已公开，更正通知已发
`;

type Files = Readonly<Record<string, string>>;

interface Repository {
  readonly folder: string;
  readonly git: (...args: string[]) => void;
}

/** A clone whose base branch holds some files, and whose working folder has a change upon it. */
function repository(base: Files, change: Files): Repository {
  const root = workspace();
  const folder = join(root, 'clone');
  const run = (cwd: string, args: readonly string[]) => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgsign=false'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
  run(root, ['init', '--quiet', '--bare', '--initial-branch=main', 'origin.git']);
  run(root, ['clone', '--quiet', 'origin.git', 'clone']);
  const git = (...args: string[]) => run(folder, args);
  const commit = (files: Files, message: string) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  git('checkout', '--quiet', '-B', 'main');
  commit(base, 'base');
  git('push', '--quiet', 'origin', 'main');
  git('checkout', '--quiet', '-b', 'change');
  commit(change, 'change');
  return { folder, git };
}

function bash(script: string, folder: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...env },
  });
  return { status, stdout, stderr };
}

const gate = ({ folder }: Repository, base = 'main') =>
  bash(`"${PROGRAM}/ci/gate.sh" --strict reports`, folder, { GOV_REPORT_BASE: base });

describe('a team keeps a gate', () => {
  test('a report with an error fails', () => {
    expect(gate(repository({ 'README.md': '' }, { 'reports/a.json': REPORT })).status).toBe(1);
  });

  test('a waiver with a reason, on the base branch, lets it pass; a changed value fails again', () => {
    const base = { 'waivers.yaml': WAIVER };
    expect(gate(repository(base, { 'reports/a.json': REPORT })).status).toBe(0);
    const changed = REPORT.replace('"total": 4', '"total": 3');
    expect(changed).not.toBe(REPORT);
    expect(gate(repository(base, { 'reports/a.json': changed })).status).toBe(1);
  });

  test('a change does not open its own gate', () => {
    const change = {
      'reports/a.json': REPORT,
      'waivers.yaml': WAIVER,
      'gov-report.config.yaml': 'failOn: never\nrules: { review/footing: off }\n',
    };
    const opened = repository({ 'README.md': '' }, change);
    expect(gate(opened).status).toBe(1);
    expect(gate(opened, '').status).toBe(0);
    // Nothing of the base branch is left behind.
    expect(bash('git worktree list | wc -l', opened.folder, {}).stdout.trim()).toBe('1');
  });
});

describe('action.yml', () => {
  const action = parse(readFileSync(new URL('action.yml', ROOT), 'utf8'));
  const step = action.runs.steps.find(({ name }: { name: string }) => name === 'Check');

  test('runs the gate, annotates, and adds to the summary of the job', () => {
    const { folder } = repository({ 'README.md': '' }, { 'reports/a.json': REPORT, 'more/b.json': OTHER });
    const summary = join(folder, '..', 'summary.md');
    writeFileSync(summary, '# Before\n');
    const { status, stdout } = bash(step.run, folder, {
      GITHUB_ACTION_PATH: PROGRAM,
      GITHUB_STEP_SUMMARY: summary,
      GOV_REPORT_BASE: 'main',
      GOV_REPORT_PATHS: 'reports\nmore',
      GOV_REPORT_OPTIONS: action.inputs.options.default,
    });
    expect(status).toBe(1);
    expect(stdout.match(/^::error /gm)).toHaveLength(2);
    const text = readFileSync(summary, 'utf8');
    expect(text.startsWith('# Before\n')).toBe(true);
    expect(text).toContain('review/footing');
  });

  test('hands every input to the step that uses it', () => {
    expect(Object.values(step.env)).toEqual(
      Object.keys(action.inputs)
        .toSorted((a, b) => order(a) - order(b))
        .map(name => `\${{ inputs.${name} }}`),
    );
    function order(name: string) {
      return ['base', 'paths', 'options'].indexOf(name);
    }
  });
});

test('ci/gitlab.yml runs the gate and leaves what the service reads', () => {
  const job = parse(readFileSync(new URL('ci/gitlab.yml', ROOT), 'utf8'))['gov-report'];
  const { folder } = repository({ 'README.md': '' }, { 'reports/a.json': REPORT });
  // In place of the installation, which needs a package and is tested with the library.
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(PROGRAM, join(folder, 'node_modules/gov-report'));
  const { status } = bash(job.script.slice(1).join('\n'), folder, {
    GOV_REPORT_BASE: 'main',
    GOV_REPORT_PATHS: 'reports',
  });
  expect(status).toBe(1);
  const { codequality, junit } = job.artifacts.reports;
  expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))).toHaveLength(1);
  expect(readFileSync(join(folder, junit), 'utf8')).toContain('review/footing');
});

test('the hook for pre-commit checks the files that it is given', () => {
  const [hook] = parse(readFileSync(new URL('.pre-commit-hooks.yaml', ROOT), 'utf8'));
  const folder = workspace({ '报告.json': 'ok/2021.json', 'b.json': { content: REPORT } });
  const command = hook.entry.replace(/^gov-report/, `node "${PROGRAM}/bin/gov-report.js"`);
  expect(bash(`${command} 报告.json`, folder, {}).status).toBe(0);
  expect(bash(`${command} 报告.json b.json`, folder, {}).status).toBe(1);
  const files = new RegExp(hook.files);
  expect(['a.docx', 'a.doc', 'a.xlsx', 'a.html', 'a.pdf', 'a.yml'].every(name => files.test(name))).toBe(true);
  expect(files.test('a.png')).toBe(false);
});
