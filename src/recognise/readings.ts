/** In what other ways a row with cells that cannot be read might be meant. What adds up is not known here. */
import type { Layout } from '../model/layout.ts';
import type { Cell, Reading } from '../model/report.ts';
import { readCell } from './number.ts';

/** Rows in which something cannot be read, and only there where a few ways are left. */
export function readingsOf(layout: Layout, cells: readonly Cell[]): Reading[] {
  if (!cells.some(cell => cell.state === 'unreadable')) return [];
  return layout.tables.flatMap(table =>
    table.blocks.flatMap(block =>
      block.cells.flatMap((indices): Reading[] => {
        const alternatives = alternativesOf(indices.map(index => cells[index]));
        return alternatives.length > 0 ? [{ cells: indices, alternatives }] : [];
      }),
    ),
  );
}

/** A value for each place of a row; `null` where it is blank. */
type Values = readonly (number | null)[];

function alternativesOf(row: readonly (Cell | undefined)[]): readonly Values[] {
  const unread = row.filter(cell => cell?.state === 'unreadable');
  const [first] = unread;
  if (first?.state !== 'unreadable' || row.some(cell => cell === undefined || cell.state === 'missing')) return [];
  if (unread.length === row.length && first.why === 'misaligned-row') return ofLine(first.text, row.length);
  if (unread.every(cell => cell?.state === 'unreadable' && cell.why === 'repeated-row')) return ofTwoRows(row);
  return unread.length === 1 ? ofTwoNumbers(row) : [];
}

/** Too many figures: one was split over two cells. Too few: a cell got lost. Just as many: two stood in one cell. */
function ofLine(line: string, length: number): readonly Values[] {
  const values = line.trim().split(/\s+/).map(plainNumber);
  if (!values.every(value => value !== undefined)) return [];
  if (values.length === length) return [values];
  if (values.length === length - 1)
    return Array.from({ length }, (_, gap) => [...values.slice(0, gap), null, ...values.slice(gap)]);
  if (values.length !== length + 1) return [];
  return Array.from({ length }, (_, i) => [
    ...values.slice(0, i),
    Number(`${values[i]}${values[i + 1]}`),
    ...values.slice(i + 2),
  ]).filter((_, i) => values[i] !== 0);
}

function ofTwoRows(row: readonly (Cell | undefined)[]): readonly Values[] {
  return [0, 1].flatMap(which => {
    const values = row.map(cell => {
      if (cell?.state !== 'unreadable') return readValue(cell);
      const written = cell.text.split('；');
      return written.length === 2 ? plainNumber(written[which] ?? '') : undefined;
    });
    return values.every(value => value !== undefined) ? [values] : [];
  });
}

/** One cell with two numbers in it: one of them is right, or one belongs to a blank cell beside it. */
function ofTwoNumbers(row: readonly (Cell | undefined)[]): readonly Values[] {
  const place = row.findIndex(cell => cell?.state === 'unreadable');
  const cell = row[place];
  const [left, right, ...others] = cell?.state === 'unreadable' ? cell.text.trim().split(/\s+/).map(plainNumber) : [];
  if (left === undefined || right === undefined || others.length > 0) return [];
  const known = row.map((other, i) => (i === place ? null : readValue(other))).filter(value => value !== undefined);
  if (known.length < row.length) return [];
  const isBlank = (i: number) => row[i]?.state === 'blank';
  return [
    known.with(place, left),
    known.with(place, right),
    ...(isBlank(place + 1) ? [known.with(place, left).with(place + 1, right)] : []),
    ...(isBlank(place - 1) ? [known.with(place - 1, left).with(place, right)] : []),
  ];
}

function readValue(cell: Cell | undefined): number | null | undefined {
  if (cell?.state === 'number') return cell.value;
  return cell?.state === 'blank' ? null : undefined;
}

/** Nothing but a number, written as one. */
function plainNumber(text: string): number | undefined {
  const cell = readCell(text, 'count', undefined, { line: 1, column: 1 });
  return cell.state === 'number' && cell.notes === undefined && cell.value >= 0 ? cell.value : undefined;
}
