/** `gov-report extract`: the canonical data of a report, whatever it was read from. */
import { resolve } from 'node:path';
import { toCanonical } from '../canonical.ts';
import { loadLayouts } from '../editions.ts';
import { InputError } from '../model/problem.ts';
import { LANGUAGES } from '../render/languages.ts';
import { originText, problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { understand } from '../validate.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { readInput, readStandardInput } from './input.ts';
import { writeFileSafely } from './output.ts';

export interface ExtractOptions {
  readonly format: 'json' | 'yaml';
  readonly output?: string;
  readonly edition?: string;
  readonly year?: number | undefined;
  readonly stdinFilename?: string;
  readonly force: boolean;
}

export async function extractCommand(file: string, options: ExtractOptions, host: Host): Promise<void> {
  const language = LANGUAGES[host.language];
  const path = file === '-' ? (options.stdinFilename ?? '-') : file;
  const layouts = loadLayouts();
  if (options.edition !== undefined && !layouts.some(layout => layout.edition.id === options.edition))
    throw new CliError('unknown-edition', {
      value: options.edition,
      known: layouts.map(layout => layout.edition.id).join('、'),
    });
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? readStandardInput() : readInput(resolve(host.folder, file));
  } catch (cause) {
    if (cause instanceof InputError)
      throw new CliError('cannot-extract', { path: safe(path), detail: problemText(cause.problem, language) });
    throw cause;
  }
  const settings = { layouts, edition: options.edition, year: options.year };
  const reports = (await understand({ path, bytes }, settings)).map(result => {
    if (result.state === 'understood') return result;
    const part = result.part === undefined ? '' : `${language.words.part(result.part)} `;
    const where = result.origin ? `${originText(result.origin, language)} ` : '';
    const detail = part + where + problemText(result.problem, language);
    throw new CliError('cannot-extract', { path: safe(path), detail });
  });
  for (const notice of reports.flatMap(report => report.notices))
    host.notify(`${safe(path)}：${problemText(notice, language)}\n`);
  const all = reports.map(({ report }) => toCanonical(report));
  const data = all.length > 1 ? all : all[0];
  const text =
    options.format === 'yaml' ? (await import('./yaml-text.ts')).yamlText(data) : `${JSON.stringify(data, null, 2)}\n`;
  if (options.output === undefined) host.print(text);
  else writeFileSafely(options.output, text, host, { force: options.force, inputs: [resolve(host.folder, file)] });
}
