/**
 * How much the checking costs over what cannot be avoided: paired ratios against a floor, never absolute times alone.
 * `npm run bench` (after a build); `npm run bench -- --quick` for a rough look.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, checkBalances } from '../src/check/index.ts';
import type { Edition } from '../src/model/edition.ts';
import { layOut } from '../src/model/layout.ts';
import type { AnnualReport } from '../src/model/report.ts';
import { recognise } from '../src/recognise/index.ts';
import { formats } from './bench/formats.ts';
import { narrative } from './bench/narrative.ts';
import { milliseconds, report } from './bench/paired.ts';

const quick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'gov-report-bench-'));
const BIN = 'bin/gov-report.js';
const SAMPLE = 'fixtures/ok/2021.json';

interface Pair {
  readonly name: string;
  readonly aim: string;
  readonly ours: readonly string[];
  readonly floor: readonly string[];
  readonly runs: number;
}

try {
  startUp();
  folderOfJson();
  balances();
  narrative(quick);
  await formats(quick);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function startUp(): void {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, 'export {};\n');
  const runs = quick ? 7 : 31;
  compare({
    name: 'start-up: check one JSON file / an empty Node module',
    aim: '≤ 1.4',
    ours: [BIN, 'check', SAMPLE],
    floor: [empty],
    runs,
  });
  const parse = join(folder, 'parse.mjs');
  writeFileSync(
    parse,
    `import { readFileSync } from 'node:fs';\nJSON.parse(readFileSync(${JSON.stringify(SAMPLE)}, 'utf8'));\n`,
  );
  compare({
    name: 'the same / read + JSON.parse of that file',
    aim: '',
    ours: [BIN, 'check', SAMPLE],
    floor: [parse],
    runs,
  });
}

function folderOfJson(): void {
  const count = quick ? 1000 : 10_000;
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  const sample = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>;
  // Prose such as a real report has, a third of the file, and complete: nothing is to be found.
  const aspects = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'];
  const paragraphs = Array.from(
    { length: 12 },
    (_, i) => `${aspects[i % 5]}方面。全年举办培训2次。${'依法做好政府信息公开工作，回应社会关切。'.repeat(6)}`,
  );
  for (let i = 0; i < count; i++) {
    // Neither a year in a name nor the same figures twice: both would be found.
    const agency = `示例市第${String(i).replace(/\d/g, digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)] ?? '')}局`;
    const data = {
      ...sample,
      proactive: { ...(sample['proactive'] as object), licensing: { decisions: i }, penalties: { decisions: 3 * i } },
      agency,
      title: `${agency}2024年政府信息公开工作年度报告`,
      sections: [{ id: 'overview', title: '一、总体情况', paragraphs }],
    };
    writeFileSync(join(archive, `${String(i).padStart(5, '0')}.json`), JSON.stringify(data, null, 2));
  }
  const loop = join(folder, 'loop.mjs');
  writeFileSync(
    loop,
    `import { readdirSync, readFileSync } from 'node:fs';\nconst folder = ${JSON.stringify(archive)};\n` +
      "for (const name of readdirSync(folder)) JSON.parse(readFileSync(folder + '/' + name, 'utf8'));\n",
  );
  compare({
    name: `${count} JSON files / a loop of read + JSON.parse`,
    aim: '≤ 1.5',
    ours: [BIN, 'check', '--quiet', archive],
    floor: [loop],
    runs: quick ? 3 : 5,
  });
  const tenth = join(folder, 'tenth');
  mkdirSync(tenth);
  for (let i = 0; i < count / 10; i++) {
    const name = `${String(i).padStart(5, '0')}.json`;
    writeFileSync(join(tenth, name), readFileSync(join(archive, name)));
  }
  const few = peakMemory([BIN, 'check', '--quiet', tenth]);
  const many = peakMemory([BIN, 'check', '--quiet', archive]);
  console.log(`memory: ${few} MB for ${count / 10} files, ${many} MB for ${count} files`);
}

/** Of the checks alone, on a report that is in memory already. */
function balances(): void {
  const layouts = ['2019', '2021'].map(id =>
    layOut(JSON.parse(readFileSync(`schemas/editions/${id}.json`, 'utf8')) as Edition),
  );
  const text = readFileSync(SAMPLE, 'utf8');
  const sample: AnnualReport = recognise({ kind: 'tree', syntax: 'json', value: JSON.parse(text), text }, layouts);
  const rounds = quick ? 20_000 : 200_000;
  const micro = (action: () => unknown) => {
    for (let i = 0; i < rounds / 10; i++) action();
    const start = process.hrtime.bigint();
    for (let i = 0; i < rounds; i++) action();
    return (Number(process.hrtime.bigint() - start) / rounds / 1000).toFixed(2);
  };
  console.log(`balances of a report in memory: ${micro(() => checkBalances(sample))} µs (aim: < 5)`);
  console.log(`all rules on a report in memory: ${micro(() => check(sample))} µs`);
}

function compare({ name, aim, ours, floor, runs }: Pair): void {
  const times = { ours: [] as number[], floor: [] as number[] };
  time(ours);
  time(floor);
  for (let i = 0; i < runs; i++) {
    times.ours.push(time(ours));
    times.floor.push(time(floor));
  }
  report({ name, aim, ...times });
}

function time(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return milliseconds(start);
}

function peakMemory([, ...args]: readonly string[]): number {
  // A file, and not -e, which threads would be started with too.
  const script = join(folder, 'memory.mjs');
  writeFileSync(
    script,
    `process.on('exit', () => process.stderr.write(\`\\n\${process.resourceUsage().maxRSS}\`));\n` +
      `await import(${JSON.stringify(join(process.cwd(), 'dist/cli.js'))});\n`,
  );
  const { stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1024 ** 3 });
  return Math.round(Number(stderr.split('\n').at(-1)) / 1024);
}
