/** The words of the prose that a finding is about, marked, with a little of what stands around them. */
import type { Quote } from '../model/finding.ts';
import type { Part } from './picture.ts';
import { safe } from './safe.ts';
import { width } from './width.ts';

/** Characters on either side. */
const CONTEXT = 12;
/** Narrower than this, an excerpt would say less than the message. */
const LEAST_COLUMNS = 40;

export function excerpt({ paragraph, start, end }: Quote, columns: number): Part[][] {
  if (columns < LEAST_COLUMNS) return [];
  const before = paragraph.slice(Math.max(0, start - CONTEXT), start);
  const after = paragraph.slice(end, end + CONTEXT);
  const open = `${start > CONTEXT ? '…' : ''}${safe(before)}`;
  const close = `${safe(after)}${end + CONTEXT < paragraph.length ? '…' : ''}`;
  const room = columns - width(open) - width(close) - width('【】');
  return [
    [
      { text: open, isMarked: false },
      { text: `【${shorten(safe(paragraph.slice(start, end), LONGEST), Math.floor(room / 2))}】`, isMarked: true },
      { text: close, isMarked: false },
    ],
  ];
}

/** More than any list of parts that is still read. */
const LONGEST = 2000;

/** Beginning and end of a text that is too long: a total and the last of its parts. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.ceil((most - 1) * 0.6);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}
