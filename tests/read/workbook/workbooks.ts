/** Workbooks as programs write them, and by hand where no program would. */
import * as XLSX from 'xlsx';
import { type Entry, oleOf, zipOf } from '../archives.ts';

export type Format = 'xlsx' | 'biff8' | 'biff5';

/** Written by SheetJS, under the names given, in this order. */
export function workbookOf(
  sheets: Readonly<Record<string, XLSX.WorkSheet>>,
  format: Format = 'xlsx',
  properties: XLSX.WBProps = {},
): Buffer {
  const workbook = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(workbook, sheet, name);
  workbook.Workbook = { ...workbook.Workbook, ...properties };
  return XLSX.write(workbook, { type: 'buffer', bookType: format, compression: true });
}

export function sheetOf(rows: unknown[][], merges: readonly string[] = []): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.map(XLSX.utils.decode_range);
  return sheet;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Parts {
  /** What stands between `<worksheet …>` and `</worksheet>`, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Attributes of the sheets in the workbook, such as `state="hidden"`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What stands in `<sst>`. */
  readonly strings?: string;
  /** Number formats, of which the first is style 1, the second style 2 … */
  readonly formats?: readonly string[];
  readonly workbook?: string;
  /** More entries, or others of the same name. */
  readonly entries?: readonly Entry[];
}

/** An XLSX of the parts that matter, as short as they may be. */
export function xlsxOf(parts: Parts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const numbers = names.map((_, index) => index + 1);
  const part = (path: string, kind: string) => `<Override PartName="/xl/${path}" ContentType="${KIND}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const formats = parts.formats ?? [];
  const entries: Entry[] = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${part('workbook.xml', 'sheet.main')}${numbers
        .map(number => part(`worksheets/sheet${number}.xml`, 'worksheet'))
        .join('')}${part('sharedStrings.xml', 'sharedStrings')}${part('styles.xml', 'styles')}</Types>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbook ?? ''}<sheets>${names
        .map(
          (name, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}" ${parts.attributes?.[name] ?? ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers
        .map(number => relation(`r${number}`, 'worksheet', `worksheets/sheet${number}.xml`))
        .join(
          '',
        )}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${parts.strings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, index) => `<xf numFmtId="${200 + index}" applyNumberFormat="1"/>`)
        .join('')}</cellXfs></styleSheet>`,
    },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.sheets[name]}</worksheet>`,
    })),
  ];
  const replaced = new Set(parts.entries?.map(entry => entry.name));
  return zipOf([...entries.filter(entry => !replaced.has(entry.name)), ...(parts.entries ?? [])]);
}

/** Rows of cells, each the XML of its inside with its attributes: `cells(['t="s"><v>0</v>'])`. */
export function cells(...rows: string[][]): string {
  const row = (inside: string[], r: number) =>
    `<row r="${r + 1}">${inside.map((cell, c) => `<c r="${XLSX.utils.encode_cell({ r, c })}" ${cell}</c>`).join('')}</row>`;
  return `<sheetData>${rows.map(row).join('')}</sheetData>`;
}

export type BiffRecord = readonly [type: number, data: Buffer];

/** An XLS of Excel 97 with one sheet 表, of the records that matter; `globals` stand before it. */
export function xlsOf(sheet: readonly BiffRecord[], globals: readonly BiffRecord[] = [], version = 0x0600): Buffer {
  const write = ([type, data]: BiffRecord) => Buffer.concat([u16(type, data.length), data]);
  const beginning = (kind: number) => write([0x0809, u16(version, kind, 0, 0, 0, 0, 0, 0)]);
  const end = write([0x000a, Buffer.alloc(0)]);
  const listed = (position: number) =>
    write([0x0085, Buffer.concat([u32(position), Buffer.from('00000101', 'hex'), u16(0x8868)])]);
  const before = [beginning(0x0005), ...globals.map(write)];
  const position = Buffer.concat([...before, listed(0), end]).length;
  const dimensions = write([0x0200, Buffer.concat([u32(0, 0xffff), u16(0, 0xff, 0)])]);
  const stream = [...before, listed(position), end, beginning(0x0010), dimensions, ...sheet.map(write), end];
  return oleOf([{ name: 'Workbook', data: Buffer.concat(stream) }]);
}

export function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

export function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
