/** Results as they go from thread to thread: without the layout, which every thread has, and the cells packed. */
import { type Digest, unpackCells } from '../model/digest.ts';
import type { Layout } from '../model/layout.ts';
import type { Cell } from '../model/report.ts';
import type { CheckedReport, UncheckedFile } from '../validate.ts';
import type { Examined } from './examine.ts';

interface WiredReport {
  readonly digest: Digest;
  readonly result: Omit<CheckedReport, 'report'>;
  readonly report: Omit<CheckedReport['report'], 'layout' | 'cells'>;
  /** Absent where the digest says all there is to say. */
  readonly cells?: readonly Cell[];
}

export type Wired = WiredReport | { readonly result: UncheckedFile; readonly digest?: never };

export function toWire({ result, digest }: Examined): Wired {
  if (result.state === 'unchecked' || !digest) return { result: result as UncheckedFile };
  const { report: all, ...rest } = result;
  const { layout: _, cells, ...report } = all;
  const isPlain = cells.every(
    cell => cell.state !== 'unreadable' && (cell.state === 'missing' || cell.text === undefined),
  );
  return { digest, result: rest, report, ...(isPlain ? {} : { cells: cells.map(withoutPlace) }) };
}

function withoutPlace({ at: _, ...cell }: Cell): Cell {
  return cell;
}

export function fromWire(wired: Wired, layouts: readonly Layout[]): Examined {
  if (!wired.digest) return wired;
  const { digest, result, report, cells = unpackCells(digest.cells) } = wired;
  const layout = layouts.find(({ edition }) => edition.id === digest.edition);
  if (!layout) throw new Error(`edition ${digest.edition} is not known`);
  return { digest, result: { ...result, report: { ...report, layout, cells } } };
}
