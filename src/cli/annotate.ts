/** `gov-report annotate`: a copy of a report with notes on the places where the figures do not fit. */
import { resolve } from 'node:path';
import { annotate, type Note } from '../annotate/index.ts';
import { isOutsideDocument } from '../model/finding.ts';
import { LIMITS } from '../read/index.ts';
import { entriesOf, toldOf } from '../render/entries.ts';
import { LANGUAGES, type LanguageCode } from '../render/languages.ts';
import { safe } from '../render/safe.ts';
import { type Checked, type CheckedReport, validate } from '../validate.ts';
import { layoutsWith } from './edition.ts';
import { CliError } from './error.ts';
import { type Host, inLanguage } from './host.ts';
import { validateNamed } from './named-file.ts';
import { writeFileSafely } from './output.ts';
import { type SteeringOptions, steer, waivingBy } from './steering.ts';

export interface AnnotateOptions extends SteeringOptions {
  readonly output: string;
  readonly edition?: string;
  readonly year?: number;
  readonly force?: true;
}

interface Remark {
  /** As it is told where there is no note for it. */
  readonly told: string;
  /** None where the finding has no place. */
  readonly note?: Note;
}

export async function annotateCommand(file: string, options: AnnotateOptions, process: Host): Promise<void> {
  const steering = await steer(options, process);
  const host = inLanguage(process, steering.settings.language);
  const language = LANGUAGES[host.language];
  const { annotated } = language.outputs;
  const { edition, year } = options;
  const settings = { layouts: layoutsWith(edition), edition, year, ...steering.settingsFor?.(file) };
  const { bytes, results, reports: checked } = await validateNamed(file, settings, host);
  const waivers = await waivingBy(steering.waivers, host.today);
  const reports = checked.map(waivers.accept);
  const remarks = reports.flatMap(report => remarksOn(report, host.language));
  if (remarks.length === 0) {
    host.notify(`${annotated.nothing(safe(file))}\n`);
    return;
  }
  const notes = [
    ...remarks.flatMap(({ note }) => note ?? []),
    ...reports.flatMap(report => hints(report, host.language)),
  ];
  const copy = await annotate(bytes, file, notes, LIMITS);
  if (!copy) throw new CliError('cannot-annotate', { path: safe(file) });
  const again = await validate({ path: file, bytes: copy.bytes }, settings);
  if (identityOf(again) !== identityOf(results)) throw new CliError('copy-differs', { path: safe(file) });
  writeFileSafely(options.output, copy.bytes, host, {
    force: options.force === true,
    inputs: [resolve(host.folder, file)],
  });

  const elsewhere = remarks.filter(({ note }) => !note || copy.left.includes(note));
  const notChecked = reports.reduce(
    (sum, report) => sum + report.notChecked.filter(entry => !isOutsideDocument(entry)).length,
    0,
  );
  host.notify(`${annotated.written(safe(options.output), remarks.length - elsewhere.length, notChecked)}\n`);
  // Whatever has no note must be said nevertheless.
  if (elsewhere.length > 0) host.notify(`${annotated.elsewhere(elsewhere.length)}\n`);
  for (const { told } of elsewhere) host.print(`${told}\n`);
}

/** What was accepted stays in sight, marked as such and in the faintest colour: whoever reads the copy would ask for it. */
function remarksOn(report: CheckedReport, code: LanguageCode): Remark[] {
  const language = LANGUAGES[code];
  const { words } = language;
  return entriesOf(report, code).map((entry, index) => {
    const { ruleId, message, origin, cause, waiver } = entry;
    const severity = waiver ? 'info' : entry.severity;
    const head = `${waiver ? words.waivedMark : language.severities[severity]} ${ruleId}`;
    const quote = report.findings[index]?.quote;
    const text = [head, message, ...(cause ? [cause.text] : []), ...(waiver ? [words.waiver(waiver)] : [])].join('\n');
    const note = origin && { origin, severity, text, ...(quote ? { quote } : {}) };
    return { told: `${head} ${toldOf(entry, language)}`, ...(note ? { note } : {}) };
  });
}

/** On the cells that most likely led to the findings, where no finding stands itself. */
function hints(report: CheckedReport, code: LanguageCode): Note[] {
  const { cause: heading } = LANGUAGES[code].outputs.columns;
  const entries = entriesOf(report, code);
  const taken = new Set(entries.map(entry => JSON.stringify(entry.origin)));
  const causes = new Set(entries.flatMap(({ cause }) => cause ?? []));
  return [...causes].flatMap(({ text, changes }) =>
    changes.flatMap(({ origin }) =>
      origin && !taken.has(JSON.stringify(origin))
        ? [{ origin, severity: 'warning' as const, text: `${heading}\n${text}` }]
        : [],
    ),
  );
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
