/** Workbooks (XLSX, XLS) through SheetJS, which is handed only what has been unpacked and measured here. */
import * as XLSX from 'xlsx';
import { InputError, type Problem } from '../model/problem.ts';
import type { Grid, GridCell, Pages } from '../model/source.ts';
import type { Limits } from './limits.ts';
import { unzip } from './zip.ts';

/** @throws InputError `encrypted`, `damaged-workbook`, `damaged-archive`, `archive-too-large` or `sheet-too-large`. */
export async function readWorkbook(bytes: Uint8Array, limits: Limits): Promise<Pages> {
  const workbook = parse(bytes[0] === 0x50 ? await repack(bytes, limits) : bytes);
  const blocks: Grid[] = [];
  const notices: Problem[] = [];
  const budget = { cells: limits.cells };
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) notices.push({ code: 'hidden-sheet', args: { sheet: name } });
    else blocks.push(...toGrid(sheet, name, budget));
  }
  return { kind: 'pages', blocks, holdsProse: false, notices };
}

/** SheetJS inflates without a bound, so it gets the archive with its entries already unpacked and merely stored. */
async function repack(bytes: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const entries = unzip(bytes, limits);
  const { zipSync } = await import('fflate');
  const files = new Map(entries.map(entry => [entry.name, entry.bytes]));
  return zipSync(Object.fromEntries(files), { level: 0 });
}

function parse(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, { type: 'array', dense: true, cellHTML: false, cellText: true, sheetStubs: true });
  } catch (cause) {
    const encrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new InputError(encrypted ? 'encrypted' : 'damaged-workbook');
  }
}

/** The used part of a sheet as a grid; places that a merged area covers refer to its first cell. */
function toGrid(sheet: XLSX.WorkSheet, name: string, budget: { cells: number }): Grid[] {
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
      row.push({ origin, ...content(data[r]?.[c]) });
    }
    rows.push(row);
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
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
function usedPart(data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[]) {
  let height = 0;
  let width = 0;
  for (const [r, row] of data.entries())
    for (const [c, cell] of (row ?? []).entries())
      if (cell && (cell.f !== undefined || (cell.v !== undefined && cell.v !== ''))) {
        height = r + 1;
        width = Math.max(width, c + 1);
      }
  return { height, width };
}

/** Numbers by their value, not their display; a formula by its cached result, never by being computed. */
function content(cell: XLSX.CellObject | undefined): Pick<GridCell, 'text' | 'unreadable'> {
  if (!cell) return { text: '' };
  if (cell.v === undefined || cell.v === null) return cell.f ? { text: `=${cell.f}`, unreadable: true } : { text: '' };
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const isDate = typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z);
    // Excel itself keeps 15 significant digits; what a double holds beyond them is noise of a formula.
    return { text: isDate ? (cell.w ?? '') : String(Number(cell.v.toPrecision(15))) };
  }
  if (cell.t === 'e') return { text: cell.w ?? '#', unreadable: true };
  return { text: String(cell.v) };
}
