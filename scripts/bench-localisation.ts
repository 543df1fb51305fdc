/**
 * How well error localisation does, measured: reports are made up, spoilt in known ways, and diagnosed. Seeded, so that
 * every run prints the same table but for the times. `npm run bench:localisation`; `-- --quick` for a rough look,
 * `-- --zh` for headings in Chinese.
 */
import { readFileSync } from 'node:fs';
import { checkBalances } from '../src/check/index.ts';
import { diagnose } from '../src/diagnose/index.ts';
import type { Diagnosis } from '../src/model/diagnosis.ts';
import type { Edition } from '../src/model/edition.ts';
import { layOut } from '../src/model/layout.ts';
import { MISTAKES, type Mistake, staleTotals, type Wrong } from './localisation/errors.ts';
import { randomFrom } from './localisation/random.ts';
import { formOf, randomFigures, reportOf } from './localisation/reports.ts';

const RUNS = process.argv.includes('--quick') ? 100 : 1000;
const SEED = 20240117;
const FORMS = ['2019', '2021'].map(id =>
  formOf(layOut(JSON.parse(readFileSync(`schemas/editions/${id}.json`, 'utf8')) as Edition)),
);

interface Trial {
  readonly diagnoses: readonly Diagnosis[];
  readonly truth: ReadonlyMap<number, number>;
  readonly isDetected: boolean;
  readonly milliseconds: number;
}

function* trials(mistake: Mistake): Generator<Trial> {
  const random = randomFrom(SEED);
  for (let count = 0; count < RUNS; ) {
    const form = random.pick(FORMS);
    const values = randomFigures(form, random);
    const wrong: Wrong | undefined = mistake(form, values, random);
    if (!wrong || wrong.size === 0) continue;
    count++;
    const spoilt = values.map((value, cell) => wrong.get(cell) ?? value);
    const report = reportOf(form.layout, spoilt);
    const { findings } = checkBalances(report);
    const { result: diagnoses, milliseconds } = timed(() => diagnose(report, findings));
    const truth = new Map([...wrong.keys()].map(cell => [cell, values[cell] ?? 0]));
    yield { diagnoses, truth, isDetected: findings.length > 0, milliseconds };
  }
}

/** The quickest of three, so that what else the machine does counts less. */
function timed<T>(action: () => T): { result: T; milliseconds: number } {
  const once = () => {
    const start = process.hrtime.bigint();
    const result = action();
    return { result, milliseconds: Number(process.hrtime.bigint() - start) / 1e6 };
  };
  return [once(), once(), once()].reduce((best, other) => (other.milliseconds < best.milliseconds ? other : best));
}

/** Changes of one explanation that agree with the truth, or nothing where one does not. */
function agreeing(changes: Diagnosis['explanations'][number]['changes'], truth: Trial['truth']): number | undefined {
  return changes.every(({ cell, to }) => truth.get(cell) === to) ? changes.length : undefined;
}

const isAmong = ({ diagnoses, truth }: Trial) => covered(diagnoses, truth, explanations => explanations);
const isFirst = ({ diagnoses, truth }: Trial) => covered(diagnoses, truth, explanations => explanations.slice(0, 1));

function covered(
  diagnoses: readonly Diagnosis[],
  truth: Trial['truth'],
  considered: (explanations: Diagnosis['explanations']) => Diagnosis['explanations'],
): boolean {
  const found = diagnoses.map(({ explanations }) =>
    Math.max(-1, ...considered(explanations).map(({ changes }) => agreeing(changes, truth) ?? -1)),
  );
  return !found.includes(-1) && found.reduce((sum, size) => sum + size, 0) === truth.size;
}

const isUnique = ({ diagnoses }: Trial) => diagnoses.length > 0 && diagnoses.every(({ unique }) => unique);
/** Wilson's interval for a share, 95 %: half its width, in per cent. */
function uncertainty(hits: number, n: number): number {
  const z = 1.96;
  const p = hits / n;
  return (100 * z * Math.sqrt((p * (1 - p)) / n + (z / (2 * n)) ** 2)) / (1 + z ** 2 / n);
}

const share = (hits: number, n: number) =>
  n === 0 ? '–' : `${((100 * hits) / n).toFixed(1)} ±${uncertainty(hits, n).toFixed(1)}`;
const quantile = (sorted: readonly number[], q: number) =>
  (sorted[Math.floor(q * (sorted.length - 1))] ?? 0).toFixed(2);

const HEADINGS = {
  en: [
    'mistake',
    'detected',
    'truth among explanations',
    'only one explanation',
    'truth comes first',
    'wrong though the only one',
    'median ms',
    '99 % ms',
  ],
  zh: ['错误', '能发现', '解释中有正确的', '解释唯一', '首选正确', '唯一却错', '中位毫秒', '99%毫秒'],
} as const;
const language = process.argv.includes('--zh') ? 'zh' : 'en';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
console.log(row(HEADINGS[language]));
console.log(row(HEADINGS[language].map(() => '---')));
for (const { mistake, ...names } of MISTAKES) {
  const all = [...trials(mistake)];
  const count = (test: (trial: Trial) => boolean) => all.filter(test).length;
  const unique = all.filter(isUnique);
  const times = all.map(trial => trial.milliseconds).sort((a, b) => a - b);
  console.log(
    row([
      names[language],
      share(
        count(trial => trial.isDetected),
        RUNS,
      ),
      share(count(isAmong), RUNS),
      share(unique.length, RUNS),
      share(count(isFirst), RUNS),
      share(unique.filter(trial => !isFirst(trial)).length, unique.length),
      quantile(times, 0.5),
      quantile(times, 0.99),
    ]),
  );
}

const stale = [...trials(staleTotals)];
const shown = stale.filter(({ diagnoses, truth }) =>
  diagnoses.some(({ explanations: [first] }) =>
    first?.evidence.some(ground => ground.kind === 'stale-totals' && agreeing(ground.changes, truth) === truth.size),
  ),
);
console.log(
  `everything above a corrected detail left stale: both readings shown in ${share(shown.length, RUNS)} % (${RUNS} reports a row; per cent, with the 95 % interval)`,
);
