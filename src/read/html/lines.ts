/** Text as it flows on a page: blanks run together, and every block or line break ends a line. */

/** Lines, with whatever else stands between them. */
export interface Flow<T> {
  readonly items: (string | T)[];
  line: string;
  /** Another blank would not be seen. Known apart from `line`, which is slow to look into while it grows. */
  isSpaced: boolean;
}

export function startFlow<T>(): Flow<T> {
  return { items: [], line: '', isSpaced: true };
}

export function addText<T>(flow: Flow<T>, text: string, keepsBlanks: boolean): void {
  if (!keepsBlanks) {
    const run = text.replace(/[ \t\n\f\r]+/g, ' ');
    add(flow, flow.isSpaced && run.startsWith(' ') ? run.slice(1) : run);
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) endLine(flow);
    add(flow, line);
  }
}

function add<T>(flow: Flow<T>, run: string): void {
  if (run === '') return;
  flow.line += run;
  flow.isSpaced = run.endsWith(' ');
}

/** Lines with nothing but blanks, of whatever width, are spacing. */
export function endLine<T>(flow: Flow<T>): void {
  const line = flow.line.trim();
  if (line !== '') flow.items.push(line);
  flow.line = '';
  flow.isSpaced = true;
}
