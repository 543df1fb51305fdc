/** All rules for one report, in order. Pure: equal reports give equal results. */
import type { Previous } from '../model/digest.ts';
import type { CheckResult, Finding, NotChecked } from '../model/finding.ts';
import { type Measure, unmeasured } from '../model/measure.ts';
import type { AnnualReport } from '../model/report.ts';
import { RULE_IDS } from '../model/rules.ts';
import type { CheckSettings } from '../model/settings.ts';
import { checkBalances, toNotChecked } from './balance.ts';
import { checkBlanks } from './blanks.ts';
import { checkCells } from './cells.ts';
import { checkDamage } from './damage.ts';
import { checkMetadata } from './metadata.ts';
import { checkContents } from './narrative/contents.ts';
import { checkNarrative } from './narrative/index.ts';
import { checkProactive } from './proactive.ts';
import { checkRequests } from './requests.ts';
import { combine } from './results.ts';
import { checkAgainst } from './series/index.ts';
import { checkStructure } from './structure/index.ts';
import { checkTimeliness } from './timeliness.ts';

export { checkBalances } from './balance.ts';
export { narrativeEvidence } from './narrative/evidence.ts';
export { isOnLastYear } from './narrative/growth.ts';
export { evidenceFromPrevious, withCulprit } from './series/index.ts';
export { underSettings } from './settings.ts';

/** @param measure is told the group of rules that each part of the work is for */
export function check(
  report: AnnualReport,
  previous?: Previous,
  settings: CheckSettings = {},
  measure: Measure = unmeasured,
): CheckResult {
  const balances = measure('check requests, review: sums', () => checkBalances(report, settings.blanks));
  const structure = measure('check structure', () => checkStructure(report, balances));
  const requests = measure('check requests', () => checkRequests(report, balances.inQuestion));
  const proactive = measure('check proactive', () => checkProactive(report));
  const before = previous === 'not comparable' ? undefined : previous;
  const narrative = measure('check narrative', () => checkNarrative(report, balances.inQuestion, before));
  const prose = combine([
    measure('check narrative', () => checkContents(report, settings)),
    narrative,
    measure('check metadata', () => checkMetadata(report, settings)),
    measure('check timeliness', () => checkTimeliness(report, settings)),
  ]);
  const series = measure('check series', () => checkAgainst(report, previous));
  const findings = [
    ...structure.findings,
    ...measure('check metadata', () => checkDamage(report)),
    ...balances.findings,
    ...requests.findings,
    ...proactive.findings,
    ...measure('check cell', () => checkCells(report)),
    ...measure('check cell', () => checkBlanks(report, settings.blanks)),
    ...prose.findings,
    ...series.findings,
  ];
  const notChecked = [
    ...structure.notChecked,
    ...toNotChecked(balances, report),
    ...requests.notChecked,
    ...proactive.notChecked,
    ...prose.notChecked,
    ...series.notChecked,
  ];
  return {
    checks: balances.tally,
    findings: findings.sort(byPlace(report)),
    notChecked: notChecked.sort(byPlace(report)),
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
