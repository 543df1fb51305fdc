/** The cases in `fixtures/`: a file, or a folder of reports that belong together. See `fixtures/README.md`. */
import {
  changedSince,
  checkCopies,
  checkDuplicates,
  checkFigures,
  checkSiblings,
  compareVersions,
} from '../src/check/archive/index.ts';
import { checkRollUp } from '../src/check/rollup/index.ts';
import { checkGaps } from '../src/check/series/index.ts';
import { loadLayouts } from '../src/editions.ts';
import { type Digest, digestOf, type Recorded, recall } from '../src/model/digest.ts';
import { type Attributed, type Finding, isOutsideDocument, type NotChecked } from '../src/model/finding.ts';
import { PROBLEMS, type Problem } from '../src/model/problem.ts';
import type { Figures } from '../src/model/report.ts';
import { type Checked, validate } from '../src/validate.ts';
import { checkAll, filesIn, fixture, only, placeOf, readJson } from './support.ts';

export interface Case {
  /** A path of a file, or of a folder. */
  readonly path: string;
  readonly files: readonly string[];
}

export interface Outcome {
  /** In the form of the `.findings` files. */
  readonly lines: readonly string[];
  /** Every finding with what it takes to word it. */
  readonly told: readonly { readonly finding: Finding; readonly report: Figures }[];
  /** Why files were not checked. */
  readonly problems: readonly Problem[];
}

/** How deep in `fixtures/` a case stands: whatever lies deeper belongs to the folder there. */
const DEPTHS: Readonly<Record<string, number>> = { ok: 3, err: 5 };

export function casesIn(folder: string): Case[] {
  const cases = new Map<string, string[]>();
  for (const path of filesIn(folder)) {
    if (/\.(?:findings|settings|waivers|md)$/.test(path)) continue;
    const steps = path.split('/');
    const home = steps.slice(0, DEPTHS[steps[1] ?? ''] ?? steps.length).join('/');
    cases.set(home, [...(cases.get(home) ?? []), path]);
  }
  return [...cases].map(([path, files]) => ({ path, files }));
}

const nameOf = (path: string) => path.replace(/^.*\//, '');
const stemOf = (path: string) => nameOf(path).replace(/\.\w+$/, '');

export async function runCase({ path, files }: Case): Promise<Outcome> {
  if (path === files[0]) return eachPart(await checkAll(path));
  const named = (name: string) => files.find(file => stemOf(file) === name);
  const [current, previous] = [named('this'), named('previous')];
  if (current && previous) return outcomeOf(await checkAlone(current, await digestsOf([previous])));
  const manifest = named('manifest');
  if (manifest)
    return rollUp(
      manifest,
      files.filter(file => file !== manifest),
    );
  return /^20\d\d$/.test(stemOf(files[0] ?? '')) ? chain(files) : archive(files);
}

/** `part 2:` before each line, where a file holds several reports. */
function eachPart(results: readonly Checked[]): Outcome {
  return joined(
    results.map(result =>
      result.part === undefined ? outcomeOf(result) : prefixed(outcomeOf(result), `part ${result.part}`),
    ),
  );
}

async function checkAlone(path: string, previous?: readonly Digest[]) {
  return only(await validate({ path, bytes: fixture(path) }, { layouts: loadLayouts(), previous }));
}

async function digestsOf(files: readonly string[]): Promise<Digest[]> {
  return (await Promise.all(files.map(file => checkAlone(file)))).map(result => {
    if (result.state === 'unchecked') throw new Error(`${result.path} was not checked`);
    return digestOf(result.report, result.path);
  });
}

/** Reports of one agency, named by their years: each beside the one before. */
async function chain(files: readonly string[]): Promise<Outcome> {
  const digests = await digestsOf(files);
  const results: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    const before = digests.filter(digest => digest.year === (digests[index]?.year ?? 0) - 1);
    const result = await checkAlone(file, before.length > 0 ? before : undefined);
    results.push(prefixed(outcomeOf(result), nameOf(file)));
  }
  return joined([...results, attributed(checkGaps(digests, new Set()), digests)]);
}

interface Manifest {
  readonly year: number;
  readonly today: string;
  readonly parent?: string;
  readonly scope?: 'summary' | 'own';
  readonly units: readonly { readonly agency: string; readonly report?: string; readonly due?: string }[];
}

/** A government and its units, as `manifest.json` lists them. */
async function rollUp(manifest: string, files: readonly string[]): Promise<Outcome> {
  const { year, today, parent, scope, units } = readJson<Manifest>(manifest);
  const digests = await digestsOf(files);
  const find = (name: string | undefined) => digests.find(digest => nameOf(digest.path) === name);
  const recorded = (name: string | undefined): Recorded | undefined => {
    const digest = find(name);
    return digest && recall(digest, loadLayouts());
  };
  const listed = new Set([parent, ...units.map(unit => unit.report)]);
  const [above, ...reports] = [recorded(parent), ...units.map(unit => recorded(unit.report))];
  const { findings, notChecked } = checkRollUp({
    year,
    today,
    ...(scope ? { scope } : {}),
    ...(above ? { parent: above } : {}),
    units: units.map(({ agency, due }, index) => {
      const report = reports[index];
      return { agency, ...(due ? { due } : {}), ...(report ? { report } : {}) };
    }),
    unlisted: digests.filter(digest => !listed.has(nameOf(digest.path))),
  });
  const unchecked = { lines: notChecked.map(entry => `${parent}: ${notCheckedLine(entry)}`), told: [], problems: [] };
  return joined([attributed(findings, digests), unchecked]);
}

/** Any reports beside each other; `page` and `attachment`, `now` and `earlier` are versions of one. */
async function archive(files: readonly string[]): Promise<Outcome> {
  const digests = await digestsOf(files);
  const [first, second] = digests.map(digest => recall(digest, loadLayouts()));
  const stems = files.map(stemOf).join();
  if (first && second && /^(?:attachment,page|earlier,now)$/.test(stems)) {
    const { findings, notChecked } =
      stems === 'earlier,now' ? changedSince(second, first) : compareVersions(second, first);
    const told = findings.map(finding => ({ subject: second, finding }));
    const lines = notChecked.map(entry => `${nameOf(second.path)}: ${notCheckedLine(entry)}`);
    return joined([attributed(told, digests), { lines, told: [], problems: [] }]);
  }
  const layouts = loadLayouts();
  const found = [
    ...checkDuplicates(digests),
    ...checkCopies(digests, layouts),
    ...checkFigures(digests, layouts),
    ...checkSiblings(digests),
  ];
  return attributed(found, digests);
}

function attributed(found: readonly Attributed[], digests: readonly Digest[]): Outcome {
  const told = found.map(({ subject, finding }) => {
    const digest = digests.find(candidate => candidate.path === subject.path) ?? digests[0];
    if (!digest) throw new Error('a case without a report');
    return { finding, report: recall(digest, loadLayouts()), subject };
  });
  const lines = told.map(({ finding, report, subject }) => {
    const who = subject.path === undefined ? `${subject.agency} ${subject.year}` : nameOf(subject.path);
    return `${who}: ${findingLine(finding, report)}`;
  });
  return { lines, told, problems: [] };
}

function outcomeOf(result: Checked): Outcome {
  if (result.state === 'unchecked')
    return {
      lines: [`unchecked (${PROBLEMS[result.problem.code]})${placeOf(result.origin)}`],
      told: [],
      problems: [result.problem],
    };
  const { report } = result;
  return {
    lines: [
      ...result.findings.map(
        finding => `${finding.waiver ? 'waived ' : ''}${findingLine(finding, report)}${placeOf(finding.origin)}`,
      ),
      // What no draft can hold is listed for nearly every file here; it has tests of its own.
      ...result.notChecked.filter(entry => !isOutsideDocument(entry)).map(notCheckedLine),
    ],
    told: result.findings.map(finding => ({ finding, report })),
    problems: [],
  };
}

function findingLine(
  { severity, rule, cells: [first], table, reported, computed }: Finding,
  { layout }: Figures,
): string {
  const cell = first === undefined ? (table ?? '-') : layout.cells[first]?.id;
  const figures = [
    ['reported', reported],
    ['computed', computed],
  ].filter(([, value]) => value !== undefined);
  return [severity, rule, cell, ...figures.flat()].join(' ');
}

const notCheckedLine = ({ rule, reason }: NotChecked) => `not-checked ${rule} (${reason})`;

function prefixed(outcome: Outcome, name: string): Outcome {
  return { ...outcome, lines: outcome.lines.map(line => `${name}: ${line}`) };
}

function joined(outcomes: readonly Outcome[]): Outcome {
  return {
    lines: outcomes.flatMap(({ lines }) => lines),
    told: outcomes.flatMap(({ told }) => told),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}
