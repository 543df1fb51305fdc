/** What a page says of itself outside of its text: its title and date, as the rules for government web sites ask. */
import { linesAndData } from './cell.ts';
import type { Item } from './layout.ts';

const TITLES = ['articletitle', 'title'];
const DATES = ['pubdate', 'publishdate'];

/** The lines that the text itself does not have. A date is given with its name, since it says nothing alone. */
export function unsaidLines(properties: ReadonlyMap<string, string>, content: readonly Item[]): string[] {
  const title = TITLES.find(name => properties.has(name));
  const date = DATES.find(name => properties.has(name));
  const names = [title, date].filter(name => name !== undefined);
  const said = names.length > 0 ? withoutBlanks([...linesOf(content)].join('')) : '';
  return names.flatMap(name => {
    const text = (properties.get(name) ?? '').replace(/\s+/g, ' ').trim();
    if (name === title) return said.includes(withoutBlanks(text)) ? [] : [text];
    const [day = ''] = text.split(' ');
    return said.includes(day) ? [] : [`${name}：${text}`];
  });
}

function* linesOf(content: readonly Item[]): Generator<string> {
  for (const item of linesAndData(content)) {
    if (typeof item === 'string') yield item;
    else {
      yield* linesOf(item.caption);
      for (const cell of item.groups.flatMap(group => group.rows.flat())) yield* linesOf(cell.items);
    }
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
