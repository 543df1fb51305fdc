/**
 * Writes an archive with known faults: `npm run make-archive -- --reports 10000 --seed 1 --output DIR`. Its reports are in
 * DIR/reports, what some of them were earlier in DIR/earlier/reports, what has to be said of them in DIR/answers.json. With `--verify`, an archive that is there is checked and
 * compared with its answers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RULE_IDS } from '../src/model/rules.ts';
import { compare } from './archive/compare.ts';
import { type Answers, EARLIER, makeArchive } from './archive/make.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    output: { type: 'string' },
    formats: { type: 'string' },
    verify: { type: 'boolean', default: false },
  },
});
if (values.output === undefined) throw new Error('name a folder: --output DIR');
const folder = resolve(values.output);
const sheet = join(folder, 'answers.json');

if (values.verify) {
  const answers = JSON.parse(readFileSync(sheet, 'utf8')) as Answers;
  const check = (cwd: string, ...more: readonly string[]) =>
    spawnSync(process.execPath, [resolve('bin/gov-report.js'), 'check', 'reports', '--format', 'jsonl', ...more], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
  const results = join(folder, 'earlier.jsonl');
  writeFileSync(results, check(join(folder, EARLIER)).stdout);
  const { stdout, stderr } = check(folder, '--earlier', results);
  const known = new Set<string>(RULE_IDS);
  const differences = compare(answers, stdout.split('\n'), 'reports/', rule => known.has(rule));
  for (const line of differences.slice(0, 50)) console.log(line);
  console.log(stderr.trim());
  console.log(`${answers.files} files: ${differences.length} differences from the answers`);
  process.exitCode = differences.length > 0 ? 1 : 0;
} else {
  if (existsSync(sheet)) throw new Error(`${folder} holds an archive already`);
  mkdirSync(folder, { recursive: true });
  const answers = makeArchive(Number(values.reports), Number(values.seed), folder, values.formats?.split(','));
  writeFileSync(sheet, `${JSON.stringify(answers, null, 2)}\n`);
  console.log(`${answers.files} files in ${folder}/reports`);
  for (const [fault, count] of Object.entries(answers.faults)) console.log(`  ${fault}: ${count}`);
}
