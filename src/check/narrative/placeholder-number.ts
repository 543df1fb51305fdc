/** Numbers that were never filled in: 「公开信息  条」, 「共件」. */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import { passagesOf, quoted } from '../prose.ts';
import { found, type Results } from '../results.ts';

const rule = 'narrative/placeholder-number';

const UNIT = '(?:条次|人次|万元|[条件篇次份期场个起])';
const END = '(?=\\s*(?:[,，。;、:)]|$))';
/** A gap before the unit, or a word that asks for a number and has none. */
const UNFILLED = new RegExp(
  `(?:信息|申请|文件|解读|稿件|公开|发布|受理|收到|办结|答复|建议|提案|复议|诉讼|共|计|约)(?:[ \\t\\u00a0]{1,20}${UNIT}|(?<=共|共计|累计|合计)${UNIT}|(?<=(?:公开|发布).{0,8}信息)条|(?<=(?:共|累计|合计)(?:主动|依法)?(?:公开|发布))条)${END}`,
);

export function checkPlaceholderNumber(report: AnnualReport): Results {
  return found(
    ...passagesOf(report).flatMap((place): Finding[] => {
      const match = UNFILLED.exec(place.text);
      if (!match) return [];
      const { words, ...where } = quoted(place, match.index, match[0].length);
      return [{ rule, severity: 'warning', cells: [], args: { words }, ...where }];
    }),
  );
}
