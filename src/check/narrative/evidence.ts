/** What the prose says of single cells: it may support a diagnosis, or speak against it. */
import type { Evidence } from '../../model/evidence.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { FlowStatement, RoleStatement, Statement } from '../../model/statement.ts';
import { indicesOf, readingsOf } from './cells.ts';
import { isOfReport, matchOf } from './tie-out.ts';

/** @returns at most one entry for each cell and statement, in the order of the prose */
export function narrativeEvidence(report: AnnualReport): Evidence[] {
  const statements = report.damage.length > 0 ? [] : (report.prose?.statements ?? []);
  return statements.flatMap((statement): Evidence[] => {
    if (statement.type === 'figure') return fromFigure(statement, report);
    return statement.type === 'flow' ? fromFlow(statement, report) : [];
  });
}

function fromFigure(statement: RoleStatement, report: AnnualReport): Evidence[] {
  if (!isOfReport(statement.scope) || !statement.isSure) return [];
  const [plainest = []] = readingsOf(statement.role, report);
  const [cell, ...others] = plainest;
  if (cell === undefined || others.length > 0) return [];
  const { role, figure } = statement;
  // 「收到」 may include what was carried over: it speaks of the new ones alone only where the table agrees, or nothing was carried.
  const isOpen = role === 'received' || role === 'received-and-handled';
  const matched = matchOf(statement, report)?.length;
  if (isOpen && matched !== 1 && carriedOver(report) !== 0) return [];
  if (role === 'newly-received' && matched === 2) return [];
  return [evidence(statement, cell, figure.value)];
}

function carriedOver(report: AnnualReport): number | undefined {
  const cell = report.cells[indicesOf(['/requests/carriedOver/total'], report)[0] ?? -1];
  return cell?.state === 'number' ? cell.value : undefined;
}

/** Where the prose tells what came in and what is carried forward, it tells what was handled. */
function fromFlow(statement: FlowStatement, report: AnnualReport): Evidence[] {
  const { newlyReceived, received, carriedOver: over, carriedForward, handled } = statement;
  const fresh = newlyReceived ?? received;
  const [cell] = indicesOf(['/requests/outcomes/total/total'], report);
  if (!fresh || !over || !carriedForward || handled.length > 0 || cell === undefined) return [];
  return [evidence(statement, cell, fresh.value + over.value - carriedForward.value)];
}

function evidence(statement: Statement, cell: number, value: number): Evidence {
  const { paragraph, start, end, at } = statement;
  return { cell, value, source: 'narrative', quote: paragraph.slice(start, end), ...(at ? { at } : {}) };
}
