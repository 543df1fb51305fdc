/** Tables of a Word document: where each cell stands in its row, and which cells are parts of others. */
import type { Flow } from '../flow/flow.ts';
import { MOST_COLUMNS, spanOf } from '../flow/spans.ts';
import type { Attribute } from '../xml/xml.ts';

interface Table {
  /** First columns of the cells in the row above that are merged downwards, and of those in this row. */
  above: Set<number>;
  merged: Set<number>;
  isRowDeleted: boolean;
  /** Where the next cell begins, from 0. */
  column: number;
  cell: Cell;
}

interface Cell {
  span: number;
  vertical: 'first' | 'further' | undefined;
  isPartOfLeft: boolean;
  isDeleted: boolean;
}

export interface WordTables {
  /** @returns false for what has been deleted */
  readonly open: (name: string) => boolean;
  readonly close: (name: string) => void;
  /** Of the row or cell that is open. */
  readonly property: (name: string, attribute: Attribute) => void;
}

export function wordTables(flow: Flow): WordTables {
  const tables: Table[] = [];

  const closeCell = (table: Table) => {
    const { cell, column } = table;
    if (cell.isDeleted) {
      flow.dropCell();
      return;
    }
    const shape = { column, columnSpan: cell.span, rowSpan: 1 };
    if (cell.isPartOfLeft) flow.closeCell({ ...shape, partOf: 'left' });
    else if (cell.vertical === 'further' && table.above.has(column)) flow.closeCell({ ...shape, partOf: 'above' });
    else flow.closeCell(shape);
    if (cell.vertical) table.merged.add(column);
    table.column += cell.span;
  };
  const closeRow = (table: Table) => {
    if (table.isRowDeleted) {
      flow.dropRow();
      table.merged = table.above;
    } else flow.closeRow();
  };

  return {
    open(name) {
      const table = tables.at(-1);
      if (name === 'w:tbl') {
        tables.push({ above: new Set(), merged: new Set(), isRowDeleted: false, column: 0, cell: startCell() });
        flow.openTable();
      } else if (name === 'w:tr' && table) {
        Object.assign(table, { above: table.merged, merged: new Set(), isRowDeleted: false, column: 0 });
        flow.openRow();
      } else if (name === 'w:tc' && table) {
        if (table.isRowDeleted) return false;
        table.cell = startCell();
        flow.openCell();
      }
      return true;
    },
    close(name) {
      const table = tables.at(-1);
      if (!table) return;
      if (name === 'w:tc') closeCell(table);
      else if (name === 'w:tr') closeRow(table);
      else if (name === 'w:tbl') {
        tables.pop();
        flow.closeTable();
      }
    },
    property(name, attribute) {
      const table = tables.at(-1);
      if (!table) return;
      const { cell } = table;
      switch (name) {
        case 'w:gridBefore':
          table.column = columnsBefore(attribute('w:val'));
          break;
        case 'w:del':
          table.isRowDeleted = true;
          break;
        case 'w:gridSpan':
          cell.span = spanOf(attribute('w:val'), MOST_COLUMNS);
          break;
        case 'w:vMerge':
          cell.vertical = attribute('w:val') === 'restart' ? 'first' : 'further';
          break;
        case 'w:cellMerge':
          cell.vertical = attribute('w:vMerge') === 'rest' ? 'first' : 'further';
          break;
        case 'w:hMerge':
          cell.isPartOfLeft = attribute('w:val') !== 'restart';
          break;
        case 'w:cellDel':
          cell.isDeleted = true;
          break;
      }
    },
  };
}

function startCell(): Cell {
  return { span: 1, vertical: undefined, isPartOfLeft: false, isDeleted: false };
}

function columnsBefore(value: string | undefined): number {
  const columns = Number(value);
  return columns > 0 ? spanOf(value, MOST_COLUMNS) : 0;
}
