/** What belongs to a template and was left in: instructions, and blanks that nobody filled in. */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import { passagesOf, quoted } from '../prose.ts';
import { found, type Results } from '../results.ts';

/** No stars: sites put them in place of names. */
const RESIDUE: readonly RegExp[] = [
  /^\s*[(【[]?(?:编写|填写|填报|填表|撰写)(?:说明|要求|提示)[)】\]]?(?=$|\s|[::、])/,
  /[(【[](?:编写|填写|填报|填表)(?:说明|要求|提示)[^)】\]]{0,40}[)】\]]?/,
  /该部分(?:内容)?(?:请)?以表格形式(?:报告|填报|列出)|^\s*(?:以表格形式报告[。,]?)?表格如下\s*[::。]?\s*$/,
  /(?<![A-Za-z0-9/._=&?-])[Xx×]{2,}(?![A-Za-z0-9/._=&?-])|20[Xx×]{2}年/,
  /此处(?:填写|填|输入|插入|填报)|[(【[]请(?:填写|填报|输入|在此)[^)】\]]{0,20}[)】\]]/,
  /[(【[](?:单位|机关|部门|行政机关)(?:全?称|名称)[)】\]]/,
  /_{3,}/,
];

/** One finding for each kind of residue in a passage: a line of blanks is one thing to mend. */
export function checkResidue(report: AnnualReport): Results {
  return found(
    ...passagesOf(report).flatMap(place =>
      RESIDUE.flatMap((pattern): Finding[] => {
        const match = pattern.exec(place.text);
        if (!match) return [];
        const start = match.index + (match[0].length - match[0].trimStart().length);
        const { words, ...where } = quoted(place, start, match[0].trim().length);
        return [{ rule: 'structure/template-residue', severity: 'warning', cells: [], args: { words }, ...where }];
      }).slice(0, 1),
    ),
  );
}
