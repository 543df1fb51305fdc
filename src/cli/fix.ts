/** `gov-report fix`: a copy of a report in which what can be known from elsewhere than the sums is put right. */
import { resolve } from 'node:path';
import { loadLayouts } from '../editions.ts';
import { type Edit, fix, isAsIntended, objectionTo } from '../fix/index.ts';
import type { LocatedDiagnosis } from '../model/diagnosis.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Cell } from '../model/report.ts';
import { LIMITS } from '../read/index.ts';
import { changeText, refusalText } from '../render/fixes.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { type Checked, type CheckedReport, type Settings, validate } from '../validate.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { validateNamed } from './named-file.ts';
import { writeFileSafely } from './output.ts';
import { readPrevious } from './previous.ts';

export interface FixOptions {
  /** Nothing is written without it, nor with `dryRun`. */
  readonly output?: string;
  readonly dryRun: boolean;
  readonly edition?: string;
  readonly year?: number | undefined;
  /** Path of last year's report. */
  readonly previous?: string;
  readonly force: boolean;
}

/** A diagnosis, and what keeps it from being followed. */
interface Proposal {
  readonly report: CheckedReport;
  readonly diagnosis: LocatedDiagnosis;
  readonly refusal: Refusal | undefined;
}

/** Status 0: no error is left; 1: some are; 2: wrong usage, or something could not be checked. */
export async function fixCommand(file: string, options: FixOptions, host: Host): Promise<void> {
  if (options.output === undefined && !options.dryRun) throw new CliError('copy-needed');
  const { fixed } = LANGUAGES[host.language].outputs;
  const settings = await settingsOf(options, host);
  const { bytes, results, reports } = await validateNamed(file, settings, host);
  tellNotices(file, reports, host);
  if (reports.every(({ findings }) => findings.length === 0)) {
    host.notify(`${fixed.nothing(safe(file))}\n`);
    return;
  }
  const wanted = reports.flatMap(report =>
    report.diagnoses.map(diagnosis => ({ report, diagnosis, refusal: objectionTo(diagnosis) })),
  );
  const { copy, proposals } = await carryOut(wanted, bytes, file);
  const made = proposals.filter(({ refusal }) => refusal === undefined);
  const after = made.length === 0 ? results : await validate({ path: file, bytes: copy }, settings);
  if (!isAsIntended(results, after, diagnosesIn(made))) throw new CliError('fix-fails', { path: safe(file) });
  if (made.length > 0 && options.output !== undefined && !options.dryRun) {
    const inputs = [file, ...(options.previous === undefined ? [] : [options.previous])];
    writeFileSafely(options.output, copy, host, {
      force: options.force,
      inputs: inputs.map(path => resolve(host.folder, path)),
    });
  }
  for (const { report, diagnosis, refusal } of proposals)
    host.print(
      refusal === undefined
        ? changeText(diagnosis, report, host.language)
        : refusalText(diagnosis, refusal, report, host.language),
    );
  const target = options.dryRun ? undefined : options.output;
  const left = after.flatMap(result => (result.state === 'checked' ? result.findings : []));
  host.notify(`${fixed.summary(target === undefined ? undefined : safe(target), made.length, left.length)}\n`);
  if (results.length === reports.length && left.some(({ severity }) => severity === 'error')) host.setStatus(1);
}

async function settingsOf({ edition, year, previous: path }: FixOptions, host: Host): Promise<Settings> {
  const known = { layouts: loadLayouts(), edition, year };
  if (path === undefined) return known;
  const { digests, unchecked } = await readPrevious(path, host);
  const [problem] = unchecked;
  if (problem) {
    const detail = problemText(problem.problem, LANGUAGES[host.language]);
    throw new CliError('cannot-extract', { path: safe(path), detail });
  }
  return { ...known, previous: digests };
}

function tellNotices(file: string, reports: readonly CheckedReport[], host: Host): void {
  const language = LANGUAGES[host.language];
  for (const notice of reports.flatMap(({ notices }) => notices))
    host.notify(`${safe(file)}${language.words.colon}${problemText(notice, language)}\n`);
}

/** Writes what nothing speaks against, as far as the file lets it. */
async function carryOut(
  wanted: readonly Proposal[],
  bytes: Uint8Array,
  file: string,
): Promise<{ copy: Uint8Array; proposals: readonly Proposal[] }> {
  const accepted = wanted.filter(({ refusal }) => refusal === undefined);
  const done = await fix(bytes, file, accepted.map(editsOf), LIMITS);
  if (!done) throw new CliError('cannot-fix', { path: safe(file) });
  const proposals = wanted.map(proposal => {
    const hindrance = done.hindrances[accepted.indexOf(proposal)];
    return hindrance === undefined ? proposal : { ...proposal, refusal: hindrance };
  });
  return { copy: done.bytes, proposals };
}

function editsOf({ report: { report }, diagnosis }: Proposal): Edit[] {
  return (diagnosis.explanations[0]?.changes ?? []).map(({ cell, from, to, origin }) => ({
    id: report.layout.cells[cell]?.id ?? '',
    origin: isAlone(report.cells[cell], report.cells) ? origin : undefined,
    from,
    to,
  }));
}

/** `null` in place of a row stands for all its cells at once, and none of them can be written there. */
function isAlone(cell: Cell | undefined, cells: readonly Cell[]): boolean {
  const place = cell?.at;
  return !(
    place &&
    'keys' in place &&
    cells.some(other => other !== cell && other.at && 'keys' in other.at && other.at.keys === place.keys)
  );
}

function diagnosesIn(made: readonly Proposal[]): (result: Checked) => readonly LocatedDiagnosis[] {
  return result => made.filter(({ report }) => report === result).map(({ diagnosis }) => diagnosis);
}
