/** What the READMEs show is what the program does, and both say the same. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../src/config/schema.ts';
import { waiversSchema } from '../src/waivers/schema.ts';
import { run, workspace } from './cli/run.ts';
import { only, ROOT } from './support.ts';

const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(match => match[1] ?? '');

function runHere(command: string): { status: number | null; stdout: string } {
  const args = command.replace(/^(?:npx gov-report|node bin\/gov-report\.js) /, '').split(' ');
  return spawnSync(process.execPath, ['bin/gov-report.js', ...args], {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', name => {
  const text = read(name);

  test('shows terminal sessions as they happen', () => {
    const sessions = blocks(text, 'console');
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) {
      const [first = '', ...shown] = session.split('\n');
      const { stdout } = runHere(first.replace(/^\$ /, ''));
      // A line of three dots stands for what was left out.
      for (const part of shown.join('\n').split(/\n\s*…\s*\n/)) expect(stdout).toContain(part.trim());
    }
  });

  test('shows findings in JSON as they are', () => {
    const shown = blocks(text, 'json')
      .map(block => JSON.parse(block))
      .filter(value => value.schemaVersion);
    expect(shown.length).toBeGreaterThan(0);
    for (const findings of shown) {
      const language = name === 'README.md' ? 'en' : 'zh';
      const { stdout } = runHere(`check --lang ${language} --format json ${findings.reports[0].path}`);
      expect(JSON.parse(stdout)).toEqual(findings);
    }
  });

  test('shows a configuration and waivers that are taken as they are', () => {
    const shown = (file: string) => blocks(text, 'yaml').filter(block => block.startsWith(`# ${file}\n`));
    const [config = '', waivers = ''] = [shown('gov-report.config.yaml'), shown('waivers.yaml')].map(only);
    expect(configSchema.parse(parse(config))).toMatchObject({ strict: true });
    // Every key is shown but the one for editors.
    const known = Object.keys(configSchema.shape).filter(key => key !== '$schema');
    expect(known.filter(key => !config.includes(`${key}:`))).toEqual(['allowUnchecked']);
    expect(waiversSchema.parse(parse(waivers))).toHaveLength(1);
  });

  test('links only to files that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(match => match[1] ?? '');
    for (const link of links) expect(() => read(link)).not.toThrow();
  });

  test('names every command, exit status and option of the gate', () => {
    for (const word of [
      'check',
      'extract',
      'init',
      'rules',
      'explain',
      '--strict',
      '--fail-on',
      '--allow-unchecked',
      '--format json',
      '--stdin-filename',
    ])
      expect(text).toContain(word);
  });
});

test('both have the same headings and the same code', () => {
  const [en, zh] = [read('README.md'), read('README.zh-CN.md')];
  const depths = (text: string) => [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^(#+) /gm)].map(match => match[1]);
  expect(depths(zh)).toEqual(depths(en));
  const commands = (text: string) =>
    blocks(text, 'bash').map(block =>
      block
        .replace(/#.*$/gm, '')
        .replace(/[^\s=]+(?:\.(?:xlsx|jsonl?|txt|yaml)|\/)(?=\s)/g, 'FILE')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  expect(commands(zh)).toEqual(commands(en));
});

describe('the gate that the section on CI describes', () => {
  const gate = (files: Record<string, string>) =>
    run(workspace(files), ['check', '--strict', '--format', 'text', '--format', 'json=findings.json', '--force', '.']);

  test('opens for a clean report', () => {
    expect(gate({ 'a.json': 'ok/2021.json' }).status).toBe(0);
  });

  test('stays shut for an error, for what is unknown, and for what cannot be checked', () => {
    expect(gate({ 'a.txt': 'formats/gongshu-2023/word.txt' }).status).toBe(1);
    expect(gate({ 'a.json': 'err/structure/row-missing/empty-row.json' }).status).toBe(1);
    expect(gate({ 'a.json': 'ok/2021.json', 'b.json': 'err/unchecked/syntax.json' }).status).toBe(2);
  });

  test('stays open on its second run, over the findings of the first', () => {
    const folder = workspace({ reports: 'ok/chain' });
    const args = ['check', '--strict', '--format', 'json=findings.json', '--force', 'reports/'];
    expect([run(folder, args).status, run(folder, args).status]).toEqual([0, 0]);
  });
});
