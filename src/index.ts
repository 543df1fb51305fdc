/**
 * gov-report as a library: the same findings as the command line, without touching the process, the console or a file
 * other than the package's own `schemas/`.
 */
import { toCanonical } from './canonical.ts';
import { loadLayouts } from './editions.ts';
import { type Digest, digestOf } from './model/digest.ts';
import type { Tally } from './model/finding.ts';
import { LIMITS, type Limits } from './read/index.ts';
import { jsonReport, jsonUnchecked, type ReportResult, type UncheckedResult } from './render/json.ts';
import type { LanguageCode } from './render/languages.ts';
import { type Settings, understand, validate } from './validate.ts';

export interface CheckReportOptions {
  /** Name of the file: its ending helps to tell the format, and it identifies findings where agency and year are unknown. */
  readonly name?: string;
  /** `"2021"` or `"2019"`; recognised from the tables by default. */
  readonly edition?: string;
  /** The year reported on; read from the document by default. */
  readonly year?: number;
  /** Last year's report, bytes or data as `input` is, to compare this one with. */
  readonly previous?: Uint8Array | object;
  /** Language of the messages. */
  readonly language?: LanguageCode;
  readonly limits?: Limits;
}

export type CheckReportResult =
  | ({ readonly checked: true } & ReportResult)
  | ({ readonly checked: false } & UncheckedResult);

/**
 * Checks the reports of a file, nearly always one.
 * @param input the bytes of a file in any format that the command line reads, or canonical data as an object
 * @returns the entries of `reports` and of `unchecked` in `--format json`; bad input is a result, not an exception
 */
export async function checkReports(
  input: Uint8Array | object,
  options: CheckReportOptions = {},
): Promise<readonly CheckReportResult[]> {
  const path = options.name ?? '';
  const settings = settingsOf(options);
  const previous = options.previous && (await digestsOf(options.previous, settings));
  const results = await validate({ path, bytes: toBytes(input) }, { ...settings, previous });
  const language = options.language ?? 'zh';
  return results.map(result =>
    result.state === 'checked'
      ? { checked: true, ...jsonReport(result, language) }
      : { checked: false, ...jsonUnchecked(result, language) },
  );
}

export type ExtractReportResult =
  | { readonly read: true; readonly part?: number; readonly data: Record<string, unknown> }
  | ({ readonly read: false } & UncheckedResult);

/**
 * Reads the reports of a file without judging them.
 * @returns canonical data of each, as `gov-report extract` prints it, or why there is none
 */
export async function extractReports(
  input: Uint8Array | object,
  options: CheckReportOptions = {},
): Promise<readonly ExtractReportResult[]> {
  const results = await understand({ path: options.name ?? '', bytes: toBytes(input) }, settingsOf(options));
  return results.map(result =>
    result.state === 'unchecked'
      ? { read: false, ...jsonUnchecked(result, options.language ?? 'zh') }
      : {
          read: true,
          ...(result.part === undefined ? {} : { part: result.part }),
          data: toCanonical(result.report),
        },
  );
}

/** What cannot be read is not comparable: the results say that nothing was compared. */
async function digestsOf(previous: Uint8Array | object, { layouts, limits }: Settings): Promise<Digest[]> {
  const results = await understand({ path: '', bytes: toBytes(previous) }, { layouts, limits });
  return results.flatMap(result => (result.state === 'understood' ? [digestOf(result.report, '')] : []));
}

function toBytes(input: Uint8Array | object): Uint8Array {
  return input instanceof Uint8Array ? input : new TextEncoder().encode(JSON.stringify(input));
}

function settingsOf({ edition, year, limits }: CheckReportOptions): Settings {
  return { layouts: loadLayouts(), edition, year, limits };
}

export { type LanguageCode, LIMITS, type Limits, type ReportResult, type Tally, type UncheckedResult };
