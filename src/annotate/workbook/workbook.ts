/** Notes in a workbook (XLSX): the cell coloured, with a comment on it. Everything else stays as it is. */
import type { Limits } from '../../read/limits.ts';
import { type Annotated, groupBy, type Note } from '../note.ts';
import { openParts, type Parts, relationshipsOf } from '../parts.ts';
import { markCells } from './cells.ts';
import { addComments } from './comments.ts';
import { sheetsOf } from './sheets.ts';
import { openStyles } from './styles.ts';

/** The notes of one cell, as one comment. */
export interface CellNote {
  /** As in A1, in capitals. */
  readonly address: string;
  readonly severity: Note['severity'];
  readonly text: string;
}

/** @throws InputError `damaged-archive` or `damaged-document` */
export function annotateWorkbook(bytes: Uint8Array, notes: readonly Note[], limits: Limits): Annotated {
  const parts = openParts(bytes, limits);
  const { workbook, sheets } = sheetsOf(parts);
  const partOf = ({ origin }: Note) => ('address' in origin ? sheets.get(origin.sheet) : undefined);
  const styles = openStyles(parts, stylesPart(parts, workbook));
  for (const [sheet, own] of groupBy(notes, partOf)) {
    const cells = cellNotes(own);
    markCells(parts, sheet, cells, styles);
    addComments(parts, sheet, cells);
  }
  styles.write();
  return { bytes: parts.pack(), left: notes.filter(note => partOf(note) === undefined) };
}

function stylesPart(parts: Parts, workbook: string): string | undefined {
  return relationshipsOf(parts, workbook).find(({ kind }) => kind === 'styles')?.target;
}

/** Worst first, since a cell has one colour. */
function cellNotes(notes: readonly Note[]): CellNote[] {
  const byAddress = groupBy(notes, ({ origin }) => ('address' in origin ? origin.address : undefined));
  return [...byAddress].map(([address, own]) => {
    const severity = (['error', 'warning', 'info'] as const).find(grade => own.some(note => note.severity === grade));
    return { address, severity: severity ?? 'info', text: own.map(({ text }) => text).join('\n\n') };
  });
}
