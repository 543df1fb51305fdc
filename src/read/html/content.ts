/** The content of a page in the order in which it is written: lines of text, and tables with content in their cells. */
import { articleOf } from './article.ts';
import { type Look, lookOf } from './elements.ts';
import { type Item, measure, type Row, type RowGroup } from './layout.ts';
import { addText, endLine, type Flow, type Manner, startFlow } from './lines.ts';
import { spanOf } from './table.ts';
import { attributeOf, type Document, type Element, walk } from './tree.ts';

export interface Content {
  readonly items: readonly Item[];
  /** What the page says of itself, by name in lower case; `title` is what its window is called. */
  readonly properties: ReadonlyMap<string, string>;
}

/** Where what is read goes to. */
interface Place extends Manner {
  readonly flow: Flow;
  readonly caption: Flow;
  readonly groups: RowGroup[];
  readonly row: Row;
}

export function readContent(document: Document): Content {
  const properties = new Map<string, string>();
  const body = startFlow();
  const article = articleOf(document);
  const isAround = article !== undefined;
  let place: Place = {
    ...{ flow: body, keepsBlanks: false, isAround, block: undefined },
    ...{ caption: startFlow(), groups: [], row: [] },
  };

  const closeLine = () => endLine(place.flow, place);
  const goInto = (inner: Partial<Place>, onLeaving = closeLine) => {
    const outer = place;
    place = { ...outer, ...inner };
    return () => {
      onLeaving();
      place = outer;
    };
  };

  const enterStructure = (element: Element, keepsBlanks: boolean, isMute: boolean) => {
    const { flow, caption, groups, row } = place;
    switch (element.tagName) {
      case 'table': {
        closeLine();
        const table = { caption: startFlow(), groups: [] };
        return goInto(table, () => flow.items.push(measure(table.caption.items, table.groups)));
      }
      case 'caption':
        return goInto({ flow: caption, keepsBlanks, block: element });
      case 'thead':
      case 'tbody':
      case 'tfoot':
        groups.push({ kind: element.tagName, rows: [] });
        return NOTHING;
      case 'tr': {
        const cells: Row = [];
        groups.at(-1)?.rows.push(cells);
        return goInto({ row: cells });
      }
      case 'td':
      case 'th': {
        const cell = startFlow();
        const items = isMute ? [] : cell.items;
        row.push({ rowSpan: spanOf(element, 'rowspan'), columnSpan: spanOf(element, 'colspan'), items, element });
        return goInto({ flow: cell, keepsBlanks, block: element });
      }
      default:
        return undefined;
    }
  };

  const enterShown = (element: Element, look: Look) => {
    if (look.isBlock) closeLine();
    const keepsBlanks = look.keepsBlanks ?? place.keepsBlanks;
    const structure = enterStructure(element, keepsBlanks, look.isMute);
    if (structure) return structure;
    if (look.isBlock) return goInto({ keepsBlanks, block: element });
    return keepsBlanks === place.keepsBlanks ? NOTHING : goInto({ keepsBlanks }, NOTHING);
  };

  walk(document, {
    text: value => addText(place.flow, value, place),
    enter(element) {
      addProperty(element, properties);
      const look = lookOf(element);
      if (!look || (look.isMute && !TABLE_PARTS.has(element.tagName))) return false;
      if (element !== article) return enterShown(element, look);
      closeLine();
      const leaveArticle = goInto({ isAround: false });
      const leave = enterShown(element, look);
      return () => {
        leave();
        leaveArticle();
      };
    },
  });
  closeLine();
  return { items: body.items, properties };
}

const NOTHING = () => {};
/** Without them, the cells after them would stand in other places. */
const TABLE_PARTS = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

function addProperty(element: Element, properties: Map<string, string>): void {
  const isTitle = element.tagName === 'title';
  if (!isTitle && element.tagName !== 'meta') return;
  const name = isTitle ? 'title' : attributeOf(element, 'name')?.toLowerCase();
  const [first] = element.childNodes;
  const value = isTitle ? first && 'value' in first && first.value : attributeOf(element, 'content');
  if (name && value && !properties.has(name)) properties.set(name, value);
}
