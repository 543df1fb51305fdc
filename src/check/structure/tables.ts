/** Whether the tables are there, of the right edition, and whole. */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport, TableNote } from '../../model/report.ts';
import type { RuleId, Severity } from '../../model/rules.ts';
import type { BalanceResults } from '../balance.ts';
import { found, NOTHING, notRun, type Results } from '../results.ts';

export function checkTables(report: AnnualReport, balances: BalanceResults): Results {
  const edition = checkEdition(report);
  const notes = report.notes.flatMap(note => (note.kind === 'headings-not-recognised' ? [] : fromNote(note, balances)));
  return { findings: [...edition.findings, ...missingTables(report), ...notes], notChecked: edition.notChecked };
}

function checkEdition(report: AnnualReport): Results {
  const rule = 'structure/edition-mismatch';
  const { id, reportYears } = report.layout.edition;
  if (!report.editionEvident) return notRun(rule, 'edition not evident');
  if (report.year === undefined) return notRun(rule, 'year unknown');
  if (report.year >= reportYears.from && report.year <= (reportYears.to ?? Number.POSITIVE_INFINITY)) return NOTHING;
  return found({ rule, severity: 'error', cells: [], args: { year: report.year, edition: id } });
}

/** An untouched blank form must not pass: a table without a single number counts as missing. */
function missingTables(report: AnnualReport): Finding[] {
  return report.layout.tables.flatMap((table): Finding[] => {
    const cells = table.cells.map(index => report.cells[index]);
    if (cells.some(cell => cell?.state === 'number')) return [];
    // It is there, and out of line with its headings: `cell/not-a-number` says so of each row.
    if (cells.every(cell => cell?.state === 'unreadable' && cell.why === 'misaligned-row')) return [];
    const instead = INSTEAD.find(state => cells.some(cell => cell?.state === state)) ?? 'none';
    const first = cells.find(cell => cell?.at)?.at;
    return [
      {
        rule: 'structure/table-missing',
        severity: 'error',
        table: table.def.id,
        cells: [],
        args: { found: instead },
        ...(first ? { at: first } : {}),
      },
    ];
  });
}

/** What a table without numbers may hold instead, the more telling first. */
const INSTEAD = ['unreadable', 'blank'] as const;

const NOTE_RULES = {
  'extra-row': 'cell/extra-row',
  'extra-column': 'cell/extra-column',
  'label-altered': 'cell/label-altered',
  'row-unlabelled': 'structure/row-unlabelled',
  'row-missing': 'structure/row-missing',
  'column-missing': 'structure/column-missing',
  'second-table': 'structure/two-tables-same-kind',
} as const satisfies Record<TableNote['kind'], RuleId>;

export const TABLE_RULES: readonly RuleId[] = [
  'structure/edition-mismatch',
  'structure/table-missing',
  ...Object.values(NOTE_RULES),
];

function fromNote(note: TableNote, balances: BalanceResults): Finding {
  const rule = NOTE_RULES[note.kind];
  const at = 'at' in note && note.at ? { at: note.at } : {};
  if (note.kind === 'row-missing' || note.kind === 'column-missing') {
    const carries = leavesGap(note.cells, balances);
    const args = { carries: carries ? 'yes' : 'no' };
    return { rule, severity: carries ? 'error' : 'warning', table: note.table, cells: note.cells, args };
  }
  const isDoubtful = note.kind === 'row-unlabelled' || (note.kind === 'second-table' && note.year === undefined);
  const severity: Severity = isDoubtful ? 'warning' : 'info';
  if (note.kind === 'second-table')
    return { rule, severity, table: note.table, cells: [], args: note.year ? { year: note.year } : {}, ...at };
  const args = 'label' in note ? { label: note.label, ...(note.standard ? { standard: note.standard } : {}) } : {};
  return { rule, severity, table: note.table, cells: [], args, ...at };
}

/** Missing with something in it: a sum of the form falls short without it, or has parts and no total. */
function leavesGap(cells: readonly number[], balances: BalanceResults): boolean {
  return balances.unknown.some(({ balance, reason }) => {
    if (reason === 'part missing') return balance.cells.some(index => cells.includes(index));
    return reason === 'total missing' && cells.includes(balance.cells[0] ?? -1);
  });
}
