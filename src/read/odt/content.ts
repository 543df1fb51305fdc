/** The text of an OpenDocument file as a person reads it. */
import type { CellShape, Flow } from '../flow/flow.ts';
import { raised } from '../flow/glyphs.ts';
import { MOST_COLUMNS, spanOf } from '../flow/spans.ts';
import type { Attribute, XmlReader } from '../xml/xml.ts';
import type { OdtStyles, odtStyles, Position } from './styles.ts';

/**
 * What is deleted, or not in the text itself. Covered cells too: like a browser, LibreOffice puts cells in the next free
 * place, and the areas of merged cells tell which places are not free.
 */
const PASSED_OVER = new Set([
  ...['text:tracked-changes', 'text:note', 'office:annotation', 'text:ruby-text', 'text:number', 'text:script'],
  ...['office:forms', 'table:covered-table-cell', 'table:title', 'table:desc'],
]);
/** Elements with a style of this kind. */
const FAMILIES: Readonly<Record<string, string>> = {
  'text:span': 'text',
  'text:p': 'paragraph',
  'text:h': 'paragraph',
};
/** More blanks in a row are as good as these. */
const MOST_BLANKS = 10;

/** The state of a paragraph; a box in the middle of it has a state of its own. */
interface Inline {
  isParagraph: boolean;
  /** White space in the file is a single blank, and none where a line begins. */
  endsWithBlank: boolean;
  /** Of the spans around, outermost first. */
  readonly positions: (Position | undefined)[];
}

interface Cell {
  readonly shape: CellShape;
  readonly times: number;
}

export interface OdtReader extends XmlReader {
  readonly hasText: () => boolean;
}

/** @param sheet what has been read of the styles; those that stand before the text are added to it */
export function odtReader(flow: Flow, sheet: ReturnType<typeof odtStyles>): OdtReader {
  let inline = startInline();
  /** Of the paragraphs in the middle of which there are boxes. */
  const interrupted: Inline[] = [];
  /** How often the rows and cells that are open are to be repeated, and how far those cells reach. */
  const rows: number[] = [];
  const cells: Cell[] = [];
  let styles: OdtStyles | undefined;

  const write = (text: string) => {
    if (!inline.isParagraph || text === '') return;
    flow.text(raised(text, inline.positions.at(-1)));
    inline.endsWithBlank = /[ \n]$/.test(text);
  };

  const open = (name: string, attribute: Attribute, position: number): boolean => {
    if (!styles) {
      if (name === 'office:text') styles = sheet.styles();
      return sheet.open(name, attribute, position);
    }
    if (PASSED_OVER.has(name) || isHidden(name, attribute, styles)) return false;
    switch (name) {
      case 'text:p':
      case 'text:h':
        inline = { ...startInline(), isParagraph: true };
        break;
      case 'text:span':
        inline.positions.push(positionOf(attribute, styles) ?? inline.positions.at(-1));
        break;
      case 'text:s':
        write(' '.repeat(spanOf(attribute('text:c'), MOST_BLANKS)));
        break;
      case 'text:tab':
        write('\t');
        break;
      case 'text:line-break':
        write('\n');
        break;
      case 'table:table':
        flow.openTable();
        break;
      case 'table:table-row':
        rows.push(spanOf(attribute('table:number-rows-repeated')));
        flow.openRow();
        break;
      case 'table:table-cell':
        cells.push({
          shape: {
            rowSpan: spanOf(attribute('table:number-rows-spanned')),
            columnSpan: spanOf(attribute('table:number-columns-spanned'), MOST_COLUMNS),
          },
          times: spanOf(attribute('table:number-columns-repeated')),
        });
        flow.openCell();
        break;
      default:
        if (isBox(name)) {
          interrupted.push(inline);
          inline = startInline();
          flow.openBox();
        }
    }
    return true;
  };

  const close = (name: string): void => {
    if (!styles) return;
    switch (name) {
      case 'text:p':
      case 'text:h':
        flow.endParagraph();
        inline = startInline();
        break;
      case 'text:span':
        inline.positions.pop();
        break;
      case 'table:table':
        flow.closeTable();
        break;
      case 'table:table-row':
        flow.closeRow(rows.pop());
        break;
      case 'table:table-cell': {
        const cell = cells.pop();
        if (cell) flow.closeCell(cell.shape, cell.times);
        break;
      }
      default:
        if (isBox(name)) {
          flow.closeBox();
          inline = interrupted.pop() ?? startInline();
        }
    }
  };

  const text = (characters: string) => {
    const shown = characters.replace(/\u00ad/g, '').replace(/[ \t\n]+/g, ' ');
    write(inline.endsWithBlank && shown.startsWith(' ') ? shown.slice(1) : shown);
  };
  return { open, close, text, hasText: () => styles !== undefined };
}

function startInline(): Inline {
  return { isParagraph: false, endsWithBlank: true, positions: [] };
}

/** Frames and shapes: text in them is no part of the paragraph that they are fixed to. */
function isBox(name: string): boolean {
  return name.startsWith('draw:');
}

function positionOf(attribute: Attribute, { positions }: OdtStyles): Position | undefined {
  return positions.size > 0 ? positions.get(`text/${attribute('text:style-name')}`) : undefined;
}

function isHidden(name: string, attribute: Attribute, { hidden }: OdtStyles): boolean {
  if (name === 'text:section') return attribute('text:display') === 'none' || attribute('text:is-hidden') === 'true';
  const family = FAMILIES[name];
  return family !== undefined && hidden.size > 0 && hidden.has(`${family}/${attribute('text:style-name')}`);
}
