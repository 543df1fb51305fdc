/** What the READMEs and the pages in `docs/` show is what the program does, and both languages say the same. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type * as z from 'zod';
import { manifestSchema } from '../src/config/manifest.ts';
import { configSchema } from '../src/config/schema.ts';
import { RULE_IDS } from '../src/model/rules.ts';
import { waiversSchema } from '../src/waivers/schema.ts';
import { run, workspace } from './cli/run.ts';
import { filesIn, ROOT } from './support.ts';

const root = fileURLToPath(ROOT);
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(match => match[1] ?? '');
const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '');

const chinese = (page: string) => page.replace(/\.md$/, '.zh-CN.md');
const ENGLISH = ['README.md', ...filesIn('docs').filter(page => existsSync(join(root, chinese(page))))];
const CHINESE = ENGLISH.map(chinese);
const PAGES = [...ENGLISH, ...CHINESE, 'docs/configuration.md'];

/** What is written in a block of YAML, by the name on its first line. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'gov-report.config.yaml': configSchema,
  'waivers.yaml': waiversSchema,
  'manifest.yaml': manifestSchema,
  '清单.yaml': manifestSchema,
};

function runHere(command: string): { status: number | null; stdout: string } {
  const args = command.replace(/^node bin\/gov-report\.js /, '').split(' ');
  return spawnSync(process.execPath, ['bin/gov-report.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
}

/** As GitHub makes the anchors of headings. */
function anchorsIn(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('there are pages in both languages beside the READMEs', () => {
  expect(ENGLISH.length).toBeGreaterThan(7);
});

describe.each(PAGES)('%s', name => {
  const text = read(name);

  test('shows terminal sessions as they happen', () => {
    for (const session of blocks(text, 'console')) {
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
    for (const findings of shown) {
      const language = name.includes('zh-CN') ? 'zh' : 'en';
      const { stdout } = runHere(`check --lang ${language} --format json ${findings.reports[0].path}`);
      expect(JSON.parse(stdout)).toEqual(findings);
    }
  });

  test('shows configurations, lists and waivers that are taken as they are', () => {
    for (const block of blocks(text, 'yaml')) {
      const schema = SCHEMAS[/^# (.+)\n/.exec(block)?.[1] ?? ''];
      if (schema) expect(schema.safeParse(parse(block))).toMatchObject({ success: true });
      else expect(Object.keys(parse(block))).toEqual(['check-reports']);
    }
  });

  test('links only to files and headings that there are', () => {
    const links = [...withoutCode(text).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    for (const [, link = '', anchor] of links) {
      const target = link === '' ? name : join(dirname(name), link);
      expect([target, existsSync(join(root, target))]).toEqual([target, true]);
      if (anchor !== undefined) expect(anchorsIn(read(target))).toContain(decodeURIComponent(anchor));
    }
  });
});

test.each(['README.md', 'README.zh-CN.md'])('%s begins with a session, and leaves few things to other pages', name => {
  const text = read(name);
  expect(blocks(text, 'console')).toHaveLength(1);
  for (const word of ['check', 'extract', 'annotate', 'fix', 'waive', 'init', 'rules', 'explain', '--strict'])
    expect(text).toContain(`${word}`);
  // Five minutes at the pace of a technical text.
  expect(text.split('\n').length).toBeLessThan(260);
});

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
])('the commands of %s', (name, language) => {
  const commands = blocks(read(name), 'bash')
    .flatMap(block => block.split('\n'))
    .flatMap(line => /^npx gov-report (.+?)(?: {2,}#.*)?$/.exec(line)?.[1] ?? []);
  const form = join(root, 'fixtures/formats/gongshu-2023/form.xlsx');

  test('are all understood, one after the other', () => {
    const folder = workspace({
      [language === 'en' ? 'last-year.xlsx' : '上年年报.xlsx']: 'formats/edition-2019/one-sheet.xlsx',
    });
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) {
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      for (const path of args.filter(arg => /(?:^|[^=])\.xlsx$|\/$/.test(arg))) {
        if (args[0] === 'init' || path === args[args.indexOf('--output') + 1]) continue;
        // A draft was filled in; a folder has reports in it.
        const file = join(folder, path.endsWith('/') ? `${path}report.xlsx` : path);
        mkdirSync(dirname(file), { recursive: true });
        if (!path.includes('last-year') && !path.includes('上年')) cpSync(form, file);
      }
      const { status, stderr } = run(folder, args, { input: '某某\n' });
      expect([command, status, stderr.includes('gov-report: ')]).toEqual([
        command,
        /^check/.test(command) ? 1 : 0,
        false,
      ]);
    }
  });
});

test.each(ENGLISH)('%s has the same headings and the same code in both languages', page => {
  const [en, zh] = [read(page), read(chinese(page))];
  const depths = (text: string) => [...withoutCode(text).matchAll(/^(#+) /gm)].map(match => match[1]);
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
  const rows = (text: string) => withoutCode(text).match(/^\|/gm)?.length ?? 0;
  expect(rows(zh)).toBe(rows(en));
});

test.each(['README.md', 'README.zh-CN.md'])('%s counts the rules as they are', name => {
  const text = read(name);
  const counted = new Map<string, number>();
  for (const [, group = '', count] of text.matchAll(/^\| `(\w+)\/\*` \| (\d+) \|/gm))
    counted.set(group, (counted.get(group) ?? 0) + Number(count));
  const actual = new Map<string, number>();
  for (const [group = ''] of RULE_IDS.map(id => id.split('/'))) actual.set(group, (actual.get(group) ?? 0) + 1);
  // Waivers are told of where they are.
  actual.delete('waiver');
  expect(counted).toEqual(actual);
  expect(text).toMatch(new RegExp(`(?:All |共)${RULE_IDS.length}(?: rules|条规则)`));
});

test.each([
  ['README.md', 'docs/measurements.md'],
  ['README.zh-CN.md', 'docs/measurements.zh-CN.md'],
])('what %s says was measured stands in %s', (readme, page) => {
  const measured = new Set(read(page).match(/^\|.+\|$/gm));
  const section = /^## (?:Measured|实测)\n[\s\S]*?(?=^## )/m.exec(read(readme))?.[0] ?? '';
  const rows = section.match(/^\|.+\|$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(row => !measured.has(row))).toEqual([]);
});

test.each(['docs/commands.md', 'docs/commands.zh-CN.md'])('%s names every option of check', page => {
  const text = read(page);
  const { stdout } = run(workspace(), ['check', '--help']);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);
  expect(options.length).toBeGreaterThan(20);
  expect(options.filter(option => !text.includes(option) && !option.startsWith('--no-'))).toEqual([]);
});

test('the example of a configuration shows every key but the one for editors', () => {
  const [example = ''] = blocks(read('docs/configuration.md'), 'yaml');
  const known = Object.keys(configSchema.shape).filter(key => key !== '$schema');
  expect(known.filter(key => !example.includes(`${key}:`))).toEqual(['allowUnchecked']);
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
