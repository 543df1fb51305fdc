/** Statutory tables as they are printed: from an edition's trees, laid out and then turned into a reader's grid. */
import { formTable } from '../../src/form/layout.ts';
import type { Block, LabelNode, TableDef } from '../../src/model/edition.ts';
import { rowPaths } from '../../src/model/layout.ts';
import type { Grid, GridCell } from '../../src/model/source.ts';
import { placeAt } from './support.ts';

/** A cell with the places it covers. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The number cell that it stands for; undefined for a heading. */
  readonly id?: string;
}

export interface Printed {
  readonly rows: number;
  readonly columns: number;
  readonly boxes: readonly Box[];
  /** For each row: where the headings over it begin and end, if it is a row of numbers. */
  readonly headings: readonly ({ readonly from: number; readonly to: number } | undefined)[];
}

export function printTable(table: TableDef, textOf: (id: string) => string): Printed {
  const form = formTable(table);
  const boxes = form.cells.map(({ content, ...place }): Box => {
    if ('label' in content) return { ...place, text: content.label };
    return { ...place, text: textOf(content.cell), id: content.cell };
  });
  return { rows: form.rows, columns: form.columns, boxes, headings: headingsOf(table) };
}

function headingsOf(table: TableDef): Printed['headings'] {
  const headings: { from: number; to: number }[] = [];
  const rows: Printed['headings'][number][] = [];
  for (const block of table.blocks) {
    const from = rows.length;
    const height = (block.heading ? 1 : 0) + depthOf(block.columns);
    for (let i = 0; i < height; i++) rows.push(undefined);
    const over = { from, to: from + height };
    headings.push(over);
    for (const _ of rowPaths(block)) rows.push(over);
  }
  return rows;
}

function depthOf(nodes: readonly LabelNode[]): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(node => depthOf(node.children ?? [])));
}

/** Rows `from` to `to`; a cell that is cut keeps its text in the upper part, and in the lower one if `repeats`. */
export function cut(table: Printed, from: number, to: number, repeats: boolean): Printed {
  const boxes = table.boxes.flatMap((box): Box[] => {
    const first = Math.max(box.row, from);
    const last = Math.min(box.row + box.rowSpan, to);
    if (first >= last) return [];
    const text = box.row < from && !repeats ? '' : box.text;
    return [{ ...box, row: first - from, rowSpan: last - first, text }];
  });
  const headings = table.headings
    .slice(from, to)
    .map(over => over && { from: Math.max(0, over.from - from), to: Math.max(0, over.to - from) });
  return { rows: to - from, columns: table.columns, boxes, headings };
}

/** One below the other. */
export function stack(...tables: readonly Printed[]): Printed {
  const columns = Math.max(...tables.map(table => table.columns));
  let rows = 0;
  const boxes: Box[] = [];
  const headings: Printed['headings'][number][] = [];
  for (const table of tables) {
    const down = rows;
    boxes.push(...table.boxes.map(box => ({ ...box, row: box.row + down })));
    headings.push(...table.headings.map(over => over && { from: over.from + down, to: over.to + down }));
    rows += table.rows;
  }
  return { rows, columns, boxes, headings };
}

/** Rows of single cells as wide as they are long: titles and remarks. */
export function lines(width: number, ...texts: readonly string[]): Printed {
  const boxes = texts.map((text, row): Box => ({ row, column: 0, rowSpan: 1, columnSpan: width, text }));
  return { rows: texts.length, columns: width, boxes, headings: texts.map(() => undefined) };
}

/**
 * How a document keeps merged cells:
 * - `merged`: as a sheet does, with places and spans;
 * - `unmerged`: with places, the covered ones empty;
 * - `copied`: with places, the covered ones filled with copies;
 * - `word`: text saved from Word: a cell over several columns is one, a cell over several rows leaves empty cells below;
 * - `tabs`: one line a row, an empty cell for each covered place;
 * - `trimmed`: the same, with blanks at the end of lines stripped;
 * - `dropped`: covered places leave nothing at all.
 */
export type Style = 'merged' | 'unmerged' | 'copied' | 'word' | 'tabs' | 'trimmed' | 'dropped';

export function toGrid(table: Printed, style: Style): Grid {
  const places = placesOf(table);
  const positional = style === 'merged' || style === 'unmerged' || style === 'copied';
  const rows = places.map((row, r) => {
    const cells = row.flatMap((box, c): GridCell[] => {
      const origin = placeAt(r, c);
      if (!box) return style === 'word' || style === 'dropped' ? [] : [{ text: '', origin }];
      const isFirst = box.row === r && box.column === c;
      if (isFirst) return [{ text: box.text, origin }];
      if (style === 'merged') return [{ text: '', origin, continues: [box.row, box.column] }];
      if (style === 'copied') return [{ text: box.text, origin }];
      if (style === 'dropped' || (style === 'word' && box.column !== c)) return [];
      return [{ text: '', origin }];
    });
    while (style === 'trimmed' && cells.at(-1)?.text === '') cells.pop();
    return cells;
  });
  return { kind: 'grid', positional, rows };
}

function placesOf({ rows, columns, boxes }: Printed): (Box | undefined)[][] {
  const places = Array.from({ length: rows }, () => new Array<Box | undefined>(columns).fill(undefined));
  for (const box of boxes)
    for (let r = box.row; r < box.row + box.rowSpan; r++)
      for (let c = box.column; c < box.column + box.columnSpan; c++) {
        const row = places[r];
        if (row) row[c] = box;
      }
  return places;
}

/** The table with every heading passed through `change`, outermost first; `undefined` drops it with what is below. */
export function mapTable(
  table: TableDef,
  change: (node: LabelNode, where: { axis: 'row' | 'column'; block: Block }) => LabelNode | undefined,
): TableDef {
  const walk = (nodes: readonly LabelNode[], where: { axis: 'row' | 'column'; block: Block }): LabelNode[] =>
    nodes.flatMap(node => {
      const changed = change(node, where);
      if (!changed) return [];
      return [changed.children ? { ...changed, children: walk(changed.children, where) } : changed];
    });
  return {
    ...table,
    blocks: table.blocks.map(block => ({
      ...block,
      rows: walk(block.rows, { axis: 'row', block }),
      columns: walk(block.columns, { axis: 'column', block }),
    })),
  };
}
