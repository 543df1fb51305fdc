/** Agency, year and title, from the title as people set it: over two lines, year first or last, with or without 「度」. */
import type { Passage } from '../model/report.ts';
import { simplified } from './script.ts';

export interface Metadata {
  readonly agency?: string;
  readonly year?: number;
  readonly title?: string;
}

/** Navigation may stand above a title; no line of a title is long. */
const WITHIN = 1000;
const LONGEST_LINE = 60;
const MOST_LINES = 3;

const YEAR = '(20\\d\\d|二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2})';
const YEAR_FIRST = new RegExp(
  `^(.{0,60}?)${YEAR}年?度?(.{0,40}?)(?:政府)?信息公开(?:工作)?的?(?:年度)?(?:工作)?(?:报告|年报)$`,
);
const YEAR_LAST = new RegExp(`^(.{0,60}?)(?:政府)?信息公开(?:工作)?的?${YEAR}年?(?:年?度)?(?:工作)?(?:报告|年报)$`);
const YEAR_IN_BRACKETS = /\(\s*(20\d\d)\s*年?度?\s*\)\s*$/;
const NO_YEAR = /^(.{2,60}?)政府信息公开工作年度报告$/;

/**
 * The title nearest above the first part, since lists of other years' reports stand around a page; where no part is
 * found, the first title. One with a year comes before one without, and one of few lines before one of many.
 */
export function readMetadata(passages: readonly Passage[]): Metadata {
  const lines = passages.slice(0, WITHIN).map(passage => passage.text.trim());
  const firstPart = lines.findIndex(line => FIRST_PART.test(line));
  const above = titlesIn(firstPart < 0 ? lines : lines.slice(0, firstPart));
  const titles = above.length > 0 ? above : titlesIn(lines);
  const dated = titles.filter(title => title.year !== undefined);
  const ranked = dated.length > 0 ? dated : titles;
  const chosen = (firstPart < 0 || above.length === 0 ? ranked[0] : ranked.at(-1)) ?? {};
  return { ...chosen, ...fromLabels(lines, chosen) };
}

const FIRST_PART = /^[一1]\s*[、.．]\s*(?:政府信息公开|工作)?(?:总体|概述|基本)/;

/** Every line at which a title ends, with as few lines before it as make one. */
function titlesIn(lines: readonly string[]): Metadata[] {
  return lines.flatMap((_, end) => {
    for (let count = 1; count <= MOST_LINES && count <= end + 1; count++) {
      const part = lines.slice(end + 1 - count, end + 1);
      if (part.some(line => line.length > LONGEST_LINE)) break;
      const metadata = parseTitle(part.join(''));
      if (metadata) return [withAgencyAbove(metadata, part, lines[end - count])];
    }
    return [];
  });
}

/** An agency on a line of its own, or all of its name but the office. */
const AGENCY =
  /^[一-鿿（）()]{2,40}(?:政府|委员会|办公室|办公厅|街道|中心|法院|检察院|公司|学校|大学|[局厅委部署会办处所站队社馆司镇乡])$/;
const OFFICE = /^(?:人民)?(?:政府)?办公[室厅]$/;

/** The line above a title belongs to it where the title itself does not say whose it is. */
function withAgencyAbove(title: Metadata, part: readonly string[], above: string | undefined): Metadata {
  const isWhole = title.agency !== undefined && !OFFICE.test(title.agency);
  if (isWhole || part.length === MOST_LINES || above === undefined || !AGENCY.test(above)) return title;
  return parseTitle([above, ...part].join('')) ?? title;
}

export function parseTitle(written: string): Metadata | undefined {
  if (!/[告报報].{0,30}$/s.test(written)) return undefined;
  const title = written.replace(/[\s　]+/g, '').replace(/^[《〈]|[》〉]$|[（(][^（）()]{0,20}[）)]$/g, '');
  const digits = simplified(title.normalize('NFKC'));
  const first = YEAR_FIRST.exec(digits);
  const last = first ? null : YEAR_LAST.exec(digits);
  const none = first || last ? null : NO_YEAR.exec(digits);
  if (!first && !last && !none) return undefined;
  const year = toYear(first?.[2] ?? last?.[2] ?? YEAR_IN_BRACKETS.exec(written.normalize('NFKC'))?.[1]);
  const agency = cleanAgency(first ? first[1] || first[3] : (last?.[1] ?? none?.[1]));
  return { title, ...(agency ? { agency } : {}), ...(year ? { year } : {}) };
}

/** 「人民政府信息公开」 is read as 人民 + 政府信息公开; a place's 人民 is always its 人民政府. */
function cleanAgency(text: string | undefined): string | undefined {
  const name = text?.replace(/^关于|关于$|的$/g, '').replace(/人民$/, '人民政府');
  return name && name.length >= 2 ? name : undefined;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

function toYear(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const arabic = text
    .replace(/[零○Oo0]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, digit => String(CHINESE_DIGITS.indexOf(digit)));
  return Number(/^20/.test(text) ? text : arabic);
}

/** 「机关名称」 and 「年度」 with the value beside them, as on the first sheet of our own blank form. */
function fromLabels(lines: readonly string[], known: Metadata): Metadata {
  const find = (labels: RegExp) => {
    for (const line of lines) {
      const [label, value] = line.split(/\t|：|:/, 2);
      if (label && value?.trim() && labels.test(label.replace(/\s+/g, ''))) return value.trim();
    }
    return undefined;
  };
  const agency = known.agency ?? find(/^(?:机关|单位|行政机关)名称$/);
  const year = known.year ?? toYear(/20\d\d/.exec(find(/^(?:报告)?年度$/) ?? '')?.[0]);
  return { ...(agency ? { agency } : {}), ...(year ? { year } : {}) };
}
