/** What a page says of itself outside of its text: its title and date, as the rules for government web sites ask. */
import { linesAndData } from './cell.ts';
import { type Item, isLine, type Line } from './layout.ts';

const TITLES = ['articletitle', 'title'];
const DATES = ['pubdate', 'publishdate'];

/** Lines around the text, with what it does not say itself. A date is given with its name, since it says nothing alone. */
export function unsaidLines(properties: ReadonlyMap<string, string>, content: readonly Item[]): Line[] {
  const title = TITLES.find(name => properties.has(name));
  const date = DATES.find(name => properties.has(name));
  const names = [title, date].filter(name => name !== undefined);
  const lines: string[] = [];
  if (names.length > 0) addLines(content, lines);
  const said = withoutBlanks(lines.join(''));
  const unsaid = names.flatMap(name => {
    const text = (properties.get(name) ?? '').replace(/\s+/g, ' ').trim();
    if (name === title) return said.includes(withoutBlanks(text)) ? [] : [text];
    const [day = ''] = text.split(' ');
    return said.includes(day) ? [] : [`${name}：${text}`];
  });
  return unsaid.map(text => ({ text, isAround: true }));
}

/** A table of data has more in its own cells than in the tables within them, so that this does not go deep. */
function addLines(content: readonly Item[], lines: string[]): void {
  for (const item of linesAndData(content)) {
    if (isLine(item)) lines.push(item.text);
    else {
      addLines(item.caption, lines);
      for (const { rows } of item.groups) for (const row of rows) for (const cell of row) addCell(cell.items, lines);
    }
  }
}

function addCell(content: readonly Item[], lines: string[]): void {
  if (content.every(isLine)) for (const { text } of content) lines.push(text);
  else addLines(content, lines);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
