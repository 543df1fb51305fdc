/** `check --earlier`: the results of an earlier run, as `--format jsonl` wrote them. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { EarlierRun } from '../archive/earlier.ts';
import { type Digest, packCells } from '../model/digest.ts';
import type { Layout } from '../model/layout.ts';
import type { Cell } from '../model/report.ts';
import { safe } from '../render/safe.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';

/** Far more than the results of one report take. */
const MOST_LINE_BYTES = 32 * 1024 ** 2;

/**
 * Line by line: of each report no more is kept than its figures.
 * @throws CliError `earlier-…` for anything but complete results that hold the figures
 */
export async function readEarlier(path: string, layouts: readonly Layout[], host: Host): Promise<EarlierRun> {
  const reports: Digest[] = [];
  const unread: { path: string }[] = [];
  const shown = safe(path);
  let line = 0;
  let isComplete = false;
  const refuse = (code: Parameters<typeof refusal>[0]) => refusal(code, shown, line);
  try {
    for await (const text of linesOf(resolve(host.folder, path))) {
      line++;
      if (text.trim() === '') continue;
      const entry = entryIn(text);
      isComplete = entry?.['kind'] === 'summary';
      switch (entry?.['kind']) {
        case 'report':
          reports.push(digestIn(entry, layouts, refuse));
          break;
        case 'unchecked':
          unread.push({ path: pathIn(entry, refuse) });
          break;
        case 'summary':
          if (entry['schemaVersion'] !== '1') throw refuse('earlier-other-version');
          break;
        case 'comparison':
          break;
        default:
          throw refuse('earlier-not-results');
      }
    }
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (syscall !== undefined) throw new CliError('earlier-unreadable', { path: shown, detail: code ?? '' });
    // Not UTF-8, or a line without an end.
    line++;
    throw refuse('earlier-not-results');
  }
  if (!isComplete) throw refuse('earlier-cut-off');
  return { reports, unread };
}

type Entry = Readonly<{ [key: string]: unknown }>;
type Refuse = (code: 'earlier-not-results' | 'earlier-other-version' | 'earlier-no-figures') => CliError;

function refusal(code: Parameters<Refuse>[0] | 'earlier-cut-off', path: string, line: number): CliError {
  return new CliError(code, { path, line: String(line) });
}

/** @throws TypeError for bytes that are no text, RangeError for a line that is too long */
async function* linesOf(file: string): AsyncGenerator<string> {
  const text = new TextDecoder('utf-8', { fatal: true });
  let pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield text.decode(Buffer.concat([...pieces, chunk.subarray(start, end)]));
      pieces = [];
      size = 0;
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > MOST_LINE_BYTES) throw new RangeError('the line is too long');
  }
  if (size > 0) yield text.decode(Buffer.concat(pieces));
}

/** @returns nothing for what is no object in JSON */
function entryIn(text: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}

function pathIn({ path }: Entry, refuse: Refuse): string {
  if (typeof path !== 'string') throw refuse('earlier-not-results');
  return path;
}

function digestIn(entry: Entry, layouts: readonly Layout[], refuse: Refuse): Digest {
  const { part, agency, year, edition, figures } = entry;
  const isSound =
    typeof edition === 'string' &&
    (part === undefined || Number.isInteger(part)) &&
    (agency === undefined || typeof agency === 'string') &&
    (year === undefined || Number.isInteger(year));
  if (!isSound) throw refuse('earlier-not-results');
  if (figures === undefined) throw refuse('earlier-no-figures');
  if (!Array.isArray(figures)) throw refuse('earlier-not-results');
  const layout = layouts.find(known => known.edition.id === edition);
  if (!layout || figures.length !== layout.cells.length) throw refuse('earlier-other-version');
  return {
    path: pathIn(entry, refuse),
    ...(part === undefined ? {} : { part: part as number }),
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year: year as number }),
    edition,
    cells: packCells(figures.map((figure: unknown) => cellOf(figure, refuse))),
    prose: {},
  };
}

/** What was no number then is not compared, whatever it was. */
function cellOf(figure: unknown, refuse: Refuse): Cell {
  if (figure === null) return { state: 'blank' };
  if (typeof figure !== 'number') throw refuse('earlier-not-results');
  return { state: 'number', value: figure };
}
