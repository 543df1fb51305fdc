/** The outputs of a run: every one is told everything, and all are completed together or none. */
import { resolve } from 'node:path';
import type { Found } from '../../archive/discover.ts';
import { countsFor, type Policy } from '../../exit-status.ts';
import { FORMATS, type FormatName } from '../../render/index.ts';
import type { Renderer, RenderOptions } from '../../render/renderer.ts';
import { safe } from '../../render/safe.ts';
import { ruleDocuments } from '../../rule-documents.ts';
import { VERSION } from '../../version.ts';
import { CliError } from '../error.ts';
import type { Host } from '../host.ts';
import { fileSink, type Sink, stdoutSink } from '../output.ts';
import { PLAIN, paintFor } from '../paint.ts';
import type { CheckOptions } from './options.ts';

export interface Outputs {
  readonly emit: (piece: (renderer: Renderer) => string | Uint8Array) => void;
  readonly commit: () => void;
  /** Leaves no trace of those that go to files. */
  readonly discard: () => void;
}

interface Output {
  readonly renderer: Renderer;
  readonly sink: Sink;
}

interface Wanted {
  readonly name: FormatName;
  /** Standard output without one. */
  readonly path?: string;
}

/** @throws CliError where a format is unknown or a file must not be written */
export async function openOutputs(
  options: CheckOptions,
  policy: Policy,
  files: readonly Found[],
  host: Host,
): Promise<Outputs> {
  const wanted = (options.format ?? ['text']).map(parseFormat);
  if (wanted.filter(({ path }) => path === undefined).length > 1) throw new CliError('two-on-stdout');
  const others = [options.previous, options.earlier].filter(path => path !== undefined);
  const read = [...files.map(file => file.path), ...others];
  const inputs = read.filter(path => path !== '-').map(path => resolve(host.folder, path));
  const outputs: Output[] = [];
  const discard = () => {
    for (const { sink } of outputs) sink.discard();
  };
  try {
    for (const { name, path } of wanted) {
      const renderer: Renderer = await FORMATS[name](await renderOptions(path, options, policy, host));
      if (renderer.isBinary && path === undefined) throw new CliError('file-needed', { format: name });
      const sink =
        path === undefined ? stdoutSink(host) : fileSink(path, host, { force: options.force === true, inputs });
      outputs.push({ renderer, sink });
    }
  } catch (cause) {
    discard();
    throw cause;
  }
  return {
    emit: piece => {
      for (const { renderer, sink } of outputs) sink.write(piece(renderer));
    },
    commit: () => {
      for (const { sink } of outputs) sink.commit();
    },
    discard,
  };
}

async function renderOptions(
  path: string | undefined,
  options: CheckOptions,
  { failOn, strict }: Policy,
  host: Host,
): Promise<RenderOptions> {
  const quiet = options.quiet === true;
  const least = failOn === 'never' ? 'error' : failOn;
  return {
    language: host.language,
    paint: path === undefined ? await paintFor(host.colour.stdout) : PLAIN,
    columns: path === undefined ? host.columns : 80,
    quiet,
    explainNarrative: options.explainNarrative === true,
    isQuiet: severity => quiet && !countsFor(least, severity),
    fails: { finding: severity => countsFor(failOn, severity), notChecked: strict },
    version: VERSION,
    documents: ruleDocuments,
  };
}

function parseFormat(argument: string): Wanted {
  const [value = '', ...rest] = argument.split('=');
  if (!Object.hasOwn(FORMATS, value))
    throw new CliError('unknown-format', { value: safe(value), known: Object.keys(FORMATS).join('、') });
  const path = rest.join('=');
  return { name: value as FormatName, ...(path === '' ? {} : { path }) };
}
