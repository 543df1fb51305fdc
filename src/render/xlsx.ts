/** `--format xlsx`: a workbook of the run, one table a sheet, to be filtered and sorted. */
import { unzipSync, zipSync } from 'fflate';
import type { CellObject, WorkSheet } from 'xlsx';
import { LANGUAGES } from './languages.ts';
import { workbookText } from './neutral.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { collectTables } from './tables/collect.ts';
import type { Table } from './tables/table.ts';
import { width } from './width.ts';

/** Excel opens ten times as many; writing them would take all memory. */
const MOST_ROWS = 100_000;
/** Longer names of sheets make Excel mend the file. */
const LONGEST_NAME = 31;
/** Columns of a screen. */
const FILTER_MARK = 4;
const WIDEST = 60;
/** The hour at which archives are made counts from 1980; a workbook written twice is the same. */
const MADE = new Date(1980, 0, 1);

export async function xlsxRenderer(options: RenderOptions): Promise<Renderer> {
  const XLSX = await import('xlsx');
  const { outputs } = LANGUAGES[options.language];
  const { tables, ...collected } = collectTables(options, MOST_ROWS);
  const sheetOf = (table: Table): WorkSheet => {
    const texts = table.columns.map(column => outputs.columns[column]);
    const grid: readonly Value[][] = [
      texts,
      ...table.rows.map(row => table.columns.map(column => neutralised(row[column]))),
    ];
    const range = XLSX.utils.encode_range({ r: 0, c: 0 }, { r: grid.length - 1, c: texts.length - 1 });
    return {
      '!data': grid.map(row => row.map(cellOf)),
      '!ref': range,
      '!autofilter': { ref: range },
      '!cols': texts.map((heading, column) => ({ wch: widthOf(heading, grid, column) })),
    };
  };
  const nameOf = ({ name, rows, left }: Table) => {
    const heading = outputs.headings[name];
    return (left > 0 ? outputs.first(heading, rows.length) : heading).slice(0, LONGEST_NAME);
  };
  return {
    ...collected,
    isBinary: true,
    end(counts) {
      const workbook = XLSX.utils.book_new();
      for (const table of tables(counts)) XLSX.utils.book_append_sheet(workbook, sheetOf(table), nameOf(table));
      return withFixedHeadings(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer);
    },
  };
}

type Value = string | number | undefined;

function neutralised(value: Value): Value {
  return typeof value === 'string' ? workbookText(value) : value;
}

function cellOf(value: Value): CellObject {
  if (value === undefined || value === '') return { t: 'z' };
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
}

/** In columns of the screen: the mark of the filter needs some beside the heading. */
function widthOf(heading: string, grid: readonly (readonly Value[])[], column: number): number {
  let widest = width(heading) + FILTER_MARK;
  for (const row of grid) {
    if (widest >= WIDEST) return WIDEST;
    widest = Math.max(widest, width(String(row[column] ?? '')) + 1);
  }
  return Math.min(widest, WIDEST);
}

const VIEW = Buffer.from('<sheetView workbookViewId="0"/>');
const FIXED_VIEW = Buffer.from(
  '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>',
);

/** The library has no word for it: the first row of each sheet stays in sight. Packs what was not packed yet. */
function withFixedHeadings(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]): [string, Uint8Array] => {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const at = name.startsWith('xl/worksheets/') ? content.indexOf(VIEW) : -1;
    if (at < 0) return [name, bytes];
    return [name, Buffer.concat([content.subarray(0, at), FIXED_VIEW, content.subarray(at + VIEW.length)])];
  });
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: MADE });
}
