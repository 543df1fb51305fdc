/** Whether the report is whole and in form: its tables, its parts, and nothing of a template left in it. */
import type { AnnualReport } from '../../model/report.ts';
import type { BalanceResults } from '../balance.ts';
import { combine, notRun, type Results } from '../results.ts';
import { checkIntroList } from './intro-list.ts';
import { checkNumbering } from './numbering.ts';
import { checkParts } from './parts.ts';
import { checkResidue } from './residue.ts';
import { checkTables } from './tables.ts';

export function checkStructure(report: AnnualReport, balances: BalanceResults): Results {
  const tables = checkTables(report, balances);
  // One line for all rules that look at prose: they had nothing to look at.
  if (report.sections.length === 0) return combine([tables, notRun('structure/section-missing', 'no prose')]);
  const words =
    report.damage.length > 0
      ? WORDING.map(rule => notRun(rule, 'damaged text'))
      : [checkIntroList(report), checkResidue(report)];
  return combine([tables, checkParts(report), checkNumbering(report), ...words]);
}

/** Rules on what the words say, rather than on headings. */
const WORDING = ['structure/intro-list', 'structure/template-residue'] as const;
