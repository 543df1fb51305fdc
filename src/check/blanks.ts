/** Cells with nothing in them, and cells with a stroke or a word for nothing. Blank is not zero. */
import type { Finding } from '../model/finding.ts';
import type { CellDef, PlacedTable } from '../model/layout.ts';
import type { AnnualReport } from '../model/report.ts';
import type { BlankPolicy } from '../model/settings.ts';

export function checkBlanks(report: AnnualReport, policy: BlankPolicy = 'zero'): Finding[] {
  if (!report.cells.some(cell => cell.state === 'blank')) return [];
  const unfilled = rowsNotFilled(report);
  return [
    ...columnsNotFilled(unfilled),
    ...report.layout.tables.flatMap(table => {
      const isTold = unfilled.some(def => def.table === table.def);
      const sums = table.def.rules.crossFooting ? policy : 'none';
      return [...(isTold ? [] : blanksOf(table, report, sums)), ...placeholdersOf(table, report, sums)];
    }),
  ];
}

/** What the sums of a table make of its blanks, if it has any. */
type Sums = BlankPolicy | 'none';

/** One finding a table. A table without any number is missing, which `structure/table-missing` says. */
function blanksOf(table: PlacedTable, report: AnnualReport, sums: Sums): Finding[] {
  const blank = table.cells.filter(index => {
    const cell = report.cells[index];
    return cell?.state === 'blank' && cell.text === undefined;
  });
  if (blank.length === 0 || !table.cells.some(index => report.cells[index]?.state === 'number')) return [];
  const args = { count: blank.length, sums };
  return [{ rule: 'cell/blank', severity: 'warning', table: table.def.id, cells: blank, args }];
}

/** A 「/」 in the row of 规章 says that the body cannot make any; elsewhere it hides a number. */
function placeholdersOf(table: PlacedTable, report: AnnualReport, sums: Sums): Finding[] {
  const written = table.cells.flatMap(index => {
    const cell = report.cells[index];
    const def = report.layout.cells[index];
    return cell?.state === 'blank' && cell.text !== undefined && def ? [{ def, text: cell.text }] : [];
  });
  const isApt = (def: CellDef) => def.row.at(-1)?.id === 'regulations';
  return [true, false].flatMap((apt): Finding[] => {
    const group = written.filter(({ def }) => isApt(def) === apt);
    if (group.length === 0) return [];
    const texts = [...new Set(group.map(({ text }) => text))];
    const cells = group.map(({ def }) => def.index);
    const args = { texts, sums, apt: apt ? 'yes' : 'no' };
    return [{ rule: 'cell/placeholder', severity: apt ? 'info' : 'warning', table: table.def.id, cells, args }];
  });
}

function columnsNotFilled(unfilled: readonly CellDef[]): Finding[] {
  const [first] = unfilled;
  if (!first) return [];
  const cells = unfilled.map(def => def.index);
  return [
    {
      rule: 'requests/columns-not-filled',
      severity: 'warning',
      table: first.table.id,
      cells,
      args: { count: cells.length },
    },
  ];
}

/** Rows whose total is filled in while everything it adds up is blank, by their total. */
function rowsNotFilled(report: AnnualReport): CellDef[] {
  return report.layout.balances.flatMap(balance => {
    if (balance.rule !== 'requests/cross-footing') return [];
    const [total, ...parts] = balance.cells.map(index => report.cells[index]);
    const def = report.layout.cells[balance.cells[0] ?? -1];
    const isUnfilled = total?.state === 'number' && total.value > 0 && parts.every(cell => cell?.state === 'blank');
    return isUnfilled && def ? [def] : [];
  });
}
