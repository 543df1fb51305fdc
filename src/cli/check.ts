/** `gov-report check`: every file through the pipeline, every result to every output as it comes. */
import { resolve } from 'node:path';
import { discover, type Found } from '../archive/discover.ts';
import { loadLayouts } from '../editions.ts';
import { countsFor, exitStatus, type FailOn, type Policy } from '../exit-status.ts';
import { FORMATS, type FormatName } from '../render/index.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import type { Paint, Renderer } from '../render/renderer.ts';
import { safe } from '../render/safe.ts';
import type { Checked, CheckedReport } from '../validate.ts';
import { checkAll } from './check-all.ts';
import { today } from './date.ts';
import { CliError } from './error.ts';
import { type Host, inLanguage } from './host.ts';
import { fileSink, type Sink, stdoutSink } from './output.ts';
import { PLAIN, paintFor } from './paint.ts';
import { progressOn } from './progress.ts';
import { type Steering, type SteeringOptions, steer, type WaiversFile } from './steering.ts';

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
  readonly quiet: boolean;
  readonly force: boolean;
  readonly edition?: string;
  readonly year?: number;
  readonly stdinFilename?: string;
  readonly jobs?: number;
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
  const outputs = openOutputs(options, files, host, await paintFor(host.colour.stdout));
  const interruption = new AbortController();
  if (files.length > 1) host.onInterrupt(() => interruption.abort());
  const run = checkAll(files, { ...options, layouts, rulesFor: steering.rulesFor, signal: interruption.signal }, host);
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
  const accept = await acceptance(steering.waivers);
  const emit = (piece: (renderer: Renderer) => string) => {
    for (const { renderer, sink } of outputs) sink.write(piece(renderer));
  };
  const progress = progressOn(host, files.length);
  try {
    emit(renderer => renderer.begin());
    for await (const { file, results } of run) {
      if (interruption.signal.aborted) break;
      counts.notReached--;
      progress.advance();
      for (const { result: found } of results) {
        const result = accept(found);
        if (result.state === 'unchecked') {
          if (!file.isNamed && result.problem.code === 'not-a-report') {
            host.notify(
              `${safe(file.path)}：${problemText({ code: 'skipped', args: {} }, LANGUAGES[host.language])}\n`,
            );
            continue;
          }
          counts.unchecked++;
          emit(renderer => renderer.unchecked(result));
        } else {
          tally(result, counts);
          for (const notice of result.notices)
            host.notify(`${safe(file.path)}：${problemText(notice, LANGUAGES[host.language])}\n`);
          emit(renderer => renderer.report(result));
        }
      }
    }
    progress.clear();
    // Everything was passed over: a gate must not open on that.
    if (counts.reports + counts.unchecked + counts.notReached === 0) throw new CliError('nothing-checked');
    emit(renderer => renderer.end(counts));
    for (const { sink } of outputs) sink.commit();
  } catch (cause) {
    for (const { sink } of outputs) sink.discard();
    throw cause;
  }
  host.setStatus(counts.notReached > 0 ? 130 : exitStatus(counts, options));
}

/** Lays the waivers upon each result; where there are none, nothing is loaded. */
async function acceptance(waivers: WaiversFile | undefined): Promise<(result: Checked) => Checked> {
  if (!waivers) return result => result;
  const { withWaivers } = await import('../waivers/index.ts');
  const day = today();
  return result => (result.state === 'checked' ? withWaivers(result, waivers.entries, day) : result);
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
  const { files, unmatched } = await discover(searchHere ? ['.'] : named, host.folder);
  // One path that leads nowhere does not cost the others their check; with nothing else, it is a slip of the command line.
  const missing = unmatched.map(path => ({ path, isNamed: true }));
  if (files.length + standardInput.length === 0 && missing.length > 0)
    throw new CliError('no-match', { path: unmatched.map(path => safe(path) || '""').join('、') });
  if (files.length + standardInput.length === 0)
    throw searchHere
      ? new CliError('nothing-here')
      : new CliError('nothing-in-folder', { path: named.map(path => safe(path)).join('、') });
  if (searchHere)
    host.notify(
      `${problemText({ code: 'looking-in-folder', args: { count: files.length } }, LANGUAGES[host.language])}\n`,
    );
  return [...standardInput, ...[...files, ...missing].sort((a, b) => (a.path < b.path ? -1 : 1))];
}

function openOutputs(
  options: CheckOptions & { readonly failOn: FailOn },
  files: readonly Found[],
  host: Host,
  paint: Paint,
): Output[] {
  const inputs = files.filter(file => file.path !== '-').map(file => resolve(host.folder, file.path));
  const wanted = (options.format.length > 0 ? options.format : ['text']).map(parseFormat);
  if (wanted.filter(({ path }) => path === undefined).length > 1) throw new CliError('two-on-stdout');
  return wanted.map(({ name, path }) => {
    const renderer = FORMATS[name]({
      language: host.language,
      paint: path === undefined ? paint : PLAIN,
      columns: path === undefined ? host.columns : 80,
      quiet: options.quiet,
      isQuiet: severity => options.quiet && !countsFor(options.failOn === 'never' ? 'error' : options.failOn, severity),
    });
    return {
      renderer,
      sink: path === undefined ? stdoutSink(host) : fileSink(path, host, { force: options.force, inputs }),
    };
  });
}

function parseFormat(argument: string): { name: FormatName; path?: string } {
  const [value = '', ...rest] = argument.split('=');
  if (!Object.hasOwn(FORMATS, value))
    throw new CliError('unknown-format', { value: safe(value), known: Object.keys(FORMATS).join('、') });
  const path = rest.join('=');
  return { name: value as FormatName, ...(path === '' ? {} : { path }) };
}

function tally(
  result: CheckedReport,
  counts: { reports: number; errors: number; warnings: number; infos: number; waived: number; notChecked: number },
): void {
  counts.reports++;
  counts.notChecked += result.notChecked.length;
  for (const { severity, waiver } of result.findings) {
    if (waiver) counts.waived++;
    else if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.infos++;
  }
}
