/** Plain text with a tab between the cells of a row, and a web page. */
import { type MadeReport, type Part, type PrintedCell, partsOf } from '../report.ts';

export function toText(report: MadeReport): string {
  const parts = partsOf(report).flatMap(part => [part.title, ...part.paragraphs, ...linesOf(part), '']);
  return [report.title, '', ...parts].join('\n');
}

export function toHtml(report: MadeReport): string {
  const parts = partsOf(report).map(part => {
    const rows = rowsOf(part).map(row => `<tr>${row.map(htmlCell).join('')}</tr>`);
    const table = rows.length > 0 ? `<table border="1">${rows.join('\n')}</table>` : '';
    return `<h2>${part.title}</h2>\n${part.paragraphs.map(text => `<p>${text}</p>`).join('\n')}${table}`;
  });
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${report.title}</title></head><body>\n<h1>${report.title}</h1>\n<p>发布时间：${report.publishedOn}</p>\n${parts.join('\n')}\n</body></html>\n`;
}

/** As copied from a workbook: the places that a merged cell covers are empty. */
function linesOf({ table }: Part): string[] {
  if (!table) return [];
  const grid = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''));
  for (const { row, column, text } of table.cells) (grid[row] as string[])[column] = text;
  return grid.map(row => row.join('\t'));
}

function htmlCell({ text, rowSpan, columnSpan }: PrintedCell): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  return `<td${spans}>${text}</td>`;
}

/** The cells of each row in their order; a merged cell stands in the first of its rows alone. */
export function rowsOf({ table }: Part): PrintedCell[][] {
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter(cell => cell.row === row).sort((a, b) => a.column - b.column),
  );
}
