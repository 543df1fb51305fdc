/** What stands on the pages, in reading order: tables whole again, and the prose between them in paragraphs. */
import { InputError } from '../../model/problem.ts';
import type { Grid, Paragraph } from '../../model/source.ts';
import { fill } from './fill.ts';
import type { Glyph } from './glyphs.ts';
import { gridOf } from './grid.ts';
import type { Lattice } from './lattice.ts';
import { linesOf } from './lines.ts';
import { measureOf, type ProseLine, paragraphsOf } from './prose.ts';
import { withoutRunningLines } from './running.ts';
import type { Sheet } from './sheets.ts';
import { isSameFrame, type Part, stitch } from './stitch.ts';
import { joinLines, turnBack, turnsOf } from './text.ts';

export interface RuledSheet extends Sheet {
  readonly lattices: readonly Lattice[];
  /** How far apart lines may be that count as one. */
  readonly tolerance: number;
}

interface ReadSheet {
  readonly number: number;
  /** What is usual in prose is found for all sheets of a kind. */
  readonly kind: string;
  readonly height: number;
  readonly lines: readonly ProseLine[];
  readonly tables: readonly (Part & { top: number; bottom: number; tolerance: number })[];
}

export function blocksOf(sheets: readonly RuledSheet[], mostCells: number): (Grid | Paragraph)[] {
  const read = withoutRunningLines(sheets.map((sheet, index) => readSheet(sheet, tablesAmong(sheets, index))));
  const measures = new Map(
    [...new Set(read.map(sheet => sheet.kind))].map(kind => [
      kind,
      measureOf(
        read.flatMap(sheet => (sheet.kind === kind ? sheet.lines : [])),
        read.flatMap(sheet => (sheet.kind === kind ? sheet.tables.map(table => table.lattice.xs) : [])),
      ),
    ]),
  );

  const blocks: (Grid | Paragraph)[] = [];
  let left = mostCells;
  let tables = 0;
  let paragraphs = 0;
  /** What has been met and may go on: lines of one kind of sheet, or the parts of a table. */
  let lines: ProseLine[] = [];
  let kind = '';
  let parts: ReadSheet['tables'][number][] = [];
  const closeLines = () => {
    const measure = measures.get(kind);
    for (const { text, page } of measure ? paragraphsOf(lines, measure) : [])
      blocks.push({ kind: 'paragraph', text, origin: { page, paragraph: ++paragraphs } });
    lines = [];
  };
  const closeTable = () => {
    if (parts.some(part => part.cells.some(cell => cell.text !== ''))) {
      const whole = stitch(parts, parts[0]?.tolerance ?? 0);
      left -= whole.width * whole.height;
      if (left < 0) throw new InputError('document-too-large');
      blocks.push(gridOf(whole, ++tables));
    }
    parts = [];
  };

  for (const sheet of read) {
    if (kind !== sheet.kind) closeLines();
    kind = sheet.kind;
    for (const item of inOrder(sheet))
      if ('lattice' in item) {
        closeLines();
        const last = parts.at(-1);
        const goesOn = last && last.page < item.page && isSameFrame(last.lattice, item.lattice, item.tolerance);
        if (!goesOn) closeTable();
        parts.push(item);
      } else {
        closeTable();
        lines.push(item);
      }
  }
  closeLines();
  closeTable();
  return blocks;
}

/** A frame around text is no table, unless it is a row of one that goes on from or to the sheet beside. */
function tablesAmong(sheets: readonly RuledSheet[], index: number): Lattice[] {
  const sheet = sheets[index];
  if (!sheet) return [];
  const beside = [sheets[index - 1], sheets[index + 1]].flatMap(other => other?.lattices.filter(isTable) ?? []);
  return sheet.lattices.filter(
    lattice =>
      isTable(lattice) || (isRow(lattice) && beside.some(other => isSameFrame(lattice, other, sheet.tolerance))),
  );
}

const isTable = (lattice: Lattice) => lattice.xs.length > 2 && lattice.areas.length > 1;
const HIGHEST_ROW = 60;
const isRow = ({ ys }: Lattice) => ys.length === 2 && (ys[1] ?? 0) - (ys[0] ?? 0) < HIGHEST_ROW;

function readSheet(sheet: RuledSheet, lattices: readonly Lattice[]): ReadSheet {
  const { number, height, tolerance } = sheet;
  const { tables, prose } = fill(lattices, sheet.glyphs);
  return {
    number,
    kind: `${Math.round(sheet.width)} ${sheet.column}`,
    height,
    lines: proseLines(prose, number, height),
    tables: tables.map(table => ({
      ...table,
      page: number,
      top: table.lattice.ys[0] ?? 0,
      bottom: table.lattice.ys.at(-1) ?? 0,
      tolerance,
    })),
  };
}

/** Lines set sideways come last, and slanted ones, which are watermarks, not at all. */
function proseLines(glyphs: readonly Glyph[], page: number, height: number): ProseLine[] {
  const lines = [0, 1, 3, 2].flatMap(turns => {
    const running = glyphs.filter(glyph => turnsOf(glyph) === turns).map(glyph => turnBack(glyph, turns));
    const found = linesOf(running);
    const [first] = found;
    if (turns === 0 || !first) return found;
    return [{ ...first, text: joinLines(found, Number.POSITIVE_INFINITY), base: height }];
  });
  return lines.map(line => ({ ...line, page }));
}

function inOrder({ lines, tables }: ReadSheet): (ProseLine | ReadSheet['tables'][number])[] {
  const placed = [
    ...lines.map(item => ({ item, at: item.base, x: item.left })),
    ...tables.map(item => ({ item, at: item.top, x: item.lattice.xs[0] ?? 0 })),
  ];
  return placed.sort((a, b) => a.at - b.at || a.x - b.x).map(({ item }) => item);
}
