/** What is wrong with single cells, whatever they add up to. */
import type { Finding } from '../model/finding.ts';
import type { CellDef } from '../model/layout.ts';
import type { AnnualReport, NumberCell, UnreadableCell } from '../model/report.ts';
import type { RuleId } from '../model/rules.ts';
import { readingsThatAddUp } from './readings.ts';

export const CELL_RULES = [
  'cell/not-a-number',
  'cell/copied-header',
  'cell/negative',
  'cell/not-integer',
  'cell/money-unit',
  'cell/unit-in-cell',
  'cell/number-form',
] as const satisfies readonly RuleId[];

/** 10 billion yuan: above it, an amount in 万元 was most likely typed in yuan. */
export const LARGEST_AMOUNT = 1_000_000;

export function checkCells(report: AnnualReport): Finding[] {
  const findings: Finding[] = [];
  const { cells } = report;
  const defs = report.layout.cells;
  const readings = readingsThatAddUp(report);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const def = defs[index];
    if (!cell || !def) continue;
    if (cell.state === 'number') {
      if (!isUnremarkable(def, cell)) findings.push(...checkNumber(def, cell));
    } else if (cell.state === 'unreadable') findings.push(...checkUnreadable(def, cell, report, readings));
  }
  return findings;
}

/** Nearly every cell of nearly every report. */
function isUnremarkable(def: CellDef, cell: NumberCell): boolean {
  return cell.value >= 0 && cell.notes === undefined && def.kind === 'count' && Number.isInteger(cell.value);
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
function checkUnreadable(
  def: CellDef,
  cell: UnreadableCell,
  report: AnnualReport,
  readings: ReturnType<typeof readingsThatAddUp>,
): Finding[] {
  const reading = readings.get(def.index)?.map(value => (value === null ? '' : String(value)));
  const args = { text: cell.text, why: cell.why, ...(reading ? { reading } : {}) };
  const base = { table: def.table.id, cells: [def.index], args };
  if (cell.why === 'copied-header') return [{ ...base, rule: 'cell/copied-header', severity: 'error' }];
  if (cell.why === 'misaligned-row') {
    const before = report.layout.cells[def.index - 1];
    if (before?.row === def.row) return [];
    return [{ ...base, rule: 'cell/not-a-number', severity: 'warning' }];
  }
  return [{ ...base, rule: 'cell/not-a-number', severity: cell.why === 'no-cached-value' ? 'warning' : 'error' }];
}
