/** What is possible but unlikely in the table of requests. */
import type { Finding, NotChecked } from '../model/finding.ts';
import { type AnnualReport, numberAt } from '../model/report.ts';

/** 其他 is meant for rare cases: more than a fifth of the outcomes, and at least this many, is worth a look. */
const OTHER_SHARE = 0.2;
const OTHER_LEAST = 5;
/** So many outcomes without a single one granted, even in part. */
const NONE_GRANTED_LEAST = 20;

export function checkRequests(
  report: AnnualReport,
  inQuestion: ReadonlySet<number>,
): { findings: Finding[]; notChecked: NotChecked[] } {
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const cell = (row: string) => report.layout.byId.get(`/requests/outcomes/${row}/total`);

  /** Runs a rule on totals that are known and that no failed balance questions. */
  const judge = (
    rule: 'requests/other-heavy' | 'requests/partial-only',
    rows: readonly string[],
    test: (values: readonly number[]) => Partial<Finding> | undefined,
  ) => {
    const cells = rows.map(row => cell(row)?.index ?? -1);
    const values = cells.map(index => numberAt(report, index));
    if (cells.some(index => report.cells[index]?.state === 'unreadable'))
      notChecked.push({ rule, cells, reason: 'cell not readable' });
    else if (values.includes(undefined)) notChecked.push({ rule, cells, reason: 'figures blank' });
    else if (cells.some(index => inQuestion.has(index)))
      notChecked.push({ rule, cells, reason: 'figures in question' });
    else {
      const problem = test(values as number[]);
      if (problem) findings.push({ rule, severity: 'info', table: 'requests', cells, ...problem });
    }
  };
  const other = cell('other/miscellaneous') ? 'other/miscellaneous' : 'other';
  judge('requests/other-heavy', [other, 'total'], ([part = 0, total = 0]) =>
    part >= OTHER_LEAST && part > OTHER_SHARE * total ? { reported: part, args: { part, total } } : undefined,
  );
  judge('requests/partial-only', ['granted', 'partiallyGranted', 'total'], ([granted = 0, partly = 0, total = 0]) =>
    granted + partly === 0 && total >= NONE_GRANTED_LEAST ? { reported: 0, args: { total } } : undefined,
  );
  return { findings, notChecked };
}
