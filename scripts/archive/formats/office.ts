/** Word documents and workbooks, with no more in them than a reader needs. */
import { strToU8, zipSync } from 'fflate';
import { type MadeReport, type Part, partsOf } from '../report.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function toDocx(report: MadeReport): Uint8Array {
  const body = [paragraph(report.title), ...partsOf(report).map(wordPart)].join('');
  return pack({
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

function wordPart(part: Part): string {
  return [part.title, ...part.paragraphs].map(paragraph).join('') + wordTable(part);
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** In the rows below its first, a merged cell stands as one that continues. */
function wordTable({ table }: Part): string {
  if (!table) return '';
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells
      .filter(cell => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map(cell => {
        const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
        const begins = cell.row === row;
        const merge = cell.rowSpan > 1 ? `<w:vMerge${begins ? ' w:val="restart"' : ''}/>` : '';
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(begins ? cell.text : '')}</w:tc>`;
      });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** Agency and year on the first sheet, each table on one of its own; there is no room for the text. */
export function toXlsx(report: MadeReport): Uint8Array {
  const about =
    row(1, [
      ['A', '机关名称'],
      ['B', report.agency],
    ]) +
    row(2, [
      ['A', '年度'],
      ['B', String(report.year)],
    ]);
  const sheets = [
    about,
    ...partsOf(report)
      .filter(part => part.table)
      .map(sheetRows),
  ];
  const numbers = sheets.map((_, index) => index + 1);
  return pack({
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${numbers.map(n => `<sheet name="表${n}" sheetId="${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${numbers.map(n => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  });
}

function row(number: number, cells: readonly (readonly [column: string, text: string])[]): string {
  const written = cells.map(([column, text]) => {
    const isNumber = /^-?[\d.]+$/.test(text);
    return isNumber
      ? `<c r="${column}${number}"><v>${text}</v></c>`
      : `<c r="${column}${number}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

const columnName = (index: number) => String.fromCharCode(65 + index);

function sheetRows({ title, table }: Part): string {
  if (!table) return '';
  const rows = Array.from({ length: table.rows }, (_, index) =>
    row(
      index + 2,
      table.cells.filter(cell => cell.row === index).map(cell => [columnName(cell.column), cell.text] as const),
    ),
  );
  const merges = table.cells
    .filter(cell => cell.rowSpan > 1 || cell.columnSpan > 1)
    .map(cell => {
      const end = `${columnName(cell.column + cell.columnSpan - 1)}${cell.row + cell.rowSpan + 1}`;
      return `<mergeCell ref="${columnName(cell.column)}${cell.row + 2}:${end}"/>`;
    });
  return `${row(1, [['A', title]])}${rows.join('')}\0<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
}

/** A date that never changes, so that the same report is the same file. */
const MADE = new Date('2020-01-01T00:00:00');

function pack(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => {
    const [rows = '', merges = ''] = text.split('\0');
    const isSheet = name.startsWith('xl/worksheets/');
    const xml = isSheet
      ? `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${merges}</worksheet>`
      : text;
    return [name, strToU8(XML + xml)] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: MADE });
}
