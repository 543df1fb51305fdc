/** Workbooks (XLSX, XLS) through SheetJS, which is handed only what has been unpacked and measured here. */
import * as XLSX from 'xlsx';
import { InputError, type Problem } from '../../model/problem.ts';
import type { Grid, GridCell, Pages } from '../../model/source.ts';
import { unzip } from '../container/zip.ts';
import type { Limits } from '../limits.ts';

/**
 * @throws InputError `encrypted`, `damaged-workbook`, `damaged-archive`, `archive-too-large`, `document-too-large` or
 * `sheet-too-large`
 */
export async function readWorkbook(bytes: Uint8Array, limits: Limits): Promise<Pages> {
  const workbook =
    bytes[0] === 0x50 ? parse(await repack(bytes, limits)) : parse(await recordsOf(bytes, limits), LEGACY);
  const blocks: Grid[] = [];
  const notices: Problem[] = [];
  const budget = { cells: limits.cells };
  const hidden = new Set(workbook.Workbook?.Sheets?.filter(sheet => sheet.Hidden).map(sheet => sheet.name));
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name];
    if (hidden.has(name)) notices.push({ code: 'hidden-sheet', args: { sheet: name } });
    // SheetJS passes over a sheet that it fails to read; what it held would seem to be missing from the report.
    else if (!sheet) throw new InputError('damaged-workbook');
    else if (sheet['!type'] !== 'chart') blocks.push(...toGrid(sheet, name, budget, isFrom1904(workbook)));
  }
  return { kind: 'pages', blocks, holdsProse: false, notices };
}

/** SheetJS inflates without a bound, so it gets the archive with its entries already unpacked and merely stored. */
async function repack(bytes: Uint8Array, limits: Limits): Promise<Buffer> {
  const { isNeeded, pruneSheet } = await import('./sheet-xml.ts');
  const { zipSync } = await import('fflate');
  const count = cellsWorthReading(limits);
  const files = unzip(bytes, limits, isNeeded).map(entry => {
    const name = entry.name.replaceAll('\\', '/');
    return [name, pruneSheet(name, entry.bytes, count)] as const;
  });
  const packed = orDamaged(() => zipSync(Object.fromEntries(files), { level: 0 }));
  return Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
}

/** The records of an XLS file. Before Excel 97, text in it was in the code page of the country. */
async function recordsOf(bytes: Uint8Array, limits: Limits): Promise<Buffer> {
  const { openOle } = await import('../container/ole.ts');
  const { pruneRecords } = await import('./biff.ts');
  const file = openOle(bytes);
  const isModern = file.names.some(name => name.toUpperCase() === 'WORKBOOK');
  if (!isModern) XLSX.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
  return orDamaged(() => pruneRecords(file.stream(isModern ? 'Workbook' : 'Book'), cellsWorthReading(limits)));
}

/** Hidden sheets and cells without a value have room beside what is to be a grid. */
function cellsWorthReading(limits: Limits) {
  return { left: 2 * limits.cells };
}

/** In XLS, a formula always has its result beside it, and blank cells are of no use. */
const LEGACY: XLSX.ParsingOptions = { cellFormula: false, sheetStubs: false };

function parse(bytes: Buffer, options: XLSX.ParsingOptions = {}): XLSX.WorkBook {
  const wanted = { cellHTML: false, cellText: false, cellNF: true, sheetStubs: true, ...options };
  return orDamaged(() => XLSX.read(bytes, { type: 'buffer', dense: true, ...wanted }));
}

function orDamaged<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const encrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new InputError(encrypted ? 'encrypted' : 'damaged-workbook');
  }
}

function isFrom1904(workbook: XLSX.WorkBook): boolean {
  return workbook.Workbook?.WBProps?.date1904 === true;
}

/** The used part of a sheet as a grid; places that a merged area covers refer to its first cell. */
function toGrid(sheet: XLSX.WorkSheet, name: string, budget: { cells: number }, from1904: boolean): Grid[] {
  const data = sheet['!data'] ?? [];
  const { height, width } = usedPart(data);
  const spend = (cells: number) => {
    budget.cells -= cells;
    if (budget.cells < 0) throw new InputError('sheet-too-large', { sheet: name });
  };
  spend(height * width);

  const rows: GridCell[][] = [];
  for (let r = 0; r < height; r++) {
    const row: GridCell[] = [];
    for (let c = 0; c < width; c++) {
      const origin = { sheet: name, address: XLSX.utils.encode_cell({ r, c }) };
      row.push({ origin, ...content(data[r]?.[c], from1904) });
    }
    rows.push(row);
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    // A reference to whole rows or columns, or to nothing, comes out as -1.
    if (!(s.r >= 0 && s.c >= 0)) continue;
    const last = { r: Math.min(e.r, height - 1), c: Math.min(e.c, width - 1) };
    spend(Math.max(0, last.r - s.r + 1) * Math.max(0, last.c - s.c + 1));
    for (let r = s.r; r <= last.r; r++)
      for (let c = s.c; c <= last.c; c++) {
        const cell = rows[r]?.[c];
        if (cell && (r > s.r || c > s.c))
          rows[r]?.splice(c, 1, { text: '', origin: cell.origin, continues: [s.r, s.c] });
      }
  }
  return height > 0 && width > 0 ? [{ kind: 'grid', rows, positional: true }] : [];
}

/** Formatted but empty cells often reach to the last row a sheet can have; they do not count. */
function usedPart(data: XLSX.CellObject[][]) {
  let height = 0;
  let width = 0;
  // By key, since rows and cells may stand a million places apart.
  for (const r in data)
    for (const c in data[r])
      if (hasContent(data[r]?.[Number(c)])) {
        height = Math.max(height, Number(r) + 1);
        width = Math.max(width, Number(c) + 1);
      }
  return { height, width };
}

function hasContent(cell: XLSX.CellObject | undefined): boolean {
  return cell !== undefined && (isFormula(cell) || cell.t === 'e' || (cell.v !== undefined && cell.v !== ''));
}

function isFormula(cell: XLSX.CellObject): boolean {
  return cell.f !== undefined || cell.F !== undefined;
}

/** Numbers by their value, not their display; a formula by its cached result, never by being computed. */
function content(cell: XLSX.CellObject | undefined, from1904: boolean): Pick<GridCell, 'text' | 'unreadable'> {
  if (!cell) return { text: '' };
  // SheetJS gives a formula without a result the value 0, but the type of an empty cell.
  if (cell.t === 'z') return isFormula(cell) ? { text: `=${cell.f ?? ''}`, unreadable: true } : { text: '' };
  if (cell.t === 'e') return { text: ERRORS[Number(cell.v)] ?? '#', unreadable: true };
  if (cell.v === undefined || cell.v === null) return { text: '' };
  if (cell.t === 'b') return { text: cell.v ? 'TRUE' : 'FALSE' };
  if (typeof cell.v === 'number') return { text: dateText(cell.v, cell.z, from1904) ?? numberText(cell.v) };
  return { text: String(cell.v) };
}

/** As the codes of both formats are; a newer error is only known to be one. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Excel itself keeps 15 significant digits; what a double holds beyond them is noise of a formula. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A day is no number that a person typed: it is given as it is shown. */
function dateText(value: number, format: string | number | undefined, date1904: boolean): string | undefined {
  if (typeof format !== 'string' || format.length > 100 || !XLSX.SSF.is_date(format)) return undefined;
  try {
    const shown: string = XLSX.SSF.format(format === 'm/d/yy' ? 'yyyy-mm-dd' : format, value, { date1904 });
    return shown.trim() || undefined;
  } catch {
    return undefined;
  }
}
