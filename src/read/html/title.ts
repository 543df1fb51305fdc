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
  const said = names.length > 0 ? withoutBlanks([...linesOf(content)].join('')) : '';
  const unsaid = names.flatMap(name => {
    const text = (properties.get(name) ?? '').replace(/\s+/g, ' ').trim();
    if (name === title) return said.includes(withoutBlanks(text)) ? [] : [text];
    const [day = ''] = text.split(' ');
    return said.includes(day) ? [] : [`${name}：${text}`];
  });
  return unsaid.map(text => ({ text, isAround: true }));
}

function* linesOf(content: readonly Item[]): Generator<string> {
  for (const item of linesAndData(content)) {
    if (isLine(item)) yield item.text;
    else {
      yield* linesOf(item.caption);
      for (const cell of item.groups.flatMap(group => group.rows.flat())) yield* linesOf(cell.items);
    }
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
