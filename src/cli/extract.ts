/** `gov-report extract`: the canonical data of a report, whatever it was read from. */
import { resolve } from 'node:path';
import { readFile, readStandardInput } from '../archive/open.ts';
import { toCanonical } from '../canonical.ts';
import type { Layout } from '../model/layout.ts';
import { InputError } from '../model/problem.ts';
import { LANGUAGES } from '../render/languages.ts';
import { originText, problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { explain, type Understood, understand } from '../validate.ts';
import { layoutsWith } from './edition.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { writeFileSafely } from './output.ts';

export interface ExtractOptions {
  /** JSON if not given; for an explanation, text for a person. */
  readonly format?: 'json' | 'yaml';
  readonly explain?: true;
  readonly output?: string;
  readonly edition?: string;
  readonly year?: number;
  readonly stdinFilename?: string;
  readonly force?: true;
}

export async function extractCommand(file: string, options: ExtractOptions, host: Host): Promise<void> {
  const language = LANGUAGES[host.language];
  const path = file === '-' ? (options.stdinFilename ?? '-') : file;
  const layouts = layoutsWith(options.edition);
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? readStandardInput() : readFile(resolve(host.folder, file), true);
  } catch (cause) {
    if (cause instanceof InputError)
      throw new CliError('cannot-extract', { path: safe(path), detail: problemText(cause.problem, language) });
    throw cause;
  }
  const settings = { layouts, edition: options.edition, year: options.year, explain: options.explain === true };
  const reports = (await understand({ path, bytes }, settings)).map(result => {
    if (result.state === 'understood') return result;
    const part = result.part === undefined ? '' : `${language.words.part(result.part)} `;
    const where = result.origin ? `${originText(result.origin, language)} ` : '';
    const detail = part + where + problemText(result.problem, language);
    throw new CliError('cannot-extract', { path: safe(path), detail });
  });
  const text = options.explain
    ? await explanationsOf(reports, path, options, host)
    : await written(oneOrAll(reports.map(({ report }) => toCanonical(report))), options.format);
  if (!options.explain)
    for (const notice of reports.flatMap(report => report.notices))
      host.notify(`${safe(path)}：${problemText(notice, language)}\n`);
  if (options.output === undefined) host.print(text);
  else
    writeFileSafely(options.output, text, host, {
      force: options.force === true,
      inputs: [resolve(host.folder, file)],
    });
}

async function explanationsOf(
  reports: readonly Understood[],
  path: string,
  { format }: ExtractOptions,
  host: Host,
): Promise<string> {
  const explained = await Promise.all(reports.map(report => explain(report, path)));
  if (explained.some(({ steps }) => steps.some(step => step.kind === 'refused'))) host.setStatus(2);
  if (format) return written(oneOrAll(explained), format);
  const { explanationText } = await import('../render/explanation.ts');
  const texts = explained.map((one, i) => explanationText(one, reports[i]?.report.layout as Layout, host.language));
  return texts.join('\n');
}

/** Several reports are an array. */
function oneOrAll<T>(items: readonly T[]): T | readonly T[] | undefined {
  return items.length > 1 ? items : items[0];
}

async function written(data: unknown, format: 'json' | 'yaml' = 'json'): Promise<string> {
  return format === 'yaml' ? (await import('./yaml-text.ts')).yamlText(data) : `${JSON.stringify(data, null, 2)}\n`;
}
