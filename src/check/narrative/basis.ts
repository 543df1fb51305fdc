/** A notice or decree given as the basis of the report that no longer holds. */
import type { AnnualReport } from '../../model/report.ts';
import { passagesOf, quoted, sentencesOf } from '../prose.ts';
import { found, NOTHING, notRun, type Results } from '../results.ts';

const rule = 'narrative/basis-superseded';

/** The edition of 2021 is the form from then on. */
const SUPERSEDED_FROM = 2021;

const SUPERSEDED: readonly (readonly [document: string, RegExp])[] = [
  ['form', /[〔[【(]\s?2019\s?[〕\]】)]\s?60\s?号/],
  ['form', /年度报告格式\s?[(]试行[)]|试行格式/],
  ['decree', /(?:国务院令?|令)第?\s?492\s?号|第?492号(?:国务院)?令/],
];
const IS_BASIS = /根据|按照|依据|依照|遵照|按|要求|规定/;
/** Told as history, it is no basis. */
const IS_HISTORY =
  /废止|原[《国]|旧版|修订前|替代|取代|代替|曾|不再|历史|改用|调整为|自20\d\d年|20(?:08|19|20)年(?:以来|起|至)/;

export function checkBasis(report: AnnualReport): Results {
  if (report.year === undefined) return notRun(rule, 'year unknown');
  if (report.year < SUPERSEDED_FROM) return NOTHING;
  for (const place of passagesOf(report))
    for (const sentence of sentencesOf(place)) {
      if (!IS_BASIS.test(sentence.text) || IS_HISTORY.test(sentence.text)) continue;
      for (const [document, pattern] of SUPERSEDED) {
        const match = pattern.exec(sentence.text);
        if (!match) continue;
        const { words, ...where } = quoted(place, sentence.start + match.index, match[0].length);
        return found({ rule, severity: 'warning', cells: [], args: { words, document, year: report.year }, ...where });
      }
    }
  return NOTHING;
}
