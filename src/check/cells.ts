/** What is wrong with single cells, whatever they add up to. */
import type { Finding } from '../model/finding.ts';
import type { CellDef } from '../model/layout.ts';
import type { AnnualReport, NumberCell, UnreadableCell } from '../model/report.ts';

/** 10 billion yuan: above it, an amount in 万元 was most likely typed in yuan. */
const LARGEST_AMOUNT = 1_000_000;

export function checkCells(report: AnnualReport): Finding[] {
  const findings: Finding[] = [];
  for (const def of report.layout.cells) {
    const cell = report.cells[def.index];
    if (cell?.state === 'number') findings.push(...checkNumber(def, cell));
    else if (cell?.state === 'unreadable') findings.push(...checkUnreadable(def, cell, report));
  }
  return [...findings, ...checkBlanks(report), ...checkPlaceholders(report)];
}

function checkNumber(def: CellDef, cell: NumberCell): Finding[] {
  const findings: Finding[] = [];
  const base = { table: def.table.id, cells: [def.index], reported: cell.value };
  const args = { text: cell.text ?? String(cell.value) };
  if (cell.value < 0 && def.kind !== 'change')
    findings.push({ ...base, rule: 'cell/negative', severity: 'error', args });
  if (!Number.isInteger(cell.value) && def.kind !== 'amount')
    findings.push({ ...base, rule: 'cell/not-integer', severity: 'error', args });
  if (def.unit && cell.value > LARGEST_AMOUNT)
    findings.push({ ...base, rule: 'cell/money-unit', severity: 'warning', args });
  const notes = cell.notes ?? [];
  if (notes.includes('unit')) findings.push({ ...base, rule: 'cell/unit-in-cell', severity: 'warning', args });
  const forms = notes.filter(note => note !== 'unit');
  if (forms.length > 0)
    findings.push({
      ...base,
      rule: 'cell/number-form',
      severity: forms.includes('inner-blank') ? 'warning' : 'info',
      args: { ...args, forms },
    });
  return findings;
}

/** Text that is no number is the report's fault; what could not be read for other reasons may be the file's. */
function checkUnreadable(def: CellDef, cell: UnreadableCell, report: AnnualReport): Finding[] {
  const base = { table: def.table.id, cells: [def.index], args: { text: cell.text, why: cell.why } };
  if (cell.why === 'copied-header') return [{ ...base, rule: 'cell/copied-header', severity: 'error' }];
  if (cell.why === 'misaligned-row') {
    const before = report.layout.cells[def.index - 1];
    if (before && before.table === def.table && before.row === def.row) return [];
    return [{ ...base, rule: 'cell/not-a-number', severity: 'warning' }];
  }
  return [{ ...base, rule: 'cell/not-a-number', severity: cell.why === 'no-cached-value' ? 'warning' : 'error' }];
}

/** One finding a table. A table without any number is missing, and one whose applicants are not filled in is told as such. */
function checkBlanks(report: AnnualReport): Finding[] {
  return report.layout.edition.tables.flatMap((table): Finding[] => {
    const cells = report.layout.cells.filter(def => def.table === table);
    const states = cells.map(def => report.cells[def.index]);
    if (!states.some(cell => cell?.state === 'number') || rowsNotFilled(report).some(row => row.table === table))
      return [];
    const blank = cells.filter(
      (_, index) => states[index]?.state === 'blank' && !(states[index] as { text?: string }).text,
    );
    if (blank.length === 0) return [];
    return [
      {
        rule: 'cell/blank',
        severity: 'warning',
        table: table.id,
        cells: blank.map(def => def.index),
        args: { count: blank.length },
      },
    ];
  });
}

/** A 「/」 in the row of 规章 says that the body cannot make any; elsewhere it hides a number. */
function checkPlaceholders(report: AnnualReport): Finding[] {
  return report.layout.edition.tables.flatMap(table => {
    const written = report.layout.cells.flatMap(def => {
      const cell = def.table === table ? report.cells[def.index] : undefined;
      return cell?.state === 'blank' && cell.text ? [{ def, text: cell.text }] : [];
    });
    const isApt = (def: CellDef) => def.row.at(-1)?.id === 'regulations';
    return ([true, false] as const).flatMap((apt): Finding[] => {
      const group = written.filter(({ def }) => isApt(def) === apt);
      if (group.length === 0) return [];
      const texts = [...new Set(group.map(({ text }) => text))];
      return [
        {
          rule: 'cell/placeholder',
          severity: apt ? 'info' : 'warning',
          table: table.id,
          cells: group.map(({ def }) => def.index),
          args: { texts },
        },
      ];
    });
  });
}

/** Rows whose total is filled in while everything it adds up is blank, by their total. */
export function rowsNotFilled(report: AnnualReport): CellDef[] {
  return report.layout.balances.flatMap(balance => {
    if (balance.rule !== 'requests/cross-footing') return [];
    const [total, ...parts] = balance.cells.map(index => report.cells[index]);
    const def = report.layout.cells[balance.cells[0] ?? -1];
    const isUnfilled = total?.state === 'number' && total.value > 0 && parts.every(cell => cell?.state === 'blank');
    return isUnfilled && def ? [def] : [];
  });
}
