/** A workbook that we wrote, as the library reads it and as its package has it. */
import { strFromU8, unzipSync } from 'fflate';
import * as XLSX from 'xlsx';

export interface Sheet {
  readonly name: string;
  /** As the file has them: a number is one. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly range: string;
  readonly filter: string;
  readonly isHeadingFixed: boolean;
}

export function sheetsOf(bytes: Uint8Array): Sheet[] {
  const workbook = XLSX.read(bytes, { cellStyles: true, cellFormula: true, cellText: false });
  const parts = unzipSync(bytes);
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name] ?? {};
    const xml = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array());
    if (/<f[ >]/.test(xml)) throw new Error(`a formula in ${name}`);
    return {
      name,
      rows: XLSX.utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, defval: '' }),
      widths: (sheet['!cols'] ?? []).map(({ width = 0 }) => Math.round(width)),
      range: sheet['!ref'] ?? '',
      filter: sheet['!autofilter']?.ref ?? '',
      isHeadingFixed: xml.includes('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'),
    };
  });
}

/** To be read line by line: numbers in round brackets, texts as they are. */
export function listing(bytes: Uint8Array): string {
  return sheetsOf(bytes)
    .map(({ name, rows, widths, range, filter }) => {
      const lines = rows.map(row => row.map(value => (typeof value === 'number' ? `(${value})` : value)).join(' | '));
      return `== ${name} ${range}, filter ${filter}, widths ${widths.join(' ')}\n${lines.join('\n')}\n\n`;
    })
    .join('');
}
