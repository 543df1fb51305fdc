/**
 * Text out of a document or a path, made harmless for the outputs that are no terminal: one function for each, which
 * shows hidden characters and takes the meaning from that format's own commands. `safe.ts` does so for terminals and JSON.
 */
import { visible } from './safe.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text and the attributes of XML and HTML alike. */
export function markup(text: string): string {
  return visible(text).replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
}

/** In the middle of a line, also in a cell of a table: no emphasis, link, code, formula or markup. */
export function markdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|~$&]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, match => `${match.slice(0, -1)}\\.`);
}

/** Spreadsheets take what begins with one of these signs for a formula; a stroke before it makes it text. */
function notFormula(text: string): string {
  return visible(text).replace(/^(?=\s*[=+\-@|%＝＋－＠])/, "'");
}

/** What a cell of a spreadsheet can hold; more would run over into the next row, or spoil the file. */
const LONGEST_CELL = 32_767;

function intoCell(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).replace(/\p{Cs}$/u, '')}…` : text;
}

/** A field of CSV. */
export function csvField(text: string): string {
  const shown = intoCell(notFormula(text));
  return /[",]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** A cell of an XLSX workbook, where `_x202e_` would be read as the character of that number (ECMA-376, ST_Xstring). */
export function workbookText(text: string): string {
  return intoCell(notFormula(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));
}

/** The text of a GitHub workflow command. */
export function commandText(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

/** A property of a GitHub workflow command, which a comma or a colon would end. */
export function commandProperty(text: string): string {
  return commandText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A message in SARIF, where braces are placeholders and brackets make links. */
export function sarifText(text: string): string {
  return visible(text).replaceAll('](', '] (').replace(/[{}]/g, '$&$&');
}

/**
 * A path as a reference: relative, but for one on another drive. Half surrogate pairs have no UTF-8; a first step with a
 * colon would be a scheme.
 */
export function relativeUri(path: string): string {
  const [, drive, rest] = /^([A-Za-z]:)\/(.*)$/su.exec(path) ?? [];
  if (drive !== undefined) return `file:///${drive}/${relativeUri(rest ?? '')}`;
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
