/** `gov-report fix`: a copy of a report in which the figures that are known from elsewhere than the sums are put right. */
import { resolve } from 'node:path';
import { correct } from '../correct.ts';
import type { LocatedFinding } from '../model/finding.ts';
import { changeText, refusalText } from '../render/fixes.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import type { CheckedReport, Settings } from '../validate.ts';
import { layoutsWith } from './edition.ts';
import { CliError } from './error.ts';
import { type Host, inLanguage } from './host.ts';
import { validateNamed } from './named-file.ts';
import { writeFileSafely } from './output.ts';
import { readPrevious } from './previous.ts';
import { type SteeringOptions, steer, waivingBy } from './steering.ts';

export interface FixOptions extends SteeringOptions {
  /** May be left out with `dryRun`. */
  readonly output?: string;
  readonly dryRun?: true;
  readonly edition?: string;
  readonly year?: number;
  /** Path of last year's report. */
  readonly previous?: string;
  readonly force?: true;
}

/** Status 0: no error is left; 1: some are; 2: wrong usage, or something could not be checked or changed. */
export async function fixCommand(file: string, options: FixOptions, process: Host): Promise<void> {
  const steering = await steer(options, process);
  const host = inLanguage(process, steering.settings.language);
  if (options.output === undefined && !options.dryRun) throw new CliError('copy-needed');
  const { fixed } = LANGUAGES[host.language].outputs;
  const settings = { ...(await settingsOf(options, host)), ...steering.settingsFor?.(file) };
  const { bytes, results, reports } = await validateNamed(file, settings, host);
  tellNotices(file, reports, host);
  if (reports.every(({ findings }) => findings.length === 0)) {
    host.notify(`${fixed.nothing(safe(file))}\n`);
    return;
  }
  const waivers = await waivingBy(steering.waivers, host.today);
  const isAccepted = ({ waiver }: LocatedFinding) => waiver !== undefined;
  const acceptedIn = (report: CheckedReport) => waivers.accept(report).findings.filter(isAccepted);
  const correction = await correct({ path: file, bytes }, settings, results, acceptedIn);
  if (correction === 'other-format') throw new CliError('cannot-fix', { path: safe(file) });
  if (correction === 'differs') throw new CliError('fix-fails', { path: safe(file) });
  const { copy, proposals, results: after } = correction;
  const changes = proposals.filter(({ refusal }) => refusal === undefined).length;
  const target = changes > 0 && !options.dryRun ? options.output : undefined;
  if (target !== undefined) {
    const inputs = [file, ...(options.previous === undefined ? [] : [options.previous])];
    writeFileSafely(target, copy, host, {
      force: options.force === true,
      inputs: inputs.map(path => resolve(host.folder, path)),
    });
  }
  for (const { report, diagnosis, refusal } of proposals)
    host.print(
      refusal === undefined
        ? changeText(diagnosis, report, host.language)
        : refusalText(diagnosis, refusal, report, host.language),
    );
  const open = (report: CheckedReport) => waivers.accept(report).findings.filter(finding => !isAccepted(finding));
  const left = after.flatMap(result => (result.state === 'checked' ? open(result) : []));
  host.notify(`${fixed.summary(target === undefined ? undefined : safe(target), changes, left.length)}\n`);
  // What could not be checked has made it 2.
  if (reports.length === results.length && left.some(({ severity }) => severity === 'error')) host.setStatus(1);
}

async function settingsOf({ edition, year, previous: path }: FixOptions, host: Host): Promise<Settings> {
  const known = { layouts: layoutsWith(edition), edition, year };
  if (path === undefined) return known;
  const { digests, unchecked } = await readPrevious(path, host);
  const [first] = unchecked;
  if (!first) return { ...known, previous: digests };
  const detail = problemText(first.problem, LANGUAGES[host.language]);
  throw new CliError('cannot-extract', { path: safe(path), detail });
}

function tellNotices(file: string, reports: readonly CheckedReport[], host: Host): void {
  const language = LANGUAGES[host.language];
  for (const notice of reports.flatMap(({ notices }) => notices))
    host.notify(`${safe(file)}${language.words.colon}${problemText(notice, language)}\n`);
}
