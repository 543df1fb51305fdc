/** The way of one file through the stages. Nothing else knows their order. */
import { check } from './check/index.ts';
import type { CheckResult, LocatedFinding } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
import type { Origin } from './model/origin.ts';
import { InputError, type Problem } from './model/problem.ts';
import type { AnnualReport } from './model/report.ts';
import type { CheckSettings } from './model/settings.ts';
import type { SourceDocument } from './model/source.ts';
import { type Limits, locator, read } from './read/index.ts';
import { type Hints, recognise } from './recognise/index.ts';

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

async function judge(
  { source, report, notices, ...part }: Understood,
  { path }: Input,
  settings: Settings,
): Promise<Checked> {
  try {
    const result = check(report, settings.check);
    const findings = await locate(result, report, source, path);
    return { ...part, state: 'checked', path, report, ...result, findings, notices };
  } catch (cause) {
    return unchecked(path, cause);
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
  let source: SourceDocument | undefined;
  try {
    source = await read(input.bytes, input.path, settings.limits);
    const report = recognise(source, settings.layouts, settings);
    return [{ state: 'understood', source, report, notices: source.kind === 'pages' ? source.notices : [] }];
  } catch (cause) {
    return [await unchecked(input.path, cause, source)];
  }
}

/** A fault of our own in one file must not cost the others their check. */
async function unchecked(path: string, cause: unknown, source?: SourceDocument): Promise<UncheckedFile> {
  if (!(cause instanceof InputError))
    return {
      state: 'unchecked',
      path,
      problem: { code: 'internal-error', args: { detail: cause instanceof Error ? cause.message : String(cause) } },
    };
  const { problem } = cause;
  if (!problem.at) return { state: 'unchecked', path, problem };
  const origin = 'keys' in problem.at ? source && (await locator(source))(problem.at) : problem.at;
  return { state: 'unchecked', path, problem, ...(origin ? { origin } : {}) };
}

async function locate(
  result: CheckResult,
  report: AnnualReport,
  source: SourceDocument,
  path: string,
): Promise<LocatedFinding[]> {
  if (result.findings.length === 0) return [];
  const find = await locator(source);
  // Hashing is loaded for reports with findings only.
  const { fingerprints } = await import('./fingerprint.ts');
  const identities = fingerprints(result.findings, report, path);
  return result.findings.map((finding, index) => {
    const place = finding.at ?? finding.cells.map(cell => report.cells[cell]?.at).find(at => at !== undefined);
    const origin = place && find(place);
    return { ...finding, ...(origin ? { origin } : {}), fingerprint: identities[index] ?? '' };
  });
}
