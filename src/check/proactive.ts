/** The table of proactive disclosure: what the figures of one year say about each other. */
import type { Finding, NotChecked } from '../model/finding.ts';
import { type AnnualReport, numberAt } from '../model/report.ts';
import type { RuleId } from '../model/rules.ts';

export const PROACTIVE_RULES = [
  'proactive/valid-below-new',
  'proactive/made-none-valid',
  'proactive/f19-total',
  'proactive/f19-procurement',
  'proactive/regulation-by-body',
] as const satisfies readonly RuleId[];

interface Results {
  readonly findings: Finding[];
  readonly notChecked: NotChecked[];
}

export function checkProactive(report: AnnualReport): Results {
  const implied = checkImplications(report);
  const explained = new Set(implied.findings.flatMap(finding => finding.cells));
  const bounded = checkBounds(report, explained);
  const regulations = checkRegulations(report);
  return {
    findings: [...implied.findings, ...bounded.findings, ...regulations.findings],
    notChecked: [...implied.notChecked, ...bounded.notChecked, ...regulations.notChecked],
  };
}

/** Where one figure is above zero, the other must be too. */
function checkImplications(report: AnnualReport): Results {
  const results: Results = { findings: [], notChecked: [] };
  for (const { rule, table, positive, requires } of report.layout.implications) {
    const [cause, effect] = [numberAt(report, positive), numberAt(report, requires)];
    const cells = [requires, positive];
    if ((cause !== undefined && cause <= 0) || (cause === undefined && effect !== undefined && effect !== 0)) continue;
    if (cause === undefined || effect === undefined) noteUnlessEmpty(report, rule, cells, results);
    else if (effect === 0)
      results.findings.push({
        rule,
        severity: 'warning',
        table: table.id,
        cells,
        reported: 0,
        args: { positive: cause },
      });
  }
  return results;
}

function checkBounds(report: AnnualReport, explained: ReadonlySet<number>): Results {
  const results: Results = { findings: [], notChecked: [] };
  for (const { rule, table, cells, signs } of report.layout.bounds) {
    if (cells.some(index => explained.has(index))) continue;
    const [reported, ...parts] = cells.map(index => numberAt(report, index));
    if (reported === undefined || parts.some(part => part === undefined)) {
      noteUnlessEmpty(report, rule, cells, results);
      continue;
    }
    const computed = parts.reduce((sum: number, part, i) => sum + (signs[i] ?? 0) * (part ?? 0), 0);
    const severity = rule === 'proactive/f19-total' ? 'error' : 'warning';
    if (reported < computed) results.findings.push({ rule, severity, table: table.id, cells, reported, computed });
  }
  return results;
}

/** Bodies that do not usually make 规章, as far as a name tells: counties and below, and offices of a government. */
const WITHOUT_RULE_MAKING = /(?:镇|乡|街道|办事处|县|旗|[^治新]区|局|厅|办公室|中心|大队|支队)(?:人民政府)?$/;
const NATIONAL = /^(?:国务院|国家|中国|中央|中华)/;

function checkRegulations(report: AnnualReport): Results {
  const rule = 'proactive/regulation-by-body';
  const row = report.layout.cells.filter(def => def.table.id === 'proactive' && def.row.at(-1)?.id === 'regulations');
  const cells = row.filter(def => (numberAt(report, def.index) ?? 0) > 0).map(def => def.index);
  if (cells.length === 0) return { findings: [], notChecked: [] };
  if (report.agency === undefined) return { findings: [], notChecked: [{ rule, cells, reason: 'agency unknown' }] };
  if (NATIONAL.test(report.agency) || !WITHOUT_RULE_MAKING.test(report.agency)) return { findings: [], notChecked: [] };
  const reported = numberAt(report, cells[0] ?? -1);
  return {
    findings: [
      {
        rule,
        severity: 'info',
        table: 'proactive',
        cells,
        ...(reported === undefined ? {} : { reported }),
        args: { agency: report.agency },
      },
    ],
    notChecked: [],
  };
}

/** A row with nothing in it, or a table that is not there, has nothing to compare: other rules speak of it. */
function noteUnlessEmpty(report: AnnualReport, rule: RuleId, cells: readonly number[], results: Results): void {
  const states = cells.map(index => report.cells[index]?.state);
  if (states.includes('unreadable')) results.notChecked.push({ rule, cells, reason: 'cell not readable' });
  else if (states.includes('number')) results.notChecked.push({ rule, cells, reason: 'figures blank' });
}
