/**
 * Which formatting holds from where to where ([MS-DOC] ChpxFkp and PapxFkp): pages of 512 bytes in the
 * main stream, found through a table of their numbers (PlcBte). Runs are by bytes of the file, not by characters.
 */
import { InputError } from '../../model/problem.ts';

/** A list of modifiers. Runs that look alike share it. */
export interface FormatList {
  /** The paragraph's style; 0 for characters. */
  readonly style: number;
  readonly bytes: Buffer;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  readonly list: FormatList;
}

type Kind = 'paragraphs' | 'characters';

const PAGE = 512;
const MOST_RUNS = 250_000;
const NOTHING: FormatList = { style: 0, bytes: Buffer.alloc(0) };

/**
 * In order and without overlap, whatever the file says.
 * @throws InputError `damaged-document` or `document-too-large`
 */
export function readRuns(bins: Buffer, stream: Buffer, kind: Kind): Run[] {
  const count = Math.floor((bins.length - 4) / 8);
  if (count > stream.length / PAGE) throw new InputError('damaged-document');
  const found: Run[] = [];
  for (let index = 0; index < count; index++) {
    const number = bins.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) throw new InputError('damaged-document');
    readPage(page, kind, found);
    if (found.length > MOST_RUNS) throw new InputError('document-too-large');
  }
  return inOrder(found);
}

function inOrder(found: Run[]): Run[] {
  found.sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let end = 0;
  for (const run of found) {
    const start = Math.max(run.start, end);
    if (start >= run.end) continue;
    runs.push(start === run.start ? run : { ...run, start });
    end = run.end;
  }
  return runs;
}

function readPage(page: Buffer, kind: Kind, found: Run[]): void {
  const count = page.readUInt8(PAGE - 1);
  const step = kind === 'paragraphs' ? 13 : 1;
  const lists = new Map<number, FormatList>();
  let room = PAGE - (count + 1) * 4 - count * step;
  for (let index = 0; index < count; index++) {
    const offset = page.readUInt8((count + 1) * 4 + index * step) * 2;
    let list = offset === 0 ? NOTHING : lists.get(offset);
    if (!list) {
      list = listAt(page, offset, kind);
      lists.set(offset, list);
      room -= list.bytes.length;
    }
    found.push({ start: page.readUInt32LE(index * 4), end: page.readUInt32LE(index * 4 + 4), list });
  }
  // Lists lie one after another, so that all of them together cost no more than the page is long.
  if (room < 0) throw new InputError('damaged-document');
}

/** PapxInFkp counts words, the first of them cut short by the count; a count of 0 says that the real one follows. */
function listAt(page: Buffer, offset: number, kind: Kind): FormatList {
  const count = page.readUInt8(offset);
  if (kind === 'characters') return { style: 0, bytes: page.subarray(offset + 1, offset + 1 + count) };
  const [start, end] =
    count > 0 ? [offset + 1, offset + count * 2] : [offset + 2, offset + 2 + page.readUInt8(offset + 1) * 2];
  return { style: page.readUInt16LE(start), bytes: page.subarray(start + 2, end) };
}

/** The place in the list of the run that holds this byte, or of the first run after it. */
export function runIndexAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  for (let high = runs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  const run = runs[runIndexAt(runs, offset)];
  return run && run.start <= offset ? run : undefined;
}
