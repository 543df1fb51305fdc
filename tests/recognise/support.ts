/** Documents built by hand, and a short way to say what a report holds. */
import { loadLayouts } from '../../src/editions.ts';
import type { TableDef, TableId } from '../../src/model/edition.ts';
import type { Layout } from '../../src/model/layout.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';
import type { Grid, GridCell, Pages, Paragraph } from '../../src/model/source.ts';
import { type Hints, recognise } from '../../src/recognise/index.ts';

export const LAYOUTS = loadLayouts();

export function layoutOf(edition: string): Layout {
  const layout = LAYOUTS.find(candidate => candidate.edition.id === edition);
  if (!layout) throw new Error(`No edition ${edition}`);
  return layout;
}

export function tableOf(edition: string, table: TableId): TableDef {
  const def = layoutOf(edition).edition.tables.find(candidate => candidate.id === table);
  if (!def) throw new Error(`No table ${table}`);
  return def;
}

/** A grid of plain texts, without merged cells. */
export function gridOf(rows: readonly (readonly string[])[], positional: boolean): Grid {
  return {
    kind: 'grid',
    positional,
    rows: rows.map((cells, row) => cells.map((text, column): GridCell => ({ text, origin: placeAt(row, column) }))),
  };
}

/** Rows as in a file of plain text: no places, only an order. Cells are parted by strokes. */
export function ragged(...lines: readonly string[]): Grid {
  return gridOf(
    lines.map(line => line.split('|').map(text => text.trim())),
    false,
  );
}

/** Rows as in a sheet. `<` continues the cell to the left, `^` the cell above. */
export function sheet(...lines: readonly string[]): Grid {
  const texts = lines.map(line => line.split('|').map(text => text.trim()));
  const width = Math.max(...texts.map(row => row.length));
  const anchors: (readonly [number, number])[][] = [];
  const rows = texts.map((cells, row) => {
    anchors[row] = [];
    return Array.from({ length: width }, (_, column): GridCell => {
      const text = cells[column] ?? '';
      const from = text === '<' ? anchors[row]?.[column - 1] : anchors[row - 1]?.[column];
      const continues = text === '<' || text === '^' ? from : undefined;
      anchors[row]?.push(continues ?? [row, column]);
      return { text: continues ? '' : text, origin: placeAt(row, column), ...(continues ? { continues } : {}) };
    });
  });
  return { kind: 'grid', positional: true, rows };
}

export function placeAt(row: number, column: number) {
  return { table: 1, row: row + 1, column: column + 1 };
}

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text, origin: { line: 1, column: 1 } };
}

export function pagesOf(...blocks: readonly (Grid | Paragraph)[]): Pages {
  return { kind: 'pages', blocks, holdsProse: true, notices: [] };
}

export function recogniseGrids(grids: readonly Grid[], hints: Hints = {}): AnnualReport {
  return recognise(pagesOf(...grids), LAYOUTS, hints);
}

export function cellAt(report: AnnualReport, id: string): Cell {
  const def = report.layout.byId.get(id);
  const cell = def && report.cells[def.index];
  if (!cell) throw new Error(`No cell ${id} in edition ${report.layout.edition.id}`);
  return cell;
}

/** A number, `null` for a blank cell, 「/」 for a placeholder, or in words why there is neither. */
export function brief(cell: Cell): number | string | null {
  if (cell.state === 'number') return cell.value;
  if (cell.state === 'blank') return cell.text ?? null;
  return cell.state === 'unreadable' ? cell.why : cell.state;
}

/** Every cell beneath a pointer, in the order of the form; printed subtotals only where they are asked for. */
export function read(report: AnnualReport, pointer: string): (number | string | null)[] {
  const wantsOptional = pointer.includes('subtotal');
  const defs = report.layout.cells.filter(def => def.id === pointer || def.id.startsWith(`${pointer}/`));
  return defs.filter(def => wantsOptional || !def.optional).map(def => brief(report.cells[def.index] as Cell));
}

export function notesOf(report: AnnualReport, kind: string) {
  return report.notes.filter(note => note.kind === kind);
}
