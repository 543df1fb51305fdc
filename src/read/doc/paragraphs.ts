/** The paragraphs of a part of the document, and where each stands in its tables ([MS-DOC] Determining Paragraph Boundaries). */
import { InputError } from '../../model/problem.ts';
import { isVisible, shown } from './characters.ts';
import { type Content, offsetOf, prlsIn, remembered, type Stretch, stretchesOf } from './content.ts';
import { withoutFieldCodes } from './fields.ts';
import { followed, type ParagraphProperties, propertiesOf } from './properties.ts';
import type { RowShape } from './rows.ts';
import { runAt } from './runs.ts';

export interface DocParagraph {
  readonly text: string;
  /** In how many tables, one in the other, it stands. */
  readonly depth: number;
  readonly ends: 'paragraph' | 'cell' | 'row';
  /** The mark at its end is neither hidden nor deleted. */
  readonly isMarkVisible: boolean;
  /** Of the row that ends here. */
  readonly shape: RowShape | undefined;
}

interface Part {
  readonly text: string;
  readonly stretch: Stretch;
}

/** What ends a paragraph: its own mark, that of a cell or row, that of a page or section. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the format's own marks are control characters
const MARK = /[\r\x07\f]/g;
const CELL_MARK = '\x07';

/**
 * @param start the first character, and `end` the one after the last
 * @throws InputError `damaged-document`
 */
export function* paragraphsOf(content: Content, start: number, end: number): Generator<DocParagraph> {
  const text = withoutFieldCodes(content.text.slice(start, end));
  const propertiesAt = remembered((list, changes) =>
    propertiesOf([...followed(prlsIn(list), content.dataList), ...changes]),
  );
  let parts: Part[] = [];
  let mark = nextMark(text, 0);
  for (const stretch of stretchesOf(content, start, end)) {
    const stop = stretch.end - start;
    let at = stretch.start - start;
    for (; mark < stop; mark = nextMark(text, at)) {
      parts.push({ text: text.slice(at, mark), stretch });
      const list = runAt(content.paragraphRuns, offsetOf(stretch.piece, start + mark))?.list;
      // Without it, a row of a table could not be told from a line of prose.
      if (!list) throw new InputError('damaged-document');
      const properties = propertiesAt(list, stretch.piece.changes);
      yield paragraphOf(parts, text[mark] === CELL_MARK, properties, hiddenBy(content.hiddenStyles, list.style));
      parts = [];
      at = mark + 1;
    }
    if (at < stop) parts.push({ text: text.slice(at, stop), stretch });
  }
  // Every part of a document ends in a mark.
  if (parts.length > 0) throw new InputError('damaged-document');
}

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** Which stretches the styles hide, in a paragraph of this style. */
function hiddenBy(hiddenStyles: ReadonlySet<number>, style: number): (stretch: Stretch) => boolean {
  const isHidden = hiddenStyles.has(style);
  return ({ look }) => isHidden || (look.style !== undefined && hiddenStyles.has(look.style));
}

/** The last part is that of the mark, perhaps without any text before it. */
function paragraphOf(
  parts: readonly Part[],
  isCellMark: boolean,
  properties: ParagraphProperties,
  isHidden: (stretch: Stretch) => boolean,
): DocParagraph {
  const visible = parts.filter(({ stretch }) => isVisible(stretch.look, isHidden(stretch)));
  return {
    text: visible.map(part => shown(part.text, part.stretch.look)).join(''),
    // The marks of cells and rows in inner tables are those of paragraphs.
    depth: isCellMark ? Math.min(1, properties.depth) : properties.depth,
    ends: endOf(isCellMark, properties),
    isMarkVisible: visible.at(-1) === parts.at(-1),
    shape: properties.shape,
  };
}

function endOf(
  isCellMark: boolean,
  { depth, endsRow, endsInnerCell, endsInnerRow }: ParagraphProperties,
): DocParagraph['ends'] {
  if (depth === 0) return 'paragraph';
  if (isCellMark) return endsRow ? 'row' : 'cell';
  if (depth === 1) return 'paragraph';
  if (endsInnerRow) return 'row';
  return endsInnerCell ? 'cell' : 'paragraph';
}
