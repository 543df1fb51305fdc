/** Everything that a run finds, in order: each report by itself, then the reports beside each other. */
import type { Found } from '../archive/discover.ts';
import type { Compared } from '../compare.ts';
import type { Digest } from '../model/digest.ts';
import type { Manifest } from '../model/manifest.ts';
import { type Measure, type Stage, unmeasured } from '../model/measure.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import type { Checked } from '../validate.ts';
import { type CheckAllOptions, checkAll } from './check-all.ts';
import type { Host } from './host.ts';

export interface ResultsOptions extends CheckAllOptions {
  /** Who is to report, and the file that says so. */
  readonly manifest: { readonly path: string; readonly list: Manifest } | undefined;
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
      } else for (const notice of result.notices) host.notify(`${safe(file.path)}：${problemText(notice, language)}\n`);
      yield result;
    }
  }
  if (signal.aborted || (digests.length < 2 && !manifest)) return;
  const { compare } = await import('../compare.ts');
  const measure = stopwatch?.measure ?? unmeasured;
  const compared = measure('compare', () =>
    compare({ digests, unread, layouts, manifest, today: host.today, measure }),
  );
  yield* measured(compared, measure, 'compare');
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
