/** `gov-report annotate`: a copy of a report with notes on the places where the figures do not fit. */
import { resolve } from 'node:path';
import { annotate, type Note } from '../annotate/index.ts';
import { loadLayouts } from '../editions.ts';
import type { LocatedFinding } from '../model/finding.ts';
import { InputError } from '../model/problem.ts';
import { LIMITS } from '../read/index.ts';
import type { Language } from '../render/language.ts';
import { LANGUAGES } from '../render/languages.ts';
import { messageOf, originText, problemText } from '../render/message.ts';
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
}

export async function annotateCommand(file: string, options: AnnotateOptions, host: Host): Promise<void> {
  const language = LANGUAGES[host.language];
  const { annotated } = language.outputs;
  const settings = { layouts: loadLayouts(), edition: options.edition, year: options.year };
  const bytes = readOrRefuse(file, host, language);
  const results = await validate({ path: file, bytes }, settings);
  const reports = results.map(result => checkedOr(result, language));
  const remarks = reports.flatMap(report =>
    report.findings.map(finding => ({ finding, text: remark(finding, report, language) })),
  );
  if (remarks.length === 0) {
    host.notify(`${annotated.nothing(safe(file))}\n`);
    return;
  }
  const copy = await annotate(bytes, file, remarks.flatMap(noteOf), LIMITS);
  if (!copy) throw new CliError('cannot-annotate', { path: safe(file) });
  const again = await validate({ path: file, bytes: copy.bytes }, settings);
  if (identityOf(again) !== identityOf(results)) throw new CliError('copy-differs', { path: safe(file) });
  writeFileSafely(options.output, copy.bytes, host, { force: options.force, inputs: [resolve(host.folder, file)] });

  const left = new Set(copy.left.map(note => note.text));
  const elsewhere = remarks.filter(({ finding, text }) => !finding.origin || left.has(text));
  host.notify(`${annotated.written(safe(options.output), remarks.length - elsewhere.length)}\n`);
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

function checkedOr(result: Checked, language: Language): CheckedReport {
  if (result.state === 'checked') return result;
  throw new CliError('cannot-extract', { path: safe(result.path), detail: problemText(result.problem, language) });
}

function remark(finding: LocatedFinding, { report }: CheckedReport, language: Language): string {
  return `${language.severities[finding.severity]} ${finding.rule}\n${messageOf(finding, report, language)}`;
}

function noteOf({ finding: { origin, severity }, text }: Remark): Note[] {
  return origin ? [{ origin, severity, text }] : [];
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
