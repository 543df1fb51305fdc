/** The rows of a table that a failed sum concerns, with the cells in question marked. */
import type { Finding } from '../model/finding.ts';
import type { CellDef } from '../model/layout.ts';
import type { Figures } from '../model/report.ts';
import { columnName, rowName, shortLabel } from './facts.ts';
import type { Language } from './language.ts';
import { safe } from './safe.ts';
import { clip, padEnd, padStart, width } from './width.ts';

export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Narrower than this, a picture would not be readable. */
const LEAST_COLUMNS = 56;

/**
 * @param marked the cells in question, by index
 * @returns lines of parts; none where the finding is not a sum or the terminal is too narrow
 */
export function picture(
  finding: Finding,
  report: Figures,
  language: Language,
  columns: number,
  marked: readonly number[] = finding.cells.slice(0, 1),
): Part[][] {
  if (finding.computed === undefined || columns < LEAST_COLUMNS) return [];
  const defs = finding.cells.map(index => report.layout.cells[index]).filter(def => def !== undefined);
  const [total] = defs;
  if (!total || defs.length === 1) return [];
  const acrossRow = defs.every(def => def.row.at(-1) === total.row.at(-1));
  const isMarked = (def: CellDef) => marked.includes(def.index);
  return acrossRow
    ? rowPicture(defs, isMarked, report, language, columns)
    : columnPicture(defs, total, isMarked, report, language, columns);
}

/** The width of curly quotes differs between terminals. */
function unquoted(label: string): string {
  return label.replace(/[“”]/g, '');
}

function shown(def: CellDef, report: Figures, language: Language): string {
  const cell = report.cells[def.index];
  if (cell?.state === 'number') return String(cell.value);
  return cell?.state === 'unreadable' ? clip(safe(cell.text), 8) : `(${language.words.blank})`;
}

/** Headings above, one row of values beneath; the total last, as on the form. */
function rowPicture(
  defs: readonly CellDef[],
  isMarked: (def: CellDef) => boolean,
  report: Figures,
  language: Language,
  columns: number,
): Part[][] {
  const ordered = [...defs].sort((a, b) => a.index - b.index);
  const room = Math.floor((columns - 2) / ordered.length) - 1;
  const cells = ordered.map(def => ({
    heading: clip(unquoted(shortLabel(def.column.at(-1), language.name)), Math.max(4, room)),
    value: isMarked(def) ? `【${shown(def, report, language)}】` : shown(def, report, language),
    isMarked: isMarked(def),
  }));
  const widths = cells.map(cell => Math.max(width(cell.heading), width(cell.value)));
  if (widths.reduce((sum, w) => sum + w + 1, 2) > columns) return [];
  return [
    [{ text: `│${cells.map((cell, i) => padStart(cell.heading, widths[i] ?? 0)).join(' ')}│`, isMarked: false }],
    [
      { text: '│', isMarked: false },
      ...cells.map((cell, i) => ({
        text: padStart(cell.value, widths[i] ?? 0) + (i < cells.length - 1 ? ' ' : ''),
        isMarked: cell.isMarked,
      })),
      { text: '│', isMarked: false },
    ],
  ];
}

/** One line a row that is not 0, and the total at its place. */
function columnPicture(
  defs: readonly CellDef[],
  total: CellDef,
  isMarked: (def: CellDef) => boolean,
  report: Figures,
  language: Language,
  columns: number,
): Part[][] {
  const ordered = [...defs].sort((a, b) => a.index - b.index);
  const isZero = (def: CellDef) => {
    const cell = report.cells[def.index];
    return def !== total && !isMarked(def) && (cell?.state !== 'number' || cell.value === 0);
  };
  const visible = ordered.filter(def => !isZero(def) || ordered.length <= 5);
  const lines = visible.map(def => ({
    heading: clip(unquoted(rowName(def.row, language.name)), columns - 16),
    value: isMarked(def) ? `【${shown(def, report, language)}】` : `${shown(def, report, language)}  `,
    isMarked: isMarked(def),
  }));
  const left = Math.max(...lines.map(line => width(line.heading)));
  const right = Math.max(...lines.map(line => width(line.value)));
  const zeros = ordered.length - visible.length;
  return [
    [
      {
        text: `│${padEnd('', left)} ${padStart(clip(columnName(total.column, language.name), right + 8), right)}│`,
        isMarked: false,
      },
    ],
    ...lines.map(line => [
      { text: `│${padEnd(line.heading, left)} `, isMarked: false },
      { text: padStart(line.value, right), isMarked: line.isMarked },
      { text: '│', isMarked: false },
    ]),
    ...(zeros > 0 ? [[{ text: `│${padEnd(language.words.others(zeros), left + 1 + right)}│`, isMarked: false }]] : []),
  ];
}
