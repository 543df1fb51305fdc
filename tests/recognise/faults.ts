/** Compares what was read of a random layout with what was printed. */

import type { CellDef } from '../../src/model/layout.ts';
import { InputError } from '../../src/model/problem.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';
import { recognise } from '../../src/recognise/index.ts';
import { type Expected, type RandomLayout, render } from './random-layout.ts';
import { brief, LAYOUTS, layoutOf } from './support.ts';

/** What is wrong with a cell, if anything is. */
function faultOf(cell: Cell, expected: Expected | undefined, isCertain: boolean): string | undefined {
  const isUnread = cell.state === 'missing' || cell.state === 'unreadable';
  if (isUnread && (!isCertain || (!expected && cell.state === 'missing'))) return undefined;
  if (cell.state === 'blank' && expected?.number === undefined && !expected?.isWord && !isCertain) return undefined;
  if (!expected) return 'read where nothing was printed';
  if (expected.isWord)
    return cell.state === 'unreadable' && cell.text === expected.text ? undefined : 'read as more than it is';
  if (cell.state === 'number') return cell.value === expected.number ? undefined : 'a wrong number';
  if (isUnread) return 'not read';
  if (expected.number !== undefined) return 'blank where a number was printed';
  return (cell.text ?? '') === expected.text ? undefined : 'another text';
}

/** A subtotal is doubtful where it is no number, or where a row of its group is not to be seen. */
function isDoubtful(def: CellDef, expected: ReadonlyMap<string, Expected>): boolean {
  if (!def.optional) return false;
  const group = def.id.slice(0, def.id.indexOf('/subtotal'));
  const parts = [...layoutOf('2021').byId.keys()].filter(id => id.startsWith(`${group}/`) && !id.includes('subtotal'));
  const own = [...expected].filter(([id]) => id.startsWith(`${group}/subtotal/`));
  return own.some(([, printed]) => printed.number === undefined) || parts.some(id => !expected.has(id));
}

function faultsOf(report: AnnualReport, expected: ReadonlyMap<string, Expected>, isCertain: boolean): string[] {
  return report.layout.cells.flatMap((def, index) => {
    const cell = report.cells[index] as Cell;
    const fault = faultOf(cell, expected.get(def.id), isCertain && !isDoubtful(def, expected));
    return fault ? [`${def.id}: ${fault} (${brief(cell)}, printed 「${expected.get(def.id)?.text ?? ''}」)`] : [];
  });
}

export function faultsIn(choice: RandomLayout): string[] {
  const { pages, expected, isCertain } = render(choice);
  let report: AnnualReport;
  try {
    report = recognise(pages, LAYOUTS);
  } catch (cause) {
    if (cause instanceof InputError && !isCertain) return [];
    throw cause;
  }
  const faults = faultsOf(report, expected, isCertain);
  if (isCertain && report.layout.edition.id !== choice.edition) faults.push(`edition ${report.layout.edition.id}`);
  return faults;
}
