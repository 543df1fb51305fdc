/**
 * Plain text with tables in it. Three layouts are known, and may follow one another in a file:
 * a tab before each cell and a blank line after each row (text saved from Word); one row a line with tabs between the
 * cells; and one row a line with upright strokes between them, as in Markdown. All other lines are paragraphs.
 */
import type { Grid, GridCell, Pages, Paragraph } from '../model/source.ts';

/** What text extraction leaves behind in a cell, such as `[bookmark: _GoBack]`. */
const DEBRIS = /\[(?:bookmark|image|hyperlink|footnote|comment)(?:: [^\][]{0,80})?\]/gi;
/** The line beneath a heading: `|---|:-:|`. A row of placeholders such as `| - | — |` is none. */
const RULE_LINE = /^(?=.*(?:---|===|:-|-:))[\s|｜:+=-]+$/;

export function readText(text: string): Pages {
  const blocks: (Grid | Paragraph)[] = [];
  let rows: GridCell[][] = [];
  /** The row being filled, in the layout with one cell a line. */
  let row: GridCell[] = [];
  let afterCell = false;

  const closeRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
    afterCell = false;
  };
  const closeGrid = () => {
    closeRow();
    if (rows.length > 0) blocks.push({ kind: 'grid', rows, positional: false });
    rows = [];
  };

  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f]/);
  for (const [index, line] of lines.entries()) {
    /** Where what is written from here on begins; an empty cell is where it could be written. */
    const at = (offset: number, end = line.length) => {
      const blanks = line.slice(offset, end).search(/\S/);
      return { line: index + 1, column: offset + 1 + Math.max(0, blanks) };
    };
    const strokes = strokesIn(line);
    // A single stroke may stand in prose; in a row of two cells it has company.
    const isPiped = strokes > 1 || (strokes === 1 && strokesIn(lines[index - 1]) + strokesIn(lines[index + 1]) > 0);
    if (line.startsWith('\t') && !line.includes('\t', 1)) {
      row.push({ text: clean(line.slice(1)), origin: at(1) });
      afterCell = true;
    } else if (line.includes('\t')) {
      closeRow();
      rows.push(splitRow(line, /\t/g, at));
    } else if (isPiped) {
      closeRow();
      if (!RULE_LINE.test(line)) rows.push(splitRow(line, /[|｜]/g, at));
    } else if (line.trim() === '') {
      closeRow();
    } else if (afterCell) {
      const cell = row.pop();
      if (cell) row.push({ ...cell, text: `${cell.text}\n${clean(line)}` });
    } else {
      closeGrid();
      blocks.push({ kind: 'paragraph', text: clean(line).trim(), origin: at(0) });
    }
  }
  closeGrid();
  return { kind: 'pages', blocks, holdsProse: true, notices: [] };
}

function strokesIn(line = ''): number {
  return line.match(/[|｜]/g)?.length ?? 0;
}

function clean(text: string): string {
  return withoutMarks(text.includes('[') ? text.replace(DEBRIS, '') : text);
}

/** Without the marks of Markdown: for headings, bold type, line breaks in cells, and characters that are no marks. */
function withoutMarks(text: string): string {
  if (!/[#*\\<]/.test(text)) return text;
  return text
    .replace(/^ {0,3}#{1,6} +/, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/\\(?=[\\`*_{}[\]()#+.!|~<>-])/g, '');
}

/** The strokes around a row are its frame, not cells. */
function splitRow(
  line: string,
  separator: RegExp,
  at: (offset: number, end: number) => { line: number; column: number },
): GridCell[] {
  const framed = !line.includes('\t');
  const cells: GridCell[] = [];
  let start = 0;
  for (const match of [...line.matchAll(separator), undefined]) {
    const end = match?.index ?? line.length;
    cells.push({ text: clean(line.slice(start, end)).trim(), origin: at(start, end) });
    start = end + 1;
  }
  if (framed && cells[0]?.text === '') cells.shift();
  if (framed && cells.at(-1)?.text === '') cells.pop();
  return cells;
}
