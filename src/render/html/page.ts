/** A page of sections, each with sentences or a table that can be searched and sorted. Nothing in it comes from elsewhere. */
import { createHash } from 'node:crypto';
import type { OutputWords } from '../language.ts';
import { markup } from '../neutral.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

export interface Field {
  readonly text: string;
  /** What it is sorted by, if not by its text. */
  readonly order?: number;
  /** A class of the style sheet. */
  readonly look?: 'error' | 'warning' | 'info' | 'waived';
}

export interface Section {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly Field[])[];
}

export function page(title: string, sections: readonly Section[], words: OutputWords): string {
  return `<!DOCTYPE html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(STYLE)}'; script-src '${hash(SCRIPT)}'">
<meta name="viewport" content="width=device-width">
<title>${markup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${markup(title)}</h1>
<label class="tools">${markup(words.page.search)} <input type="search" id="search"></label>${filter(sections, words)}</header>
${sections.map(section => sectionMarkup(section, words)).join('')}<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Only where there is something to hide. */
function filter(sections: readonly Section[], { page: words }: OutputWords): string {
  const hasWaived = sections.some(({ rows = [] }) => rows.flat().some(({ look }) => look === 'waived'));
  return hasWaived
    ? `\n<label class="tools"><input type="checkbox" id="waived"> ${markup(words.hideWaived)}</label>`
    : '';
}

/** The page runs this script and no other, whatever a document says. */
function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function sectionMarkup({ heading, paragraphs = [], columns, rows = [] }: Section, words: OutputWords): string {
  const sentences = paragraphs.map(text => `<p>${markup(text)}</p>\n`).join('');
  const table = rows.length > 0 && columns ? tableMarkup(columns, rows, words) : `<p>${markup(words.nothing)}</p>\n`;
  return `<section>\n<h2>${markup(heading)}</h2>\n${sentences}${columns ? table : ''}</section>\n`;
}

function tableMarkup(
  columns: readonly string[],
  rows: readonly (readonly Field[])[],
  { page: words }: OutputWords,
): string {
  const head = columns.map(
    column => `<th scope="col"><button type="button" title="${markup(words.sort)}">${markup(column)}</button></th>`,
  );
  const body = rows.map(row => `<tr>${row.map(fieldMarkup).join('')}</tr>\n`);
  const count = `<p class="count" data-text="${markup(words.shown('{shown}', '{all}'))}"></p>\n`;
  return `${count}<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function fieldMarkup({ text, order, look }: Field): string {
  const attributes = `${order === undefined ? '' : ` data-order="${order}"`}${look ? ` class="${look}"` : ''}`;
  return `<td${attributes}>${markup(text)}</td>`;
}
