/** Text as it flows on a page: blanks run together, and every block or line break ends a line. */

/** Lines, with whatever else stands between them. */
export interface Flow<T> {
  readonly items: (string | T)[];
  line: string;
}

export function startFlow<T>(): Flow<T> {
  return { items: [], line: '' };
}

export function addText<T>(flow: Flow<T>, text: string, keepsBlanks: boolean): void {
  if (keepsBlanks) {
    const [first = '', ...others] = text.split('\n');
    flow.line += first;
    for (const line of others) {
      endLine(flow);
      flow.line = line;
    }
    return;
  }
  const run = text.replace(/[ \t\n\f\r]+/g, ' ');
  const isJoint = run.startsWith(' ') && (flow.line === '' || flow.line.endsWith(' '));
  flow.line += isJoint ? run.slice(1) : run;
}

/** Lines with nothing but blanks, of whatever width, are spacing. */
export function endLine<T>(flow: Flow<T>): void {
  const line = flow.line.trim();
  if (line !== '') flow.items.push(line);
  flow.line = '';
}
