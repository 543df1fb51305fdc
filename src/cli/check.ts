/** `gov-report check`: every file through the pipeline, every result to every output as it comes. */
import { resolve } from 'node:path';
import { discover, type Found } from '../archive/discover.ts';
import { loadLayouts } from '../editions.ts';
import { countsFor, exitStatus, type FailOn } from '../exit-status.ts';
import { isOutsideDocument } from '../model/finding.ts';
import { InputError } from '../model/problem.ts';
import type { Severity } from '../model/rules.ts';
import { FORMATS, type FormatName } from '../render/index.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import type { Paint, Renderer } from '../render/renderer.ts';
import { safe } from '../render/safe.ts';
import { ruleDocuments } from '../rule-documents.ts';
import { type Checked, type CheckedReport, validate } from '../validate.ts';
import { VERSION } from '../version.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { readInput, readStandardInput } from './input.ts';
import { fileSink, type Sink, stdoutSink } from './output.ts';
import { PLAIN, paintFor } from './paint.ts';
import { progressOn } from './progress.ts';

export interface CheckOptions {
  readonly format: readonly string[];
  readonly failOn: FailOn;
  readonly strict: boolean;
  readonly allowUnchecked: boolean;
  readonly quiet: boolean;
  readonly force: boolean;
  readonly edition?: string;
  readonly year?: number;
  readonly stdinFilename?: string;
}

interface Output {
  readonly renderer: Renderer;
  readonly sink: Sink;
}

export async function checkCommand(paths: readonly string[], options: CheckOptions, host: Host): Promise<void> {
  const layouts = loadLayouts();
  if (options.edition !== undefined && !layouts.some(layout => layout.edition.id === options.edition))
    throw new CliError('unknown-edition', {
      value: options.edition,
      known: layouts.map(layout => layout.edition.id).join('、'),
    });
  const files = await findFiles(paths, host);
  const outputs = await openOutputs(options, files, host, await paintFor(host.colour.stdout));
  const counts = { reports: 0, errors: 0, warnings: 0, infos: 0, unchecked: 0, notChecked: 0 };
  const emit = (piece: (renderer: Renderer) => string) => {
    for (const { renderer, sink } of outputs) sink.write(piece(renderer));
  };
  const progress = progressOn(host, files.length);
  try {
    emit(renderer => renderer.begin());
    for (const file of files) {
      const results = await checkFile(file, options, host);
      progress.advance();
      for (const result of results) {
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
    if (counts.reports + counts.unchecked === 0) throw new CliError('nothing-checked');
    emit(renderer => renderer.end(counts));
    for (const { sink } of outputs) sink.commit();
  } catch (cause) {
    for (const { sink } of outputs) sink.discard();
    throw cause;
  }
  host.setStatus(exitStatus(counts, options));
}

async function findFiles(paths: readonly string[], host: Host): Promise<Found[]> {
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

async function openOutputs(
  options: CheckOptions,
  files: readonly Found[],
  host: Host,
  paint: Paint,
): Promise<Output[]> {
  const inputs = files.filter(file => file.path !== '-').map(file => resolve(host.folder, file.path));
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

async function checkFile(file: Found, options: CheckOptions, host: Host): Promise<readonly Checked[]> {
  const isStandardInput = file.path === '-';
  const path = isStandardInput ? (options.stdinFilename ?? '-') : file.path;
  try {
    const bytes = isStandardInput ? readStandardInput() : readInput(resolve(host.folder, file.path));
    return await validate({ path, bytes }, { layouts: loadLayouts(), edition: options.edition, year: options.year });
  } catch (cause) {
    if (cause instanceof InputError) return [{ state: 'unchecked', path, problem: cause.problem }];
    throw cause;
  }
}

function tally(
  result: CheckedReport,
  counts: { reports: number; errors: number; warnings: number; infos: number; notChecked: number },
): void {
  counts.reports++;
  counts.notChecked += result.notChecked.filter(entry => !isOutsideDocument(entry)).length;
  for (const { severity } of result.findings) {
    if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.infos++;
  }
}
