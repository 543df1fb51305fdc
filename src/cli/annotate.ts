/** `gov-report annotate`: a copy of a report with notes on the places where the figures do not fit. */
import { resolve } from 'node:path';
import { annotate, type Note } from '../annotate/index.ts';
import { loadLayouts } from '../editions.ts';
import type { LocatedFinding } from '../model/finding.ts';
import { InputError } from '../model/problem.ts';
import { LIMITS } from '../read/index.ts';
import type { Language } from '../render/language.ts';
import { LANGUAGES } from '../render/languages.ts';
import { fileName, messageOf, originText, problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { type Checked, type CheckedReport, validate } from '../validate.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { readInput } from './input.ts';
import { writeFileSafely } from './output.ts';

export interface AnnotateOptions {
  readonly output: string;
  readonly edition?: string;
  readonly year?: number | undefined;
  readonly force: boolean;
}

interface Remark {
  readonly finding: LocatedFinding;
  readonly text: string;
  /** None where the finding has no place. */
  readonly note?: Note;
}

export async function annotateCommand(file: string, options: AnnotateOptions, host: Host): Promise<void> {
  const language = LANGUAGES[host.language];
  const { annotated } = language.outputs;
  const settings = { layouts: loadLayouts(), edition: options.edition, year: options.year };
  const bytes = readOrRefuse(file, host, language);
  const results = await validate({ path: file, bytes }, settings);
  const reports = results.filter(result => result.state === 'checked');
  for (const result of results)
    if (result.state === 'unchecked') {
      const detail = problemText(result.problem, language);
      // Another report in the file may have been checked.
      if (reports.length === 0) throw new CliError('cannot-extract', { path: safe(file), detail });
      host.notify(`${safe(fileName(result, language))}${language.words.colon}${detail}\n`);
      host.setStatus(2);
    }
  const remarks = reports.flatMap(report => report.findings.map(finding => remarkOn(finding, report, language)));
  if (remarks.length === 0) {
    host.notify(`${annotated.nothing(safe(file))}\n`);
    return;
  }
  const copy = await annotate(
    bytes,
    file,
    remarks.flatMap(({ note }) => note ?? []),
    LIMITS,
  );
  if (!copy) throw new CliError('cannot-annotate', { path: safe(file) });
  const again = await validate({ path: file, bytes: copy.bytes }, settings);
  if (identityOf(again) !== identityOf(results)) throw new CliError('copy-differs', { path: safe(file) });
  writeFileSafely(options.output, copy.bytes, host, { force: options.force, inputs: [resolve(host.folder, file)] });

  const elsewhere = remarks.filter(({ note }) => !note || copy.left.includes(note));
  const notChecked = reports.reduce((sum, report) => sum + report.notChecked.length, 0);
  host.notify(`${annotated.written(safe(options.output), remarks.length - elsewhere.length, notChecked)}\n`);
  // Whatever has no note must be said nevertheless.
  if (elsewhere.length > 0) host.notify(`${annotated.elsewhere(elsewhere.length)}\n`);
  for (const { finding, text } of elsewhere)
    host.print(
      `${finding.origin ? `${originText(finding.origin, language)}${language.words.colon}` : ''}${text.replaceAll('\n', ' ')}\n`,
    );
}

function readOrRefuse(file: string, host: Host, language: Language): Uint8Array {
  try {
    return readInput(resolve(host.folder, file));
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    throw new CliError('cannot-extract', { path: safe(file), detail: problemText(cause.problem, language) });
  }
}

function remarkOn(finding: LocatedFinding, { report }: CheckedReport, language: Language): Remark {
  const { origin, severity, rule, quote } = finding;
  const text = `${language.severities[severity]} ${rule}\n${messageOf(finding, report, language)}`;
  return { finding, text, ...(origin ? { note: { origin, severity, text, ...(quote ? { quote } : {}) } } : {}) };
}

/** What a copy has to share with its original: every finding, in its place. */
function identityOf(results: readonly Checked[]): string {
  return JSON.stringify(
    results.map(result =>
      result.state === 'checked'
        ? [result.checks, result.notChecked, result.findings.map(({ fingerprint, origin }) => [fingerprint, origin])]
        : result.problem,
    ),
  );
}
