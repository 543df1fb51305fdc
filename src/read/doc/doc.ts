/** Word 97–2003 documents ([MS-DOC]): the body with its tables, then the text boxes. */
import { InputError } from '../../model/problem.ts';
import type { Pages } from '../../model/source.ts';
import { type OleFile, openOle } from '../container/ole.ts';
import type { Limits } from '../limits.ts';
import type { Content } from './content.ts';
import { type Fib, isOlderHead, type Place, readFib } from './fib.ts';
import { pagesOf } from './pages.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readPieces, textOf } from './pieces.ts';
import { dataLists } from './properties.ts';
import { readRuns } from './runs.ts';
import { readHiddenStyles } from './styles.ts';
import { storyOf } from './tables.ts';

/** @throws InputError `encrypted`, `older-word`, `damaged-document`, `document-too-large` or `sheet-too-large` */
export function readDoc(bytes: Uint8Array, limits: Limits): Pages {
  if (isOlderHead(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) throw new InputError('older-word');
  try {
    const file = openOle(bytes);
    const stream = file.stream('WordDocument');
    const fib = readFib(stream);
    const content = readContent(fib, stream, file, limits);
    const body = storyOf(paragraphsOf(content, 0, fib.body), limits.cells);
    const boxes = storyOf(paragraphsOf(content, fib.textBoxes.start, fib.textBoxes.end), limits.cells);
    return pagesOf([body, boxes], limits);
  } catch (cause) {
    throw isDamage(cause) ? new InputError('damaged-document') : cause;
  }
}

/** Numbers in a damaged file lead beyond its end, which is a RangeError of the buffer. */
function isDamage(cause: unknown): boolean {
  return cause instanceof RangeError || (cause instanceof InputError && cause.problem.code === 'damaged-archive');
}

function readContent(fib: Fib, stream: Buffer, file: OleFile, limits: Limits): Content {
  const table = file.stream(fib.tableStream);
  const part = ({ start, length }: Place) => {
    if (start + length > table.length) throw new InputError('damaged-document');
    return table.subarray(start, start + length);
  };
  if (fib.length > stream.length) throw new InputError('damaged-document');
  if (fib.length > limits.textBytes) throw new InputError('document-too-large');
  const pieces = readPieces(part(fib.pieces), stream, fib.length);
  const hasData = file.names.some(name => name.toUpperCase() === 'DATA');
  return {
    pieces,
    text: textOf(pieces, stream),
    paragraphRuns: readRuns(part(fib.paragraphRuns), stream, 'paragraphs'),
    characterRuns: readRuns(part(fib.characterRuns), stream, 'characters'),
    hiddenStyles: readHiddenStyles(part(fib.styles)),
    dataList: dataLists(hasData ? file.stream('Data') : Buffer.alloc(0)),
  };
}
