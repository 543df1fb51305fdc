/** The way of one file through the stages. Nothing else knows their order. */
import { addressDateIn } from './archive/address.ts';
import { previousOf } from './archive/pair.ts';
import { check, evidenceFromPrevious, narrativeEvidence, underSettings, withCulprit } from './check/index.ts';
import type { Diagnosis, LocatedDiagnosis } from './model/diagnosis.ts';
import { type Digest, type Previous, type Recorded, recall } from './model/digest.ts';
import type { Explanation } from './model/explanation.ts';
import type { CheckResult, Finding, LocatedFinding } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
import { type Measure, unmeasured } from './model/measure.ts';
import type { Origin, Place } from './model/origin.ts';
import { InputError, type Problem } from './model/problem.ts';
import type { AnnualReport } from './model/report.ts';
import type { RuleSettings } from './model/rules.ts';
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
  /** What a configuration makes of the rules. */
  readonly rules?: RuleSettings | undefined;
  readonly layouts: readonly Layout[];
  readonly limits?: Limits | undefined;
  readonly memory?: Memory | undefined;
  /** Of each stage, and of each group of rules. */
  readonly measure?: Measure | undefined;
  /** What was given as the report on the year before; empty where it could not be read. Without it, no two years are compared. */
  readonly previous?: readonly Digest[] | undefined;
}

/** Gives what was understood of a file, or finds it out and may keep it for another run. */
export type Memory = (
  input: Input,
  understand: () => Promise<readonly (Understood | UncheckedFile)[]>,
) => Promise<readonly (Understood | UncheckedFile)[]>;

export interface CheckedReport extends Omit<CheckResult, 'findings'> {
  readonly state: 'checked';
  readonly path: string;
  /** From 1, where a file holds more than one report. */
  readonly part?: number;
  readonly report: AnnualReport;
  readonly findings: readonly LocatedFinding[];
  readonly diagnoses: readonly LocatedDiagnosis[];
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
  const { memory, measure = unmeasured } = settings;
  const afresh = () => understand(input, settings);
  for (const understood of await (memory ? measure('cache', () => memory(input, afresh)) : afresh()))
    results.push(understood.state === 'unchecked' ? understood : await judge(understood, input, settings));
  return results;
}

async function judge(
  understood: Understood,
  { path }: Input,
  { layouts, previous, check: known, rules, measure = unmeasured }: Settings,
): Promise<Checked> {
  const { report, notices, part } = understood;
  const place = { path, ...(part === undefined ? {} : { part }) };
  try {
    const given = previous?.map(digest => recall(digest, layouts));
    const before = given && previousOf(report, given);
    const addressDate = addressDateIn(path);
    const told = addressDate === undefined ? known : { ...known, addressDate };
    const all = measure('check', () => check(report, before, told, measure));
    const result = rules ? underSettings(all, rules) : all;
    const causes = await measure('diagnose', () => diagnosesOf(result.findings, report, before));
    const findings = withCulprits(result.findings, causes, report, before);
    const located = await measure('locate', () => locate(findings, causes, understood, path));
    const [other] = given ?? [];
    const misfit = before === 'not comparable' && other ? [notThePrevious(other)] : [];
    return { ...place, state: 'checked', report, ...result, ...located, notices: [...notices, ...misfit] };
  } catch (cause) {
    return unchecked(place, cause);
  }
}

function notThePrevious({ path, agency, year }: Recorded): Problem {
  return { code: 'other-previous', args: { path, agency: agency ?? '', year: year ?? '' } };
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
  const { measure = unmeasured } = settings;
  let whole: SourceDocument;
  let sources: readonly SourceDocument[];
  try {
    whole = await measure('read', () => read(input.bytes, path, settings.limits));
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
      const report = measure('recognise', () => recognise(source, settings.layouts, settings));
      results.push({ ...part, state: 'understood', source, report, notices });
      notices = [];
    } catch (cause) {
      results.push(await unchecked({ path, ...part }, cause, source));
    }
  }
  return results;
}

/** What was understood and how, with places in the terms of the file. */
export async function explain(understood: Understood, path: string): Promise<Explanation> {
  const { toExplanation } = await import('./explanation.ts');
  return toExplanation(understood, path, await locator(understood.source));
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

/** Error localisation is loaded for reports with findings only. */
async function diagnosesOf(
  findings: readonly Finding[],
  report: AnnualReport,
  before: Previous | undefined,
): Promise<readonly Diagnosis[]> {
  if (findings.length === 0) return [];
  const { diagnose } = await import('./diagnose/index.ts');
  const said = narrativeEvidence(report);
  if (before === undefined || before === 'not comparable') return diagnose(report, findings, said);
  return diagnose(report, findings, [...said, ...evidenceFromPrevious(report, before)], before);
}

/** Of last year's report, no more is known than its figures. */
function withCulprits(
  findings: readonly Finding[],
  diagnoses: readonly Diagnosis[],
  report: AnnualReport,
  before: Previous | undefined,
): readonly Finding[] {
  if (before === undefined || before === 'not comparable' || diagnoses.length === 0) return findings;
  return findings.map(finding => withCulprit(finding, { report, diagnoses }, { report: before, diagnoses: [] }));
}

/** Places and identities, which only reports with findings need. */
async function locate(
  findings: readonly Finding[],
  causes: readonly Diagnosis[],
  { source, report, part }: Understood,
  path: string,
): Promise<Pick<CheckedReport, 'findings' | 'diagnoses'>> {
  if (findings.length === 0) return { findings: [], diagnoses: [] };
  const find = await locator(source);
  const originOf = (place: Place | undefined) => {
    const origin = place && find(place);
    return origin ? { origin } : {};
  };
  const { fingerprints } = await import('./fingerprint.ts');
  const identities = fingerprints(findings, report, { path, ...(part === undefined ? {} : { part }) });
  return {
    findings: findings.map((finding, index) => {
      const section = report.sections.find(({ id }) => id === finding.args?.['section']);
      const places = [finding.at, ...finding.cells.map(cell => report.cells[cell]?.at), section?.paragraphs[0]?.at];
      const place = places.find(at => at !== undefined);
      return { ...finding, ...originOf(place), fingerprint: identities[index] ?? '' };
    }),
    diagnoses: causes.map(cause => ({
      ...cause,
      settles: cause.settles.map(position => identities[position] ?? ''),
      explanations: cause.explanations.map(explanation => ({
        ...explanation,
        changes: explanation.changes.map(change => ({ ...change, ...originOf(report.cells[change.cell]?.at) })),
      })),
    })),
  };
}
