/** Whether the report is whole and in form: its tables, its parts, and nothing of a template left in it. */
import type { Measure } from '../../model/measure.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { BalanceResults } from '../balance.ts';
import { type Check, combine, notRun, type Results, runAll } from '../results.ts';
import { checkIntroList } from './intro-list.ts';
import { checkNumbering } from './numbering.ts';
import { checkParts } from './parts.ts';
import { checkResidue } from './residue.ts';
import { checkTables, TABLE_RULES } from './tables.ts';

interface Subject {
  readonly report: AnnualReport;
  readonly balances: BalanceResults;
}

const TABLES: readonly Check<Subject>[] = [
  { rules: TABLE_RULES, run: ({ report, balances }) => checkTables(report, balances) },
];

const HEADINGS: readonly Check<Subject>[] = [
  {
    rules: ['structure/headings-not-recognised', 'structure/section-missing'],
    run: ({ report }) => checkParts(report),
  },
  {
    rules: [
      'structure/section-order',
      'structure/section-number',
      'structure/shifted-block',
      'structure/numbering-restart',
    ],
    run: ({ report }) => checkNumbering(report),
  },
];

/** On what the words say, rather than on headings. */
const WORDING: readonly Check<Subject>[] = [
  { rules: ['structure/intro-list'], run: ({ report }) => checkIntroList(report) },
  { rules: ['structure/template-residue'], run: ({ report }) => checkResidue(report) },
];

export function checkStructure(report: AnnualReport, balances: BalanceResults, measure: Measure): Results {
  const run = (checks: readonly Check<Subject>[]) => runAll(checks, { report, balances }, measure);
  const tables = run(TABLES);
  // One line for all rules that look at prose: they had nothing to look at.
  if (report.sections.length === 0) return combine([...tables, notRun('structure/section-missing', 'no prose')]);
  const words =
    report.damage.length > 0
      ? WORDING.flatMap(({ rules }) => rules.map(rule => notRun(rule, 'damaged text')))
      : run(WORDING);
  return combine([...tables, ...run(HEADINGS), ...words]);
}
