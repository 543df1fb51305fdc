/** All rules for one report, in order. Pure: equal reports give equal results. */
import type { Previous } from '../model/digest.ts';
import type { CheckResult, Finding, NotChecked } from '../model/finding.ts';
import { type Measure, unmeasured } from '../model/measure.ts';
import type { AnnualReport } from '../model/report.ts';
import { RULE_IDS } from '../model/rules.ts';
import type { CheckSettings } from '../model/settings.ts';
import { BALANCE_RULES, type BalanceResults, checkBalances, toNotChecked } from './balance.ts';
import { checkBlanks } from './blanks.ts';
import { CELL_RULES, checkCells } from './cells.ts';
import { checkDamage } from './damage.ts';
import { METADATA } from './metadata.ts';
import { checkContents } from './narrative/contents.ts';
import { checkNarrative } from './narrative/index.ts';
import { checkProactive, PROACTIVE_RULES } from './proactive.ts';
import { checkRequests } from './requests.ts';
import { type Check, combine, found, runAll } from './results.ts';
import { checkAgainst } from './series/index.ts';
import { checkStructure } from './structure/index.ts';
import { checkTimeliness, TIMELINESS_RULES } from './timeliness.ts';

export { checkBalances } from './balance.ts';
export { narrativeEvidence } from './narrative/evidence.ts';
export { isOnLastYear } from './narrative/growth.ts';
export { evidenceFromPrevious, withCulprit } from './series/index.ts';
export { underSettings } from './settings.ts';

/** What there is to know of a report when its tables are looked at. */
interface Subject {
  readonly report: AnnualReport;
  readonly settings: CheckSettings;
  readonly balances: BalanceResults;
}

const CHECKS: readonly Check<Subject>[] = [
  { rules: ['metadata/extraction-damage'], run: ({ report }) => found(...checkDamage(report)) },
  {
    rules: ['requests/other-heavy', 'requests/partial-only'],
    run: ({ report, balances }) => checkRequests(report, balances.inQuestion),
  },
  { rules: PROACTIVE_RULES, run: ({ report }) => checkProactive(report) },
  { rules: CELL_RULES, run: ({ report }) => found(...checkCells(report)) },
  {
    rules: ['cell/blank', 'cell/placeholder', 'requests/columns-not-filled'],
    run: ({ report, settings }) => found(...checkBlanks(report, settings.blanks)),
  },
  ...METADATA,
  { rules: TIMELINESS_RULES, run: ({ report, settings }) => checkTimeliness(report, settings) },
];

/** @param measure is told the rules that each part of the work decides */
export function check(
  report: AnnualReport,
  previous?: Previous,
  settings: CheckSettings = {},
  measure: Measure = unmeasured,
): CheckResult {
  const balances = measure(BALANCE_RULES, () => checkBalances(report, settings.blanks));
  const before = previous === 'not comparable' ? undefined : previous;
  const narrative = checkNarrative(report, balances.inQuestion, before, measure);
  const { findings, notChecked } = combine([
    checkStructure(report, balances, measure),
    { findings: balances.findings, notChecked: toNotChecked(balances, report) },
    ...runAll(CHECKS, { report, settings, balances }, measure),
    checkContents(report, settings, measure),
    narrative,
    checkAgainst(report, previous, measure),
  ]);
  return {
    checks: balances.tally,
    findings: findings.toSorted(byPlace(report)),
    notChecked: notChecked.toSorted(byPlace(report)),
    ...(narrative.audit ? { narrative: narrative.audit } : {}),
  };
}

/** By table, then cell, then rule; the prose after the tables, as it is read. */
function byPlace(report: AnnualReport) {
  const tables = report.layout.edition.tables;
  const place = (entry: Finding | NotChecked): readonly number[] => {
    if (entry.rule.startsWith('narrative/')) return [tables.length, 0, 0];
    const [first] = entry.cells;
    const table = ('table' in entry ? entry.table : undefined) ?? report.layout.cells[first ?? -1]?.table.id;
    return [tables.findIndex(candidate => candidate.id === table), first ?? -1, RULE_IDS.indexOf(entry.rule)];
  };
  return (a: Finding | NotChecked, b: Finding | NotChecked) => {
    const [left, right] = [place(a), place(b)];
    const differing = left.findIndex((value, index) => value !== right[index]);
    return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
  };
}
