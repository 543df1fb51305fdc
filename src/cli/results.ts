/** Everything that a run finds, in order: each report by itself, then the reports beside each other. */
import type { Found } from '../archive/discover.ts';
import type { EarlierRun, Pair } from '../archive/earlier.ts';
import { underSettings } from '../check/index.ts';
import type { Compared } from '../gather.ts';
import type { Digest } from '../model/digest.ts';
import type { Manifest } from '../model/manifest.ts';
import { type Measure, type Stage, unmeasured } from '../model/measure.ts';
import { type OpenReport, openReport } from '../open-report.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import type { Checked } from '../validate.ts';
import { type CheckAllOptions, checkAll } from './check-all.ts';
import type { Host } from './host.ts';

export interface ResultsOptions extends CheckAllOptions {
  /** Who is to report, and the file that says so. */
  readonly manifest: { readonly path: string; readonly list: Manifest } | undefined;
  /** What an earlier run recorded. */
  readonly earlier?: EarlierRun | undefined;
  /** Filled with what is kept of each report. */
  readonly digests: Digest[];
  /** Called for each file before its results are given. */
  readonly onFile?: () => void;
}

/** Ends early once the signal is aborted. */
export async function* resultsOf(
  files: readonly Found[],
  options: ResultsOptions,
  host: Host,
): AsyncGenerator<Checked | Compared> {
  const { layouts, manifest, digests, signal, stopwatch } = options;
  const language = LANGUAGES[host.language];
  const unread: { path: string }[] = [];
  const open: OpenReport[] = [];
  for await (const { file, results } of checkAll(files, options, host)) {
    if (signal.aborted) return;
    options.onFile?.();
    for (const { result, digest } of results) {
      if (digest) digests.push(digest);
      if (result.state === 'unchecked') {
        if (!file.isNamed && result.problem.code === 'not-a-report') {
          host.notify(`${safe(file.path)}：${problemText({ code: 'skipped', args: {} }, language)}\n`);
          continue;
        }
        unread.push({ path: result.path });
      } else {
        const left = openReport(result);
        if (left) open.push(left);
        for (const notice of result.notices) host.notify(`${safe(file.path)}：${problemText(notice, language)}\n`);
      }
      yield result;
    }
  }
  if (signal.aborted || (digests.length < 2 && !manifest && !options.earlier)) return;
  const { compare } = await import('../compare.ts');
  const earlier = options.earlier && (await matched(digests, options.earlier, host));
  const measure = stopwatch?.measure ?? unmeasured;
  const compared = measure('compare', () =>
    compare({ digests, unread, layouts, manifest, today: host.today, open, earlier, measure }),
  );
  for (const result of measured(compared, measure, 'compare')) {
    const rules = options.settingsFor?.(result.path).rules;
    const set = rules ? underSettings(result, rules) : result;
    if (set.findings.length + set.notChecked.length + set.diagnoses.length > 0) yield set;
  }
}

async function matched(digests: readonly Digest[], run: EarlierRun, host: Host): Promise<readonly Pair[]> {
  const { matchEarlier } = await import('../archive/earlier.ts');
  const { pairs, fresh, gone } = matchEarlier(digests, run);
  const notice = { code: 'earlier-run', args: { count: pairs.length, fresh, gone } } as const;
  host.notify(`${problemText(notice, LANGUAGES[host.language])}\n`);
  return pairs;
}

/** What is done with the items is not their making. */
function* measured<T>(items: Iterable<T>, measure: Measure, stage: Stage): Generator<T> {
  const iterator = items[Symbol.iterator]();
  for (;;) {
    const next = measure(stage, () => iterator.next());
    if (next.done) return;
    yield next.value;
  }
}
