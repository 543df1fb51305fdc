/**
 * A year that was left from last year's report. Most other years in a report are right: comparisons, what was carried
 * over, plans, documents and history. So only sentences that report on a year as this one are looked at.
 */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import { isDamaged } from '../damage.ts';
import { type Place, passagesOf, quoted, type Sentence, sentencesOf } from '../prose.ts';
import { found, NOTHING, notRun, type Results } from '../results.ts';

const rule = 'narrative/wrong-year';

const OWN =
  '(?:本(?:机关|单位|级|行政机关|年度|局|办|委|厅|镇|乡|县|市|区|街道)|我(?:局|办|委|厅|镇|乡|县|市|区|街道|中心|单位|机关)|全(?:局|县|市|区|镇|乡|街道|委|办))';
const DOES =
  '(?:收到|受理|新收|主动公开|公开|发布|办理|办结|答复|制发|未收到|没有收到|未发生|没有发生|未收取|没有收取)';
const BEGINNING = '^\\s*(?:[(（]?[一二三四五六七八九十\\d]{1,2}[)）、.]|[一二三四五六七八九十]是)?\\s*';

/** 「2022年，我局共收到…」 as the beginning of a sentence. */
const REPORTS = new RegExp(
  `${BEGINNING}(?:${OWN}[,，]?)?(20\\d\\d)年度?(?:全年|内|期间)?[,，]?(?:${OWN}[,，]?)?(?:共|累计|共计|一共|全年|依法|新|[,，]){0,4}${DOES}`,
);
/** How the first part opens: 「2022年，我局…」. */
const OPENS = /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.])?\s*(20\d\d)年度?(?:以来)?[,，]/;
/** The preface on the report itself. */
const ITSELF = /(20\d\d)年度?(?:本(?:机关|单位|局|级))?政府信息公开(?:工作)?年度报告/;
const PRESENTS = /现(?:公布|将|予)|特(?:此|编)|编[制写]|向社会公[布开]|本(?:年度)?报告/;

/** Words of a comparison, of history or of another document. */
const ELSEWHERE =
  /同比|环比|比上年|较|相比|增长|下降|上升|减少|增加|持平|上年|去年|上一年|结转|以来|[至到—~～-]\s*20|决算|预算|年报|《|历年|近.年/;
const PLANNED = /将|计划|拟|力争|下一步|下一年|继续|进一步|着力|重点/;

export function checkWrongYear(report: AnnualReport): Results {
  const { year } = report;
  if (report.sections.length === 0) return NOTHING;
  if (year === undefined) return notRun(rule, 'year unknown');
  if (isDamaged(report)) return notRun(rule, 'damaged text');
  const places = passagesOf(report);
  const [opening] = places.filter(({ section }) => section.id === 'overview');
  return found(
    ...places.flatMap(place => {
      const [sentence, match] = slipIn(place, year, place === opening) ?? [];
      return sentence && match ? [slip(place, sentence, match, year)] : [];
    }),
  );
}

function slipIn(place: Place, year: number, isOpening: boolean): [Sentence, RegExpExecArray] | undefined {
  for (const [index, sentence] of sentencesOf(place.text).entries()) {
    if (sentence.text.includes(String(year))) continue;
    const match =
      (isOpening && index === 0 && !place.text.includes(`${year}年`) ? OPENS.exec(sentence.text) : null) ??
      (ELSEWHERE.test(sentence.text) ? null : REPORTS.exec(sentence.text)) ??
      (place.section.id === 'preface' && PRESENTS.test(sentence.text) ? ITSELF.exec(sentence.text) : null);
    const stated = Number(match?.[1]);
    if (!match || !isNear(stated, year)) continue;
    if (stated > year && (PLANNED.test(sentence.text) || place.section.id === 'problems')) continue;
    return [sentence, match];
  }
  return undefined;
}

/** A slip of copying or typing; what is further away is history. */
function isNear(stated: number, year: number): boolean {
  return stated === year - 1 || stated === year + 1;
}

function slip(place: Place, sentence: Sentence, match: RegExpExecArray, year: number): Finding {
  const start = sentence.start + match.index + match[0].indexOf(match[1] ?? '');
  const { words, ...where } = quoted(place, start, match[0].length - match[0].indexOf(match[1] ?? ''));
  return { rule, severity: 'warning', cells: [], args: { words, stated: match[1] ?? '', year }, ...where };
}
