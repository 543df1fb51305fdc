/** Offsets in a text to line and column, both from 1; a line ends with LF, CRLF or CR. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    if (match.index >= offset) break;
    line++;
    start = match.index + match[0].length;
  }
  return { line, column: Math.max(1, offset - start + 1) };
}

/** The other way round, for any number of places in a text. */
export function offsetsIn(text: string): (place: { readonly line: number; readonly column: number }) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), match => match.index + match[0].length)];
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}

/** Where the value with these keys begins, if it is there. */
export type FindPosition = (keys: readonly (string | number)[]) => { line: number; column: number } | undefined;
