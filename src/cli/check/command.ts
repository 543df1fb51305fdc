/** `gov-report check`: every file through the pipeline, every result to every output as it comes. */
import type { EarlierRun } from '../../archive/earlier.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Compared } from '../../gather.ts';
import type { Digest } from '../../model/digest.ts';
import type { Layout } from '../../model/layout.ts';
import { unmeasured } from '../../model/measure.ts';
import { safe } from '../../render/safe.ts';
import type { Checked } from '../../validate.ts';
import { layoutsWith } from '../edition.ts';
import { CliError } from '../error.ts';
import { findFiles } from '../find-files.ts';
import { type Host, inLanguage } from '../host.ts';
import { readPrevious } from '../previous.ts';
import { resultsOf } from '../results.ts';
import { manifestAt, steer, waivingBy } from '../steering.ts';
import { openLedger } from './ledger.ts';
import { type CheckOptions, policyOf } from './options.ts';
import { openOutputs } from './outputs.ts';
import { progressOn } from './progress.ts';

export async function checkCommand(paths: readonly string[], options: CheckOptions, process: Host): Promise<void> {
  const steering = await steer(options, process);
  const host = inLanguage(process, steering.settings.language);
  const policy = policyOf(options, steering.settings);
  const layouts = layoutsWith(options.edition);
  if (options.printConfig) {
    const { configText } = await import('./print-config.ts');
    host.print(await configText(steering, options, policy, paths, host));
    return;
  }
  const files = await findFiles(paths, host);
  if (options.listFiles) {
    host.print(files.map(({ path }) => `${safe(path)}\n`).join(''));
    return;
  }
  if (options.previous !== undefined && files.length > 1)
    throw new CliError('previous-of-many', { count: String(files.length) });
  const manifest = await manifestAt(options.manifest ?? steering.settings.manifest, host);
  const previous = options.previous === undefined ? undefined : await readPrevious(options.previous, host);
  const earlier = options.earlier === undefined ? undefined : await earlierIn(options.earlier, layouts, host);
  const waivers = await waivingBy(steering.waivers, host.today);
  const stopwatch = options.stats ? (await import('../../run/stopwatch.ts')).stopwatch() : undefined;
  const measure = stopwatch?.measure ?? unmeasured;
  const interruption = new AbortController();
  if (files.length > 1) host.onInterrupt(() => interruption.abort());
  const progress = progressOn(host, files.length);
  const ledger = openLedger(files.length, manifest?.list.agencies);
  const outputs = await openOutputs(options, policy, files, host);
  const emit: typeof outputs.emit = piece => measure('render', () => outputs.emit(piece));
  const tell = (result: Checked | Compared) => {
    ledger.add(result);
    emit(renderer => (result.state === 'unchecked' ? renderer.unchecked(result) : renderer.report(result)));
  };
  try {
    emit(renderer => renderer.begin());
    const digests: Digest[] = [];
    const run = {
      ...options,
      layouts,
      manifest,
      digests,
      earlier,
      previous: previous?.digests,
      settingsFor: steering.settingsFor,
      stopwatch,
      signal: interruption.signal,
      onFile: () => {
        ledger.reach();
        progress.advance();
      },
    };
    for await (const result of resultsOf(files, run, host))
      tell(result.state === 'unchecked' ? result : waivers.accept(result));
    if (!interruption.signal.aborted) {
      const hasCompared = digests.length > 1 || [manifest, previous, earlier].some(given => given !== undefined);
      for (const result of waivers.unused(hasCompared)) tell(result);
    }
    for (const file of previous?.unchecked ?? []) tell(file);
    progress.clear();
    const { reports, unchecked, notReached } = ledger.counts;
    // Everything was passed over: a gate must not open on that.
    if (reports + unchecked + notReached === 0) throw new CliError('nothing-checked');
    const late = manifest ? (await import('../../archive/late.ts')).lateReports(digests, manifest.list) : [];
    const summary =
      files.length > 1 || manifest ? { ...ledger.counts, overview: ledger.overview(late) } : ledger.counts;
    emit(renderer => renderer.end(summary));
    outputs.commit();
  } catch (cause) {
    outputs.discard();
    throw cause;
  }
  if (stopwatch) {
    const { statsText } = await import('./stats.ts');
    host.notify(statsText(stopwatch.take(), performance.now(), host));
  }
  host.setStatus(ledger.counts.notReached > 0 ? 130 : exitStatus(ledger.counts, policy));
}

/** Refused, or at hand, before anything is checked. */
async function earlierIn(path: string, layouts: readonly Layout[], host: Host): Promise<EarlierRun> {
  return (await import('../earlier.ts')).readEarlier(path, layouts, host);
}
