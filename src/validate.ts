/** The way of one file through the stages. Nothing else knows their order. */
import { check } from './check/index.ts';
import type { CheckResult, LocatedFinding } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
import type { Origin, Place } from './model/origin.ts';
import { InputError, type Problem } from './model/problem.ts';
import type { AnnualReport } from './model/report.ts';
import type { CheckSettings } from './model/settings.ts';
import type { SourceDocument } from './model/source.ts';
import { type Limits, locator, read } from './read/index.ts';
import { type Hints, recognise, reportsIn } from './recognise/index.ts';

export interface Input {
  /** As it is shown and as its ending tells the format; relative, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Settings extends Hints {
  /** What is known of the agency from elsewhere. */
  readonly check?: CheckSettings | undefined;
  readonly layouts: readonly Layout[];
  readonly limits?: Limits | undefined;
}

export interface CheckedReport extends Omit<CheckResult, 'findings'> {
  readonly state: 'checked';
  readonly path: string;
  /** From 1, where a file holds more than one report. */
  readonly part?: number;
  readonly report: AnnualReport;
  readonly findings: readonly LocatedFinding[];
  readonly notices: readonly Problem[];
}

export interface UncheckedFile {
  readonly state: 'unchecked';
  readonly path: string;
  readonly part?: number;
  readonly problem: Problem;
  readonly origin?: Origin;
}

export type Checked = CheckedReport | UncheckedFile;

/** @returns a result for each report in the file, in their order; one where the file cannot be read at all */
export async function validate(input: Input, settings: Settings): Promise<readonly Checked[]> {
  const results: Checked[] = [];
  for (const understood of await understand(input, settings))
    results.push(understood.state === 'unchecked' ? understood : await judge(understood, input, settings));
  return results;
}

async function judge(understood: Understood, { path }: Input, settings: Settings): Promise<Checked> {
  const { report, notices, part } = understood;
  const place = { path, ...(part === undefined ? {} : { part }) };
  try {
    const result = check(report, settings.check);
    return { ...place, state: 'checked', report, ...result, findings: await locate(result, understood, path), notices };
  } catch (cause) {
    return unchecked(place, cause);
  }
}

export interface Understood {
  readonly state: 'understood';
  readonly part?: number;
  readonly source: SourceDocument;
  readonly report: AnnualReport;
  readonly notices: readonly Problem[];
}

/** The first two stages: what the document says, without judging it. */
export async function understand(input: Input, settings: Settings): Promise<readonly (Understood | UncheckedFile)[]> {
  const { path } = input;
  let whole: SourceDocument;
  let sources: readonly SourceDocument[];
  try {
    whole = await read(input.bytes, path, settings.limits);
    sources = reportsIn(whole, settings.layouts);
  } catch (cause) {
    return [await unchecked({ path }, cause)];
  }
  const count = sources.length;
  const several: Problem[] = count > 1 ? [{ code: 'several-reports', args: { count } }] : [];
  // Told once, with the first of the reports that can be.
  let notices = [...(whole.kind === 'pages' ? whole.notices : []), ...several];
  const results: (Understood | UncheckedFile)[] = [];
  for (const [index, source] of sources.entries()) {
    const part = count > 1 ? { part: index + 1 } : {};
    try {
      const report = recognise(source, settings.layouts, settings);
      results.push({ ...part, state: 'understood', source, report, notices });
      notices = [];
    } catch (cause) {
      results.push(await unchecked({ path, ...part }, cause, source));
    }
  }
  return results;
}

/** A fault of our own in one file must not cost the others their check. */
async function unchecked(
  place: { readonly path: string; readonly part?: number },
  cause: unknown,
  source?: SourceDocument,
): Promise<UncheckedFile> {
  if (!(cause instanceof InputError))
    return {
      ...place,
      state: 'unchecked',
      problem: { code: 'internal-error', args: { detail: cause instanceof Error ? cause.message : String(cause) } },
    };
  const { problem } = cause;
  if (!problem.at) return { ...place, state: 'unchecked', problem };
  const origin = 'keys' in problem.at ? source && (await placeIn(source, problem.at)) : problem.at;
  return { ...place, state: 'unchecked', problem, ...(origin ? { origin } : {}) };
}

/** The problem is known and said, whether or not its place is found. */
async function placeIn(source: SourceDocument, at: Place): Promise<Origin | undefined> {
  try {
    return (await locator(source))(at);
  } catch {
    return undefined;
  }
}

async function locate(
  result: CheckResult,
  { source, report, part }: Understood,
  path: string,
): Promise<LocatedFinding[]> {
  if (result.findings.length === 0) return [];
  const find = await locator(source);
  // Hashing is loaded for reports with findings only.
  const { fingerprints } = await import('./fingerprint.ts');
  const identities = fingerprints(result.findings, report, { path, ...(part === undefined ? {} : { part }) });
  return result.findings.map((finding, index) => {
    const place = finding.at ?? finding.cells.map(cell => report.cells[cell]?.at).find(at => at !== undefined);
    const origin = place && find(place);
    return { ...finding, ...(origin ? { origin } : {}), fingerprint: identities[index] ?? '' };
  });
}
