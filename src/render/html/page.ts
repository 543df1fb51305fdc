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
  readonly look?: 'error' | 'warning' | 'info' | 'waived' | 'number';
}

export interface Section {
  /** Unlike that of any other section; letters alone. */
  readonly name: string;
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  /** Drawings, as markup. */
  readonly figures?: string;
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly Field[])[];
}

/** Nothing is loaded, sent or run but what stands here: the one script and the one style sheet, whatever a document says. */
const POLICY = `default-src 'none'; style-src '${hash(STYLE)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;

export function page(title: string, sections: readonly Section[], words: OutputWords): string {
  const links = sections.map(({ name, heading }) => `<a href="#${name}">${markup(heading)}</a>`);
  return `<!DOCTYPE html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${markup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${markup(title)}</h1>
<nav>${links.join(' ')}</nav>
<div id="tools" hidden><label>${markup(words.page.search)} <input type="search" id="search"></label>${filter(sections, words)}</div></header>
${sections.map(section => sectionMarkup(section, words)).join('')}<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Only where there is something to hide. */
function filter(sections: readonly Section[], { page: words }: OutputWords): string {
  const hasWaived = sections.some(({ rows = [] }) => rows.some(row => row.some(({ look }) => look === 'waived')));
  return hasWaived ? ` <label><input type="checkbox" id="waived"> ${markup(words.hideWaived)}</label>` : '';
}

function hash(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function sectionMarkup(
  { name, heading, paragraphs = [], figures = '', columns, rows = [] }: Section,
  words: OutputWords,
): string {
  const sentences = paragraphs.map(text => `<p>${markup(text)}</p>\n`).join('');
  const table = rows.length > 0 && columns ? tableMarkup(columns, rows, words) : `<p>${markup(words.nothing)}</p>\n`;
  return `<section id="${name}">\n<h2>${markup(heading)}</h2>\n${sentences}${figures}${columns ? table : ''}</section>\n`;
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
