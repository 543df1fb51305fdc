/** The blank form as a workbook: agency and year on the first sheet, then one statutory table a sheet, merged as printed. */
import type * as Workbooks from 'xlsx';
import type { Edition, TableDef } from '../model/edition.ts';
import { formTable } from './layout.ts';

/** Widths in characters: room for a label where a column holds row headings, for a number elsewhere. */
const LABEL_WIDTH = 22;
const NUMBER_WIDTH = 11;

export async function blankWorkbook(edition: Edition): Promise<Uint8Array> {
  const XLSX = await import('xlsx');
  const workbook = XLSX.utils.book_new();
  const about = XLSX.utils.aoa_to_sheet([
    ['政府信息公开工作年度报告'],
    ['机关名称', ''],
    ['年度', ''],
    ['格式', `${edition.label}（${edition.citation.number}）`],
    ['填写说明', '没有发生的填0，不要留空；表格的行、列和名称请不要改动。'],
  ]);
  about['!cols'] = [{ wch: 12 }, { wch: 60 }];
  XLSX.utils.book_append_sheet(workbook, about, '基本信息');
  for (const table of edition.tables)
    XLSX.utils.book_append_sheet(workbook, sheetOf(table, edition, XLSX), table.label);
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function sheetOf(table: TableDef, edition: Edition, XLSX: typeof Workbooks): Workbooks.WorkSheet {
  const { rows, columns, cells } = formTable(table);
  const title = edition.sections.find(section => section.id === table.section)?.title ?? table.label;
  const sheet: Workbooks.WorkSheet = { A1: { t: 's', v: title } };
  const merges: Workbooks.Range[] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: columns - 1 } }];
  for (const cell of cells) {
    const start = { r: cell.row + 1, c: cell.column };
    const end = { r: start.r + cell.rowSpan - 1, c: start.c + cell.columnSpan - 1 };
    if ('label' in cell.content) sheet[XLSX.utils.encode_cell(start)] = { t: 's', v: cell.content.label };
    if (cell.rowSpan > 1 || cell.columnSpan > 1) merges.push({ s: start, e: end });
  }
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows, c: columns - 1 } });
  sheet['!merges'] = merges;
  const stub = Math.max(
    0,
    ...cells
      .filter(cell => 'cell' in cell.content)
      .map(cell => cell.column)
      .slice(0, 1),
  );
  sheet['!cols'] = Array.from({ length: columns }, (_, column) => ({
    wch: column < stub ? LABEL_WIDTH : NUMBER_WIDTH,
  }));
  return sheet;
}
