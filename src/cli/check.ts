/** `gov-report check`: every file through the pipeline, every result to every output as it comes. */
import { resolve } from 'node:path';
import { discover, type Found } from '../archive/discover.ts';
import { IGNORE_FILE, ignoreFile } from '../archive/ignore.ts';
import type { Compared } from '../compare.ts';
import { loadLayouts } from '../editions.ts';
import { countsFor, exitStatus, type FailOn, type Policy } from '../exit-status.ts';
import type { Digest } from '../model/digest.ts';
import { isOutsideDocument } from '../model/finding.ts';
import type { Layout } from '../model/layout.ts';
import { unmeasured } from '../model/measure.ts';
import type { Problem } from '../model/problem.ts';
import type { Severity } from '../model/rules.ts';
import { countOverview } from '../overview.ts';
import { FORMATS, type FormatName } from '../render/index.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import type { Paint, Renderer } from '../render/renderer.ts';
import { safe } from '../render/safe.ts';
import { ruleDocuments } from '../rule-documents.ts';
import type { CheckedReport } from '../validate.ts';
import { VERSION } from '../version.ts';
import type { Waiving } from '../waivers/index.ts';
import { checkAll } from './check-all.ts';
import { CliError } from './error.ts';
import { type Host, inLanguage } from './host.ts';
import { fileSink, type Sink, stdoutSink } from './output.ts';
import { PLAIN, paintFor } from './paint.ts';
import { readPrevious } from './previous.ts';
import { progressOn } from './progress.ts';
import { manifestAt, type Steering, type SteeringOptions, steer, type WaiversFile } from './steering.ts';

/** As given on the command line: what is not, the configuration may say. */
export interface CheckOptions extends SteeringOptions {
  readonly format: readonly string[];
  readonly failOn?: FailOn;
  readonly strict?: boolean;
  readonly allowUnchecked?: boolean;
  readonly maxWarnings?: number | undefined;
  readonly exitZero: boolean;
  readonly listFiles: boolean;
  readonly printConfig: boolean;
  /** Whether it is told where the time went. */
  readonly stats: boolean;
  readonly quiet: boolean;
  readonly explainNarrative: boolean;
  readonly force: boolean;
  readonly edition?: string;
  readonly year?: number;
  /** Path of last year's report. */
  readonly previous?: string;
  /** Path of the results of an earlier run. */
  readonly earlier?: string;
  readonly stdinFilename?: string;
  readonly jobs?: number;
  /** Path of the list of who is to report. */
  readonly manifest?: string;
  /** Whether what was understood is kept for the next run. */
  readonly cache: boolean;
}

interface Output {
  readonly renderer: Renderer;
  readonly sink: Sink;
}

export async function checkCommand(paths: readonly string[], given: CheckOptions, process: Host): Promise<void> {
  const steering = await steer(given, process);
  const host = inLanguage(process, steering.settings.language);
  const policy = policyOf(given, steering.settings);
  const options = { ...given, ...policy };
  const layouts = loadLayouts();
  if (options.edition !== undefined && !layouts.some(layout => layout.edition.id === options.edition))
    throw new CliError('unknown-edition', {
      value: options.edition,
      known: layouts.map(layout => layout.edition.id).join('、'),
    });
  if (options.printConfig) {
    const { configText } = await import('./print-config.ts');
    host.print(await configText(steering, given, policy, paths, host));
    return;
  }
  const files = await findFiles(paths, host);
  if (options.listFiles) {
    host.print(files.map(({ path }) => `${safe(path)}\n`).join(''));
    return;
  }
  if (options.previous !== undefined && files.length > 1)
    throw new CliError('previous-of-many', { count: String(files.length) });
  const listed = options.manifest ?? steering.settings.manifest;
  const manifest = await manifestAt(listed, host);
  const recorded = options.earlier === undefined ? undefined : await earlierIn(options.earlier, layouts, host);
  const outputs = await openOutputs(options, files, host, await paintFor(host.colour.stdout));
  const interruption = new AbortController();
  if (files.length > 1) host.onInterrupt(() => interruption.abort());
  const previous = options.previous === undefined ? undefined : await readPrevious(options.previous, host);
  const { settingsFor } = steering;
  const stopwatch = options.stats ? (await import('../run/stopwatch.ts')).stopwatch() : undefined;
  const measure = stopwatch?.measure ?? unmeasured;
  const run = checkAll(
    files,
    { ...options, layouts, previous: previous?.digests, settingsFor, stopwatch, signal: interruption.signal },
    host,
  );
  const waivers = await waiversOf(steering.waivers, host.today);
  const counts = {
    reports: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    waived: 0,
    unchecked: 0,
    notChecked: 0,
    notReached: files.length,
  };
  const overview = countOverview();
  const digests: Digest[] = [];
  const unread: { path: string }[] = [];
  const emit = (piece: (renderer: Renderer) => string) => {
    measure('render', () => {
      for (const { renderer, sink } of outputs) sink.write(piece(renderer));
    });
  };
  const progress = progressOn(host, files.length);
  try {
    emit(renderer => renderer.begin());
    for await (const { file, results } of run) {
      if (interruption.signal.aborted) break;
      counts.notReached--;
      progress.advance();
      for (const { result: found, digest } of results) {
        const result = found.state === 'checked' ? waivers.accept(found) : found;
        if (digest) digests.push(digest);
        if (result.state === 'unchecked') {
          if (!file.isNamed && result.problem.code === 'not-a-report') {
            host.notify(
              `${safe(file.path)}：${problemText({ code: 'skipped', args: {} }, LANGUAGES[host.language])}\n`,
            );
            continue;
          }
          counts.unchecked++;
          unread.push({ path: result.path });
          overview.addUnchecked(result);
          emit(renderer => renderer.unchecked(result));
        } else {
          counts.reports++;
          tally(result, counts);
          overview.add(result);
          for (const notice of result.notices)
            host.notify(`${safe(file.path)}：${problemText(notice, LANGUAGES[host.language])}\n`);
          emit(renderer => renderer.report(result));
        }
      }
    }
    if (!interruption.signal.aborted) {
      const isComparing = digests.length > 1 || manifest !== undefined || recorded !== undefined;
      const tellResult = (result: Compared) => {
        tally(result, counts);
        overview.add(result);
        emit(renderer => renderer.report(result));
      };
      if (isComparing)
        await measure('compare', async () => {
          const { compare } = await import('../compare.ts');
          const earlier = recorded?.(digests);
          for (const compared of compare({ digests, unread, layouts, manifest, today: host.today, earlier }))
            tellResult(waivers.accept(compared));
        });
      for (const result of waivers.unused(isComparing || previous !== undefined)) tellResult(result);
    }
    for (const file of previous?.unchecked ?? []) {
      counts.unchecked++;
      emit(renderer => renderer.unchecked(file));
    }
    progress.clear();
    // Everything was passed over: a gate must not open on that.
    if (counts.reports + counts.unchecked + counts.notReached === 0) throw new CliError('nothing-checked');
    const late = manifest ? (await import('../archive/late.ts')).lateReports(digests, manifest.list) : [];
    const summary = files.length > 1 || manifest ? { ...counts, overview: overview.finish(late) } : counts;
    emit(renderer => renderer.end(summary));
    for (const { sink } of outputs) sink.commit();
  } catch (cause) {
    for (const { sink } of outputs) sink.discard();
    throw cause;
  }
  if (stopwatch) {
    const { statsText } = await import('./stats.ts');
    host.notify(statsText(stopwatch.take(), performance.now(), host.language));
  }
  host.setStatus(counts.notReached > 0 ? 130 : exitStatus(counts, options));
}

/** Read before anything is checked; reports are looked up in it once all are read. */
async function earlierIn(path: string, layouts: readonly Layout[], host: Host) {
  const [{ matchEarlier }, { readEarlier }] = await Promise.all([
    import('../archive/earlier.ts'),
    import('./earlier.ts'),
  ]);
  const run = await readEarlier(path, layouts, host);
  return (digests: readonly Digest[]) => {
    const { pairs, fresh, gone } = matchEarlier(digests, run);
    tell({ code: 'earlier-run', args: { path, count: pairs.length, fresh, gone } }, host);
    return pairs;
  };
}

/** Where there are none, nothing is loaded. */
async function waiversOf(waivers: WaiversFile | undefined, today: string): Promise<Waiving> {
  if (!waivers) return { accept: result => result, unused: () => [] };
  return (await import('../waivers/index.ts')).waiving(waivers.entries, today);
}

/** The command line wins over the configuration. */
function policyOf(given: CheckOptions, settings: Steering['settings']): Policy {
  return {
    failOn: given.failOn ?? settings.failOn ?? 'error',
    strict: given.strict ?? settings.strict ?? false,
    allowUnchecked: given.allowUnchecked ?? settings.allowUnchecked ?? false,
    maxWarnings: given.maxWarnings ?? settings.maxWarnings,
    exitZero: given.exitZero,
  };
}

export async function findFiles(paths: readonly string[], host: Host): Promise<Found[]> {
  const standardInput: Found[] = paths.includes('-') ? [{ path: '-', isNamed: true }] : [];
  const named = paths.filter(path => path !== '-');
  const searchHere = paths.length === 0;
  const { files, unmatched, ignored } = await discover(
    searchHere ? ['.'] : named,
    host.folder,
    await ignoreFile(host.folder),
  );
  if (ignored > 0) tell({ code: 'ignored', args: { count: ignored, file: IGNORE_FILE } }, host);
  // One path that leads nowhere does not cost the others their check; with nothing else, it is a slip of the command line.
  const missing = unmatched.map(path => ({ path, isNamed: true }));
  if (files.length + standardInput.length === 0 && missing.length > 0)
    throw new CliError('no-match', { path: unmatched.map(path => safe(path) || '""').join('、') });
  if (files.length + standardInput.length === 0)
    throw searchHere
      ? new CliError('nothing-here')
      : new CliError('nothing-in-folder', { path: named.map(path => safe(path)).join('、') });
  if (searchHere) tell({ code: 'looking-in-folder', args: { count: files.length } }, host);
  return [...standardInput, ...[...files, ...missing].sort((a, b) => (a.path < b.path ? -1 : 1))];
}

function tell(problem: Problem, host: Host): void {
  host.notify(`${problemText(problem, LANGUAGES[host.language])}\n`);
}

async function openOutputs(
  options: CheckOptions & Policy,
  files: readonly Found[],
  host: Host,
  paint: Paint,
): Promise<Output[]> {
  const { previous, earlier } = options;
  const read = [...files.map(file => file.path), ...[previous, earlier].filter(path => path !== undefined)];
  const inputs = read.filter(path => path !== '-').map(path => resolve(host.folder, path));
  const wanted = (options.format.length > 0 ? options.format : ['text']).map(parseFormat);
  if (wanted.filter(({ path }) => path === undefined).length > 1) throw new CliError('two-on-stdout');
  const fails = {
    finding: (severity: Severity) => countsFor(options.failOn, severity),
    notChecked: options.strict,
  };
  const outputs: Output[] = [];
  for (const { name, path } of wanted) {
    const renderer = await FORMATS[name]({
      language: host.language,
      paint: path === undefined ? paint : PLAIN,
      columns: path === undefined ? host.columns : 80,
      quiet: options.quiet,
      explainNarrative: options.explainNarrative,
      isQuiet: severity => options.quiet && !countsFor(options.failOn === 'never' ? 'error' : options.failOn, severity),
      fails,
      version: VERSION,
      documents: ruleDocuments,
    });
    const sink = path === undefined ? stdoutSink(host) : fileSink(path, host, { force: options.force, inputs });
    outputs.push({ renderer, sink });
  }
  return outputs;
}

function parseFormat(argument: string): { name: FormatName; path?: string } {
  const [value = '', ...rest] = argument.split('=');
  if (!Object.hasOwn(FORMATS, value))
    throw new CliError('unknown-format', { value: safe(value), known: Object.keys(FORMATS).join('、') });
  const path = rest.join('=');
  return { name: value as FormatName, ...(path === '' ? {} : { path }) };
}

function tally(
  result: Pick<CheckedReport, 'findings' | 'notChecked'>,
  counts: { errors: number; warnings: number; infos: number; waived: number; notChecked: number },
): void {
  counts.notChecked += result.notChecked.filter(entry => !isOutsideDocument(entry)).length;
  for (const { severity, waiver } of result.findings) {
    if (waiver) counts.waived++;
    else if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.infos++;
  }
}
