/** Whether the tables are there, of the right edition, and whole. */
import type { Finding, NotChecked } from '../model/finding.ts';
import type { AnnualReport, LayoutNote } from '../model/report.ts';
import type { RuleId, Severity } from '../model/rules.ts';
import type { BalanceResults } from './balance.ts';

export function checkStructure(
  report: AnnualReport,
  balances: BalanceResults,
): { findings: Finding[]; notChecked: NotChecked[] } {
  const edition = checkEdition(report);
  return {
    findings: [...edition.findings, ...checkTables(report), ...report.notes.map(note => fromNote(note, balances))],
    notChecked: edition.notChecked,
  };
}

function checkEdition(report: AnnualReport): { findings: Finding[]; notChecked: NotChecked[] } {
  const rule = 'structure/edition-mismatch';
  const { id, reportYears } = report.layout.edition;
  if (!report.editionEvident) return { findings: [], notChecked: [{ rule, cells: [], reason: 'edition not evident' }] };
  if (report.year === undefined) return { findings: [], notChecked: [{ rule, cells: [], reason: 'year unknown' }] };
  if (report.year >= reportYears.from && report.year <= (reportYears.to ?? Number.POSITIVE_INFINITY))
    return { findings: [], notChecked: [] };
  return {
    findings: [{ rule, severity: 'error', cells: [], args: { year: report.year, edition: id } }],
    notChecked: [],
  };
}

/** An untouched blank form must not pass: a table without a single number counts as missing. */
function checkTables(report: AnnualReport): Finding[] {
  return report.layout.edition.tables.flatMap((table): Finding[] => {
    const cells = report.layout.cells.filter(def => def.table === table).map(def => report.cells[def.index]);
    if (cells.some(cell => cell?.state === 'number' || cell?.state === 'unreadable')) return [];
    const isThere = cells.some(cell => cell?.state !== 'missing');
    const first = cells.find(cell => cell?.at)?.at;
    return [
      {
        rule: 'structure/table-missing',
        severity: 'error',
        table: table.id,
        cells: [],
        args: { found: isThere ? 'blank' : 'none' },
        ...(first ? { at: first } : {}),
      },
    ];
  });
}

const NOTE_RULES = {
  'extra-row': 'cell/extra-row',
  'extra-column': 'cell/extra-column',
  'label-altered': 'cell/label-altered',
  'row-unlabelled': 'structure/row-unlabelled',
  'row-missing': 'structure/row-missing',
  'column-missing': 'structure/column-missing',
  'second-table': 'structure/two-tables-same-kind',
} as const satisfies Record<LayoutNote['kind'], RuleId>;

function fromNote(note: LayoutNote, balances: BalanceResults): Finding {
  const rule = NOTE_RULES[note.kind];
  const at = 'at' in note && note.at ? { at: note.at } : {};
  if (note.kind === 'row-missing' || note.kind === 'column-missing') {
    // Missing with something in it: a sum of the form falls short without it.
    const carries = balances.unknown.some(
      ({ balance, reason }) => reason === 'part missing' && balance.cells.some(index => note.cells.includes(index)),
    );
    const severity: Severity = carries ? 'error' : 'warning';
    return { rule, severity, table: note.table, cells: note.cells, args: { carries: carries ? 'yes' : 'no' } };
  }
  const severity: Severity = note.kind === 'row-unlabelled' || note.kind === 'second-table' ? 'warning' : 'info';
  const args = 'label' in note ? { label: note.label, ...(note.standard ? { standard: note.standard } : {}) } : {};
  return { rule, severity, table: note.table, cells: [], args, ...at };
}
