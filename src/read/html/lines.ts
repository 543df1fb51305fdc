/** Text as it flows on a page: blanks run together, and every block or line break ends a line. */

import type { Item } from './layout.ts';
import type { Element } from './tree.ts';

export interface Flow {
  readonly items: Item[];
  line: string;
  /** Another blank would not be seen. Known apart from `line`, which is slow to look into while it grows. */
  isSpaced: boolean;
}

export interface Manner {
  readonly keepsBlanks: boolean;
  /** This is no part of the article. */
  readonly isAround: boolean;
  /** The block that the text stands in. */
  readonly block: Element | undefined;
}

export function startFlow(): Flow {
  return { items: [], line: '', isSpaced: true };
}

export function addText(flow: Flow, text: string, manner: Manner): void {
  if (!manner.keepsBlanks) {
    const run = text.replace(/[ \t\n\f\r]+/g, ' ');
    add(flow, flow.isSpaced && run.startsWith(' ') ? run.slice(1) : run);
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) endLine(flow, manner);
    add(flow, line);
  }
}

function add(flow: Flow, run: string): void {
  if (run === '') return;
  flow.line += run;
  flow.isSpaced = run.endsWith(' ');
}

/** Lines with nothing but blanks, of whatever width, are spacing. */
export function endLine(flow: Flow, { isAround, block }: Manner): void {
  const line = flow.line.trim();
  if (line !== '') flow.items.push({ text: line, isAround, block });
  flow.line = '';
  flow.isSpaced = true;
}
