/**
 * What became of the problems that last year's report named: good practice, and nobody's duty by the letter. Only asked
 * where last year's report was given for it; over an archive it would say the same of nearly every report.
 */
import { proseOf, type Recorded } from '../../model/digest.ts';
import type { AnnualReport } from '../../model/report.ts';
import { found, NOTHING, notRun, type Results } from '../results.ts';
import { isCopied } from '../similarity.ts';
import { subjectOf } from '../subject.ts';

const rule = 'narrative/last-year-problems';

/** Any words that may tell of it are enough. */
const LAST_YEAR = /(?:上|去)一?年(?!度?结转)|前[一两几]年|往年|以往|此前|过去/;
const PROBLEMS = /问题|不足|整改|短板|薄弱|改进|差距/;
/** Within part five, also what was done by now. */
const MENDED =
  /整改(?:落实|完成|到位|情况|成效)|(?:已|均|全部|基本)(?:经|得到|予以)?(?:整改|解决|改[进善]|缓解)|(?:整改|解决|改进|改善)了|(?:得到|取得)[^，。；]{0,8}(?:解决|改善|改进|缓解|加强|提升|成效)/;

export function checkLastYearProblems(report: AnnualReport, previous: Recorded): Results {
  const [now, before] = [proseOf(report), previous.prose];
  if (now.isDamaged || before.isDamaged) return notRun(rule, 'damaged text');
  if (!now.problems?.length || tells(report)) return NOTHING;
  if (!before.problems) return notRun(rule, 'text not found');
  // A part five without a single clause named nothing; of one that was copied, `series/text-identical` tells.
  if (before.problems.length === 0 || isCopied(now.problems, before.problems)) return NOTHING;
  const args = { section: 'problems' };
  return found({ rule, severity: 'info', section: 'problems', cells: [], args, other: subjectOf(previous) });
}

function tells({ sections, year }: AnnualReport): boolean {
  const named = year === undefined ? undefined : `${year - 1}年`;
  const isOnLastYear = (sentence: string) =>
    LAST_YEAR.test(sentence) || (named !== undefined && sentence.includes(named));
  return sections.some(({ id, paragraphs }) =>
    paragraphs.some(({ text }) => {
      if (id === 'problems' && MENDED.test(text)) return true;
      if (!PROBLEMS.test(text)) return false;
      return text.split(/[。；;\n]/).some(sentence => PROBLEMS.test(sentence) && isOnLastYear(sentence));
    }),
  );
}
