/**
 * A year that was left from last year's report. Most other years in a report are right: comparisons, what was carried
 * over, plans, documents and history. So only sentences that report on a year as this one are looked at.
 */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { Severity } from '../../model/rules.ts';
import { type Place, passagesOf, quoted, type Sentence, sentencesOf } from '../prose.ts';
import { found, notRun, type Results } from '../results.ts';

const rule = 'narrative/wrong-year';

/** What an agency says of its year: that something came in or did not, or how much it did. 「受理的」 is about something else. */
const DOES =
  '(?:(?:收到|受理|新收|接到|接获|发生|收取)(?!的)|无(?:依申请|申请|政府信息)|(?:公开|发布|办理|办结|答复|制发)(?!的)[^。;]{0,40}\\d)';
/** Of that year are also accounts, plans and what others issued. */
const NO_DOCUMENT =
  '(?![^,，]{0,20}(?:决算|预算|报告|要点|计划|任务|方案|审计|总结|规划|目录|指南|《|国务院|国办|国家|中央|上级|[省市县]政府))';

/** 「2022年，我局共收到…」 as the beginning of a sentence. */
const REPORTS = new RegExp(
  `^\\s*(?:[(（]?[一二三四五六七八九十\\d]{1,2}[)）、.]|[一二三四五六七八九十]是)?\\s*(?:[本我][^\\d,，。]{1,5})?(20\\d\\d)\\s?年度?${NO_DOCUMENT}[,，]?[^,，。;\\d]{0,20}${DOES}`,
);
/** How the first part opens: 「2022年，我局…」. */
const OPENS = /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.])?\s*(20\d\d)年度?(?:以来)?[,，]/;
/** The preface on the report itself. */
const ITSELF = /(20\d\d)年度?(?:本(?:机关|单位|局|级))?政府信息公开(?:工作)?年度报告/;
const PRESENTS = /现(?:公布|将|予)|特(?:此|编)|编[制写]|向社会公[布开]|本(?:年度)?报告/;

/** 「制定2022年度任务分工表」 in the report on 2023: nobody plans a year that is over. */
const MADE_PLAN =
  /(?:^|[,，、:：…])(?:[本我](?:[局委办院厅镇乡处所会站队社省市县区旗州府]|街道|中心|单位|机关|部门))?(?:研究|及时|认真|结合实际)*(?:制定|制订|拟定|拟订)(?:并?印发|出台|下发|完善|了){0,2}《?(20\d\d)年度?[^,，。;《》\d]{0,25}(?:要点|分工|任务|方案|计划|安排)/;

/** Words of a comparison with this year, or of history. */
const ELSEWHERE = /今年|本年|以来|[至到—~～-]\s*20\d\d|历年|近.年|基础上|与.{0,8}相比/;
const PLANNED = /将|计划|拟|力争|下一步|下一年|继续|进一步|着力|重点/;

export function checkWrongYear(report: AnnualReport): Results {
  const { year } = report;
  if (year === undefined) return notRun(rule, 'year unknown');
  const places = passagesOf(report);
  const [opening] = places.filter(({ section }) => section.id === 'overview');
  return found(
    ...places.flatMap(place => {
      // Whatever year is looked for, it is of this century.
      if (!place.text.includes('20')) return [];
      const [sentence, match] = slipIn(place, year, place === opening) ?? [];
      if (sentence && match) return [slip(place, sentence, match, year, 'warning')];
      const [planning, plan] = lastYearsPlan(place, year) ?? [];
      return planning && plan ? [slip(place, planning, plan, year, 'info')] : [];
    }),
  );
}

function slipIn(place: Place, year: number, isOpening: boolean): [Sentence, RegExpExecArray] | undefined {
  for (const [index, sentence] of sentencesOf(place).entries()) {
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

function lastYearsPlan(place: Place, year: number): [Sentence, RegExpExecArray] | undefined {
  if (!place.text.includes(`${year - 1}年`)) return undefined;
  for (const sentence of sentencesOf(place)) {
    const match = MADE_PLAN.exec(sentence.text);
    if (match && Number(match[1]) === year - 1) return [sentence, match];
  }
  return undefined;
}

/** A slip of copying or typing; what is further away is history. */
function isNear(stated: number, year: number): boolean {
  return stated === year - 1 || stated === year + 1;
}

function slip(place: Place, sentence: Sentence, match: RegExpExecArray, year: number, severity: Severity): Finding {
  const start = sentence.start + match.index + match[0].indexOf(match[1] ?? '');
  const { words, ...where } = quoted(place, start, match[0].length - match[0].indexOf(match[1] ?? ''));
  return { rule, severity, cells: [], args: { words, stated: match[1] ?? '', year }, ...where };
}
