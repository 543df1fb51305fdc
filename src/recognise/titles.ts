/** Titles as people set them: over two lines, year first or last, with or without 「度」, in a list or a window's name. */
import { simplified } from './script.ts';

/** What a title says. */
export interface Metadata {
  readonly agency?: string;
  readonly year?: number;
  readonly title?: string;
}

/** A title among lines, which it may run over. */
export interface Title extends Metadata {
  /** The number of its first line, from 0. */
  readonly first: number;
}

const LONGEST_LINE = 60;
const MOST_LINES = 3;

const YEAR = '(20\\d\\d|二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2})';
const YEAR_FIRST = new RegExp(
  `^(.{0,60}?)${YEAR}年?度?(.{0,40}?)(?:政府)?信息公开(?:工作)?的?(?:年度)?(?:工作)?(?:报告|年报)$`,
);
const YEAR_LAST = new RegExp(`^(.{0,60}?)(?:政府)?信息公开(?:工作)?的?${YEAR}年?(?:年?度)?(?:工作)?(?:报告|年报)$`);
const YEAR_IN_BRACKETS = /\(\s*(20\d\d)\s*年?度?\s*\)\s*$/;
const NO_YEAR = /^(.{2,60}?)政府信息公开工作年度报告$/;
/** 「标题：」 before it in a table of metadata, and the name of the site behind it in that of a window. */
const NAME_BEFORE = /^\s*(?:信息)?(?:名\s*称|标\s*题|题\s*名)\s*[:：]\s*/;
const SITE_BEHIND = /(?<=[告报報])\s*[-_|–—－｜].{0,60}$/;

/** Every line at which a title ends, with as few lines before it as make one. */
export function titlesIn(lines: readonly string[]): Title[] {
  return lines.flatMap((_, end) => {
    for (let count = 1; count <= MOST_LINES && count <= end + 1; count++) {
      const first = end + 1 - count;
      const part = lines.slice(first, end + 1).map(line => line.replace(SITE_BEHIND, ''));
      if (part.some(line => line.length > LONGEST_LINE)) break;
      const metadata = parseTitle(part.join(''));
      if (metadata) return [withAgencyAbove({ ...metadata, first }, part, lines[first - 1])];
    }
    return [];
  });
}

/** An agency on a line of its own, or all of its name but the office. */
export const AGENCY =
  /^(?!.{0,40}网站?$)[一-鿿（）()]{2,40}(?:政府|委员会|办公室|办公厅|街道|中心|法院|检察院|公司|学校|大学|[局厅委部署会办处所站队社馆司镇乡])$/;
const OFFICE = /^(?:人民)?(?:政府)?办公[室厅]$/;

/** The line above a title belongs to it where the title itself does not say whose it is. */
function withAgencyAbove(title: Title, part: readonly string[], above: string | undefined): Title {
  const isWhole = title.agency !== undefined && !OFFICE.test(title.agency);
  if (isWhole || part.length === MOST_LINES || above === undefined || !AGENCY.test(above)) return title;
  const whole = parseTitle([above, ...part].join(''));
  return whole ? { ...whole, first: title.first - 1 } : title;
}

export function parseTitle(written: string): Metadata | undefined {
  if (!/[告报報].{0,30}$/s.test(written)) return undefined;
  const title = written
    .replace(NAME_BEFORE, '')
    .replace(/[\s　]+/g, '')
    .replace(/^[《〈]|[》〉]$|[（(][^（）()]{0,20}[）)]$/g, '');
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
