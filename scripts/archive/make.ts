/** A realistic archive with known faults, and the answers: what has to be said of each of its files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadLayouts } from '../../src/editions.ts';
import type { Layout } from '../../src/model/layout.ts';
import { type Agency, agencies } from './agencies.ts';
import { type Expected, FAULTS } from './faults.ts';
import { countYear, type EditionId, firstStock, type Stock } from './figures.ts';
import { toJson, toYaml } from './formats/data.ts';
import { toDocx, toXlsx } from './formats/office.ts';
import { toHtml, toText } from './formats/text.ts';
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

const YEARS = [2020, 2021, 2022, 2023, 2024];
const FAULTY = 0.12;
const CARRY_BROKEN = 0.02;
const COPIED = 0.01;

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
  const write = (path: string, content: string | Uint8Array) => {
    const target = join(folder, 'reports', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    files++;
  };
  for (const agency of agencies(Math.ceil(count / YEARS.length))) {
    let stock = firstStock(random);
    /** Nothing can be compared with figures that are in question themselves. */
    let wasSound = false;
    for (const year of YEARS) {
      if (files >= count) break;
      const isBroken: boolean = wasSound && random.chance(CARRY_BROKEN);
      const { report, after } = makeReport(agency, year, isBroken ? oneMore(stock) : stock, random);
      stock = after;
      const format = random.pick(formats);
      const path = `${agency.folder}/${year}年政府信息公开工作年度报告.${format}`;
      if (isBroken) {
        note('carry broken');
        answers.across[path] = CARRIED.map(column => ({
          rule: 'series/carry',
          cell: `/requests/carriedOver/${column}`,
        }));
      }
      // A report that does not go on where the last one ended has no other fault: each is to be seen by itself.
      const made: Spoilt = isBroken ? sound(report, format) : spoilt(report, format, random);
      const { content, fault, expected, reason } = made;
      write(path, content);
      wasSound = fault === undefined;
      if (fault) note(fault);
      if (reason) answers.unchecked[path] = reason;
      else if (expected.length > 0) answers.findings[path] = expected;
      if (fault === undefined && !isBroken && files < count && random.chance(COPIED)) {
        note('copied');
        const copy = path.replace('年度报告.', '年度报告（副本）.');
        write(copy, content);
        answers.across[copy] = [{ rule: 'metadata/duplicate', cell: '' }];
      }
    }
  }
  return { seed, files, ...answers };
}

const CARRIED = ['naturalPersons', 'total'];

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

interface Spoilt {
  readonly content: string | Uint8Array;
  readonly fault?: string;
  readonly expected: readonly Expected[];
  readonly reason?: string;
}

function sound(report: MadeReport, format: string): Spoilt {
  return { content: contentOf(report, format), expected: [] };
}

function contentOf(report: MadeReport, format: string): string | Uint8Array {
  const write = WRITERS[format];
  if (!write) throw new Error(`no format ${format}`);
  return write(report);
}

function spoilt(report: MadeReport, format: string, random: Random): Spoilt {
  if (!random.chance(FAULTY)) return sound(report, format);
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
  if (!spoiled) return sound(report, format);
  return { content: contentOf(spoiled.report, format), fault: fault.name, expected: spoiled.expected };
}
