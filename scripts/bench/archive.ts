/**
 * What a large archive costs: `npm run bench:archive` (after a build); `-- --quick` for a rough look, `-- --large` for
 * memory up to 100,000 reports. Pairs run in turn; of each, the middle of the ratios is printed. One thread against
 * another is compared by processor time, which a busy machine disturbs less, and several threads by the clock.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchive } from '../archive/make.ts';

const quick = process.argv.includes('--quick');
const large = process.argv.includes('--large');
const folder = mkdtempSync(join(tmpdir(), 'gov-report-bench-'));
const RUNS = quick ? 3 : 5;

const COSTS = `function costs() {
  const { user, system } = process.cpuUsage();
  return '\\n' + JSON.stringify({ processor: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 });
}`;

interface Cost {
  /** Seconds by the clock, and of the processors. */
  readonly clock: number;
  readonly processor: number;
  /** Megabytes at the most. */
  readonly memory: number;
}

try {
  json();
  mixed();
  growth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function json(): void {
  const count = quick ? 1000 : 10_000;
  const reports = archive('json', count, ['json']);
  const loop = join(folder, 'loop.mjs');
  writeFileSync(
    loop,
    `import { readdirSync, readFileSync } from 'node:fs';
for (const entry of readdirSync(${JSON.stringify(reports)}, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) try { JSON.parse(readFileSync(entry.parentPath + '/' + entry.name, 'utf8')); } catch {}
process.stderr.write(costs());\n${COSTS}`,
  );
  const ratios = pairs(
    () => check(reports, '--jobs', '1').processor,
    () => run([loop]).processor,
  );
  console.log(`${count} JSON reports, one thread / read + JSON.parse: ${ratios} (aim: ≤ 1.5)`);
}

function mixed(): void {
  const reports = archive('mixed', quick ? 300 : 2000);
  const jobs = (count: string) => check(reports, '--no-cache', '--jobs', count);
  const clock = pairs(
    () => jobs('1').clock,
    () => jobs('2').clock,
  );
  console.log(`mixed archive, one thread / two: ${clock} (aim: ≥ 1.7)`);
  // What is left of it where there are processors to spare: one thread alone already uses more than one of them.
  const work = pairs(
    () => jobs('2').processor,
    () => jobs('1').processor,
  );
  console.log(`  processor time of two threads / one: ${work}`);
  const second = pairs(
    () => check(reports, '--jobs', '1').processor,
    () => {
      rmSync(join(folder, 'cache'), { recursive: true, force: true });
      return check(reports, '--jobs', '1').processor;
    },
    1,
  );
  console.log(`mixed archive, a second run with the cache / the first: ${second} (aim: ≤ 0.2)`);
}

/** The same reports, more and more of them. */
function growth(): void {
  const counts = [100, 1000, ...(quick ? [] : [10_000]), ...(large ? [100_000] : [])];
  const costs = counts.map(count => ({ count, ...check(archive(`growth-${count}`, count, ['json']), '--jobs', '1') }));
  for (const { count, processor, memory } of costs)
    console.log(
      `${count} JSON reports: ${((processor / count) * 1000).toFixed(2)} ms a report, ${memory.toFixed(0)} MB`,
    );
  const [, few] = costs;
  const most = costs.at(-1);
  if (few && most && most !== few)
    console.log(
      `memory: ${(((most.memory - few.memory) * 1024) / (most.count - few.count)).toFixed(1)} KB more for each report (aim: ≤ 3)`,
    );
}

function archive(name: string, count: number, formats?: readonly string[]): string {
  const target = join(folder, name);
  mkdirSync(target);
  makeArchive(count, 1, target, formats);
  return join(target, 'reports');
}

function check(...args: readonly string[]): Cost {
  // A file, and not -e, which threads would be started with too.
  const program = join(folder, 'program.mjs');
  const main = JSON.stringify(join(process.cwd(), 'dist/cli.js'));
  writeFileSync(program, `await import(${main}); process.once('exit', () => process.stderr.write(costs()));\n${COSTS}`);
  return run([program, 'check', '--format', 'jsonl', ...args]);
}

function run(args: readonly string[]): Cost {
  const start = process.hrtime.bigint();
  const { stderr, status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    maxBuffer: 2 ** 28,
  });
  const clock = Number(process.hrtime.bigint() - start) / 1e9;
  const last = stderr.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`${args.at(-1)} ended with ${status}: ${stderr}`);
  return { clock, ...(JSON.parse(last) as Omit<Cost, 'clock'>) };
}

/** In turn, B A B A …, so that a machine that speeds up or slows down does so for both. */
function pairs(ours: () => number, floor: () => number, runs = RUNS): string {
  const ratios = Array.from({ length: runs }, () => {
    const below = floor();
    return ours() / below;
  }).sort((a, b) => a - b);
  const shown = (value = 0) => value.toFixed(2);
  return `${shown(ratios[Math.floor(runs / 2)])} (${shown(ratios[0])}–${shown(ratios.at(-1))})`;
}
