/** A realistic archive with known faults, and the answers: what has to be said of each of its files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadLayouts } from '../../src/editions.ts';
import type { Layout } from '../../src/model/layout.ts';
import { type Agency, agencies } from './agencies.ts';
import { changed, type Expected, FAULTS, OUTCOMES, type Spoilt } from './faults.ts';
import { countYear, type EditionId, firstStock, type Stock } from './figures.ts';
import { toJson, toYaml } from './formats/data.ts';
import { toDocx, toXlsx } from './formats/office.ts';
import { toHtml, toText } from './formats/text.ts';
import { LINKS, withGrowth } from './links.ts';
import { proseOf } from './prose.ts';
import { type Random, randomFrom } from './random.ts';
import type { MadeReport } from './report.ts';

export interface Answers {
  readonly seed: number;
  readonly files: number;
  /** Of files that cannot be checked: the reason. */
  readonly unchecked: Readonly<Record<string, string>>;
  /** Of all others that are not without findings. */
  readonly findings: Readonly<Record<string, readonly Expected[]>>;
  /** What only a comparison with other reports can show. */
  readonly across: Readonly<Record<string, readonly Expected[]>>;
  readonly faults: Readonly<Record<string, number>>;
}

/** The folder of what was published earlier, as far as it is kept. */
export const EARLIER = 'earlier';

const YEARS = [2020, 2021, 2022, 2023, 2024];
const FAULTY = 0.12;
const CARRY_BROKEN = 0.02;
const COPIED = 0.01;
/** Of reports that follow a sound one. */
const LINK_FAULTY = 0.03;
/** That say how much more or less was received than last year. */
const GROWTH_TOLD = 0.2;
/** Of sound reports, those that were published before, half of them with another figure. */
const PUBLISHED = 0.05;

/** Real archives: many web pages and documents, a few workbooks and data files. */
const WRITERS: Readonly<Record<string, (report: MadeReport) => string | Uint8Array>> = {
  json: toJson,
  yaml: toYaml,
  txt: toText,
  html: toHtml,
  docx: toDocx,
  xlsx: toXlsx,
};
const FORMATS = ['json', 'yaml', 'txt', 'html', 'html', 'html', 'docx', 'docx', 'docx', 'xlsx'];

/** Files that are no reports any more: cut off, or with nothing in them. */
const BROKEN: readonly { readonly formats: readonly string[]; readonly reason: string; readonly keep: number }[] = [
  { formats: ['docx', 'xlsx'], reason: 'damaged', keep: 0.6 },
  { formats: ['json'], reason: 'invalid data', keep: 0.6 },
  { formats: ['json', 'yaml', 'txt', 'html', 'docx', 'xlsx'], reason: 'empty', keep: 0 },
];

/** @param formats every report in one of these */
export function makeArchive(
  count: number,
  seed: number,
  folder: string,
  formats: readonly string[] = FORMATS,
): Answers {
  const random = randomFrom(seed);
  const answers = {
    unchecked: {} as Record<string, string>,
    findings: {} as Record<string, readonly Expected[]>,
    across: {} as Record<string, readonly Expected[]>,
    faults: {} as Record<string, number>,
  };
  const note = (name: string) => {
    answers.faults[name] = (answers.faults[name] ?? 0) + 1;
  };
  let files = 0;
  const put = (target: string, content: string | Uint8Array) => {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  const write = (path: string, content: string | Uint8Array) => {
    put(join(folder, 'reports', path), content);
    files++;
  };
  const publish = (path: string, content: string | Uint8Array) => put(join(folder, EARLIER, 'reports', path), content);
  const expectAcross = (path: string, expected: readonly Expected[]) => {
    if (expected.length > 0) answers.across[path] = [...(answers.across[path] ?? []), ...expected];
  };
  for (const agency of agencies(Math.ceil(count / YEARS.length))) {
    let stock = firstStock(random);
    let before: Year | undefined;
    for (const year of YEARS) {
      if (files >= count) break;
      // Nothing can be compared with figures that are in question themselves.
      const sound = before?.made.fault === undefined ? before : undefined;
      const isBroken = sound !== undefined && random.chance(CARRY_BROKEN);
      const { report, after } = makeReport(agency, year, isBroken ? oneMore(stock) : stock, random);
      stock = after;
      const told = before && random.chance(GROWTH_TOLD) ? withGrowth(report, before.report) : report;
      const format = random.pick(formats);
      const path = `${agency.folder}/${year}年政府信息公开工作年度报告.${format}`;
      const made = isBroken
        ? { ...asItIs(told, format), fault: 'carry broken', across: CARRIED }
        : ((sound && linked(report, sound.report, format, random)) ?? spoilt(told, format, random));
      const { content, fault, expected, reason, across = [] } = made;
      write(path, content);
      if (fault) note(fault);
      if (reason) answers.unchecked[path] = reason;
      else if (expected.length > 0) answers.findings[path] = expected;
      expectAcross(path, across);
      if (before?.made.beside && !reason) {
        // What was carried over is no evidence where the column that it stands in does not add up.
        const isInQuestion = expected.some(({ rule, cell }) => rule === 'requests/balance' && cell === OUTCOMES);
        if (!isInQuestion) expectAcross(before.path, before.made.beside.own);
        expectAcross(path, before.made.beside.next);
      }
      // A report that does not go on where the last one ended is sound by itself.
      before = { path, report, made: isBroken ? { ...made, fault: undefined } : made };
      if (fault === undefined && random.chance(PUBLISHED)) {
        const cell = '/proactive/licensing/decisions';
        const isChanged = random.chance(0.5);
        const then = isChanged ? changed(told, cell, (told.figures.get(cell) ?? 0) + 1) : told;
        publish(path, contentOf(then, format));
        if (isChanged) {
          note('changed after publication');
          expectAcross(path, [{ rule: 'archive/changed-after-publication', cell }]);
        }
      } else if (fault === undefined && files < count && random.chance(COPIED)) {
        note('copied');
        const copy = path.replace('年度报告.', '年度报告（副本）.');
        write(copy, content);
        expectAcross(copy, [{ rule: 'metadata/duplicate', cell: '' }]);
      }
    }
  }
  return { seed, files, ...answers };
}

/** A year of an agency as it was written. */
interface Year {
  readonly path: string;
  readonly report: MadeReport;
  readonly made: Made;
}

const CARRIED: readonly Expected[] = ['naturalPersons', 'total'].map(column => ({
  rule: 'series/carry',
  cell: `/requests/carriedOver/${column}`,
}));

function oneMore({ requests: [first = 0, ...others], ...stock }: Stock): Stock {
  return { ...stock, requests: [first + 1, ...others] };
}

function makeReport(agency: Agency, year: number, before: Stock, random: Random): { report: MadeReport; after: Stock } {
  const layout = layoutFor(year);
  const { figures, after } = countYear(layout.edition.id as EditionId, before, random);
  const report: MadeReport = {
    agency: agency.name,
    year,
    layout,
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    publishedOn: `${year + 1}-01-${String(5 + random.nat(25)).padStart(2, '0')}`,
    figures,
    written: new Map(),
    sections: proseOf(agency.name, year, figures, random),
    without: [],
  };
  return { report, after };
}

function layoutFor(year: number): Layout {
  const layout = loadLayouts().find(
    ({ edition: { reportYears } }) => year >= reportYears.from && year <= (reportYears.to ?? year),
  );
  if (!layout) throw new Error(`no edition for ${year}`);
  return layout;
}

interface Made {
  readonly content: string | Uint8Array;
  readonly fault?: string | undefined;
  readonly expected: readonly Expected[];
  readonly across?: readonly Expected[];
  readonly beside?: Spoilt['beside'];
  readonly reason?: string;
}

function asItIs(report: MadeReport, format: string): Made {
  return { content: contentOf(report, format), expected: [] };
}

function contentOf(report: MadeReport, format: string): string | Uint8Array {
  const write = WRITERS[format];
  if (!write) throw new Error(`no format ${format}`);
  return write(report);
}

function linked(report: MadeReport, before: MadeReport, format: string, random: Random): Made | undefined {
  if (!random.chance(LINK_FAULTY)) return undefined;
  const { name, spoil } = random.pick(LINKS.filter(({ formats }) => formats === undefined || formats.includes(format)));
  const { report: spoiled, expected, across } = spoil(report, before, random);
  return { content: contentOf(spoiled, format), fault: name, expected, across };
}

function spoilt(report: MadeReport, format: string, random: Random): Made {
  if (!random.chance(FAULTY)) return asItIs(report, format);
  if (random.chance(0.1)) {
    const broken = random.pick(BROKEN.filter(({ formats }) => formats.includes(format)));
    const whole = Buffer.from(contentOf(report, format));
    return {
      content: whole.subarray(0, Math.floor(whole.length * broken.keep)),
      fault: `${broken.reason} file`,
      expected: [],
      reason: broken.reason,
    };
  }
  const fault = random.pick(FAULTS.filter(({ formats }) => formats === undefined || formats.includes(format)));
  const spoiled = fault.spoil(report, random);
  if (!spoiled) return asItIs(report, format);
  const { expected, beside } = spoiled;
  return { content: contentOf(spoiled.report, format), fault: fault.name, expected, ...(beside ? { beside } : {}) };
}
