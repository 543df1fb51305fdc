/** What became of the problems that last year's report named: good practice, and nobody's duty by the letter. */
import { isCopied } from '../similarity.ts';
import { subjectOf } from '../subject.ts';
import type { Pair, SeriesResults } from './pair.ts';

const rule = 'narrative/last-year-problems';

export function checkLastYearProblems({ report, previous }: Pair): SeriesResults {
  const [now, before] = [report.prose, previous.prose];
  const not = (reason: 'damaged text' | 'text not found') => ({
    findings: [],
    notChecked: [{ rule, cells: [], reason }] as const,
  });
  if (now.isDamaged || before.isDamaged) return not('damaged text');
  if (!now.problems?.length || now.tellsOfLastYear) return NOTHING;
  if (!before.problems) return not('text not found');
  // A part five without a single clause named nothing; of one that was copied, `series/text-identical` tells.
  if (before.problems.length === 0 || isCopied(now.problems, before.problems)) return NOTHING;
  return {
    findings: [
      {
        rule,
        severity: 'info',
        section: 'problems',
        cells: [],
        args: { section: 'problems' },
        other: subjectOf(previous),
      },
    ],
    notChecked: [],
  };
}

const NOTHING: SeriesResults = { findings: [], notChecked: [] };
