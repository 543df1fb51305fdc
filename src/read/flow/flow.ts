/**
 * Paragraphs and tables in the order in which a document holds them, collected while it is read from its beginning to
 * its end. Tables may stand in cells, and boxes with text of their own in the middle of a paragraph.
 */
import { InputError } from '../../model/problem.ts';
import type { Grid, Pages, Paragraph } from '../../model/source.ts';
import type { Limits } from '../limits.ts';
import { NOWHERE, type Places } from '../places.ts';
import { inlineTexts, MOST_INLINE } from './inline.ts';
import { type CellBudget, gridOf, type SpanCell } from './spans.ts';

export type CellShape = Omit<SpanCell, 'text' | 'mark'>;

export interface Flow {
  readonly text: (piece: string) => void;
  readonly endParagraph: () => void;
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly openRow: () => void;
  readonly closeRow: (times?: number) => void;
  /** Instead of `closeRow`, for a row that is not to be seen. */
  readonly dropRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: (shape: CellShape, times?: number) => void;
  /** Instead of `closeCell`, for a cell that is not to be seen. */
  readonly dropCell: () => void;
  readonly openBox: () => void;
  readonly closeBox: () => void;
  readonly pages: () => Pages;
}

/** What text runs on in: the body, a cell or a box. */
interface Story {
  line: string;
  /** The paragraphs so far, for the text of a cell. */
  readonly lines: string[];
  /** The table of which this is a cell. */
  readonly table: Table | undefined;
  /** How much of the document there was before it. */
  readonly start: number;
  readonly mark: unknown;
  holdsTable: boolean;
}

interface Table {
  readonly number: number;
  readonly rows: SpanCell[][];
  /** Cells of the last row with something in them. */
  filled: number;
  holdsTable: boolean;
  /** How many cells have text, those of the tables within it too. */
  total: number;
  /** The table in a cell of which this one stands. */
  readonly around: Table | undefined;
  /** Its text is also text of that cell; and it is shown with that one, or with one further out. */
  isInline: boolean;
  isPartOfCell: boolean;
  /** No row has more than one cell; no row has more than one with something in it. */
  isColumn: boolean;
  isThread: boolean;
  grid: Grid | undefined;
}

/** @throws InputError, and so do its parts: `document-too-large` and `sheet-too-large` */
export function startFlow<Mark = undefined>(limits: Limits, places?: Places<Mark>): Flow {
  const { here, found } = (places ?? NOWHERE) as Places<unknown>;
  /** Places in grids; and before there are grids, what they and the rest are made of. */
  const budget: CellBudget = { left: limits.cells };
  let partsLeft = limits.cells;
  const drafts: (Table | { readonly text: string; readonly table: Table | undefined; readonly mark: unknown })[] = [];
  const tables: Table[] = [];
  let tablesSeen = 0;
  const body = startStory(undefined, 0, undefined);
  const stories = [body];
  const story = () => stories.at(-1) ?? body;

  const count = (parts: number) => {
    partsLeft -= parts;
    if (partsLeft < 0) throw new InputError('document-too-large');
  };
  const endParagraph = () => {
    const { line, lines, table } = story();
    if (line.trim() !== '') {
      count(1);
      lines.push(line);
      drafts.push({ text: line.trim(), table, mark: here() });
    }
    story().line = '';
  };
  const endStory = () => {
    endParagraph();
    return stories.length > 1 ? stories.pop() : undefined;
  };

  return {
    text: piece => {
      story().line += piece;
    },
    endParagraph,
    openTable() {
      endParagraph();
      const around = story();
      around.holdsTable = true;
      if (around.table) around.table.holdsTable = true;
      count(1);
      const table = startTable(++tablesSeen, around.table);
      tables.push(table);
      drafts.push(table);
    },
    closeTable() {
      const table = tables.pop();
      if (!table || table.rows.length === 0) return;
      if (!isFrame(table)) table.grid = gridOf(table.rows, table.number, budget, found);
      const { around } = table;
      if (!around) return;
      const texts = table.rows.map(row => row.map(cell => cell.text));
      table.total += texts.flat().filter(text => text !== '').length;
      around.total += table.total;
      table.isInline = table.total <= MOST_INLINE;
      if (table.isInline) story().lines.push(...inlineTexts(texts));
    },
    openRow() {
      count(1);
      const table = tables.at(-1);
      table?.rows.push([]);
      if (table) table.filled = 0;
    },
    closeRow(times = 1) {
      const table = tables.at(-1);
      const row = table?.rows.at(-1);
      if (!table || !row) return;
      if (row.length > 1) table.isColumn = false;
      if (table.filled > 1) table.isThread = false;
      count((times - 1) * Math.max(1, row.length));
      for (let time = 1; time < times; time++) table.rows.push(row);
    },
    dropRow() {
      tables.at(-1)?.rows.pop();
    },
    openCell() {
      stories.push(startStory(tables.at(-1), drafts.length, here()));
    },
    closeCell(shape, times = 1) {
      const cell = endStory();
      const table = cell?.table;
      if (!table) return;
      if (shape.partOf) drafts.length = cell.start;
      const text = shape.partOf ? '' : cell.lines.join('\n');
      if (text !== '' || cell.holdsTable) table.filled += times;
      count(times);
      for (let time = 0; time < times; time++) table.rows.at(-1)?.push({ ...shape, text, mark: cell.mark });
    },
    dropCell() {
      drafts.length = endStory()?.start ?? drafts.length;
    },
    openBox() {
      stories.push(startStory(undefined, drafts.length, here()));
    },
    closeBox: endStory,
    pages() {
      endParagraph();
      const blocks: (Grid | Paragraph)[] = [];
      let paragraphs = 0;
      for (const draft of drafts)
        if ('rows' in draft) {
          // Those around it have been here before it.
          draft.isPartOfCell = isPartOfCell(draft);
          if (draft.grid && !draft.isPartOfCell) blocks.push(draft.grid);
        } else if (!draft.table || (isFrame(draft.table) && !draft.table.isPartOfCell)) {
          const origin = { paragraph: ++paragraphs };
          blocks.push({ kind: 'paragraph', text: draft.text, origin });
          found(draft.mark, origin);
        }
      return { kind: 'pages', blocks, holdsProse: true, notices: [] };
    },
  };
}

function startStory(table: Table | undefined, start: number, mark: unknown): Story {
  return { line: '', lines: [], table, start, mark, holdsTable: false };
}

function startTable(number: number, around: Table | undefined): Table {
  const size = { rows: [], filled: 0, holdsTable: false, isColumn: true, isThread: true };
  return { number, ...size, total: 0, around, isInline: false, isPartOfCell: false, grid: undefined };
}

function isPartOfCell({ around, isInline }: Table): boolean {
  return around !== undefined && (around.isPartOfCell || (isInline && !isFrame(around)));
}

/** Nothing stands side by side in it, so it is only there for the looks: what it holds are parts of the document. */
function isFrame({ isColumn, isThread, holdsTable }: Table): boolean {
  return isColumn || (isThread && holdsTable);
}
